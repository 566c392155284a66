import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import { type MorePolicy, OPENING } from '../scenario/index.ts';
import { type FailStep, verify } from '../trace/index.ts';
import { LANGUAGES } from './languages.test-helper.ts';

const { en, ja } = LANGUAGES;
const KINDS = ['boundary', 'session', 'endpoint', 'scp', 'rcp'] as const;

const document = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const NO_UPLOAD = { Sid: 'NoUpload', Effect: 'Deny', Action: 's3:PutObject', Resource: '*' };

/** The refusal of an upload under further policies. */
async function refusal(more: readonly Omit<MorePolicy, 'id'>[], identity?: string) {
  const trace = await runScenario({
    ...OPENING,
    seed: 'limits',
    policies: {
      more: more.map((each, i) => ({ id: `${i}`, ...each })),
      ...(identity === undefined ? {} : { identity }),
    },
  });
  expect(await verify(trace)).toEqual({ ok: true });
  const fail = trace.steps.find((step): step is FailStep => step.kind === 'fail');
  if (fail === undefined) throw new Error('refused nothing');
  const [{ cause, remedy } = { cause: '', remedy: '' }, japanese] = [en, ja].map(({ rare }) =>
    rare.causes[fail.cause.id]?.(fail.cause.facts),
  );
  return { cause, remedy, japanese };
}

describe('a refusal by what only limits', () => {
  it.each(KINDS)('names the %s that denies, and its statement', async (kind) => {
    const principal = kind === 'endpoint' || kind === 'rcp' ? { Principal: '*' } : {};
    const statements = kind === 'rcp' ? [NO_UPLOAD] : [ALL, NO_UPLOAD];
    const text = document(...statements.map((each) => ({ ...each, ...principal })));
    const told = await refusal([{ kind, level: 1, text }]);
    expect(told.cause).toContain(
      kind === 'endpoint' ? 'policy of the VPC endpoint' : en.iamTexts.policyKind(kind),
    );
    expect(told.cause).toContain('“NoUpload”');
    expect(told.japanese?.cause).toContain('「NoUpload」');
    const isOrganizations = kind === 'scp' || kind === 'rcp';
    expect(told.cause.includes('level 1 below the root')).toBe(isOrganizations);
    expect(told.remedy.includes('administrator')).toBe(isOrganizations);
  });

  it('says at which level of the organization nothing allows', async () => {
    const s3Reads = document({ ...ALL, Action: 's3:Get*' });
    const told = await refusal([
      { kind: 'scp', level: 0, text: document(ALL) },
      { kind: 'scp', level: 2, text: s3Reads },
    ]);
    expect(told.cause).toContain('At level 2 below the root of the organization');
    expect(told.japanese?.cause).toContain('2 つ下の階層');
    const atRoot = await refusal([{ kind: 'scp', text: s3Reads }]);
    expect(atRoot.cause).toContain('At the root of the organization');
  });

  it('says each of several that were silent, and that IAM does not allow it either', async () => {
    const none = document({ ...ALL, Action: 's3:Get*' });
    const told = await refusal(
      [
        { kind: 'boundary', text: none },
        { kind: 'endpoint', text: document({ ...ALL, Action: 's3:Get*', Principal: '*' }) },
      ],
      '',
    );
    expect(told.cause).toMatch(/VPC endpoint.*permissions boundary.*No IAM policy/s);
    expect(told.remedy).toMatch(/network team.*hands out roles.*Attach an IAM policy/s);
  });
});

describe('each gate that limits', () => {
  const gates = KINDS.flatMap((kind) => [kind, `deny-${kind}`]);

  it.each(['s3-denied', 'kms-denied'])('has words of its own for %s', (id) => {
    for (const { rare } of [en, ja]) {
      const facts = { action: 'x:Act', principal: 'arn:aws:iam::111122223333:role/app' };
      const causes = gates.map((gate) => rare.causes[id]?.({ ...facts, gate }).cause ?? '');
      expect(new Set(causes).size).toBe(gates.length);
      for (const cause of causes) expect(cause).toContain('x:Act');
    }
  });
});
