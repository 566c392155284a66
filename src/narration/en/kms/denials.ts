import { roleArnOf } from '../../../lib/arn.ts';
import { gateWords } from '../../gate-parts.ts';
import type { CauseWords } from '../../types.ts';
import { joined, LIMIT_WORDS } from '../limits.ts';

interface Gate {
  cause(action: string): string;
  remedy(action: string, principal: string): string;
}

const IDENTITY: Gate = {
  cause: (action) =>
    `The key policy leaves it to the account’s IAM policies, and none of the caller’s allows ${action}.`,
  remedy: (action, principal) =>
    `Attach an IAM policy to ${principal} that allows ${action} on the key’s ARN, or name the principal in the key policy.`,
};

const KEY: Gate = {
  cause: (action) =>
    `No statement of the key policy allows ${action} to this caller. No grant on the key does, either.`,
  remedy: (action, principal) =>
    `Add a statement to the key policy that allows ${action} to ${principal}, or one that lets the account use IAM policies.`,
};

/** By what stood in the way. */
const GATES: Readonly<Record<string, Gate>> = {
  identity: IDENTITY,
  key: KEY,
  'key-delegation': {
    cause: (action) =>
      `An IAM policy of the caller allows ${action}, but the key policy does not let the account use IAM policies, so it has no effect.`,
    remedy: KEY.remedy,
  },
  'identity+key': {
    cause: (action) =>
      `The key is in another account. Then both sides must allow ${action}: the key policy there and an IAM policy of the caller here. Neither does.`,
    remedy: (action) => `Allow ${action} on both sides.`,
  },
  foreign: {
    cause: () =>
      'The key is of another account, and it does not exist there or is not for this operation from outside. KMS does not tell strangers which.',
    remedy: (action) =>
      `Check the ARN with the key’s owner, and have the key policy there allow ${action}.`,
  },
  'deny-identity': {
    cause: (action) =>
      `An IAM policy of the caller denies ${action}. An explicit Deny wins over every Allow.`,
    remedy: () => 'Remove or narrow the Deny statement.',
  },
  'deny-key': {
    cause: (action) => `The key policy denies ${action}. An explicit Deny wins over every Allow.`,
    remedy: () => 'Remove or narrow the Deny statement of the key policy.',
  },
};

const UNNAMED = 'The policies do not allow it.';

/** Which policy stands in the way of a call to KMS. */
export const DENIAL_WORDS: CauseWords = (facts) =>
  gateWords(
    facts,
    LIMIT_WORDS,
    ({ gate = '', action = '', principal = '' }) => ({
      cause: GATES[gate]?.cause(action) ?? UNNAMED,
      remedy: (GATES[gate] ?? KEY).remedy(action, roleArnOf(principal)),
    }),
    joined,
  );
