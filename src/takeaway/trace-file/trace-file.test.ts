import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../lib/bytes.ts';
import { runScenario } from '../../modes/index.ts';
import { stepValues } from '../../player/index.ts';
import { circumstancesOf, SAMPLE_OBJECT } from '../../scenario/index.ts';
import { type Trace, verify } from '../../trace/index.ts';
import { sealOf } from '../../trace/seal.ts';
import { HOSTILE, refusedRuns, sampleRuns } from '../takes.test-helper.ts';
import { decisionProblems } from './check-decisions.ts';
import { openTraceFile, readTraceFile } from './read.ts';
import { traceFile, traceFilePieces, traceFileSize } from './write.ts';

const runs = [...(await sampleRuns), ...(await refusedRuns)];
const upload = runs.find(({ name }) => name === 'sse-kms upload')?.trace as Trace;
const refused = runs.find(({ name }) => name === 'sse-kms upload s3-only')?.trace as Trace;

/** The file of a run, with something done to what it says. */
function changed(trace: Trace, change: (file: Json) => void): string {
  const file = JSON.parse(traceFile(trace));
  change(file);
  return JSON.stringify(file);
}
// biome-ignore lint/suspicious/noExplicitAny: files are altered as whoever alters them would, without types
type Json = any;

/** The refusal of a file, as an object to be matched. */
async function refusalOf(text: string) {
  const result = await openTraceFile(text);
  return result.ok ? 'opened' : result.error;
}

/** A trace of its own seal, so that nothing but the checks beside the seal can tell. */
async function resealed(trace: Trace): Promise<Trace> {
  return { ...trace, seal: await sealOf(trace) };
}

describe('the file of a run', () => {
  it.each(runs)('gives the same run again, which is verified: $name', async ({ trace }) => {
    const opened = await openTraceFile(traceFile(trace));
    if (!opened.ok) expect.fail(JSON.stringify(opened.error));
    expect(opened.value).toEqual(trace);
    expect(await verify(opened.value)).toEqual({ ok: true });
    expect(traceFile(opened.value)).toBe(traceFile(trace));
  });

  it('opens as well where it is of a time when there was no choice of objects', async () => {
    const { objects, ...scenario } = upload.scenario;
    const older = await resealed({ ...upload, scenario });
    const opened = await openTraceFile(traceFile(older));
    if (!opened.ok) expect.fail(JSON.stringify(opened.error));
    expect(objects).toBe('usual');
    expect(circumstancesOf(opened.value.scenario)).toEqual(circumstancesOf(upload.scenario));
    expect(await verify(opened.value)).toEqual({ ok: true });
    const other = changed(upload, ({ trace }) => {
      trace.scenario.objects = 'four';
    });
    expect(await refusalOf(other)).not.toBe('opened');
  });

  it('is written in pieces, none of which is long', async () => {
    const bytes = new Uint8Array(1024 * 1024 + 1).fill(7);
    const trace = await runScenario({
      mode: 'sse-s3',
      seed: 'large',
      object: { ...SAMPLE_OBJECT, bytes },
    });
    const pieces = [...traceFilePieces(trace)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300_000);
    expect(pieces.join('').length).toBeGreaterThan(traceFileSize(trace));
    const opened = readTraceFile(pieces.join(''));
    expect(
      opened.ok && opened.value.values.some((value) => value.bytes.length === bytes.length),
    ).toBe(true);
  });

  it('holds names with anything in them', async () => {
    const trace = await runScenario({
      mode: 'sse-c',
      seed: 'named',
      object: { ...SAMPLE_OBJECT, name: HOSTILE },
    });
    expect(await openTraceFile(traceFile(trace))).toEqual({ ok: true, value: trace });
  });
});

