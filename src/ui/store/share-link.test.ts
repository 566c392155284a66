import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { CONTENT_VERSION, decodeAddress, UNSAID } from '../../link/index.ts';
import { runScenario } from '../../modes/index.ts';
import { STOPPED } from '../../player/index.ts';
import { OPENING } from '../../scenario/index.ts';
import { QUIET, qrPath } from '../kit/qr-path.ts';
import { isSample, SAMPLE } from './object-source.ts';
import { ownHost, readableSeed, shareLink } from './share-link.ts';

/** What a camera would see: the path's modules as a picture, several pixels each. */
function picture({ side, d }: { side: number; d: string }, scale = 4) {
  const size = side * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const start = (row * size + Number(x) * scale) * 4;
      for (let at = start; at < start + Number(run) * scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { width: size, height: size, data };
}

describe('the QR code', () => {
  it('reads as the link again, whatever the link', () => {
    fc.assert(
      fc.property(fc.webFragments({ size: 'medium' }), (fragment) => {
        const link = `https://explorer.example/#/flow/sse-kms/upload?seed=${fragment}`;
        const code = qrPath(link);
        expect(code && decodeQR(picture(code), { timeLimit: 5000 })).toBe(link);
      }),
      { numRuns: 25 },
    );
  });

  it('has its quiet border', () => {
    const code = qrPath('https://explorer.example/');
    const [, x, y] = /^M(\d+) (\d+)/.exec(code?.d ?? '') ?? [];
    expect([Number(x), Number(y)]).toEqual([QUIET, QUIET]);
  });

  it('is none where the text is longer than a code can hold', () => {
    expect(qrPath('x'.repeat(2900))).not.toBeNull();
    expect(qrPath('x'.repeat(3000))).toBeNull();
  });
});

describe('the link', async () => {
  const trace = await runScenario({ ...OPENING, seed: 'class' });
  const state = {
    page: 'flow',
    circumstances: { ...UNSAID, caller: 's3-only' },
    seed: 'class',
    lang: 'ja',
    detail: 'story',
    extras: {},
    trace,
    transport: { ...STOPPED, total: trace.steps.length, position: 4 },
  } as const;
  const base = 'https://explorer.example/deep/#/flow/sse-s3/upload?theme=dark&embed=1';
  const read = (link: string) => decodeAddress(new URL(link).hash);

  it('leads to the same step, language, detail, seed and circumstances, and takes no look along', () => {
    const link = shareLink(state, { step: true, lang: true }, base);
    expect(link.startsWith('https://explorer.example/deep/#/')).toBe(true);
    expect(read(link)).toMatchObject({
      step: trace.steps[3]?.id,
      lang: 'ja',
      detail: 'story',
      made: { version: CONTENT_VERSION, position: 4 },
      theme: null,
      embed: false,
      scenario: state.circumstances,
      problems: [],
    });
    expect(read(link).scenario.seed).toBe('class');
  });

  it('of a page without a flow says what that page shows, and nothing of the flow', () => {
    const extras = { policies: { preset: 'iam-policy' } };
    const policies = { ...state, page: 'policies', extras } as const;
    const link = shareLink(policies, { step: true, lang: false }, base);
    expect(new URL(link).hash).toBe('#/policies?preset=iam-policy');
  });

  it('leaves out what one leaves out', () => {
    const link = shareLink({ ...state, seed: null }, { step: false, lang: false }, base);
    expect(read(link)).toMatchObject({
      step: null,
      lang: null,
      made: { version: CONTENT_VERSION, position: null },
    });
    expect(read(link).scenario.seed).toBeNull();
  });

  it('knows hosts that only this machine can reach', () => {
    const host = (address: string) => ownHost(new URL(address));
    expect(host('http://localhost:8080/')).toBe('localhost');
    expect(host('http://127.0.0.1:8080/')).toBe('127.0.0.1');
    expect(host('http://[::1]/')).toBe('[::1]');
    expect(host('file:///tmp/index.html')).toBe('');
    expect(host('http://192.168.0.7/')).toBeNull();
    expect(host('https://127.example.com/')).toBeNull();
  });
});

describe('a pinned seed', () => {
  it('is short, can be read aloud, and differs', () => {
    const seeds = Array.from({ length: 200 }, () => readableSeed());
    for (const seed of seeds) expect(seed).toMatch(/^([b-z][aeio]){2}-([b-z][aeio]){2}-\d\d$/);
    expect(new Set(seeds).size).toBeGreaterThan(195);
  });
});

describe('isSample', () => {
  it('is true for the untouched sample only', () => {
    expect(isSample(SAMPLE)).toBe(true);
    expect(isSample({ ...SAMPLE, text: `${SAMPLE.text}.` })).toBe(false);
    const file = new File([SAMPLE.text], SAMPLE.name);
    expect(isSample({ kind: 'file', name: SAMPLE.name, file })).toBe(false);
  });
});
