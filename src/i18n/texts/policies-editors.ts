/** What is seen of bringing policies before anybody does: the button, the editors' own controls, other names. */
export const editorTexts = {
  add: { en: 'Add a policy', ja: 'ポリシーを追加' },
  level: { en: 'Attached to', ja: 'アタッチ先' },
  levelRoot: { en: 'root', ja: 'ルート' },
  levelUnit: { en: 'OU, level {number}', ja: 'OU（第 {number} 階層）' },
  levelAccount: { en: 'account', ja: 'アカウント' },
  remove: { en: 'Remove', ja: '削除' },
  removeOf: { en: 'Remove: {name}', ja: '削除：{name}' },
  removed: { en: 'Removed: {name}', ja: '{name}を削除しました' },
  takeBack: { en: 'Undo', ja: '元に戻す' },
  looksPrinted: {
    en: 'This is what a tool prints, with the policy inside.',
    ja: 'ツールの出力のようです。中のポリシーを取り出せます。',
  },
  readIt: { en: 'Read the policies in it', ja: 'ポリシーを読み取る' },

  namesNow: { en: 'Now', ja: '現在' },
  namesThen: { en: 'Then', ja: '変更後' },
  namesName: { en: 'Name', ja: '項目' },
  useNames: { en: 'Use these names in the request', ja: 'これらの名前をリクエストで使う' },
  callerKind: { en: 'Caller', ja: '呼び出し元' },
  service: { en: 'Calling service', ja: '呼び出すサービス' },
  publicAccess: { en: 'Block Public Access', ja: 'ブロックパブリックアクセス' },
  isOn: { en: 'on', ja: 'オン' },
  isOff: { en: 'off', ja: 'オフ' },
} as const;
