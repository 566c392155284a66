export type { CountedText, TextValues } from './say.ts';
export { say, sayCount, sayNumber } from './say.ts';
export { exactSize, sizeText } from './size-text.ts';
export { circumstanceTexts, fieldTexts } from './texts/circumstances.ts';
export { custodyCounts, custodyTexts } from './texts/custody.ts';
export {
  endCardCounts,
  endCardTexts,
  holdingReasonTexts,
  holdingTexts,
  readChangeTexts,
  readerHasTexts,
  readerTexts,
  readReasonTexts,
} from './texts/end-card.ts';
export { inspectorCounts, inspectorTexts } from './texts/inspector.ts';
export { bytesCounts, bytesTexts, opTexts } from './texts/inspector-bytes.ts';
export { codeTexts } from './texts/inspector-code.ts';
export { explainTexts } from './texts/inspector-explain.ts';
export { httpTexts } from './texts/inspector-http.ts';
export { policyCounts, policyTexts } from './texts/inspector-policy.ts';
export { trailCounts, trailTexts } from './texts/inspector-trail.ts';
export { lanePlaceTexts, laneSegmentTexts, lanesCounts, lanesTexts } from './texts/lanes.ts';
export { missingTexts, noticeTexts } from './texts/notices.ts';
export { predictTexts } from './texts/predict.ts';
export { roleTexts } from './texts/roles.ts';
export { roomsTexts } from './texts/rooms.ts';
export { ownPoliciesTexts, scenarioCounts, scenarioTexts } from './texts/scenario.ts';
export { shellTexts } from './texts/shell.ts';
export { diagramCounts, diagramTexts, transportTexts } from './texts/stage.ts';
