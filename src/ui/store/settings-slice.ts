import type { Lang } from '../../lib/text.ts';
import type { Detail, PageName, Theme, View } from '../../link/index.ts';
import { FIRST_PAGE, hasOwnRuns } from '../../link/index.ts';
import { remember, remembered } from './persist.ts';
import type { Slice } from './slice.ts';

/** How the page is shown. `app/settings.ts` carries these to the document and to storage. */
export interface SettingsSlice {
  readonly page: PageName;
  /** What is open on a page, where that has a name of its own, e.g. a lesson. */
  readonly heading: ((lang: Lang) => string) | null;
  readonly lang: Lang;
  /** Null: as the system has it. */
  readonly theme: Theme | null;
  /** True while the system asks for a dark page. */
  readonly systemDark: boolean;
  /** Settings that were chosen here or by the address, and therefore belong into the address. */
  readonly chosen: { readonly lang: boolean; readonly theme: boolean };
  /** How the stage is laid out. */
  readonly view: View;
  /** Every step, or the beats of a story. */
  readonly detail: Detail;
  /** Whether the page came from a live process (`data-live` of the document), which it can ask what clients do there. */
  readonly isLive: boolean;
  /** The bare player, for another site's frame. */
  readonly embed: boolean;
  /** The stage alone and large, for a room. */
  readonly presenting: boolean;
  /** What the address says in the keys that only one page understands, by page; the page itself keeps it up to date. */
  readonly extras: Partial<Readonly<Record<PageName, Readonly<Record<string, string>>>>>;
  /** What lies over the page: a dialog, or nothing to be seen at all. */
  readonly overlay: 'keys' | 'share' | 'take' | 'embed' | 'blank' | null;
  /** Whether keys that write a character do something here as well (WCAG 2.1.4). */
  readonly characterKeys: boolean;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
  setView(view: View): void;
  setDetail(detail: Detail): void;
  setPresenting(presenting: boolean): void;
  setOverlay(overlay: SettingsSlice['overlay']): void;
  setCharacterKeys(characterKeys: boolean): void;
  setExtra(page: PageName, extra: Readonly<Record<string, string>>): void;
}

/** Whether a page that puts runs of its own on the stage has opened something to play; the others need not open anything. */
export function isOpen({ page, heading }: Pick<SettingsSlice, 'page' | 'heading'>): boolean {
  return heading !== null || !hasOwnRuns(page);
}

export const settingsSlice: Slice<SettingsSlice> = (set, get) => ({
  page: FIRST_PAGE,
  heading: null,
  lang: 'en',
  theme: null,
  systemDark: false,
  chosen: { lang: false, theme: false },
  view: 'rooms',
  detail: 'full',
  isLive: false,
  embed: false,
  presenting: false,
  extras: {},
  overlay: null,
  characterKeys: remembered().characterKeys,
  setLang: (lang) => set({ lang, chosen: { ...get().chosen, lang: true } }),
  setTheme: (theme) => set({ theme, chosen: { ...get().chosen, theme: true } }),
  setView: (view) => set({ view }),
  setDetail: (detail) => set({ detail }),
  setPresenting: (presenting) => set({ presenting }),
  setOverlay: (overlay) => set({ overlay }),
  setCharacterKeys: (characterKeys) => {
    set({ characterKeys });
    remember({ characterKeys });
  },
  setExtra: (page, extra) => set({ extras: { ...get().extras, [page]: extra } }),
});
