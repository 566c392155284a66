import { explainTexts } from '../../../../i18n/index.ts';
import { stepValues } from '../../../../player/step-values.ts';
import { useNarrate, useT } from '../../../store/hooks.ts';
import { useStore } from '../../../store/store.ts';
import { useRun } from '../use-run.ts';
import { BasisNote } from './basis-note.tsx';
import { BoundTo } from './bound-to.tsx';
import { EncryptionChoice } from './encryption-choice.tsx';
import { type Refusal, refusalAt } from './refusal-at.ts';
import { RefusalNote } from './refusal-note.tsx';
import { SeeAlso } from './see-also.tsx';
import { ValueCard } from './value-card.tsx';

/** The step in words, on what it rests, what went wrong in it and which values it has to do with. */
export function ExplainTab() {
  const t = useT();
  const narrate = useNarrate();
  const run = useRun();
  const narrator = useStore((state) => state.narrator);
  if (run === null) return null;
  const { step, position, trace, index } = run;
  const { title, body } = narrate(step);
  const fact = narrator?.fact(step.fact);
  const refusal = refusalAt(trace, position);
  const values = stepValues(step).flatMap(({ id }) => index.values.get(id) ?? []);
  return (
    <div className="explain">
      <h2 className="explain-title">
        {position} · {title}
      </h2>
      {/* AWS's message stands below, word for word; once is enough. */}
      {!repeats(body, refusal) && <p className="explain-body">{body}</p>}
      <RefusalNote trace={trace} position={position} refusal={refusal} />
      {fact !== undefined && <BasisNote basis={fact} />}
      <SeeAlso step={step} />
      {step.kind === 'decide' && step.decision.subject === 'encryption' && (
        <EncryptionChoice trace={trace} step={step} decision={step.decision} />
      )}
      <BoundTo run={run} />
      {values.length > 0 && (
        <ul className="cards" aria-label={t(explainTexts.values)}>
          {values.map((value) => (
            <ValueCard key={value.id} value={value} />
          ))}
        </ul>
      )}
    </div>
  );
}

function repeats(body: string, refusal: Refusal | null): boolean {
  const message = refusal?.answer.message;
  return typeof message === 'string' && body.includes(message);
}
