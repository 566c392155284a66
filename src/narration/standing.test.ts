import { describe, expect, it } from 'vitest';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { runScenario } from '../modes/run.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { SendStep, Step, Trace } from '../trace/index.ts';
import { FACTS, type FactStatus } from './facts.ts';

/** The surest first. */
const STANDINGS: readonly FactStatus[] = ['documented', 'recorded', 'inferred', 'modelled'];
const doubt = ({ fact }: Step) => STANDINGS.indexOf(FACTS[fact].status);

const traces: Trace[] = [];
for (const mode of TOLD_MODES) {
  for (const { change } of mode.expectations) {
    traces.push(
      await runScenario({ mode: mode.id, ...change, object: SAMPLE_OBJECT, seed: 'standing' }),
    );
  }
}

/** Answers that refuse, each with the `fail` steps of its request. */
const refusals = traces.flatMap(({ steps }) =>
  steps
    .filter(
      (step): step is SendStep =>
        step.kind === 'send' && step.http.type === 'response' && step.http.status >= 400,
    )
    .map((answer) => ({
      answer,
      fails: steps.filter(({ kind, exchange }) => kind === 'fail' && exchange === answer.exchange),
    })),
);

describe('every fact that a step cites', () => {
  it('has a standing, and a page unless it is a model of ours', () => {
    for (const { setup, steps } of traces) {
      for (const { fact } of [...setup, ...steps]) {
        const { status, url, also } = FACTS[fact];
        expect(STANDINGS, fact).toContain(status);
        if (status !== 'modelled') expect(url, fact).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
        if (also !== undefined) expect(also.url, fact).not.toBe(url);
      }
    }
  });
});

describe('an answer that refuses', () => {
  it('rests on what its cause rests on, where the one who answers has found the cause', () => {
    const own = refusals.filter(({ answer, fails }) =>
      fails.some(({ actor }) => actor === answer.actor),
    );
    expect(own.length).toBeGreaterThan(30);
    for (const { answer, fails } of own) {
      const cause = fails.find(({ actor }) => actor === answer.actor);
      expect(answer.fact, answer.name).toBe(cause?.fact);
    }
  });

  it('is never surer than its cause, where S3 passes KMS’s refusal on, and never AWS’s word', () => {
    const passed = refusals.filter(
      ({ answer, fails }) => answer.actor === 's3' && fails.every(({ actor }) => actor === 'kms'),
    );
    expect(passed.length).toBeGreaterThan(10);
    for (const { answer, fails } of passed) {
      expect(doubt(answer)).toBeGreaterThanOrEqual(Math.max(1, ...fails.map(doubt)));
    }
  });

  it.each([
    ['sse-kms', { operation: 'download', 'stored-bytes': 'wrapped-key-flipped' }, 'modelled'],
    ['sse-kms', { operation: 'download', 'stored-bytes': 'ciphertext-flipped' }, 'modelled'],
    ['sse-kms', { operation: 'download', 'key-state': 'disabled' }, 'recorded'],
    ['sse-kms', { operation: 'upload', connection: 'http' }, 'modelled'],
    ['sse-c', { operation: 'upload', connection: 'http' }, 'modelled'],
    ['sse-c', { operation: 'upload', 'sse-c-blocked': 'yes' }, 'documented'],
    ['sse-c', { operation: 'upload', 'customer-key': 'bad-md5' }, 'recorded'],
    ['sse-c', { operation: 'download', 'customer-key': 'wrong' }, 'recorded'],
    ['sse-c', { operation: 'download', 'customer-key': 'too-short' }, 'inferred'],
  ] as const)('of %s with %o is %s', async (mode, change, status) => {
    const { steps } = await runScenario({
      mode,
      ...change,
      object: SAMPLE_OBJECT,
      seed: 'standing',
    });
    const last = steps.at(-1);
    expect(last?.kind === 'send' && last.http.type === 'response').toBe(true);
    expect(FACTS[last?.fact ?? 'set-up'].status).toBe(status);
  });

  it('of an anonymous read with a customer’s key is a model: AWS does not document it', async () => {
    const { steps, outcome } = await runScenario({
      mode: 'sse-c',
      operation: 'download',
      caller: 'anonymous',
      'bucket-policy': 'public-read',
      seed: 'standing',
    });
    expect(outcome.status).toBe(200);
    const sent = steps.filter(({ kind }) => kind === 'send');
    expect(sent.map(({ fact }) => FACTS[fact].status)).toEqual(['modelled', 'modelled']);
  });
});
