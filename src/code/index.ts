/** A run as code: what its client sends, the scene it is played in, and each computation to be run again. */
export { canRunAgain, type Nearest, nearestComputation } from './recompute/nearest.ts';
export {
  type CodeLanguage,
  codeOf,
  type Snippet,
  type SnippetFile,
} from './snippet.ts';
export {
  callSnippet,
  recomputeSnippet,
  sentLanguages,
  sentSnippet,
  terraformSnippet,
} from './write-snippet.ts';
