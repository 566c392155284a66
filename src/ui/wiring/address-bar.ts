import type { DecodedAddress } from '../../link/index.ts';
import { decodeAddress, encodeAddress, problemText } from '../../link/index.ts';
import { circumstancesOf } from '../../scenario/index.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';

/** Browsers refuse more than about 100 changes of the address in 30 seconds. */
const LEAST_MS_BETWEEN_WRITES = 350;

/** Takes over what an address says. True when it says another scenario than the present one. */
export function applyAddress(address: DecodedAddress): boolean {
  const { lang, theme } = address;
  const state = useStore.getState();
  useStore.setState({
    page: address.page,
    embed: address.embed,
    predict: address.predict,
    extras: { ...state.extras, [address.page]: address.extra },
    seed: address.scenario.seed ?? null,
    said: { lang: lang !== null || state.said.lang, theme: theme !== null || state.said.theme },
    ...(lang === null ? {} : { lang }),
    ...(theme === null ? {} : { theme }),
  });
  state.setCircumstances(circumstancesOf(address.scenario));
  address.problems.forEach((problem, index) => {
    state.notify({
      id: `address-${index}`,
      tone: 'warning',
      text: (language) => problemText(problem, language),
    });
  });
  const { circumstances, seed } = useStore.getState();
  return circumstances !== state.circumstances || seed !== state.seed;
}

/** The address of what is on the screen. */
export function addressOf(state: State): string {
  const { page, circumstances, seed, said, lang, theme, embed, predict, extras, trace, transport } =
    state;
  const step = transport.position > 1 ? (trace?.steps[transport.position - 1]?.id ?? null) : null;
  return encodeAddress({
    page,
    scenario: { ...circumstances, seed },
    step,
    lang: said.lang ? lang : null,
    theme: said.theme ? theme : null,
    embed,
    predict,
    extra: extras[page] ?? {},
  });
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
  let written = location.hash;
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
