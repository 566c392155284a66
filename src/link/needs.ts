import { NEEDS, type Need } from '../scenario/index.ts';
import type { AddressProblem } from './problems.ts';

const BETWEEN = '~';

/** Reads `audit~logs`, in the order of the needs. What is no need is left out and said. */
export function readNeeds(text: string | undefined): {
  readonly needs: readonly Need[];
  readonly problems: readonly AddressProblem[];
} {
  const said = (text ?? '').split(BETWEEN).filter((word) => word !== '');
  const known: readonly string[] = NEEDS;
  return {
    needs: NEEDS.filter((need) => said.includes(need)),
    problems: said
      .filter((word) => !known.includes(word))
      .map((value) => ({
        kind: 'unknown-choice' as const,
        key: 'need',
        value,
        choices: NEEDS.join(' / '),
      })),
  };
}

/** Writes what `readNeeds` reads; undefined where nothing is needed. */
export function writeNeeds(needs: readonly Need[]): string | undefined {
  return needs.length === 0
    ? undefined
    : NEEDS.filter((need) => needs.includes(need)).join(BETWEEN);
}
