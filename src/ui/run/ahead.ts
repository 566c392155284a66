/**
 * What the page's first script (`public/start.js`) has started before the application arrived: the worker, whose script is
 * as large as all others together, and the file of the opening trace. Absent in the development server's page.
 */
interface Ahead {
  worker?: Worker | null;
  /** The text of the file; null where it did not arrive. */
  readonly opening?: Promise<string | null>;
}

const { ahead = {} } = globalThis as { ahead?: Ahead };

/** The worker that was started ahead, or a new one. Throws where there are no workers. */
export function takeWorker(): Worker {
  const worker =
    ahead.worker ?? new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
  ahead.worker = null;
  return worker;
}

/** The text of the opening trace; null where the page does not open with it, or where it did not arrive. */
export async function takeOpening(): Promise<string | null> {
  return (await ahead.opening) ?? null;
}
