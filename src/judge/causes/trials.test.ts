import { describe, expect, it } from 'vitest';
import { causeTexts } from '../../i18n/texts/policies-causes.ts';
import { type PolicyRequest, USUAL_REQUEST } from '../../scenario/index.ts';
import type { OwnRefusal } from '../scene.ts';
import { work } from '../work.ts';
import type { Cause, Trial } from './cause.ts';
import { causesOf } from './causes.ts';
import { compared, printed } from './compare.ts';
import { CAUSES } from './list.ts';
import { type Pasted, readPasted } from './pasted.ts';
import { requestFrom, withEvidence } from './request-from.ts';

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

/** Here is one clock, and no secret key to hold a signature against. */
const WITHOUT_TRIAL = ['clock-skewed', 'signature'];

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
    for (const { id } of without) expect(causeTexts[id]?.untried).toBeDefined();
  });

  it('says why where it can be tried for some texts alone', () => {
    const cases = [
      [
        'bucket-silent',
        'User: arn:aws:iam::111122223333:user/x is not authorized to perform: s3:GetObject on resource: x because no resource-based policy allows the s3:GetObject action',
      ],
      [
        'endpoint-denies',
        'User: arn:aws:iam::111122223333:user/x is not authorized to perform: kms:Decrypt on resource: x with an explicit deny in a VPC endpoint policy',
      ],
      [
        'expired',
        'An error occurred (ExpiredToken) when calling the GetObject operation: The provided token has expired.',
      ],
    ] as const;
    for (const [id, text] of cases) {
      const read = pasted(text);
      const found = causesOf(read).fitting.find(({ cause }) => cause.id === id);
      expect(found?.cause.trial(USUAL_REQUEST, read)).toBeNull();
      expect(causeTexts[id]?.untried).toBeDefined();
    }
  });

  it('blocks a public ACL as AWS’s page has it where ACLs are on', async () => {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
    const read = pasted(
      'User: arn:aws:iam::111122223333:user/x is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::b-demo/a" because public access control lists (ACLs) are blocked by the BlockPublicAcls setting in S3 Block Public Access',
    );
    const [first] = causesOf(read).fitting;
    const trial = first?.cause.trial(withEvidence(USUAL_REQUEST, requestFrom(read)), read);
    if (!trial) throw new Error('it is tried');
    expect(first?.cause.id).toBe('public-acl-blocked');
    const own = await answerTo(trial);
    expect(own).toMatchObject({ code: 'AccessDenied', status: 403 });
    expect(compared(read, own, trial.request).likeness).toBe('same');
  });

  it('lets a service do all else, where that is who calls', async () => {
    const text = 'An error occurred (KMS.NotFoundException) when calling the PutObject operation';
    const cause = CAUSES.find(({ id }) => id === 'key-not-there');
    const trial = cause?.trial({ ...USUAL_REQUEST, caller: 'service' }, pasted(text));
    if (!trial) throw new Error('it is tried');
    expect(await answerTo(trial)).toMatchObject({ code: 'KMS.NotFoundException' });
  });

  it('is not there, by the very id of the text', async () => {
    const text =
      "An error occurred (KMS.NotFoundException) when calling the PutObject operation: Key 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000000' does not exist";
    const read = pasted(text);
    const cause = CAUSES.find(({ id }) => id === 'key-not-there');
    const trial = cause?.trial(withEvidence(USUAL_REQUEST, requestFrom(read)), read);
    if (!trial) throw new Error('it is tried');
    expect(printed(await answerTo(trial), trial.request)).toBe(text);
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
  [/^bucket-silent$/, ['implicit', 'resource' as never]],
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
