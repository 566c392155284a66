import type { Step, Trace } from '../../trace/index.ts';
import { clipped } from '../reading.ts';

/** Longer names do not fit into a line. */
const LONGEST = 24;

/** What a request is for: reading an object, storing one, or changing how one is encrypted. */
export type Want = 'read' | 'store' | 'change';

/** What the request that a step belongs to is for. */
export function wantOf({ exchange }: Step, trace: Trace): Want {
  const request = trace.steps.find(
    (step) => step.exchange === exchange && step.actor === 'client' && step.kind === 'send',
  );
  if (request?.name === 's3.update-object-encryption') return 'change';
  return request?.kind === 'send' &&
    request.http.type === 'request' &&
    request.http.method === 'GET'
    ? 'read'
    : 'store';
}

/** Who calls on stage, by the name of the role or user; null for an anonymous caller. */
export function callerOf({ world, steps }: Trace): string | null {
  if (world.callerName !== undefined) {
    return world.callerArn ? clipped(world.callerName, LONGEST) : null;
  }
  for (const step of steps) {
    if (step.kind === 'decide' && step.decision.subject === 'authorization') {
      return nameOf(step.decision.principal);
    }
  }
  return null;
}

/** `arn:aws:sts::111122223333:assumed-role/app/demo` → `app`; null for nobody known. */
export function nameOf(principal: string): string | null {
  if (!principal.startsWith('arn:')) return null;
  const role = /:assumed-role\/([^/]+)\//.exec(principal)?.[1];
  return clipped(role ?? principal.split(/[:/]/).at(-1) ?? principal, LONGEST);
}
