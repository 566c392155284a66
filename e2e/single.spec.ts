import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { FIELDS } from '../src/scenario/index.ts';
import { ALL_REFUSED, attemptsIn } from './attempts.ts';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';
import { choose, dialog, openFile, saved } from './take.ts';

/** What `npm run build:single` writes. */
const FILE = 'dist-single/s3-encryption-explorer.html';
const address = pathToFileURL(FILE).href;

/** All that the file may ask of a browser, but for the digests of what stands in it: three scripts and what they unpack. */
const POLICY =
  "default-src 'none'; script-src 'sha256-*' 'sha256-*' 'sha256-*' 'sha256-*'; style-src 'sha256-*' 'sha256-*'; " +
  "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types default";

/** Opens the file as whoever carries it does, and waits for its run. */
async function open(page: Page, hash: string): Promise<Stage> {
  await page.goto('about:blank');
  await page.goto(address + hash);
  await page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
  await expect(page.locator('.flow[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  return new Stage(page);
}

/** What was asked for, but for what the page has made itself. */
function watchRequests(page: Page): () => readonly string[] {
  const asked = new Set<string>();
  page.context().on('request', (request) => asked.add(request.url().replace(/#.*/, '')));
  return () => [...asked].filter((url) => !/^(?:blob|data):/.test(url));
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ problems }) => {
  // Files have no origin. Which of them were asked for is looked at here.
  problems.allowOrigin('null');
});

test('is one file that a wiki takes, under a policy of its own', async ({ page }) => {
  expect(statSync(FILE).size).toBeLessThanOrEqual(1_600_000);
  const html = readFileSync(FILE, 'utf8');
  const policies = [...html.matchAll(/http-equiv="Content-Security-Policy" content="([^"]+)"/g)];
  expect(
    policies.map(([, policy = '']) => policy.replaceAll(/'sha256-[\w+/]{43}='/g, "'sha256-*'")),
  ).toEqual([POLICY]);
  expect(html).toContain('Permission is hereby granted');

  const asked = watchRequests(page);
  await open(page, '#/flow/sse-kms/upload');
  expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/^blob:/)]);
  expect(asked()).toEqual([address]);
});

test('takes no other text for a script or a worker', async ({ page, problems }) => {
  await open(page, '#/flow/sse-kms/upload');
  problems.allow(
    /Trusted|content security policy: script-src|Refused to execute inline|inline script/i,
  );
  expect(await attemptsIn(page)).toEqual(ALL_REFUSED);
});

for (const mode of FIELDS.mode) {
  test(`plays ${mode} to its last step`, async ({ page }) => {
    const asked = watchRequests(page);
    // One mode for all operations: what they load is the same for each.
    const operations = mode === 'sse-kms' ? FIELDS.operation : (['upload', 'download'] as const);
    const stage = await open(page, `#/flow/${mode}/${operations[0]}`);
    for (const operation of operations) {
      await stage.scenario.getByRole('combobox', { name: 'Operation' }).selectOption(operation);
      await expect(page).toHaveURL(new RegExp(`/${mode}/${operation}`));
      await expect(page.locator('.flow[aria-busy=true]')).toHaveCount(0);
      await page.keyboard.press('End');
      await stage.expectAt(await stage.total());
    }
    expect(asked().filter((url) => url !== 'about:blank')).toEqual([address]);
  });
}

test('plays on the page where there are no workers', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  const stage = await open(page, '#/flow/dsse-kms/upload');
  await expect(stage.notices).toContainText('No background worker can run here');
  await page.keyboard.press('End');
  await stage.expectAt(await stage.total());
});

