/** A run as code: what its client sends, the scene it is played in, and each computation to be run again. */
export { type Nearest, nearestComputation } from './recompute/nearest.ts';
export {
  CODE_LANGUAGES,
  type CodeLanguage,
  codeOf,
  type Part,
  type Snippet,
  type SnippetFile,
  type ValueMark,
} from './snippet.ts';
export { callSnippet, recomputeSnippet, terraformSnippet } from './write-snippet.ts';
