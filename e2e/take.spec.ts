import { parseXml } from '@rgrove/parse-xml';
import { decode } from 'modern-gif';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';
import { choose, dialog, openFile, saved, take, upload } from './take.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PNG_MAGIC = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

for (const { lang, forms, words } of [
  {
    lang: 'en',
    forms: { diagram: 'Sequence diagram', lanes: 'Key lanes', sheet: 'One sheet' },
    words: {
      svg: 'Save SVG',
      png: 'Save PNG',
      title: 'Upload with SSE-KMS',
      step: 'PUT report.csv',
    },
  },
  {
    lang: 'ja',
    forms: { diagram: 'シーケンス図', lanes: 'キーの推移', sheet: '1 枚のまとめ' },
    words: {
      svg: 'SVG を保存',
      png: 'PNG を保存',
      title: 'SSE-KMS によるアップロード',
      step: 'データキーを暗号化',
    },
  },
] as const) {
  test(`saves pictures as SVG and PNG: ${lang}`, async ({ page }) => {
    await take(page, `${upload}&lang=${lang}`);
    for (const [name, label] of Object.entries(forms)) {
      const panel = await choose(page, label);
      const image = panel.getByRole('img', { name: new RegExp(words.title) });
      await expect(image).toBeVisible();
      const [width, height] = await image.evaluate(
        ({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight],
      );
      const svg = await saved(page, words.svg);
      expect(svg.name).toBe(`sse-kms-upload-${name}.svg`);
      const text = svg.bytes.toString();
      const root = parseXml(text).root;
      expect(root?.name).toBe('svg');
      expect(text).toContain(words.title);
      if (name !== 'lanes') expect(text).toContain(words.step);
      const png = await saved(page, words.png);
      expect(png.name).toBe(`sse-kms-upload-${name}.png`);
      expect([...png.bytes.subarray(0, 8)]).toEqual(PNG_MAGIC);
      // Twice the size of the picture: the sizes stand at the beginning of the file.
      expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
        2 * (width ?? 0),
        2 * (height ?? 0),
      ]);
    }
  });
}

test('a picture has the background that one chooses', async ({ page }) => {
  await take(page, `${upload}&theme=dark`);
  expect((await saved(page, 'Save SVG')).bytes.toString()).toContain('#111924');
  await dialog(page).getByRole('radio', { name: 'Light' }).check();
  const light = (await saved(page, 'Save SVG')).bytes.toString();
  expect(light).toContain('#ffffff');
  expect(light).not.toContain('#111924');
});

test('saves and copies Mermaid, which Mermaid draws', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/upload?seed=take&caller=s3-only');
  await stage.editObject();
  await page.getByRole('button', { name: 'Take away' }).click();
  await choose(page, 'Mermaid');
  const { name, bytes } = await saved(page, /^Save sse-kms/);
  expect(name).toBe('sse-kms-upload-AccessDenied.mmd');
  await dialog(page).getByRole('button', { name: 'Copy: Mermaid' }).click();
  await expect(dialog(page)).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(bytes.toString());

  const wiki = await context.newPage();
  await wiki.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
  const drawn = await wiki.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
    };
    const { svg } = await mermaid.render('flow', text);
    const document = new DOMParser().parseFromString(svg, 'text/html');
    return [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
  }, bytes.toString());
  expect(drawn).toContain('1. PUT report.csv');
  expect(drawn).toMatch(/✗ GenerateDataKey: denied/);
  expect(drawn).not.toMatch(/#\d+;|&#/);
});

