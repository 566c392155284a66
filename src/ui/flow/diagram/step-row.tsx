import { memo, useRef } from 'react';
import { diagramTexts } from '../../../i18n/index.ts';
import type { StepMark } from '../../../player/index.ts';
import { refuses as isAgainst, movedBy } from '../../../player/index.ts';
import { useNarrate, useT, useValueName } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { ArrowStep } from './arrow-step.tsx';
import { ends, shapeOf } from '../../../player/lanes.ts';
import { NodeStep } from './node-step.tsx';
import { UnseenRow } from './unseen-row.tsx';
import { useOutOfSight } from './use-out-of-sight.ts';
import { pick, useRunValues } from './use-run-values.ts';

/** One step of the diagram. Pressing it goes there. */
export const StepRow = memo(function StepRow({
  step,
  position,
  when,
  refuses,
  afterRefusal,
}: StepMark) {
  const narrate = useNarrate();
  const { label } = narrate(step);
  const isUnseen = useStore(isPredicting) && when === 'future';
  const shape = shapeOf(step);
  const row = useRef<HTMLLIElement>(null);
  useOutOfSight(row);
  if (isUnseen) return <UnseenRow position={position} />;
  return (
    <li
      ref={row}
      className="row"
      aria-current={when === 'current' ? 'step' : undefined}
      data-when={when}
      data-kind={step.kind}
      data-refuses={refuses || undefined}
      data-against={isAgainst(step) || undefined}
      data-after-refusal={afterRefusal || undefined}
    >
      <button
        type="button"
        className="row-button"
        onClick={() => useStore.getState().dispatch({ type: 'seek', position })}
      >
        <span className="row-number">{position}</span>
        <SpokenStep step={step} label={label} refuses={refuses} />
        <span className="row-track" aria-hidden="true">
          {shape.kind === 'arrow' ? (
            <ArrowStep
              step={step}
              shape={shape}
              when={when}
              label={label}
              afterRefusal={afterRefusal}
            />
          ) : (
            <NodeStep step={step} shape={shape} when={when} label={label} />
          )}
        </span>
      </button>
    </li>
  );
});

/** The row in words: who, to whom, what, and what it carries. */
function SpokenStep({
  step,
  label,
  refuses,
}: Pick<StepMark, 'step' | 'refuses'> & { readonly label: string }) {
  const t = useT();
  const values = useRunValues();
  const valueName = useValueName();
  const { from, to } = ends(step);
  const payload = pick(values, movedBy(step));
  const sentences = [
    from === to
      ? t(diagramTexts.localStep, { actor: t(diagramTexts[from]), label })
      : t(diagramTexts.messageStep, {
          from: t(diagramTexts[from]),
          to: t(diagramTexts[to]),
          label,
        }),
    ...(payload.length > 0
      ? [
          t(diagramTexts.carrying, {
            values: payload.map(valueName).join(t(diagramTexts.listSeparator)),
          }),
        ]
      : []),
    ...(refuses ? [t(diagramTexts.refusedHere)] : []),
  ];
  return <span className="visually-hidden">{sentences.join(' ')}</span>;
}
