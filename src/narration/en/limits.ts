import { roleArnOf } from '../../lib/arn.ts';
import type { LimitWords } from '../gate-parts.ts';
import type { CauseFacts } from '../types.ts';

const statement = ({ sid = '' }: CauseFacts) =>
  sid === '' ? 'A statement' : `The statement “${sid}”`;

/** Where an organization's policy is attached. */
function place({ level = '' }: CauseFacts): string {
  if (level === '') return 'one level of the organization';
  return level === '0'
    ? 'the root of the organization'
    : `level ${level} below the root of the organization`;
}

const WINS = 'An explicit Deny wins over every Allow.';

/** What only limits and stood in the way, and whom to write to. */
export const LIMIT_WORDS: LimitWords = {
  boundary: {
    silent: ({ action = '', principal = '' }) => ({
      cause: `The permissions boundary of ${roleArnOf(principal)} does not allow ${action}. A boundary grants nothing: it caps what IAM policies may grant.`,
      remedy: `Ask whoever sets the boundary, usually the team that hands out roles, to allow ${action} in it. A further IAM policy does not help.`,
    }),
    denies: (facts) => ({
      cause: `${statement(facts)} of the permissions boundary of ${roleArnOf(facts.principal ?? '')} denies ${facts.action}. ${WINS}`,
      remedy:
        'Ask whoever sets the boundary, usually the team that hands out roles, to narrow the Deny.',
    }),
  },
  session: {
    silent: ({ action = '' }) => ({
      cause: `The session policy does not allow ${action}. Whoever made the session passed that policy to AssumeRole, and it caps what the role may do.`,
      remedy: `Make the session without it, or with one that allows ${action}. The caller of AssumeRole passes it: a program, a broker of credentials, or your own command line.`,
    }),
    denies: (facts) => ({
      cause: `${statement(facts)} of the session policy denies ${facts.action}. ${WINS}`,
      remedy:
        'Make the session without that statement. The caller of AssumeRole passes the policy: a program, a broker of credentials, or your own command line.',
    }),
  },
  endpoint: {
    silent: ({ action = '', resource = '' }) => ({
      cause: `The policy of the VPC endpoint that the request comes through does not allow ${action}.`,
      remedy: `Ask the owner of the endpoint, usually the network team, to allow ${action} on ${resource} in its policy.`,
    }),
    denies: (facts) => ({
      cause: `${statement(facts)} in the policy of the VPC endpoint denies ${facts.action}. ${WINS}`,
      remedy: 'Ask the owner of the endpoint, usually the network team, to narrow the Deny.',
    }),
  },
  scp: {
    silent: (facts) => ({
      cause: `At ${place(facts)} no service control policy allows ${facts.action} to the caller’s account. Each level has to.`,
      remedy: `Nobody within the account can change that. Ask the administrator of the caller’s organization to allow ${facts.action} there.`,
    }),
    denies: (facts) => ({
      cause: `${statement(facts)} of a service control policy, attached to ${place(facts)}, denies ${facts.action}. ${WINS}`,
      remedy:
        'See in the Policy tab which of its conditions held. If the request cannot be made otherwise, ask the administrator of the caller’s organization: nobody within the account can lift it.',
    }),
  },
  rcp: {
    silent: (facts) => ({
      cause: `At ${place(facts)} no resource control policy allows ${facts.action}.`,
      remedy: 'Ask the administrator of the organization that the resource’s account is in.',
    }),
    denies: (facts) => ({
      cause: `${statement(facts)} of a resource control policy, attached to ${place(facts)}, denies ${facts.action} on this resource, whoever calls. ${WINS}`,
      remedy:
        'See in the Policy tab which of its conditions held. If the request cannot be made otherwise, ask the administrator of the organization that the resource’s account is in.',
    }),
  },
};

export const joined = (sentences: readonly string[]): string => sentences.join(' ');
