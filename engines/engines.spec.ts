import { writeFileSync } from 'node:fs';
import { SANDBOX } from '../src/ui/embed/dialog/pieces.ts';
import { expect, test } from './fixtures.ts';

const MODES = ['sse-s3', 'sse-kms', 'sse-kms-bucket-key', 'dsse-kms', 'sse-c'];
const OUTCOME = '[aria-label="Outcome"]';
const END = '[aria-label="The end of this flow"]';
const ANSWER = '[role=status] b';

for (const mode of MODES) {
  test(`${mode}: an upload to its end`, async ({ window }) => {
    await window.open(`#/flow/${mode}/upload?seed=class&lang=en`);
    await window.stepThrough(await window.expectRun());
    await window.expectText(END, /reads|read/);
    await window.expectText(OUTCOME, '200 OK');
    await window.expectNoTrouble();
  });

  test(`${mode}: a download to its end, which gives every byte`, async ({ window }) => {
    await window.open(`#/flow/${mode}/download?seed=class&lang=en`);
    await window.stepThrough(await window.expectRun());
    await window.expectText(OUTCOME, 'Every byte equals what went in');
    await window.expectNoTrouble();
  });
}

for (const { circumstance, answer } of [
  { circumstance: 'sse-s3/download?stored-bytes=ciphertext-flipped', answer: '500' },
  { circumstance: 'sse-c/download?stored-bytes=ciphertext-flipped', answer: '500' },
  { circumstance: 'sse-c/download?customer-key=wrong', answer: '40' },
  { circumstance: 'sse-kms/download?caller=s3-only', answer: '403 Forbidden' },
]) {
  test(`is refused: ${circumstance}`, async ({ window }) => {
    await window.open(`#/flow/${circumstance}&seed=class&lang=en`);
    await window.stepThrough(await window.expectRun());
    await window.expectText(OUTCOME, answer);
    await window.expectNoTrouble();
  });
}

test('policies are judged as they are written', async ({ window }) => {
  await window.open('#/policies?preset=no-bucket-policy&lang=en');
  await window.expectText(ANSWER, /^Allowed$/);
  // The editor comes later than its page, and lies in a shadow root.
  const focus = () =>
    window.run(() => {
      const editor = [...document.querySelectorAll('*')]
        .map((one) => one.shadowRoot?.querySelector<HTMLElement>('.cm-content'))
        .find((one) => one?.innerText.includes('Statement'));
      editor?.focus();
      return editor !== undefined;
    });
  await expect.poll(focus).toBe(true);
  await window.type('no JSON');
  await window.expectText(ANSWER, /^No verdict$/);
  await window.expectNoTrouble();
  await window.open('#/policies?preset=no-bucket-policy&caller=anonymous&lang=en');
  await window.expectText(ANSWER, /^Refused$/);
  await window.expectNoTrouble();
});

test('opens and plays without a network, once it has been open with one', async ({
  window,
  site,
}) => {
  await window.open('#/flow/sse-kms/upload?lang=en');
  await window.expectRun();
  // All files of the site lie in the browser, and this page is served from there.
  await expect
    .poll(() => window.run(() => navigator.serviceWorker.controller?.state ?? 'none'))
    .toBe('activated');
  site.fallSilent();
  await window.reload();
  await window.stepThrough(await window.expectRun());
  // These parts were never loaded before.
  await window.open('#/policies?lang=en');
  await window.expectText(ANSWER, /^(Allowed|Refused)$/);
  await window.open('#/flow/sse-c/download?lang=en');
  await window.stepThrough(await window.expectRun());
  await window.expectText(OUTCOME, 'Every byte equals what went in');
});

for (const [name, sandbox] of [
  ['as Embed writes it', SANDBOX],
  ['with nothing allowed but scripts', 'allow-scripts'],
] as const) {
  test(`plays in a frame ${name}`, async ({ window, site, engine }) => {
    // Notices, too, when it no longer fails.
    test.fail(
      engine === 'webkit' && sandbox === 'allow-scripts',
      "'self' means nothing without an origin: https://bugs.webkit.org/show_bug.cgi?id=316847",
    );
    await window.openAround(
      `<iframe sandbox="${sandbox}" title="player" width="560" height="500"
        src="${site.url}#/flow/sse-kms/upload?embed=1&amp;seed=class&amp;lang=en"></iframe>`,
    );
    await window.stepThrough(await window.expectRun());
    await window.expectNoTrouble();
  });
}

test('plays as an element, as high as what it shows', async ({ window, site }) => {
  const { origin } = new URL(site.url);
  await window.openAround(
    `<script async src="${site.url}embed.js"></script>
    <s3-encryption-flow mode="sse-c" operation="download" seed="class" lang="en"></s3-encryption-flow>`,
    `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}`,
  );
  const total = await window.expectRun();
  const height = () => window.runAround(() => document.querySelector('iframe')?.offsetHeight ?? 0);
  await expect.poll(height).not.toBe(500);
  await window.stepThrough(total);
  const isScrolling = () =>
    window.run(() =>
      [...document.querySelectorAll('.stage, .rooms, .end-card')].some(
        (one) => one.scrollHeight > one.clientHeight + 1,
      ),
    );
  await expect.poll(isScrolling).toBe(false);
  await window.expectNoTrouble();
});

test('looks as it should', async ({ window, engine }, info) => {
  const looks = [
    ['rooms', '#/flow/sse-kms/upload?seed=class&lang=en&theme=light&step=9'],
    ['rooms-ja-dark', '#/flow/sse-kms/upload?seed=class&lang=ja&theme=dark&step=9'],
    ['end', '#/flow/sse-c/download?seed=class&lang=en&step=11'],
    ['policies', '#/policies?lang=en'],
  ] as const;
  for (const [name, hash] of looks) {
    await window.open(hash);
    await window.expectText('h1', /\S/);
    await window.expectText(name === 'policies' ? ANSWER : '[role=status]', /Allowed|Refused|\d/);
    // What scrolls sideways is cut off, or lies under something.
    const over = await window.run(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(over[0], name).toBeLessThanOrEqual(0);
    writeFileSync(info.outputPath(`${engine}-${name}.png`), await window.picture());
  }
});
