/**
 * Keeps the whole site in the browser once it has been opened, so that a class goes on without a network. The build puts
 * `SITE` in front of this text (plugin.mjs beside this file).
 *
 * The page itself is asked for anew while a network answers well and in time; all else is taken from the store. A newer
 * version waits until no page of the older one is open.
 *
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} ExtendableEvent
 * @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} FetchEvent
 * @typedef {{ SITE: { version: string, files: string[] }, clients: { claim(): Promise<void> } }} Scope
 */
const { SITE, clients } = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));
const PREFIX = 's3-encryption-explorer-';
const STORE = PREFIX + SITE.version;
const HOME = new URL('./', location.href).href;
/** Longer than this nobody should wait for a page that lies here already (ms). */
const PATIENCE = 3000;

addEventListener('install', (event) => {
  // Past the browser's own cache, which may hold what an older version gave.
  const requests = SITE.files.map((name) => new Request(HOME + name, { cache: 'no-cache' }));
  const work = caches.open(STORE).then((store) => store.addAll(requests));
  /** @type {ExtendableEvent} */ (event).waitUntil(work);
});

addEventListener('activate', (event) => {
  // Pages that were opened before there was a store are served from it as well.
  /** @type {ExtendableEvent} */ (event).waitUntil(dropOlder().then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request, respondWith } = boundFetch(event);
  if (request.method !== 'GET' || !request.url.startsWith(HOME)) return;
  respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

/** @param {Event} event */
function boundFetch(event) {
  const fetching = /** @type {FetchEvent} */ (event);
  return { request: fetching.request, respondWith: fetching.respondWith.bind(fetching) };
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function page(request) {
  const isHome = request.url.replace(/[?#].*$/, '') === HOME;
  const kept = isHome ? await caches.match(HOME, { cacheName: STORE }) : undefined;
  if (kept === undefined) return fetch(request);
  try {
    const fresh = await beginningInTime(request);
    // Where the site has moved, the browser follows; any other answer that is not the page is worth less than the kept one.
    return fresh.ok || fresh.type === 'opaqueredirect' ? fresh : kept;
  } catch {
    return kept;
  }
}

/**
 * An answer whose headers come within `PATIENCE`. Its body may take as long as it likes: cut short, it would be a page
 * that is neither the new one nor the kept one.
 * @param {Request} request
 */
async function beginningInTime(request) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Request} request */
async function file(request) {
  const kept = await caches.match(request, { cacheName: STORE, ignoreVary: true });
  return kept ?? fetch(request);
}
