import { describe, expect, it } from 'vitest';
import { verdictOfFlow, verdictOfPage } from '../../judge/same-verdict.test-helper.ts';
import { FACTS } from '../../narration/facts.ts';
import { POLICY_KEY_ID } from '../../scenario/index.ts';
import { verify } from '../../trace/index.ts';
import { runScenario } from '../run.ts';
import { WORLD } from './world.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html: "you must have" all of them. */
const NEEDED = ['Encrypt', 'Decrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

const key = `arn:aws:kms:${WORLD.region}:${WORLD.account}:key/${POLICY_KEY_ID}`;

async function update(mode: 'sse-kms' | 'sse-kms-bucket-key', actions: readonly string[]) {
  const objects = { Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${WORLD.bucket}/*` };
  const keys = { Effect: 'Allow', Action: actions.map((each) => `kms:${each}`), Resource: key };
  const trace = await runScenario({
    mode,
    operation: 'update-encryption',
    seed: 'update',
    policies: {
      identity: JSON.stringify({ Version: '2012-10-17', Statement: [objects, keys] }),
    },
  });
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

describe.each(['sse-kms', 'sse-kms-bucket-key'] as const)('updating to %s', (mode) => {
  it.each(NEEDED)('needs kms:%s beside the others', async (lacking) => {
    const trace = await update(
      mode,
      NEEDED.filter((each) => each !== lacking),
    );
    expect(trace.outcome).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(trace.outcome.message).toContain(`perform: kms:${lacking} on resource`);
    expect(trace.steps.map(({ kind }) => kind)).not.toContain('store');
    expect(verdictOfFlow(trace)).toEqual({ service: 'kms', action: `kms:${lacking}` });
  });

  it('is allowed with all of them, checked in one step that is said to be ours', async () => {
    const trace = await update(mode, NEEDED);
    expect(trace.outcome.status).toBe(200);
    const checks = trace.steps.filter(({ name }) => name === 'kms.check-permissions');
    expect(checks).toHaveLength(1);
    const [check] = checks;
    if (check?.kind !== 'decide' || check.decision.subject !== 'check') throw new Error('a check');
    expect(check.decision.facts.actions).toBe(NEEDED.map((each) => `kms:${each}`).join(', '));
    expect(FACTS[check.fact].status).toBe('modelled');
  });
});

it('is judged on the Policies page permission by permission', async () => {
  for (const caller of ['s3-and-kms', 'upload-only'] as const) {
    const trace = await runScenario({ mode: 'sse-kms', operation: 'update-encryption', caller });
    expect(await verdictOfPage(trace)).toEqual(verdictOfFlow(trace));
  }
});
