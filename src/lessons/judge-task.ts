import type { Finding } from './checks/finding.ts';
import { judgeCheck } from './checks/index.ts';
import type { Evidence } from './evidence.ts';
import type { Said, Task } from './lesson.ts';

/** How far a task is. */
export interface Standing {
  /** By goal, in their order. */
  readonly findings: readonly Finding[];
  readonly isDone: boolean;
  /** True while something is being worked out on which it depends. */
  readonly isPending: boolean;
}

/** Judges a task from what was tried. */
export function judgeTask<W extends Said>(task: Task<W>, evidence: Evidence): Standing {
  const findings = task.goals.map(({ check }) => judgeCheck(check, evidence));
  return {
    findings,
    isDone: findings.every(({ met }) => met),
    isPending: findings.some(({ now }) => now.kind === 'pending'),
  };
}
