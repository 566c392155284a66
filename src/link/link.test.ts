import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../lib/text.ts';
import { FIELD_KEYS, OPENING, valuesOf } from '../scenario/index.ts';
import type { Address } from './index.ts';
import {
  DETAILS,
  decodeAddress,
  encodeAddress,
  PAGES,
  problemText,
  THEMES,
  UNSAID,
  VIEWS,
} from './index.ts';

const opening = `#/flow/${OPENING.mode}/${OPENING.operation}`;

describe('decodeAddress', () => {
  it.each(['', '#', '#/', '#?', '#/flow', '/flow/', '#//flow//?&&'])(
    'takes "%s" for the opening screen',
    (hash) => {
      expect(decodeAddress(hash)).toMatchObject({
        page: 'flow',
        scenario: { ...UNSAID, seed: null },
        step: null,
        lang: null,
        theme: null,
        embed: false,
        predict: false,
        warnings: [],
      });
    },
  );

  it('reads every part of an address', () => {
    const address = decodeAddress(
      '#/flow/dsse-kms/download?caller=s3-only&step=kms.decrypt&lang=ja&theme=dark&view=diagram&detail=story&embed=1&predict=1&v=1-9&seed=class+7%2F2',
    );
    expect(address).toMatchObject({
      page: 'flow',
      scenario: { mode: 'dsse-kms', operation: 'download', caller: 's3-only', seed: 'class 7/2' },
      step: 'kms.decrypt',
      lang: 'ja',
      theme: 'dark',
      view: 'diagram',
      detail: 'story',
      embed: true,
      predict: true,
      made: { version: 1, position: 9 },
      warnings: [],
    });
  });

  it('reads the segments that a page has of its own', () => {
    expect(decodeAddress('#/learn/download?task=who-refused&class=7b&lang=ja')).toMatchObject({
      page: 'learn',
      lang: 'ja',
      extra: { lesson: 'download', task: 'who-refused', class: '7b' },
      warnings: [],
    });
    expect(decodeAddress('#/learn')).toMatchObject({ page: 'learn', extra: {}, warnings: [] });
    expect(decodeAddress('#/learn/download/more').problems).toEqual([
      { kind: 'path-too-long', value: 'more' },
    ]);
    // In the query it is no key.
    expect(decodeAddress('#/learn?lesson=download').problems).toEqual([
      { kind: 'unknown-key', key: 'lesson' },
    ]);
  });

  it('writes them where it reads them, whatever is in them', () => {
    const write = (extra: Record<string, string>) => encodeAddress({ page: 'learn', extra });
    expect(write({ lesson: 'sse-c', task: 'store' })).toBe('#/learn/sse-c?task=store');
    expect(write({ task: 'store' })).toBe('#/learn?task=store');
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string(), (lesson, code) => {
        const { extra } = decodeAddress(write({ lesson, class: code }));
        expect(extra.lesson).toBe(lesson);
        expect(extra.class ?? '').toBe(code);
      }),
    );
  });

  it('knows the other pages by name', () => {
    for (const page of Object.keys(PAGES)) {
      expect(decodeAddress(`#/${page}`)).toMatchObject({ page, warnings: [] });
    }
  });

  it.each([
    ['#/nowhere', 'unknown-page'],
    ['#/__proto__', 'unknown-page'],
    ['#/flow/rot13/upload', 'unknown-value'],
    ['#/flow/sse-kms/constructor', 'unknown-value'],
    [`${opening}/more`, 'path-too-long'],
    [`${opening}?caller=nobody`, 'unknown-value'],
    [`${opening}?caller=toString`, 'unknown-value'],
    [`${opening}?colour=red`, 'unknown-key'],
    [`${opening}?__proto__=1`, 'unknown-key'],
    [`${opening}?constructor=1`, 'unknown-key'],
    [`${opening}?lang=fr`, 'unknown-choice'],
    [`${opening}?theme=`, 'unknown-choice'],
    [`${opening}?embed=yes`, 'unknown-value'],
    [`${opening}?predict=yes`, 'unknown-value'],
    [`${opening}?v=01`, 'unknown-value'],
    [`${opening}?v=1-0`, 'unknown-value'],
    [`${opening}?v=`, 'unknown-value'],
    [`${opening}?caller=s3-only&caller=anonymous`, 'repeated-key'],
    [`${opening}?mode=sse-c`, 'repeated-key'],
    [`${opening}?caller=%E0%A4%A`, 'malformed'],
    [`${opening}?%=1`, 'malformed'],
    ['#/%/upload', 'malformed'],
    [`${opening}?step=${'x'.repeat(300)}`, 'unknown-value'],
  ])('says what is wrong with %s', (hash, kind) => {
    const { problems, warnings, scenario } = decodeAddress(hash);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect(warnings).toEqual(problems.map((problem) => problemText(problem, 'en')));
    for (const problem of problems) {
      for (const lang of LANGS) expect(problemText(problem, lang)).not.toMatch(/\{|undefined/);
      expect(problemText(problem, 'en').length).toBeLessThan(250);
    }
    for (const key of FIELD_KEYS) expect(valuesOf(key)).toContain(scenario[key]);
  });

  it('does not read what is too long to be an address, in however many parts', () => {
    for (const part of ['a=1&', '%=1&', 'x', '/a']) {
      const { problems, ...address } = decodeAddress(`${opening}?${part.repeat(1_000_000)}`);
      expect(problems).toEqual([{ kind: 'too-long' }]);
      expect(address).toMatchObject({ page: 'flow', scenario: { ...UNSAID, seed: null } });
      expect(problemText({ kind: 'too-long' }, 'ja')).not.toBe(
        problemText({ kind: 'too-long' }, 'en'),
      );
    }
  });

  it('takes anything that is no text for the opening screen', () => {
    for (const hash of [undefined, null, 3, {}, Object.create(null), Symbol('x')]) {
      expect(decodeAddress(hash as never)).toMatchObject({ page: 'flow', warnings: [] });
    }
  });

  it('says the same once more when its reading is written and read again', () => {
    const half = fc.constantFrom('\ud800', '\udc00', 'a', '%F0%9F%98%80', '+', '%2B', '%25');
    const value = fc.array(half, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(value, value, (seed, step) => {
        const {
          problems: _,
          warnings: __,
          ...read
        } = decodeAddress(`${opening}?seed=${seed}&step=${step}&caller=s3-only`);
        expect(decodeAddress(encodeAddress(read))).toEqual({ ...read, problems: [], warnings: [] });
      }),
    );
  });

  it('keeps the first of a repeated field and the default of a bad one', () => {
    const { scenario } = decodeAddress(`${opening}?caller=s3-only&caller=anonymous&kms-key=none`);
    expect(scenario).toMatchObject({ caller: 's3-only', 'kms-key': UNSAID['kms-key'] });
  });

  it('never throws and always gives a scenario that exists', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('#/', 'flow', '/', '?', '&', '=', '%', '%zz', '__proto__', 'caller', 'step'),
      fc.constantFrom(...FIELD_KEYS, ...Object.keys(PAGES)),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const address = decodeAddress(parts.join(''));
        expect(Object.keys(PAGES)).toContain(address.page);
        for (const key of FIELD_KEYS) expect(valuesOf(key)).toContain(address.scenario[key]);
        expect(decodeAddress(encodeAddress(address))).toMatchObject({ warnings: [] });
      }),
      { numRuns: 500 },
    );
  });
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const anyAddress: fc.Arbitrary<Address> = fc.record({
  page: fc.constantFrom(...(Object.keys(PAGES) as Address['page'][])),
  scenario: fc
    .tuple(
      fc.record(
        Object.fromEntries(FIELD_KEYS.map((key) => [key, fc.constantFrom(...valuesOf(key))])),
      ),
      fc.option(text),
    )
    .map(([circumstances, seed]) => ({ ...circumstances, seed }) as Address['scenario']),
  step: fc.option(text),
  lang: fc.option(fc.constantFrom(...LANGS)),
  theme: fc.option(fc.constantFrom(...THEMES)),
  view: fc.option(fc.constantFrom(...VIEWS)),
  detail: fc.option(fc.constantFrom(...DETAILS)),
  embed: fc.boolean(),
  predict: fc.boolean(),
  made: fc.option(
    fc.record({
      version: fc.nat(999_999),
      position: fc.option(fc.integer({ min: 1, max: 999_999 })),
    }),
  ),
  extra: fc.constant({}),
});

describe('encodeAddress', () => {
  it('writes only what is not the default', () => {
    expect(encodeAddress({})).toBe(opening);
    expect(encodeAddress({ scenario: { ...UNSAID, seed: null }, embed: false })).toBe(opening);
    expect(encodeAddress({ scenario: { caller: 's3-only', seed: 'a b&c' }, step: '3' })).toBe(
      `${opening}?caller=s3-only&seed=a%20b%26c&step=3`,
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(decodeAddress(encodeAddress(address))).toMatchObject({ ...address, warnings: [] });
      }),
    );
  });

  it('takes any text for a seed, and never the object', () => {
    const object = { name: 'secret', bytes: new Uint8Array([1, 2, 3]) };
    const hash = encodeAddress({ scenario: { seed: 'half \ud800', object } });
    expect(hash).toBe(`${opening}?seed=half%20%EF%BF%BD`);
  });
});
