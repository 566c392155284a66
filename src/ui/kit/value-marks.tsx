import { custodyCounts, custodyTexts } from '../../i18n/index.ts';
import { derivedFrom, fingerprint, sealMark, tamperingOf } from '../../player/index.ts';
import type { Value } from '../../trace/index.ts';
import { useCount, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { KeyIcon, WarningIcon } from './icons.tsx';

/** What a value bears beside its name: the seal of the key it is under, the key it came from, and that it was changed. */
export function ValueMarks({ value }: { readonly value: Value }) {
  const t = useT();
  const trace = useStore((state) => state.trace);
  const tampered = useTamperText()(value);
  if (trace === null) return null;
  const seal = sealMark(trace, value);
  const source = derivedFrom(trace, value);
  const key = source && fingerprint(source);
  return (
    <>
      {(seal ?? key) !== null && (
        <span className="chip-mark">
          <KeyIcon />
          {seal ?? t(custodyTexts.derivedFrom, { key: key ?? '' })}
        </span>
      )}
      {tampered !== null && (
        <span className="chip-tampered">
          <WarningIcon />
          <span>{tampered}</span>
        </span>
      )}
    </>
  );
}

/** What was done to a value behind S3's back, in a word or two; null for one that is as it was made. */
export function useTamperText(): (value: Value) => string | null {
  const t = useT();
  const count = useCount();
  const trace = useStore((state) => state.trace);
  return ({ id }) => {
    const tampering = trace && tamperingOf(trace, id);
    if (!tampering) return null;
    return tampering.kind === 'flipped'
      ? count(custodyCounts.bitsChanged, tampering.bits)
      : t(custodyTexts.movedHere, { object: tampering.from.replace(/^[^/]*\//, '') });
  };
}
