import { freePort } from '../scripts/free-port.mjs';
import { type Browser, type Json, keysOf } from './browser.ts';
import { type Program, start } from './process.ts';

/** Sizes of the window in CSS px. */
const WIDTH = 1440;
const HEIGHT = 1000;
/** The key under which https://www.w3.org/TR/webdriver2/ has the reference of an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: Json) => Promise<Json>;

/** Where the parts of Debian's WebKitGTK lie. */
export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  /** The X server without a screen. */
  readonly screen: string;
}

/** Starts WebKitGTK's little browser on a screen that nobody sees, by way of its WebDriver. */
export async function startWebKit(paths: WebKitPaths): Promise<Browser> {
  const programs: Program[] = [];
  const end = async () => {
    for (const program of programs.reverse()) await program[Symbol.asyncDispose]();
  };
  try {
    // It chooses a free display and says which on this descriptor.
    const size = `${WIDTH + 100}x${HEIGHT + 100}x24`;
    const screen = ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'];
    programs.push(await start(paths.screen, screen, /^(\d+)\n/m));
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${programs[0]?.said}`, GDK_BACKEND: 'x11' };
    const driver = ['-c', 'echo ready; exec "$0" "$@"', paths.driver, `--port=${port}`];
    programs.push(await start('sh', driver, /ready/, env));
    const send = sender(`http://127.0.0.1:${port}`);
    await answering(send);
    const session = (await send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const inSession: Send = (method, path, body) =>
      send(method, `/session/${session.sessionId}${path}`, body);
    await inSession('POST', '/timeouts', { script: 20_000, pageLoad: 30_000 });
    await inSession('POST', '/window/rect', { width: WIDTH, height: HEIGHT });
    return {
      name: `WebKitGTK ${session.capabilities.browserVersion}`,
      ...window(inSession),
      [Symbol.asyncDispose]: async () => {
        // It closes the browser as well.
        await inSession('DELETE', '').catch(() => null);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function sender(url: string): Send {
  return async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: Json };
    if (!response.ok) {
      const { error, message } = value as { error: string; message: string };
      throw new Error(`${method} ${path}: ${error} ${message}`);
    }
    return value;
  };
}

/** How often the driver is asked whether it is there, and how long between (ms). */
const TIMES = 100;
const BETWEEN = 100;

async function answering(send: Send): Promise<void> {
  for (let time = 1; ; time++) {
    try {
      await send('GET', '/status');
      return;
    } catch (error) {
      if (time === TIMES) throw error;
      await new Promise((then) => setTimeout(then, BETWEEN));
    }
  }
}

function window(send: Send): Omit<Browser, 'name' | keyof AsyncDisposable> {
  const execute = (script: string, given: readonly Json[]) =>
    send('POST', '/execute/async', { script, args: [JSON.stringify(given)] });
  /** Works in the frame, and comes back whatever happens. */
  const within = async <R>(inFrame: boolean, work: () => Promise<R>): Promise<R> => {
    if (inFrame) await send('POST', '/frame', { id: 0 });
    try {
      return await work();
    } finally {
      if (inFrame) await send('POST', '/frame', { id: null });
    }
  };
  return {
    open: async (url) => {
      await send('POST', '/url', { url });
    },
    reload: async () => {
      await send('POST', '/refresh');
    },
    run: (work, given, inFrame = false) =>
      within(inFrame, async () => {
        const answer = await execute(
          `const [given, done] = arguments;
          Promise.resolve().then(() => (${work})(...JSON.parse(given))).then(
            (value) => done(JSON.stringify([value ?? null])),
            (error) => done(String(error)),
          );`,
          given,
        );
        if (!String(answer).startsWith('[')) throw new Error(String(answer));
        return JSON.parse(String(answer))[0];
      }),
    click: (find, given, inFrame = false) =>
      within(inFrame, async () => {
        const found = await execute(
          `const [given, done] = arguments; done((${find})(...JSON.parse(given)));`,
          given,
        );
        if (found === null) throw new Error(`Not there: ${given.join()}`);
        const element = (found as Record<string, Json>)[ELEMENT];
        await send('POST', `/element/${element}/click`);
      }),
    type: async (text) => {
      await send('POST', '/actions', { actions: [keysOf(text)] });
    },
    picture: async () => Buffer.from(String(await send('GET', '/screenshot')), 'base64'),
  };
}
