/** Where a flow can be embedded, in the order in which one is asked. */
export const PLACES = [
  'page',
  'script',
  'confluence',
  'notion',
  'mediawiki',
  'gitlab',
  'github',
  'docusaurus',
  'revealjs',
  'picture',
] as const;
export type Place = (typeof PLACES)[number];

/** What there is to copy. */
type PieceName =
  | 'frame'
  | 'scriptAndElement'
  | 'address'
  | 'widget'
  | 'wikiPicture'
  | 'config'
  | 'element'
  | 'slide'
  | 'markdown'
  | 'picture';

export interface Piece {
  readonly name: PieceName;
  readonly text: string;
}

/** A flow, as it is to be embedded. */
export interface EmbeddedFlow {
  /** The whole page's address without its part after `#`, ending in `/` or a file's name. */
  readonly page: string;
  /** The part from `#` on for whoever opens it on its own. */
  readonly hash: string;
  /** The same for a frame. */
  readonly embedHash: string;
  /** What the address says, field by field. */
  readonly fields: ReadonlyMap<string, string>;
  /** What it is called. */
  readonly title: string;
  /** In CSS px; a null width is all there is. */
  readonly size: { readonly width: number | null; readonly height: number };
  /** Name of the element that shows it, as `public/embed.js` defines it. */
  readonly element: string;
  /** Name of the picture's file, as Take away names it; null for what cannot be taken away as a picture. */
  readonly picture: string | null;
}

/**
 * What a frame of ours may do: run, and open AWS's documentation in a tab of its own. It keeps its origin, as without it
 * `'self'` in its policy means nothing to WebKit, and nothing would be loaded (https://bugs.webkit.org/show_bug.cgi?id=316847).
 */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The pieces that a place takes, the best first; none where it takes nothing but pictures, and there is none. */
export function piecesFor(place: Place, flow: EmbeddedFlow): readonly Piece[] {
  return PIECES_OF[place].flatMap((name) => {
    const text = TEXTS[name](flow);
    return text === null ? [] : { name, text };
  });
}

const PIECES_OF: Readonly<Record<Place, readonly PieceName[]>> = {
  page: ['frame'],
  script: ['scriptAndElement'],
  confluence: ['address', 'frame'],
  notion: ['address'],
  mediawiki: ['widget', 'wikiPicture'],
  gitlab: ['frame', 'markdown'],
  github: ['markdown'],
  docusaurus: ['frame', 'config', 'element'],
  revealjs: ['slide'],
  picture: ['markdown', 'picture'],
};

const TEXTS: Readonly<Record<PieceName, (flow: EmbeddedFlow) => string | null>> = {
  frame: (flow) => frame(flow, 'src'),
  scriptAndElement: (flow) =>
    `${tag(
      'script',
      [
        ['async', ''],
        ['src', script(flow)],
      ],
      '',
    )}\n${element(flow)}`,
  address: addressOf,
  widget: (flow) => {
    const { width, height } = flow.size;
    return `{{#widget:Iframe|url=${addressOf(flow)}|width=${width ?? '100%'}|height=${height}|border=0}}`;
  },
  wikiPicture: (flow) =>
    flow.picture && `[[File:${flow.picture}|link=${linkOf(flow)}|alt=${inWikitext(flow.title)}]]`,
  config: (flow) => `scripts: [{ src: ${JSON.stringify(script(flow))}, async: true }],`,
  element,
  slide: (flow) => `<section>\n  ${frame(flow, 'data-src')}\n</section>`,
  markdown: (flow) =>
    flow.picture && `[![${inMarkdown(flow.title)}](${flow.picture})](${linkOf(flow)})`,
  picture: (flow) =>
    flow.picture &&
    tag(
      'a',
      [['href', linkOf(flow)]],
      tag('img', [
        ['src', flow.picture],
        ['alt', flow.title],
      ]),
    ),
};

/** Reads as HTML and as JSX: `frameborder` is taken in any case, and no other style is needed. */
function frame(flow: EmbeddedFlow, source: 'src' | 'data-src'): string {
  const { width, height } = flow.size;
  return tag(
    'iframe',
    [
      [source, addressOf(flow)],
      ['title', flow.title],
      ['width', String(width ?? '100%')],
      ['height', String(height)],
      ['loading', 'lazy'],
      ['sandbox', SANDBOX],
      ['allow', 'clipboard-write'],
      ['frameBorder', '0'],
    ],
    '',
  );
}

function element(flow: EmbeddedFlow): string {
  const { width } = flow.size;
  return tag(
    flow.element,
    [
      ...[...flow.fields].filter(([name]) => name !== 'embed'),
      ...(width === null ? [] : [['width', String(width)] as const]),
      ['title', flow.title],
    ],
    // For whoever runs no script.
    tag('a', [['href', linkOf(flow)]], inMarkup(flow.title)),
  );
}

function addressOf({ page, embedHash }: EmbeddedFlow): string {
  return plainUrl(page + embedHash);
}

function linkOf({ page, hash }: EmbeddedFlow): string {
  return plainUrl(page + hash);
}

function script({ page }: EmbeddedFlow): string {
  return new URL('embed.js', page).href;
}

/** An address without what Markdown, wikitext or a script may take for their own. */
function plainUrl(url: string): string {
  return url.replace(
    /['()*!|[\]{}<>"]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

type Attribute = readonly [name: string, value: string];

/** An element; an attribute without a value stands alone, an element without content has no end. */
function tag(name: string, attributes: readonly Attribute[], content?: string): string {
  const said = attributes.map(([key, value]) =>
    value === '' ? key : `${key}="${inMarkup(value)}"`,
  );
  const start = `<${[name, ...said].join(' ')}`;
  return content === undefined ? `${start} />` : `${start}>${content}</${name}>`;
}

function inMarkup(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // In MDX a brace begins a program.
      .replaceAll('{', '&#123;')
      .replaceAll('}', '&#125;')
  );
}

function inMarkdown(text: string): string {
  return text.replace(/[\\[\]!*_`<>]/g, '\\$&');
}

function inWikitext(text: string): string {
  return text.replace(/[[\]{}|<>&']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
