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

/** S3 calls KMS for the caller, and not through the caller's endpoint: only who calls KMS directly meets one there. */
function ofGuard(kind: Guard, deny: 'explicit' | 'implicit', bare: Likelihood): Cause['fit'] {
  const ofAny = ofPolicy({ kind, deny, bare });
  if (kind !== 'endpoint') return ofAny;
  const ofS3 = ofPolicy({ kind, deny, bare, service: 's3' });
  return (pasted) => (pasted.evidence.policy === kind ? ofAny : ofS3)(pasted);
}

/** A policy that limits, and denies or does not allow what was asked for. */
export const GUARD_CAUSES: readonly Cause[] = (Object.keys(GUARDS) as Guard[]).flatMap((kind) =>
  (['explicit', 'implicit'] as const)
    // RCPFullAWSAccess always allows.
    .filter((deny) => kind !== 'rcp' || deny === 'explicit')
    .map((deny): Cause => {
      const { owner, bare } = GUARDS[kind];
      return {
        id: `${kind}-${deny === 'explicit' ? 'denies' : 'silent'}`,
        page: PAGE,
        policy: kind,
        looks: [kind],
        owner,
        fit: ofGuard(kind, deny, bare),
        trial: (request, pasted) => {
          const action = actionOf(request, pasted);
          if (kind === 'endpoint' && action.startsWith('kms:')) return null;
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
