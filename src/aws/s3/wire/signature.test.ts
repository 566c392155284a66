import { beforeEach, describe, expect, it } from 'vitest';
import { createCloud } from '../../../modes/cloud.ts';
import type { TestCloud } from '../sdk-client.test-helper.ts';
import { testCloud } from '../sdk-client.test-helper.ts';
import { signed } from '../wire.test-helper.ts';

/** What S3 refuses of a signature without knowing the secret, as recorded from it by many. */

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOST = 'https://s3.us-east-1.amazonaws.com';
const SSE = 'x-amz-server-side-encryption';
let cloud: TestCloud;

beforeEach(async () => {
  cloud = testCloud({ clock: { now: () => NOW } });
  const at = (region: string) => ({ method: 'PUT', headers: signed(region) });
  await cloud.s3(new Request(`${HOST}/shelf`, at('us-east-1')));
  await cloud.s3(
    new Request(`${HOST}/abroad`, {
      ...at('us-east-1'),
      body: '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>',
    }),
  );
});

const PRESIGNED = {
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': 'AKIAROOT/20261124/us-east-1/s3/aws4_request',
  'X-Amz-Date': '20261124T115000Z',
  'X-Amz-Expires': '900',
  'X-Amz-SignedHeaders': 'host',
  'X-Amz-Signature': '0',
};

async function ask(url: string, init: RequestInit = {}) {
  const answer = await cloud.s3(new Request(url, init));
  const text = await answer.text();
  const of = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;
  return { status: answer.status, code: of('Code'), of };
}

