import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The step at which each mode holds most. */
const FULLEST = [
  '#/flow/sse-s3/upload?step=s3.encrypt-object',
  '#/flow/sse-kms/upload?step=kms.generate-data-key',
  '#/flow/sse-kms/upload?step=s3.encrypt-object',
  '#/flow/sse-kms/upload?step=kms.wrap-data-key',
  '#/flow/sse-kms-bucket-key/upload?step=34',
  '#/flow/sse-kms-bucket-key/upload?step=35',
  '#/flow/sse-kms-bucket-key/multipart?step=5',
  '#/flow/dsse-kms/upload?step=s3.encrypt-again',
  '#/flow/dsse-kms/upload?objects=three&step=s3.encrypt-again.3',
  '#/flow/dsse-kms/upload?objects=three&step=s3.store-object.3',
  '#/flow/sse-kms/download?caller=s3-only&step=kms.refuse',
  '#/flow/sse-c/upload?step=s3.encrypt-object',
  '#/flow/sse-c/upload?step=s3.store-object',
];

/** What of the rooms is cut, lies over something else, sticks out of its room or is too small to read. */
function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const rooms = document.querySelector('.rooms');
    if (rooms === null) return ['no rooms'];
    const seen = (selector: string, around: Element = rooms) =>
      [...around.querySelectorAll<HTMLElement>(selector)].filter(
        (element) => element.getClientRects().length > 0,
      );
    const name = (element: Element) => `${element.className}: ${element.textContent?.slice(0, 24)}`;
    for (const tab of document.querySelectorAll('.inspector-tabs')) {
      if (tab.scrollWidth > tab.clientWidth)
        found.push(`inspector tabs ${tab.scrollWidth} px wide`);
    }
    for (const panel of document.querySelectorAll('.scenario-inputs')) {
      const edge = panel.getBoundingClientRect().right;
      for (const part of seen('*', panel))
        if (part.getBoundingClientRect().right > edge + 1)
          found.push(`out of Scenario: ${name(part)}`);
      for (const list of panel.querySelectorAll('select')) {
        const { font, paddingLeft, paddingRight } = getComputedStyle(list);
        const pen = document.createElement('canvas').getContext('2d');
        if (pen === null) throw new Error('every browser has a canvas');
        pen.font = font;
        const room =
          list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const words = list.selectedOptions[0]?.text ?? '';
        if (list.clientWidth > 0 && pen.measureText(words).width > room) found.push(`cut ${words}`);
      }
    }
    for (const row of document.querySelectorAll<HTMLElement>('.ledger .row')) {
      if (row.scrollHeight > row.clientHeight + 1) found.push(`out of its row: ${name(row)}`);
    }
    for (const text of seen(
      '.room-title > strong, .face-name, .chip-name, .passage-label, .box-title',
    )) {
      if (text.scrollWidth > text.clientWidth + 1) found.push(`cut ${name(text)}`);
      if (Number.parseFloat(getComputedStyle(text).fontSize) < 12)
        found.push(`small ${name(text)}`);
    }
    const faces = seen('.face').map((face) => ({ face, box: face.getBoundingClientRect() }));
    for (const [at, { face, box }] of faces.entries()) {
      for (const other of faces.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // A value that dissolves lies over its own outline.
        if (across > 1 && down > 1 && face.dataset.value !== other.face.dataset.value)
          found.push(`over one another: ${name(face)}, ${name(other.face)}`);
      }
    }
    for (const part of seen('.face, .public-button, .room-scene .scene > *, .refusal-stamp')) {
      const box = part.getBoundingClientRect();
      for (const around of [part.closest('.room'), part.closest('.box')]) {
        const edge = around?.getBoundingClientRect();
        if (edge && edge.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1))
          found.push(`out of its ${around?.className}: ${name(part)}`);
      }
    }
    // Upwards and downwards a low window scrolls them; sideways nothing is to be looked for.
    if (rooms.scrollWidth > rooms.clientWidth) found.push(`${rooms.scrollWidth} px wide`);
    for (const label of seen('.passage')) {
      const words = label.querySelector('.passage-label')?.getBoundingClientRect();
      for (const room of words ? seen('.room') : []) {
        const edge = room.getBoundingClientRect();
        const across =
          Math.min(edge.right, words?.right ?? 0) - Math.max(edge.left, words?.left ?? 0);
        const down =
          Math.min(edge.bottom, words?.bottom ?? 0) - Math.max(edge.top, words?.top ?? 0);
        // Half a letter's descent below a line is no overlap.
        if (across > 1 && down > 3) found.push(`${name(label)} under ${room.dataset.room}`);
      }
    }
    // What happens is on the screen, where the rooms are a stage of their own.
    const scene = rooms.querySelector('.room-scene')?.getBoundingClientRect();
    const floor = rooms.getBoundingClientRect();
    if (scene && scene.height > 0 && scene.height < floor.height && scene.bottom > floor.bottom + 1)
      found.push('the scene lies below');
    return found;
  });
}

for (const lang of ['en', 'ja']) {
  test(`nothing that a party holds is cut or covered at any size: ${lang}`, async ({ page }) => {
    test.slow();
    const stage = new Stage(page);
    for (const hash of FULLEST) {
      await stage.open(`${hash}&seed=full&lang=${lang}`);
      // The words come after the page, and with them the widths.
      await expect(page.locator('.caption-words')).not.toBeEmpty();
      for (const [width, height] of [
        [1440, 900],
        [1280, 800],
        [1024, 768],
        [768, 1024],
        [390, 844],
        [320, 640],
      ] as const) {
        await test.step(`${width} × ${height}, ${hash}`, async () => {
          await stage.resize(width, height);
          await expect(stage.rooms.locator('.face:visible').first()).toBeVisible();
          expect(await faults(page), `${hash}, ${width} × ${height}`).toEqual([]);
        });
      }
    }
  });
}
