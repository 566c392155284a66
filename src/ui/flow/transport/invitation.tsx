import { transportTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';

/** One sentence for who has just arrived, over the button it speaks of. The first step takes it away for good. */
export function Invitation() {
  const t = useT();
  const isAtStart = useStore(({ transport }) => transport.total > 0 && transport.position === 1);
  const hasBegun = useStore((state) => state.hasBegun);
  // A question asked in the same place says what to do itself, and who presents knows.
  const isAsked = useStore((state) => !isPredicting(state) && !state.presenting);
  return isAtStart && isAsked && !hasBegun ? (
    <p className="invitation">{t(transportTexts.invitation)}</p>
  ) : null;
}
