import { EMBED_VERSION as s3EncryptionFlow } from '../src/link/embed-protocol.ts';
import { EmbeddedPlayer, heard, lastHeard, listen, startEmbedHost, tell } from './embed-host.ts';
import { expect, test } from './fixtures.ts';
import { blockStorage } from './storage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const upload = '/#/flow/sse-kms/upload?embed=1&seed=class&lang=en';

/** A frame as it is written by hand, with nothing allowed but scripts. */
const frame = (src: string, width = 560, height = 500) =>
  `<iframe sandbox="allow-scripts" title="player" width="${width}" height="${height}" src="${src}"></iframe>`;

test('with scripts alone allowed and no storage, it says where it stands and does as it is told', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await listen(page);
  await blockStorage(page);
  await host.open(page, frame(`${baseURL}${upload}&step=kms.make-data-key`));
  const player = new EmbeddedPlayer(page);
  await player.expectAt(6);
  // No notice takes room from the stage for what changes nothing.
  await expect(player.frame.getByRole('alert')).toHaveCount(0);
  const place = { step: 'kms.make-data-key', position: 6, total: 14 };
  await expect
    .poll(() => lastHeard(page, 'ready'))
    .toEqual({
      s3EncryptionFlow,
      type: 'ready',
      contentVersion: 1,
      ...place,
    });
  await expect.poll(() => lastHeard(page, 'step')).toMatchObject(place);
  await expect.poll(() => lastHeard(page, 'height')).toMatchObject({ height: expect.any(Number) });

  await tell(page, { s3EncryptionFlow, type: 'seek', step: 13 });
  await player.expectAt(13);
  await tell(page, { s3EncryptionFlow, type: 'play' });
  await expect.poll(() => lastHeard(page, 'ended')).toMatchObject({ position: 14, total: 14 });
  await tell(page, { s3EncryptionFlow, type: 'set', fields: { caller: 's3-only' } });
  await expect.poll(() => lastHeard(page, 'step')).not.toMatchObject({ total: 14 });
  await tell(page, {
    s3EncryptionFlow,
    type: 'set',
    fields: { caller: null, operation: 'download', step: '2', lang: 'ja', view: 'diagram' },
  });
  await expect(player.frame.getByRole('heading', { level: 1 })).toContainText('ダウンロード');
  await expect.poll(() => lastHeard(page, 'step')).toMatchObject({ position: 2 });
  await expect(player.frame.getByRole('list', { name: 'ステップ一覧' })).toBeVisible();
});

