import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { EmbedEvent } from '../src/link/embed-protocol.ts';
import { expect } from './fixtures.ts';
import type { Problems } from './problems.ts';

/** A page of another site, which embeds the player. */
export interface EmbedHost extends AsyncDisposable {
  readonly origin: string;
  /** Opens a page with this body, under a content security policy if one is given. */
  open(page: Page, body: string, policy?: string): Promise<void>;
}

/** Starts a site of its own on a free port, and lets pages of it ask for what is there. */
export async function startEmbedHost(problems: Problems): Promise<EmbedHost> {
  let html = '';
  let policy: string | null = null;
  const scripts = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url);
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    response.end(script ?? html);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  problems.allowOrigin(origin);
  return {
    origin,
    open: async (page, body, given) => {
      policy = given ?? null;
      html = `<!doctype html><html lang="en"><title>wiki</title><link rel="icon" href="data:,">${body}`;
      await page.goto(`${origin}/`);
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** An embedded player, by what a reader sees of it. */
export class EmbeddedPlayer {
  readonly frame: FrameLocator;
  readonly status: Locator;
  readonly caption: Locator;

  constructor(page: Page, frame = 'iframe') {
    this.frame = page.frameLocator(frame);
    this.status = this.frame.getByRole('status');
    this.caption = this.frame.locator('.caption');
  }

  async expectAt(position: number, total = 14): Promise<void> {
    await expect(this.status).toHaveText(
      new RegExp(`^(Step ${position} of ${total}|ステップ ${position} / ${total})$`),
    );
  }

  async press(name: string): Promise<void> {
    await this.frame.getByRole('button', { name, exact: true }).click();
  }
}

type Heard = readonly EmbedEvent[];

/** Has the host page keep what its frames say, from the first word. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
}

/** What the host page has heard so far. */
export function heard(page: Page): Promise<Heard> {
  return page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
}

/** The last message of a type. */
export async function lastHeard(
  page: Page,
  type: EmbedEvent['type'],
): Promise<EmbedEvent | undefined> {
  return (await heard(page)).findLast((event) => event.type === type);
}

/** Says something to the page's frame. */
export async function tell(page: Page, message: unknown, frame = 'iframe'): Promise<void> {
  await page.locator(frame).evaluate((element, data) => {
    (element as HTMLIFrameElement).contentWindow?.postMessage(data, '*');
  }, message);
}
