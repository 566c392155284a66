import { diagramTexts, printTexts } from '../../../i18n/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { ACTORS } from '../../../trace/index.ts';
import { flowTitle } from '../../kit/flow-title.ts';
import { useFrame, useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { PrintedScenario } from './printed-scenario.tsx';
import { PrintedStep } from './printed-step.tsx';

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