test('can be paused, and goes on', async ({ page, problems, baseURL }) => {
  await using host = await startEmbedHost(problems);
  await host.open(page, frame(`${baseURL}${upload}`));
  const player = new EmbeddedPlayer(page);
  await player.expectAt(1);
  await tell(page, { s3EncryptionFlow, type: 'play' });
  await expect(player.frame.getByRole('button', { name: 'Pause' })).toBeVisible();
  await tell(page, { s3EncryptionFlow, type: 'pause' });
  await expect(player.frame.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('says what could not be done as asked', async ({ page, problems, baseURL }) => {
  await using host = await startEmbedHost(problems);
  await listen(page);
  await host.open(page, frame(`${baseURL}${upload}`));
  const player = new EmbeddedPlayer(page);
  await player.expectAt(1);
  const error = () => lastHeard(page, 'error');
  await tell(page, { s3EncryptionFlow, type: 'seek', step: 'kms.nonsense' });
  await expect
    .poll(error)
    .toMatchObject({ code: 'step', message: expect.stringContaining('kms.nonsense') });
  await tell(page, { s3EncryptionFlow, type: 'set', fields: { caller: 'nobody' } });
  await expect.poll(error).toMatchObject({ code: 'address' });
  await tell(page, { s3EncryptionFlow, type: 'set', fields: { 'customer-key': 'wrong' } });
  await expect.poll(error).toMatchObject({ code: 'circumstances' });
});

test('hears nobody but the page that holds it, and only what it understands', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await listen(page);
  const foreign = `<script>
    for (const step of [9, 'kms.make-data-key'])
      parent.frames[0].postMessage({ s3EncryptionFlow: ${s3EncryptionFlow}, type: 'seek', step }, '*');
    parent.postMessage('sent', '*');
  </script>`;
  await host.open(page, frame(`${baseURL}${upload}&step=3`));
  const player = new EmbeddedPlayer(page);
  await player.expectAt(3);
  const before = await heard(page);
  await page.evaluate((html) => {
    // One of another origin, and one of the same as the page itself.
    for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
      const stranger = document.createElement('iframe');
      stranger.setAttribute('sandbox', sandbox);
      stranger.srcdoc = html;
      document.body.append(stranger);
    }
  }, foreign);
  await expect
    .poll(async () => (await heard(page)).filter((event) => Object.is(event, 'sent')).length)
    .toBe(2);
  const nonsense = [
    null,
    'play',
    { type: 'play' },
    { s3EncryptionFlow: 2, type: 'seek', step: 8 },
    { s3EncryptionFlow, type: 'seek', step: -1 },
    { s3EncryptionFlow, type: 'explode' },
    { s3EncryptionFlow, type: 'set', fields: { embed: '0' } },
    { s3EncryptionFlow, type: 'set', fields: 'lang=ja' },
    { to: 'stage', type: 'blank' },
  ];
  for (const message of nonsense) await tell(page, message, 'iframe >> nth=0');
  // What is understood comes after all of them.
  await tell(page, { s3EncryptionFlow, type: 'seek', step: 4 }, 'iframe >> nth=0');
  await expect.poll(() => lastHeard(page, 'step')).toMatchObject({ position: 4 });
  const since = (await heard(page)).slice(before.length).filter((event) => event.type === 'step');
  expect(since).toHaveLength(1);
  expect((await heard(page)).filter((event) => event.type === 'error')).toEqual([]);
});

for (const [width, height, lang, step] of [
  [360, 400, 'ja', 1],
  [360, 400, 'ja', 12],
  [360, 400, 'en', 12],
  [360, 600, 'ja', 12],
  [800, 400, 'en', 12],
] as const) {
  test(`a frame of ${width} × ${height} (${lang}) at step ${step} shows it, with nothing over it and one scroll bar at most`, async ({
    page,
    problems,
    baseURL,
  }) => {
    await using host = await startEmbedHost(problems);
    const address = `${baseURL}/#/flow/sse-kms/upload?embed=1&seed=class&step=${step}&lang=${lang}`;
    await host.open(page, frame(address, width, height));
    const player = new EmbeddedPlayer(page);
    await player.expectAt(step);
    await expect(player.caption).toContainText('S3');
    const found = await player.frame.locator('body').evaluate((body) => {
      const boxOf = (selector: string) => {
        const box = body.querySelector(selector)?.getBoundingClientRect();
        return box ? [box.top, box.bottom] : [Number.NaN, Number.NaN];
      };
      const scrolls = (element: Element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowY) &&
        element.scrollHeight > element.clientHeight;
      const nested = [...body.querySelectorAll('*')].filter((element) => {
        if (!scrolls(element)) return false;
        for (let up = element.parentElement; up; up = up.parentElement)
          if (scrolls(up)) return true;
        return false;
      });
      const rooms = body.querySelector('.rooms');
      const boxesOf = (selector: string) =>
        [...body.querySelectorAll(selector)]
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width > 0);
      const meet = (one: DOMRect, other: DOMRect) =>
        one.top < other.bottom - 1 &&
        other.top < one.bottom - 1 &&
        one.left < other.right - 1 &&
        other.left < one.right - 1;
      const lying = boxesOf(
        innerWidth < 768
          ? '.room-title, .passage[data-now], .room[data-shown] .face'
          : '.room-title, .passage, .face',
      );
      const covered = lying.filter((one) =>
        lying.some((other) => other !== one && meet(one, other)),
      );
      const root = document.documentElement;
      return {
        caption: boxOf('.caption'),
        rooms: boxOf('.rooms'),
        panel: boxOf('.stage-panel'),
        player: boxOf('.player'),
        nested: nested.map(({ className }) => className),
        page: [root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth],
        // Whatever does not fit can be reached.
        isCut:
          rooms !== null &&
          rooms.clientHeight < rooms.scrollHeight &&
          getComputedStyle(rooms).overflowY !== 'auto',
        covered: covered.length,
        // Where the rooms are tabs, all else comes after them.
        beside:
          innerWidth < 768 &&
          boxesOf('.passage[data-now], .room[data-shown] .face').some((one) =>
            boxesOf('.room-title').some((title) => one.top < title.bottom - 1),
          ),
        lying: lying.length,
      };
    });
    const [captionTop, captionBottom] = found.caption as [number, number];
    const [roomsTop, roomsBottom] = found.rooms as [number, number];
    const [panelTop, panelBottom] = found.panel as [number, number];
    const [playerTop, playerBottom] = found.player as [number, number];
    expect(captionTop).toBeGreaterThanOrEqual(panelTop);
    expect(captionBottom).toBeLessThanOrEqual(roomsTop + 1);
    expect(roomsBottom).toBeLessThanOrEqual(panelBottom + 1);
    expect(panelBottom).toBeLessThanOrEqual(playerTop);
    expect(playerBottom).toBeLessThanOrEqual(height);
    expect(found).toMatchObject({
      nested: [],
      page: [0, 0],
      isCut: false,
      covered: 0,
      beside: false,
    });
    expect(found.lying).toBeGreaterThan(4);
  });
}
