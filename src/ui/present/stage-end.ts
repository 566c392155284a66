import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import type { StageAction } from './channel.ts';
import { openChannel } from './channel.ts';
import type { Place } from './deck.ts';
import type { NoteTellers } from './make-deck.ts';
import { loadTellers, makeDeck } from './make-deck.ts';

/**
 * The stage's end of the line: tells the notes what it shows and does what they ask, for as long as the page is open,
 * presenting or not. Nothing is loaded or computed before a notes window has asked.
 *
 * @returns false where there can be no line
 */
export function connectStage(id: string): boolean {
  const { getState, subscribe } = useStore;
  let tellers: NoteTellers | null = null;
  const line = openChannel('stage', id, (message) => {
    if (message.type === 'hello') {
      void loadTellers().then((loaded) => {
        tellers = loaded;
        sendDeck(getState());
      });
    } else if (message.type === 'seek') {
      getState().dispatch({ type: 'seek', position: message.position });
    } else act(message.action);
  });
  if (line === null) return false;

  const sendDeck = (state: State) => {
    if (tellers === null || state.trace === null) return;
    const deck = makeDeck(state.trace, tellers);
    line.send({ to: 'notes', type: 'deck', deck, place: placeOf(state) });
  };
  let sent = placeOf(getState());
  subscribe((state, before) => {
    if (tellers === null) return;
    const place = placeOf(state);
    if (state.trace !== before.trace) sendDeck(state);
    else if (!isSamePlace(place, sent)) line.send({ to: 'notes', type: 'place', place });
    sent = place;
  });
  addEventListener('pagehide', () => line.send({ to: 'notes', type: 'bye' }));
  // Back from the browser's memory of pages, the stage is there again.
  addEventListener('pageshow', () => sendDeck(getState()));
  return true;
}

function act(action: StageAction): void {
  const { overlay, setOverlay, dispatch } = useStore.getState();
  if (action === 'blank') setOverlay(overlay === 'blank' ? null : 'blank');
  else dispatch({ type: action });
}

function placeOf({ transport, overlay, lang, theme }: State): Place {
  const { position, playing } = transport;
  return { position, playing, blanked: overlay === 'blank', lang, theme };
}

function isSamePlace(a: Place, b: Place): boolean {
  return (Object.keys(a) as (keyof Place)[]).every((key) => a[key] === b[key]);
}
