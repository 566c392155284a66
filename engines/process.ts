import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long a program may take until it is ready (ms). */
const PATIENCE = 30_000;

/** A program that runs until it is ended. */
export interface Program extends AsyncDisposable {
  /** What the pattern's first group matched in what it said when it was ready. */
  readonly said: string;
}

/**
 * Starts a program and waits until it says on either stream what it is waited for.
 *
 * @throws where it ends before, or says nothing of the kind in time
 */
export async function start(
  command: string,
  args: readonly string[],
  ready: RegExp,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Program> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const said = await new Promise<string>((done, failed) => {
    const give = (why: string) => failed(new Error(`${command} ${why}:\n${text}`));
    const timer = setTimeout(give, PATIENCE, 'says nothing of what it is waited for');
    const hear = (more: Buffer) => {
      text += more;
      const found = ready.exec(text);
      if (found === null) return;
      clearTimeout(timer);
      done(found[1] ?? '');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => give(error.message));
    child.once('exit', (code) => give(`ended with ${code}`));
  }).catch(async (error: unknown) => {
    await ended(child);
    throw error;
  });
  return { said, [Symbol.asyncDispose]: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
