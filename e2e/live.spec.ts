import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  CreateBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { Stage } from './stage.ts';

/** The program as it is delivered, with real clients in one window and its page in the other. */

const NOBODY = { accessKeyId: 'AKIAIOSFODNN7NOBODY2', secretAccessKey: 'nobody-secret' };
const SET_UP = { principals: [{ name: 'nobody', ...NOBODY }], buckets: [{ name: 'demo' }] };

/** The AWS CLI, as the system has it. */
const AWS_CLI = '/usr/bin/aws';
const REPORT = 'month,total\n2026-11,42\n';
const LARGE = 11 * 1024 * 1024;

interface Program {
  readonly folder: string;
  readonly endpoint: string;
  /** Of its page. */
  readonly origin: string;
}

/** Each test has a process of its own, started as somebody starts it, in a folder with a configuration and a report. */
const test = base.extend<{ program: Program }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
  program: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'live-'));
    await writeFile(join(folder, 'live.config.json'), JSON.stringify(SET_UP));
    await writeFile(join(folder, 'report.csv'), REPORT);
    const child = spawn(
      process.execPath,
      [resolve('dist-live/main.mjs'), '--port', '0', '--page-port', '0'],
      { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/^page .*\n/m);
    const endpoint = /^endpoint (\S+)/.exec(said)?.[1] ?? '';
    const { origin } = new URL(/^page (\S+)/m.exec(said)?.[1] ?? '');
    await use({ folder, endpoint, origin });
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  },
  baseURL: async ({ program }, use) => use(program.origin),
});
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page }) => {
  await page.goto('/#/live');
  await expect(page.getByRole('heading', { name: 'Waiting for the first request' })).toBeVisible();
});

const ANYBODY = { accessKeyId: 'AKIAANYKEYWILLDO2222', secretAccessKey: 'any' };

function clientOf({ endpoint }: Program, credentials = ANYBODY) {
  return new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
}

/** What the command of the title does: by the AWS CLI where there is one, else as it does it. */
async function copyReport(program: Program): Promise<void> {
  if (!existsSync(AWS_CLI)) {
    const report = { Bucket: 'demo', Key: 'report.csv', Body: REPORT };
    await clientOf(program).send(
      new PutObjectCommand({ ...report, ServerSideEncryption: 'aws:kms' }),
    );
    return;
  }
  const to = ['s3', 'cp', 'report.csv', 's3://demo/', '--sse', 'aws:kms'];
  const env = {
    ...process.env,
    HOME: program.folder,
    AWS_ACCESS_KEY_ID: ANYBODY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ANYBODY.secretAccessKey,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CA_BUNDLE: '',
  };
  const { endpoint, folder: cwd } = program;
  await promisify(execFile)(AWS_CLI, ['--endpoint-url', endpoint, ...to], { cwd, env });
}

function rows(page: Page) {
  return page.getByRole('list', { name: 'Requests' }).getByRole('listitem');
}

test('aws s3 cp in one window, and the envelope is sealed in the other', async ({
  page,
  program,
}) => {
  await copyReport(program);
  const row = rows(page).filter({ hasText: 'report.csv' });
  await expect(row).toContainText('SSE-KMS');
  await expect(row).toContainText('1 KMS call');
  await row.getByRole('link').click();
  const stage = new Stage(page);
  await expect(page.locator('.caption-number')).toBeVisible();
  await expect(stage.steps.first()).toBeVisible();
  await page.goto(`${page.url().split('?')[0]}?step=s3.store-object`);
  await expect(stage.current).toBeVisible();
  // What lies on the disks from this step on: the object and its key, both sealed.
  await expect(page.locator('.caption')).toContainText('a thief finds no key that opens it');
  const disks = stage.rooms.getByRole('list', { name: 'report.csv' });
  await expect(disks).toContainText('enc. data key');
  await expect(disks).toContainText('ciphertext');
});

test('a refused request opens at the refusal', async ({ page, program }) => {
  const put = new PutObjectCommand({ Bucket: 'demo', Key: 'secret', Body: 'x' });
  await expect(clientOf(program, NOBODY).send(put)).rejects.toMatchObject({ name: 'AccessDenied' });
  const row = rows(page).filter({ hasText: 'secret' });
  await expect(row).toContainText('403 AccessDenied');
  await expect(row).toContainText('by S3');
  await row.getByRole('link').click();
  const stage = new Stage(page);
  await expect(stage.current).toBeVisible();
  await expect(page.locator('.caption')).toContainText('no IAM policy allows s3:PutObject');
});

test('a large upload in parts is one row', async ({ page, program }) => {
  const upload = new Upload({
    client: clientOf(program),
    params: { Bucket: 'demo', Key: 'large.bin', Body: Buffer.alloc(LARGE, 'a') },
  });
  await upload.done();
  const row = rows(page).filter({ hasText: 'large.bin' });
  await expect(row).toHaveCount(1);
  // Begun, three parts, completed.
  await expect(row).toContainText('5 requests');
  await row.getByRole('link').click();
  // The page computes all of its eleven million bytes anew before it shows them.
  await expect(page.locator('.caption-number')).toBeVisible({ timeout: 45_000 });
});

test('a page of another origin can neither read nor write', async ({ page, browser, program }) => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>hostile</title><iframe name="in"></iframe>');
  });
  await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
  try {
    await clientOf(program).send(new CreateBucketCommand({ Bucket: 'theirs' }));
    // A context of its own: what its browser complains of here is what keeps it out.
    const hostile = await browser.newPage();
    await hostile.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { endpoint, origin } = program;
    const read = await hostile.evaluate(
      async ([s3, live]) => {
        const answers: string[] = [];
        const attempt = async (url: string, options?: RequestInit) => {
          try {
            const answer = await fetch(url, options);
            answers.push(`${answer.type} ${await answer.text()}`.trim());
          } catch {
            answers.push('refused');
          }
        };
        await attempt(`${s3}/demo`);
        await attempt(`${s3}/demo/planted`, { method: 'PUT', body: 'x' });
        await attempt(`${s3}/demo/planted`, { method: 'POST', body: 'x', mode: 'no-cors' });
        await attempt(`${live}/-/live/events`);
        await attempt(`${live}/-/live/ask`, { method: 'POST', body: '{"type":"clear"}' });
        const simple = { method: 'POST', body: '{"type":"pause"}', mode: 'no-cors' } as const;
        await attempt(`${live}/-/live/ask`, simple);
        return answers;
      },
      [endpoint, origin] as const,
    );
    expect(read).toEqual(['refused', 'refused', 'opaque', 'refused', 'refused', 'opaque']);
    // A form may be sent to anywhere; what it is answered is what counts.
    const answered = hostile.waitForResponse((response) => response.url().startsWith(endpoint));
    await hostile.evaluate((s3) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', enctype: 'multipart/form-data', target: 'in' });
      form.action = `${s3}/theirs`;
      form.innerHTML = '<input name="key" value="planted"><input name="file" value="x">';
      document.body.append(form);
      form.submit();
    }, endpoint);
    expect((await answered).status()).toBe(403);
    for (const Bucket of ['demo', 'theirs']) {
      const listed = await clientOf(program).send(new ListObjectsV2Command({ Bucket }));
      expect(listed.KeyCount).toBe(0);
    }
    // Nothing was paused or cleared.
    await expect(rows(page).filter({ hasText: 'CreateBucket' })).toHaveCount(1);
    await expect(rows(page).filter({ hasText: 'ListObjectsV2' })).toHaveCount(2);
    await hostile.close();
  } finally {
    server.close();
  }
});
