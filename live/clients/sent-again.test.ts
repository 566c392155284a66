import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CreateMultipartUploadCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { OWN } from '../../src/code/calls/as-sent.ts';
import { codeOf, type Snippet, sentLanguages, sentSnippet } from '../../src/code/index.ts';
import type { SendStep, Trace } from '../../src/trace/index.ts';
import type { Flow, Live } from '../api.ts';
import { startLive } from '../start.ts';
import { Body, Bucket, type Requests, requestsTo } from './requests.test-helper.ts';

/** The code of a request that a client sent, run against the endpoint that answered it: it has to come to the same. */

const run = promisify(execFile);
const PATIENCE = 300_000;

let live: Live;
let s3: S3Client;
let folder: string;
let requests: Requests;

beforeAll(async () => {
  live = await startLive({ setUp: { buckets: [{ name: Bucket, customerKeys: true }] } });
  const { keys } = await live.setUp({ keys: [{ alias: 'alias/shelf' }] });
  const { endpoint, region, credentials } = live;
  s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 });
  requests = requestsTo(s3, endpoint, keys['alias/shelf'] ?? '');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sent-again-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
afterAll(async () => {
  s3.destroy();
  await live.stop();
});

/** Sends requests, and gives the flow of each. A refusal is an answer. */
async function sent(requests: readonly (() => Promise<unknown>)[]): Promise<readonly Flow[]> {
  live.clear();
  for (const send of requests)
    await send().catch((error) => {
      if (error.$metadata === undefined) throw error;
    });
  const flows = live.flows();
  expect(flows).toHaveLength(requests.length);
  return flows;
}

/** A snippet in a folder of its own, with the files that it reads. */
interface Laid {
  readonly folder: string;
  readonly snippet: Snippet;
  readonly code: string;
}

function lay(name: string, snippet: Snippet, trace: Trace): Laid {
  const own = join(folder, name);
  mkdirSync(own);
  const code = codeOf(snippet);
  writeFileSync(join(own, snippet.fileName), code);
  for (const file of snippet.files)
    writeFileSync(
      join(own, file.name),
      trace.values.find(({ id }) => id === file.value)?.bytes ?? '',
    );
  return { folder: own, snippet, code };
}

const environment = () => ({
  HOME: folder,
  // The system's own programs first, as in the scripts beside this file.
  PATH: `/usr/bin:${process.env.PATH}`,
  LC_ALL: 'C.UTF-8',
  AWS_CONFIG_FILE: join(folder, 'none'),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
  AWS_PAGER: '',
  AWS_ENDPOINT_URL: live.endpoint,
  AWS_ACCESS_KEY_ID: live.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: live.credentials.secretAccessKey,
});

/** Headers as they were sent, but for those that every tool writes itself. */
function sentHeaders(trace: Trace): Readonly<Record<string, string>> {
  const request = trace.steps.find((step): step is SendStep => step.kind === 'send');
  const kept = (request?.http.headers ?? []).filter(
    ([name]) => !OWN.test(name) && !/^x-amz-checksum-/i.test(name),
  );
  return Object.fromEntries(
    kept
      .filter(([, value]) => value !== 'aws-chunked')
      .map(([name, value]) => [name.toLowerCase(), value === 'True' ? 'true' : value]),
  );
}

const outcomeOf = (flow: Flow) => ({
  ...{ operations: flow.operations, method: flow.method, bucket: flow.bucket, key: flow.key },
  ...{ status: flow.status, code: flow.code, mode: flow.mode, kmsKeyArn: flow.kmsKeyArn },
  ...{ caller: flow.caller, stored: flow.stored },
});

/** The flow of the code has to be that of the request, and its request has to say no less. */
async function expectSame(again: Flow | undefined, flow: Flow, said: string): Promise<void> {
  expect(again && outcomeOf(again), said).toEqual(outcomeOf(flow));
  const headers = again === undefined ? {} : sentHeaders(await again.trace());
  const wanted = sentHeaders(await flow.trace());
  // What curl sends beside is told by hand; the others have their own.
  if (said.includes('\ncurl ')) expect(headers, said).toEqual(wanted);
  else {
    const { 'content-type': _, ...others } = wanted;
    // Of what is no object each tool says another type, or none, and none can be told which.
    const isTyped = /^(?:PutObject|CopyObject|CreateMultipartUpload)$/.test(flow.operation);
    expect(headers, said).toMatchObject(isTyped ? wanted : others);
  }
}

