import { predictTexts } from '../../../i18n/index.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import type { Asked, MarkState } from './use-quiz.ts';

export const STATE_TEXTS = {
  right: predictTexts.stateRight,
  wrong: predictTexts.stateWrong,
  open: predictTexts.stateOpen,
} as const satisfies Record<MarkState, unknown>;

/** One mark a question, by which one gets back to it. */
export function QuestionMarks({
  all,
  current,
}: {
  readonly all: readonly Asked[];
  readonly current: Asked | null;
}) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer calls it a list
    <ol className="predict-marks" role="list" aria-label={t(predictTexts.marks)}>
      {all.map(({ question, number, state }) => {
        const position = question.before - 1;
        const name = t(predictTexts.mark, { number, position, state: t(STATE_TEXTS[state]) });
        return (
          <li key={question.id}>
            <button
              type="button"
              className="predict-mark"
              data-state={state}
              aria-label={name}
              aria-current={number === current?.number || undefined}
              title={name}
              onClick={() => useStore.getState().dispatch({ type: 'seek', position })}
            >
              <MarkSign state={state} number={number} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

export function MarkSign({
  state,
  number,
}: {
  readonly state: MarkState;
  readonly number: number;
}) {
  if (state === 'right') return <CheckIcon />;
  return state === 'wrong' ? <CrossIcon /> : number;
}
