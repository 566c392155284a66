import type { Text } from '../../lib/text.ts';

/** The Embed dialog. */
export const embedTexts = {
  title: { en: 'Embed this flow', ja: 'このフローを埋め込む' },
  titleComparison: { en: 'Embed this comparison', ja: 'この比較を埋め込む' },
  comparison: { en: 'S3 encryption compared', ja: 'S3 の暗号化方式の比較' },
  titleLesson: { en: 'Embed this lesson', ja: 'このレッスンを埋め込む' },
  lessons: { en: 'Lessons on S3 encryption', ja: 'S3 の暗号化のレッスン' },
  showsLesson: {
    en: '{title}: the text beside its player, without the list of lessons around it.',
    ja: '「{title}」の本文とプレーヤーを表示します。ほかのレッスンの一覧は表示しません。',
  },
  lessonOfFile: {
    en: 'This lesson was opened from a file of this machine, where no reader finds it. Put the file beside the site and open it from there: #/learn?from=lessons/mine.json.',
    ja: 'このレッスンはこの端末のファイルから開いたもので、読者には表示できません。ファイルをサイトと同じ場所に置き、#/learn?from=lessons/mine.json のように開いてから埋め込んでください。',
  },
  shows: {
    en: '{flow}, from step {position}: {title}.',
    ja: '{flow}。ステップ {position}「{title}」から表示します。',
  },
  seed: {
    en: 'With the seed “{seed}” every reader sees the same bytes.',
    ja: 'シード「{seed}」により、どの読者にも同じバイト列が表示されます。',
  },
  noSeed: {
    en: 'Without a seed each reader sees random bytes of their own.',
    ja: 'シードがないため、バイト列は読者ごとに異なります。',
  },
  place: { en: 'Where it goes', ja: '埋め込み先' },
  size: { en: 'Size', ja: 'サイズ' },
  lang: { en: 'Language', ja: '言語' },
  theme: { en: 'Theme', ja: 'テーマ' },
  readersLang: { en: 'Reader’s language', ja: '読者の言語' },
  readersTheme: { en: 'Reader’s theme', ja: '読者のテーマ' },
  light: { en: 'Light', ja: 'ライト' },
  dark: { en: 'Dark', ja: 'ダーク' },
  preview: { en: 'Preview', ja: 'プレビュー' },
  savePicture: {
    en: 'Save the picture from “Take away” first, under the name {file}, and put it where the host keeps its images.',
    ja: '先に「書き出し」から図を {file} という名前で保存し、埋め込み先の画像置き場に置いてください。',
  },
  single: {
    en: 'This is the edition in one file. Pieces to embed lead to a site that hosts the explorer: open it there and copy them. From here, a picture or an animation out of “Take away” can stand in any page.',
    ja: 'これは 1 つのファイルにまとめた版です。埋め込み用のコードは公開サイトを参照するため、エクスプローラーを公開しているサイトで開いて取得してください。この版からは、「書き出し」で保存した図やアニメーションをどのページにも載せられます。',
  },
  onlyPlain: {
    en: 'This page was opened over plain http. Browsers refuse to show it inside a page that was loaded over https.',
    ja: 'このページは http で開かれています。https のページの中に埋め込もうとしても、ブラウザが表示を拒否します。',
  },
} as const satisfies Record<string, Text>;

/** What there is to copy. */
export const pieceTexts = {
  frame: { en: 'HTML frame', ja: 'HTML のフレーム' },
  scriptAndElement: { en: 'Script line and element', ja: 'スクリプト 1 行と要素' },
  address: { en: 'Address of the frame', ja: 'フレームの URL' },
  widget: { en: 'Wikitext with the widget', ja: 'ウィジェットのウィキテキスト' },
  wikiPicture: { en: 'Wikitext with the picture', ja: '画像のウィキテキスト' },
  config: { en: 'Line for docusaurus.config.js', ja: 'docusaurus.config.js に加える行' },
  element: { en: 'Element', ja: '要素' },
  slide: { en: 'Slide', ja: 'スライド' },
  markdown: { en: 'Markdown picture with a link', ja: 'リンク付き画像（Markdown）' },
  picture: { en: 'HTML picture with a link', ja: 'リンク付き画像（HTML）' },
} as const satisfies Record<string, Text>;

