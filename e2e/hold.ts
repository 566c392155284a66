import type { Page } from '@playwright/test';

/** Holds files back, by the beginnings of their names, until what is returned is called. */
export async function hold(page: Page, ...names: readonly string[]): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((then) => {
    release = then;
  });
  for (const name of names) {
    await page.route(`**/assets/${name}*`, async (route) => {
      await released;
      await route.continue();
    });
  }
  return () => release();
}
