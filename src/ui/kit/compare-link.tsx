import { scenarioTexts } from '../../i18n/index.ts';
import { type ComparedRun, OWN_FIELDS, writeCompareAddress } from '../../link/compare-address.ts';
import { encodeAddress } from '../../link/index.ts';
import { objectCount } from '../../modes/object-count.ts';
import { PROFILES, profileOf } from '../../modes/profiles.ts';
import { type Circumstances, DEFAULTS } from '../../scenario/index.ts';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { ColumnsIcon } from './icons.tsx';

/**
 * Leads to the comparison of the chosen flow: with all modes, this one first; with something changed, beside the same flow
 * as it usually is. Nothing where policies take part that no address can carry.
 */
export function CompareLink({ className }: { readonly className: string }) {
  const t = useT();
  const circumstances = useStore((state) => state.circumstances);
  const seed = useStore((state) => state.seed);
  const isOwn = useStore((state) => state.policies !== null);
  if (isOwn) return null;
  return (
    <a className={className} href={comparisonOf(circumstances, seed)}>
      <ColumnsIcon />
      {t(scenarioTexts.compare)}
    </a>
  );
}

/** The address of the comparison of a flow. */
export function comparisonOf(circumstances: Circumstances, seed: string | null): string {
  const { mode, operation, objects: said } = circumstances;
  const changed = OWN_FIELDS.filter((key) => circumstances[key] !== DEFAULTS[key]);
  const changes = Object.fromEntries(changed.map((key) => [key, circumstances[key]]));
  const others: readonly ComparedRun[] = PROFILES.filter(
    ({ id, operations }) => id !== mode && operations.includes(operation),
  ).map(({ id }) => ({ mode: id, changes: {} }));
  const isChanged = changed.length > 0;
  const profile = profileOf(mode);
  const isOne =
    profile !== undefined &&
    (isChanged || said !== DEFAULTS.objects) &&
    objectCount(profile, said) === 1;
  const extra = writeCompareAddress({
    runs: [{ mode, changes }, ...(isChanged ? [{ mode, changes: {} }] : others)],
    operation,
    objects: isOne ? 'one' : 'three',
    seed,
  });
  return encodeAddress({ page: 'compare', extra });
}
