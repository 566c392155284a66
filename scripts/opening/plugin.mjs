import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { withSource } from '../with-source.mjs';
import { asItStands, withoutStyles } from './frame.mjs';

/** Runs of which what they have in common is kept: each at another time, and with keys of its own. */
const RUNS = 3;
const FIRST_RUN = Date.UTC(2026, 0, 1);
/** In ms: day, month and week differ. */
const BETWEEN_RUNS = 33 * 86_400_000;

const START = '<script src="./start.js"></script>';
const ROOT = '<div id="root">';

/**
 * A plugin for Vite that really runs the opening flow while the site is being built: what all its runs have in common
 * becomes a small file, and its first step, drawn by the page's own components, stands in the page before any script. So
 * does the Policies page with its first verdict, in a file of its own for each language.
 * @returns {import('vite').Plugin}
 */
export function opening() {
  let root = '.';
  /** @type {Awaited<ReturnType<typeof prepare>>} */
  let made;
  return {
    name: 'opening',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    buildStart: async () => {
      made = await prepare(root);
    },
    generateBundle() {
      for (const { fileName, source } of [
        made.trace,
        made.styles,
        made.japanese,
        ...made.verdicts,
      ]) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const workers = ['run', 'judge'].map((name) => {
          const worker = Object.keys(bundle).find((file) => file.includes(`/${name}.worker-`));
          if (worker === undefined) throw new Error(`the build has no worker of ${name}`);
          return worker;
        });
        const reading = partOf(bundle, workers[0] ?? '', 'reading');
        // What the first script starts or asks for: it makes links of those the page needs.
        const head = [
          `<link rel="stylesheet" href="./${made.styles.fileName}" />`,
          // Drawn once and whole, not as far as it has been read.
          '<link rel="expect" href="#frame-end" blocking="render" />',
          `<link data-ahead="worker" href="./${workers[0]}" />`,
          `<link data-ahead="judge" href="./${workers[1]}" />`,
          `<link data-ahead="reading" href="./${reading}" />`,
          ...filesOf('/src/ui/policies/policies-page.tsx', chunks).map(
            (file) => `<link data-ahead="policies" crossorigin href="./${file}" />`,
          ),
          `<link data-ahead="frame-ja" href="./${made.japanese.fileName}" />`,
          ...made.verdicts.map(
            ({ lang, fileName }) => `<link data-ahead="verdict-${lang}" href="./${fileName}" />`,
          ),
          `<link data-ahead="opening" href="./${made.trace.fileName}" />`,
          ...['en', 'ja'].flatMap((lang) => [
            ...filesOf(`/src/narration/${lang}/index.ts`, chunks).map(
              (file) => `<link data-ahead="${lang}" crossorigin href="./${file}" />`,
            ),
            ...filesOf(`/src/narration/${lang}/rare.ts`, chunks).map(
              (file) => `<link data-ahead="${lang}-rare" crossorigin href="./${file}" />`,
            ),
            ...filesOf(`/src/narration/${lang}/iam/index.ts`, chunks).map(
              (file) => `<link data-ahead="policies-${lang}" crossorigin href="./${file}" />`,
            ),
          ]),
        ];
        const framed = put(html, START, '').replace(
          '</head>',
          () => `${head.join('\n    ')}\n    ${START}\n  </head>`,
        );
        return put(
          framed,
          ROOT,
          `${ROOT}<div id="frame">${made.english}</div><span id="frame-end" hidden></span>`,
        );
      },
    },
  };
}

/** @param {string} root */
function prepare(root) {
  return withSource(async (load) => {
    const { runScenario } = await load('/src/modes/index.ts');
    const { decodeAddress } = await load('/src/link/index.ts');
    const { common } = await load('/src/ui/run/opening/blank.ts');
    const { openingFrame, verdictFrame } = await load('/src/ui/app/opening-frame.tsx');
    const { scenario } = decodeAddress('');
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const now = () => FIRST_RUN + run * BETWEEN_RUNS;
      runs.push(await runScenario(scenario, { clock: { now } }));
    }
    const packed = JSON.stringify(common(runs));
    /** @type {string[]} */
    const styles = [];
    const frame = async (/** @type {string} */ lang) =>
      withoutStyles(await openingFrame(packed, lang), styles);
    const english = await frame('en');
    const japanese = await frame('ja');
    const verdicts = [];
    for (const lang of ['en', 'ja']) {
      const markup = asItStands(withoutStyles(await verdictFrame(lang), styles));
      verdicts.push({ lang, ...named(`verdict-${lang}`, 'html', markup) });
    }
    const rules = styles.map((style, at) => `[data-o="${at}"]{${style}}`).join('\n');
    return {
      english,
      japanese: named('frame-ja', 'html', japanese),
      verdicts,
      trace: named('opening', 'json', packed),
      styles: named('opening', 'css', rules),
    };
  }, root);
}

/**
 * The files that a part of the page consists of, beside those that the page loads anyway.
 *
 * @param {string} source where the part begins
 * @param {import('vite').Rolldown.OutputChunk[]} chunks
 */
function filesOf(source, chunks) {
  const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
  if (first === undefined) throw new Error(`the build has no part of ${source}`);
  const ofPage = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const files = new Set([first.fileName]);
  /** @type {Set<string>} */
  const styles = new Set();
  for (const file of files) {
    const chunk = chunks.find(({ fileName }) => fileName === file);
    for (const each of chunk?.imports ?? []) if (!ofPage.includes(each)) files.add(each);
    for (const each of chunk?.viteMetadata?.importedCss ?? []) styles.add(each);
  }
  // Without styles nothing is shown of it.
  return [...styles, ...files];
}

/**
 * The file of a part that a worker loads when it is needed. Each worker has its own.
 *
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} worker
 * @param {string} name of the part
 */
function partOf(bundle, worker, name) {
  const file = bundle[worker];
  const code = file?.type === 'asset' ? String(file.source) : (file?.code ?? '');
  const found = Object.keys(bundle).find(
    (each) => each.includes(`/${name}-`) && each.endsWith('.js') && code.includes(basename(each)),
  );
  if (found === undefined) throw new Error(`${worker} has no part called ${name}`);
  return found;
}

/** A file that is kept for ever under a name that holds its digest. */
function named(
  /** @type {string} */ name,
  /** @type {string} */ ending,
  /** @type {string} */ source,
) {
  const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/${name}-${digest}.${ending}`, source };
}

function put(/** @type {string} */ html, /** @type {string} */ mark, /** @type {string} */ text) {
  if (!html.includes(mark)) throw new Error(`index.html has lost its ${mark}`);
  return html.replace(mark, () => text);
}
