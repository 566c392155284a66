import { EVERY_LOOK, FEW_LOOKS, ONE_LOOK, TWO_LOOKS } from './looks.mjs';

/**
 * What is shown in a picture; a row of the table, whose columns are the looks.
 * @typedef {object} Row
 * @property {string} name of the folder its pictures lie in
 * @property {string} hash the address after `/`, without theme and language
 * @property {import('./looks.mjs').Look[]} looks
 * @property {string} [tab] of the inspector, by its id
 * @property {'print'} [media]
 * @property {boolean} [forced] with forced colours
 * @property {boolean} [full] the whole page, not only what the screen shows
 * @property {number} [after] a picture of the movement to the next step, so many milliseconds into it
 * @property {(page: import('@playwright/test').Page) => Promise<import('@playwright/test').Page | void>} [act] what is
 *   done before the picture; where it opens another window, that is what the picture shows
 */

/** The pages, and the step at which there is most to see. Another page is another line. @type {Row[]} */
const pages = [
  { name: 'page-flow', hash: '#/flow/sse-kms/upload?step=10', looks: EVERY_LOOK },
  { name: 'page-compare', hash: '#/compare?step=2.lock', looks: EVERY_LOOK },
  {
    name: 'page-compare-refused',
    hash: '#/compare?runs=sse-kms~sse-kms.caller-upload-only&operation=download&objects=one',
    looks: TWO_LOOKS,
  },
  { name: 'page-learn', hash: '#/learn', looks: EVERY_LOOK, full: true },
  { name: 'lesson', hash: '#/learn/download', looks: EVERY_LOOK },
  { name: 'lesson-task', hash: '#/learn/download?task=fail-past-s3', looks: EVERY_LOOK },
  { name: 'lesson-foretell', hash: '#/learn/download?task=who-refused', looks: TWO_LOOKS },
  { name: 'lesson-policy', hash: '#/learn/forcing?task=one-key-only', looks: TWO_LOOKS },
  { name: 'lesson-write', hash: '#/learn?write=1', looks: TWO_LOOKS },
  { name: 'page-policies', hash: '#/policies', looks: EVERY_LOOK },
  { name: 'page-bucket-key', hash: '#/bucket-key', looks: EVERY_LOOK },
  { name: 'page-about', hash: '#/about', looks: EVERY_LOOK, full: true },
  { name: 'modes-table', hash: '#/compare?need=audit~high-rate', looks: EVERY_LOOK },
];

/** Every mode with its operations; the step at which there is most to see. */
const flows = Object.entries({
  'sse-s3': { upload: 6, download: 7, multipart: 12, copy: 9 },
  'sse-kms': { upload: 7, download: 9, multipart: 17, copy: 12, 'update-encryption': 12 },
  'sse-kms-bucket-key': {
    upload: 20,
    download: 18,
    multipart: 17,
    copy: 12,
    'update-encryption': 12,
  },
  'dsse-kms': { upload: 14, download: 10, multipart: 17, copy: 12 },
  'sse-c': { upload: 7, download: 8, multipart: 12, copy: 9 },
}).flatMap(([mode, operations]) =>
  Object.entries(operations).map(([operation, step]) => ({
    name: `flow-${mode}-${operation}`,
    hash: `#/flow/${mode}/${operation}?step=${step}`,
    looks: operation === 'upload' ? EVERY_LOOK : TWO_LOOKS,
  })),
);

/** The inspector's tabs, where something is made and where something is refused. */
const tabs = ['explain', 'bytes', 'http', 'policy', 'cloudtrail', 'code'].flatMap((tab) => [
  { name: `tab-${tab}`, hash: '#/flow/sse-kms/upload?step=7', looks: EVERY_LOOK, tab },
  {
    name: `tab-${tab}-refused`,
    hash: '#/flow/sse-kms/upload?caller=s3-only&step=kms.refuse',
    looks: TWO_LOOKS,
    tab,
  },
]);

/** The Policies page, in its other states. @type {Row[]} */
const policies = [
  { name: 'policies-whole', hash: '#/policies?preset=cross-account', looks: TWO_LOOKS, full: true },
  {
    name: 'policies-no-help',
    hash: '#/policies?preset=public-read',
    looks: TWO_LOOKS,
  },
  {
    name: 'policies-missing',
    hash: '#/policies?preset=iam-policy&operation=delete',
    looks: TWO_LOOKS,
  },
  {
    name: 'policies-broken',
    hash: '#/policies',
    looks: TWO_LOOKS,
    act: async (page) => {
      await page.getByRole('textbox', { name: /^(Bucket policy|バケットポリシー)/ }).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(',');
    },
  },
  {
    name: 'policies-copy',
    hash: '#/policies',
    looks: FEW_LOOKS,
    act: (page) => page.getByRole('button', { name: /^(Copy as|形式を)/ }).click(),
  },
  {
    name: 'policies-played',
    hash: '#/policies',
    looks: FEW_LOOKS,
    act: (page) => page.getByRole('button', { name: /^(Play as|フローと)/ }).click(),
  },
];

