/*
 * Before anything is drawn: the page's language and theme, and whether it opens with the frame that stands in it. Plain
 * ES5, for it also runs where the application cannot. The application finds out the same by its own means
 * (src/link, src/ui/store/persist.ts); a test holds the two together.
 */
(() => {
  var root = document.documentElement;
  var hash = location.hash.replace(/^#\/?/, '');
  var path = hash.split('?')[0].replace(/\/$/, '');
  var keys = {};
  var isPlain = true;
  (hash.split('?')[1] || '').split('&').forEach((pair) => {
    var key = pair.split('=')[0];
    if (!key) return;
    keys[key] = pair.split('=')[1];
    if (key !== 'lang' && key !== 'theme') isPlain = false;
  });
  var kept = {};
  try {
    kept = Object(JSON.parse(localStorage.getItem('s3-encryption-explorer') || '{}'));
  } catch (_) {
    // Blocked or damaged: as if nothing were kept.
  }
  function known(values, asked) {
    return asked.filter((one) => values.indexOf(one) >= 0)[0];
  }
  var wished = (navigator.languages || [navigator.language || 'en']).map((tag) =>
    tag.slice(0, 2).toLowerCase(),
  );
  var theme = known(['light', 'dark'], [keys.theme, kept.theme]);
  root.lang = known(['en', 'ja'], [keys.lang, kept.lang].concat(wished)) || 'en';
  if (theme) root.setAttribute('data-theme', theme);
  root.setAttribute(
    'data-page',
    /^policies/.test(path) ? 'policies' : /^notes/.test(path) ? 'notes' : 'flow',
  );
  var opens = isPlain && /^(flow(\/sse-kms(\/upload)?)?)?$/.test(path);
  root.setAttribute('data-opening', opens ? 'yes' : 'no');
  if (!opens) return;

  /*
   * What is pressed before the application can answer: keys, and elements of the frame. The application takes it over
   * (src/ui/run/early-presses.ts).
   */
  var presses = [];
  var ofTheBrowser = ['Tab', 'Enter', 'Escape', 'Shift', 'Control', 'Alt', 'Meta'];
  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    // What the browser itself does with a key stays its own: a focused button is pressed by a click that follows.
    if (ofTheBrowser.indexOf(event.key) >= 0) return;
    if (event.key === ' ' && event.target !== document.body) return;
    event.preventDefault();
    presses.push({ key: event.key });
  }
  function onClick(event) {
    // A label's click comes again from its field.
    var button = event.target.tagName !== 'INPUT' && event.target.closest('button, label, summary');
    if (button) presses.push({ element: button });
  }
  window.addEventListener('keydown', onKey);
  window.addEventListener('click', onClick);
  window.earlyPresses = {
    take: () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('click', onClick);
      return presses;
    },
  };

  if (root.lang !== 'ja' || !window.MutationObserver) return;
  // The other frame takes the place of the first as soon as it has been read.
  var observer = new MutationObserver(() => {
    var other = document.getElementById('frame-ja');
    if (!other || !document.getElementById('frame-end')) return;
    observer.disconnect();
    document.getElementById('frame').replaceChildren(other.content.cloneNode(true));
    root.setAttribute('data-framed', 'ja');
  });
  observer.observe(document, { childList: true, subtree: true });
})();
