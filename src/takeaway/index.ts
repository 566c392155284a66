export { mermaidOf } from './mermaid.ts';
export type { PictureName } from './svg/pictures.ts';
export { pictureOf } from './svg/pictures.ts';
export type { Scene, SceneChoice } from './svg/scenes.ts';
export { SCENE, scenesOf } from './svg/scenes.ts';
export type { Take } from './take.ts';
export { LARGEST_TRACE_FILE } from './trace-file/format.ts';
export { traceFilePieces, traceFileSize } from './trace-file/write.ts';
export { transcriptOf } from './transcript.ts';
