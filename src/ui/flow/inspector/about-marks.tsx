import { bytesTexts } from '../../../i18n/index.ts';
import { sizeText } from '../../../i18n/size-text.ts';
import { MARK_WINDOW } from '../../../lib/content-mark.ts';
import { useLang, useT } from '../../store/hooks.ts';

/** What a fingerprint is, and what it is not. */
export function AboutMarks() {
  const t = useT();
  const lang = useLang();
  return (
    <details className="fold">
      <summary>{t(bytesTexts.aboutMark)}</summary>
      <p className="inspector-hint">
        {t(bytesTexts.markMeans)}{' '}
        {t(bytesTexts.markWindow, {
          limit: sizeText(lang, 2 * MARK_WINDOW),
          size: sizeText(lang, MARK_WINDOW),
        })}
      </p>
    </details>
  );
}
