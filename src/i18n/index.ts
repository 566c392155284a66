export type { Counted, Told } from './say.ts';
export { say, sayCount, sayNumber } from './say.ts';
export { custodyCounts, custodyTexts } from './texts/custody.ts';
export { diagramTexts } from './texts/diagram.ts';
export { inspectorTexts } from './texts/inspector.ts';
export { noticeTexts } from './texts/notices.ts';
export { scenarioCounts, scenarioTexts } from './texts/scenario.ts';
export { shellTexts } from './texts/shell.ts';
export { transportTexts } from './texts/transport.ts';
