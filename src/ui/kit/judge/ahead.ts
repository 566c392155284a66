const { ahead = {} } = globalThis as { ahead?: { judge?: Worker | null } };

/**
 * The judge's worker that the page's first script (`public/start.js`) has started before the application arrived. Null
 * where the address led elsewhere first, or where it was taken already.
 */
export function takeJudge(): Worker | null {
  const worker = ahead.judge ?? null;
  ahead.judge = null;
  return worker;
}
