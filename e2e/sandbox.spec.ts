import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

test('runs in a sandboxed frame of another site', async ({ page, problems, baseURL }) => {
  const wiki = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>wiki</title><link rel="icon" href="data:,">
      <iframe sandbox="allow-scripts" src="${baseURL}/" title="player"></iframe>`,
    );
  });
  await once(wiki.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(wiki.address() as AddressInfo).port}`;
  problems.allowOrigin(origin);
  try {
    await page.goto(`${origin}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('main')).toBeVisible();
    await expect(frame.locator('.fallback')).toHaveCount(0);
  } finally {
    wiki.close();
    wiki.closeAllConnections();
  }
});
