import type { FieldValue } from '../scenario/index.ts';
import type { ModeProfile } from './profile.ts';

type Said = FieldValue<'objects'>;

const COUNTS: Readonly<Record<Exclude<Said, 'usual'>, number>> = { one: 1, three: 3 };

/** How many objects a flow of a mode moves. */
export function objectCount({ objects }: Pick<ModeProfile, 'objects'>, said: Said): number {
  return said === 'usual' ? objects : COUNTS[said];
}

/** True for a number that a mode has anyway: each number is said in one way. */
export function saysAsUsual({ objects }: Pick<ModeProfile, 'objects'>, said: string): boolean {
  return isCounted(said) && COUNTS[said] === objects;
}

/** How a flow of a mode is told to move one object, or three. */
export function objectsFor(profile: Pick<ModeProfile, 'objects'>, count: 'one' | 'three'): Said {
  return saysAsUsual(profile, count) ? 'usual' : count;
}

function isCounted(said: string): said is keyof typeof COUNTS {
  return Object.hasOwn(COUNTS, said);
}
