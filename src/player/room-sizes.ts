import type { Actor, Step, Trace } from '../trace/index.ts';
import { frame, type Holding } from './frame.ts';
import { isPublic } from './look.ts';
import { oncePerRun, runIndex } from './run-index.ts';
import { endsOf } from './steps.ts';
import { tamperingOf } from './tampered.ts';

/** How the rooms of a run are furnished, the same for all its steps, so that nothing jumps. */
export interface RoomLayout {
  /** Rooms whose values are lines instead of cards. */
  readonly dense: Readonly<Record<Actor, boolean>>;
  /** The disks lie along under two rooms instead of in S3's building. */
  readonly isWide: boolean;
}

/** Heights in rem, as the style sheet has them; a test of the page holds that nothing is cut. */
const TITLE = 1.875;
const CARD = 2.75;
const LINE = 1.9375;
/** Of a value that says what was done to it, in cards. */
const TAMPERED = 1.6;
const PUBLIC = 1.75;
const BOX = 2.25;
const BUILDING = 3;
const GAP = 2.25;
const PADDING = 1.25;
/** Of what happens in a room. */
const SCENES: Readonly<Record<Step['kind'], number>> = {
  op: 7,
  decide: 8,
  send: 0,
  store: 0,
  load: 0,
  erase: 0,
  fail: 4,
};
const ENVELOPE = 10.25;

/** What a room holds at one moment. */
interface Fill {
  readonly watched: number;
  readonly hasPublic: boolean;
  /** Height of what happens there, in rem. */
  readonly scene: number;
}

interface Moment {
  readonly client: Fill;
  readonly s3: Fill;
  readonly kms: Fill;
  /** Values watched a box. */
  readonly boxes: readonly number[];
}

const moments = oncePerRun((trace): readonly Moment[] =>
  runIndex(trace).steps.map(({ position, step }) => {
    const { custody } = frame(trace, position);
    const fill = (actor: Actor): Fill => ({
      watched: linesOf(
        trace,
        custody[actor].filter(({ value }) => !isPublic(value)),
      ),
      hasPublic: custody[actor].some(({ value }) => isPublic(value)),
      scene: step.actor === actor && endsOf(step).to === actor ? sceneOf(step, trace) : 0,
    });
    return {
      client: fill('client'),
      s3: fill('s3'),
      kms: fill('kms'),
      boxes: boxesOf(trace, custody.storage),
    };
  }),
);

function sceneOf(step: Step, trace: Trace): number {
  if (step.kind !== 'op') return SCENES[step.kind];
  const values = runIndex(trace).pick([
    ...Object.values(step.inputs),
    ...Object.values(step.outputs),
  ]);
  return values.some(({ role }) => role === 'wrapped-key') ? ENVELOPE : SCENES.op;
}

/** How many lines or cards values take: what was tampered with says so below its name. */
function linesOf(trace: Trace, holdings: readonly Holding[]): number {
  return holdings.reduce(
    (sum, { value }) => sum + (tamperingOf(trace, value.id) === null ? 1 : TAMPERED),
    0,
  );
}

function boxesOf(trace: Trace, holdings: readonly Holding[]): readonly number[] {
  const boxes = new Map<string, number>();
  for (const holding of holdings) {
    const { slot, value } = holding;
    const shown = !isPublic(value) || value.role === 'digest' ? linesOf(trace, [holding]) : 0;
    boxes.set(slot ?? '', (boxes.get(slot ?? '') ?? 0) + shown);
  }
  return [...boxes.values()];
}

/**
 * The roomiest layout in which every step of a run fits.
 *
 * @param height of the rooms, in rem
 */
export function roomLayout(trace: Trace, height: number): RoomLayout {
  const all = moments(trace);
  const records = Math.max(0, ...all.map(({ boxes }) => boxes.length));
  const fits = (s3: boolean, disk: boolean, wide: boolean) =>
    all.every((moment) => needed(moment, s3, disk, wide) <= height);
  const wide = records > 1;
  const [isS3Dense, isDiskDense, isWide] = [
    [false, false, wide],
    [true, false, wide],
    [true, true, wide],
    [true, true, true],
  ].find(([s3 = true, disk = true, along = true]) => fits(s3, disk, along)) ?? [true, true, true];
  return {
    dense: {
      client: all.some(({ client }) => roomOf(client, false) + BUILDING > height),
      s3: isS3Dense ?? true,
      kms: all.some(({ kms }) => roomOf(kms, false) + PADDING > height),
      storage: isDiskDense ?? true,
    },
    isWide: isWide ?? true,
  };
}

function needed({ s3, boxes }: Moment, dense: boolean, denseDisk: boolean, wide: boolean): number {
  const row = denseDisk ? LINE : CARD;
  // Side by side where they lie along; one over the other where not.
  const lines = wide
    ? Math.max(0, ...boxes.map((count) => Math.ceil(count / (boxes.length > 1 ? 1 : 2))))
    : boxes.reduce((sum, count) => sum + count, 0);
  const frames = boxes.length === 0 ? 0 : (wide ? 1 : boxes.length) * BOX;
  const disk = TITLE + PADDING + (boxes.length === 0 ? PADDING : lines * row + frames);
  return (wide ? 1 : BUILDING) + roomOf(s3, dense) + GAP + disk;
}

function roomOf({ watched, hasPublic, scene }: Fill, dense: boolean): number {
  return TITLE + watched * (dense ? LINE : CARD) + (hasPublic ? PUBLIC : 0) + scene + PADDING;
}