describe('a file that was altered', () => {
  const altered = fc
    .record({
      run: fc.nat(),
      value: fc.nat(),
      byte: fc.nat(),
      flip: fc.integer({ min: 1, max: 255 }),
    })
    .map(({ run, value, byte, flip }) => {
      const { trace } = runs[run % runs.length] as (typeof runs)[number];
      const values = trace.values.filter(({ bytes }) => bytes.length > 0);
      const { id, bytes } = values[value % values.length] as Trace['values'][number];
      return { trace, id, at: byte % bytes.length, flip };
    });

  it('is refused for any byte of any value, and what is said names the value or a step of it', async () => {
    await fc.assert(
      fc.asyncProperty(altered, async ({ trace, id, at, flip }) => {
        const text = changed(trace, (file) => {
          const written = file.trace.values.find((each: Json) => each.id === id);
          const bytes = fromBase64(written.bytes) as Uint8Array;
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          written.bytes = toBase64(bytes);
        });
        const refusal = await refusalOf(text);
        if (refusal === 'opened' || refusal.kind !== 'altered') return expect.fail(String(refusal));
        const about = new Set(
          refusal.findings.flatMap(({ step, value }) => step?.id ?? value?.id ?? []),
        );
        const steps = [...trace.setup, ...trace.steps].filter((step) =>
          stepValues(step).some((each) => each.id === id),
        );
        const slices = trace.values.filter(
          ({ origin }) => origin.from === 'slice' && origin.of === id,
        );
        const involved = [id, ...steps.map((step) => step.id), ...slices.map((value) => value.id)];
        expect(involved.some((each) => about.has(each))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, (file: Json) => void]>([
    ['a header', (file) => file.trace.steps[0].http.headers.push(['x', 'y'])],
    ['the outcome', (file) => Object.assign(file.trace.outcome, { message: 'fine' })],
    ['a name of the world', (file) => Object.assign(file.trace.world, { bucket: 'other' })],
    ['an event', (file) => file.trace.events.pop()],
    ['the time of a step', (file) => file.trace.steps.at(-1).time++],
  ])('is refused where %s differs', async (_, change) => {
    expect(await refusalOf(changed(upload, change))).toMatchObject({
      kind: 'altered',
      findings: expect.arrayContaining([{ words: expect.stringContaining('seal') }]),
    });
  });

  it('names the step of a decision that its policies do not give, however it is sealed', async () => {
    const steps = refused.steps.map((step) =>
      step.kind === 'decide' && step.decision.subject === 'authorization' && !step.decision.allowed
        ? { ...step, decision: { ...step.decision, allowed: true, decision: 'Allow' as const } }
        : step,
    );
    const trace = await resealed({ ...refused, steps });
    expect(decisionProblems(refused)).toEqual([]);
    expect(await refusalOf(traceFile(trace))).toMatchObject({
      kind: 'altered',
      findings: [{ step: { id: 'kms.authorize', position: 5 } }],
    });
  });

  it('refuses grounds that were made up, however they are sealed', async () => {
    const steps = upload.steps.map((step) =>
      step.kind === 'decide' && step.decision.subject === 'authorization'
        ? { ...step, decision: { ...step.decision, explanation: { policies: 'none' } } }
        : step,
    );
    const refusal = await refusalOf(traceFile(await resealed({ ...upload, steps })));
    expect(refusal).toMatchObject({ kind: 'altered' });
  });

  it('refuses bits after the last byte', async () => {
    const text = changed(upload, (file) => {
      const written = file.trace.values.find((each: Json) => each.bytes.endsWith('='));
      written.bytes = written.bytes.replace(/.(=+)$/, '/$1');
    });
    expect(await refusalOf(text)).toMatchObject({ kind: 'misshapen' });
  });
});

describe('a file of another shape', () => {
  it.each<[string, string, object]>([
    ['no JSON', 'PUT /report.csv', { kind: 'not-json' }],
    ['nothing', '', { kind: 'not-json' }],
    ['JSON nested without end', '['.repeat(1e6), { kind: 'not-json' }],
    ['other JSON', '{"name":"x"}', { kind: 'other-format' }],
    ['null', 'null', { kind: 'other-format' }],
    [
      'a later version',
      changed(upload, (file) => Object.assign(file, { version: 2 })),
      { kind: 'other-version', version: '2' },
    ],
    [
      'a step of no kind',
      changed(upload, (file) => Object.assign(file.trace.steps[3], { kind: 'dance' })),
      { kind: 'misshapen', path: 'trace.steps[3].kind', found: '"dance"' },
    ],
    [
      'a fact that nobody knows',
      changed(upload, (file) => Object.assign(file.trace.steps[0], { fact: 'constructor' })),
      { kind: 'misshapen', path: 'trace.steps[0].fact' },
    ],
    [
      'a member too many',
      changed(upload, (file) => Object.assign(file.trace.steps[0].http, { html: '<b>' })),
      { kind: 'misshapen', path: 'trace.steps[0].http.html' },
    ],
    [
      'a member too few',
      changed(upload, (file) => Reflect.deleteProperty(file.trace.values[0], 'role')),
      { kind: 'misshapen', path: 'trace.values[0].role', found: 'undefined' },
    ],
    [
      'a mode that nobody knows',
      changed(upload, (file) => Object.assign(file.trace.scenario, { mode: 'rot13' })),
      { kind: 'misshapen', path: 'trace.scenario.mode', found: '"rot13"' },
    ],
    [
      'bytes that are no base64',
      changed(upload, (file) => Object.assign(file.trace.values[2], { bytes: '!' })),
      { kind: 'misshapen', path: 'trace.values[2].bytes', found: '!' },
    ],
    [
      'a part beyond its value',
      changed(upload, (file) =>
        Object.assign(file.trace.values[2], { spans: [{ name: 'x', start: 0, end: 33 }] }),
      ),
      { kind: 'misshapen', path: 'trace.values[2].spans[0]' },
    ],
    [
      'a key without end, which checking would have to derive',
      changed(upload, (file) => {
        const derive = file.trace.steps.find((each: Json) => each.op === 'sp800-108-counter-kdf');
        derive.params.length = 1e12;
      }),
      { kind: 'misshapen', path: 'trace.steps[6].params' },
    ],
    [
      'no steps',
      changed(upload, (file) => Object.assign(file.trace, { steps: [] })),
      { kind: 'misshapen', path: 'trace.steps' },
    ],
    [
      'a policy nested without end',
      traceFile(upload).replace(
        '"explanation":',
        `"explanation":${'['.repeat(99)}${']'.repeat(99)},"e":`,
      ),
      { kind: 'misshapen', found: 'nesting' },
    ],
  ])('is refused, and what is said names it: %s', async (_, text, problem) => {
    expect(await refusalOf(text)).toMatchObject(problem);
  });

  it('never throws, whatever the text or the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect((await openTraceFile(text)).ok).toBe(false);
      }),
    );
  });

  it('never throws where any part of a file gives way to anything', async () => {
    const places = placesOf(JSON.parse(traceFile(refused)));
    await fc.assert(
      fc.asyncProperty(fc.nat(places.length - 1), fc.jsonValue(), async (at, other) => {
        const path = places[at] ?? [];
        const text = changed(refused, (file) => {
          const parent = path.slice(0, -1).reduce((node, key) => node[key], file);
          parent[path.at(-1) ?? ''] = other;
        });
        const opened = await openTraceFile(text);
        if (opened.ok) expect(opened.value).toEqual(refused);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves prototypes alone', async () => {
    const text = traceFile(upload).replace('"world":{', '"world":{"__proto__":{"evil":"1"},');
    expect((await openTraceFile(text)).ok).toBe(false);
    expect(({} as Json).evil).toBeUndefined();
  });
});

/** The way to every member of a structure. */
function placesOf(node: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.keys(node).flatMap((key) => [
    [...path, key],
    ...placesOf(node[key], [...path, key]),
  ]);
}
