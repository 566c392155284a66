import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const code = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8');
const HOME = 'https://example.test/explorer/';

/** One origin's stores, kept from one version of the worker to the next, and what its server answers. */
class Browser {
  readonly stores = new Map<string, Map<string, Response>>();
  /** What was asked of the network, in order. */
  readonly asked: string[] = [];
  /** What may end the last of these requests. */
  signal: AbortSignal | undefined;
  answer: (request: Request) => Response | Promise<Response> = () => new Response('unset');

  readonly fetch = async (
    request: Request,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Response> => {
    this.asked.push(request.url);
    this.signal = signal;
    return new Promise((done, failed) => {
      signal?.addEventListener('abort', () => failed(signal.reason));
      Promise.resolve(this.answer(request)).then(done, failed);
    });
  };

  readonly caches = {
    keys: async () => [...this.stores.keys()],
    delete: async (name: string) => this.stores.delete(name),
    open: async (name: string) => {
      const store = this.stores.get(name) ?? new Map<string, Response>();
      this.stores.set(name, store);
      return {
        addAll: async (requests: readonly Request[]) => {
          for (const request of requests) store.set(request.url, await this.fetch(request));
        },
        put: async (url: string, response: Response) => void store.set(url, response),
      };
    },
    match: async (asked: Request | string, { cacheName }: { cacheName: string }) =>
      this.stores
        .get(cacheName)
        ?.get(typeof asked === 'string' ? asked : asked.url)
        ?.clone(),
  };

  /** The pages that are open, by their ids. */
  pages: Record<string, string> = {};

  /** The names of the site's stores. */
  sites = () => [...this.stores.keys()].map((name) => name.replace('s3-encryption-explorer-', ''));

  /** A worker of that version, running but not yet installed. */
  start(version: string) {
    const listeners = new Map<string, (event: object) => void>();
    const claim = vi.fn(async () => undefined);
    const skipWaiting = vi.fn(async () => undefined);
    const scope = createContext({
      SITE: { version, files: ['', 'a.js', `only-${version}.js`] },
      location: new URL('service-worker.js', HOME),
      clients: {
        claim,
        matchAll: async () => Object.entries(this.pages).map(([id, url]) => ({ id, url })),
      },
      skipWaiting,
      caches: this.caches,
      fetch: this.fetch,
      addEventListener: (type: string, listener: (event: object) => void) =>
        listeners.set(type, listener),
      AbortController,
      Request,
      Response,
      URL,
      setTimeout: (then: () => void, ms: number) => setTimeout(then, ms),
      clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    });
    runInContext(code, scope);
    const lifecycle = async (type: 'install' | 'activate' | 'message', event: object = {}) => {
      const work: Promise<unknown>[] = [];
      listeners.get(type)?.({ ...event, waitUntil: (given: Promise<unknown>) => work.push(given) });
      await Promise.all(work);
    };
    return {
      claim,
      skipWaiting,
      /** What it says to a page that tells it something. */
      tell: async (data: unknown, source = { id: 'somebody' }) => {
        const said: unknown[] = [];
        const ports = [{ postMessage: (message: unknown) => void said.push(message) }];
        const heard = lifecycle('message', { data, source, ports });
        await vi.runAllTimersAsync();
        await heard;
        return said;
      },
      install: () => lifecycle('install'),
      activate: () => lifecycle('activate'),
      /** What it answers to a request; null where it leaves the request to the browser. */
      request: (url: string, { mode = 'no-cors', method = 'GET' } = {}) => {
        let answer: Promise<Response> | null = null;
        listeners.get('fetch')?.({
          request: { url, mode, method },
          respondWith: (given: Promise<Response>) => (answer = given),
        });
        return answer as Promise<Response> | null;
      },
    };
  }
}

/** What a page says that has been opened. */
const asks = (own: string) => ({ type: 'version', own });

const navigate = { mode: 'navigate' };
let browser: Browser;
let worker: ReturnType<Browser['start']>;

const serves = (version: string) => (request: Request) =>
  new Response(`${version} of ${request.url.slice(HOME.length) || 'the page'}`);

const textOf = async (answer: Promise<Response> | null) => (await answer)?.text();
const page = (url = HOME) => textOf(worker.request(url, navigate));

beforeEach(async () => {
  vi.useFakeTimers();
  browser = new Browser();
  browser.answer = serves('one');
  worker = browser.start('1');
  await worker.install();
  await worker.activate();
  browser.asked.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the page', () => {
  it('is asked for anew, though it is kept', async () => {
    browser.answer = serves('two');
    expect(await page()).toBe('two of the page');
    expect(await page(`${HOME}?utm=1`)).toBe('two of ?utm=1');
    expect(browser.asked).toEqual([HOME, `${HOME}?utm=1`]);
  });

  it('is the kept one where the network fails', async () => {
    browser.answer = () => Promise.reject(new TypeError('no network'));
    expect(await page()).toBe('one of the page');
    expect(browser.asked).toEqual([HOME]);
  });

  it.each([404, 429, 500, 502, 503, 504])(
    'is the kept one where the answer is a %d',
    async (status) => {
      browser.answer = () => new Response('an error', { status });
      expect(await page()).toBe('one of the page');
      expect(browser.asked).toEqual([HOME]);
    },
  );

  it('is the one the site has moved to', async () => {
    const moved = Response.error();
    Object.defineProperty(moved, 'type', { value: 'opaqueredirect' });
    browser.answer = () => moved;
    expect(await worker.request(HOME, navigate)).toBe(moved);
  });

  it('is the kept one where no headers come for three seconds', async () => {
    browser.answer = () => new Promise(() => undefined);
    const answer = vi.fn();
    void page().then(answer);
    await vi.advanceTimersByTimeAsync(2900);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(answer).toHaveBeenCalledWith('one of the page');
  });

  it('is not cut short once its headers are there, however slow the rest is', async () => {
    const encoded = (text: string) => new TextEncoder().encode(text);
    const slow = new ReadableStream<Uint8Array>({
      async start(body) {
        body.enqueue(encoded('slow '));
        await new Promise((then) => setTimeout(then, 60_000));
        if (browser.signal?.aborted) return body.error(browser.signal.reason);
        body.enqueue(encoded('but whole'));
        body.close();
      },
    });
    browser.answer = () => new Response(slow);
    const answer = page();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await answer).toBe('slow but whole');
  });

  it('is only the home page: another address is the network’s alone', async () => {
    browser.answer = () => new Response('an error', { status: 503 });
    expect((await worker.request(`${HOME}other`, navigate))?.status).toBe(503);
  });
});

