import type { HttpMessage, OpStep, Step } from '../trace/index.ts';
import { oncePerRun, type RunIndex, runIndex } from './run-index.ts';
import { isKmsRequest, isOwnKmsRequest, refuses } from './steps.ts';

/** What happens in a beat. Who does it is the actor of its leading step: KMS makes keys, and S3 does. */
export const BEAT_KINDS = [
  /** The client makes a key of its own. */
  'own-key',
  'ask',
  'authorize',
  /** S3 reads a record. */
  'load',
  /** S3 asks KMS, which looks at who may. */
  'ask-kms',
  /** A key is made, and wrapped where it is to be kept. */
  'make-key',
  /** A wrapped key is opened, or one that was opened before is taken up again. */
  'open-key',
  /** A key that is there already is wrapped. */
  'wrap-key',
  /** KMS answers. */
  'hand-over',
  /** The customer's key is made into what tells whether it comes again, or compared with it. */
  'check-key',
  'lock',
  'open',
  'forget',
  'store',
  'answer',
  'refuse',
] as const;
export type BeatKind = (typeof BEAT_KINDS)[number];

/** Steps that are told as one. Positions are from 1. */
export interface Beat {
  readonly kind: BeatKind;
  readonly first: number;
  /** The position at which the beat is over: where a story stands when it has told it. */
  readonly last: number;
  /** The step that says most of what happens. Of a refusal, the check that failed where there is one. */
  readonly lead: number;
  /** True where a request like an earlier one is told in fewer beats. */
  readonly repeats: boolean;
}

/** The run as a story: every step in one beat, in order; a refusal ends its beat. */
export const story = oncePerRun((trace): readonly Beat[] => {
  const run = runIndex(trace);
  const phases = phasesOf(run);
  return beatsOf(run, phases, repeatedSteps(run, phases));
});

/** The beats of each of the client's requests, all told in full: a request like an earlier one as well. */
export const beatsByRequest = oncePerRun((trace): readonly (readonly Beat[])[] => {
  const run = runIndex(trace);
  const phases = phasesOf(run);
  const beats = beatsOf(run, phases, new Set());
  return turnsOf(run, phases).map(({ positions }) => {
    const of = new Set(positions);
    return beats.filter(({ first }) => of.has(first));
  });
});

function beatsOf(
  run: RunIndex,
  phases: readonly Phase[],
  repeated: ReadonlySet<number>,
): readonly Beat[] {
  const beats: Draft[] = [];
  for (const { step, position } of run.steps) {
    const phase = phases[position - 1] ?? 'ask';
    const repeats = repeated.has(position);
    const told = repeats ? COARSE[phase] : phase;
    const last = beats.at(-1);
    if (last?.told === told && last.repeats === repeats && !ALONE.has(told)) {
      last.steps.push({ step, position });
      last.phases.push(phase);
    } else beats.push({ told, repeats, steps: [{ step, position }], phases: [phase] });
  }
  return beats.map((draft) => beatOf(run, draft));
}

/** Positions at which a story stops: the steps that lead its beats, and the end. */
export const stopsOf = oncePerRun((trace): readonly number[] => [
  ...new Set([...story(trace).map(({ lead }) => lead), trace.steps.length]),
]);

/** Index of the beat to which a position belongs; 0 for positions before the first step. */
export function beatIndexAt(beats: readonly Beat[], position: number): number {
  const index = beats.findIndex(({ last }) => position <= last);
  return index < 0 ? beats.length - 1 : index;
}

/** What a step is about, seen from afar. Keys are handled at KMS and at S3, which are two beats. */
type Phase =
  | Exclude<BeatKind, 'make-key' | 'open-key' | 'wrap-key'>
  | 'kms-key'
  | 's3-key'
  | 'get-key';

interface Draft {
  readonly told: Phase;
  readonly repeats: boolean;
  readonly steps: { readonly step: Step; readonly position: number }[];
  readonly phases: Phase[];
}

/** Each of these is a beat of its own: two layers are two. */
const ALONE: ReadonlySet<Phase> = new Set<Phase>(['lock', 'open']);

/** How a request like an earlier one is told: asked and done, what KMS is asked, and what comes of it. */
const COARSE: Readonly<Record<Phase, Phase>> = {
  'own-key': 'ask',
  ask: 'ask',
  authorize: 'ask',
  load: 'ask',
  's3-key': 'ask',
  'check-key': 'ask',
  lock: 'ask',
  open: 'ask',
  forget: 'ask',
  'ask-kms': 'get-key',
  'kms-key': 'get-key',
  'hand-over': 'get-key',
  'get-key': 'get-key',
  store: 'store',
  answer: 'store',
  refuse: 'refuse',
};

function phasesOf(run: RunIndex): readonly Phase[] {
  const steps = run.trace.steps;
  const refused = refusalSteps(steps);
  return steps.map((step, index) => (refused.has(index) ? 'refuse' : phaseOf(run, step)));
}

/** Indices of the steps that refuse: each *fail*, and before it the check that failed. */
function refusalSteps(steps: readonly Step[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'fail') continue;
    found.add(index);
    const before = steps[index - 1];
    if (before !== undefined && refuses(before)) found.add(index - 1);
  }
  return found;
}

