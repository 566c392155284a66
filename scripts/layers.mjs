/**
 * @typedef {object} Layer
 * @property {readonly string[]} imports layers it may import besides itself
 * @property {readonly string[]} [types] layers of which it may import types alone
 * @property {readonly string[]} [packages]
 */

/** The layer that has a screen. All others are the core, which runs in Node, page and worker. */
const screenLayer = 'ui';

/** @satisfies {Record<string, Layer>} */
const core = {
  lib: { imports: [] },
  crypto: { imports: ['lib'], packages: ['@noble/ciphers', '@noble/hashes'] },
  economics: { imports: ['lib'] },
  evidence: { imports: ['lib'] },
  scenario: { imports: ['lib'] },
  trace: { imports: ['lib', 'crypto'] },
  aws: { imports: ['lib', 'crypto', 'trace'], packages: ['@rgrove/parse-xml'] },
  modes: { imports: ['lib', 'crypto', 'trace', 'scenario', 'aws'] },
  intake: { imports: ['lib', 'evidence', 'scenario', 'aws', 'modes'], packages: ['yaml'] },
  player: { imports: ['lib', 'trace'] },
  narration: { imports: ['lib', 'trace', 'scenario', 'player'], types: ['aws', 'modes'] },
  judge: { imports: ['lib', 'evidence', 'crypto', 'trace', 'scenario', 'aws', 'modes', 'player'] },
  code: { imports: ['lib', 'crypto', 'trace', 'scenario', 'player'], types: ['aws', 'modes'] },
  survey: { imports: ['lib', 'trace', 'scenario', 'modes', 'player'] },
  predict: { imports: ['lib', 'trace', 'player', 'narration'] },
  link: { imports: ['lib', 'economics', 'trace', 'scenario', 'player'] },
  i18n: { imports: ['lib', 'scenario'] },
  lessons: {
    imports: [
      ...['lib', 'economics', 'trace', 'scenario', 'modes', 'player', 'narration', 'judge', 'i18n'],
    ],
    packages: ['valibot'],
  },
  policytest: { imports: ['lib', 'scenario', 'judge'], packages: ['valibot'] },
  takeaway: {
    imports: ['lib', 'crypto', 'trace', 'scenario', 'aws', 'player', 'narration', 'i18n'],
    packages: ['valibot'],
  },
};

/** The folders of the core. */
export const coreLayers = Object.keys(core);

/**
 * The one table of layers: each folder of `src` and what it may import. The architecture test holds the sources and the
 * compiler's core project to it.
 * @type {Record<string, Layer>}
 */
export const layers = {
  ...core,
  [screenLayer]: {
    imports: coreLayers,
    packages: [
      'react',
      'react-dom',
      'zustand',
      'framer-motion',
      '@codemirror/commands',
      '@codemirror/lang-json',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'modern-gif',
      'qr',
      'uplot',
    ],
  },
};
