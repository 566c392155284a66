import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../lib/bytes.ts';
import { ACCOUNT, REGION, request, testKms } from './kms.test-helper.ts';

const { kms, call, key } = testKms();

async function raw(body: string, target = 'TrentService.ListKeys', method = 'POST') {
  const base = request('ListKeys', body);
  const headers = base.headers.map(([name, value]) =>
    name === 'X-Amz-Target' ? ([name, target] as const) : ([name, value] as const),
  );
  const { response } = await kms.handle({ ...base, method, headers, body: utf8(body) });
  return {
    status: response.status,
    headers: response.headers,
    json: JSON.parse(fromUtf8(response.body) ?? ''),
  };
}

const FAILED = 'failed to satisfy constraint:';

describe('input that KMS does not take', () => {
  it.each([
    [
      'GenerateDataKey',
      { KeySpec: 'AES_256' },
      `Value null at 'keyId' ${FAILED} Member must not be null`,
    ],
    [
      'DescribeKey',
      { KeyId: '' },
      `Value '' at 'keyId' ${FAILED} Member must have length greater than or equal to 1`,
    ],
    [
      'GenerateRandom',
      { NumberOfBytes: 1025 },
      `Value '1025' at 'numberOfBytes' ${FAILED} Member must have value less than or equal to 1024`,
    ],
    [
      'GenerateDataKey',
      { KeyId: 'x', KeySpec: 'AES_512' },
      `Value 'AES_512' at 'keySpec' ${FAILED} Member must satisfy enum value set: [AES_256, AES_128]`,
    ],
    [
      'CreateAlias',
      { AliasName: 'alias/ü', TargetKeyId: 'x' },
      `Value 'alias/ü' at 'aliasName' ${FAILED} Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$`,
    ],
    [
      'Decrypt',
      { CiphertextBlob: '' },
      `Value 'java.nio.HeapByteBuffer[pos=0 lim=0 cap=0]' at 'ciphertextBlob' ${FAILED} Member must have length greater than or equal to 1`,
    ],
    [
      'TagResource',
      { KeyId: 'x', Tags: [{ TagKey: '', TagValue: '' }] },
      `Value '' at 'tags.1.member.tagKey' ${FAILED} Member must have length greater than or equal to 1`,
    ],
  ])('%s %j', async (operation, input, violation) => {
    expect((await call(operation, input)).json).toEqual({
      __type: 'ValidationException',
      message: `1 validation error detected: ${violation}`,
    });
  });

  it('names all violations at once', async () => {
    expect((await call('Encrypt', {})).json.message).toBe(
      `2 validation errors detected: Value null at 'keyId' ${FAILED} Member must not be null; Value null at 'plaintext' ${FAILED} Member must not be null`,
    );
  });

  it('wants exactly one way to say how long a data key is', async () => {
    const { KeyId } = await key();
    for (const more of [{}, { KeySpec: 'AES_256', NumberOfBytes: 32 }]) {
      expect((await call('GenerateDataKey', { KeyId, ...more })).json).toEqual({
        __type: 'ValidationException',
        message: 'Please specify either number of bytes or key spec.',
      });
    }
  });

  it.each([
    ['fake-key-id', "Invalid keyId 'fake-key-id'"],
    ['134f2428cec14b25a1ae9048164dba47', "Invalid keyId '134f2428cec14b25a1ae9048164dba47'"],
    [
      '134f2428-cec1-4b25-a1ae-9048164dba47',
      `Key 'arn:aws:kms:${REGION}:${ACCOUNT}:key/134f2428-cec1-4b25-a1ae-9048164dba47' does not exist`,
    ],
    [
      'mrk-d3b95762d3b95762d3b95762d3b95762',
      `Key 'arn:aws:kms:${REGION}:${ACCOUNT}:key/mrk-d3b95762d3b95762d3b95762d3b95762' does not exist`,
    ],
    ['alias/none', `Alias arn:aws:kms:${REGION}:${ACCOUNT}:alias/none is not found.`],
    [
      `arn:aws:kms:us-west-2:${ACCOUNT}:key/134f2428-cec1-4b25-a1ae-9048164dba47`,
      'Invalid arn us-west-2',
    ],
  ])('finds no key %s', async (KeyId, message) => {
    expect((await call('DescribeKey', { KeyId })).json).toEqual({
      __type: 'NotFoundException',
      message,
    });
  });

  it('names management’s keys by id or ARN, not by alias', async () => {
    const { KeyId } = await key();
    await call('CreateAlias', { AliasName: 'alias/x', TargetKeyId: KeyId });
    expect((await call('DescribeKey', { KeyId: 'alias/x' })).status).toBe(200);
    expect((await call('DisableKey', { KeyId: 'alias/x' })).json.__type).toBe('NotFoundException');
  });

  it.each([
    [
      { KeySpec: 'HMAC_256' },
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    ],
    [
      { KeySpec: 'RSA_2048', KeyUsage: 'KEY_AGREEMENT' },
      'KeyUsage KEY_AGREEMENT is not compatible with KeySpec RSA_2048',
    ],
  ])('creates no key from %j', async (input, message) => {
    expect((await call('CreateKey', input)).json).toEqual({
      __type: 'ValidationException',
      message,
    });
  });

  it('takes waiting periods of 7 to 30 days, 30 unless said otherwise', async () => {
    const { KeyId } = await key();
    for (const PendingWindowInDays of [6, 31]) {
      expect((await call('ScheduleKeyDeletion', { KeyId, PendingWindowInDays })).json.__type).toBe(
        'ValidationException',
      );
    }
    expect((await call('ScheduleKeyDeletion', { KeyId })).json.PendingWindowInDays).toBe(30);
  });
});

describe('the protocol', () => {
  it('has a request id and a content type on every answer', async () => {
    for (const { headers } of [
      await raw('{}'),
      await raw('{'),
      await raw('{}', 'TrentService.Nothing'),
    ]) {
      const names = new Map(headers);
      expect(names.get('x-amzn-RequestId')).toMatch(/^[0-9a-f-]{36}$/);
      expect(names.get('Content-Type')).toBe('application/x-amz-json-1.1');
    }
  });

  it('refuses what is no JSON object, or has members of the wrong type', async () => {
    for (const body of [
      '{',
      '[]',
      'null',
      '3',
      '"x"',
      '{"Limit":"3"}',
      '{"Limit":1.5}',
      '{"Marker":{}}',
    ]) {
      expect([body, (await raw(body)).json.__type]).toEqual([body, 'SerializationException']);
    }
    expect(
      (await raw('{"Plaintext":"no base64","KeyId":"x"}', 'TrentService.Encrypt')).json.__type,
    ).toBe('SerializationException');
    expect((await raw('', 'TrentService.ListKeys')).status).toBe(200);
  });

  it('is not brought down by depth', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const member of ['Recipient', 'KeyId', 'Policy', 'EncryptionContext']) {
      const body = `{"KeyId":"x","KeySpec":"AES_256","${member}":${deep}}`;
      expect((await raw(body, 'TrentService.GenerateDataKey')).status).toBe(400);
    }
  });

  it('knows its operations by name alone', async () => {
    for (const target of [
      '',
      'ListKeys',
      'Other.ListKeys',
      'TrentService.listKeys',
      'TrentService.toString',
    ]) {
      expect((await raw('{}', target)).json).toEqual({ __type: 'UnknownOperationException' });
    }
    expect((await raw('', undefined, 'GET')).json.__type).toBe('UnknownOperationException');
  });
});
