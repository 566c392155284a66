import { describe, expect, it } from 'vitest';
import { loadNarrator } from '../../narration/index.ts';
import { SAMPLE_OBJECT, type Scenario } from '../../scenario/index.ts';
import { EVERY_FAILURE, EVERY_FLOW, hasPython, nameOf, run } from '../code.test-helper.ts';
import { codeOf } from '../snippet.ts';
import { recomputeSnippet } from '../write-snippet.ts';
import { everyOperation } from './every-operation.test-helper.ts';
import { LONGEST_LITERAL } from './program.ts';
import { changedJobsOf, type Job, jobsOf, opsOf, wrongAnswers } from './recompute.test-helper.ts';

const narrator = await loadNarrator('en');

async function jobs(
  scenarios: readonly Scenario[],
  make: (name: string, trace: Awaited<ReturnType<typeof run>>) => readonly Job[],
): Promise<readonly Job[]> {
  const lists = await Promise.all(
    scenarios.map(async (scenario) => make(nameOf(scenario), await run(scenario))),
  );
  return lists.flat();
}

const object = (length: number) => ({
  ...SAMPLE_OBJECT,
  bytes: Uint8Array.from({ length }, (_, i) => i % 251),
});

/** Objects that no program holds; the last is uploaded in two parts, each a stretch of a file. */
const LONG: readonly Scenario[] = [
  { mode: 'sse-kms', operation: 'upload', object: object(LONGEST_LITERAL + 1) },
  { mode: 'dsse-kms', operation: 'download', object: object(LONGEST_LITERAL + 1) },
  { mode: 'sse-s3', operation: 'multipart', object: object(5 * 1024 * 1024 + 7) },
  // Nothing to encrypt but the tag.
  { mode: 'sse-c', operation: 'upload', object: object(0) },
];

// Each test runs some hundred programs, and may share its two cores with others.
describe.each(['recompute-node', 'recompute-python'] as const)(
  '%s',
  { timeout: 120_000 },
  (language) => {
    const isMissing = language === 'recompute-python' && !hasPython('cryptography');

    it.skipIf(isMissing)('finds every operation of every run the same', async () => {
      const all = await jobs([...EVERY_FLOW, ...EVERY_FAILURE, ...LONG], jobsOf);
      expect(all.length).toBeGreaterThan(250);
      expect(new Set(all.map(({ step }) => step.failure))).toEqual(
        new Set([null, 'authentication-failed', 'different']),
      );
      expect(wrongAnswers(language, all)).toEqual([]);
    });

    it.skipIf(isMissing)('finds another result when one bit of an input is another', async () => {
      const all = await jobs(EVERY_FLOW, changedJobsOf);
      expect(all.length).toBeGreaterThan(300);
      expect(wrongAnswers(language, all)).toEqual([]);
    });

    it.skipIf(isMissing)('notices when what failed in the run succeeds', async () => {
      const trace = await run({ mode: 'sse-c', operation: 'download' });
      const pretended = opsOf(trace)
        .filter(({ op }) => op === 'aes-256-gcm-open' || op === 'equal')
        .map((step): Job => {
          const failure = step.op === 'equal' ? 'different' : 'authentication-failed';
          return { name: step.id, trace, step: { ...step, outputs: {}, failure }, same: false };
        });
      expect(pretended.length).toBeGreaterThan(2);
      expect(wrongAnswers(language, pretended)).toEqual([]);
    });

    it.skipIf(isMissing)('runs the operations again that no flow comes to', async () => {
      const trace = await everyOperation();
      // For xxHash both need a package that only few have.
      const hasXxhash = language === 'recompute-python' && hasPython('xxhash');
      const all = [...jobsOf('right', trace), ...changedJobsOf('changed', trace)].filter(
        ({ step }) => hasXxhash || !step.op.startsWith('xxhash'),
      );
      expect(wrongAnswers(language, all)).toEqual([]);
    });
  },
);

describe('a snippet', () => {
  it('reads from files what is too long for it, and nothing else', async () => {
    const long = await run(LONG[0] as Scenario);
    const step = opsOf(long).find(({ id }) => id === 's3.encrypt-object');
    if (step === undefined) throw new Error('no encryption');
    const { files } = recomputeSnippet('recompute-node', step, long, narrator);
    expect(files.map(({ value }) => value)).toEqual([step.inputs.plaintext, step.outputs.sealed]);
    const short = await run({ mode: 'sse-kms', operation: 'upload' });
    for (const each of opsOf(short))
      expect(recomputeSnippet('recompute-python', each, short, narrator).files).toEqual([]);
  });

  it('has each of its marks in its text, once', async () => {
    for (const scenario of EVERY_FLOW) {
      const trace = await run(scenario);
      for (const step of opsOf(trace)) {
        for (const language of ['recompute-node', 'recompute-python'] as const) {
          const snippet = recomputeSnippet(language, step, trace, narrator);
          const ids = new Set(snippet.marks.map(({ value }) => value));
          expect(snippet.marks.length).toBeGreaterThan(0);
          expect(ids.size).toBe(snippet.marks.length);
          for (const { text } of snippet.marks)
            expect(codeOf(snippet).split(text), `${step.id}: ${text}`).toHaveLength(2);
        }
      }
    }
  });
});
