import { gateWords } from '../../gate-parts.ts';
import type { CauseFacts, CauseWords } from '../../types.ts';
import { joined, LIMIT_WORDS } from '../limits.ts';

/** The statement, by its Sid where it has one. */
const statement = ({ sid = '' }: CauseFacts) =>
  sid === '' ? 'A statement' : `The statement “${sid}”`;

/** By what stood in the way. */
const GATES: Readonly<Record<string, CauseWords>> = {
  'deny-resource': (facts) => ({
    cause: `${statement(facts)} of the bucket policy denies ${facts.action} to ${facts.principal}. An explicit Deny wins over every Allow, and a condition such as StringNotEquals holds also when the request lacks the header, whatever the bucket’s default.`,
    remedy:
      'Send the request as the policy demands it, or change the statement. The Policy tab shows which of its conditions held.',
  }),
  'deny-identity': (facts) => ({
    cause: `${statement(facts)} in an IAM policy of ${facts.principal} denies ${facts.action}. An explicit Deny wins over every Allow.`,
    remedy: 'Remove or narrow the Deny statement.',
  }),
  restricted: (facts) => ({
    cause: `The bucket policy is public, and RestrictPublicBuckets keeps callers from outside the account from using it. So nothing allows ${facts.action}.`,
    remedy:
      'Name the principals in the bucket policy instead of everyone, or turn RestrictPublicBuckets off if the data is meant to be public.',
  }),
  resource: (facts) => ({
    cause: `The bucket policy does not allow ${facts.action} to ${facts.principal}. Callers from outside the account, and anonymous ones, need it there.`,
    remedy: `Have the bucket’s owner allow ${facts.action} in the bucket policy, or call as somebody of the account.`,
  }),
  identity: (facts) => ({
    cause: `No IAM policy of ${facts.principal} allows ${facts.action}.`,
    remedy: `Attach an IAM policy that allows ${facts.action} on ${facts.resource}.`,
  }),
};

const OTHERWISE: CauseWords = (facts) => ({
  cause: `Neither the caller’s IAM policies nor the bucket policy allow ${facts.action} to ${facts.principal}.`,
  remedy: `Allow ${facts.action} on ${facts.resource}: within an account either side suffices, across accounts both must.`,
});

/** Which policy stands in the way of a request to S3. */
export const DENIED_WORDS: CauseWords = (facts) =>
  gateWords(facts, LIMIT_WORDS, (rest) => (GATES[rest.gate ?? ''] ?? OTHERWISE)(rest), joined);
