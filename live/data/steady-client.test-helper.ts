import { systemEntropy } from '../../src/crypto/index.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { assembleCloud } from '../../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { Estate, type Header, verify } from '../../src/trace/index.ts';
import { type RecordedRequest, recordS3 } from '../recording/record.ts';
import { traceOf } from '../recording/trace-of.ts';
import { openData } from './data-store.ts';

/*
 * A client that puts one object after the other into a cloud on a folder, in a process of its own that can be killed at
 * any time, and looks later whether they are there.
 */

/** How many requests are under way at once. */
const AT_ONCE = 8;

async function openCloud(folder: string) {
  const parts = assembleCloud({ abilities: EVERY_ABILITY, addsChecksums: false });
  const estate = new Estate();
  const data = await openData(folder, parts, estate);
  if (!data.ok) throw new Error(data.error);
  const cloud = { parts, estate, entropy: systemEntropy, now: Date.now };
  async function send(method: string, path: string, body = '', sse: string | null = null) {
    const headers: Header[] = [
      ['host', 's3.us-east-1.amazonaws.com'],
      ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
      ['x-amz-date', '20260101T000000Z'],
    ];
    if (sse !== null) headers.push(['x-amz-server-side-encryption', sse]);
    const names = headers.map(([name]) => name).join(';');
    const credential = 'AKIAROOT/20260101/us-east-1/s3/aws4_request';
    const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=0`;
    return recordS3(cloud, {
      method,
      url: new URL(`https://s3.us-east-1.amazonaws.com/demo-bucket${path}`),
      headers: [...headers, ['authorization', authorization]],
      body: utf8(body),
    });
  }
  return { send, data: data.value };
}

function expectOk({ operation, key, outcome }: RecordedRequest): void {
  if (outcome.status !== 200)
    throw new Error(`${operation} ${key}: ${outcome.status} ${outcome.message}`);
}

/** Some are short, some lie beside their records. */
const contentOf = (n: number) => `content of ${n}, `.repeat(n % 10 === 0 ? 900 : 1 + (n % 7));
const sseOf = (n: number) => ['AES256', 'aws:kms', 'aws:kms:dsse'][n % 3] ?? '';

/** Puts the objects `from` to `to`, and says of each, when it is on the disk, its number. */
export async function putAll(
  folder: string,
  from: number,
  to: number,
  say: (line: string) => void,
): Promise<void> {
  const { send, data } = await openCloud(folder);
  await send('PUT', '');
  await data.commit();
  say('open');
  let n = from;
  async function goOn(): Promise<void> {
    while (n < to) {
      const own = n;
      n += 1;
      expectOk(await send('PUT', `/${own}`, contentOf(own), sseOf(own)));
      await data.commit();
      say(String(own));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  await data.close();
}

/** Which of these objects do not download as they were put, or not as a run that verifies; of the latter, a tenth are looked at. */
export async function missing(folder: string, numbers: readonly number[]) {
  const { send, data } = await openCloud(folder);
  const wrong: string[] = [];
  for (const n of numbers) {
    const got = await send('GET', `/${n}`);
    const content = new TextDecoder().decode(got.response.body);
    if (content !== contentOf(n)) wrong.push(`${n}: ${got.outcome.status} ${content.slice(0, 80)}`);
    if (n % 10 !== 0) continue;
    const checked = await verify(await traceOf([got]));
    if (!checked.ok) wrong.push(`${n}: ${checked.problems.join(', ')}`);
  }
  await data.close();
  return wrong;
}