describe('a file', () => {
  it('comes from the store, else from the network', async () => {
    browser.answer = serves('two');
    expect(await textOf(worker.request(`${HOME}a.js`))).toBe('one of a.js');
    expect(browser.asked).toEqual([]);
    expect(await textOf(worker.request(`${HOME}b.js`))).toBe('two of b.js');
  });

  it('of another site, or sent with another method, is left alone', () => {
    expect(worker.request('https://elsewhere.test/a.js')).toBeNull();
    expect(worker.request(`${HOME}a.js`, { method: 'POST' })).toBeNull();
  });
});

describe('a second version', () => {
  it('says which it is, and takes over when a page asks it to, but not by itself', async () => {
    const second = browser.start('2');
    await second.install();
    expect(second.skipWaiting).not.toHaveBeenCalled();
    expect(await second.tell(asks('1'))).toEqual(['2']);
    for (const other of [null, 'take over', {}, { type: 'skip' }]) {
      expect(await second.tell(other)).toEqual([]);
    }
    expect(second.skipWaiting).not.toHaveBeenCalled();
    await second.tell({ type: 'take over' });
    expect(second.skipWaiting).toHaveBeenCalledOnce();
  });

  it('serves pages of the first what that has kept, until the last of them is gone', async () => {
    browser.pages = { one: HOME, two: `${HOME}#/policies` };
    const second = browser.start('2');
    await second.install();
    // Before it has taken over, nothing is its own to drop.
    await second.tell(asks('1'));
    await second.activate();
    browser.answer = () => new Response('gone', { status: 404 });
    expect(await textOf(second.request(`${HOME}only-1.js`))).toBe('one of only-1.js');
    expect(await textOf(second.request(`${HOME}only-2.js`))).toBe('one of only-2.js');
    expect(browser.asked.slice(-1)).toEqual([`${HOME}only-2.js`]);

    // One of them is reloaded, another is closed; the worker was stopped in between.
    browser.pages = { three: HOME, two: `${HOME}#/policies` };
    await browser.start('2').tell(asks('2'), { id: 'three' });
    expect(browser.sites()).toEqual(['1', '2']);
    browser.pages = { three: HOME, other: 'https://example.test/other/' };
    await browser.start('2').tell(asks('2'), { id: 'three' });
    expect(browser.sites()).toEqual(['2']);
    expect((await browser.start('2').request(`${HOME}only-1.js`))?.status).toBe(404);
  });

  it('remembers a page that said so before it had taken over, and two that say so at once', async () => {
    browser.pages = { one: HOME, two: HOME };
    const second = browser.start('2');
    await second.install();
    await second.tell(asks('2'), { id: 'one' });
    await Promise.all([second.activate(), second.tell(asks('2'), { id: 'two' })]);
    expect(browser.sites()).toEqual(['2']);
  });

  it('waits a moment for the page that another has come in place of', async () => {
    browser.pages = { one: HOME };
    const second = browser.start('2');
    await second.install();
    await second.activate();
    browser.pages = { one: HOME, fresh: HOME };
    setTimeout(() => {
      browser.pages = { fresh: HOME };
    }, 100);
    await second.tell(asks('2'), { id: 'fresh' });
    expect(browser.sites()).toEqual(['2']);
  });

  it('does not wait for a page that is of the second already', async () => {
    browser.pages = { one: HOME, fresh: HOME };
    const second = browser.start('2');
    await second.install();
    await second.activate();
    await second.tell(asks('1'), { id: 'one' });
    await second.tell(asks('2'), { id: 'fresh' });
    expect(browser.sites()).toEqual(['1', '2']);
    browser.pages = { fresh: HOME };
    await second.tell(asks('2'), { id: 'fresh' });
    expect(browser.sites()).toEqual(['2']);
  });

  it('drops nothing of a third, which is on its way when it takes over', async () => {
    const second = browser.start('2');
    await second.install();
    await browser.start('3').install();
    await second.activate();
    expect(browser.sites()).toEqual(['2', '3']);
  });

  it('waits for no page of another site', async () => {
    browser.pages = { other: 'https://example.test/other/' };
    const second = browser.start('2');
    await second.install();
    await second.activate();
    expect(browser.sites()).toEqual(['2']);
  });

  it('takes over with its activation, and only then drops what the first has kept', async () => {
    await browser.caches.open('somebody-else’s');
    browser.answer = serves('two');
    const second = browser.start('2');
    await second.install();
    // Pages of the first version are still open, and load their parts from its store.
    expect(await textOf(worker.request(`${HOME}a.js`))).toBe('one of a.js');
    expect([...browser.stores.keys()]).toEqual([
      's3-encryption-explorer-1',
      'somebody-else’s',
      's3-encryption-explorer-2',
    ]);

    await second.activate();
    expect([...browser.stores.keys()]).toEqual(['somebody-else’s', 's3-encryption-explorer-2']);
    expect(second.claim).toHaveBeenCalledOnce();
    expect(await textOf(second.request(`${HOME}a.js`))).toBe('two of a.js');
    browser.answer = () => Promise.reject(new TypeError('no network'));
    expect(await textOf(second.request(HOME, navigate))).toBe('two of the page');
  });

  it('installs past the browser’s own cache', async () => {
    const modes: string[] = [];
    browser.answer = (request) => {
      modes.push(request.cache);
      return new Response('');
    };
    await browser.start('2').install();
    expect(modes).toEqual(['no-cache', 'no-cache', 'no-cache']);
  });
});
