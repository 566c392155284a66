import { describe, expect, it } from 'vitest';
import {
  type MoreKind,
  type MorePolicy,
  OPENING,
  POLICY_KEY_ID,
  SAMPLE_OBJECT,
  type Scenario,
} from '../../scenario/index.ts';
import { type Trace, verify } from '../../trace/index.ts';
import { runScenario } from '../run.ts';
import { WORLD } from './world.ts';

const APP = `arn:aws:iam::${WORLD.account}:role/app`;
const CALLER = `arn:aws:sts::${WORLD.account}:assumed-role/app/demo`;
const RESOURCE = `arn:aws:s3:::${WORLD.bucket}/${SAMPLE_OBJECT.name}`;

type Statement = Readonly<Record<string, unknown>>;
const text = (...Statement: readonly Statement[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const ALL: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };
const NO_UPLOAD: Statement = { Effect: 'Deny', Action: 's3:PutObject', Resource: '*' };
const READS: Statement = { Effect: 'Allow', Action: ['s3:Get*', 'kms:*'], Resource: '*' };
const everybody = (statement: Statement): Statement => ({ ...statement, Principal: '*' });

const policy = (kind: MoreKind, written: string, rest: Partial<MorePolicy> = {}): MorePolicy => ({
  id: `${kind}-1`,
  kind,
  text: written,
  ...rest,
});

/** Runs the usual upload with further policies; whatever comes out, the trace has to hold. */
async function run(more: readonly MorePolicy[], scenario: Scenario = {}): Promise<Trace> {
  const { policies = {}, ...rest } = scenario;
  const trace = await runScenario({
    ...OPENING,
    seed: 'further',
    ...rest,
    policies: { ...policies, more },
  });
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

function decisions(trace: Trace) {
  return trace.steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'authorization' ? [step.decision] : [],
  );
}

/** Cause of the refusal in the flow. */
function cause(trace: Trace) {
  const failed = trace.steps.find((step) => step.kind === 'fail');
  return failed?.kind === 'fail' ? failed.cause : null;
}

const denied = (ending: string) =>
  `User: ${CALLER} is not authorized to perform: s3:PutObject on resource: "${RESOURCE}" ${ending}`;

interface Row {
  readonly kind: MoreKind;
  readonly refuses: readonly [text: string, ending: string, gate: string];
  /** The same, but for one difference. */
  readonly allows: string;
}

const SILENT = 'allows the s3:PutObject action';
const DENY = 'with an explicit deny in';

const ROWS: readonly Row[] = [
  {
    kind: 'identity',
    refuses: [text(NO_UPLOAD), `${DENY} an identity-based policy`, 'deny-identity'],
    allows: text({ ...NO_UPLOAD, Action: 's3:DeleteObject' }),
  },
  {
    kind: 'boundary',
    refuses: [text(READS), `because no permissions boundary ${SILENT}`, 'boundary'],
    allows: text({ ...READS, Action: ['s3:*', 'kms:*'] }),
  },
  {
    kind: 'boundary',
    refuses: [text(ALL, NO_UPLOAD), `${DENY} a permissions boundary`, 'deny-boundary'],
    allows: text(ALL),
  },
  {
    kind: 'session',
    refuses: [text(READS), `because no session policy ${SILENT}`, 'session'],
    allows: text({ ...READS, Action: ['s3:*', 'kms:*'] }),
  },
  {
    kind: 'session',
    refuses: [text(ALL, NO_UPLOAD), `${DENY} a session policy`, 'deny-session'],
    allows: text(ALL),
  },
  {
    kind: 'endpoint',
    // The endpoint is S3's: that it says nothing of KMS stands in nobody's way.
    refuses: [
      text(everybody({ ...ALL, Action: 's3:GetObject' })),
      `because no VPC endpoint policy ${SILENT}`,
      'endpoint',
    ],
    allows: text(everybody({ ...ALL, Action: ['s3:GetObject', 's3:PutObject'] })),
  },
  {
    kind: 'endpoint',
    refuses: [
      text(everybody(ALL), everybody(NO_UPLOAD)),
      `${DENY} a VPC endpoint policy`,
      'deny-endpoint',
    ],
    allows: text(everybody(ALL)),
  },
  {
    kind: 'scp',
    refuses: [text(READS), `because no service control policy ${SILENT}`, 'scp'],
    allows: text({ ...READS, Action: ['s3:*', 'kms:*'] }),
  },
  {
    kind: 'scp',
    refuses: [text(NO_UPLOAD), `${DENY} a service control policy`, 'deny-scp'],
    allows: text({ ...NO_UPLOAD, Action: 's3:DeleteObject' }),
  },
  {
    kind: 'rcp',
    refuses: [text(everybody(NO_UPLOAD)), `${DENY} a resource control policy`, 'deny-rcp'],
    allows: text(everybody({ ...NO_UPLOAD, Action: 's3:DeleteObject' })),
  },
];

describe('a further policy', () => {
  it.each(ROWS.map((row) => [row.kind, row.refuses[2], row] as const))(
    'of kind %s refuses as AWS says it (%s), or lets through',
    async (kind, gate, { refuses: [written, ending], allows }) => {
      const refused = await run([policy(kind, written, { level: 1, name: 'the-fence' })]);
      expect(refused.outcome).toEqual({
        status: 403,
        code: 'AccessDenied',
        message: denied(ending),
      });
      expect(cause(refused)).toMatchObject({ id: 's3-denied', facts: { gate } });
      const shown = decisions(refused)[0]?.policies.filter((each) => each.kind === kind);
      expect(shown).toContainEqual({
        kind,
        name: 'the-fence',
        ...(kind === 'scp' || kind === 'rcp' ? { level: 1 } : {}),
        document: JSON.parse(written),
      });
      expect((await run([policy(kind, allows)])).outcome.status).toBe(200);
    },
  );

  it('without a text is as if it were not there', async () => {
    const usual = await runScenario({ ...OPENING, seed: 'further' });
    const trace = await run([policy('boundary', ''), policy('scp', ' \n'), policy('grant', '')]);
    expect(trace.steps).toEqual(usual.steps);
  });
});

describe('what a key is asked', () => {
  const kms = (trace: Trace) => decisions(trace).find(({ action }) => action.startsWith('kms:'));
  const silentKey = text({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${WORLD.account}:role/nobody` },
    Action: 'kms:*',
    Resource: '*',
  });
  const grant = (principal: string, Operations = ['GenerateDataKey']) =>
    policy(
      'grant',
      JSON.stringify({ GranteePrincipal: principal, Operations, KeyId: POLICY_KEY_ID }),
    );

  it('a grant allows where the key policy does not', async () => {
    const silent = { policies: { key: silentKey } };
    expect((await run([], silent)).outcome.status).toBe(403);
    const trace = await run([grant(APP)], silent);
    expect(trace.outcome.status).toBe(200);
    expect(kms(trace)?.explanation).toMatchObject({
      decidedBy: { kind: 'statements', effect: 'Allow', statements: [{ policy: 'grant' }] },
    });
    const other = await run([grant(APP, ['Decrypt'])], silent);
    expect(cause(other)).toMatchObject({ id: 'kms-denied', facts: { gate: 'key-delegation' } });
  });

  it('a caller of another account needs nothing but a grant, and S3 both sides', async () => {
    const partner = { caller: 'other-account' } as const;
    const bucket = text({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${WORLD.otherAccount}:role/partner-app` },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${WORLD.bucket}/*`,
    });
    const identity = text({ Effect: 'Allow', Action: 's3:PutObject', Resource: '*' });
    const scenario = { ...partner, policies: { bucket, identity } };
    expect((await run([], scenario)).outcome.status).toBe(403);
    const trace = await run(
      [grant(`arn:aws:iam::${WORLD.otherAccount}:role/partner-app`)],
      scenario,
    );
    expect(trace.outcome.status).toBe(200);
  });

  it('a service control policy limits what S3 asks of KMS for the caller', async () => {
    const s3Alone = text({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
    const trace = await run([policy('scp', s3Alone)]);
    expect(cause(trace)).toMatchObject({ id: 'kms-denied', facts: { gate: 'scp' } });
    expect(trace.outcome.message).toContain(
      'because no service control policy allows the kms:GenerateDataKey action',
    );
  });

  it('a resource control policy has no part in aws/s3', async () => {
    const noKey = text(everybody({ Effect: 'Deny', Action: 'kms:*', Resource: '*' }));
    expect((await run([policy('rcp', noKey)])).outcome.status).toBe(403);
    const managed = await run([policy('rcp', noKey)], { 'kms-key': 'aws-managed' });
    expect(managed.outcome.status).toBe(200);
  });

  it('the endpoint’s policy has no part in it', async () => {
    const noKey = text(
      everybody(ALL),
      everybody({ Effect: 'Deny', Action: 'kms:*', Resource: '*' }),
    );
    const trace = await run([policy('endpoint', noKey)]);
    expect(trace.outcome.status).toBe(200);
    expect(kms(trace)?.explanation).toMatchObject({
      guards: [{ kind: 'endpoint', outcome: 'exempt', reason: 'exempt-forwarded-call' }],
    });
  });
});

it('policies of an organization are for its own account: the caller’s, or the bucket’s', async () => {
  const bucket = text({
    Effect: 'Allow',
    Principal: { AWS: WORLD.otherAccount },
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::${WORLD.bucket}/*`,
  });
  const scenario: Scenario = {
    caller: 'other-account',
    policies: { bucket, identity: text(ALL) },
  };
  expect(decisions(await run([], scenario))[0]?.allowed).toBe(true);
  const both = await run(
    [policy('scp', text(ALL)), policy('rcp', text(everybody(NO_UPLOAD)))],
    scenario,
  );
  const [decision] = decisions(both);
  expect(decision?.policies.filter(({ kind }) => kind === 'scp')).toHaveLength(1);
  expect(cause(both)?.facts.gate).toBe('deny-rcp');
});

it('what lies in the bucket already was uploaded under the usual policies', async () => {
  const trace = await run([policy('session', text(READS))], { operation: 'download' });
  expect(trace.outcome.status).toBe(200);
  const [decision] = decisions(trace);
  const session = decision?.policies.find(({ kind }) => kind === 'session');
  expect(session?.document).toMatchObject({ Statement: [READS] });
});
