import { custodyCounts } from '../../../i18n/index.ts';
import { type Holding, LOOKS, lookOf } from '../../../player/index.ts';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { useCount } from '../../store/hooks.ts';

/** Looks of what is worth counting. */
const WATCHED = LOOKS.filter((look) => look !== 'public');

/** How much of each kind a party holds now, where there is no room for more. */
export function HeldCounts({ holdings }: { readonly holdings: readonly Holding[] }) {
  const count = useCount();
  return (
    <span className="held-counts">
      {WATCHED.map((look) => {
        const held = holdings.filter(
          ({ value, change }) => change !== 'leaving' && lookOf(value.role) === look,
        ).length;
        if (held === 0) return null;
        const Icon = LOOK_ICONS[look];
        const words = count(custodyCounts[look], held);
        return (
          <span key={look} className={`held-count chip-${look}`} title={words}>
            <Icon />
            <span aria-hidden="true">{held}</span>
            <span className="visually-hidden">{words}</span>
          </span>
        );
      })}
    </span>
  );
}
