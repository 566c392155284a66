import { constraint } from '../modes/constraint.ts';
import type { Mode } from '../modes/contract.ts';
import { modeOf } from '../modes/registry.ts';
import type { Circumstances, PolicyRequest } from '../scenario/index.ts';
import { circumstancesOf, DEFAULTS, SHARED_FIELDS } from '../scenario/index.ts';

/** Whether a request writes an object, so that encryption headers or the bucket's default count. */
export function writes({ operation }: PolicyRequest): boolean {
  return operation === 'upload' || operation === 'multipart' || operation === 'copy';
}

/** Whether a request has an object decrypted. */
export function reads({ operation }: PolicyRequest): boolean {
  return operation === 'download' || operation === 'copy';
}

/** By which mode the object lies there that a request reads. */
export function storedMode(request: PolicyRequest): PolicyRequest['mode'] {
  const { operation, mode, 'source-mode': source } = request;
  return operation === 'copy' && source !== 'same' ? source : mode;
}

/** Every mode that takes part in a request. */
export function modesOf(request: PolicyRequest): readonly Mode[] {
  if (request.operation === 'delete') return [];
  return [request.mode, storedMode(request)].flatMap((id) => modeOf(id) ?? []);
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
    if (key === 'operation' || constraint(key, flow[key], flow) === null) continue;
    flow = { ...flow, [key]: DEFAULTS[key] };
  }
  return flow;
}
