import { noticeTexts, shellTexts } from '../../i18n/index.ts';
import { CrossIcon, InfoIcon, WarningIcon } from '../kit/icons.tsx';
import { useLang, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';

/** What could not be done as wished, newest last; each stays until it is dismissed. */
export function Notices() {
  const t = useT();
  const lang = useLang();
  const notices = useStore((state) => state.notices);
  // Some of them have words of the narrator's, who comes a moment after the language has changed.
  useStore((state) => state.narrator);
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={t(noticeTexts.region)}>
      {notices.map(({ id, tone, text, retry, offer, later, mayReload }) => (
        <div key={id} className="notice" data-tone={tone} role={later ? 'status' : 'alert'}>
          {tone === 'warning' ? <WarningIcon /> : <InfoIcon />}
          <p>{text(lang)}</p>
          {retry && (
            <button
              type="button"
              className="button"
              onClick={() => {
                useStore.getState().dismiss(id);
                retry();
              }}
            >
              {t(shellTexts.tryAgain)}
            </button>
          )}
          {offer && (
            <button
              type="button"
              className="button"
              onClick={() => {
                useStore.getState().dismiss(id);
                offer.act();
              }}
            >
              {offer.label(lang)}
            </button>
          )}
          {mayReload && (
            <button type="button" className="button" onClick={() => location.reload()}>
              {t(shellTexts.reload)}
            </button>
          )}
          <button
            type="button"
            className={later ? 'button button-quiet' : 'button button-icon button-quiet'}
            aria-label={later ? undefined : t(noticeTexts.dismiss)}
            onClick={() => {
              useStore.getState().dismiss(id);
              later?.act();
            }}
          >
            {later ? later.label(lang) : <CrossIcon />}
          </button>
        </div>
      ))}
    </section>
  );
}
