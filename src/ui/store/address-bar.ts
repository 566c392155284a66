import {
  type DecodedAddress,
  decodeAddress,
  encodeAddress,
  type PageName,
  pageRow,
  problemText,
} from '../../link/index.ts';
import { circumstancesOf } from '../../scenario/index.ts';
import type { State } from './state.ts';
import { useStore } from './store.ts';

/** Browsers refuse more than about 100 changes of the address in 30 seconds. */
const LEAST_MS_BETWEEN_WRITES = 350;

/** Takes over what an address says. True when it says another scenario than the present one. */
export function applyAddress(address: DecodedAddress): boolean {
  const { lang, theme } = address;
  const state = useStore.getState();
  const circumstances = circumstancesOf(address.scenario);
  const seed = address.scenario.seed ?? null;
  // Where a page plays no scenario, its address says nothing of it, and the one there is stays.
  const { plays } = pageRow(address.page);
  useStore.setState({
    page: address.page,
    embed: address.embed,
    view: address.view ?? 'rooms',
    detail: address.detail ?? 'full',
    predict: address.predict,
    extras: { ...state.extras, [address.page]: address.extra },
    ...(plays ? { seed } : {}),
    chosen: {
      lang: lang !== null || state.chosen.lang,
      theme: theme !== null || state.chosen.theme,
    },
    ...(lang === null ? {} : { lang }),
    ...(theme === null ? {} : { theme }),
  });
  if (plays) state.setCircumstances(circumstances);
  if (state.page !== address.page) scrollTo(0, 0);
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
  const {
    page,
    circumstances,
    seed,
    chosen,
    lang,
    theme,
    view,
    detail,
    embed,
    predict,
    extras,
    trace,
    transport,
  } = state;
  const { plays } = pageRow(page);
  const step = transport.position > 1 ? (trace?.steps[transport.position - 1]?.id ?? null) : null;
  return encodeAddress({
    page,
    ...(plays ? { scenario: { ...circumstances, seed }, step } : {}),
    lang: chosen.lang ? lang : null,
    theme: chosen.theme ? theme : null,
    view: plays && view !== 'rooms' ? view : null,
    detail: plays && detail !== 'full' ? detail : null,
    embed,
    predict,
    extra: extras[page] ?? {},
  });
}

/** The address that the page shows already. */
let written = '';

/** Goes to another page, with what it is to show there; Back returns to where one was. */
export function turnTo(page: PageName, changes: Partial<State>): void {
  const { getState, setState } = useStore;
  const before = addressOf(getState());
  setState({ page, ...changes });
  getState().dispatch({ type: 'seek', position: 1 });
  scrollTo(0, 0);
  try {
    history.replaceState(history.state, '', before);
    written = addressOf(getState());
    history.pushState(null, '', written);
  } catch {
    // A page without an address of its own (a sandboxed frame, srcdoc) does without.
  }
}

/**
 * Keeps the address bar up to date, without adding to the history, and follows it when the user edits it.
 *
 * @param onAddress told of each address the user went to, after it was applied, and whether it is another scenario
 */
export function connectAddressBar(
  onAddress: (address: DecodedAddress, isOther: boolean) => void,
): void {
  let isDue = false;
  written = location.hash;
  const write = () => {
    isDue = false;
    // Before the first run has ended the step the address asks for has not been looked at.
    if (useStore.getState().trace === null) return;
    const hash = addressOf(useStore.getState());
    if (hash === written) return;
    written = hash;
    try {
      history.replaceState(history.state, '', hash);
    } catch {
      // A page without an address of its own (a sandboxed frame, srcdoc) does without.
    }
  };
  useStore.subscribe(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(write, LEAST_MS_BETWEEN_WRITES);
  });
  addEventListener('hashchange', () => {
    if (location.hash === written) return;
    written = location.hash;
    const address = decodeAddress(location.hash);
    onAddress(address, applyAddress(address));
  });
}
