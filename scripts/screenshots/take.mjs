import { mkdir } from 'node:fs/promises';
import { lookName } from './looks.mjs';

/**
 * Takes one picture, in a page of its own, and leaves nothing behind in the browser's storage: nothing a row does
 * reaches the next.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} base address of the site, ending in `/`
 * @param {string} folder
 * @param {import('./rows.mjs').Row} row
 * @param {import('./looks.mjs').Look} look
 */
export async function take(context, base, folder, row, look) {
  const page = await context.newPage();
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({
    // What has no movement has nothing to wait for.
    reducedMotion: row.after === undefined ? 'reduce' : 'no-preference',
    forcedColors: row.forced ? 'active' : 'none',
    colorScheme: look.theme,
  });
  const name = `${row.name}/${lookName(look)}`;
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  let shown = page;
  try {
    const busy = watchRequests(page);
    await page.goto(base + inLook(row.hash, look));
    await settle(page, busy);
    if (row.tab) {
      await page.locator(`#inspector-tab-${row.tab}`).click();
      await settle(page, busy);
    }
    if (row.act) {
      shown = (await row.act(page)) ?? page;
      await shown.setViewportSize({ width: look.width, height: look.height });
      await settle(shown, busy);
    }
    if (row.media) await page.emulateMedia({ media: row.media });
    if (row.after !== undefined) {
      await page.keyboard.press('ArrowRight');
      // The one place where time itself is the subject: a picture of a movement.
      await page.waitForTimeout(row.after);
    }
    await mkdir(`${folder}/${row.name}`, { recursive: true });
    await shown.screenshot({ path: `${folder}/${name}.png`, fullPage: row.full ?? false });
    await page.evaluate(() => localStorage.clear());
  } finally {
    if (shown !== page) await shown.close();
    await page.close();
  }
}

/**
 * The address that shows a row in a theme and a language.
 * @param {string} hash
 * @param {import('./looks.mjs').Look} look
 */
function inLook(hash, { theme, lang }) {
  const start = hash === '' ? '#/' : hash;
  return `${start}${start.includes('?') ? '&' : '?'}theme=${theme}&lang=${lang}`;
}

/**
 * Counts what a page is still loading.
 * @param {import('@playwright/test').Page} page
 * @returns {() => boolean}
 */
function watchRequests(page) {
  const open = new Set();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => open.size > 0;
}

/**
 * Until the page has a heading, nothing on it waits for a part that is being loaded (`aria-busy`), and it stays as it
 * is for a few frames.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => boolean} busy
 */
async function settle(page, busy) {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /\S/ }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  let before = '';
  for (let still = 0; still < 3; ) {
    const now = await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() =>
            setTimeout(() => done(`${document.body.innerHTML.length} ${scrollY}`), 30),
          ),
        ),
    );
    still = now === before && !busy() ? still + 1 : 0;
    before = now;
  }
}
