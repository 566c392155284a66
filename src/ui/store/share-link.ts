import { encodeAddress, pageRow } from '../../link/index.ts';
import type { State } from './state.ts';

/** What a link may carry beside the scenario. */
export interface Carrying {
  readonly step: boolean;
  readonly lang: boolean;
}

/**
 * The link to what is on the screen. How it looks here (theme, frame) is left to whoever opens it.
 *
 * @param base the page's own address, whose part after `#` is replaced
 */
export function shareLink(
  state: Pick<State, 'page' | 'circumstances' | 'seed' | 'lang' | 'extras' | 'trace' | 'transport'>,
  carrying: Carrying,
  base: string,
): string {
  const { page, circumstances, seed, lang, extras, trace, transport } = state;
  const step = trace?.steps[transport.position - 1]?.id ?? null;
  const hash = encodeAddress({
    page,
    // A page that plays no flow says nothing of one.
    ...(pageRow(page).plays
      ? {
          scenario: { ...circumstances, seed },
          step: carrying.step && transport.position > 1 ? step : null,
        }
      : {}),
    lang: carrying.lang ? lang : null,
    extra: extras[page] ?? {},
  });
  const end = base.indexOf('#');
  return `${end < 0 ? base : base.slice(0, end)}${hash}`;
}

const OWN_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** The host that only this machine knows by this name, or null where others can open the page. */
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
