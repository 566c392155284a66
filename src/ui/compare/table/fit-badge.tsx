import { tableTexts } from '../../../i18n/texts/modes-table.ts';
import type { Fit } from '../../../survey/index.ts';
import { ApproxIcon, CheckIcon, CrossIcon, QuestionIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';

const ICONS = { yes: CheckIcon, depends: ApproxIcon, unknown: QuestionIcon, no: CrossIcon };

/** Whether something fits, as shape and word. */
export function FitBadge({ fit }: { readonly fit: Fit }) {
  const t = useT();
  const Icon = ICONS[fit];
  return (
    <span className="table-fit" data-fit={fit}>
      <Icon /> {t(tableTexts[fit])}
    </span>
  );
}
