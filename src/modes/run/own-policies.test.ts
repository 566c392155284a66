import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../aws/iam/index.ts';
import type { OwnPolicies, Scenario } from '../../scenario/index.ts';
import { OPENING, POLICY_KEY_ID } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { verify } from '../../trace/index.ts';
import { runScenario } from '../run.ts';
import { WORLD } from './world.ts';

const objects = `arn:aws:s3:::${WORLD.bucket}/*`;
const key = `arn:aws:kms:${WORLD.region}:${WORLD.account}:key/${POLICY_KEY_ID}`;

const text = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const allowS3 = { Effect: 'Allow', Action: 's3:*', Resource: objects };
const allowKms = { Effect: 'Allow', Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: key };

/** Runs with policies of one's own; whatever comes out, the trace has to hold. */
async function run(policies: OwnPolicies, scenario: Scenario = {}): Promise<Trace> {
  const trace = await runScenario({ ...OPENING, seed: 'own', ...scenario, policies });
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

function decisions(trace: Trace) {
  return trace.steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'authorization' ? [step.decision] : [],
  );
}

describe('policies of a scenario’s own', () => {
  it('decide in place of those the fields name', async () => {
    const bucket = text({
      Sid: 'NoUploads',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: objects,
    });
    const trace = await run({ bucket });
    expect(trace.outcome).toMatchObject({ status: 403, code: 'AccessDenied' });
    const [decision] = decisions(trace);
    const judged = decision?.policies.find(({ kind }) => kind === 'resource');
    expect(judged?.document).toEqual(JSON.parse(bucket));
    expect((await runScenario({ ...OPENING, seed: 'own' })).outcome.status).toBe(200);
  });

  it('speak of the run’s own key', async () => {
    const trace = await run({ identity: text(allowS3, allowKms) });
    expect(trace.outcome.status).toBe(200);
    const asked = decisions(trace).find(({ action }) => action === 'kms:GenerateDataKey');
    const judged = asked?.policies.find(({ kind }) => kind === 'identity')
      ?.document as PolicyDocument;
    expect(JSON.stringify(judged)).toContain(trace.world.keyArn);
    expect(trace.world.keyArn).not.toBe(key);
  });

  it('leave the caller without any, for an empty text', async () => {
    const trace = await run({ identity: '' });
    expect(trace.outcome.status).toBe(403);
    expect(decisions(trace)[0]?.policies).toEqual([]);
  });

  it('may shut everybody out of the key, its administrator too', async () => {
    const shut = text({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${WORLD.otherAccount}:root` },
      Action: 'kms:*',
      Resource: '*',
    });
    const trace = await run({ key: shut }, { 'key-state': 'rotated' });
    expect(trace.outcome.status).toBe(403);
    expect(trace.outcome.message).toContain('kms:GenerateDataKey');
  });

  it('do not keep an object to be read from being uploaded off stage', async () => {
    const denyAll = text({ Effect: 'Deny', Action: '*', Resource: '*' });
    const trace = await run({ identity: denyAll }, { operation: 'download' });
    expect(trace.outcome.status).toBe(403);
    expect(decisions(trace)).toHaveLength(1);
  });

  it('may be public', async () => {
    const bucket = text({
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: objects,
    });
    const trace = await run(
      { bucket },
      { mode: 'sse-s3', operation: 'download', caller: 'anonymous' },
    );
    expect(trace.outcome.status).toBe(200);
  });
});
