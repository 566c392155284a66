import type { Locator, Page } from '@playwright/test';
import { EmbeddedPlayer, startEmbedHost } from './embed-host.ts';
import { expect, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const line = (site: string | undefined) => `<script async src="${site}/embed.js"></script>`;

/** An element as authors write it. */
const flow = (attributes = '') =>
  `<s3-encryption-flow mode="sse-kms" operation="upload" seed="class" lang="en" ${attributes}></s3-encryption-flow>`;

const heightOf = async (locator: Locator) => (await locator.boundingBox())?.height ?? 0;

/** Has the page note the element's events, by type. */
async function noteEvents(page: Page): Promise<void> {
  await page.locator('s3-encryption-flow').evaluate((element) => {
    const noted: unknown[] = [];
    Object.assign(globalThis, { noted });
    for (const type of ['ready', 'step', 'ended', 'error']) {
      element.addEventListener(type, (event) =>
        noted.push([type, (event as CustomEvent<unknown>).detail]),
      );
    }
  });
}

const noted = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { noted: unknown[] }).noted);

/** Calls a method of the element. */
async function call(page: Page, method: 'play' | 'pause' | 'seek', ...given: unknown[]) {
  await page.locator('s3-encryption-flow').evaluate(
    (element, [name, step]) => {
      (element as unknown as Record<string, (step?: unknown) => void>)[String(name)]?.(step);
    },
    [method, ...given],
  );
}

test('one script line and an element are enough, also under a strict policy', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await host.open(
    page,
    `${line(baseURL)}<s3-encryption-flow mode="sse-kms" operation="upload"
      step="kms.make-data-key" lang="ja" theme="dark" seed="class"></s3-encryption-flow>`,
    `default-src 'none'; img-src data:; script-src ${baseURL}; frame-src ${baseURL}`,
  );
  const player = new EmbeddedPlayer(page);
  await player.expectAt(6);
  const document = player.frame.locator('html');
  await expect(document).toHaveAttribute('lang', 'ja');
  await expect(document).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('iframe')).toHaveAttribute(
    'sandbox',
    /^allow-scripts allow-same-origin /,
  );
  await expect(page.locator('iframe')).toHaveAttribute('title', 'S3 の暗号化フロー');
});

test('is as high as what it shows, both ways', async ({ page, problems, baseURL }) => {
  await using host = await startEmbedHost(problems);
  await host.open(page, `${line(baseURL)}<div style="width: 360px">${flow()}</div>`);
  const player = new EmbeddedPlayer(page);
  const frame = page.locator('iframe');
  const isScrolling = () =>
    player.frame
      .locator(':is(.stage, .rooms, .end-card)')
      .evaluateAll((all) => all.some((one) => one.scrollHeight > one.clientHeight + 1));
  await player.expectAt(1);
  await expect.poll(() => heightOf(frame)).not.toBe(500);
  await expect.poll(isScrolling).toBe(false);
  const low = await heightOf(frame);
  await player.press('Last step');
  await player.expectAt(14);
  await expect.poll(() => heightOf(frame)).toBeGreaterThan(low + 100);
  await expect.poll(isScrolling).toBe(false);
  await player.press('Previous step');
  await player.expectAt(13);
  await expect.poll(() => heightOf(frame)).toBeLessThan(low + 100);
  // Not at every step: the text around it would jump.
  const settled = await heightOf(frame);
  await player.press('First step');
  await player.expectAt(1);
  await player.press('Next step');
  await player.expectAt(2);
  expect(await heightOf(frame)).toBe(settled);
});

test('keeps a height and a width that it is given', async ({ page, problems, baseURL }) => {
  await using host = await startEmbedHost(problems);
  await host.open(page, line(baseURL) + flow('height="420" width="560" step="last"'));
  await new EmbeddedPlayer(page).expectAt(1);
  await expect(page.locator('iframe')).toHaveJSProperty('offsetHeight', 420);
  await expect(page.locator('iframe')).toHaveJSProperty('offsetWidth', 560);
});

