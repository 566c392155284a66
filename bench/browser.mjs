import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumToLaunch } from '../scripts/chromium.mjs';
import { serveSite } from '../scripts/site-server.mjs';

/** Where the pages of the bench are built; removed afterwards. */
const PAGES = 'bench/results/pages';

/** Serves the built explorer and opens a browser. */
export async function openExplorer() {
  const site = await serveSite();
  const browser = await chromium.launch({
    ...chromiumToLaunch(),
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  return {
    browser,
    explorer: site.url,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The same, with the built pages of the bench. */
export async function openStage() {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'bench/pages',
    base: './',
    build: {
      outDir: '../results/pages',
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: ['bench/pages/mermaid.html', 'bench/pages/upload.html'] },
    },
  });
  // The same server as the explorer's would forbid the style elements that mermaid makes.
  const pages = await preview({
    configFile: false,
    logLevel: 'error',
    root: 'bench/pages',
    build: { outDir: '../results/pages' },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const explorer = await openExplorer();
  return {
    ...explorer,
    pages: pages.resolvedUrls?.local[0] ?? '',
    async close() {
      await explorer.close();
      await pages.close();
      rmSync(PAGES, { recursive: true, force: true });
    },
  };
}

/** The middle of a list of figures. */
export function median(/** @type {number[]} */ figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The figure that this share of all figures does not exceed. */
export function percentile(/** @type {number[]} */ figures, /** @type {number} */ share) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
