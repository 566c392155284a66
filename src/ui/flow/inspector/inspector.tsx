import { inspectorTexts } from '../../../i18n/index.ts';
import { useNarrate, useStep, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** What there is to know of the current step. */
export function Inspector() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const position = useStore((state) => state.transport.position);
  const words = step && narrate(step);
  return (
    <section className="inspector" aria-label={t(inspectorTexts.region)}>
      {words && (
        <div className="inspector-body">
          <h2>
            {position} · {words.title}
          </h2>
          <p>{words.body}</p>
        </div>
      )}
    </section>
  );
}
