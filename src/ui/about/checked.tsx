import { aboutTexts } from '../../i18n/texts/about.ts';
import { CHECKED_ON } from '../../narration/checked.ts';
import { readingOf } from '../../narration/sources-read.ts';
import { useT } from '../store/hooks.ts';

/** When something was last held against its page; of what has no page, when that was made sure. */
export function Checked({ url }: { readonly url: string | null }) {
  const t = useT();
  const { asOf, copyOf } = url === null ? { asOf: CHECKED_ON, copyOf: null } : readingOf(url);
  return (
    <time className="about-date" dateTime={asOf}>
      {copyOf === null
        ? t(aboutTexts.asOf, { date: asOf })
        : t(aboutTexts.copyOf, { date: asOf, year: copyOf })}
    </time>
  );
}
