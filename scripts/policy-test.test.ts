import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../src/judge/names.ts';
import { presetTexts, rowsOf } from '../src/judge/presets.ts';
import { rowVerdict } from '../src/judge/work.ts';
import { type JudgedRequest, writePolicyTest } from '../src/policytest/write.ts';
import { requestOf } from '../src/scenario/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-test-'));
const request = requestOf('force-sse-kms');
const texts = presetTexts('force-sse-kms', namesOf(request));

/** Runs the built program as a shell does. */
function run(...args: readonly string[]) {
  const program = join(folder, 'dist', 's3-policy-test.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const write = (name: string, content: unknown) =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

beforeAll(async () => {
  await build({
    configFile: 'vite.bin.config.ts',
    logLevel: 'error',
    build: { outDir: join(folder, 'dist'), emptyOutDir: true },
  });
  const judged: JudgedRequest[] = [];
  for (const [at, row] of rowsOf('force-sse-kms', request).entries()) {
    const verdict = await rowVerdict(texts, row, Date.now());
    judged.push({ name: `row ${at}`, request: row, verdict });
  }
  write('taken.json', writePolicyTest(texts, request, judged));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const upload = (expect: string, more = {}) => ({
  version: 1,
  policies: { bucket: 'bucket.json', identity: JSON.parse(texts.identity), key: 'key.json' },
  cases: [{ name: 'a plain upload', request: {}, expect, ...more }],
});

describe('the runner of policy tests', () => {
  it('finds everything as the page has it', () => {
    expect(run('taken.json')).toEqual({
      status: 0,
      stdout: `${rowsOf('force-sse-kms', request).length} of ${rowsOf('force-sse-kms', request).length} as expected\n`,
      stderr: '',
    });
  });

  it('judges the policies of other files, and says what comes out otherwise', () => {
    write('bucket.json', texts.bucket);
    write('key.json', texts.key);
    write('own.json', upload('refused', { by: 's3:PutObject' }));
    expect(run('own.json').status).toBe(0);
    write('own.json', upload('allowed'));
    const { status, stdout } = run('own.json');
    expect(status).toBe(1);
    expect(stdout).toBe(
      'own.json: a plain upload\n  expected: allowed\n  found:    refused by s3:PutObject\n0 of 1 as expected\n',
    );
    expect(run('own.json', '--tap').stdout).toContain('not ok 1 - own.json: a plain upload\n');
    // The policy changes, not the test.
    write('bucket.json', '');
    expect(run('own.json').status).toBe(0);
  });

  it.each([
    ['no JSON', '{', 'own.json: no JSON: '],
    ['an unknown word', { ...upload('maybe') }, 'own.json: cases.0.expect: '],
    ['a missing file', { ...upload('allowed'), policies: { bucket: 'x' } }, 'there is no file x'],
    [
      'a broken policy',
      { ...upload('allowed'), policies: { bucket: { Statement: [{ Effect: 'Deni' }] } } },
      'own.json: bucket: line 1, column ',
    ],
  ])('says what is wrong with %s', (_, content, fault) => {
    write('own.json', content);
    const { status, stderr } = run('own.json');
    expect(status).toBe(2);
    expect(stderr).toContain(fault);
  });

  it('says how it is used', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
    expect(run('none.json')).toMatchObject({
      status: 2,
      stderr: 'none.json: there is no such file\n',
    });
  });
});
