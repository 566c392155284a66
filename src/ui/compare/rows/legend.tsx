import { compareTexts } from '../../../i18n/texts/compare.ts';
import { useT } from '../../store/hooks.ts';

const BARS = [
  ['kept', compareTexts.legendKept],
  ['plaintext', compareTexts.legendPlain],
  ['wrapped', compareTexts.legendWrapped],
  ['ciphertext', compareTexts.legendCiphertext],
  ['hashed', compareTexts.legendHashed],
] as const;

/** What the lines of the pictures stand for. */
export function Legend() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ul role="list" className="compare-legend" aria-label={t(compareTexts.legend)}>
      {BARS.map(([state, name]) => (
        <li key={state}>
          <span className="compare-past" aria-hidden="true">
            <span className="compare-line" data-state={state}>
              <span className="compare-bar" />
            </span>
          </span>
          {t(name)}
        </li>
      ))}
      <li>
        <span className="compare-past compare-legend-call" aria-hidden="true">
          <span className="compare-call" />
        </span>
        {t(compareTexts.legendCall)}
      </li>
      <li>
        <span className="compare-legend-differs" aria-hidden="true" />
        {t(compareTexts.legendDiffers)}
      </li>
    </ul>
  );
}
