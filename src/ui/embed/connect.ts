import type { EmbedCommand, EmbedEvent } from '../../link/embed-protocol.ts';
import { EMBED_VERSION, readCommand } from '../../link/embed-protocol.ts';
import { type EmbedFields, withFields } from '../../link/fields.ts';
import { decodeAddress, pageRow } from '../../link/index.ts';
import { addressOf, applyAddress } from '../store/address-bar.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { naturalHeight, steadyHeights } from './natural-height.ts';
import { isPlaced, type News, newsOf, steppedOf } from './news.ts';

/** Goes to a step, in the run on the screen or after another one: `Runs.landAt`. */
type LandAt = (step: string | null, afterRun: boolean) => void;

/**
 * The player's end of the line to the page that holds it in a frame. Only that page is listened to, and only what it may
 * say by `readCommand`; it is told where the player stands and how high it would be.
 */
export function connectEmbed(landAt: LandAt): void {
  const { getState, subscribe } = useStore;
  const host = hostOrigin();
  const tell = (news: News) =>
    window.parent.postMessage(
      { s3EncryptionFlow: EMBED_VERSION, ...news } as EmbedEvent,
      // Nothing that is told is a secret; where the browser hides whose page it is, whoever holds the frame hears it.
      host ?? '*',
    );
  const waiting: EmbedCommand[] = [];
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || (host !== null && origin !== host)) return;
    const command = readCommand(data);
    if (command === null) return;
    if (isPlaced(getState())) obey(command, landAt);
    else waiting.push(command);
  });
  let told: State | null = null;
  const follow = () => {
    const before = told;
    told = getState();
    for (const news of newsOf(told, before)) tell(news);
    if (isPlaced(told)) {
      for (const command of waiting.splice(0)) obey(command, landAt);
    }
  };
  let isDue = false;
  // At the end of the task: another run comes first, where to stand in it a moment later.
  const followSoon = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      follow();
    });
  };
  subscribe(followSoon);
  followSoon();
  connectHeight((height) => tell({ type: 'height', height }));
}

/**
 * The origin of the page around this one; null where the browser does not say (Firefox) or hides it (a sandboxed page,
 * `referrerpolicy="no-referrer"`).
 */
function hostOrigin(): string | null {
  const origin = location.ancestorOrigins?.[0];
  return origin === undefined || origin === 'null' ? null : origin;
}

function obey(command: EmbedCommand, landAt: LandAt): void {
  const { ownSteps, dispatch } = useStore.getState();
  switch (command.type) {
    case 'play':
    case 'pause':
      (ownSteps?.dispatch ?? dispatch)({ type: command.type });
      return;
    case 'seek':
      if (ownSteps === null) landAt(String(command.step), false);
      else ownSteps.goTo(String(command.step));
      return;
    case 'set':
      setFields(command.fields, landAt);
  }
}

function setFields(fields: EmbedFields, landAt: LandAt): void {
  const { getState, setState } = useStore;
  // What was wrong with what was set before is settled by now.
  for (const { id } of getState().notices) {
    if (/^(address|impossible)-|^step$/.test(id)) getState().dismiss(id);
  }
  const address = decodeAddress(withFields(addressOf(getState()), fields));
  const isOther = applyAddress(address);
  if (fields.theme === null) {
    setState({ theme: null, chosen: { ...getState().chosen, theme: false } });
  }
  // A page with steps of its own reads its address itself.
  if (fields.step !== undefined && pageRow(address.page).scenario) landAt(address.step, isOther);
}

/** Time in ms after a change of what is shown before it is measured: changes come in swarms. */
const PAUSE = 60;

/** Tells how high the player would be, now and whenever that changes. */
function connectHeight(tell: (height: number) => void): void {
  const steady = steadyHeights();
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const measure = () => {
    const app = document.querySelector<HTMLElement>('.app');
    const state = useStore.getState();
    if (app === null || !isPlaced(state)) return;
    const height = steady(situationOf(app, state), naturalHeight(app));
    if (height === told) return;
    told = height;
    tell(height);
  };
  // Not with the next frame: a browser draws none for a frame that is out of sight.
  const measureSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(measure, PAUSE);
  };
  new MutationObserver(measureSoon).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['open', 'hidden', 'data-shown'],
  });
  new ResizeObserver(measureSoon).observe(document.documentElement);
  document.fonts?.ready.then(measureSoon, measureSoon);
  measureSoon();
}

const runs = new WeakMap<object, number>();
let countOfRuns = 0;

/** What has to be the same for the height not to shrink. */
function situationOf(app: HTMLElement, state: State): string {
  const { view, lang, notices, predict } = state;
  const stepped = steppedOf(state);
  if (stepped !== null && !runs.has(stepped)) runs.set(stepped, ++countOfRuns);
  const run = stepped && runs.get(stepped);
  const isEnd = app.querySelector('.end-card') !== null;
  return [run, view, lang, notices.length, predict, isEnd, app.clientWidth].join();
}
