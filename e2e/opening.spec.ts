import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { Stage } from './stage.ts';

const root = (page: Page) => page.locator('html');

/**
 * The flow as text, element by element: without what is found out by measuring once it is laid out, without what comes in a
 * file of its own (the lanes in words), and with React's ids by their order.
 */
const drawn = (page: Page) =>
  page.evaluate(() => {
    // A document has no style attributes, by its policy: what they would say is in a sheet of its own.
    const rules = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSStyleRule);
    const ids: string[] = [];
    const told = ({ name, value }: Attr) => {
      if (name === 'data-o') {
        const rule = rules.find(({ selectorText }) => selectorText === `[data-o="${value}"]`);
        return `style=${rule?.style.cssText}`;
      }
      const id = /^_r_.*_$/i.test(value);
      if (id && !ids.includes(value)) ids.push(value);
      return `${name}=${id ? ids.indexOf(value) : value}`;
    };
    const flow = document.querySelector('#root .flow')?.cloneNode(true) as Element;
    // What is moved once unseen, while nothing else is to be done, is no part of it.
    const passing = 'template, .lanes .visually-hidden:has(ul), span.visually-hidden[aria-hidden]';
    for (const late of flow.querySelectorAll(passing)) late.remove();
    // React parts texts by comments.
    const comments = document.createNodeIterator(flow, NodeFilter.SHOW_COMMENT);
    for (let each = comments.nextNode(); each !== null; each = comments.nextNode())
      (each as Comment).remove();
    flow.normalize();
    const lines: string[] = [];
    const walk = (node: Node) => {
      if (node instanceof Text) lines.push(node.data);
      if (!(node instanceof Element)) return;
      const attributes = [...node.attributes]
        .filter(({ name }) => !['data-narrow', 'data-dense', 'selected'].includes(name))
        .map(told);
      lines.push([node.localName, ...attributes.sort()].join(' '));
      for (const child of node.childNodes) walk(child);
    };
    walk(flow);
    return lines;
  });

const languages = [
  {
    locale: 'en-US',
    next: 'Next step',
    first: 'The client uploads the object',
    under: 'under way',
  },
  {
    locale: 'ja-JP',
    next: '次のステップ',
    first: 'クライアントがオブジェクトをアップロードする',
    under: '実行が進行中',
  },
];

for (const { locale, next, first, under } of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the first step is there before the application, and no press is lost', async ({
      page,
    }) => {
      const stage = new Stage(page);
      const release = await hold(page, 'index-*.js');
      await page.goto('/', { waitUntil: 'commit' });
      await expect(stage.current).toBeVisible();
      await expect(stage.slider).toHaveAttribute('aria-valuetext', new RegExp(first));
      await expect(page.getByText(under).first()).toBeVisible();
      await axe(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('PageDown');
      const button = page.getByRole('button', { name: next, exact: true });
      await button.click();
      await expect(stage.slider).toHaveValue('1');
      release();
      await expect(stage.slider).toHaveValue('4');
      await expect(button).toBeFocused();
      await expect(root(page)).toHaveAttribute('data-run', 'own');
      await expect(page.locator('#frame')).not.toHaveAttribute('data-drawn-anew');
      await expect(stage.slider).toHaveValue('4');
    });

    test('steps without the tab’s own run, which then takes its place', async ({ page }) => {
      const stage = new Stage(page);
      const release = await hold(page, 'run.worker-');
      const begin = await hold(page, 'index-*.js');
      await page.goto('/', { waitUntil: 'commit' });
      // The English one is in the page, unseen, until the Japanese one takes its place.
      await expect(stage.current).toBeVisible();
      const frame = await drawn(page);
      begin();
      await expect(root(page)).toHaveAttribute('data-run', 'opening');
      // What React takes over it leaves as it stands, so that it has to draw the flow once more: to the letter the same.
      await page.getByRole('navigation').getByRole('link').nth(2).click();
      await expect(page.locator('.flow')).toHaveCount(0);
      await page.goBack();
      await expect(root(page)).toHaveAttribute('data-run', 'opening');
      expect(await drawn(page)).toEqual(frame);
      expect(frame.length).toBeGreaterThan(800);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(stage.slider).toHaveValue('3');
      await expect(page.getByText(under).first()).toBeVisible();
      // What a run draws for itself is not told before it has been drawn.
      const keyPrint = stage.rooms.locator('.chip-key .face-print').first();
      await expect(keyPrint).toHaveText('…');
      const button = page.getByRole('button', { name: next, exact: true });
      await button.focus();
      release();
      await expect(root(page)).toHaveAttribute('data-run', 'own');
      await expect(page.getByText(under)).toHaveCount(0);
      await expect(stage.slider).toHaveValue('3');
      await expect(button).toBeFocused();
      await expect(keyPrint).toHaveText(/[0-9a-f]{4}/);
    });
  });
}

