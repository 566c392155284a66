import { encodeAddress, pageRow } from '../../../link/index.ts';
import type { State } from '../../store/state.ts';

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
