import { custodyTexts, roleTexts } from '../../../i18n/index.ts';
import { LOOKS } from '../../../player/index.ts';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { useT } from '../../store/hooks.ts';

/** The five roles a value can have, and how each looks everywhere. */
export function Legend() {
  const t = useT();
  return (
    <div className="legend">
      <p className="panel-heading" id="legend">
        {t(roleTexts.legend)}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list */}
      <ul role="list" aria-labelledby="legend">
        {LOOKS.map((look) => {
          const Icon = LOOK_ICONS[look];
          return (
            <li key={look} className={`legend-role chip-${look}`} title={t(roleTexts[look])}>
              <Icon />
              {t(custodyTexts[look])}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
