import { EmbeddedPlayer, startEmbedHost } from './embed-host.ts';
import { expect, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('one script line and an element are enough, also under a strict policy', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await host.open(
    page,
    `<script async src="${baseURL}/embed.js"></script>
    <s3-encryption-flow mode="sse-kms" operation="upload" step="kms.make-data-key" lang="ja"
      theme="dark" seed="class"></s3-encryption-flow>`,
    `default-src 'none'; img-src data:; script-src ${baseURL}; frame-src ${baseURL}`,
  );
  const player = new EmbeddedPlayer(page);
  await player.expectAt(6);
  await expect(player.frame.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(player.frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', /^allow-scripts allow-popups/);
  // As high as what it shows, and no more.
  await expect.poll(async () => (await frame.boundingBox())?.height).not.toBe(500);
  const isScrolling = await player.frame
    .locator('.stage')
    .evaluate((stage) => stage.scrollHeight > stage.clientHeight);
  expect(isScrolling).toBe(false);
});
