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
  REQUEST_FIELDS,
  SHARED_FIELDS,
  type SharedField,
  valuesOf,
} from '../scenario/index.ts';

/** Whether a request writes an object, so that encryption headers or the bucket's default count. */
export function writes({ operation }: PolicyRequest): boolean {
  return operation === 'upload' || operation === 'multipart' || operation === 'copy';
}

/** Operations that need nothing but S3's permission: no key takes part, whatever is stored. */
const KEYLESS: ReadonlySet<PolicyRequest['operation']> = new Set([
  'delete',
  'list',
  'put-bucket-policy',
]);

/** Whether a request is about an object that is there, or should be. */
export function readsObject({ operation }: PolicyRequest): boolean {
  return operation === 'download' || operation === 'head' || operation === 'copy';
}

type Fault = PolicyRequest['fault'];

/** What can be wrong with a request: a public ACL is sent with what is written, a customer's key for what has none. */
export function possibleFaults(request: PolicyRequest): readonly Fault[] {
  const { operation, caller } = request;
  const reads = operation === 'download' || operation === 'head';
  const isCustomers = profileOf(storedMode(request))?.needsCustomerKey === true;
  const isPossible: Readonly<Record<Fault, boolean>> = {
    none: true,
    'public-acl': writes(request),
    'customer-key': reads && !isCustomers,
    expired: caller !== 'anonymous',
    'unsigned-header': caller !== 'anonymous',
  };
  return REQUEST_FIELDS.fault.filter((fault) => isPossible[fault]);
}

/** What is wrong with a request; what means nothing for it is no fault. */
export function faultOf(request: PolicyRequest): Fault {
  return possibleFaults(request).includes(request.fault) ? request.fault : 'none';
}

/** By which mode the object lies there that a request reads. */
export function storedMode(request: PolicyRequest): PolicyRequest['mode'] {
  const { operation, mode, 'source-mode': source } = request;
  return operation === 'copy' && source !== 'same' ? source : mode;
}

/** Every mode that takes part in a request. */
export function modesOf(request: PolicyRequest): readonly ModeProfile[] {
  if (KEYLESS.has(request.operation)) return [];
  return [request.mode, storedMode(request)].flatMap((id) => profileOf(id) ?? []);
}

/**
 * The flow that comes nearest to a request. What means nothing beside the rest (how a download chose its encryption)
 * has its default; what no flow has is a role, an upload or a download here.
 */
export function nearestFlow(request: PolicyRequest): Circumstances {
  let flow = circumstancesOf({
    ...Object.fromEntries(SHARED_FIELDS.map((key) => [key, request[key]])),
    operation: flowOperation(request.operation),
    caller: isFlowCaller(request.caller) ? request.caller : DEFAULTS.caller,
  });
  for (const key of SHARED_FIELDS) {
    if (key === 'operation' || isPossible(key, flow[key], flow, storedMode(request))) continue;
    flow = { ...flow, [key]: DEFAULTS[key] };
  }
  return flow;
}

function flowOperation(operation: PolicyRequest['operation']): Circumstances['operation'] {
  switch (operation) {
    case 'delete':
    case 'list':
    case 'put-bucket-policy':
      return 'upload';
    case 'head':
      return 'download';
    default:
      return operation;
  }
}

function isFlowCaller(caller: PolicyRequest['caller']): caller is Circumstances['caller'] {
  return caller !== 'root' && caller !== 'service';
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
