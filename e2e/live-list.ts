import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Locator, Page } from '@playwright/test';
import type { LiveOptions } from '../live/api.ts';
import { test as base, expect } from './fixtures.ts';
import { type LiveProcess, startProcess } from './live-process.ts';

/** Tests on a page that a live process serves, which is the test's own. */
export const test = base.extend<{ liveOptions: LiveOptions; live: LiveProcess }>({
  liveOptions: [{}, { option: true }],
  live: async ({ liveOptions }, use) => {
    const live = await startProcess(liveOptions);
    await use(live);
    await live.stop();
  },
  baseURL: async ({ live }, use) => use(live.page),
});

export const IN_DEMO = { Bucket: 'demo' } as const;
export const SSE_KMS = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/demo' } as const;

export const put = ({ s3 }: LiveProcess, Key: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ ...IN_DEMO, Key, Body: `Hello ${Key}`, ...more }));

/** A caller without the key asks for what lies under it: KMS refuses. */
export const askInVain = ({ analyst }: LiveProcess, Key: string) =>
  analyst.send(new GetObjectCommand({ ...IN_DEMO, Key })).catch(() => null);

const list = (page: Page) => page.getByRole('list', { name: /^(Requests|リクエスト)$/ });
export const rows = (page: Page) => list(page).getByRole('listitem');
export const row = (page: Page, ...texts: readonly string[]): Locator =>
  texts.reduce((found, hasText) => found.filter({ hasText }), rows(page));
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** Opens the list, and waits until the process has said what it holds. */
export async function open(page: Page, hash = '#/live'): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.locator('.live-state')).toHaveText(/^(Live|接続中)$/);
}