test.describe('ja-JP', () => {
  test.use({ locale: 'ja-JP' });

  test('without its frame, React draws what it would have shown', async ({ page, problems }) => {
    problems.allow(/net::ERR_FAILED/);
    await page.route('**/assets/frame-ja-*', (route) => route.abort());
    await page.goto('/');
    await expect(root(page)).toHaveAttribute('data-run', 'own');
    await expect(root(page)).not.toHaveAttribute('data-framed');
    await expect(page.locator('#frame')).toHaveAttribute('data-drawn-anew');
    await expect(page.getByRole('button', { name: '次のステップ', exact: true })).toBeVisible();
  });

  test('the application waits for its frame', async ({ page }) => {
    const release = await hold(page, 'frame-ja-');
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('#frame > *').first()).toBeHidden();
    await expect(root(page)).toHaveAttribute('data-opening', 'yes');
    release();
    await expect(root(page)).toHaveAttribute('data-run', 'own');
    await expect(root(page)).toHaveAttribute('data-framed', 'ja');
    await expect(page.locator('#frame')).not.toHaveAttribute('data-drawn-anew');
  });
});

test('what is chosen and opened in the frame counts', async ({ page }) => {
  const stage = new Stage(page);
  const release = await hold(page, 'index-*.js');
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByText('About this mode').click();
  await page.getByRole('radio', { name: 'Diagram' }).click();
  await page.getByLabel('Operation').selectOption('download');
  release();
  await expect(page).toHaveURL(/#\/flow\/sse-kms\/download/);
  await expect(root(page)).toHaveAttribute('data-run', 'own');
  await expect(stage.slider).toHaveAttribute('aria-valuetext', /asks for the object/);
  await expect(page.getByRole('radio', { name: 'Diagram' })).toBeChecked();
  await expect(page.locator('details', { hasText: 'About this mode' })).toHaveAttribute('open');
});

for (const [wish, address] of [
  ['dark', ''],
  ['light', '#/flow?theme=dark'],
] as const) {
  test(`the frame is brought to life in the dark theme: ${address || 'wished for'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: wish });
    await page.goto(`/${address}`);
    await expect(root(page)).toHaveAttribute('data-run', 'own');
    const dark = page.getByRole('button', { name: 'Dark theme' });
    await expect(dark).toHaveAttribute('aria-pressed', 'true');
    const icon = await dark.locator('path').getAttribute('d');
    await dark.click();
    await expect(dark).toHaveAttribute('aria-pressed', 'false');
    await expect(dark.locator('path')).not.toHaveAttribute('d', String(icon));
    await expect(page.locator('#frame')).not.toHaveAttribute('data-drawn-anew');
  });
}

test('another address shows no frame of the first', async ({ page }) => {
  const release = await hold(page, 'index-*.js');
  await page.goto('/#/flow/sse-c/download', { waitUntil: 'commit' });
  await expect(page.getByText('Loading…')).toBeVisible();
  await expect(page.locator('#frame')).toBeHidden();
  release();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SSE-C');
});

for (const width of [390, 1024, 1920]) {
  test(`${width} wide, the frame is taken over as it stands`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const release = await hold(page, 'index-*.js');
    await page.goto('/', { waitUntil: 'commit' });
    const caption = page.locator('.caption');
    await expect(caption).toBeVisible();
    const before = await caption.boundingBox();
    release();
    await expect(root(page)).toHaveAttribute('data-run', 'own');
    const after = await caption.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(4);
  });
}
