import { describe, expect, it } from 'vitest';
import { waysToInstall } from './ensure-chromium.mjs';
import { findChromium, howToGetChromium, type Machine } from './find-chromium.mjs';

const playwrightPath = '/home/me/.cache/ms-playwright/chromium-1/chrome-linux/chrome';

function machine(browsers: string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    playwrightPath,
    runs: (path) => browsers.includes(path),
    ...rest,
  };
}

describe('findChromium', () => {
  it('prefers the variable, then its other name', () => {
    const env = { CHROMIUM_PATH: '/opt/a', PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/b' };
    const browsers = ['/opt/a', '/opt/b', playwrightPath];
    expect(findChromium(machine(browsers, { env }))).toMatchObject({ ok: true, path: '/opt/a' });
    expect(findChromium(machine(browsers, { env: { ...env, CHROMIUM_PATH: '' } }))).toMatchObject({
      ok: true,
      path: '/opt/b',
    });
  });

  it('does not pass over a variable that names nothing usable', () => {
    const found = findChromium(machine([playwrightPath], { env: { CHROMIUM_PATH: '/opt/gone' } }));
    expect(found).toEqual({ ok: false, message: expect.stringContaining('/opt/gone') });
  });

  it("prefers Playwright's own to the system's", () => {
    expect(findChromium(machine(['/usr/bin/chromium', playwrightPath]))).toMatchObject({
      path: playwrightPath,
    });
  });

  it('finds a system browser on the PATH, passing over one that does not start', () => {
    expect(findChromium(machine(['/usr/bin/chromium']))).toMatchObject({
      path: '/usr/bin/chromium',
    });
    expect(findChromium(machine(['/usr/local/bin/google-chrome']))).toMatchObject({
      path: '/usr/local/bin/google-chrome',
    });
  });

  it('finds applications on macOS', () => {
    const chrome = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const env = { HOME: '/Users/me', PATH: '/usr/bin' };
    expect(findChromium(machine([chrome], { platform: 'darwin', env }))).toMatchObject({
      path: chrome,
    });
  });

  it('finds programs on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findChromium(machine([edge], { platform: 'win32', env }))).toMatchObject({ path: edge });
  });

  it('says what to do where there is none', () => {
    expect(findChromium(machine([]))).toEqual({ ok: false, message: howToGetChromium });
    expect(howToGetChromium).toMatch(/playwright install chromium.*CHROMIUM_PATH/);
  });
});

describe('waysToInstall', () => {
  it("tries Debian's package only as root", () => {
    expect(waysToInstall({ isRoot: true, hasApt: true }).flat(2)).toContain('apt-get');
    expect(waysToInstall({ isRoot: false, hasApt: true }).flat(2)).not.toContain('apt-get');
    expect(waysToInstall({ isRoot: true, hasApt: false }).flat(2)).not.toContain('apt-get');
  });
});
