import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../modes/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { verify } from '../../../trace/index.ts';
import type { AuthorizationDecision } from '../inspector/suggestions.ts';
import { policyVotes } from './policy-votes.ts';

function decided({ steps }: Trace, name: string): AuthorizationDecision {
  const step = steps.find((one) => one.kind === 'decide' && one.name === name);
  if (step?.kind !== 'decide' || step.decision.subject !== 'authorization') throw new Error(name);
  return step.decision;
}

describe('what each policy says at a gate', () => {
  it('is an Allow of both where the caller may use the key', async () => {
    const trace = await runScenario({ mode: 'sse-kms', operation: 'upload', seed: 'votes' });
    expect(await verify(trace)).toEqual({ ok: true });
    expect(policyVotes(decided(trace, 'kms.authorize'))).toEqual([
      { kind: 'identity', vote: 'allows' },
      { kind: 'key', vote: 'allows' },
    ]);
  });

  it('shows whose silence refuses', async () => {
    const trace = await runScenario({
      mode: 'sse-kms',
      operation: 'upload',
      caller: 's3-only',
      seed: 'votes',
    });
    expect(await verify(trace)).toEqual({ ok: true });
    expect(policyVotes(decided(trace, 'kms.authorize'))).toEqual([
      { kind: 'identity', vote: 'silent' },
      { kind: 'key', vote: 'delegates' },
    ]);
  });

  it('shows whose Deny refuses', async () => {
    const trace = await runScenario({
      mode: 'sse-s3',
      operation: 'upload',
      'bucket-policy': 'force-sse-kms',
      seed: 'votes',
    });
    expect(await verify(trace)).toEqual({ ok: true });
    expect(policyVotes(decided(trace, 's3.authorize'))).toContainEqual({
      kind: 'resource',
      vote: 'denies',
    });
  });

  it('is one of each kind, the worst of its levels, for what only limits', async () => {
    const document = (...Statement: readonly object[]) =>
      JSON.stringify({ Version: '2012-10-17', Statement });
    const all = { Effect: 'Allow', Action: '*', Resource: '*' };
    const noKms = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
    const trace = await runScenario({
      mode: 'sse-kms',
      operation: 'upload',
      seed: 'votes',
      policies: {
        more: [
          { id: 'scp-1', kind: 'scp', level: 0, text: document(all) },
          { id: 'scp-2', kind: 'scp', level: 1, text: document(noKms) },
          { id: 'session-1', kind: 'session', text: document(all) },
          { id: 'endpoint-1', kind: 'endpoint', text: document({ ...noKms, Principal: '*' }) },
        ],
      },
    });
    expect(await verify(trace)).toEqual({ ok: true });
    expect(policyVotes(decided(trace, 's3.authorize'))).toEqual([
      { kind: 'scp', vote: 'passes' },
      { kind: 'endpoint', vote: 'passes' },
      { kind: 'identity', vote: 'allows' },
      { kind: 'session', vote: 'passes' },
    ]);
    expect(policyVotes(decided(trace, 'kms.authorize'))).toEqual([
      { kind: 'scp', vote: 'silent' },
      { kind: 'endpoint', vote: 'exempt' },
      { kind: 'identity', vote: 'allows' },
      { kind: 'key', vote: 'delegates' },
      { kind: 'session', vote: 'passes' },
    ]);
  });
});
