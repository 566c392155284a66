import { type Address, CONTENT_VERSION, encodeAddress, pageRow } from '../../link/index.ts';
import type { State } from './state.ts';

/** What a link may carry beside the scenario. */
export interface Carrying {
  readonly step: boolean;
  readonly lang: boolean;
}

type Shown = Pick<
  State,
  'page' | 'circumstances' | 'seed' | 'lang' | 'detail' | 'extras' | 'trace' | 'transport'
>;

/**
 * What a link says of the flow on the screen, and of the content it was made with. How it looks here (theme, layout) is
 * left to whoever opens it.
 */
export function linkedFlow(state: Shown, carrying: Carrying) {
  const { circumstances, seed, lang, detail, trace, transport } = state;
  const { position } = transport;
  const id = trace?.steps[position - 1]?.id ?? null;
  const step = carrying.step && position > 1 ? id : null;
  return {
    scenario: { ...circumstances, seed },
    step,
    lang: carrying.lang ? lang : null,
    detail: detail === 'full' ? null : detail,
    made: { version: CONTENT_VERSION, position: step === null ? null : position },
  } satisfies Partial<Address>;
}

/**
 * The link to what is on the screen.
 *
 * @param base the page's own address, whose part after `#` is replaced
 */
export function shareLink(state: Shown, carrying: Carrying, base: string): string {
  const { page, lang, extras } = state;
  const hash = encodeAddress({
    page,
    // A page whose address names no scenario says nothing of one.
    ...(pageRow(page).scenario
      ? linkedFlow(state, carrying)
      : { lang: carrying.lang ? lang : null, extra: extras[page] ?? {} }),
  });
  return pageAt(base) + hash;
}

/** The page's own address without its part after `#`. */
export function pageAt(address: string): string {
  const end = address.indexOf('#');
  return end < 0 ? address : address.slice(0, end);
}

const OWN_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** The host that only this machine knows by this name, empty where the page is a file; null where others can open the page. */
export function ownHost({
  protocol,
  hostname,
}: Pick<Location, 'protocol' | 'hostname'>): string | null {
  if (!protocol.startsWith('http')) return '';
  return OWN_MACHINE.test(hostname) ? hostname : null;
}

const CONSONANTS = 'bdfghjkmnprstvwz';
const VOWELS = 'aeio';
const SYLLABLES = 4;

/**
 * A seed that one can read aloud and type: four syllables and two digits, as `tomi-kave-42`. It only has to differ
 * from those of other classes; it protects nothing.
 */
export function readableSeed(
  random = crypto.getRandomValues(new Uint8Array(2 * SYLLABLES + 1)),
): string {
  const pick = (letters: string, at: number) => letters[(random[at] ?? 0) % letters.length] ?? '';
  const syllables = Array.from(
    { length: SYLLABLES },
    (_, index) => pick(CONSONANTS, 2 * index) + pick(VOWELS, 2 * index + 1),
  );
  const number = String((random[2 * SYLLABLES] ?? 0) % 100).padStart(2, '0');
  const half = SYLLABLES / 2;
  return `${syllables.slice(0, half).join('')}-${syllables.slice(half).join('')}-${number}`;
}
