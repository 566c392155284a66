import { describe, expect, it } from 'vitest';
import { MODES, runScenario } from '../modes/index.ts';
import { circumstancesOf, SAMPLE_OBJECT, type Scenario } from '../scenario/index.ts';
import { type Actor, type Trace, verify } from '../trace/index.ts';
import { fromFlow, playable } from './flow.ts';
import { work } from './work.ts';

async function run(scenario: Scenario): Promise<Trace> {
  const trace = await runScenario({ seed: 'from-flow', object: SAMPLE_OBJECT, ...scenario });
  expect(await verify(trace)).toEqual({ ok: true });
  return trace;
}

/** The decisions of policies on stage: who decided what, and how; each once, for some flows move several objects. */
function verdicts({ steps }: Trace): readonly (readonly [Actor, string, string])[] {
  const seen = new Map<string, readonly [Actor, string, string]>();
  for (const step of steps) {
    if (step.kind !== 'decide' || step.decision.subject !== 'authorization') continue;
    const { action, decision } = step.decision;
    seen.set(`${step.actor} ${action} ${decision}`, [step.actor, action, decision]);
  }
  return [...seen.values()];
}

/** What the circumstances of policies and callers leave to the policies themselves. */
const BY_POLICIES = { 'bucket-policy': 'none', 'key-policy': 'account' } as const;

const FLOWS = MODES.flatMap(({ id, operations }) =>
  operations.map((operation) => ({ mode: id, operation })),
);
const CHANGES: readonly Scenario[] = [
  {},
  { caller: 's3-only' },
  { caller: 'upload-only' },
  { caller: 'other-account' },
  { 'key-policy': 'via-s3' },
  { 'key-policy': 'nobody' },
  { 'bucket-policy': 'public-read', caller: 'anonymous' },
  { 'bucket-policy': 'force-sse-kms' },
  { 'bucket-policy': 'force-sse-c' },
  { 'chosen-by': 'bucket-default' },
  { 'kms-key': 'aws-managed', caller: 's3-only' },
];

/** Updating wants the ARN of a key, which the AWS managed key's is not. */
const CHANGES_OF_UPDATES = CHANGES.filter((change) => change['kms-key'] !== 'aws-managed');

describe.each(FLOWS)('$mode, $operation, on the Policies page', (flow) => {
  it.each(flow.operation === 'update-encryption' ? CHANGES_OF_UPDATES : CHANGES)(
    '%j: is refused there as it is here, and can be played again',
    async (change) => {
      const trace = await run({ ...flow, ...change });
      const { request, texts } = fromFlow(trace, null);
      expect(JSON.stringify(texts)).not.toContain(trace.world.keyId ?? 'no key');

      const { rows } = await work({ texts, request, rows: [request], now: 0 });
      const [row] = rows;
      const denied = verdicts(trace).find(([, , decision]) => decision !== 'Allow');
      if (denied) {
        expect(row?.refusing).toMatchObject({ service: denied[0], action: denied[1] });
      } else if (trace.outcome.status < 300) {
        expect(row).toMatchObject({ overall: 'allowed', refusing: null, rule: null });
      }

      const play = playable(request, texts);
      if (!play.ok) throw new Error(play.reason);
      const again = await run({ ...play.circumstances, policies: play.policies });
      expect(again.outcome).toMatchObject({
        status: trace.outcome.status,
        code: trace.outcome.code,
      });
      expect(verdicts(again)).toEqual(verdicts(trace));
      // What no policy decides is as it was.
      const { mode, operation, connection, caller } = circumstancesOf(trace.scenario);
      expect(play.circumstances).toMatchObject({
        ...BY_POLICIES,
        mode,
        operation,
        connection,
        caller,
      });
    },
  );
});

describe('a flow with policies of its own', () => {
  it('comes back with them, word for word', async () => {
    const start = fromFlow(await run({ mode: 'sse-kms', operation: 'upload' }), null);
    const play = playable(start.request, { ...start.texts, identity: '' });
    if (!play.ok) throw new Error(play.reason);
    const trace = await run({ ...play.circumstances, policies: play.policies });
    expect(trace.outcome).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(fromFlow(trace, play.policies)).toEqual({
      request: start.request,
      texts: { ...start.texts, identity: '' },
    });
  });
});
