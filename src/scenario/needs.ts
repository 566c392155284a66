/** What somebody may need of an encryption, in the words of the address. */
export const NEEDS = [
  'audit',
  'public',
  'own-key',
  'no-cost',
  'two-layers',
  'other-account',
  'logs',
  'high-rate',
] as const;

export type Need = (typeof NEEDS)[number];
