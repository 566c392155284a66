export type { Custody } from './custody.ts';
export { CustodyFold, CustodyReplay } from './custody.ts';
export type { Lasting } from './estate.ts';
export { Estate } from './estate.ts';
export type { FactId } from './facts.ts';
export { joinRecordings } from './join.ts';
export type { CarriedBytes, Message, Recorder, ValueSpec } from './recorder.ts';
export { silentRecorder } from './recorder.ts';
export type { Recorded, TraceRecorder } from './trace-recorder.ts';
export { traceRecorder } from './trace-recorder.ts';
export type {
  Actor,
  Carried,
  DecideStep,
  Decision,
  EraseStep,
  FailStep,
  Header,
  HttpMessage,
  JudgedPolicy,
  MessageBody,
  OpStep,
  Origin,
  Outcome,
  Role,
  SendStep,
  Span,
  Step,
  StepKind,
  StorageStep,
  Trace,
  TrailEvent,
  Value,
} from './types.ts';
export { ACTORS, headerOf, ROLES } from './types.ts';
export type { Checked, Verification } from './verify.ts';
export { verify } from './verify.ts';
