import { compareTexts } from '../../../i18n/texts/compare.ts';
import type { Text } from '../../../lib/text.ts';
import type { CompareAddress, ComparedRun } from '../../../link/compare-address.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { type Circumstances, OPENING } from '../../../scenario/index.ts';

/** Something worth comparing, by its name. */
interface Preset extends Pick<CompareAddress, 'runs' | 'operation' | 'objects'> {
  readonly name: Text;
}

const { mode } = OPENING;
const withBucketKey = PROFILES.find(({ bucketDefault }) => bucketDefault?.bucketKey)?.id ?? mode;

/** A mode as it is, and with one thing changed. */
const beside = (changes: Partial<Circumstances>): readonly ComparedRun[] => [
  { mode, changes: {} },
  { mode, changes },
];

/** What one may begin with. */
export const PRESETS: readonly Preset[] = [
  { name: compareTexts.presetModes, runs: null, operation: 'upload', objects: 'three' },
  {
    name: compareTexts.presetDecrypt,
    runs: beside({ caller: 'upload-only' }),
    operation: 'download',
    objects: 'one',
  },
  {
    name: compareTexts.presetBucketKey,
    runs: [
      { mode, changes: {} },
      { mode: withBucketKey, changes: {} },
    ],
    operation: 'upload',
    objects: 'three',
  },
  {
    name: compareTexts.presetTampered,
    runs: beside({ 'stored-bytes': 'ciphertext-flipped' }),
    operation: 'download',
    objects: 'one',
  },
];
