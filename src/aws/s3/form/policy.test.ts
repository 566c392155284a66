import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from './form.test-helper.ts';

let shelf: Shelf;

beforeEach(async () => {
  shelf = await Shelf.open();
});

describe('the policy of a form', () => {
  const conditions: NonNullable<PresignedPostOptions['Conditions']> = [
    ['starts-with', '$Content-Type', 'image/'],
    ['content-length-range', 2, 6],
    ['starts-with', '$x-amz-meta-note', ''],
  ];
  const rest = { 'Content-Type': 'image/png', 'x-amz-meta-note': 'any' };

  it('lets in what it describes, and nothing else', async () => {
    const { fields } = await shelf.presign({ Conditions: conditions });
    const send = (more: Record<string, string | null>, body = 'hello') =>
      shelf.post({ ...fields, ...rest, ...more }, { body });
    expect((await send({})).status).toBe(204);
    expect((await send({ 'Content-Type': 'image/png, image/gif' })).status).toBe(204);
    expect((await send({ 'x-ignore-me': 'x' })).status).toBe(204);
    const denied = async (more: Record<string, string | null>, message: string) =>
      expect(await send(more)).toMatchObject({ status: 403, code: 'AccessDenied', message });
    const failed = 'Invalid according to Policy: Policy Condition failed: ';
    await denied(
      { 'Content-Type': 'text/plain' },
      `${failed}["starts-with", "$Content-Type", "image/"]`,
    );
    await denied(
      { 'Content-Type': 'image/png, text/plain' },
      `${failed}["starts-with", "$Content-Type", "image/"]`,
    );
    await denied({ key: 'b.txt' }, `${failed}["eq", "$key", "a.txt"]`);
    const other = await shelf.presign({ Bucket: 'other' });
    expect(await shelf.post(other.fields)).toMatchObject({
      status: 403,
      message: `${failed}["eq", "$bucket", "other"]`,
    });
    await denied({ 'x-amz-meta-note': null }, `${failed}["starts-with", "$x-amz-meta-note", ""]`);
    await denied(
      { 'x-amz-meta-more': 'x' },
      'Invalid according to Policy: Extra input fields: x-amz-meta-more',
    );
    expect(await send({}, 'x')).toMatchObject({ status: 400, code: 'EntityTooSmall' });
    const large = await send({}, 'seven b');
    expect(large).toMatchObject({ status: 400, code: 'EntityTooLarge' });
    expect([large.of('ProposedSize'), large.of('MaxSizeAllowed')]).toEqual(['7', '6']);
  });

  const now = Date.parse('2026-11-24T12:00:00Z');
  const conditionsOf = (policy: unknown) => ({
    policy: typeof policy === 'string' ? policy : btoa(JSON.stringify(policy)),
  });
  const base = { expiration: '2026-11-25T00:00:00Z', conditions: [] as unknown[] };

  it.each([
    ['', "Invalid Policy: Expecting '{' but found End-of-Input"],
    ['%%%', 'Invalid Policy: invalid Base64 encoding.'],
    [btoa('nonsense'), 'Invalid Policy: Invalid JSON.'],
    [btoa('[]'), 'Invalid Policy: Invalid JSON.'],
    [{ conditions: [] }, 'Invalid Policy: Policy missing expiration.'],
    [{ expiration: base.expiration }, 'Invalid Policy: Policy missing conditions.'],
    [{ ...base, more: 1 }, 'Invalid Policy: Unexpected: "more"'],
    [{ ...base, expiration: 'soon' }, "Invalid Policy: Invalid 'expiration' value: 'soon'"],
    [{ ...base, conditions: {} }, "Invalid Policy: Invalid 'conditions' value: must be a List."],
    [
      { ...base, conditions: [1] },
      'Invalid Policy: Invalid condition test: must be a List or Object.',
    ],
    [
      { ...base, conditions: [[]] },
      'Invalid Policy: Invalid Condition: missing operation identifier.',
    ],
    [
      { ...base, conditions: [['is', '$key', 'a']] },
      "Invalid Policy: Invalid Condition: unknown operation 'is'.",
    ],
    [
      { ...base, conditions: [['eq', '$key']] },
      'Invalid Policy: Invalid eq: wrong number of arguments.',
    ],
    [
      { ...base, conditions: [{ a: 'b', c: 'd' }] },
      'Invalid Policy: Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.',
    ],
    [
      { ...base, conditions: [{ a: 1 }] },
      'Invalid Policy: Invalid Simple-Condition: value must be a string.',
    ],
  ])('%j is none', async (policy, message) => {
    shelf = await Shelf.open({ clock: { now: () => now } });
    const { fields } = await shelf.presign();
    const answer = await shelf.post({ ...fields, ...conditionsOf(policy) });
    expect(answer).toMatchObject({ status: 400, code: 'InvalidPolicyDocument', message });
  });

  it('ends', async () => {
    let moment = now;
    shelf = await Shelf.open({ clock: { now: () => moment } });
    const { fields } = await shelf.presign();
    const until = { expiration: '2026-11-24T12:00:01Z', conditions: [['starts-with', '$key', '']] };
    const names = Object.keys(fields).filter(
      (name) => !/^(policy|key|x-amz-signature)$/i.test(name),
    );
    const policy = conditionsOf({
      ...until,
      conditions: [
        ['starts-with', '$key', ''],
        ...names.map((name) => ['starts-with', `$${name}`, '']),
      ],
    });
    expect((await shelf.post({ ...fields, ...policy })).status).toBe(204);
    moment = now + 1000;
    expect(await shelf.post({ ...fields, ...policy })).toMatchObject({
      status: 403,
      message: 'Invalid according to Policy: Policy expired.',
    });
  });
});
