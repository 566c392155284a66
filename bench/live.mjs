/**
 * How fast the live endpoint is, each request recorded: small PUTs a second beside s3rver on the same work, a large PUT beside a
 * bare server that encrypts the same bytes with node:crypto, and memory over many requests. All over loopback, each server in a
 * process of its own, signatures made and checked. Beside what a clock says stands what the server took of a processor, which
 * whatever else the machine does changes less. Linux tells both that and memory.
 * Run: npm run bench:live (builds first). A number as argument is how many requests the memory is watched over; 100,000 if left out.
 */
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './browser.mjs';

const GOALS = { puts: 1500, large: 1.5, grown: 1.1 };
const CONCURRENCY = 16;
const ROUNDS = 5;
const A_ROUND = 1500;
const SMALL = Buffer.alloc(1024, 'a');
const LARGE = Buffer.alloc(64 * 1024 * 1024, 'a');
const WATCHED = Number(process.argv[2] ?? 100_000);

/** @typedef {{ url: URL, id: string, secret: string, pid: number }} Server */

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
const folder = mkdtempSync(join(tmpdir(), 'bench-live-'));
/** @type {(() => void)[]} */
const enders = [() => rmSync(folder, { recursive: true })];
try {
  const live = await startServer('ours');
  const s3rver = await startServer('s3rver', folder);
  const bare = await startServer('bare');
  await send(live, 'PUT', '/bench');
  const kms = { 'x-amz-server-side-encryption': 'aws:kms' };
  const work = {
    's3rver, not encrypted': { server: s3rver, headers: {} },
    'ours, SSE-S3': { server: live, headers: {} },
    'ours, SSE-KMS': { server: live, headers: kms },
    'ours, SSE-KMS with Bucket Key': {
      server: live,
      headers: { ...kms, 'x-amz-server-side-encryption-bucket-key-enabled': 'true' },
    },
  };

  /** @typedef {{ rates: number[], processor: number[] }} Seen */
  /** @type {[name: string, Seen][]} */
  const seen = Object.keys(work).map((name) => [name, { rates: [], processor: [] }]);
  const all = Object.fromEntries(seen);
  // A round unmeasured, so that no side pays for what the machine first has to compile.
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, { server, headers }] of Object.entries(work)) {
      const before = processorOf(server.pid);
      const rate = await puts(server, headers, A_ROUND);
      if (round < 0) continue;
      all[name]?.rates.push(rate);
      all[name]?.processor.push(((processorOf(server.pid) - before) / A_ROUND) * 1000);
    }
  }
  const base = best(seen[0]?.[1].rates);
  console.table(
    Object.fromEntries(
      seen.map(([name, { rates, processor }]) => [
        name,
        {
          'PUTs of 1 KiB a second, best': Math.round(best(rates)),
          median: Math.round(median(rates)),
          'beside s3rver': (best(rates) / base).toFixed(2),
          'µs of a processor each, least': Math.round(Math.min(...processor)),
        },
      ]),
    ),
  );
  const reached = best(all['ours, SSE-KMS']?.rates);
  console.log(`SSE-KMS: ${Math.round(reached)} a second (goal ${GOALS.puts}).`);

  const crc32 = await crcOfLarge();
  const bareSeen = costs();
  const oursSeen = costs();
  for (let round = -1; round < ROUNDS; round++) {
    const put = { ...kms, 'x-amz-checksum-crc32': crc32 };
    await bareSeen.of(bare, round, () => send(bare, 'PUT', '/bench/large', {}, LARGE));
    await oursSeen.of(live, round, () => send(live, 'PUT', '/bench/large', put, LARGE));
  }
  const ratio = oursSeen.time() / bareSeen.time();
  console.log(
    `64 MiB with SSE-KMS: ${oursSeen.time().toFixed(0)} ms; a bare server with node:crypto's AES-256-GCM: ${bareSeen.time().toFixed(0)} ms; ${ratio.toFixed(2)} times (goal ${GOALS.large}); of a processor ${(oursSeen.processor() / bareSeen.processor()).toFixed(2)} times.`,
  );

  const [ours, theirs] = [await watched(live, kms), await watched(s3rver, {})];
  console.table({ 'ours, SSE-KMS': ours, 's3rver, not encrypted': theirs });
  const [, half = Number.NaN, whole = Number.NaN] = Object.values(ours);
  console.log(
    `Memory from half of the requests to all: ${(whole / half).toFixed(2)} times (goal ${GOALS.grown}).`,
  );
  const isMet = reached >= GOALS.puts && ratio <= GOALS.large && whole / half <= GOALS.grown;
  process.exitCode = isMet ? 0 : 1;
} finally {
  agent.destroy();
  for (const end of enders) end();
}

