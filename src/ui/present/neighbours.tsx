import { presentTexts } from '../../i18n/texts/presenting.ts';
import type { Narrator } from '../../narration/index.ts';
import type { Step, Trace } from '../../trace/index.ts';
import { useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';

/** What the step before is called, and the next one: where the room is in the flow, without its list of steps. */
export function Neighbours() {
  const t = useT();
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const predicts = useStore(isPredicting);
  const position = useStore((state) => state.transport.position);
  if (trace === null || narrator === null) return null;
  const before = trace.steps[position - 2];
  const after = trace.steps[position];
  const untold = t(presentTexts.untold);
  return (
    <dl className="neighbours" aria-label={t(presentTexts.neighbours)}>
      {before && (
        <div>
          <dt>{t(presentTexts.before)}</dt>
          <dd>
            <span className="neighbour-number">{position - 1}</span>{' '}
            {narrator.step(before, trace).label}
          </dd>
        </div>
      )}
      {after && (
        <div>
          <dt>{t(presentTexts.after)}</dt>
          <dd>
            <span className="neighbour-number">{position + 1}</span>{' '}
            {predicts ? untold : (neutral(after, trace, narrator) ?? untold)}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What a step to come may be called; null where its very name tells how it ends. */
function neutral(step: Step, trace: Trace, narrator: Narrator): string | null {
  const isRefusal =
    step.kind === 'fail' ||
    (step.kind === 'send' && step.http.type === 'response' && step.http.status >= 400);
  if (isRefusal) return null;
  return narrator.question(step, trace)?.title ?? narrator.step(step, trace).label;
}
