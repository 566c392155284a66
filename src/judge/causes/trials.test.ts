import { describe, expect, it } from 'vitest';
import { type PolicyRequest, USUAL_REQUEST } from '../../scenario/index.ts';
import type { OwnRefusal } from '../scene.ts';
import { work } from '../work.ts';
import type { Cause, Trial } from './cause.ts';
import { causesOf } from './causes.ts';
import { compared, printed } from './compare.ts';
import { CAUSES } from './list.ts';
import { type Pasted, readPasted } from './pasted.ts';

/** What the simulated cloud says under a trial's policies. */
async function answerTo({ request, texts }: Trial): Promise<OwnRefusal> {
  const { told } = await work({ request, texts, rows: [], now: 0 });
  if (told === null) throw new Error('a trial is refused');
  return told;
}

function pasted(text: string): Pasted {
  const read = readPasted(text);
  if (read === null) throw new Error(`not read: ${text}`);
  return read;
}

/** What neither this simulated cloud has, nor a policy can bring about. */
const WITHOUT_TRIAL = [
  'bucket-silent',
  'public-acl-blocked',
  'key-not-there',
  'customer-key-unneeded',
  'clock-skewed',
  'expired',
  'header-not-signed',
  'signature',
];

const SITUATIONS: readonly (readonly [string, string, Partial<PolicyRequest>])[] = [
  ['an upload', 's3:PutObject', { mode: 'sse-kms', 'chosen-by': 'request' }],
  ['a download', 's3:GetObject', { mode: 'sse-kms', operation: 'download' }],
  ['the key of an upload', 'kms:GenerateDataKey', { mode: 'sse-kms', 'chosen-by': 'request' }],
  ['the key of a download', 'kms:Decrypt', { mode: 'sse-kms', operation: 'download' }],
];

const tried = SITUATIONS.flatMap(([what, action, changed]) =>
  CAUSES.flatMap((cause) => {
    const request: PolicyRequest = { ...USUAL_REQUEST, ...changed };
    const asked = pasted(`not authorized to perform: ${action} on resource: x`);
    const trial = cause.trial(request, asked);
    // A cause of the one service is not behind a refusal by the other.
    const isOfOther = /^(?:s3):/.test(action)
      ? /^(?:kms|key|managed)/.test(cause.id)
      : !/^(?:kms|key|managed|scp|rcp|boundary|session)/.test(cause.id);
    return trial === null || isOfOther ? [] : [[cause.id, what, cause, trial] as const];
  }),
);

describe('a cause that is tried', () => {
  it.each(tried)(
    '%s gives its message for %s, which leads back to it',
    async (id, _, cause, trial) => {
      const own = await answerTo(trial);
      const text = printed(own, trial.request);
      const read = pasted(text);
      const { fitting } = causesOf(read);
      const mine = fitting.find((one) => one.cause === cause);
      expect(mine?.likelihood, `${text}: ${fitting.map((one) => one.cause.id)}`).toMatch(
        /^(?:said|likely|possible)$/,
      );
      expect(compared(read, own, trial.request)).toEqual({ likeness: 'same', differing: [], text });
      const { deny, policy } = read.evidence;
      const kind = KINDS.find(([pattern]) => pattern.test(id));
      if (kind !== undefined) expect([deny, policy]).toEqual(kind[1]);
    },
  );

  it('is every one that can be', () => {
    const without = CAUSES.filter(({ id }) => !tried.some(([one]) => one === id));
    expect(without.map(({ id }) => id)).toEqual(WITHOUT_TRIAL);
  });
});

/** What AWS says of each kind of policy: troubleshoot-403-errors.html#access-denied-message-examples. */
const KINDS: readonly (readonly [
  RegExp,
  readonly [Pasted['evidence']['deny'], Cause['policy']],
])[] = [
  [/^(?:kms-)?identity-silent$|^kms-(?:other-key|alias)/, ['implicit', 'identity']],
  [/^(?:kms-)?identity-denies$/, ['explicit', 'identity']],
  [/^bucket-de/, ['explicit', 'resource' as never]],
  [/^key-no-delegation$/, ['implicit', 'resource' as never]],
  [/^key-denies$/, ['explicit', 'resource' as never]],
  [/^scp-denies$/, ['explicit', 'scp']],
  [/^scp-silent$/, ['implicit', 'scp']],
  [/^rcp-denies$/, ['explicit', 'rcp']],
  [/^endpoint-denies$/, ['explicit', 'endpoint']],
  [/^endpoint-silent$/, ['implicit', 'endpoint']],
  [/^boundary-denies$/, ['explicit', 'boundary']],
  [/^boundary-silent$/, ['implicit', 'boundary']],
  [/^session-denies$/, ['explicit', 'session']],
  [/^session-silent$/, ['implicit', 'session']],
];
