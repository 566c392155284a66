import { GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { expect } from './fixtures.ts';
import { askInVain, button, open, put, row, SSE_KMS, test } from './live-list.ts';
import { Stage } from './stage.ts';

/** What the main screen makes of a client's own request, and where it leads from there. */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a call to KMS by the client itself is drawn past S3', async ({ page, live }) => {
  await live.kms.send(new GenerateDataKeyCommand({ KeyId: 'alias/demo', KeySpec: 'AES_256' }));
  await open(page);
  await row(page, 'GenerateDataKey').getByRole('link').click();
  const stage = new Stage(page);
  await stage.expectAt(1);
  const asked = stage.rooms.getByRole('button', { name: /^GenerateDataKey/ });
  await expect(asked).toBeVisible();
  await expect(stage.rooms.getByRole('list', { name: /^S3/ })).toHaveCount(0);
  const [kms, arrow, client] = await Promise.all(
    [stage.rooms.locator('[data-room=kms]'), asked, stage.rooms.locator('[data-room=client]')].map(
      (each) => each.boundingBox(),
    ),
  );
  if (!kms || !arrow || !client) throw new Error('the arrow and its ends are drawn');
  // From the client's edge to the wall, but for what lies between them.
  expect(kms.x - (client.x + client.width) - arrow.width).toBeLessThan(30);
  await button(page, 'Present').click();
  await expect(asked).toBeVisible();
  await expect(page.locator('.legend')).toBeHidden();
});

for (const lang of ['en', 'ja'] as const) {
  test(`a refused request opens on the Policies page with its policies: ${lang}`, async ({
    page,
    live,
  }) => {
    await put(live, 'report.csv', SSE_KMS);
    await askInVain(live, 'report.csv');
    await open(page, `#/live?lang=${lang}`);
    await row(page, 'GetObject').getByRole('link').click();
    const text = lang === 'en' ? /^Edit and try these policies/ : /^これらのポリシーを/;
    await button(page, text).first().click();
    await expect(page).toHaveURL(/#\/policies\?/);
    await expect(page.locator('.verdict-bar')).toContainText(
      lang === 'en' ? 'Amazon S3: Allowed' : 'Amazon S3：許可',
    );
    await expect(page.locator('.verdict-details')).toContainText('kms:Decrypt');
    // Names of one's own are not in an address that nobody has asked for.
    expect(page.url()).not.toContain('analyst');
    await page.goBack();
    await expect(page).toHaveURL(/#\/live\/.*step=kms\.refuse/);

    await page.getByRole('tab', { name: /^(Code|コード)$/ }).click();
    const code = page.getByRole('tabpanel', { name: /^(Code|コード)$/ });
    await expect(code).toContainText('aws s3api get-object');
    await code.getByRole('radio', { name: 'boto3' }).check();
    await expect(code).toContainText('endpoint_url=os.environ["AWS_ENDPOINT_URL"]');
    await expect(code).toContainText('Key="report.csv"');
    await code.getByRole('radio', { name: 'curl' }).check();
    await expect(code).toContainText(`"$AWS_ENDPOINT_URL"'/demo/report.csv`);
  });
}
