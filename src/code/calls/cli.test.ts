import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/index.ts';
import { EVERY_SCRIPT, inFolder, lay, nameOf, run } from '../code.test-helper.ts';
import { callSnippet } from '../write-snippet.ts';
import { ODD_NAMES, TWO_PARTS } from './odd-objects.test-helper.ts';
import type { CallScript } from './param.ts';
import { answered, type Plain, plainCalls } from './plain.test-helper.ts';
import { callScript } from './read-calls.ts';

/** Options as https://docs.aws.amazon.com/cli/latest/reference/s3api/ has them. */
const OPTIONS: Readonly<Record<string, string>> = {
  Bucket: '--bucket',
  Key: '--key',
  Body: '--body',
  UploadId: '--upload-id',
  PartNumber: '--part-number',
  ContentType: '--content-type',
  CopySource: '--copy-source',
  ServerSideEncryption: '--server-side-encryption',
  SSEKMSKeyId: '--ssekms-key-id',
  BucketKeyEnabled: '--bucket-key-enabled',
  SSECustomerAlgorithm: '--sse-customer-algorithm',
  SSECustomerKey: '--sse-customer-key',
  SSECustomerKeyMD5: '--sse-customer-key-md5',
  CopySourceSSECustomerAlgorithm: '--copy-source-sse-customer-algorithm',
  CopySourceSSECustomerKey: '--copy-source-sse-customer-key',
  CopySourceSSECustomerKeyMD5: '--copy-source-sse-customer-key-md5',
  MultipartUpload: '--multipart-upload',
  ObjectEncryption: '--object-encryption',
};

const COMMANDS: Readonly<Record<string, string>> = {
  PutObject: 'put-object',
  GetObject: 'get-object',
  CopyObject: 'copy-object',
  CreateMultipartUpload: 'create-multipart-upload',
  UploadPart: 'upload-part',
  CompleteMultipartUpload: 'complete-multipart-upload',
  UpdateObjectEncryption: 'update-object-encryption',
};

/** Writes down its words, and answers a query with the number of the call and what was asked for. */
const FAKE_AWS = `#!/bin/sh
count=$(cat "$LOG/count" 2>/dev/null || echo 0)
printf '%s\\0' "$@" > "$LOG/$count"
echo $((count + 1)) > "$LOG/count"
while [ $# -gt 0 ]; do
  if [ "$1" = --query ]; then echo "answer $count $2"; fi
  shift
done
`;

/** The words that the script hands to \`aws\`, call by call. */
function wordsOf(folder: string, script: string): readonly (readonly string[])[] {
  const [bin, log] = [join(folder, '.bin'), join(folder, '.log')];
  for (const each of [bin, log]) mkdirSync(each);
  writeFileSync(join(bin, 'aws'), FAKE_AWS);
  chmodSync(join(bin, 'aws'), 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, LOG: log };
  const { status, stderr } = spawnSync('sh', ['-eu', script], { cwd: folder, env });
  expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  const words: string[][] = [];
  for (let i = 0; existsSync(join(log, String(i))); i++)
    words.push(
      readFileSync(join(log, String(i)), 'utf8')
        .split('\0')
        .slice(0, -1),
    );
  return words;
}

/** A structure in the CLI's shorthand. */
function shorthand(value: Plain, isTop = true): string {
  if (Array.isArray(value)) return `[${value.map((item) => shorthand(item, false)).join(',')}]`;
  if (typeof value !== 'object') return String(value);
  const inner = Object.entries(value).map(([name, each]) => `${name}=${shorthand(each, false)}`);
  return isTop ? inner.join(',') : `{${inner.join(',')}}`;
}

/** What the words have to be; bytes are looked up in the file that a word names. */
function expectedWords(
  script: CallScript,
  at: number,
  params: Readonly<Record<string, Plain>>,
): readonly (string | { readonly hex: string } | { readonly base64: string })[] {
  return Object.entries(params).flatMap(([name, value]) => {
    const option = OPTIONS[name];
    if (option === undefined) throw new Error(`no option for ${name}`);
    if (typeof value === 'boolean') return [value ? option : option.replace('--', '--no-')];
    if (typeof value === 'object' && 'hex' in value) {
      const { hex } = value as { hex: string };
      // The CLI computes both headers or neither.
      const isEncoded = script.calls[at]?.params.some(([other]) => other === `${name}MD5`);
      return [option, isEncoded ? { base64: Buffer.from(hex, 'hex').toString('base64') } : { hex }];
    }
    if (name === 'CopySource') {
      const { Bucket, Key } = value as { Bucket: string; Key: string };
      return [option, `${Bucket}/${Key}`];
    }
    const text = shorthand(value);
    return text.startsWith('-') ? [`${option}=${text}`] : [option, text];
  });
}

const ALL: readonly Scenario[] = [...EVERY_SCRIPT, ...ODD_NAMES, TWO_PARTS];

describe('the script for the AWS CLI', () => {
  it.each(ALL.map((scenario) => [nameOf(scenario), scenario] as const))(
    'hands over what the client of the run sends (%s)',
    async (_, scenario) => {
      const trace = await run(scenario);
      const script = callScript(trace);
      const snippet = callSnippet('cli', trace, 'ja');
      inFolder((folder) => {
        lay(folder, snippet, trace);
        const words = wordsOf(folder, snippet.fileName);
        const calls = plainCalls(script, trace);
        expect(words).toHaveLength(calls.length);
        calls.forEach(({ operation, params }, at) => {
          const expected = [
            ...['s3api', COMMANDS[operation]],
            ...(trace.scenario.connection === 'http'
              ? ['--endpoint-url', 'http://s3.ap-northeast-1.amazonaws.com']
              : []),
            ...(trace.scenario.caller === 'anonymous' ? ['--no-sign-request'] : []),
            ...['--region', 'ap-northeast-1'],
            ...expectedWords(script, at, params),
          ];
          const call = script.calls[at];
          const { answer, saves } = call ?? {};
          if (answer) expected.push('--query', answer.member, '--output', 'text');
          if (saves) expected.push(saves.name);
          // Without a file's name the CLI refuses to ask, also for what S3 would refuse.
          if (operation === 'GetObject') expect(words[at]?.at(-1)).toMatch(/^downloaded-/);
          const seen = (words[at] ?? []).map((word, i) => {
            const wanted = expected[i];
            if (typeof wanted !== 'object') return word;
            if ('base64' in wanted) return { base64: word };
            const isBody = expected[i - 1] === '--body';
            expect(word.startsWith('fileb://')).toBe(!isBody);
            return { hex: readFileSync(join(folder, word.replace('fileb://', '')), 'hex') };
          });
          expect(seen).toEqual(expected);
        });
      });
    },
  );

  it('takes from an answer what a later call needs', async () => {
    const trace = await run(TWO_PARTS);
    const complete = plainCalls(callScript(trace), trace).at(-1);
    expect(complete?.params).toMatchObject({
      UploadId: answered(0, 'UploadId'),
      MultipartUpload: {
        Parts: [
          { PartNumber: 1, ETag: answered(1, 'ETag') },
          { PartNumber: 2, ETag: answered(2, 'ETag') },
        ],
      },
    });
  });
});
