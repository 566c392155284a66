import type { Explanation } from './iam/index.ts';

/** What stood in the way of a refused request: facts of its cause, which are texts. */
export interface GateFacts extends Readonly<Record<string, string>> {
  /** `deny-<kind of policy>`; the kinds that were silent, joined by `+` in the order of evaluation; or `limit`. */
  readonly gate: string;
}

/** @returns beside the gate, in `level`, at which level of an organization it stands: `0` for its root */
export function gateFacts({ decidedBy, guards = [] }: Explanation): GateFacts {
  if (decidedBy.kind === 'statements') {
    const [first] = decidedBy.statements;
    return { gate: `deny-${first?.policy ?? 'identity'}`, ...levelFact(first?.level) };
  }
  if (decidedBy.kind !== 'nothing') return { gate: decidedBy.kind };
  const silent = guards.find(
    ({ kind, outcome }) => outcome === 'silent' && (kind === 'scp' || kind === 'rcp'),
  );
  return { gate: decidedBy.missing.join('+'), ...levelFact(silent?.level) };
}

/** Name of the statement that denied; empty where it has none, or none denied. */
export function denyingSid({ decidedBy }: Explanation): string {
  return decidedBy.kind === 'statements' ? (decidedBy.statements[0]?.sid ?? '') : '';
}

function levelFact(level: number | null | undefined): Readonly<Record<string, string>> {
  return level === undefined || level === null ? {} : { level: String(level) };
}
