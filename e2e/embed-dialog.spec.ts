import type { Page } from '@playwright/test';
import { EmbeddedPlayer, type EmbedHost, startEmbedHost } from './embed-host.ts';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A flow whose address needs care: a seed with signs that Markdown, wikitext and HTML have a use for. */
const SEED = `it's (a) "class" & <b>|{x}`;
const flow = `#/flow/sse-kms/upload?caller=s3-only&seed=${encodeURIComponent(SEED)}&step=4&lang=en`;

const dialog = (page: Page) =>
  page.getByRole('dialog', { name: /^(Embed this flow|このフローを埋め込む)$/ });
const place = (page: Page) => page.getByRole('combobox', { name: /^(Where it goes|埋め込み先)$/ });
const preview = (page: Page) => new EmbeddedPlayer(page, '.embed-preview iframe');

async function openDialog(page: Page, hash = flow): Promise<Stage> {
  const stage = new Stage(page);
  await stage.open(hash);
  await page.getByRole('button', { name: /^(Embed|埋め込み)$/ }).click();
  await expect(dialog(page)).toBeVisible();
  return stage;
}

/** The pieces for a place, by their names. */
async function piecesFor(page: Page, name: string): Promise<ReadonlyMap<string, string>> {
  await place(page).selectOption(name);
  const sections = dialog(page).locator('section.card');
  const pieces = await sections.evaluateAll((all) =>
    all.map((one) => [
      one.getAttribute('aria-label') ?? '',
      one.querySelector('pre')?.textContent ?? '',
    ]),
  );
  return new Map(pieces as [string, string][]);
}

/** Opens a host's page with a body, and expects the flow in its frame. */
async function expectFlow(page: Page, host: EmbedHost, body: string): Promise<void> {
  await host.open(page, body);
  const player = new EmbeddedPlayer(page);
  await expect(player.status).toHaveText('Step 4 of 8');
  await expect(player.frame.getByRole('heading', { level: 1 })).toContainText(
    'Upload with SSE-KMS',
  );
  await expect(player.frame.getByRole('alert')).toHaveCount(0);
  // The page around the player has not come along.
  await expect(player.frame.getByRole('navigation')).toHaveCount(0);
}

/** Follows a link of a piece, and expects the whole page with the flow. */
async function expectPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const stage = new Stage(page);
  await expect(stage.status).toHaveText('Step 4 of 8');
  await expect(stage.scenario).toContainText(SEED);
}

const frame = (address: string, width = '560', height = '500') =>
  `<iframe title="x" width="${width}" height="${height}" src="${address.replaceAll('&', '&amp;')}"></iframe>`;

/** What a host does with what is pasted into it, and what comes of it. */
const HOSTS: Readonly<
  Record<
    string,
    Readonly<Record<string, (page: Page, host: EmbedHost, text: string) => Promise<void>>>
  >