/** Where a flow can go, and what each place allows. */
export const placeTexts = {
  page: {
    name: { en: 'Web page (HTML)', ja: 'Web ページ（HTML）' },
    allows: {
      en: 'For any page that may hold frames of this site. If the page has a content security policy, its frame-src has to name this site. The frame keeps the size you choose.',
      ja: 'このサイトのフレームを置けるページなら、どこでも使えます。ページに Content Security Policy がある場合は、frame-src にこのサイトを加えてください。フレームのサイズは選んだ大きさのままです。',
    },
  },
  script: {
    name: { en: 'Web page with one script line', ja: 'Web ページ（スクリプト 1 行）' },
    allows: {
      en: 'For a page that may load a script of this site: script-src and frame-src have to name it, and nothing else is needed. The frame is made when the reader comes near it and is as high as what it shows.',
      ja: 'このサイトのスクリプトを読み込めるページで使えます。Content Security Policy で必要なのは script-src と frame-src だけです。フレームは読者が近くまで来たときに作られ、高さは内容に合わせて変わります。',
    },
  },
  confluence: {
    name: { en: 'Confluence', ja: 'Confluence' },
    allows: {
      en: 'Cloud: type /iframe, give the Iframe macro the address, and set the height there; the address has to be https. Data Center: the HTML macro takes the frame; it is off until an administrator enables it.',
      ja: 'Cloud では /iframe と入力し、iframe マクロに URL を指定します。高さはマクロの設定で決めます（URL は https に限ります）。Data Center では HTML マクロにフレームを貼り付けます。このマクロは管理者が有効にするまで使えません。',
    },
  },
  notion: {
    name: { en: 'Notion', ja: 'Notion' },
    allows: {
      en: 'Type /embed and paste the address. It has to be https and open to everybody; drag the block’s edge for its size. Notion takes neither HTML nor scripts.',
      ja: '/embed と入力し、URL を貼り付けます。URL は https で、誰でも開ける必要があります。サイズはブロックの端をドラッグして決めます。HTML やスクリプトは使えません。',
    },
  },
  mediawiki: {
    name: { en: 'MediaWiki', ja: 'MediaWiki' },
    allows: {
      en: 'Wikitext has no frames. Where the extension Widgets and its widget “Iframe” are installed, the first line shows the flow; everywhere else use the uploaded picture.',
      ja: 'ウィキテキストだけではフレームを置けません。拡張機能 Widgets とウィジェット「Iframe」が導入されていれば最初の行で表示できます。なければ、アップロードした画像を使ってください。',
    },
  },
  gitlab: {
    name: { en: 'GitLab (wiki, README, issue)', ja: 'GitLab（Wiki・README・イシュー）' },
    allows: {
      en: 'GitLab shows frames only where an administrator has enabled embedding and allowed this site’s domain; scripts never. Without that, use the picture.',
      ja: 'フレームが表示されるのは、管理者が埋め込みを有効にし、このサイトのドメインを許可している場合だけです。スクリプトは使えません。許可がなければ画像を使ってください。',
    },
  },
  github: {
    name: { en: 'GitHub (wiki, README, issue)', ja: 'GitHub（Wiki・README・Issue）' },
    allows: {
      en: 'GitHub takes neither frames nor scripts out of Markdown. A picture that leads to the flow works everywhere.',
      ja: 'GitHub の Markdown ではフレームもスクリプトも使えません。フローへのリンク付き画像なら、どこでも使えます。',
    },
  },
  docusaurus: {
    name: { en: 'Docusaurus', ja: 'Docusaurus' },
    allows: {
      en: 'An MDX page takes the frame as it is. For a frame that follows its content, add the line to the site’s configuration once, and the element to each page.',
      ja: 'MDX のページにはフレームをそのまま貼り付けられます。高さを内容に合わせたい場合は、設定ファイルに 1 行加え（1 回だけ）、各ページに要素を置きます。',
    },
  },
  revealjs: {
    name: { en: 'reveal.js', ja: 'reveal.js' },
    allows: {
      en: 'Loaded when its slide is shown, and gone with it. Keys go to the flow once you have clicked it, and to the slides again after a click beside it.',
      ja: 'スライドが表示されたときに読み込まれ、離れると破棄されます。クリックするとキーはフローに効き、フローの外をクリックするとスライドに効きます。',
    },
  },
  picture: {
    name: { en: 'Picture with a link', ja: 'リンク付きの画像' },
    allows: {
      en: 'For mail, chat and every page that allows neither frames nor scripts: a still picture that leads to the flow.',
      ja: 'メールやチャットなど、フレームもスクリプトも使えない場所向けです。静止画像からフローへリンクします。',
    },
  },
} as const satisfies Record<string, { readonly name: Text; readonly allows: Text }>;
