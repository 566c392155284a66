import type { Statement } from '../../aws/iam/index.ts';
import type { MoreKind } from '../../scenario/index.ts';
import type { Cause, Likelihood, Owner } from './cause.ts';
import { ofPolicy } from './fits.ts';
import { actionOf, doc, under, withKey } from './trials.ts';

type Guard = Extract<MoreKind, 'boundary' | 'session' | 'endpoint' | 'scp' | 'rcp'>;

/** Who keeps each kind of policy that only limits, and how often it is behind a bare "Access Denied". */
const GUARDS: Readonly<Record<Guard, { readonly owner: Owner; readonly bare: Likelihood }>> = {
  scp: { owner: 'organization', bare: 'possible' },
  rcp: { owner: 'organization', bare: 'rare' },
  endpoint: { owner: 'network', bare: 'possible' },
  boundary: { owner: 'iam', bare: 'possible' },
  session: { owner: 'session', bare: 'possible' },
};

const PAGE =
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-message-examples';

/** A statement for everything, as a policy of that kind has it: RCPs and endpoint policies name principals. */
function statement(kind: Guard, effect: 'Allow' | 'Deny', action: string): Statement {
  const principal = kind === 'rcp' || kind === 'endpoint' ? { Principal: '*' } : {};
  return { Effect: effect, ...principal, Action: action, Resource: '*' };
}

/** A policy that limits, and denies or does not allow what was asked for. */
export const GUARD_CAUSES: readonly Cause[] = (Object.keys(GUARDS) as Guard[]).flatMap((kind) =>
  (['explicit', 'implicit'] as const)
    // RCPFullAWSAccess always allows.
    .filter((deny) => kind !== 'rcp' || deny === 'explicit')
    .map((deny): Cause => {
      const { owner, bare } = GUARDS[kind];
      // S3 calls KMS for the caller, and not through the caller's endpoint.
      const service = kind === 'endpoint' ? { service: 's3' as const } : {};
      return {
        id: `${kind}-${deny === 'explicit' ? 'denies' : 'silent'}`,
        page: PAGE,
        policy: kind,
        looks: [kind],
        owner,
        fit: ofPolicy({ kind, deny, bare, ...service }),
        trial: (request, pasted) => {
          const action = actionOf(request, pasted);
          const document =
            kind === 'rcp'
              ? doc(statement(kind, 'Deny', action))
              : deny === 'explicit'
                ? doc(statement(kind, 'Allow', '*'), statement(kind, 'Deny', action))
                : doc(statement(kind, 'Allow', action.startsWith('kms:') ? 's3:*' : 'kms:*'));
          const asked = action.startsWith('kms:') ? withKey(request) : request;
          return under(asked, () => ({ more: { kind, document } }));
        },
      };
    }),
);
