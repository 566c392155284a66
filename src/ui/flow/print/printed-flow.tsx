import '../print.css';
import { diagramTexts, explainTexts } from '../../../i18n/index.ts';
import { printTexts } from '../../../i18n/texts/print.ts';
import { refuses as isAgainst, movedBy, type StepMark } from '../../../player/index.ts';
import { ACTORS, type Trace } from '../../../trace/index.ts';
import { useFrame, useNarrate, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { StepTrack } from '../diagram/step-track.tsx';
import { useFindValues } from '../stage-hooks.ts';
import { TakeHome } from './take-home.tsx';

/** The whole flow for paper: a sheet that tells it at a glance, then each step with its place in the diagram, its words and its grounds. */
export function PrintedFlow() {
  const trace = useStore((state) => state.trace);
  return trace && <Sheet trace={trace} />;
}

function Sheet({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const marks = useFrame()?.marks ?? [];
  return (
    <section className="printed" aria-label={t(printTexts.region)}>
      <TakeHome trace={trace} />
      <h2 className="printed-heading">{t(printTexts.steps)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(printTexts.step)}</th>
            <th scope="col" className="printed-parties" aria-label={t(printTexts.flow)}>
              {ACTORS.map((actor) => (
                <span key={actor}>{t(diagramTexts[actor])}</span>
              ))}
            </th>
            <th scope="col">{t(printTexts.meaning)}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <PrintedStep key={mark.step.id} mark={mark} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A step on paper. What a row of the diagram is on the screen, and beside it what the inspector says. */
function PrintedStep({ mark }: { readonly mark: StepMark }) {
  const t = useT();
  const valueName = useValueName();
  const findValues = useFindValues();
  const { step, position, refuses, afterRefusal } = mark;
  const { label, title, body } = useNarrate()(step);
  const basis = useStore((state) => state.narrator)?.fact(step.fact);
  const payload = findValues(movedBy(step)).map(valueName);
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
          <StepTrack step={step} when="past" label={label} afterRefusal={afterRefusal} />
        </span>
      </td>
      <td>
        <h3>{title}</h3>
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