test('judges policies', async ({ page }) => {
  await open(page, '#/flow/sse-kms/upload');
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('textbox', { name: /^Bucket policy/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Refused');
  // One for runs, one for verdicts.
  expect(page.workers()).toHaveLength(2);
});

test('presents, with its notes in a window of their own', async ({ page, context }) => {
  const stage = await open(page, '#/flow/sse-kms/upload');
  await stage.press('Present');
  const opening = context.waitForEvent('page');
  await stage.press('Notes window');
  const notes = await opening;
  await expect(notes.getByRole('heading', { level: 1 })).toContainText('1');
  await notes.getByRole('button', { name: 'Next step' }).click();
  await expect(stage.status).toHaveText(/^Step 2 of/);
  await page.keyboard.press('ArrowRight');
  await expect(notes.getByRole('heading', { level: 1 })).toContainText('3');
});

for (const { lang, share, embed, file, pieces } of [
  {
    lang: 'en',
    share: 'Share',
    embed: 'Embed',
    file: 'This page is a file on this machine',
    pieces: 'This is the edition in one file',
  },
  {
    lang: 'ja',
    share: '共有',
    embed: '埋め込み',
    file: 'このページはこの端末にあるファイルで',
    pieces: '1 つのファイルにまとめた版です',
  },
] as const) {
  test(`says what a file cannot do: ${lang}`, async ({ page }) => {
    const stage = await open(page, `#/flow/sse-kms/upload?lang=${lang}`);
    await stage.press(share);
    const shown = page.getByRole('dialog');
    await expect(shown).toContainText(file);
    await expect(shown.locator('.qr')).toHaveCount(0);
    await axe(page);
    await page.keyboard.press('Escape');
    await stage.press(embed);
    await expect(page.getByRole('dialog')).toContainText(pieces);
    await expect(page.locator('iframe')).toHaveCount(0);
    await axe(page);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.take-home')).toBeVisible();
    await expect(page.locator('.take-home')).not.toContainText('file:');
  });
}

test('is taken away from: a picture, an animation, a trace that it opens again', async ({
  page,
}) => {
  const stage = await open(page, '#/flow/sse-kms/upload?seed=take');
  await stage.press('Take away');
  await choose(page, 'Key lanes');
  expect((await saved(page, 'Save PNG')).bytes.subarray(1, 4).toString()).toBe('PNG');
  const panel = await choose(page, 'Animated picture');
  await panel.getByRole('button', { name: 'Make the GIF' }).click();
  await expect(panel).toContainText('The GIF is ready.');
  await choose(page, 'Trace');
  const trace = await saved(page, /^Save sse-kms/);
  await openFile(page, 'mine.json', trace.bytes.toString());
  await expect(dialog(page)).toBeHidden();
  await expect(stage.notices).toContainText('This is an opened trace, mine.json');
});

/** A wiki that shows the file as an attachment of its own page. */
async function startWiki(frame: string) {
  const server = createServer(({ url }, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      url === '/attachment.html'
        ? readFileSync(FILE)
        : `<!doctype html><title>wiki</title><link rel="icon" href="data:,">${frame}`,
    );
  });
  await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

for (const [where, frame] of [
  [
    'a sandboxed frame',
    '<iframe sandbox="allow-scripts" src="attachment.html" title="player" width="800" height="600"></iframe>',
  ],
  ['a frame', '<iframe src="attachment.html" title="player" width="800" height="600"></iframe>'],
] as const) {
  test(`plays in ${where} of a wiki that has it as an attachment`, async ({ page, problems }) => {
    await using wiki = await startWiki(frame);
    problems.allowOrigin(wiki.origin);
    await page.goto(wiki.origin);
    const player: FrameLocator = page.frameLocator('iframe');
    const status = player.getByRole('status');
    await expect(status).toHaveText(/^Step 1 of \d+$/);
    await player.getByRole('button', { name: 'Last step' }).click();
    const total = /\d+$/.exec(await status.innerText())?.[0];
    await expect(status).toHaveText(`Step ${total} of ${total}`);
    // Also under the sandbox, from the text that is there.
    const workers = page.workers().map((worker) => worker.url());
    expect(workers.length).toBeGreaterThan(0);
    expect(workers.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
}
