/**
 * What the page's first script (`public/start.js`) has started and kept before the application arrived: the worker, whose
 * script is as large as all others together, the file of the opening trace, and what was pressed. Absent in the
 * development server's page; all but the worker also where the page does not open with the frame.
 */
interface Ahead {
  worker?: Worker | null;
  /** The text of the file; null where it did not arrive. */
  readonly opening?: Promise<string | null>;
  /** Until the frame in the page's language has come, or will not; absent where it stands in the page itself. */
  readonly framed?: Promise<void>;
  /** Ends the keeping. */
  takePresses?(): readonly Press[];
}

/** A key, or an element of the opening frame; or what was chosen. */
export type Press =
  | { readonly key: string }
  | { readonly element: Element }
  | { readonly element: HTMLSelectElement; readonly value: string }
  | { readonly element: HTMLInputElement; readonly checked: boolean };

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

/** Until the frame that the page opens with is there. Where it does not come, React draws what it would have shown. */
export async function whenFramed(): Promise<void> {
  await ahead.framed;
}

/** What was pressed so far; nothing more is kept. */
export function takePresses(): readonly Press[] {
  return ahead.takePresses?.() ?? [];
}
