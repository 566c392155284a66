import type { Lang } from '../lib/text.ts';
import { MODES, runScenario } from '../modes/index.ts';
import { loadNarrator } from '../narration/index.ts';
import type { Circumstances } from '../scenario/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Take } from './take.ts';

/** Markup, quotes, Markdown, Mermaid's own characters, and what no XML may hold: as the name of an object. */
export const HOSTILE =
  '<script>alert(1)</script> "\'`&amp; ]]> --> #35; style:#a; classDef:#a; %%{init}%% | *b* [x](http://e.vil) \u0001;end';

/** A run of every operation of every mode, once for all tests. */
export const sampleRuns = Promise.all(
  MODES.flatMap(({ id: mode, operations }) =>
    operations.map(async (operation) => ({
      name: `${mode} ${operation}`,
      trace: await runScenario({ mode, operation, seed: 'take away', object: SAMPLE_OBJECT }),
    })),
  ),
);

/** A run that ends at KMS's no, and one in which the disks were tampered with. */
export const refusedRuns = Promise.all(
  [
    { mode: 'sse-kms', operation: 'upload', caller: 's3-only' },
    { mode: 'sse-kms', operation: 'download', 'stored-bytes': 'ciphertext-flipped' },
    { mode: 'sse-c', operation: 'download', 'customer-key': 'wrong' },
  ].map(async (change) => ({
    name: Object.values(change).join(' '),
    trace: await runScenario({
      ...(change as Partial<Circumstances>),
      seed: 'take away',
      object: SAMPLE_OBJECT,
    }),
  })),
);

/** A run of an object with a name. */
export async function takeOf(name: string, lang: Lang = 'en'): Promise<Take> {
  const trace = await runScenario({
    mode: 'sse-kms',
    operation: 'upload',
    seed: 'named',
    object: { ...SAMPLE_OBJECT, name },
  });
  return { trace, narrator: await loadNarrator(lang), title: `Upload of ${name}` };
}
