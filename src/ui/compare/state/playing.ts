import type { StoreApi } from 'zustand';
import { say } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import { useStore } from '../../store/store.ts';
import { columnName } from './column-words.ts';
import { type ComparisonState, findColumn } from './comparison.ts';

/** Time in ms that a column stays while playing, at normal speed: there are as many rows to look at as scenarios. */
const STAY = 1800;

/** Connects a comparison with time, keys and the page around a frame, until called off; then it stands still. */
export function connectPlaying(
  store: Pick<StoreApi<ComparisonState>, 'getState' | 'subscribe'>,
): () => void {
  const ends = [timing(store), stepping(store)];
  return () => {
    for (const end of ends) end();
    store.getState().dispatch({ type: 'pause' });
  };
}

export function tellUnknownStep(step: string): void {
  useStore.getState().notify({
    id: 'step',
    tone: 'warning',
    text: (lang) => say(lang, compareTexts.unknownStep, { step: step.slice(0, 60) }),
  });
}

/** Lets time pass while it plays. */
function timing({ subscribe }: Pick<StoreApi<ComparisonState>, 'subscribe'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = subscribe(({ transport, dispatch }, before) => {
    if (transport === before.transport) return;
    clearTimeout(timer);
    const { playing, position, speed } = transport;
    if (playing) timer = setTimeout(() => dispatch({ type: 'rested', position }), STAY / speed);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** Hands the comparison's steps to whoever steps from outside: keys, the page around a frame. */
function stepping({
  getState,
  subscribe,
}: Pick<StoreApi<ComparisonState>, 'getState' | 'subscribe'>): () => void {
  const hand = ({ shown, transport, dispatch }: ComparisonState) => {
    const column = shown?.columns[transport.position - 1];
    const ownSteps =
      !shown || !column
        ? null
        : {
            of: shown,
            position: transport.position,
            total: transport.total,
            step: column.id,
            title: (lang: 'en' | 'ja') => columnName(column, shown.operation, lang),
            dispatch,
            goTo: (step: string) => {
              const position = findColumn(shown.columns, step);
              if (position === null) tellUnknownStep(step);
              else dispatch({ type: 'seek', position });
            },
          };
    useStore.setState({ ownSteps });
  };
  hand(getState());
  const end = subscribe((state, before) => {
    if (state.transport !== before.transport || state.shown !== before.shown) hand(state);
  });
  return () => {
    end();
    useStore.setState({ ownSteps: null });
  };
}
