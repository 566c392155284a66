import { describe, expect, it } from 'vitest';
import { decodeAddress, encodeAddress } from '../link/index.ts';
import { MODES, runScenario } from '../modes/index.ts';
import { SOURCED_FITS } from '../narration/table/index.ts';
import { findStep } from '../player/index.ts';
import type { Need } from '../scenario/index.ts';
import type { Step, Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { type Answer, type ComputedRow, fitOf, fitOfAll, type Opens, rankOf } from './index.ts';
import { type ModeId, SEED, surveyAll } from './survey.test-helper.ts';

const surveyed = await surveyAll();
const rowFor = (mode: ModeId): ComputedRow => {
  const found = surveyed.get(mode);
  if (found === undefined) throw new Error(mode);
  return found.row;
};

/** The run that a cell opens: as its address says it, with the policies that are handed over beside it. */
async function opened({ circumstances, policies, step }: Opens) {
  const address = encodeAddress({ scenario: { ...circumstances, seed: SEED }, step });
  const { scenario, step: at, warnings } = decodeAddress(address);
  expect(warnings).toEqual([]);
  const trace = await runScenario({ ...scenario, policies });
  expect(await verify(trace)).toEqual({ ok: true });
  const position = at === null ? 1 : findStep(trace, at);
  const here = trace.steps[(position ?? 0) - 1];
  if (here === undefined) throw new Error(`${address} leads nowhere`);
  return { trace, here };
}

/** Requests to KMS as they went over the wire. */
const kmsRequests = (steps: readonly Step[]) =>
  steps.filter(
    (step) =>
      step.kind === 'send' &&
      step.http.type === 'request' &&
      step.http.headers.some(([name]) => /^x-amz-target$/i.test(name)),
  );

const answered = (steps: readonly Step[]) =>
  steps.flatMap((step) =>
    step.kind === 'send' && step.to === 'client' && step.http.type === 'response'
      ? [step.http.status]
      : [],
  );

/** Whether the object itself came to the client, byte for byte. */
function came({ steps, values }: Trace): boolean {
  const plain = values.find(({ name, role }) => name === 'object' && role === 'plaintext');
  return steps.some(
    (step) =>
      step.kind === 'send' &&
      step.to === 'client' &&
      step.http.body.kind === 'value' &&
      plain !== undefined &&
      String(values.find(({ id }) => id === bodyOf(step))?.bytes) === String(plain.bytes),
  );
}
const bodyOf = (step: Step) =>
  step.kind === 'send' && step.http.body.kind === 'value' ? step.http.body.value : null;

async function expectAnswer({ value, opens }: { value: Answer; opens: Opens }) {
  const { trace, here } = await opened(opens);
  expect(trace.outcome).toMatchObject({ status: value.status, code: value.code });
  const isRead = opens.circumstances.operation === 'download';
  expect(value.isDone).toBe(isRead ? came(trace) : answered(trace.steps).at(-1) === 200);
  if (value.isDone) expect(value.refusedBy).toBeNull();
  else expect(here).toMatchObject({ kind: 'fail', actor: value.refusedBy });
}

describe.each(MODES.map(({ id }) => id))('the row of %s', (mode) => {
  it('has its answers from the runs that they open', async () => {
    const row = rowFor(mode);
    for (const topic of ['access', 'public', 'new-bucket'] as const) await expectAnswer(row[topic]);
    for (const way of row['other-account']) await expectAnswer(way);
    for (const { cell, outcome } of row.readers) {
      if (cell.circumstances === null) continue;
      const step = outcome.fail?.id ?? null;
      const { trace, here } = await opened({
        circumstances: cell.circumstances,
        policies: null,
        step,
      });
      expect(outcome.reads, cell.id).toBe(came(trace));
      expect(outcome.answer).toMatchObject({ status: answered(trace.steps).at(-1) });
      if (!outcome.reads) expect(here.kind).toBe('fail');
    }
  });

  it('counts calls and events as the run that it opens has them', async () => {
    const { 'kms-calls': calls, audit } = rowFor(mode);
    const { trace, here } = await opened(calls.opens);
    const requests = kmsRequests(trace.steps);
    expect(calls.value.calls).toBe(requests.length);
    expect(calls.value.objects).toBe(3);
    expect(answered(trace.steps)).toEqual([200, 200, 200]);
    if (requests.length > 0) expect(here).toBe(requests[0]);
    const own = await opened(audit.opens);
    const ids = new Set(own.trace.steps.map(({ id }) => id));
    const events = own.trace.events.filter(({ step }) => ids.has(step));
    const text = events.map(({ event }) => JSON.stringify(event));
    const ofKms = text.filter((event) => event.includes('"eventSource":"kms.amazonaws.com"'));
    expect(audit.value.kmsEvents).toBe(ofKms.length);
    expect(audit.value.dataEvents).toBe(text.length - ofKms.length);
    const bucket = `"aws:s3:arn":"arn:aws:s3:::${own.trace.world.bucket}"`;
    const names = ofKms.length === 0 ? null : ofKms[0]?.includes(bucket) ? 'bucket' : 'object';
    expect(audit.value.names).toBe(names);
  });

  it('tells keys, layers and headers of the upload that it opens', async () => {
    const { places, layers, headers } = rowFor(mode);
    const { trace } = await opened(places.opens);
    // Who held which key and was not seen to erase it or to give it away.
    const erased = trace.steps.flatMap((step) => (step.kind === 'erase' ? step.values : []));
    const stored = trace.steps.flatMap((step) => (step.kind === 'store' ? step.values : []));
    const kept = (actor: string) =>
      trace.values.filter(
        ({ id, role, madeBy }) => role === 'key' && madeBy === actor && !erased.includes(id),
      );
    for (const actor of ['s3', 'kms'] as const) {
      const names = places.value.find(({ place }) => place === actor)?.keys ?? [];
      const keys = names.filter(({ role }) => role === 'key').map(({ name }) => name);
      const own = new Set(kept(actor).map(({ name }) => name));
      for (const name of keys) expect(trace.values.some((value) => value.name === name)).toBe(true);
      for (const name of own) {
        const isPassedOn = trace.steps.some(
          (step) => step.kind === 'send' && step.drops.some((id) => nameOf(trace, id) === name),
        );
        if (!isPassedOn) expect(keys, `${actor} ${name}`).toContain(name);
      }
    }
    const onDisk = places.value.find(({ place }) => place === 'storage')?.keys ?? [];
    const wrapped = trace.values.filter(
      ({ id, role }) => role === 'wrapped-key' && stored.includes(id),
    );
    expect(new Set(onDisk.map(({ name }) => name))).toEqual(
      new Set(wrapped.map(({ name }) => name)),
    );
    expect(onDisk.every(({ role }) => role === 'wrapped-key')).toBe(true);

    const seen = await opened(layers.opens);
    const names = seen.trace.steps.filter(({ name }) => /^s3\.encrypt-/.test(name));
    expect(layers.value).toBe(names.length);
    expect(seen.here).toBe(names.at(-1));

    const { here } = await opened(headers.opens);
    const sent = here.kind === 'send' && here.http.type === 'request' ? here.http.headers : [];
    expect(headers.value.length).toBeGreaterThan(0);
    expect(headers.value).toEqual(sent.filter(([name]) => name.includes('side-encryption')));
  });
});

const nameOf = (trace: Trace, id: string) => trace.values.find((value) => value.id === id)?.name;

describe('a bucket as AWS makes them now', () => {
  it('takes every mode but the one that AWS blocks in it', () => {
    const taken = MODES.map(({ id }) => [id, rowFor(id)['new-bucket'].value.status]);
    expect(Object.fromEntries(taken)).toEqual({
      'sse-s3': 200,
      'sse-kms': 200,
      'sse-kms-bucket-key': 200,
      'dsse-kms': 200,
      'sse-c': 403,
    });
  });
});

describe('which mode fits', () => {
  const fits = (needs: readonly Need[]) =>
    Object.fromEntries(MODES.map(({ id }) => [id, fitOfAll(needs, rowFor(id), SOURCED_FITS[id])]));

  it.each<[Need, Record<ModeId, string>]>([
    [
      'audit',
      {
        'sse-s3': 'no',
        'sse-kms': 'yes',
        'sse-kms-bucket-key': 'depends',
        'dsse-kms': 'yes',
        'sse-c': 'no',
      },
    ],
    [
      'public',
      {
        'sse-s3': 'yes',
        'sse-kms': 'no',
        'sse-kms-bucket-key': 'no',
        'dsse-kms': 'no',
        'sse-c': 'no',
      },
    ],
    [
      'own-key',
      {
        'sse-s3': 'no',
        'sse-kms': 'no',
        'sse-kms-bucket-key': 'no',
        'dsse-kms': 'no',
        'sse-c': 'yes',
      },
    ],
    [
      'no-cost',
      {
        'sse-s3': 'yes',
        'sse-kms': 'no',
        'sse-kms-bucket-key': 'no',
        'dsse-kms': 'no',
        'sse-c': 'yes',
      },
    ],
    [
      'two-layers',
      {
        'sse-s3': 'no',
        'sse-kms': 'no',
        'sse-kms-bucket-key': 'no',
        'dsse-kms': 'yes',
        'sse-c': 'no',
      },
    ],
    [
      'other-account',
      {
        'sse-s3': 'yes',
        'sse-kms': 'depends',
        'sse-kms-bucket-key': 'depends',
        'dsse-kms': 'depends',
        'sse-c': 'depends',
      },
    ],
    [
      'logs',
      {
        'sse-s3': 'yes',
        'sse-kms': 'depends',
        'sse-kms-bucket-key': 'depends',
        'dsse-kms': 'unknown',
        'sse-c': 'no',
      },
    ],
    [
      'high-rate',
      {
        'sse-s3': 'yes',
        'sse-kms': 'no',
        'sse-kms-bucket-key': 'yes',
        'dsse-kms': 'no',
        'sse-c': 'yes',
      },
    ],
  ])('is as AWS has it for %s', (need, expected) => {
    expect(fits([need])).toEqual(expected);
  });

  it('is the Bucket Key alone for many reads, a partner’s account and an auditor', () => {
    expect(fits(['audit', 'other-account', 'high-rate'])).toEqual({
      'sse-s3': 'no',
      'sse-kms': 'no',
      'sse-kms-bucket-key': 'depends',
      'dsse-kms': 'no',
      'sse-c': 'no',
    });
  });

  it('is none where needs exclude each other, and every one where there are none', () => {
    expect(new Set(Object.values(fits(['own-key', 'audit'])))).toEqual(new Set(['no']));
    expect(new Set(Object.values(fits([])))).toEqual(new Set(['yes']));
  });

  it('is no better for several needs than for the hardest of them', () => {
    for (const { id } of MODES) {
      const [row, sourced] = [rowFor(id), SOURCED_FITS[id]];
      const needs: readonly Need[] = ['audit', 'logs', 'other-account'];
      const worst = Math.max(...needs.map((need) => rankOf(fitOf(need, row, sourced))));
      expect(rankOf(fitOfAll(needs, row, sourced))).toBe(worst);
    }
  });
});