/** @param {number[] | undefined} figures */
function best(figures) {
  return Math.max(...(figures ?? []));
}

/** What rounds of the same work cost, in ms: by the clock, and of a processor. The first round, which is -1, is not counted. */
function costs() {
  /** @type {number[]} */
  const times = [];
  /** @type {number[]} */
  const processor = [];
  return {
    async of(
      /** @type {Server} */ { pid },
      /** @type {number} */ round,
      /** @type {() => Promise<void>} */ work,
    ) {
      const before = processorOf(pid);
      const took = await time(work);
      if (round < 0) return;
      times.push(took);
      processor.push(processorOf(pid) - before);
    },
    time: () => Math.min(...times),
    processor: () => Math.min(...processor),
  };
}

/** What a process has taken of the processors so far, in ms: fields 14 and 15 of its status, in hundredths of a second. */
function processorOf(/** @type {number} */ pid) {
  // The second field is a name in brackets, which may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory, in MiB, of a server after so many requests. */
async function watched(
  /** @type {Server} */ server,
  /** @type {Record<string, string>} */ headers,
) {
  /** @type {Record<string, number>} */
  const seen = {};
  let done = 0;
  for (const share of [0.1, 0.5, 1]) {
    const until = Math.round(WATCHED * share);
    await puts(server, headers, until - done);
    done = until;
    seen[`MiB after ${until}`] = memoryOf(server.pid);
  }
  return seen;
}

function memoryOf(/** @type {number} */ pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024);
}

/** PUTs onto a thousand keys, so many under way at once; how many a second. */
async function puts(
  /** @type {Server} */ server,
  /** @type {Record<string, string>} */ headers,
  /** @type {number} */ count,
) {
  let next = 0;
  const took = await time(() =>
    Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        while (next < count)
          await send(server, 'PUT', `/bench/key-${next++ % 1000}`, headers, SMALL);
      }),
    ),
  );
  return (count / took) * 1000;
}

/** Milliseconds. */
async function time(/** @type {() => Promise<unknown>} */ work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * A signed request. Rejects where it is not served.
 *
 * @param {Server} server
 * @param {string} method
 * @param {string} path
 * @param {Record<string, string>} [more]
 * @param {Buffer} [body]
 * @returns {Promise<void>}
 */
function send(server, method, path, more = {}, body = Buffer.alloc(0)) {
  const headers = signed(server, method, path, more);
  return new Promise((resolve, reject) => {
    const { hostname, port } = server.url;
    const options = { agent, method, path, hostname, port };
    const sent = request(
      { ...options, headers: { ...headers, 'content-length': body.length } },
      (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve();
          else
            reject(new Error(`${method} ${path}: ${response.statusCode} ${Buffer.concat(chunks)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Signature Version 4 over all headers, without the body.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 *
 * @param {Server} server
 * @param {string} method
 * @param {string} path
 * @param {Record<string, string>} more
 * @returns {Record<string, string>}
 */
function signed({ url, id, secret }, method, path, more) {
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  /** @type {Record<string, string>} */
  const headers = {
    host: url.host,
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    'x-amz-date': date,
    ...more,
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    method,
    path,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const day = date.slice(0, 8);
  const scope = `${day}/us-east-1/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', date, scope, digest].join('\n');
  const mac = (/** @type {string | Buffer} */ key, /** @type {string} */ message) =>
    createHmac('sha256', key).update(message).digest();
  const key = [day, 'us-east-1', 's3', 'aws4_request'].reduce(
    mac,
    /** @type {any} */ (`AWS4${secret}`),
  );
  const signature = mac(key, text).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** In the way of SDKs, which send a checksum with what they put. */
async function crcOfLarge() {
  const zlib = await import('node:zlib');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(zlib.crc32(LARGE));
  return sum.toString('base64');
}

/**
 * Runs one of the servers in `live-servers`, which print their address, an access key and its secret.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Server>}
 */
function startServer(name, ...args) {
  const file = new URL(`live-servers/${name}.mjs`, import.meta.url).pathname;
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  enders.push(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}.`)));
    child.stdout.on('data', (said) => {
      const [, url, id = '', secret = ''] = /^endpoint (\S+) (\S+) (\S+)/.exec(String(said)) ?? [];
      if (url !== undefined) resolve({ url: new URL(url), id, secret, pid: child.pid ?? 0 });
    });
  });
}
