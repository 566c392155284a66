#!/usr/bin/env node
/**
 * `npm run screenshots`: pictures of the main screen, at the widths, themes, languages and states that matter, into
 * the ignored folder `screenshots/`, to be looked at. Builds nothing: it shows what lies in `dist/`.
 *
 * A word as argument takes only the pictures whose names contain it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';
import { listen } from './listen.mjs';

const wanted = process.argv[2] ?? '';
const folder = 'screenshots';

/** @typedef {{ name: string, hash: string, width?: number, height?: number, dark?: boolean, zoom?: number, still?: boolean, after?: number, full?: boolean }} Shot */

const upload = '#/flow/sse-kms/upload';
const download = '#/flow/sse-kms/download';

/** @type {Shot[]} */
const shots = [
  { name: 'start', hash: '' },
  ...[1, 6, 8, 10, 11, 12, 13, 14].map((step) => ({
    name: `upload-${String(step).padStart(2, '0')}`,
    hash: `${upload}?step=${step}`,
  })),
  ...[4, 7, 9, 12].map((step) => ({
    name: `download-${String(step).padStart(2, '0')}`,
    hash: `${download}?step=${step}`,
  })),
  { name: 'dark', hash: `${upload}?step=10&theme=dark` },
  { name: 'japanese', hash: `${upload}?step=10&lang=ja` },
  { name: 'japanese-dark', hash: `${download}?step=7&lang=ja&theme=dark` },
  { name: 'refused', hash: `${upload}?caller=s3-only&step=kms.refuse` },
  { name: 'refused-end', hash: `${upload}?caller=s3-only&step=8` },
  { name: 'refused-dark', hash: `${upload}?caller=s3-only&step=kms.refuse&theme=dark` },
  { name: 'flipped', hash: `${download}?stored-bytes=ciphertext-flipped&step=9` },
  { name: 'notices', hash: `${upload}?nonsense=1&caller=nobody&step=99` },
  { name: 'embed', hash: `${upload}?embed=1&step=10`, width: 760, height: 720 },
  { name: 'moving-send', hash: `${upload}?step=9`, after: 450 },
  { name: 'moving-encrypt', hash: `${upload}?step=10`, after: 500 },
  { name: 'moving-wrap', hash: `${upload}?step=7`, after: 400 },
  ...[1024, 768, 390].flatMap((width) => [
    { name: `${width}`, hash: `${upload}?step=10`, width, height: width === 390 ? 844 : 768 },
    { name: `${width}-dark`, hash: `${upload}?step=10&theme=dark&lang=ja`, width, height: 844 },
    { name: `${width}-full`, hash: `${upload}?step=10`, width, height: 844, full: true },
  ]),
  { name: 'mode-sse-s3', hash: '#/flow/sse-s3/upload?step=5' },
  { name: 'mode-bucket-key', hash: '#/flow/sse-kms-bucket-key/upload?step=20' },
  { name: 'mode-bucket-key-ja', hash: '#/flow/sse-kms-bucket-key/download?step=18&lang=ja' },
  { name: 'mode-dsse', hash: '#/flow/dsse-kms/upload?step=14&theme=dark' },
  { name: 'mode-sse-c', hash: '#/flow/sse-c/upload?step=7' },
  { name: 'mode-sse-c-wrong', hash: '#/flow/sse-c/download?customer-key=wrong&step=s3.refuse' },
  { name: 'mode-multipart', hash: '#/flow/sse-kms/multipart?step=17' },
  { name: 'mode-update', hash: '#/flow/sse-kms/update-encryption?step=12&lang=ja' },
  { name: 'zoomed', hash: `${upload}?step=10`, width: 720, height: 450 },
];

const free = createServer();
const port = await listen(free, { port: 0, host: '127.0.0.1' });
await new Promise((closed) => free.close(closed));
const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', String(port)], {
  stdio: 'ignore',
});
const found = findChromium();
if (!found.ok) throw new Error(found.message);
const browser = await chromium.launch({
  executablePath: found.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
mkdirSync(folder, { recursive: true });
try {
  for (const shot of shots.filter(({ name }) => name.includes(wanted))) {
    const { name, hash, width = 1440, height = 900, after, full = false } = shot;
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.error(`${name}: ${error}`));
    await reach(page, `http://127.0.0.1:${port}/${hash}`);
    await page
      .getByRole('list', { name: /Steps|ステップ一覧/ })
      .getByRole('listitem')
      .first()
      .waitFor();
    if (after !== undefined) {
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('ArrowRight');
      // The one place where time itself is the subject: a picture of a movement.
      await page.waitForTimeout(after);
    } else {
      await page.waitForLoadState('networkidle');
    }
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: full });
    await context.close();
  }
} finally {
  await browser.close();
  server.kill();
}

/**
 * Opens the page; the server may need a moment to start.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function reach(page, address) {
  for (let attempt = 0; ; attempt++) {
    try {
      await page.goto(address);
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}
