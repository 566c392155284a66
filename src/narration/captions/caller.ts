import type { Step, Trace } from '../../trace/index.ts';
import { clipped } from '../reading.ts';

/** Longer names do not fit into a line. */
const LONGEST = 24;

/** What a request is for: reading an object, storing one, changing how one is encrypted, or anything else. */
export type Want = 'read' | 'store' | 'change' | 'other';

/** What requests about an object's data are for, by the names of their steps. */
const WANTS: Readonly<Record<string, Want>> = {
  's3.get-object': 'read',
  's3.put-object': 'store',
  's3.post-object': 'store',
  's3.copy-object': 'store',
  's3.create-multipart-upload': 'store',
  's3.upload-part': 'store',
  's3.upload-part-copy': 'store',
  's3.complete-multipart-upload': 'store',
  's3.update-object-encryption': 'change',
};

/** What the request that a step belongs to is for. */
export function wantOf({ exchange }: Step, trace: Trace): Want {
  const request = trace.steps.find(
    (step) => step.exchange === exchange && step.actor === 'client' && step.kind === 'send',
  );
  const name = request?.name ?? '';
  return Object.hasOwn(WANTS, name) ? (WANTS[name] ?? 'other') : 'other';
}

/** Who calls on stage, by the name of the role or user; null for an anonymous caller. */
export function callerOf({ world, steps }: Trace): string | null {
  if (world.callerName !== undefined) {
    return world.callerArn === '' ? null : clipped(world.callerName, LONGEST);
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