test('two players on a page are independent, and made when one comes near them', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await host.open(
    page,
    `${line(baseURL)}<input aria-label="Search">
    <div id="near">${flow('step="3"')}</div><div style="height: 3000px"></div>
    <div id="far">${flow('step="5"')}</div>`,
  );
  const near = new EmbeddedPlayer(page, '#near iframe');
  const far = new EmbeddedPlayer(page, '#far iframe');
  await near.expectAt(3);
  await expect(page.locator('iframe')).toHaveCount(1);
  await page.locator('#far').scrollIntoViewIfNeeded();
  await far.expectAt(5);
  await far.press('Next step');
  await far.expectAt(6);
  // Keys go to the one that has the focus, and to none while the page around them has it.
  await page.keyboard.press('ArrowRight');
  await far.expectAt(7);
  await page.getByRole('textbox', { name: 'Search' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await far.expectAt(7);
  await near.expectAt(3);
});

test('is steered by attributes and methods, and tells where it stands', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  // Asked for before the element is there to hear it.
  await host.open(page, flow('step="2"'));
  await noteEvents(page);
  await page.evaluate((src) => {
    const script = document.createElement('script');
    script.src = src;
    document.head.append(script);
  }, `${baseURL}/embed.js`);
  const player = new EmbeddedPlayer(page);
  const element = page.locator('s3-encryption-flow');
  await player.expectAt(2);
  await expect
    .poll(() => noted(page))
    .toContainEqual([
      'ready',
      expect.objectContaining({ position: 2, total: 14, contentVersion: 1 }),
    ]);

  await call(page, 'seek', 'kms.make-data-key');
  await player.expectAt(6);
  await expect
    .poll(() => noted(page))
    .toContainEqual([
      'step',
      { step: 'kms.make-data-key', position: 6, total: 14, title: 'KMS makes a data key' },
    ]);
  await call(page, 'seek', 13);
  await call(page, 'play');
  await player.expectAt(14);
  await expect
    .poll(() => noted(page))
    .toContainEqual(['ended', expect.objectContaining({ position: 14, total: 14 })]);

  await call(page, 'seek', 3);
  await element.evaluate((one) => one.setAttribute('lang', 'ja'));
  await expect(player.frame.locator('html')).toHaveAttribute('lang', 'ja');
  await element.evaluate((one) => one.setAttribute('theme', 'dark'));
  await expect(player.frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await element.evaluate((one) => one.removeAttribute('theme'));
  await expect(player.frame.locator('html')).not.toHaveAttribute('data-theme');
  await player.expectAt(3);
  await element.evaluate((one) => {
    one.setAttribute('caller', 's3-only');
    one.setAttribute('step', 'nowhere');
  });
  await expect
    .poll(() => noted(page))
    .toContainEqual(['error', { code: 'step', message: expect.stringContaining('nowhere') }]);
  await expect(player.frame.getByRole('alert')).toContainText('nowhere');
});

test('hears nobody but its own frame', async ({ page, problems, baseURL }) => {
  await using host = await startEmbedHost(problems);
  await host.open(page, line(baseURL) + flow('step="3"'));
  await noteEvents(page);
  const element = page.locator('s3-encryption-flow');
  await new EmbeddedPlayer(page).expectAt(3);
  await element.evaluate((one) => {
    const heights: string[] = [];
    Object.assign(globalThis, { heights });
    new MutationObserver(() => heights.push(one.style.height)).observe(one, { attributes: true });
  });
  await page.evaluate(async () => {
    const say = (message: unknown) => `parent.postMessage(${JSON.stringify(message)}, '*');`;
    const lies = [
      { s3EncryptionFlow: 1, type: 'height', height: 321 },
      { s3EncryptionFlow: 1, type: 'ended', step: 'lie' },
    ];
    const stranger = document.createElement('iframe');
    stranger.setAttribute('sandbox', 'allow-scripts');
    stranger.srcdoc = `<script>${[...lies, 'sent'].map(say).join('')}</script>`;
    const isSent = new Promise<void>((then) => {
      addEventListener('message', ({ data }) => data === 'sent' && then());
    });
    document.body.append(stranger);
    for (const lie of lies) postMessage(lie, '*');
    await isSent;
  });
  // What its own frame says comes after all of them.
  await call(page, 'seek', 4);
  await expect.poll(async () => JSON.stringify(await noted(page))).toContain('"position":4');
  expect(
    await page.evaluate(() => (globalThis as unknown as { heights: string[] }).heights),
  ).not.toContain('321px');
  expect(JSON.stringify(await noted(page))).not.toContain('lie');
});

test('leaves the scroll position, the history and the focus of its page alone', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await host.open(
    page,
    `${line(baseURL)}<input aria-label="Search" autofocus><div style="height: 500px"></div>
    ${flow('step="12" height="400"')}<div style="height: 3000px"></div>`,
  );
  const player = new EmbeddedPlayer(page);
  const search = page.getByRole('textbox', { name: 'Search' });
  await player.expectAt(12);
  const state = () => page.evaluate(() => [scrollY, history.length, location.href]);
  const before = await state();
  await call(page, 'seek', 14);
  await player.expectAt(14);
  await page
    .locator('s3-encryption-flow')
    .evaluate((element) => element.setAttribute('operation', 'download'));
  await expect(player.frame.getByRole('heading', { level: 1 })).toContainText('Download');
  await call(page, 'play');
  await expect(search).toBeFocused();
  expect(await state()).toEqual(before);
});
