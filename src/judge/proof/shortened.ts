import { profileOf } from '../../modes/profiles.ts';
import { DEEDS, type Encryption } from './deeds.ts';

/** Encryptions of a row, as few words as they go into. */
export interface Shortened {
  readonly chosenBy: Encryption['chosenBy'];
  /** Whether all that can be chosen so are there: nothing more need be said. */
  readonly isAll: boolean;
  readonly groups: readonly {
    /** Values of the encryption header; null: a customer's key. Of those under KMS with and without a Bucket Key, one. */
    readonly modes: readonly Encryption['mode'][];
    /** Null where there are none to choose between. */
    readonly keys: 'any' | readonly NonNullable<Encryption['key']>[] | null;
  }[];
}

/** Puts together what differs in the key alone, then what has the same keys. */
export function shortened(encryptions: readonly Encryption[]): readonly Shortened[] {
  const ways = [...new Set(encryptions.map(({ chosenBy }) => chosenBy))];
  return ways.map((chosenBy) => {
    const own = encryptions.filter((each) => each.chosenBy === chosenBy);
    const all = DEEDS.flatMap(({ operation, encryption }) =>
      encryption?.chosenBy === chosenBy && operation !== 'copy' ? [encryption] : [],
    );
    const keysOf = (mode: Encryption['mode']) =>
      own.flatMap((each) => (each.mode === mode && each.key !== null ? [each.key] : []));
    const groups = new Map<string, { modes: Encryption['mode'][]; keys: string[] }>();
    for (const mode of new Set(own.map((each) => each.mode))) {
      const keys = keysOf(mode);
      const id = keys.join();
      const group = groups.get(id) ?? { modes: [], keys };
      // The header is the same, and so are the answers: one name for both.
      const isNamed = group.modes.some((other) => headerOf(other) === headerOf(mode));
      groups.set(id, { modes: isNamed ? group.modes : [...group.modes, mode], keys });
    }
    return {
      chosenBy,
      isAll: own.length === all.length,
      groups: [...groups.values()].map(({ modes, keys }) => ({
        modes,
        keys: keys.length === 0 ? null : keys.length === 3 ? 'any' : (keys as never),
      })),
    };
  });
}

function headerOf(mode: Encryption['mode']): string {
  return profileOf(mode)?.bucketDefault?.algorithm ?? mode;
}