const curl = /^curl (\d+)\.(\d+)/.exec(
  spawnSync('curl', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);
const [major, minor] = [Number(curl?.[1] ?? 0), Number(curl?.[2] ?? 0)];
const curlSignsRight = major > 8 || (major === 8 && minor >= 10);

it.skipIf(curl === null)(
  curl === null ? 'curl: skipped, for it is not installed' : 'curl sends what the client sent',
  async () => {
    for (const flow of await sent([...requests.common, ...requests.recent, ...requests.others])) {
      const trace = await flow.trace();
      const { folder: cwd, snippet, code } = lay(flow.id, sentSnippet('curl', trace, 'en'), trace);
      // An older curl signs some wrongly, which the snippet says; of this key nobody knows the secret.
      const isSignedWrong = code.includes('curl 8.10') && !curlSignsRight;
      const env = { ...environment(), ...(isSignedWrong ? { AWS_ACCESS_KEY_ID: 'AKIAANY' } : {}) };
      live.clear();
      const { stdout } = await run('sh', ['-eu', snippet.fileName], { cwd, env });
      const [again, ...more] = live.flows();
      expect(more).toEqual([]);
      await expectSame(again, flow, `${code}\n${stdout}`);
      if (!isSignedWrong && flow.signature !== 'none') expect(again?.signature).toBe('checked');
    }
  },
  PATIENCE,
);

it.skipIf(curl === null)('curl sends a part of an upload once more', async () => {
  live.clear();
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
  await s3.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: 1, Body }));
  const [flow] = live.flows();
  const trace = await flow?.trace();
  if (trace === undefined) throw new Error('there is no flow');
  const snippet = sentSnippet('curl', trace, 'en');
  const { folder: cwd } = lay('parts', { ...snippet, parts: snippet.parts.slice(-1) }, trace);
  await run('sh', ['-eu', snippet.fileName], { cwd, env: environment() });
  expect(live.flows()).toMatchObject([
    { operations: ['CreateMultipartUpload', 'UploadPart', 'UploadPart'], status: 200 },
  ]);
});

it('what the tools have no words for is for curl', async () => {
  for (const flow of await sent([...requests.others, ...requests.brokenUploads]))
    expect([flow.target, sentLanguages(await flow.trace())]).toEqual([flow.target, ['curl']]);
});

/**
 * Each runs every snippet in its folder, one after the other; an error of S3's is an answer. Whoever has not the newest everywhere
 * (`isNew`) knows not every parameter.
 */
const TOOLS = [
  {
    language: 'cli',
    from: 'awscli',
    isInstalled: existsSync('/usr/bin/aws'),
    ending: 'sh',
    command: 'sh',
    // Every command takes its seconds; how words are put is tested where the snippet is written.
    of: /bucket-key|sse-c\?x-id=Put|copy|%23|sse-kms\?X-Amz|parts\?uploads|^\/second-shelf(?:$|\?)|list-type/,
    isNew: false,
    harness: 'for each in [0-9]*/; do (cd "$each" && sh -eu ./*.sh >/dev/null) || true; done',
  },
  {
    language: 'boto3',
    from: 'python3-boto3',
    isInstalled: spawnSync('/usr/bin/python3', ['-I', '-c', 'import boto3']).status === 0,
    ending: 'py',
    command: '/usr/bin/python3',
    of: /./,
    isNew: false,
    harness: `import glob, os, runpy
from botocore.exceptions import ClientError
for path in sorted(glob.glob("*/*.py")):
    here = os.getcwd()
    os.chdir(os.path.dirname(path))
    try:
        runpy.run_path(os.path.basename(path))
    except ClientError as error:
        print(path, error)
    os.chdir(here)
`,
  },
  {
    language: 'javascript',
    from: 'the SDK for JavaScript',
    isInstalled: true,
    ending: 'mjs',
    command: process.execPath,
    of: /./,
    isNew: true,
    harness: `import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
const top = process.cwd();
for (const folder of readdirSync(top).filter((name) => /^\\d+$/.test(name)).sort()) {
  const [file] = readdirSync(join(top, folder)).filter((name) => name.endsWith('.mjs'));
  process.chdir(join(top, folder));
  await import(resolve(file)).catch((error) => {
    if (error.$metadata === undefined) throw error;
    console.log(folder, error.name);
  });
}
`,
  },
] as const;

for (const { language, from, isInstalled, ending, command, of, isNew, harness } of TOOLS)
  it.skipIf(!isInstalled)(
    isInstalled
      ? `${language} sends what the client sent`
      : `${language}: skipped, for ${from} is not installed`,
    async () => {
      const flows = (
        await sent([
          ...requests.common,
          ...requests.uploads,
          ...(isNew ? [...requests.recent, ...requests.recentUploads] : []),
        ])
      ).filter(({ target }) => of.test(target));
      const laid: Laid[] = [];
      for (const [i, flow] of flows.entries()) {
        const trace = await flow.trace();
        expect(sentLanguages(trace), flow.target).toEqual(['cli', 'javascript', 'boto3', 'curl']);
        laid.push(lay(String(i).padStart(3, '0'), sentSnippet(language, trace, 'ja'), trace));
      }
      const path = join(folder, `harness.${ending}`);
      writeFileSync(path, harness);
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      live.clear();
      const { stdout, stderr } = await run(command, [path], { cwd: folder, env: environment() });
      const said = `${stdout}\n${stderr}`;
      const again = live.flows();
      expect(
        again.map(({ target }) => target),
        said,
      ).toHaveLength(flows.length);
      for (const [i, flow] of flows.entries()) {
        await expectSame(again[i], flow, `${laid[i]?.code}\n${said}`);
        const trace = await flow.trace();
        const answer = trace.steps.findLast((step): step is SendStep => step.kind === 'send');
        if (answer?.http.body.kind !== 'value' || flow.method !== 'GET') continue;
        const { value } = answer.http.body;
        const bytes = trace.values.find(({ id }) => id === value)?.bytes ?? new Uint8Array(0);
        const name = `downloaded-${flow.key?.split('/').at(-1)}`;
        expect(readFileSync(join(laid[i]?.folder ?? '', name))).toEqual(Buffer.from(bytes));
      }
    },
    PATIENCE,
  );
