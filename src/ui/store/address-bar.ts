import {
  type DecodedAddress,
  decodeAddress,
  encodeAddress,
  hasOwnRuns,
  type PageName,
  pageRow,
  problemText,
} from '../../link/index.ts';
import { circumstancesOf } from '../../scenario/index.ts';
import { returnToFlow } from './kept-flow.ts';
import type { State } from './state.ts';
import { useStore } from './store.ts';

/** Browsers refuse more than about 100 changes of the address in 30 seconds. */
const LEAST_MS_BETWEEN_WRITES = 350;

/** Takes over what an address says. True when it says another scenario than the present one. */
export function applyAddress(address: DecodedAddress): boolean {
  const { lang, theme } = address;
  const pageBefore = useStore.getState().page;
  if (!hasOwnRuns(address.page)) returnToFlow();
  const state = useStore.getState();
  const circumstances = circumstancesOf(address.scenario);
  const seed = address.scenario.seed ?? null;
  // Where a page shows no scenario, its address says nothing of it, and the one there is stays.
  const { scenario: shows } = pageRow(address.page);
  useStore.setState({
    page: address.page,
    embed: address.embed,
    view: address.view ?? 'rooms',
    detail: address.detail ?? 'full',
    predict: address.predict,
    extras: { ...state.extras, [address.page]: address.extra },
    ...(shows ? { seed } : {}),
    chosen: {
      lang: lang !== null || state.chosen.lang,
      theme: theme !== null || state.chosen.theme,
    },
    ...(lang === null ? {} : { lang }),
    ...(theme === null ? {} : { theme }),
  });
  if (shows) state.setCircumstances(circumstances);
  if (pageBefore !== address.page) scrollTo(0, 0);
  address.problems.forEach((problem, index) => {
    state.notify({
      id: `address-${index}`,
      tone: 'warning',
      text: (language) => problemText(problem, language),
    });
  });
  const now = useStore.getState();
  return now.circumstances !== state.circumstances || now.seed !== state.seed;
}

/** The address of what is on the screen. */
export function addressOf(state: State): string {
  const { page, chosen, lang, theme, view, detail, embed, predict, extras, kept } = state;
  const { scenario: shows, looks } = pageRow(page);
  // While another page has the stage, the flow's address is that of the flow one comes back to.
  const { circumstances, seed, trace, position } = kept ?? {
    ...state,
    position: state.transport.position,
  };
  const step = position > 1 ? (trace?.steps[position - 1]?.id ?? null) : null;
  return encodeAddress({
    page,
    ...(shows ? { scenario: { ...circumstances, seed }, step } : {}),
    lang: chosen.lang ? lang : null,
    theme: chosen.theme ? theme : null,
    view: looks && view !== 'rooms' ? view : null,
    detail: looks && detail !== 'full' ? detail : null,
    embed,
    predict,
    extra: extras[page] ?? {},
  });
}

/** Where the browser shows an address, and where the user changes it. */
export interface AddressPlace {
  /** What it says now, from `#` on. */
  read(): string;
  /** Says something else, without a new entry in the history. May throw: a sandboxed frame has no address of its own. */
  replace(hash: string): void;
  /** Says something else in a new entry, so that Back returns to this one. May throw like `replace`. */
  push(hash: string): void;
}

const ADDRESS_BAR: AddressPlace = {
  read: () => location.hash,
  replace: (hash) => history.replaceState(history.state, '', hash),
  push: (hash) => history.pushState(null, '', hash),
};

/**
 * The one owner of an address. Browsers change it at once when the user goes elsewhere, but tell so later: whoever wrote
 * in between would overwrite where the user wants to go. Therefore each write looks first.
 *
 * @param follow takes over an address that the user went to
 */
export function ownAddress(place: AddressPlace, follow: (hash: string) => void) {
  /** What stands there as far as we know; where nothing can be written it is not what we wrote. */
  let known = place.read();
  /** What we wrote last, as we worded it. */
  let written = known;

  /** Takes over what the user went to, if we have not yet. */
  function look(): boolean {
    const hash = place.read();
    if (hash === known) return false;
    known = hash;
    written = hash;
    follow(hash);
    return true;
  }

  function put(hash: string, way: 'replace' | 'push'): void {
    written = hash;
    try {
      place[way](hash);
    } catch {
      // A page without an address of its own (a sandboxed frame, srcdoc) does without.
    }
    known = place.read();
  }

  return {
    look,
    /** Has it say what is on the screen; leaves it alone where the user has just gone elsewhere. */
    write(hash: string): void {
      if (!look() && hash !== written) put(hash, 'replace');
    },
    /** Goes on from one address to another, so that Back returns. */
    turn(from: string, to: string): void {
      put(from, 'replace');
      put(to, 'push');
    },
  };
}

let owner: ReturnType<typeof ownAddress> | null = null;

/** Goes to another page, with what it is to show there; Back returns to where one was. */
export function turnTo(page: PageName, changes: Partial<State>): void {
  const { getState, setState } = useStore;
  owner?.look();
  const before = addressOf(getState());
  if (!hasOwnRuns(page)) returnToFlow();
  setState({ page, ...changes });
  getState().dispatch({ type: 'seek', position: 1 });
  scrollTo(0, 0);
  owner?.turn(before, addressOf(getState()));
}

/**
 * Keeps the address bar up to date, without adding to the history, and follows it when the user edits it.
 *
 * @param onAddress told of each address the user went to, after it was applied, and whether it is another scenario
 */
export function connectAddressBar(
  onAddress: (address: DecodedAddress, isOther: boolean) => void,
): void {
  const bar = ownAddress(ADDRESS_BAR, (hash) => {
    const address = decodeAddress(hash);
    onAddress(address, applyAddress(address));
  });
  owner = bar;
  let isDue = false;
  useStore.subscribe(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      const state = useStore.getState();
      // Before the first run has ended the step the address asks for has not been looked at.
      if (state.trace !== null || !pageRow(state.page).scenario) bar.write(addressOf(state));
    }, LEAST_MS_BETWEEN_WRITES);
  });
  addEventListener('hashchange', () => bar.look());
}
