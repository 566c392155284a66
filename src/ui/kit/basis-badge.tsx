import type { ComponentType, SVGProps } from 'react';
import { explainTexts } from '../../i18n/index.ts';
import type { FactStatus } from '../../narration/index.ts';
import { useT } from '../store/hooks.ts';
import { ApproxIcon, CheckIcon, EyeIcon, ModelIcon } from './icons.tsx';
import './badges.css';

/** What a statement can rest on, the surest first. */
export const STANDINGS: readonly FactStatus[] = ['documented', 'recorded', 'inferred', 'modelled'];

const ICONS: Readonly<Record<FactStatus, ComponentType<SVGProps<SVGSVGElement>>>> = {
  documented: CheckIcon,
  recorded: EyeIcon,
  inferred: ApproxIcon,
  modelled: ModelIcon,
};

/** How sure a statement is, as shape and word. */
export function BasisBadge({ status }: { readonly status: FactStatus }) {
  const t = useT();
  const Icon = ICONS[status];
  return (
    <span className="badge" data-status={status} title={t(explainTexts[`${status}Means`])}>
      <Icon /> {t(explainTexts[status])}
    </span>
  );
}
