import './scrubber.css';
import type { ComponentType, SVGProps } from 'react';
import { transportTexts } from '../../../i18n/index.ts';
import { columnTexts } from '../../../i18n/texts/compare.ts';
import type { Column } from '../../../player/index.ts';
import {
  ArrowRightIcon,
  DiskIcon,
  EraseIcon,
  EyeIcon,
  KeyIcon,
  LockIcon,
  PageIcon,
  ReplyIcon,
} from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { columnName, requestName } from '../state/column-words.ts';
import { useComparison } from '../state/comparison.ts';

/** By its icon where there is no room for a phase's name. */
const PHASE_ICONS: Readonly<Record<Column['phase'], ComponentType<SVGProps<SVGSVGElement>>>> = {
  ask: ArrowRightIcon,
  load: EyeIcon,
  key: KeyIcon,
  open: PageIcon,
  lock: LockIcon,
  forget: EraseIcon,
  store: DiskIcon,
  answer: ReplyIcon,
};

/** The columns by request and phase, and the slider along them. */
export function Scrubber({ columns }: { readonly columns: readonly Column[] }) {
  const t = useT();
  const lang = useLang();
  const position = useComparison((state) => state.transport.position);
  const operation = useComparison((state) => state.shown?.operation ?? null);
  const dispatch = useComparison((state) => state.dispatch);
  const requests = [...new Set(columns.map(({ request }) => request))];
  const current = columns[position - 1];
  return (
    <div className="compare-scrubber">
      <div className="compare-requests" aria-hidden="true">
        {requests.map((request) => (
          <span
            key={request}
            data-when={whenOf(request, current?.request ?? 0)}
            style={{ flexGrow: columns.filter((column) => column.request === request).length }}
          >
            <b>{requestName(request, operation, lang)}</b>
            <i>{request}</i>
          </span>
        ))}
      </div>
      <div className="compare-phases" aria-hidden="true">
        {columns.map((column, index) => {
          const Icon = PHASE_ICONS[column.phase];
          return (
            <span
              key={column.id}
              data-when={whenOf(index + 1, position)}
              title={columnName(column, operation, lang)}
            >
              <Icon />
              <b>{t(columnTexts[column.phase])}</b>
            </span>
          );
        })}
      </div>
      <input
        type="range"
        min={1}
        max={columns.length}
        step={1}
        value={position}
        aria-label={t(transportTexts.slider)}
        aria-valuetext={
          current &&
          t(transportTexts.positionTitled, {
            position,
            total: columns.length,
            title: columnName(current, operation, lang),
          })
        }
        onChange={({ currentTarget }) =>
          dispatch({ type: 'seek', position: Number(currentTarget.value) })
        }
      />
    </div>
  );
}

function whenOf(one: number, now: number): 'past' | 'current' | 'future' {
  return one < now ? 'past' : one === now ? 'current' : 'future';
}
