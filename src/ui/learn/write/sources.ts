import type { Scene } from '../../../lessons/lesson.ts';
import { type Circumstances, DEFAULTS, FIELD_KEYS, isValueOf } from '../../../scenario/index.ts';
import { isSample } from '../../store/object-source.ts';
import { useStore } from '../../store/store.ts';

/** The flow that is on the screen, or that one comes back to, as a scene: what differs from the defaults, and its step. */
export function flowOnScreen(): Scene {
  const { circumstances, policies, source, trace, transport, kept } = useStore.getState();
  const flow = kept ?? { circumstances, policies, source, trace, position: transport.position };
  const step = flow.position > 1 ? flow.trace?.steps[flow.position - 1]?.id : undefined;
  return {
    circumstances: told(flow.circumstances),
    ...(flow.policies === null ? {} : { policies: flow.policies }),
    ...(flow.source.kind === 'text' && !isSample(flow.source) ? { object: flow.source.text } : {}),
    ...(step === undefined ? {} : { step }),
  };
}

function told(circumstances: Circumstances): Partial<Circumstances> {
  const changed = FIELD_KEYS.filter(
    (key) => key === 'mode' || key === 'operation' || circumstances[key] !== DEFAULTS[key],
  );
  return Object.fromEntries(
    changed.flatMap((key) =>
      isValueOf(key, circumstances[key]) ? [[key, circumstances[key]]] : [],
    ),
  );
}