/** States that a page can be in. @type {Row[]} */
const states = [
  { name: 'start', hash: '', looks: TWO_LOOKS },
  { name: 'end', hash: '#/flow/sse-kms/upload?step=14', looks: TWO_LOOKS },
  { name: 'whole-page', hash: '#/flow/sse-kms/upload?step=10', looks: TWO_LOOKS, full: true },
  {
    name: 'refused-end',
    hash: '#/flow/sse-kms/upload?caller=s3-only&step=8',
    looks: FEW_LOOKS,
  },
  {
    name: 'refused-customer-key',
    hash: '#/flow/sse-c/download?customer-key=wrong&step=s3.refuse',
    looks: FEW_LOOKS,
  },
  {
    name: 'flipped',
    hash: '#/flow/sse-kms/download?stored-bytes=ciphertext-flipped&step=9',
    looks: FEW_LOOKS,
  },
  {
    name: 'notices',
    hash: '#/flow/sse-kms/upload?nonsense=1&caller=nobody&step=99',
    looks: FEW_LOOKS,
  },
  { name: 'embed', hash: '#/flow/sse-kms/upload?embed=1&step=10', looks: TWO_LOOKS },
  {
    name: 'keys',
    hash: '#/flow/sse-kms/upload?step=10',
    looks: FEW_LOOKS,
    act: (page) => page.keyboard.press('?'),
  },
  { name: 'forced-colours', hash: '#/flow/sse-kms/upload?step=10', looks: FEW_LOOKS, forced: true },
  {
    name: 'zoomed',
    hash: '#/flow/sse-kms/upload?step=10',
    looks: [{ width: 720, height: 450, theme: 'light', lang: 'en' }],
  },
  ...[1, 6, 8, 11, 12, 13].map((step) => ({
    name: `upload-${String(step).padStart(2, '0')}`,
    hash: `#/flow/sse-kms/upload?step=${step}`,
    looks: ONE_LOOK,
  })),
];

/** Presses the header's "Present". @param {import('@playwright/test').Page} page */
async function present(page) {
  await page.getByRole('button', { name: /^(Present|プレゼン)$/ }).click();
  await page.getByRole('region', { name: /^(This step|このステップ)$/ }).waitFor();
}

/** Presents, and opens the notes. @param {import('@playwright/test').Page} page */
async function openNotes(page) {
  await present(page);
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: /^(Notes window|発表者ノート)$/ }).click();
  return opening;
}

/** Opens the Share dialog. @param {import('@playwright/test').Page} page */
async function share(page) {
  await page.getByRole('button', { name: /^(Share|共有)$/ }).click();
  await page.getByRole('dialog').waitFor();
}

/** Opens the Embed dialog, with its preview. @param {import('@playwright/test').Page} page */
async function embed(page) {
  await page.getByRole('button', { name: /^(Embed|埋め込み)$/ }).click();
  await page.frameLocator('.embed-preview iframe').locator('.caption-words').waitFor();
}

/** In front of a room. @type {Row[]} */
const rooms = [
  { name: 'present', hash: '#/flow/sse-kms/upload?step=10', looks: EVERY_LOOK, act: present },
  {
    name: 'present-projector',
    hash: '#/flow/dsse-kms/download?step=10',
    looks: [{ width: 1920, height: 1080, theme: 'light', lang: 'en' }],
    act: present,
  },
  {
    name: 'present-refused',
    hash: '#/flow/sse-kms/upload?caller=s3-only&step=kms.refuse',
    looks: FEW_LOOKS,
    act: present,
  },
  { name: 'notes', hash: '#/flow/sse-kms/upload?step=10', looks: EVERY_LOOK, act: openNotes },
  { name: 'share', hash: '#/flow/sse-kms/upload?step=10', looks: TWO_LOOKS, act: share },
  { name: 'embed', hash: '#/flow/sse-kms/upload?step=10', looks: TWO_LOOKS, act: embed },
  {
    name: 'share-seed',
    hash: '#/flow/sse-kms/upload?seed=class&step=10',
    looks: FEW_LOOKS,
    act: share,
  },
];

/** Movements, caught on their way. @type {Row[]} */
const movements = [
  { name: 'moving-send', hash: '#/flow/sse-kms/upload?step=9', looks: ONE_LOOK, after: 450 },
  { name: 'moving-encrypt', hash: '#/flow/sse-kms/upload?step=10', looks: ONE_LOOK, after: 500 },
  { name: 'moving-wrap', hash: '#/flow/sse-kms/upload?step=7', looks: ONE_LOOK, after: 400 },
];

/** @type {Row[]} */
export const ROWS = [...pages, ...flows, ...tabs, ...policies, ...states, ...rooms, ...movements];
