/**
 * What is started before the application itself has arrived: the worker, whose script is as large as all others together,
 * and the run that the page opens with. Loaded by the page's first module (`src/boot.ts`).
 */
interface Ahead {
  worker: Worker | null;
  /** The text of the opening trace, null where it does not come; undefined where nobody asked for it. */
  opening: Promise<string | null> | undefined;
}

const ahead: Ahead = { worker: null, opening: undefined };

function newWorker(): Worker {
  return new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker. One that cannot be had is asked for again by who needs it, and then missed. */
export function startAhead(): void {
  try {
    const worker = newWorker();
    worker.onerror = () => {
      if (ahead.worker === worker) ahead.worker = null;
    };
    ahead.worker = worker;
  } catch {
    // A sandboxed frame.
  }
}

/** The worker that was started ahead, or a new one. Throws where there are no workers. */
export function takeWorker(): Worker {
  const worker = ahead.worker ?? newWorker();
  ahead.worker = null;
  return worker;
}

/** @param address of the file, relative to the page */
export function fetchOpening(address: string): void {
  ahead.opening = fetch(address)
    .then((response) => (response.ok ? response.text() : null))
    .catch(() => null);
}

/** The text of the opening trace; null where the page does not open with it, or where it did not arrive. */
export async function takeOpening(): Promise<string | null> {
  return (await ahead.opening) ?? null;
}
