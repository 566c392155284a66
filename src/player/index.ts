export type { Fold } from './folds.ts';
export type { Frame, Holding, StepMark } from './frame.ts';
export { clampPosition, frame } from './frame.ts';
export type { KeyLane, KeyLanes, KmsCall, LaneGroup, LaneMoment } from './key-lanes.ts';
export { keyLanes, laneAt } from './key-lanes.ts';
export { derivedFrom, sealMark } from './key-marks.ts';
export type { LaneEnd, LaneSegment, LaneState, Strand } from './key-strands.ts';
export { linesOf } from './lane-lines.ts';
export type { Shape } from './lanes.ts';
export { lifelineAt, shapeOf } from './lanes.ts';
export type { Column } from './lock-step.ts';
export { differsIn, lockStep, positionIn } from './lock-step.ts';
export type { Look } from './look.ts';
export { fingerprint, isPublic, LOOKS, lookOf } from './look.ts';
export { requesterOf } from './messages.ts';
export type { Counted, HeldKey, Meters } from './meters.ts';
export { metersAt } from './meters.ts';
export type { OpScene } from './op-scene.ts';
export { formulaOf, layersOf, opScene, pageText } from './op-scene.ts';
export type { SeenMessage } from './open-messages.ts';
export { conversationAt, diskMessageAt, takesPart } from './open-messages.ts';
export { kmsCalls, receivedObject, statusText } from './outcome.ts';
export { pauseAfter, showingTime } from './pace.ts';
export type { RoomLayout } from './room-sizes.ts';
export { roomLayout } from './room-sizes.ts';
export type { RunIndex } from './run-index.ts';
export { oncePerRun, runIndex } from './run-index.ts';
export { stepValues } from './step-values.ts';
export type { PlacedStep } from './steps.ts';
export {
  endsOf,
  findStep,
  isClientResponse,
  isKmsRequest,
  isOwnKmsRequest,
  kmsOperation,
  movedBy,
  refusalOf,
  refuses,
} from './steps.ts';
export type { Beat, BeatKind } from './story.ts';
export { BEAT_KINDS, beatIndexAt, beatsByRequest, stopsOf, story } from './story.ts';
export type { Tampering } from './tampered.ts';
export { tamperingOf } from './tampered.ts';
export type { Transport, TransportEvent } from './transport.ts';
export { reduce, SPEEDS, STOPPED } from './transport.ts';
