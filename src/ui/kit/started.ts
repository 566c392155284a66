const { ahead = {} } = globalThis as { ahead?: { worker?: Worker | null; judge?: Worker | null } };

/**
 * The worker that the page's first script (`public/start.js`) has started before the application arrived: of the runs, or
 * of the judge on the Policies page. Null where it has not, or where it was taken already.
 */
export function takeStarted(name: 'worker' | 'judge'): Worker | null {
  const worker = ahead[name] ?? null;
  ahead[name] = null;
  return worker;
}
