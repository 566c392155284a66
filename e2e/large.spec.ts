import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const three = '#/flow/sse-kms-bucket-key/upload?seed=three';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('folds the object that goes like the one before it, and opens it when it is pressed', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(three);
  const group = page.getByRole('button', {
    name: /report-3\.csv: the same \d+ steps again, no KMS/,
  });
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  const total = await stage.total();
  const inside = Number(/the same (\d+) steps/.exec(await group.innerText())?.[1]);
  await expect(stage.steps).toHaveCount(total - inside);
  await axe(page);
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(stage.steps).toHaveCount(total);
  const list = page.getByRole('list', { name: /report-3\.csv: the same/ });
  await expect(list.getByRole('listitem')).toHaveCount(inside);
  await expect(list.getByRole('button').first()).toHaveAccessibleName(
    new RegExp(`^${total - inside + 1} `),
  );
  await axe(page);
  await group.click();
  await expect(stage.steps).toHaveCount(total - inside);
});

test('opens by itself when the stage comes to it, and closes when the stage leaves', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(`${three}&step=s3.put-object.response.2`);
  const group = page.getByRole('button', { name: /report-3\.csv: the same/ });
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await stage.press('Next step');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(stage.current).toContainText('PUT report-3.csv');
  await expect(stage.current).toBeInViewport({ ratio: 0.9 });
  // The current step cannot be folded away.
  await expect(group).toBeDisabled();
  await stage.press('Last step');
  await expect(stage.current).toBeInViewport({ ratio: 0.9 });
  await stage.press('First step');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(stage.current).toBeInViewport({ ratio: 0.9 });
});

test('keeps open what somebody opened', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${three}&lang=ja`);
  const group = page.getByRole('button', { name: /report-3\.csv：同じ \d+ ステップの繰り返し/ });
  await group.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
});

for (const width of [1440, 1024, 768, 390]) {
  test(`keeps the current step in view, and the page no wider than itself, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const stage = new Stage(page);
    await stage.open(`${three}&step=30`);
    for (const key of ['ArrowRight', 'End', 'Home']) {
      await page.keyboard.press(key);
      const diagram = page.getByRole('region', { name: 'Sequence diagram' });
      await expect
        .poll(async () => {
          const [row, view] = [await stage.current.boundingBox(), await diagram.boundingBox()];
          return (
            row && view && row.y >= view.y - 1 && row.y + row.height <= view.y + view.height + 1
          );
        })
        .toBe(true);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('invites to the first step, which takes the invitation away for good', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  const invitation = page.getByText('Press → to take the first step');
  await expect(invitation).toBeVisible();
  await axe(page);
  await stage.press('Next step');
  await expect(invitation).toHaveCount(0);
  await stage.press('First step');
  await expect(invitation).toHaveCount(0);
  await stage.open('#/flow/sse-kms/upload?lang=ja');
  await page.reload();
  await expect(page.getByText('→ キーで最初のステップへ進みます')).toBeVisible();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the invitation speaks of no key, and takes the first step itself', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    await expect(page.getByText('Press → to take the first step')).toBeHidden();
    await axe(page);
    await page.getByText('takes the first step').tap();
    await stage.expectAt(2);
    await expect(page.getByText('takes the first step')).toHaveCount(0);
  });
});
