import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The list of lessons: where one begins, goes on, and looks things up. */
export const learnContentsTexts = {
  title: {
    en: 'Learn how S3 encrypts',
    ja: 'S3 の暗号化を学ぶ',
  },
  intro: {
    en: 'Short lessons beside a live player. The tasks are judged by the simulated S3, KMS and IAM in this tab: what counts is what happens, so there are several ways to a solution. Nothing leaves this tab, and no account is needed.',
    ja: '実際に動くプレイヤーを見ながら進める、短いレッスンです。課題の判定は、このタブの中でシミュレートした S3・KMS・IAM が行います。結果で判定するため、解き方は 1 つとは限りません。データがタブの外に出ることはなく、アカウントも不要です。',
  },
  after: { en: 'After the course you can say', ja: 'コースを終えると説明できること' },
  finished: {
    en: 'The course is done. You can say now',
    ja: 'コースをすべて完了しました。次のことを説明できるはずです',
  },
  afterDisk: {
    en: 'who can read an object if the disk is stolen,',
    ja: 'ディスクが盗まれたら、オブジェクトを読めるのは誰か',
  },
  afterRole: {
    en: 'who can read it if a role asks that has permissions for S3 alone,',
    ja: 'S3 の権限しかないロールは、オブジェクトを読めるか',
  },
  afterDay: {
    en: 'who can read it if the KMS key is disabled for a day.',
    ja: 'KMS キーが 1 日無効になったら、読めるのは誰か',
  },
  begin: { en: 'Begin: {title}', ja: '始める：{title}' },
  goOn: { en: 'Go on: {title}', ja: '続ける：{title}' },
  again: { en: 'From the beginning: {title}', ja: '最初から見る：{title}' },
  search: { en: 'Find a lesson, a takeaway, a task', ja: 'レッスン・要点・課題を探す' },
  nothing: {
    en: 'Nothing here speaks of “{text}”. Try another word, or clear the search.',
    ja: '「{text}」に当てはまるものはありません。別の言葉で探すか、検索欄を空にしてください。',
  },
  exercises: { en: 'Tasks only', ja: '課題だけを表示' },
  lessons: { en: 'Lessons', ja: 'レッスン' },
  takeaway: { en: 'Takeaway', ja: '要点' },
  done: { en: 'done', ja: '完了' },
  doneShown: { en: 'done, after looking at a solution', ja: '完了（解答例を参照）' },
  progress: { en: 'Your progress', ja: '進み具合' },
  kept: {
    en: 'Kept in this browser only.',
    ja: 'このブラウザーの中にだけ保存されます。',
  },
  notKept: {
    en: 'This browser keeps nothing here, so the progress lasts as long as this page. Save it as a file to go on later.',
    ja: 'このブラウザーには保存できないため、進み具合はページを閉じると失われます。続きから再開するには、ファイルに保存してください。',
  },
  carry: { en: 'Carry to another machine', ja: '別の端末で続ける' },
  carryHint: {
    en: 'The link says what is done and how questions were answered. What you tried, your policies among it, is in the file alone.',
    ja: 'リンクに含まれるのは、完了した課題と質問への回答だけです。試した内容（自分で書いたポリシーなど）はファイルにだけ含まれます。',
  },
  link: { en: 'Link to your progress', ja: '進み具合のリンク' },
  save: { en: 'Save as a file', ja: 'ファイルに保存' },
  open: { en: 'Open a file', ja: 'ファイルを開く' },
  notProgress: {
    en: '“{name}” holds no progress of this course, or one of a newer version. Choose the file that “Save as a file” has made.',
    ja: '「{name}」は、このコースの進み具合のファイルではないか、新しい版のファイルです。「ファイルに保存」で作ったファイルを選んでください。',
  },
  notProgressLink: {
    en: 'The link says no progress that can be read. It may have been cut: copy it again.',
    ja: 'リンクから進み具合を読み取れません。途中で切れていないか、もう一度コピーして確かめてください。',
  },
  carried: {
    en: 'The progress was taken over; what was done here is kept.',
    ja: '進み具合を取り込みました。この端末で完了したものはそのまま残っています。',
  },
  reset: { en: 'Begin everything anew', ja: '最初からやり直す' },
  resetAsk: {
    en: 'This forgets every answer and every task that is done. It cannot be undone.',
    ja: 'すべての回答と、完了した課題の記録を消します。元には戻せません。',
  },
  resetYes: { en: 'Forget all of it', ja: 'すべて消す' },
  resetNo: { en: 'Keep it', ja: 'やめる' },
} as const satisfies Record<string, Text>;

export const learnContentsCounts = {
  minutes: {
    en: { one: 'about {count} minute', other: 'about {count} minutes' },
    ja: { other: '約 {count} 分' },
  },
  lessons: {
    en: { one: '{count} lesson', other: '{count} lessons' },
    ja: { other: '全 {count} レッスン' },
  },
  found: {
    en: { one: '{count} lesson found', other: '{count} lessons found' },
    ja: { other: '{count} 件のレッスンが見つかりました' },
  },
  tasks: {
    en: { one: '{count} task', other: '{count} tasks' },
    ja: { other: '課題 {count} 件' },
  },
} as const satisfies Record<string, CountedText>;
