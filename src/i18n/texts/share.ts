import type { Text } from '../../lib/text.ts';

/** The Share dialog: the link, what it carries and what it does not. */
export const shareTexts = {
  title: { en: 'Share this page', ja: 'このページを共有' },
  link: { en: 'Link', ja: 'リンク' },
  qr: { en: 'QR code of the link', ja: 'リンクの QR コード' },
  tooLong: {
    en: 'The link is too long for a QR code. A shorter seed may help.',
    ja: 'リンクが長すぎるため QR コードにできません。シードを短くしてみてください。',
  },
  carries: { en: 'What the link carries', ja: 'リンクに含めるもの' },
  always: {
    en: 'Encryption, operation and circumstances as they stand',
    ja: '暗号化方式・操作・条件（現在のまま）',
  },
  step: { en: 'Step {position}: {title}', ja: 'ステップ {position}：{title}' },
  lang: { en: 'This language (English)', ja: 'この言語（日本語）' },
  seed: { en: 'Seed: {seed}', ja: 'シード：{seed}' },
  noSeed: {
    en: 'Each machine will draw random bytes of its own. With a seed in the link, all of them get the same bytes.',
    ja: '開くたびに異なる乱数で計算します。リンクにシードを含めると、どの端末でも同じバイト列になります。',
  },
  pin: { en: 'Pin a seed', ja: 'シードを固定する' },
  pinned: {
    en: 'The seed “{seed}” is pinned: this page has run again with it, and whoever opens the link gets the same bytes. To go back, empty the field “Seed”.',
    ja: 'シード「{seed}」に固定しました。このページもそのシードで実行し直したので、リンクを開いた人にも同じバイト列が表示されます。元に戻すには「シード」の欄を空にします。',
  },
  ownObject: {
    en: 'Your object, {name}, is not in the link and never leaves this machine. Whoever opens the link sees the sample object, {sample}, instead, so that their bytes differ from yours.',
    ja: 'オブジェクト {name} はリンクに含まれず、この端末の外に出ることもありません。リンクを開いた人にはサンプルの {sample} が表示されるため、バイト列も異なります。',
  },
  ownPolicies: {
    en: 'The policies from the Policies page are not in the link. Whoever opens it sees the flow without them.',
    ja: '「ポリシー」ページのポリシーはリンクに含まれません。リンクを開いた人には、それらのないフローが表示されます。',
  },
  openedTrace: {
    en: 'The opened trace is not in the link. Whoever opens the link sees a run of their own under the same circumstances.',
    ja: '開いたトレースはリンクに含まれません。リンクを開いた人には、同じ条件で新たに実行した結果が表示されます。',
  },
  editedPolicies: {
    en: 'Policies that you edited are in the link only if you include them on the page.',
    ja: '編集したポリシーは、「ポリシー」ページで「リンクにポリシーを含める」をオンにした場合だけリンクに入ります。',
  },
  onlyHere: {
    en: 'This page is open from {host}, which other machines cannot reach under this address. Open it under an address of your network before you share it.',
    ja: 'このページは {host} で開かれており、ほかの端末からこのアドレスでは開けません。ネットワーク上のアドレスで開き直してから共有してください。',
  },
  onlyFile: {
    en: 'This page is a file on this machine, and the link leads to it: it opens here alone. To share it, pass the file on. What the link says from # on leads to the same place in every copy.',
    ja: 'このページはこの端末にあるファイルで、リンクもそのファイルを指すため、ほかの端末では開けません。共有するときはファイルそのものを渡してください。リンクの # 以降を付ければ、どのコピーでも同じ箇所が開きます。',
  },
  takeHome: { en: 'Take home', ja: '印刷・PDF' },
  takeHomeHint: {
    en: 'Print or save as a PDF: the first page is the whole flow at a glance, the steps follow.',
    ja: '印刷または PDF に保存します。1 ページ目がフローの全体像で、2 ページ目以降が各ステップです。',
  },
} as const satisfies Record<string, Text>;