/** A PUT by a presigned URL; a parameter that is null is left out. */
function put(
  parameters: Record<string, string | null> = {},
  headers: Record<string, string> = {},
  at = `${HOST}/shelf/a`,
) {
  const query = Object.entries({ ...PRESIGNED, ...parameters }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  const url = `${at}?${new URLSearchParams(query)}`;
  return ask(url, { method: 'PUT', headers, body: 'x' });
}

describe('a presigned URL', () => {
  const PARAMETERS = [400, 'AuthorizationQueryParametersError'] as const;

  it.each([
    ['that holds', {}, {}, 200, null],
    ['to the last second', { 'X-Amz-Expires': '600' }, {}, 200, null],
    ['a second too late', { 'X-Amz-Expires': '599' }, {}, 403, 'AccessDenied'],
    ['for seven days', { 'X-Amz-Expires': '604800' }, {}, 200, null],
    ['for more than seven days', { 'X-Amz-Expires': '604801' }, {}, ...PARAMETERS],
    ['for less than nothing', { 'X-Amz-Expires': '-1' }, {}, ...PARAMETERS],
    ['for some time', { 'X-Amz-Expires': 'soon' }, {}, ...PARAMETERS],
    ['of no moment', { 'X-Amz-Date': '2026-11-24' }, {}, ...PARAMETERS],
    ['without its end', { 'X-Amz-Expires': null }, {}, ...PARAMETERS],
    [
      'whose signed header is not sent',
      { 'X-Amz-SignedHeaders': `host;${SSE}` },
      {},
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'whose signed header is sent',
      { 'X-Amz-SignedHeaders': `host;${SSE}` },
      { [SSE]: 'aws:kms' },
      200,
      null,
    ],
    ['with a header of AWS’s that is not signed', {}, { [SSE]: 'aws:kms' }, 403, 'AccessDenied'],
    ['with a header of others that is not signed', {}, { 'Content-Type': 'text/plain' }, 200, null],
  ])('%s', async (_, parameters, headers, status, code) => {
    const answer = await put(parameters, headers);
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    const there = cloud.state.buckets.get('shelf')?.objects.has('a');
    expect(there).toBe(status === 200);
  });

  it('says when it ended, and which headers were not signed', async () => {
    const late = await put({ 'X-Amz-Expires': '60' });
    expect(late.of('Message')).toBe('Request has expired');
    expect(late.of('X-Amz-Expires')).toBe('60');
    expect(late.of('Expires')).toBe('2026-11-24T11:51:00Z');
    expect(late.of('ServerTime')).toBe('2026-11-24T12:00:00Z');
    const more = await put({}, { [SSE]: 'AES256', 'X-Amz-Acl': 'private' });
    expect(more.of('HeadersNotSigned')?.split(', ').sort()).toEqual(['x-amz-acl', SSE]);
  });

  it('of the old kind ends as well', async () => {
    const ends = (seconds: number | string) =>
      ask(`${HOST}/shelf?AWSAccessKeyId=AKIAROOT&Signature=0&Expires=${seconds}`);
    expect((await ends(NOW / 1000 + 1)).status).toBe(200);
    expect(await ends(NOW / 1000 - 1)).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect((await ends('1e300')).status).toBe(200);
    expect((await ends('-1e300')).status).toBe(403);
  });
});

describe('a signature in the headers', () => {
  const list = (names: string, headers: Record<string, string> = {}) =>
    ask(`${HOST}/shelf`, {
      headers: {
        ...headers,
        Authorization: `AWS4-HMAC-SHA256 Credential=AKIAROOT/20261124/us-east-1/s3/aws4_request, SignedHeaders=${names}, Signature=0`,
      },
    });

  it('covers what is sent, and is of what is sent', async () => {
    const hash = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    expect((await list('host;x-amz-content-sha256', hash)).status).toBe(200);
    expect(await list('host;x-amz-content-sha256')).toMatchObject({
      status: 403,
      code: 'SignatureDoesNotMatch',
    });
    expect(await list('host', hash)).toMatchObject({ status: 403, code: 'AccessDenied' });
    // What the transport adds, no Request has.
    expect((await list('content-length;host;user-agent')).status).toBe(200);
  });
});

describe('the Region of a signature', () => {
  it.each([
    ['https://s3.us-east-1.amazonaws.com/shelf', 'us-east-1', 200, null],
    ['https://s3.us-east-1.amazonaws.com/shelf', 'eu-west-1', 400, 'us-east-1'],
    // Where the address names no Region, it is the bucket's.
    ['https://s3.amazonaws.com/abroad', 'us-east-1', 400, 'eu-west-1'],
    ['https://s3.amazonaws.com/abroad', 'eu-west-1', 200, null],
    ['http://127.0.0.1:9000/abroad', 'us-east-1', 400, 'eu-west-1'],
    // The endpoint comes first: it sends elsewhere only those who signed for it.
    ['https://s3.us-east-1.amazonaws.com/abroad', 'us-east-1', 301, null],
  ])('at %s, for %s: %i', async (url, region, status, expected) => {
    const inHeader = await ask(url, { headers: signed(region) });
    expect(inHeader).toMatchObject({
      status,
      ...(status === 400 ? { code: 'AuthorizationHeaderMalformed' } : {}),
    });
    expect(inHeader.of('Region')).toBe(expected);
    const query = new URLSearchParams({
      ...PRESIGNED,
      'X-Amz-Credential': `AKIAROOT/20261124/${region}/s3/aws4_request`,
    });
    const inQuery = await ask(`${url}?${query}`);
    expect(inQuery).toMatchObject({
      status,
      ...(status === 400 ? { code: 'AuthorizationQueryParametersError' } : {}),
    });
    expect(inQuery.of('Region')).toBe(expected);
  });
});

describe('a path with dots', () => {
  const open = createCloud();
  const url = `${HOST}/shelf/x`;
  const send = (rawPath: string, init: RequestInit = {}) =>
    open.s3(new Request(url, { ...init, headers: signed('us-east-1') }), { rawPath });

  it('names what it says, if it comes as it was sent', async () => {
    await send('/shelf', { method: 'PUT' });
    for (const key of ['a/../b', 'a/./b', 'a/b/../../c', 'a%2F..%2Fd']) {
      expect((await send(`/shelf/${key}`, { method: 'PUT', body: key })).status).toBe(200);
    }
    const listed = await (await send('/shelf')).text();
    const keys = [...listed.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key);
    expect(keys).toEqual(['a/../b', 'a/../d', 'a/./b', 'a/b/../../c']);
    expect(await (await send('/shelf/a/../b')).text()).toBe('a/../b');
  });

  it('does not climb out of the bucket (UG: object-keys)', async () => {
    for (const key of ['..', '../b', 'a/../../b', '%2E%2E/b']) {
      const answer = await send(`/shelf/${key}`, { method: 'PUT', body: 'x' });
      expect(answer.status, key).toBe(400);
      expect(await answer.text()).toContain('<Code>InvalidURI</Code>');
    }
  });
});
