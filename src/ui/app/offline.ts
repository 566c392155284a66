/**
 * Has the browser keep the site, so that it opens and works without a network from now on. A convenience: where the
 * browser does not do it (plain http, a private window), nothing is lost. In another site's frame nothing is kept.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || window.top !== window) return;
  // The first run and what the first steps need come before what may be needed later.
  const whenIdle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 2000));
  addEventListener('load', () => whenIdle(() => void register()));
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker?.register('./service-worker.js');
  } catch {
    // A sandboxed page may not even ask.
  }
}
