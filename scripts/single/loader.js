/*
 * The first script of the single file. It unpacks the one script that all else is in and starts it, for the page here and
 * for the workers from a blob: a browser loads no script for a page opened as a file. The page's policy knows that script
 * by its digest. Where this cannot run, public/unsupported.js says what to do.
 */
(() => {
  /** Only what is said here is no part of the page's own types. */
  const page = /** @type {any} */ (window);
  /** @type {string | undefined} */
  let app;
  /** @type {string | undefined} */
  let address;

  try {
    // No other text becomes a script, and no other address a worker.
    page.trustedTypes.createPolicy('default', {
      createScript: (/** @type {string} */ text) => (text === app ? text : null),
      createScriptURL: (/** @type {string} */ url) => (url === address ? url : null),
    });
  } catch {
    // A browser that knows no such policies, or a host with a stricter one of its own.
  }

  /** A worker of the application, by the name of its module. Throws where there are none. */
  page.startOwnWorker = (/** @type {string} */ name) => {
    address ??= URL.createObjectURL(new Blob([app ?? ''], { type: 'text/javascript' }));
    return new Worker(address, { name });
  };

  /** @param {string} packed */
  function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(whole).text();
  }

  document.addEventListener('DOMContentLoaded', async () => {
    // There is no opening frame, so that what says that it is loading is seen.
    document.documentElement.dataset.opening = 'no';
    app = await unpack(document.getElementById('app')?.textContent ?? '');
    const script = document.createElement('script');
    script.text = app;
    document.head.append(script);
  });
})();
