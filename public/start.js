/*
 * Before anything is drawn: the page's language and theme, whether it opens with the frame that stands in it, and what the
 * application needs first, which is then on its way while the application is. Plain ES5, for it also runs where the
 * application cannot. The application finds out the same of an address by its own means (src/link,
 * src/ui/store/persist.ts), and takes over what was started (src/ui/run/ahead.ts); e2e/opening.spec.ts holds the two together.
 */
(function () {
  var root = document.documentElement;
  var hash = location.hash.replace(/^#\/?/, '');
  var path = hash.split('?')[0].replace(/\/$/, '');
  var keys = {};
  var isPlain = true;
  // Whether the path says all of the scenario: what is run is known by the worker before the page can ask for it.
  var isWhole = true;
  (hash.split('?')[1] || '').split('&').forEach(function (pair) {
    var key = pair.split('=')[0];
    if (!key) return;
    keys[key] = pair.split('=')[1];
    if (key !== 'lang' && key !== 'theme') isPlain = false;
    if (!/^(lang|theme|step|view|detail|embed|predict|v)$/.test(key)) isWhole = false;
  });
  var kept = {};
  var keepsPolicies = false;
  try {
    kept = Object(JSON.parse(localStorage.getItem('s3-encryption-explorer') || '{}'));
    keepsPolicies =
      localStorage.getItem('s3-encryption-explorer-policies') ||
      sessionStorage.getItem('s3-encryption-explorer-policies-names');
  } catch (_) {
    // Blocked or damaged: as if nothing were kept.
  }
  function known(values, asked) {
    return asked.filter(function (one) {
      return values.indexOf(one) >= 0;
    })[0];
  }
  var wished = (navigator.languages || [navigator.language || 'en']).map(function (tag) {
    return tag.slice(0, 2).toLowerCase();
  });
  var theme = known(['light', 'dark'], [keys.theme, kept.theme]);
  root.lang = known(['en', 'ja'], [keys.lang, kept.lang].concat(wished)) || 'en';
  if (theme) root.setAttribute('data-theme', theme);
  var opens = isPlain && /^(flow(\/sse-kms(\/upload)?)?)?$/.test(path);
  root.setAttribute('data-opening', opens ? 'yes' : 'no');

  // The one exception that the page's policy makes for Trusted Types: the build's own workers.
  var ownScript = /^(?:service-worker\.js|assets\/\w+\.worker-[\w-]+\.js)$/;
  var home = document.baseURI.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  function scriptUrl(url) {
    var href = '';
    try {
      href = new URL(url, document.baseURI).href;
    } catch (_) {
      // No address at all.
    }
    return href.indexOf(home) === 0 && ownScript.test(href.slice(home.length)) ? url : null;
  }
  try {
    // The single file has one of its own by now (scripts/single/loader.js).
    if (window.trustedTypes && !window.trustedTypes.defaultPolicy) {
      window.trustedTypes.createPolicy('default', { createScriptURL: scriptUrl });
    }
  } catch (_) {
    // A host with a stricter policy of its own: the engine then runs on the page, as in a sandboxed frame.
  }

  var ahead = {};
  window.ahead = ahead;
  var links = [].slice.call(document.querySelectorAll('link[data-ahead]'));
  function addressOf(name) {
    return links.filter(function (link) {
      return link.getAttribute('data-ahead') === name;
    })[0].href;
  }
  function startWorker(name, called) {
    var worker;
    try {
      worker = new Worker(addressOf(name), { type: 'module', name: called });
      worker.onerror = function () {
        if (ahead[name] === worker) ahead[name] = null;
      };
      ahead[name] = worker;
    } catch (_) {
      // A sandboxed frame, or an old browser.
    }
  }
  function preload(name) {
    links.forEach(function (link) {
      if (link.getAttribute('data-ahead') !== name) return;
      link.rel = /\.css$/.test(link.href) ? 'stylesheet' : 'modulepreload';
    });
  }
  // A frame that is a file of its own takes the place of the one in the page as soon as both are there, with its styles.
  function drawFrame(name, attribute, value, settle) {
    var request = new XMLHttpRequest();
    request.open('GET', addressOf(name));
    // Parsed by the request itself: the page's policy lets no text become markup.
    request.responseType = 'document';
    request.overrideMimeType('text/html; charset=utf-8');
    request.timeout = 3000;
    request.onerror = request.ontimeout = settle;
    request.onload = function () {
      var drawn = request.responseXML;
      if (request.status !== 200 || !drawn) return settle();
      var observer = new MutationObserver(put);
      function stop() {
        observer.disconnect();
        document.removeEventListener('load', put, true);
      }
      function put() {
        var frame = document.getElementById('frame');
        if (!document.getElementById('frame-end')) {
          // The application was there first.
          if (document.readyState === 'complete') stop();
          return;
        }
        var isBare = links.some(function (link) {
          return link.rel === 'stylesheet' && !link.sheet;
        });
        if (isBare) return;
        stop();
        while (frame.firstChild) frame.removeChild(frame.firstChild);
        while (drawn.body.firstChild) frame.appendChild(drawn.body.firstChild);
        root.setAttribute(attribute, value);
        settle();
      }
      observer.observe(document, { childList: true, subtree: true });
      // Of each style sheet; the event of the page itself goes elsewhere.
      document.addEventListener('load', put, true);
      put();
    };
    request.send();
  }
  // The single file has neither frames nor opening trace.
  var canFrame = links.length && window.fetch && window.MutationObserver;
  // Where nothing of one's own is kept that would stand there instead.
  if (
    canFrame &&
    isPlain &&
    path === 'policies' &&
    !keepsPolicies &&
    !root.hasAttribute('data-live')
  ) {
    drawFrame('verdict-' + root.lang, 'data-opening', 'verdict', function () {});
  }
  // A page that plays nothing needs no run, and neither that of policies nor the window of the notes words of steps.
  if (/^(flow|learn\/.|$)/.test(path)) {
    startWorker('worker', (path || 'flow') + (isWhole ? '' : '?'));
    preload(root.lang);
    if (!opens) preload(root.lang + '-rare');
    // The worker finds on its way what it would ask for next.
    if (/^(learn|flow\/[\w-]+\/(?!upload$))/.test(path)) preload('reading');
  } else if (/^policies/.test(path)) {
    startWorker('judge', hash);
    preload('policies');
    preload('policies-' + root.lang);
  }
  if (!opens || !canFrame) return;

  if (root.lang === 'ja') {
    ahead.framed = new Promise(function (settle) {
      drawFrame('frame-ja', 'data-framed', 'ja', settle);
    });
  }

  ahead.opening = fetch(addressOf('opening')).then(
    function (response) {
      return response.ok ? response.text() : null;
    },
    function () {
      return null;
    },
  );

  // What is pressed and chosen before the application can answer (src/ui/run/early-presses.ts).
  var presses = [];
  var ofTheBrowser = ['Tab', 'Enter', 'Escape', 'Shift', 'Control', 'Alt', 'Meta'];
  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    // What the browser itself does with a key stays its own: a focused button is pressed by a click that follows.
    if (ofTheBrowser.indexOf(event.key) >= 0) return;
    if (event.key === ' ' && event.target !== document.body) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    event.preventDefault();
    // The application may listen before it can answer.
    event.stopImmediatePropagation();
    presses.push({ key: event.key });
  }
  function onClick(event) {
    var pressed = event.target.closest('button');
    if (pressed) presses.push({ element: pressed });
  }
  function onChange(event) {
    var field = event.target;
    if (field.tagName === 'SELECT') presses.push({ element: field, value: field.value });
    else if (/^(radio|checkbox)$/.test(field.type)) {
      presses.push({ element: field, checked: field.checked });
    }
  }
  window.addEventListener('keydown', onKey);
  window.addEventListener('click', onClick);
  window.addEventListener('change', onChange);
  ahead.takePresses = function () {
    window.removeEventListener('change', onChange);
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('click', onClick);
    return presses;
  };
})();