> = {
  page: { 'HTML frame': expectFlow },
  script: { 'Script line and element': expectFlow },
  confluence: {
    'Address of the frame': (page, host, text) => expectFlow(page, host, frame(text)),
    'HTML frame': expectFlow,
  },
  notion: { 'Address of the frame': (page, host, text) => expectFlow(page, host, frame(text)) },
  mediawiki: {
    'Wikitext with the widget': (page, host, text) => {
      const [, said = ''] = /^\{\{#widget:Iframe\|([^{}]*)\}\}$/.exec(text) ?? [];
      // As MediaWiki takes parameters: a name up to the first sign of equality.
      const values = new Map(
        said.split('|').map((pair) => [pair.replace(/=.*/s, ''), pair.replace(/^[^=]*=/, '')]),
      );
      const [url = '', width, height] = ['url', 'width', 'height'].map((key) => values.get(key));
      return expectFlow(page, host, frame(url, width, height));
    },
    'Wikitext with the picture': async (page, _, text) => {
      const [, link = ''] =
        /^\[\[File:sse-kms-upload-AccessDenied-diagram\.svg\|link=([^|[\]]+)\|alt=Upload with SSE-KMS\]\]$/.exec(
          text,
        ) ?? [];
      await expectPage(page, link);
    },
  },
  gitlab: { 'HTML frame': expectFlow, 'Markdown picture with a link': expectMarkdown },
  github: { 'Markdown picture with a link': expectMarkdown },
  docusaurus: {
    'HTML frame': expectFlow,
    'Line for docusaurus.config.js': async (page, host, text) => {
      const [, src = ''] = /^scripts: \[\{ src: "([^"]+)", async: true \}\],$/.exec(text) ?? [];
      const element =
        '<s3-encryption-flow step="4" caller="s3-only" lang="en"></s3-encryption-flow>';
      await expectFlow(page, host, `<script async src="${src}"></script>${element}`);
    },
    Element: async (page, host, text) => {
      // What is MDX is no program, and a text of its own.
      expect(text).not.toMatch(/[{}]/);
      const script = `<script async src="${test.info().project.use.baseURL}/embed.js"></script>`;
      await expectFlow(page, host, script + text);
    },
  },
  revealjs: {
    Slide: async (page, host, text) => {
      await host.open(page, text);
      // https://revealjs.com/media/#lazy-loading
      await page.locator('section > iframe[data-src]').evaluate((slide) => {
        slide.setAttribute('src', slide.getAttribute('data-src') ?? '');
      });
      await expect(new EmbeddedPlayer(page).status).toHaveText('Step 4 of 8');
    },
  },
  picture: {
    'Markdown picture with a link': expectMarkdown,
    'HTML picture with a link': async (page, host, text) => {
      await host.open(page, text);
      await expect(page.getByRole('img', { name: 'Upload with SSE-KMS' })).toHaveAttribute(
        'src',
        'sse-kms-upload-AccessDenied-diagram.svg',
      );
      await expectPage(page, (await page.getByRole('link').getAttribute('href')) ?? '');
    },
  },
};

async function expectMarkdown(page: Page, _: EmbedHost, text: string): Promise<void> {
  const [, link = ''] =
    /^\[!\[Upload with SSE-KMS\]\(sse-kms-upload-AccessDenied-diagram\.svg\)\]\(([^()<>\s]+)\)$/.exec(
      text,
    ) ?? [];
  await expectPage(page, link);
}

test('offers every place, says of each what it allows, and every piece works where it is pasted', async ({
  page,
  problems,
}) => {
  await using host = await startEmbedHost(problems);
  await openDialog(page);
  const places = await place(page)
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(places).toEqual(Object.keys(HOSTS));
  const said = new Set<string>();
  const given = new Map<string, ReadonlyMap<string, string>>();
  for (const name of places) {
    given.set(name, await piecesFor(page, name));
    said.add(await dialog(page).locator('.embed-allows').innerText());
  }
  expect(said.size).toBe(places.length);

  for (const [name, pieces] of Object.entries(HOSTS)) {
    const texts = given.get(name) ?? new Map<string, string>();
    expect([...texts.keys()], name).toEqual(Object.keys(pieces));
    for (const [piece, text] of texts) {
      await test.step(`${name}: ${piece}`, () => pieces[piece]?.(page, host, text));
    }
  }
});

test('the preview shows what the piece says: size, language, theme', async ({ page }) => {
  await openDialog(page);
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await expect(preview(page).status).toHaveText('Step 4 of 8');
  await page.getByRole('radio', { name: '800×600' }).check();
  await page.getByRole('radio', { name: '日本語' }).check();
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect(preview(page).status).toHaveText('ステップ 4 / 8');
  await expect(preview(page).frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const [text = ''] = (await piecesFor(page, 'page')).values();
  expect(text).toMatch(/lang=ja&amp;theme=dark&amp;embed=1.* width="800" height="600"/);
  await expect(page.locator('.embed-preview iframe')).toHaveJSProperty('offsetHeight', 600);
  expect(await length()).toBe(before);
  // Of the reader's choice: the piece does not say.
  await page.getByRole('radio', { name: 'Reader’s language' }).check();
  expect([...(await piecesFor(page, 'notion')).values()].join()).not.toContain('lang=');
});

for (const [lang, width] of [
  ['en', 1440],
  ['ja', 1440],
  ['en', 390],
  ['ja', 390],
] as const) {
  test(`is accessible and fits, in ${lang} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openDialog(page, `#/flow/sse-kms/upload?seed=class&step=6&lang=${lang}`);
    await expect(preview(page).status).toHaveText(/6/);
    for (const name of ['page', 'docusaurus', 'picture']) {
      await place(page).selectOption(name);
      await axe(page);
    }
    const tooWide = await dialog(page).evaluate((element) =>
      [element, ...element.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map(({ className, tagName }) => `${tagName} ${className}`),
    );
    expect(tooWide).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });
}

test('a piece that cannot be copied is there selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openDialog(page);
  await page.getByRole('button', { name: 'Copy: HTML frame' }).click();
  const field = page.getByRole('textbox', { name: 'HTML frame' });
  await expect(field).toBeFocused();
  const [text = ''] = (await piecesFor(page, 'page')).values();
  expect(await page.evaluate(() => String(getSelection()))).toBe(text);
  await expect(dialog(page)).toContainText('Could not copy');
});
