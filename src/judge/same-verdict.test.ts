import { describe, expect, it } from 'vitest';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { runScenario } from '../modes/index.ts';
import { WORLD } from '../modes/run/world.ts';
import {
  type MorePolicy,
  OPENING,
  POLICY_KEY_ID,
  SAMPLE_OBJECT,
  type Scenario,
} from '../scenario/index.ts';
import { verify } from '../trace/index.ts';
import { fromFlow, playable } from './flow.ts';
import { verdictOfFlow, verdictOfPage } from './same-verdict.test-helper.ts';

/** What each mode says of single changes and some pairs; `modes/combinations` does the same with every combination. */
describe.each(TOLD_MODES)('under $id', ({ id, expectations }) => {
  it.each(expectations.map((each) => [JSON.stringify(each.change), each.change] as const))(
    '%s is judged on the Policies page as in the flow',
    async (_, change) => {
      const trace = await runScenario({
        seed: 'same verdict',
        object: SAMPLE_OBJECT,
        mode: id,
        ...change,
      });
      expect(await verdictOfPage(trace)).toEqual(verdictOfFlow(trace));
    },
  );
});

const document = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);
const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' });
const everybody = { Principal: '*' };
const KEY_GRANT = JSON.stringify(
  {
    Grants: [
      {
        GranteePrincipal: `arn:aws:iam::${WORLD.account}:role/app`,
        Operations: ['GenerateDataKey', 'Decrypt'],
        KeyId: `arn:aws:kms:${WORLD.region}:${WORLD.account}:key/${POLICY_KEY_ID}`,
      },
    ],
  },
  null,
  2,
);

/** Of each kind texts that let through, and texts that do not, at S3 or at KMS. */
const FURTHER: readonly (readonly [kind: MorePolicy['kind'], text: string])[] = [
  ...(['identity', 'boundary', 'session', 'scp'] as const).flatMap((kind) =>
    [
      document(ALL),
      document(ALL, deny('s3:PutObject')),
      document(ALL, deny('kms:*')),
      document({ ...ALL, Action: 's3:*' }),
      document({ ...ALL, Action: 'kms:*' }),
      document(deny('s3:DeleteObject')),
    ].map((text) => [kind, text] as const),
  ),
  ...(['endpoint', 'rcp'] as const).flatMap((kind) =>
    ['s3:PutObject', 'kms:*', 's3:DeleteObject'].map(
      (action) =>
        [
          kind,
          document(...(kind === 'rcp' ? [] : [{ ...ALL, ...everybody }]), {
            ...deny(action),
            ...everybody,
          }),
        ] as const,
    ),
  ),
  ['endpoint', document({ ...ALL, ...everybody, Action: 's3:GetObject' })],
  ['grant', KEY_GRANT],
];

const AROUND: readonly Scenario[] = [
  {},
  { caller: 's3-only' },
  { caller: 'other-account' },
  { 'key-policy': 'nobody' },
  { 'kms-key': 'aws-managed' },
  { operation: 'download' },
];

describe.each(AROUND)('with one policy more, %j', (change) => {
  it.each(FURTHER)(
    'of kind %s (%#) is judged as in the flow, and comes back',
    async (kind, text) => {
      const more: readonly MorePolicy[] = [{ id: `${kind}-1`, kind, name: 'one more', text }];
      const usual = { ...OPENING, seed: 'same verdict', object: SAMPLE_OBJECT, ...change };
      const trace = await runScenario({ ...usual, policies: { more } });
      expect(await verify(trace)).toEqual({ ok: true });
      expect(await verdictOfPage(trace, { more })).toEqual(verdictOfFlow(trace));
      const { request, texts } = fromFlow(trace, { more });
      expect(texts.more).toEqual(more);
      const play = playable(request, texts);
      if (!play.ok) throw new Error(play.reason);
      const again = await runScenario({ ...usual, ...play.circumstances, policies: play.policies });
      expect(verdictOfFlow(again)).toEqual(verdictOfFlow(trace));
    },
  );
});

it('a trace alone shows the further policies that it was judged by', async () => {
  const more: readonly MorePolicy[] = [
    { id: 'identity-2', kind: 'identity', text: document(ALL) },
    { id: 'boundary-1', kind: 'boundary', name: 'cap', text: document(ALL) },
    { id: 'scp-1', kind: 'scp', level: 1, text: document(deny('s3:DeleteObject')) },
  ];
  const trace = await runScenario({ ...OPENING, seed: 'alone', policies: { more } });
  const shown = fromFlow(trace, null).texts.more ?? [];
  expect(shown).toHaveLength(more.length);
  for (const { kind, name, text } of more) {
    expect(shown).toContainEqual(expect.objectContaining({ kind, text, ...(name && { name }) }));
  }
});
