/**
 * Keeps the whole site in the browser once it has been opened, so that a class goes on without a network. The build puts
 * `SITE` in front of this text (plugin.mjs beside this file).
 *
 * The page itself is asked for anew while a network answers well and in time; all else is taken from the store. A newer
 * version waits until no page of the older one is open, or until one asks it to take over (src/ui/app/newer-version.ts). The
 * others go on: what the older versions have kept stays until the last page that was open then is gone, and serves whoever
 * asks for what this version does not have. Names tell versions apart, for each holds a digest or is asked for with one.
 *
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} ExtendableEvent
 * @typedef {ExtendableEvent & { request: Request, respondWith(answer: Promise<Response>): void }} FetchEvent
 * @typedef {{ type: 'take over' } | { type: 'version', own: string }} Ask what a page says; `own` is the version it is of
 * @typedef {ExtendableEvent & { data: Ask | null, source: { id: string }, ports: readonly MessagePort[] }} Message
 * @typedef {object} Clients
 * @property {() => Promise<void>} claim
 * @property {(of: { type: 'window', includeUncontrolled: true }) => Promise<readonly { id: string, url: string }[]>} matchAll
 * @typedef {{ SITE: { version: string, files: string[] }, clients: Clients, skipWaiting(): Promise<void> }} Scope
 *
 * @typedef {object} Older what was there before this version
 * @property {string[]} stores their names
 * @property {string[] | null} pages the ids of those that were open when this version took over; null until then
 * @property {string[]} released the ids of those that have said to be of this version, before or after that
 */
const { SITE, clients, skipWaiting } = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));
const PREFIX = 's3-encryption-explorer-';
const STORE = PREFIX + SITE.version;
const HOME = new URL('./', location.href).href;
/** Where `Older` lies, among the site's files: a worker forgets whatever it does not keep. */
const OLDER = `${HOME}older.json`;
/** Longer than this nobody should wait for a page that lies here already (ms). */
const PATIENCE = 3000;

addEventListener('install', (event) => {
  // Past the browser's own cache, which may hold what an older version gave.
  const requests = SITE.files.map((name) => new Request(HOME + name, { cache: 'no-cache' }));
  const work = caches.open(STORE).then((store) => store.addAll(requests));
  /** @type {ExtendableEvent} */ (event).waitUntil(Promise.all([work, noteStores()]));
});

addEventListener('activate', (event) => {
  // Pages that were opened before there was a store are served from it as well.
  const work = notePages()
    .then(dropOlder)
    .then(() => clients.claim());
  /** @type {ExtendableEvent} */ (event).waitUntil(work);
});

addEventListener('message', (event) => {
  const message = /** @type {Message} */ (/** @type {unknown} */ (event));
  const { data, source, ports } = message;
  if (data?.type === 'take over') message.waitUntil(skipWaiting());
  if (data?.type !== 'version') return;
  ports[0]?.postMessage(SITE.version);
  // A page asks when it has been opened: perhaps in place of the last of the older ones, which may take a moment to go.
  const released = data.own === SITE.version ? release(source.id) : Promise.resolve();
  message.waitUntil(released.then(dropOlder).then(moment).then(dropOlder));
});

addEventListener('fetch', (event) => {
  const fetching = /** @type {FetchEvent} */ (event);
  const { request } = fetching;
  if (request.method !== 'GET' || !request.url.startsWith(HOME)) return;
  fetching.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

/** Notes which stores are older. What comes later is newer, and nothing for this version to drop. */
async function noteStores() {
  const names = await caches.keys();
  const stores = names.filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await note({ stores, pages: null, released: [] });
}

/** Notes which pages may need what older versions have kept. */
function notePages() {
  return inTurn(async (older) => ({ ...older, pages: await openPages() }));
}

/** Notes that a page needs nothing of what older versions have kept: perhaps before this one has taken over. */
function release(/** @type {string} */ id) {
  return inTurn(async (older) => ({ ...older, released: [...older.released, id] }));
}

/** Drops what older versions have kept once no page that may need it is open. */
function dropOlder() {
  return inTurn(async (older) => {
    const { stores, pages, released } = older;
    if (pages === null || stores.length === 0) return older;
    const open = await openPages();
    if (pages.some((id) => open.includes(id) && !released.includes(id))) return older;
    await Promise.all(stores.map((name) => caches.delete(name)));
    return { stores: [], pages: [], released: [] };
  });
}

/** @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * Changes what is noted, one change after the other: two at a time would each forget the other's.
 * @param {(older: Older) => Promise<Older>} change
 */
function inTurn(change) {
  const work = turn.then(async () => {
    const older = await noted();
    const changed = await change(older);
    if (changed !== older) await note(changed);
  });
  turn = work.catch(() => {});
  return work;
}

/** What a page takes to be gone once another has come in its place (ms). */
const MOMENT = 3000;

function moment() {
  return new Promise((then) => setTimeout(then, MOMENT));
}

/** The ids of the site's pages, whichever version they are of. */
async function openPages() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => url.startsWith(HOME)).map(({ id }) => id);
}

/** @param {Older} older */
async function note(older) {
  const store = await caches.open(STORE);
  await store.put(OLDER, new Response(JSON.stringify(older)));
}

/** @returns {Promise<Older>} */
async function noted() {
  const kept = await caches.match(OLDER, { cacheName: STORE });
  return kept === undefined ? { stores: [], pages: null, released: [] } : kept.json();
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
  const kept = await keptIn(STORE, request);
  if (kept !== undefined) return kept;
  for (const store of (await noted()).stores) {
    const older = await keptIn(store, request);
    if (older !== undefined) return older;
  }
  return fetch(request);
}

/** @param {string} cacheName @param {Request} request */
function keptIn(cacheName, request) {
  return caches.match(request, { cacheName, ignoreVary: true });
}