test('saves a transcript: ja', async ({ page }) => {
  await take(page, `${upload}&lang=ja`);
  await choose(page, '記録（Markdown）');
  const { name, bytes } = await saved(page, /sse-kms-upload\.md を保存/);
  expect(name).toBe('sse-kms-upload.md');
  const text = bytes.toString();
  expect(text).toContain('# SSE-KMS によるアップロード');
  expect(text.match(/^### \d+\. /gm)).toHaveLength(14);
  expect(text).toContain('PUT /report.csv HTTP/1.1');
  await expect(dialog(page)).toContainText('すべてのキーが平文のまま');
});

test('makes a GIF in the tab, with a frame a step, and can be called off', async ({ page }) => {
  await take(page);
  const panel = await choose(page, 'Animated picture');
  await panel.getByRole('button', { name: 'Make the GIF' }).click();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Make the GIF' }).click();
  await expect(panel).toContainText('The GIF is ready.');
  await axe(page);
  const { name, bytes } = await saved(page, /^Save GIF/);
  expect(name).toBe('sse-kms-upload.gif');
  expect(bytes.subarray(0, 6).toString('latin1')).toBe('GIF89a');
  const gif = decode(new Uint8Array(bytes).buffer);
  expect(gif).toMatchObject({ width: 960, height: 540, looped: true });
  expect(gif.frames).toHaveLength(14);
  for (const { delay } of gif.frames) expect(delay).toBeGreaterThanOrEqual(1800);
  // Nothing moves before it is asked to.
  const image = panel.getByRole('img');
  await expect(image).toHaveAttribute('src', /^data:image\/svg/);
  await panel.getByRole('button', { name: 'Play it here' }).click();
  await expect(image).toHaveAttribute('src', /^blob:/);
  await panel.getByRole('radio', { name: 'Story' }).check();
  await expect(panel.getByRole('button', { name: 'Make the GIF' })).toBeVisible();
  await panel.getByRole('button', { name: 'Make the GIF' }).click();
  const story = decode(new Uint8Array((await saved(page, /^Save GIF/)).bytes).buffer);
  expect(story.frames.length).toBeLessThan(14);
});

test('makes a GIF also where no worker can be had', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await take(page, '#/flow/sse-c/download?seed=take&detail=story');
  const panel = await choose(page, 'Animated picture');
  await panel.getByRole('button', { name: 'Make the GIF' }).click();
  const { bytes } = await saved(page, /^Save GIF/);
  expect(bytes.subarray(0, 6).toString('latin1')).toBe('GIF89a');
  await openFile(page, 'x.json', '{}');
  await expect(dialog(page)).toContainText('not a trace of this explorer');
});

test('the printed handout is at hand', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await take(page);
  const panel = await choose(page, 'Paper');
  await panel.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
});

test('markup in the name of an object stays text in every form, and when it is opened again', async ({
  page,
}) => {
  const name = '<img src=x onerror=alert(1)>&amp;.csv';
  const stage = new Stage(page);
  await stage.open('#/flow/sse-c/upload?seed=take');
  await stage.editObject();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('a,b\n') });
  await expect(stage.scenario).toContainText(name);
  await stage.expectOutcome('200');
  await page.getByRole('button', { name: 'Take away' }).click();
  const [title, label] = [/One sheet of/, '<img src=x onerror'];
  await choose(page, 'One sheet');
  await expect(dialog(page).getByRole('img', { name: title })).toBeVisible();
  const svg = (await saved(page, 'Save SVG')).bytes.toString();
  expect(parseXml(svg).text).toContain(label);
  await choose(page, 'Mermaid');
  expect((await saved(page, /^Save sse-c/)).bytes.toString()).not.toContain('<img');
  await choose(page, 'Trace');
  const trace = (await saved(page, /^Save sse-c/)).bytes.toString();

  await stage.open('?again#/flow/sse-s3/upload');
  await page.getByRole('button', { name: 'Take away' }).click();
  await openFile(page, '<b>.json', trace);
  await expect(dialog(page)).toBeHidden();
  await expect(stage.notices).toContainText('<b>.json');
  await expect(stage.rooms).toContainText('<img src=x');
  await expect(page.locator('img, .notice b')).toHaveCount(0);
});

for (const look of ['lang=en&theme=dark', 'lang=ja&theme=light']) {
  test(`every form is accessible, also at 390 px: ${look}`, async ({ page }) => {
    test.slow();
    await take(page, `${upload}&${look}`);
    const forms = dialog(page).getByRole('group').first().getByRole('radio');
    await expect(forms).toHaveCount(8);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const form of await forms.all()) {
        await form.check();
        await axe(page);
        const beyond = await dialog(page).evaluate((each) => each.scrollWidth - each.clientWidth);
        expect(beyond).toBe(0);
      }
    }
  });
}

test('the forms are chosen by keyboard', async ({ page }) => {
  const stage = await take(page, `${upload}&step=3`);
  await dialog(page).getByRole('radio', { name: 'Sequence diagram' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('img', { name: /^Key lanes/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await stage.expectAt(3);
});
