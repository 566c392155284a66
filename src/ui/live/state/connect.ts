import { addressOf, turnTo } from '../../store/address-bar.ts';
import { keepFlow } from '../../store/kept-flow.ts';
import type { State } from '../../store/state.ts';
import { useStore } from '../../store/store.ts';
import { isToFollow, newestEnded } from './follow.ts';
import { closeFlow, openFlow } from './open-flow.ts';
import { connectProcess } from './process-line.ts';
import { useLive } from './store.ts';

type Extra = Readonly<Record<string, string>>;

/** What this page wrote into the address last; an address that says something else was gone to. */
let written: string | null = null;

/** Connects the page with the process, the address and time, until called off. The flow of the main screen is kept meanwhile. */
export function connectLive(): () => void {
  keepFlow();
  written = null;
  follow();
  const ends = [
    connectProcess(),
    useStore.subscribe((state, before) => {
      if (state.extras.live !== before.extras.live) follow();
      else if (state.transport !== before.transport) write();
    }),
    following(),
  ];
  return () => {
    for (const end of ends) end();
    closeFlow();
  };
}

/** Takes over what the address says, unless that is what the page itself has written there. */
function follow(): void {
  const { flow, with: other, step = null } = ownPart();
  if (JSON.stringify(ownPart()) === written) return;
  written = null;
  if (flow === undefined || other !== undefined) closeFlow();
  else void openFlow(flow, step).then(write);
}

/** Has the address say which flow is on the stage, and its step. */
function write(): void {
  const { shown, rows } = useLive.getState();
  const { trace, transport, extras } = useStore.getState();
  if (shown === null || trace === null || extras.live?.flow !== shown) return;
  const { position } = transport;
  const isRefused = rows.find(({ id }) => id === shown)?.refusedAt != null;
  // Without a step, a refused one opens where it was refused.
  const step = position > 1 ? trace.steps[position - 1]?.id : isRefused ? '1' : undefined;
  put({ flow: shown, ...(step === undefined ? {} : { step }) });
}

function put(extra: Extra): void {
  const text = JSON.stringify(extra);
  if (text === written) return;
  written = text;
  useStore.getState().setExtra('live', extra);
}

function ownPart(): Extra {
  return useStore.getState().extras.live ?? {};
}

/** Puts another request's flow on the stage in place of the one there, where Back does not return to. */
export function goToFlow(id: string, plays = false): void {
  const isOnStage = ownPart().flow !== undefined;
  const extra = { flow: id };
  written = JSON.stringify(extra);
  if (isOnStage) useStore.getState().setExtra('live', extra);
  else turnTo('live', { extras: { ...useStore.getState().extras, live: extra } });
  void openFlow(id, null, plays).then(write);
}

/** The address of the page with something else open on it; how it looks stays. */
export function liveAddress(state: State, extra: Extra): string {
  return addressOf({ ...state, page: 'live', extras: { ...state.extras, live: extra } });
}

/** Time in ms without a further request after which the newest is opened: a command often makes several. */
const QUIET = 350;
/** Time in ms after which it is opened all the same. */
const LONGEST = 1500;

/** Opens the newest flow as it ends, while that is wished for. What was there before is not followed. */
function following(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitsSince: number | null = null;
  let last = newestEnded(useLive.getState().rows);
  const open = () => {
    waitsSince = null;
    if (last !== null) goToFlow(last.id, true);
  };
  const stop = useLive.subscribe((state, before) => {
    if (!state.follows) {
      clearTimeout(timer);
      waitsSince = null;
      return;
    }
    if (state.rows === before.rows && before.follows) return;
    const newest = newestEnded(state.rows);
    if (!before.follows || before.process === null) {
      last = newest;
      return;
    }
    if (newest === null || !isToFollow(newest, last)) return;
    last = newest;
    const now = performance.now();
    waitsSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(open, Math.max(0, Math.min(QUIET, waitsSince + LONGEST - now)));
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
