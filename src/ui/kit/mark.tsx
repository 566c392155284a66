import { inspectorTexts } from '../../i18n/index.ts';
import { contentMark } from '../../lib/content-mark.ts';
import { useT } from '../store/hooks.ts';
import { MarkPattern } from './mark-pattern.tsx';

/** The fingerprint of some bytes: a pattern for the eye, and its digits. */
export function Mark({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  return (
    <span className="mark">
      <MarkPattern bytes={bytes} />
      <span className="visually-hidden">{t(inspectorTexts.mark)} </span>
      <code>{contentMark(bytes).text}</code>
    </span>
  );
}
