import '../print.css';
import { diagramTexts, explainTexts, fieldTexts, printTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { refuses as isAgainst, movedBy, type StepMark, statusText } from '../../../player/index.ts';
import { FIELD_KEYS } from '../../../scenario/index.ts';
import { ACTORS, type Trace } from '../../../trace/index.ts';
import { flowTitle } from '../../kit/flow-title.ts';
import { useFrame, useLang, useNarrate, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { StepTrack } from '../diagram/step-track.tsx';
import { useFindValues } from '../stage-hooks.ts';

/** The whole flow for paper: its scenario, then each step with its place in the diagram, its words and its grounds. */
export function PrintedFlow() {
  const trace = useStore((state) => state.trace);
  return trace && <Sheet trace={trace} />;
}

function Sheet({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const lang = useLang();
  const marks = useFrame()?.marks ?? [];
  return (
    <section className="printed" aria-label={t(printTexts.region)}>
      <h1>{flowTitle(trace.scenario, lang)}</h1>
      <PrintedScenario trace={trace} />
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

/** Under which circumstances the flow ran, and how it ended. */
function PrintedScenario({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const lang = useLang();
  const seed = useStore((state) => state.seed);
  const name = useStore((state) => state.source.name);
  const changed = FIELD_KEYS.filter((key) => {
    const value = trace.scenario[key];
    return key !== 'mode' && key !== 'operation' && value !== undefined && value !== UNSAID[key];
  }).map((key) => {
    const { label, values } = fieldTexts(key);
    const value = trace.scenario[key] ?? '';
    return t(printTexts.setting, { label: label[lang], value: values[value]?.[lang] ?? value });
  });
  const { status, code } = trace.outcome;
  const rows = [
    [t(printTexts.object), name],
    [t(printTexts.changed), changed.join(' · ') || t(printTexts.unchanged)],
    [t(printTexts.seed), seed ?? t(printTexts.noSeed)],
    [t(printTexts.outcome), [statusText(status), code].filter(Boolean).join(' · ')],
  ];
  return (
    <dl className="printed-scenario">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
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
