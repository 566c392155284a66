import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [width, height] of [
  [600, 400],
  [800, 600],
]) {
  test(`a frame of ${width} × ${height} far down a page does not scroll that page`, async ({
    page,
  }) => {
    // Of the same origin: browsers let frames of others rest while they are out of sight.
    await page.route('**/wiki', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>wiki</title><div style="height: 1500px"></div>
          <iframe title="player" width="${width}" height="${height}"
          src="/${upload}?embed=1&step=12"></iframe><div style="height: 1500px"></div>`,
      }),
    );
    await page.goto('/wiki');
    const player = page.frameLocator('iframe');
    const scrolled = () => page.evaluate(() => scrollY);
    // Two frames later everything that was to be revealed has been.
    const settled = () =>
      player.locator('body').evaluate(async () => {
        const frame = () => new Promise((then) => requestAnimationFrame(then));
        await frame();
        await frame();
      });
    await expect(player.getByRole('status')).toHaveText('Step 12 of 14');
    await settled();
    expect(await scrolled()).toBe(0);
    await player.locator('body').evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
    });
    await expect(player.getByRole('status')).toHaveText('Step 13 of 14');
    await settled();
    expect(await scrolled()).toBe(0);
  });
}

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (found === null) throw new Error('not to be seen');
  return { ...found, bottom: found.y + found.height };
}

for (const [width, height] of [
  [360, 400],
  [360, 600],
  [390, 844],
  [560, 500],
  [800, 400],
  [800, 600],
] as const) {
  test(`in a frame of ${width} × ${height} nothing lies over the step or its words`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const stage = new Stage(page);
    const transport = page.getByRole('region', { name: 'Transport' });
    const caption = page.locator('.caption');
    const panel = page.locator('.stage-panel');
    await stage.open(`${upload}?embed=1&step=12&seed=small`);
    await expect(caption).toContainText('S3 forgets');
    const [rooms, said, controls, shown] = (await Promise.all(
      [stage.rooms, caption, transport, panel].map(box),
    )) as [Box, Box, Box, Box];
    expect(said.y).toBeGreaterThanOrEqual(shown.y);
    expect(said.bottom).toBeLessThanOrEqual(rooms.y + 1);
    expect(Math.min(rooms.bottom, shown.bottom) - rooms.y).toBeGreaterThanOrEqual(64);
    expect(shown.bottom).toBeLessThanOrEqual(controls.y);
    expect(controls.bottom).toBeLessThanOrEqual(height);
    // The frame is filled.
    const player = await box(page.locator('.player'));
    expect(player.bottom).toBeGreaterThan(height - 24);
    const isCut = await caption.evaluate((element) => element.scrollHeight > element.clientHeight);
    expect(isCut, 'words that do not fit').toBe(false);
    expect(await scrollersAround(stage.rooms.locator('.face').first())).toBeLessThanOrEqual(1);
    for (const speed of await page.getByRole('radio').all()) {
      const target = await box(speed);
      expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
    }
    await axe(page);
  });

  test(`in a frame of ${width} × ${height} the invitation lies over nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const stage = new Stage(page);
    await stage.open(`${upload}?embed=1&seed=small`);
    await expect(page.locator('.caption-words')).not.toBeEmpty();
    const invitation = page.getByText('to take the first step');
    if (!(await invitation.isVisible())) return;
    const words = await box(page.locator('.caption'));
    const buttons = await box(page.getByRole('button', { name: 'First step' }));
    const ticks = await box(stage.slider);
    const { x, y, bottom } = await box(invitation);
    expect(y).toBeGreaterThanOrEqual(words.bottom);
    expect(bottom).toBeLessThanOrEqual(ticks.y + 1);
    // Above the buttons, or to their right.
    const isAbove = bottom <= buttons.y;
    expect(isAbove || x >= buttons.x + buttons.width).toBe(true);
  });
}

type Box = Awaited<ReturnType<typeof box>>;

/** How many parts around an element scroll up and down. */
function scrollersAround(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    let count = 0;
    for (let around = element.parentElement; around; around = around.parentElement) {
      const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY);
      if (scrolls && around.scrollHeight > around.clientHeight) count += 1;
    }
    return count;
  });
}

/** The names of what the Tab key reaches and something else hides altogether (WCAG 2.4.11). */
async function hiddenStops(page: Page): Promise<{ stops: number; hidden: string[] }> {
  const hidden: string[] = [];
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      await new Promise((then) => requestAnimationFrame(then));
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      // Of a field that is drawn by its label, the label is what one sees.
      const seen = focused.closest('label') ?? focused;
      const { left, right, top, bottom } = seen.getBoundingClientRect();
      const isSeen = [0.05, 0.25, 0.5, 0.75, 0.95].some((down) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].some((along) => {
          const at = document.elementFromPoint(
            left + (right - left) * along,
            top + (bottom - top) * down,
          );
          return (
            at !== null &&
            (seen.contains(at) || (at.contains(seen) && at.closest('.transport') === null))
          );
        }),
      );
      const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
      return { name: name.slice(0, 60), isSeen };
    });
    if (stop === null) return { stops, hidden };
    if (!stop.isSeen) hidden.push(stop.name);
  }
  throw new Error('Tab goes on without end');
}

for (const [width, height] of [
  [390, 844],
  [320, 256],
] as const) {
  test(`at ${width} × ${height} nothing hides what has the focus`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const stage = new Stage(page);
    await stage.open(`${upload}?seed=small&step=9`);
    await page.getByRole('link', { name: 'S3 Encryption Explorer' }).focus();
    const { stops, hidden } = await hiddenStops(page);
    expect(stops).toBeGreaterThan(30);
    expect(hidden).toEqual([]);
    if (width === 390) {
      // All of the transport stands in one line, in the language whose words are longer as well.
      const lines = () =>
        page.locator('.transport').evaluate((transport) => {
          const middles = [...transport.children].map((child) => {
            const { top, bottom } = child.getBoundingClientRect();
            return (top + bottom) / 2;
          });
          return Math.max(...middles) - Math.min(...middles);
        });
      expect(await lines()).toBeLessThan(4);
      await stage.open(`${upload}?seed=small&step=14&lang=ja`);
      expect(await lines()).toBeLessThan(4);
    }
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide, 'scrolls sideways').toBe(false);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  /** Draws a finger over the middle of an element, as the browser hears of it. */
  async function swipe(page: Page, over: Locator, along: number): Promise<void> {
    const { x, y, width, height } = await box(over);
    const touch = await page.context().newCDPSession(page);
    const at = (way: number) => [{ x: x + width / 2 + way, y: y + height / 2 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const touchPoints = at(along * part);
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touch.detach();
  }

  test('a swipe over the stage takes a step, but not where it scrolls or slides', async ({
    page,
  }) => {
    const stage = new Stage(page);
    await stage.open(`${upload}?embed=1&seed=small&step=2`);
    await swipe(page, stage.rooms, -120);
    await expect(stage.status).toHaveText('Step 3 of 14');
    await swipe(page, stage.rooms, 120);
    await expect(stage.status).toHaveText('Step 2 of 14');
    // Spread out, the diagram is wider than the screen, and a swipe is for it.
    await page.getByRole('radio', { name: 'Diagram' }).check();
    const diagram = page.getByRole('region', { name: 'Sequence diagram' });
    await swipe(page, diagram, -90);
    await expect.poll(() => diagram.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await expect(stage.status).toHaveText('Step 2 of 14');
  });
});
