import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { type Browser, type Json, keysOf } from './browser.ts';
import { start } from './process.ts';

/** Sizes of the window in CSS px. */
const WIDTH = 1440;
const HEIGHT = 900;

/** In words of https://w3c.github.io/webdriver-bidi/: what a script gave. */
type Given =
  | { type: 'success'; result: { type: string; value?: unknown; sharedId?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

type Command = (method: string, params: Record<string, unknown>) => Promise<unknown>;

/** Starts Firefox without a window and with a profile of its own. It speaks WebDriver BiDi by itself. */
export async function startFirefox(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    // Nothing is asked for but what the tests ask for; motion is kept short.
    [
      'user_pref("app.update.enabled", false);',
      'user_pref("browser.shell.checkDefaultBrowser", false);',
      'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
      'user_pref("network.captive-portal-service.enabled", false);',
      'user_pref("network.connectivity-service.enabled", false);',
      'user_pref("services.settings.server", "data:,");',
      'user_pref("ui.prefersReducedMotion", 1);',
    ].join('\n'),
  );
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const env = { ...process.env, HOME: profile };
  const program = await start(path, args, /BiDi listening on (\S+)/, env);
  const socket = new WebSocket(`${program.said}/session`);
  const command = commands(socket);
  const end = async () => {
    socket.close();
    await program[Symbol.asyncDispose]();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await new Promise((done, failed) => socket.once('open', done).once('error', failed));
    const session = await command('session.new', { capabilities: {} });
    const { browserName, browserVersion } = (session as { capabilities: Record<string, string> })
      .capabilities;
    const { context } = (await command('browsingContext.create', { type: 'tab' })) as {
      context: string;
    };
    const viewport = { width: WIDTH, height: HEIGHT };
    await command('browsingContext.setViewport', { context, viewport });
    return {
      name: `${browserName} ${browserVersion}`,
      ...window(command, context),
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Sends commands and hands each its own answer. */
function commands(socket: WebSocket): Command {
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as { id?: number } & Record<string, unknown>;
    waiting.get(message.id ?? 0)?.(message);
    waiting.delete(message.id ?? 0);
  });
  return (method, params) =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, (answer) => {
        if (answer.type === 'success') done(answer.result);
        else failed(new Error(`${method}: ${answer.error} ${answer.message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}

function window(command: Command, top: string): Omit<Browser, 'name' | keyof AsyncDisposable> {
  const contextOf = async (inFrame: boolean) => {
    if (!inFrame) return top;
    const { contexts } = (await command('browsingContext.getTree', { root: top })) as {
      contexts: { children: { context: string }[] }[];
    };
    const frame = contexts[0]?.children[0];
    if (frame === undefined) throw new Error('The window has no frame.');
    return frame.context;
  };
  const call = async (context: string, functionDeclaration: string, given: readonly Json[]) => {
    const answer = (await command('script.callFunction', {
      functionDeclaration,
      awaitPromise: true,
      target: { context },
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
    })) as Given;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  };
  return {
    open: async (url) => {
      await command('browsingContext.navigate', { context: top, url, wait: 'complete' });
    },
    reload: async () => {
      await command('browsingContext.reload', { context: top, wait: 'complete' });
    },
    run: async (work, given, inFrame = false) => {
      const text = `async (given) => JSON.stringify((await (${work})(...JSON.parse(given))) ?? null)`;
      const { value } = await call(await contextOf(inFrame), text, given);
      return JSON.parse(String(value));
    },
    click: async (find, given, inFrame = false) => {
      const context = await contextOf(inFrame);
      const text = `(given) => {
        const found = (${find})(...JSON.parse(given));
        found?.scrollIntoView({ block: 'nearest' });
        return found;
      }`;
      const { sharedId } = await call(context, text, given);
      if (sharedId === undefined) throw new Error(`Not there: ${given.join()}`);
      await command('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              {
                type: 'pointerMove',
                x: 0,
                y: 0,
                origin: { type: 'element', element: { sharedId } },
              },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    type: async (text) => {
      await command('input.performActions', { context: top, actions: [keysOf(text)] });
    },
    picture: async () => {
      const { data } = (await command('browsingContext.captureScreenshot', { context: top })) as {
        data: string;
      };
      return Buffer.from(data, 'base64');
    },
  };
}
