import { constraint } from '../modes/constraint.ts';
import type { ModeProfile } from '../modes/profile.ts';
import { profileOf } from '../modes/profiles.ts';
import {
  type Circumstances,
  circumstancesOf,
  DEFAULTS,
  type FieldKey,
  type FieldValue,
  type PolicyRequest,
  SHARED_FIELDS,
  type SharedField,
  valuesOf,
} from '../scenario/index.ts';

/** Whether a request writes an object, so that encryption headers or the bucket's default count. */
export function writes({ operation }: PolicyRequest): boolean {
  return operation === 'upload' || operation === 'multipart' || operation === 'copy';
}

/** By which mode the object lies there that a request reads. */
export function storedMode(request: PolicyRequest): PolicyRequest['mode'] {
  const { operation, mode, 'source-mode': source } = request;
  return operation === 'copy' && source !== 'same' ? source : mode;
}

/** Every mode that takes part in a request. */
export function modesOf(request: PolicyRequest): readonly ModeProfile[] {
  if (request.operation === 'delete') return [];
  return [request.mode, storedMode(request)].flatMap((id) => profileOf(id) ?? []);
}

/**
 * The flow that comes nearest to a request. What means nothing beside the rest (how a download chose its encryption)
 * has its default; a root user and a deletion, which no flow has, are a role and an upload here.
 */
export function nearestFlow(request: PolicyRequest): Circumstances {
  let flow = circumstancesOf({
    ...Object.fromEntries(SHARED_FIELDS.map((key) => [key, request[key]])),
    operation: request.operation === 'delete' ? 'upload' : request.operation,
    caller: request.caller === 'root' ? 's3-and-kms' : request.caller,
  });
  for (const key of SHARED_FIELDS) {
    if (key === 'operation' || isPossible(key, flow[key], flow, storedMode(request))) continue;
    flow = { ...flow, [key]: DEFAULTS[key] };
  }
  return flow;
}

/** What speaks of what is written alone. */
const OF_WRITES: readonly FieldKey[] = ['chosen-by', 'bucket-default', 'key-name'];

/** Whether a circumstance means something to what is written or to what is read; some speak of one of the two alone. */
function isPossible(
  key: FieldKey,
  value: string,
  flow: Circumstances,
  stored: Circumstances['mode'],
): boolean {
  const modes = OF_WRITES.includes(key)
    ? [flow.mode]
    : key === 'stored-bytes'
      ? [stored]
      : [flow.mode, stored];
  return modes.some((mode) => constraint(key, value, { ...flow, mode }) === null);
}

/** The values of a circumstance that mean something beside the rest of a request. */
export function possibleValues<K extends SharedField>(
  key: K,
  request: PolicyRequest,
): readonly FieldValue<K>[] {
  const flow = { ...nearestFlow(request), [key]: DEFAULTS[key] };
  return valuesOf(key).filter((value) => isPossible(key, value, flow, storedMode(request)));
}