function phaseOf(run: RunIndex, step: Step): Phase {
  switch (step.kind) {
    case 'send':
      if (step.actor === 'client') return 'ask';
      // An error on its way back is no key.
      if (step.actor === 'kms' && step.to !== 'client')
        return isGood(step.http) ? 'hand-over' : 'answer';
      return step.to === 'kms' ? 'ask-kms' : 'answer';
    case 'decide':
      if (step.actor === 'kms') return isOwnKmsCall(run, step) ? 'authorize' : 'ask-kms';
      return step.decision.subject === 'check' && step.decision.check === 'bucket-key-live'
        ? 's3-key'
        : 'authorize';
    case 'op':
      if (step.actor === 'client') return clientPhase(run, step);
      return step.actor === 'kms' ? 'kms-key' : s3Phase(run, step);
    case 'erase':
      return 'forget';
    case 'store':
    case 'load':
      return step.kind;
    case 'fail':
      return 'refuse';
  }
}

/** Whether a step belongs to a request that the client makes to KMS itself: S3 asks nobody. */
function isOwnKmsCall(run: RunIndex, { exchange }: Step): boolean {
  return run.trace.steps.some((step) => isOwnKmsRequest(step) && step.exchange === exchange);
}

function isGood(http: HttpMessage): boolean {
  return http.type === 'response' && http.status < 300;
}

function clientPhase(run: RunIndex, step: OpStep): Phase {
  if (step.op === 'equal') return 'answer';
  return rolesOf(run, step.outputs).has('key') ? 'own-key' : 'ask';
}

function s3Phase(run: RunIndex, { op, inputs, outputs }: OpStep): Phase {
  const [taken, made] = [rolesOf(run, inputs), rolesOf(run, outputs)];
  switch (op) {
    case 'random':
      return 's3-key';
    case 'aes-256-gcm-seal':
      return made.has('wrapped-key') ? 's3-key' : 'lock';
    case 'aes-256-gcm-open':
      return taken.has('wrapped-key') ? 's3-key' : 'open';
    case 'hmac-sha256':
    case 'equal':
      return 'check-key';
    case 'md5':
      // Of the customer's key: whether it came as it was sent. Of anything else: an ETag.
      return taken.has('key') ? 'authorize' : 'store';
    default:
      return 'store';
  }
}

function rolesOf(run: RunIndex, ids: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.values(ids).flatMap((id) => run.value(id)?.role ?? []));
}

/** A request of the client with all that comes of it, and what the client does for it beforehand. */
interface Turn {
  name: string;
  readonly positions: number[];
  isRefused: boolean;
}

function turnsOf(run: RunIndex, phases: readonly Phase[]): readonly Turn[] {
  const turns: Turn[] = [];
  let isOver = true;
  for (const { step, position } of run.steps) {
    const phase = phases[position - 1];
    const begins = phase === 'ask' || phase === 'own-key';
    if (isOver && begins) turns.push({ name: '', positions: [], isRefused: false });
    isOver = !begins && (isOver || phase === 'answer');
    const turn = turns.at(-1);
    if (turn === undefined) continue;
    turn.positions.push(position);
    if (step.kind === 'send' && step.actor === 'client') turn.name = step.name;
    if (phase === 'refuse') turn.isRefused = true;
  }
  return turns;
}

/** Positions of the steps of requests like an earlier one: the same operation, not refused. */
function repeatedSteps(run: RunIndex, phases: readonly Phase[]): ReadonlySet<number> {
  const seen = new Set<string>();
  return new Set(
    turnsOf(run, phases).flatMap(({ name, positions, isRefused }) => {
      const isLike = seen.has(name) && !isRefused;
      seen.add(name);
      return isLike ? positions : [];
    }),
  );
}

function beatOf(run: RunIndex, { told, repeats, steps, phases }: Draft): Beat {
  const kind = kindOf(told, phases, steps);
  const [first, last] = [steps[0]?.position ?? 1, steps.at(-1)?.position ?? 1];
  const lead = steps.find(({ step }) => leads(run, kind, step))?.position ?? last;
  return { kind, first, last, lead, repeats };
}

function kindOf(told: Phase, phases: readonly Phase[], steps: Draft['steps']): BeatKind {
  switch (told) {
    case 'kms-key':
    case 's3-key':
    case 'get-key':
      return keyKindOf(steps);
    case 'ask':
      // Of a repeated request, what is done with the object in the end; behind KMS's answer, that the key is forgotten.
      return (
        phases.findLast((phase) => phase === 'lock' || phase === 'open') ??
        (phases.every((phase) => phase === 'forget') ? 'forget' : 'ask')
      );
    case 'store':
      return phases.includes('store') ? 'store' : 'answer';
    default:
      return told;
  }
}

function keyKindOf(steps: Draft['steps']): BeatKind {
  const ops = new Set(steps.flatMap(({ step }) => (step.kind === 'op' ? step.op : [])));
  if (ops.has('random') || ops.has('generate-key-pair')) return 'make-key';
  return ops.has('aes-256-gcm-seal') ? 'wrap-key' : 'open-key';
}

/** Whether a step says what a beat of this kind is about. */
function leads(run: RunIndex, kind: BeatKind, step: Step): boolean {
  switch (kind) {
    case 'own-key':
      return step.kind === 'op' && step.op === 'random';
    case 'ask':
      return step.kind === 'send' && step.actor === 'client';
    case 'authorize':
      return step.kind === 'decide' && step.decision.subject === 'authorization';
    case 'ask-kms':
      return isKmsRequest(step);
    case 'make-key':
    case 'wrap-key':
      return step.kind === 'op' && step.op === 'aes-256-gcm-seal';
    case 'open-key':
      return step.kind === 'op' && step.op === 'aes-256-gcm-open';
    case 'lock':
    case 'open':
      return step.kind === 'op' && phaseOf(run, step) === kind;
    case 'store':
      return step.kind === 'store';
    case 'answer':
      return step.kind === 'send' && step.to === 'client';
    case 'refuse':
      return step.kind === 'fail' || refuses(step);
    default:
      return true;
  }
}
