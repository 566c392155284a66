import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

export type Engine = 'firefox' | 'webkit';

/**
 * Starts the system's browser with this engine.
 *
 * @throws where it is not installed, with what to install
 */
export function startEngine(engine: Engine): Promise<Browser> {
  return engine === 'firefox' ? startFirefox(firefox()) : startWebKit(webKit());
}

function firefox(): string {
  const path = process.env.FIREFOX_PATH ?? inPath('firefox-esr') ?? inPath('firefox');
  if (path === undefined) {
    throw new Error('There is no Firefox: apt-get install firefox-esr, or set FIREFOX_PATH.');
  }
  return path;
}

function webKit() {
  const driver = inPath('WebKitWebDriver');
  const screen = inPath('Xvfb');
  // Debian's path names the machine, and the version of WebKitGTK's interface.
  const browser = ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .filter(existsSync)
    .flatMap((folder) => [folder, ...children(folder)])
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) =>
        join(folder, name, 'MiniBrowser'),
      ),
    )
    .find(existsSync);
  if (driver === undefined || screen === undefined || browser === undefined) {
    throw new Error('There is no WebKitGTK to drive: apt-get install webkit2gtk-driver xvfb.');
  }
  return { driver, screen, browser };
}

function inPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
}

const children = (folder: string) => readdirSync(folder).map((name) => join(folder, name));
