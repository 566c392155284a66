import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** What a trainer finds in a lesson. */
export const trainerTexts = {
  heading: { en: 'For trainers', ja: '講師向け' },
  plan: { en: 'Plan', ja: '進め方' },
  sum: { en: 'Together', ja: '合計' },
  minutes: { en: '{count} min', ja: '{count} 分' },
  minutesLong: { en: '{hours} h {minutes} min', ja: '{hours} 時間 {minutes} 分' },
  notes: { en: 'Notes', ja: 'メモ' },
  coursePlan: { en: 'Plan of the whole course', ja: 'コース全体の進め方' },
  courseAbout: {
    en: 'Each lesson with its plan; a lesson’s own page has notes, answers and a handout.',
    ja: '各レッスンの進め方と所要時間です。メモ・答え・配布資料は、それぞれのレッスンの「講師向け」にあります。',
  },
  lesson: { en: 'Lesson', ja: 'レッスン' },
  time: { en: 'Time', ja: '時間' },
  classHeading: { en: 'The same bytes for a class', ja: 'クラス全員で同じ結果にする' },
  classCode: { en: 'Class code', ja: 'クラスコード' },
  classAbout: {
    en: 'Any text, up to {most} characters. It seeds every run of whoever opens the link, so that the whole class sees the same keys and bytes. It protects nothing.',
    ja: '任意の文字列（{most} 文字まで）です。リンクを開いた全員の実行のシードになり、クラス全員に同じ鍵とバイト列が表示されます。パスワードのような保護の役割はありません。',
  },
  classLink: { en: 'Link for the class', ja: 'クラス用のリンク' },
  classEmpty: {
    en: 'Without a code each machine draws random bytes of its own.',
    ja: 'コードがない場合は、端末ごとに異なる乱数で計算します。',
  },
  classOpen: { en: 'Open it here', ja: 'この画面で開く' },
  another: { en: 'Another code', ja: '別のコード' },
  answers: { en: 'Show answers and solutions', ja: '答えと解答例を表示する' },
  answersAbout: {
    en: 'Off in every link that you share.',
    ja: '共有するリンクには含まれません。',
  },
  answersHeading: { en: 'Answers', ja: '答え' },
  question: { en: 'Question', ja: '質問' },
  unanswered: {
    en: 'The run shows no one choice to be right.',
    ja: '実行結果から正解が 1 つに決まりません。',
  },
  loading: { en: 'Loading …', ja: '読み込んでいます…' },
  running: { en: 'Being run …', ja: '実行しています…' },
  notRun: { en: 'It could not be run.', ja: '実行できませんでした。' },
  change: { en: '{label}: {text}', ja: '{label}：{text}' },
  goTo: { en: 'Go to step {position}: {title}', ja: 'ステップ {position} に移動：{title}' },
  choose: { en: 'Foretell: {choice}', ja: '予想：{choice}' },
  store: { en: 'Store this text: {text}', ja: '保存するテキスト：{text}' },
  bucket: { en: 'Bucket policy', ja: 'バケットポリシー' },
  identity: { en: 'IAM policy', ja: 'IAM ポリシー' },
  key: { en: 'Key policy', ja: 'キーポリシー' },
  nothing: { en: 'Nothing has to be changed.', ja: '何も変える必要はありません。' },
  others: { en: 'Other ways that count', ja: 'ほかの正解' },
  handout: { en: 'Print the handout', ja: '配布資料を印刷' },
  handoutAbout: {
    en: 'One page, A4. With answers switched on, they follow on a page of their own.',
    ja: 'A4 で 1 ページです。答えの表示をオンにすると、答えが別のページに付きます。',
  },
} as const satisfies Record<string, Text>;

/** The page that is handed out. */
export const handoutTexts = {
  region: { en: 'Handout', ja: '配布資料' },
  answers: { en: 'Answers to the handout', ja: '配布資料の答え' },
  ideas: { en: 'What this is about', ja: '学ぶこと' },
  question: { en: 'Before you look', ja: '見る前に考える' },
  tasks: { en: 'Try it', ja: 'やってみる' },
  takeaway: { en: 'To take away', ja: '覚えておくこと' },
  name: { en: 'Name', ja: '名前' },
  answersOf: { en: 'Answers: {title}', ja: '答え：{title}' },
} as const satisfies Record<string, Text>;

export const trainerCounts = {
  tasks: {
    en: { one: '{count} task', other: '{count} tasks' },
    ja: { other: '課題 {count} 件' },
  },
} as const satisfies Record<string, CountedText>;
