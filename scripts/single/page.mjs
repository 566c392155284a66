import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** In bytes. What wikis take as an attachment, and an intranet sends without a wait. */
export const LARGEST = 1_600_000;

/**
 * @typedef {object} Parts what a single file is made of
 * @property {string} html the site's `index.html`
 * @property {Record<string, string>} files the small ones that it names, by name: scripts, styles and the icon
 * @property {string} loader the script that starts the application
 * @property {string} app the application, for page and workers, as a classic script
 * @property {string} styles the application's
 * @property {string} notices of the libraries that are in it
 */

/**
 * The page that has everything in it, under a policy that names each of its scripts and style sheets by digest.
 *
 * @param {Parts} parts
 * @returns {string}
 */
export function singlePage({ html, files, loader, app, styles, notices }) {
  const start = inline(files['start.js']);
  const unsupported = inline(files['unsupported.js']);
  const first = inline(loader);
  const sheets = [inline(files['fallback.css']), inline(styles)];
  const policy = singlePolicy([first, start, unsupported, app], sheets);
  const scripts = [first, start, unsupported].map((text) => `<script>${text}</script>`);
  // A script of no language that browsers know is text.
  const packed = `<script id="app" type="text/plain">${pack(app)}</script>`;
  /** @type {[mark: string, text: string][]} */
  const changes = [
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    [
      'href="/icon.svg"',
      `href="data:image/svg+xml,${encodeURIComponent(inline(files['icon.svg']))}"`,
    ],
    ['    <link rel="manifest" href="/manifest.webmanifest" />\n', ''],
    ['<script src="/start.js"></script>', scripts.join('\n    ')],
    [
      '<link rel="stylesheet" href="/fallback.css" />',
      sheets.map((text) => `<style>${text}</style>`).join('\n    '),
    ],
    ['    <script src="/unsupported.js" defer></script>\n', ''],
    ['    <script type="module" src="/src/main.tsx"></script>\n', ''],
    // The licences ask for their notices to travel with the code.
    ['</body>', `${packed}\n    <!--\n${inline(notices).replaceAll('--', '- -')}-->\n  </body>`],
  ];
  const page = changes.reduce((text, [mark, other]) => put(text, mark, other), unixLines(html));
  const size = Buffer.byteLength(page);
  if (size > LARGEST) throw new Error(`The single file has ${size} bytes of ${LARGEST} allowed.`);
  return page;
}

/**
 * Its content security policy: what stands in it and nothing else. It may make workers of its own text, and pictures.
 *
 * @param {readonly string[]} scripts
 * @param {readonly string[]} styles
 */
export function singlePolicy(scripts, styles) {
  const directives = {
    'default-src': "'none'",
    'script-src': scripts.map(digest).join(' '),
    'style-src': styles.map(digest).join(' '),
    'img-src': 'data: blob:',
    'worker-src': 'blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** As a policy names a text: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function digest(/** @type {string} */ text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function pack(/** @type {string} */ app) {
  return gzipSync(app, { level: 9 }).toString('base64');
}

/** A text that ends where it ends, also in the midst of a page, and that a browser reads as it stands. */
function inline(/** @type {string | undefined} */ text) {
  if (text === undefined) throw new Error('A file that index.html names is missing.');
  if (/<\/(?:script|style)|<!--/i.test(text) || text.includes('\0')) {
    throw new Error(`Cannot stand in a page: ${text.slice(0, 60)}`);
  }
  return unixLines(text);
}

/** Browsers make these of the others, and digests are of what they read. */
function unixLines(/** @type {string} */ text) {
  return text.replaceAll(/\r\n?/g, '\n');
}

function put(/** @type {string} */ html, /** @type {string} */ mark, /** @type {string} */ text) {
  if (!html.includes(mark)) throw new Error(`index.html has lost its ${mark}`);
  return html.replace(mark, () => text);
}
