import type { PolicyRequest } from '../../../link/policies-fields.ts';

/** How an object is, or is to be, encrypted. `customer`: with a key of the customer's. */
export type Encryption = PolicyRequest['stored'];

/** The encryption that a write gets: the header's, else the bucket's default. */
export function writtenAs({ sse, default: byDefault }: PolicyRequest): Encryption {
  return sse === 'none' ? byDefault : sse;
}

export function reads({ do: operation }: PolicyRequest): boolean {
  return operation === 'GetObject' || operation === 'CopyObject';
}

export function writes({ do: operation }: PolicyRequest): boolean {
  return operation !== 'GetObject' && operation !== 'DeleteObject';
}

export function usesKms(encryption: Encryption): boolean {
  return encryption === 'aws:kms' || encryption === 'aws:kms:dsse';
}

/** Every encryption that takes part in the request. */
export function encryptionsOf(request: PolicyRequest): readonly Encryption[] {
  return [
    ...(reads(request) ? [request.stored] : []),
    ...(writes(request) ? [writtenAs(request)] : []),
  ];
}
