import { describe, expect, it } from 'vitest';
import { hasStoredObject, judgeCell, MODES, runScenario } from '../../../modes/index.ts';
import { kmsCalls } from '../../../player/index.ts';
import { circumstancesOf, SAMPLE_OBJECT, type Scenario } from '../../../scenario/index.ts';
import { hasStored, leftOf } from './left.ts';
import { fitting, nextFlow, possibleBreaks } from './suggestions.ts';

const finished = async (change: Scenario) => {
  const scenario: Scenario = { seed: 'end', object: SAMPLE_OBJECT, ...change };
  return { scenario, trace: await runScenario(scenario) };
};

/** `data key ×2`, struck out in brackets. */
async function left(change: Scenario) {
  const { trace } = await finished(change);
  return Object.fromEntries(
    Object.entries(leftOf(trace)).map(([actor, values]) => [
      actor,
      values
        .map(({ value, count, isErased }) => {
          const name = count > 1 ? `${value.name} ×${count}` : value.name;
          return isErased ? `(${name})` : name;
        })
        .join(' '),
    ]),
  );
}

describe('what is left', () => {
  it('is under a KMS key ciphertext and a sealed key, and what opened it is erased', async () => {
    expect(await left({ mode: 'sse-kms', operation: 'upload' })).toEqual({
      client: 'object',
      s3: '(data-key)',
      kms: 'kms-key (data-key) (wrapping-key)',
      storage: 'encrypted-object encrypted-data-key',
    });
  });

  it('is with the customer’s key nothing that opens it, but a salted HMAC', async () => {
    const { s3, kms, storage } = await left({ mode: 'sse-c', operation: 'upload' });
    expect({ s3, kms }).toEqual({ s3: '(customer-key)', kms: '' });
    expect(storage).toMatch(/^encrypted-object \S*hmac\S*$/);
  });

  it('counts what there is several of', async () => {
    const { s3, storage } = await left({ mode: 'sse-kms-bucket-key', operation: 'upload' });
    expect(s3).toContain('(data-key ×3)');
    expect(storage).toContain('encrypted-object ×3');
  });

  it('is an object exactly where the engine finds one', async () => {
    for (const { id: mode, operations } of MODES)
      for (const operation of operations)
        for (const caller of ['s3-and-kms', 's3-only', 'anonymous'] as const) {
          const { trace } = await finished({ mode, operation, caller });
          expect(hasStored(trace), `${mode} ${operation} ${caller}`).toBe(hasStoredObject(trace));
        }
  });
});

describe('what to see next', () => {
  const callsOf = async (scenario: Scenario) => kmsCalls((await finished(scenario)).trace);

  it('is under SSE-KMS what several objects cost, and then what a Bucket Key saves of it', async () => {
    for (const operation of [
      'upload',
      'download',
      'multipart',
      'copy',
      'update-encryption',
    ] as const) {
      const one = circumstancesOf({ mode: 'sse-kms', operation });
      const several = nextFlow(one);
      if (several === null) throw new Error(`nothing after ${operation}`);
      expect(several).toMatchObject({ point: 'several', objects: 3 });
      const calls = await callsOf(several.circumstances);
      expect(calls).toBe(3 * (await callsOf(one)));
      const saving = nextFlow(several.circumstances);
      if (saving === null) throw new Error(`nothing after three of ${operation}`);
      expect(saving).toMatchObject({ point: 'bucket-key', objects: 3 });
      expect(await callsOf(saving.circumstances)).toBeLessThan(calls);
      expect(nextFlow(saving.circumstances)).toBeNull();
    }
  });

  it('is nothing where no call to KMS could be spared', () => {
    for (const { id: mode } of MODES)
      if (mode !== 'sse-kms') expect(nextFlow(circumstancesOf({ mode })), mode).toBeNull();
  });
});

describe('the suggestions to break it', () => {
  it('are in every mode and operation two to four single changes that are refused', async () => {
    for (const { id: mode, operations } of MODES) {
      for (const operation of operations) {
        const run = await finished({ mode, operation });
        const circumstances = circumstancesOf(run.scenario);
        const possible = possibleBreaks(circumstances);
        const found = Object.fromEntries(
          await Promise.all(
            possible.map(async ({ cell }) => [cell.id, await judgeCell(cell, run)] as const),
          ),
        );
        const suggested = fitting(possible, found);
        const where = `${mode} ${operation}: ${suggested.map(({ cell }) => cell.id)}`;
        expect(suggested.length, where).toBeGreaterThanOrEqual(2);
        expect(suggested.length, where).toBeLessThanOrEqual(4);
        for (const { field, value, cell } of suggested) {
          expect(cell.circumstances).toEqual({ ...circumstances, [field]: value });
          expect(found[cell.id]?.fail, where).not.toBeNull();
        }
      }
    }
  });

  it('leave out what is so already, and what was not tried yet', () => {
    const circumstances = circumstancesOf({ mode: 'sse-kms', caller: 's3-only' });
    const possible = possibleBreaks(circumstances);
    expect(possible.some(({ value }) => value === 's3-only')).toBe(false);
    expect(fitting(possible, {})).toEqual([]);
  });
});
