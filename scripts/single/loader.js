/*
 * The first script of the single file. It unpacks the one script that all else is in and starts it, for the page here and
 * for the workers from a blob: a browser loads no script for a page opened as a file. The page's policy knows that script
 * by its digest. Plain syntax, for it also runs where the application cannot; public/unsupported.js then says what to do.
 */
(() => {
  var app = null;
  var address = null;
  // No other text becomes a script, and no other address a worker.
  try {
    window.trustedTypes.createPolicy('default', {
      createScript: (text) => (text === app ? text : null),
      createScriptURL: (url) => (url === address ? url : null),
    });
  } catch (_) {
    // A browser that knows no such policies, or a host with a stricter one of its own.
  }

  function unpacked(packed) {
    var bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    var whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(whole).text();
  }

  /** A worker of the application, by the name of its module. Throws where there are none. */
  window.startOwnWorker = (name) => {
    if (address === null) {
      address = URL.createObjectURL(new Blob([app], { type: 'text/javascript' }));
    }
    return new Worker(address, { name: name });
  };

  document.addEventListener('DOMContentLoaded', () => {
    // There is no opening frame, so that what says that it is loading is seen.
    document.documentElement.setAttribute('data-opening', 'no');
    unpacked(document.getElementById('app').textContent).then((text) => {
      app = text;
      var script = document.createElement('script');
      script.text = app;
      document.head.appendChild(script);
    });
  });
})();
