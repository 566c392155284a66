export { findStep } from './find-step.ts';
export type { Frame, Holding, StepMark } from './frame.ts';
export { clampPosition, frame, movedBy } from './frame.ts';
export type { Hands } from './hands.ts';
export { handsOf } from './hands.ts';
export { refusalOf, refuses } from './refusal.ts';
export type { Speed, Transport, TransportEvent } from './transport.ts';
export { reduce, SPEEDS, STOPPED } from './transport.ts';
