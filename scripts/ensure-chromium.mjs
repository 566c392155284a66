import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, howToGetChromium } from './find-chromium.mjs';

/** Long enough for a slow line, short enough that a test run without a network still ends. */
const installMilliseconds = 5 * 60_000;

/**
 * The commands that may bring Chromium, better ones first. Debian's own package comes with the
 * libraries it needs, Playwright's download only where asked to, and only for root.
 *
 * @param {{ isRoot: boolean, hasApt: boolean }} machine
 * @returns {string[][][]} ways; a way is commands that all have to succeed
 */
export function waysToInstall({ isRoot, hasApt }) {
  const playwright = ['npx', '--no-install', 'playwright', 'install', 'chromium'];
  if (!isRoot || !hasApt) return [[playwright]];
  return [
    [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ],
    [[...playwright, '--with-deps']],
    [playwright],
  ];
}

/**
 * Finds Chromium and, where there is none, tries to install it. Says what it does.
 * @returns {{ ok: true, path: string, from: string } | { ok: false, message: string }}
 */
export function ensureChromium() {
  const found = findChromium();
  // A wrong variable is the user's to mend: installing another browser would not help.
  if (found.ok || found.message !== howToGetChromium) return found;

  const machine = { isRoot: process.getuid?.() === 0, hasApt: existsSync('/usr/bin/apt-get') };
  for (const way of waysToInstall(machine)) {
    const succeeded = way.every(([command = '', ...args]) => {
      console.log(`No Chromium found. Trying: ${command} ${args.join(' ')}`);
      const { status } = spawnSync(command, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: installMilliseconds,
        shell: process.platform === 'win32',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      return status === 0;
    });
    const installed = succeeded ? findChromium() : found;
    if (installed.ok) return installed;
  }
  return found;
}
