import type { Lang } from '../../lib/text.ts';
import type { Slice } from './slice.ts';

/** Something the user should know: a wish that could not be met and what was done instead. */
interface Notice {
  /** One notice of an id at a time; the newer one takes the place of the older. */
  readonly id: string;
  readonly tone: 'info' | 'warning';
  /** The sentence, so that a notice changes its language with the page. */
  text(lang: Lang): string;
  /** Tries again what has failed; the notice goes. */
  readonly retry?: () => void;
  /** Something else that it offers, by the name of the button; the notice goes. */
  readonly offer?: { label(lang: Lang): string; act(): void };
  /** For what can wait: it is said without interrupting, and put off by a button of that name in place of the cross. */
  readonly later?: { label(lang: Lang): string; act(): void };
  /** True where a reload may help. */
  readonly mayReload?: boolean;
}

export interface NoticesSlice {
  readonly notices: readonly Notice[];
  notify(notice: Notice): void;
  dismiss(id: string): void;
}

/** More than this would push the page away. */
const MOST = 5;

export const noticesSlice: Slice<NoticesSlice> = (set, get) => ({
  notices: [],
  notify: (notice) => {
    const others = get().notices.filter(({ id }) => id !== notice.id);
    set({ notices: [...others, notice].slice(-MOST) });
  },
  dismiss: (id) => {
    const left = get().notices.filter((notice) => notice.id !== id);
    if (left.length !== get().notices.length) set({ notices: left });
  },
});
