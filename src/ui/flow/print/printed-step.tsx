import { diagramTexts, explainTexts, printTexts } from '../../../i18n/index.ts';
import type { StepMark } from '../../../player/index.ts';
import { refuses as isAgainst, movedBy } from '../../../player/index.ts';
import { useNarrate, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { ArrowStep } from '../diagram/arrow-step.tsx';
import { shapeOf } from '../diagram/geometry.ts';
import { NodeStep } from '../diagram/node-step.tsx';
import { pick, useRunValues } from '../diagram/use-run-values.ts';

/** A step on paper. What a row of the diagram is on the screen, and beside it what the inspector says. */
export function PrintedStep({ mark }: { readonly mark: StepMark }) {
  const t = useT();
  const valueName = useValueName();
  const values = useRunValues();
  const { step, position, refuses, afterRefusal } = mark;
  const { label, title, body } = useNarrate()(step);
  const shape = shapeOf(step);
  const basis = useStore((state) => state.narrator)?.fact(step.fact);
  const payload = pick(values, movedBy(step)).map(valueName);
  return (
    <tr>
      <th scope="row">{position}</th>
      <td>
        <span
          className="row printed-row"
          aria-hidden="true"
          data-when="past"
          data-kind={step.kind}
          data-refuses={refuses || undefined}
          data-against={isAgainst(step) || undefined}
          data-after-refusal={afterRefusal || undefined}
        >
          <span className="row-track">
            {shape.kind === 'arrow' ? (
              <ArrowStep
                step={step}
                shape={shape}
                when="past"
                label={label}
                afterRefusal={afterRefusal}
              />
            ) : (
              <NodeStep step={step} shape={shape} when="past" label={label} />
            )}
          </span>
        </span>
      </td>
      <td>
        <h2>{title}</h2>
        <p>{body}</p>
        {payload.length > 0 && (
          <p>{t(printTexts.carries, { values: payload.join(t(diagramTexts.listSeparator)) })}</p>
        )}
        {basis !== undefined && (
          <p className="printed-basis">
            <strong>{t(explainTexts[basis.status])}</strong>
            {basis.url !== null && ` · ${basis.source} · ${basis.url}`}
            <br />
            {basis.note}
          </p>
        )}
      </td>
    </tr>
  );
}
