import type { NotePhrases } from '../../notes/note.ts';

/** What is said of any step: who holds what, and how sure it is. */
export const PHRASES: NotePhrases = {
  kept: (name, isCustomers) =>
    isCustomers ? `${name} (for this request only)` : `${name} (kept between requests)`,
  holds: (party, values) => `${party}: ${values}`,
  holdsNothing: 'Nobody holds anything that is not public.',
  appears: (name, look, party) => `Appears: ${name} (${look}) at ${party}`,
  goes: (name, look, party) => `Goes: ${name} (${look}) at ${party}`,
  holder: (party, values) => `${party} (${values})`,
  keysNow: (holders) => `Plaintext keys of this request now: ${holders}.`,
  noKeysNow: 'Nobody holds a plaintext key of this request now.',
  dataNow: (holders) => `Plaintext data now: ${holders}.`,
  noDataNow: 'Nobody holds the plaintext data now.',
  policyKinds: {
    identity: 'IAM policy',
    resource: 'Bucket policy',
    key: 'Key policy',
    boundary: 'Permissions boundary',
    session: 'Session policy',
    endpoint: 'VPC endpoint policy',
    scp: 'Service control policy',
    rcp: 'Resource control policy',
    grant: 'Grant on the key',
  },
  caution: {
    documented: ({ source, note }) => `AWS documents this (${source}). ${note}`,
    recorded: ({ source, note }) =>
      `Say “as others have recorded it”, not “AWS says” (${source}). ${note}`,
    inferred: ({ source, note }) =>
      `Say “it follows from what AWS documents”, not “AWS says” (${source}). ${note}`,
    modelled: ({ note }) => `Say “in this model”, not “in AWS”. ${note}`,
  },
};
