import { type Look, lookOf, runIndex } from '../../player/index.ts';
import type { Step, Trace } from '../../trace/index.ts';

/** The outlines of the page's icons (`ui/kit/icons.tsx`), each as one path in a square of 16 units. */
export const GLYPHS = {
  page: 'M4 1.75h5l3.25 3.25v9.25H4zM9 1.75V5h3.25M6 8.25h4M6 11h4',
  key: 'M1.75 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M7.75 8h6.5v2.5M11.5 8v2',
  envelope: 'M1.75 3.5h12.5v9h-12.5zm.25 1 6 4.5 6-4.5',
  lock: 'M3 7h10v7h-10zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  public: 'M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0M5.5 6.5h5M5.5 9.5h5',
  check: 'm3.25 8.5 3.25 3.25 6.25-7',
  cross: 'm4 4 8 8M12 4l-8 8',
  erase: 'm9.5 2.75 3.75 3.75-6.5 6.5H4L1.75 10.5zM6 6.25l3.75 3.75M8.5 13h5.75',
  spark:
    'M8 1.75v3.5M8 10.75v3.5M1.75 8h3.5M10.75 8h3.5M4 4l1.75 1.75M10.25 10.25 12 12M12 4l-1.75 1.75M5.75 10.25 4 12',
  equal: 'M3.5 6h9M3.5 10h9',
  hash: 'M6.25 2.5 5 13.5M11 2.5 9.75 13.5M2.75 6h10.75M2.5 10h10.75',
  work: 'M6 8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M8 2v2M8 12v2M2 8h2M12 8h2M3.75 3.75l1.4 1.4M10.85 10.85l1.4 1.4M12.25 3.75l-1.4 1.4M5.15 10.85l-1.4 1.4',
} as const;

export type Glyph = keyof typeof GLYPHS;

export const LOOK_GLYPHS: Readonly<Record<Look, Glyph>> = {
  plaintext: 'page',
  key: 'key',
  wrapped: 'envelope',
  ciphertext: 'lock',
  public: 'public',
};

/** What kind of work a step in one place is. */
export function glyphOf(step: Step, trace: Trace): Glyph {
  switch (step.kind) {
    case 'fail':
      return 'cross';
    case 'erase':
      return 'erase';
    case 'decide':
      return step.decision.allowed ? 'check' : 'cross';
    case 'op': {
      if (step.failure !== null) return 'cross';
      const run = runIndex(trace);
      const looks = (ids: Readonly<Record<string, string>>) =>
        run.pick(Object.values(ids)).map(({ role }) => lookOf(role));
      const [used, made] = [looks(step.inputs), looks(step.outputs)];
      if ([...used, ...made].includes('wrapped')) return 'envelope';
      if ([...used, ...made].includes('ciphertext')) return 'lock';
      if (made.length === 0) return 'equal';
      if (made.includes('key')) return 'spark';
      return run.pick(Object.values(step.outputs)).some(({ role }) => role === 'digest')
        ? 'hash'
        : 'work';
    }
    default:
      return 'work';
  }
}
