import type { EmbedErrorCode, EmbedEvent, EmbedPlace } from '../../link/embed-protocol.ts';
import { CONTENT_VERSION } from '../../link/index.ts';
import { isAtEnd } from '../store/predict-slice.ts';
import type { State } from '../store/state.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event before it is put into its envelope. */
export type News = Without<EmbedEvent, 's3EncryptionFlow'>;

/** What a change of the state is worth telling the page around the player. Null: nothing was told before. */
export function newsOf(state: State, before: State | null): readonly News[] {
  return [...newsOfPlace(state, before), ...newsOfNotices(state, before)];
}

function newsOfPlace(state: State, before: State | null): readonly News[] {
  const place = placeOf(state);
  if (place === null) return [];
  const news: News[] = [];
  const wasPlaced = before !== null && isPlaced(before);
  if (!wasPlaced) news.push({ type: 'ready', contentVersion: CONTENT_VERSION, ...place });
  const isElsewhere =
    !wasPlaced ||
    steppedOf(before) !== steppedOf(state) ||
    placeOf(before)?.position !== place.position;
  if (isElsewhere) news.push({ type: 'step', title: titleOf(state), ...place });
  const hasEnded = isAtRestAtEnd(state) && (isElsewhere || !isAtRestAtEnd(before));
  if (hasEnded) news.push({ type: 'ended', ...place });
  return news;
}

/** What is stepped through: the run of a flow, or what a page has of its own. */
export function steppedOf({ ownSteps, trace }: State): object | null {
  return ownSteps?.of ?? trace;
}

function isAtRestAtEnd(state: State): boolean {
  const { ownSteps, transport } = state;
  if (ownSteps !== null) return ownSteps.position >= ownSteps.total;
  return transport.phase === 'settled' && isAtEnd(state);
}

/** True once there is a run, and a place in it. */
export function isPlaced(state: State): boolean {
  return placeOf(state) !== null;
}

function placeOf({ ownSteps, trace, transport: { position, total } }: State): EmbedPlace | null {
  if (ownSteps !== null) {
    const { step, position, total } = ownSteps;
    return { step, position, total };
  }
  const step = trace?.steps[position - 1];
  // A run is there before the transport has taken it up.
  if (!trace || !step || total !== trace.steps.length) return null;
  return { step: step.id, position, total };
}

function titleOf({ ownSteps, lang, trace, narrator, transport: { position } }: State): string {
  if (ownSteps !== null) return ownSteps.title(lang);
  const step = trace?.steps[position - 1];
  if (!trace || !step) return '';
  return narrator ? narrator.step(step, trace).title : step.name;
}

function newsOfNotices({ notices, lang }: State, before: State | null): readonly News[] {
  return notices.flatMap((notice): News[] => {
    const code = before?.notices.includes(notice) ? null : codeOf(notice);
    return code === null ? [] : [{ type: 'error', code, message: notice.text(lang) }];
  });
}

/** What a notice is about, by its id. */
const CODES: readonly (readonly [RegExp, EmbedErrorCode])[] = [
  [/^address-/, 'address'],
  [/^impossible-/, 'circumstances'],
  [/^step$/, 'step'],
  [/^run$/, 'run'],
  [/^missing-/, 'missing'],
];

/** Null for what only the reader has to know. */
function codeOf({ id, tone }: State['notices'][number]): EmbedErrorCode | null {
  const code = CODES.find(([pattern]) => pattern.test(id))?.[1] ?? null;
  return code === 'circumstances' || tone === 'warning' ? code : null;
}
