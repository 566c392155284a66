import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PolicyRequest,
  REQUEST_FIELD_KEYS,
  REQUEST_FIELDS,
  REQUEST_NAME_KEYS,
  REQUEST_NAMES,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { work } from './work.ts';

const requests = fc.record({
  ...Object.fromEntries(
    REQUEST_FIELD_KEYS.map((key) => [key, fc.constantFrom(...REQUEST_FIELDS[key])]),
  ),
  ...Object.fromEntries(
    REQUEST_NAME_KEYS.map((key) => [
      key,
      fc.oneof(fc.constant(''), fc.string({ maxLength: REQUEST_NAMES[key], unit: 'grapheme' })),
    ]),
  ),
}) as unknown as fc.Arbitrary<PolicyRequest>;

describe('any request that an address can say', () => {
  it('is judged, and sent before that', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const texts = presetTexts('cross-account', namesOf(request));
        const { judgement, rows } = await work({ texts, request, rows: [request], now: 0 });
        const { overall, checks, refusal, s3, kms, sent } = judgement;
        expect(rows[0]?.overall).toBe(overall);
        expect(overall === 'refused').toBe(s3 === 'refused' || kms === 'refused');
        expect(refusal !== null || checks.length > 0).toBe(true);
        expect(sent.line).toMatch(/^(PUT|GET|HEAD|POST|DELETE) https?:/);
        expect(() => structuredClone(judgement)).not.toThrow();
      }),
      {
        numRuns: 150,
        // A default that has no key, beside a source that has one.
        examples: [
          [{ ...USUAL_REQUEST, operation: 'copy', mode: 'sse-s3', 'source-mode': 'sse-kms' }],
        ],
      },
    );
  });
});
