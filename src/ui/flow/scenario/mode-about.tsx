import './mode-about.css';
import { inspectorTexts, scenarioTexts } from '../../../i18n/index.ts';
import { BasisBadge } from '../../kit/basis-badge.tsx';
import { OutIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** The full name of the chosen mode; opened, what it is, whose keys it has and what it costs. */
export function ModeAbout() {
  const t = useT();
  const mode = useStore((state) => state.circumstances.mode);
  const narrator = useStore((state) => state.narrator);
  const about = narrator?.about(mode);
  const problem = narrator?.problem(mode);
  if (about === undefined) return null;
  const { name, what, rows, scope } = about;
  return (
    <section className="mode-about" aria-label={t(scenarioTexts.aboutMode)}>
      <p className="mode-name">{name}</p>
      <p className="mode-problem">{problem}</p>
      <details className="fold">
        <summary>{t(scenarioTexts.aboutMode)}</summary>
        <p>{what}</p>
        <dl className="mode-facts">
          {rows.map(({ topic, heading, text, status, source, url }) => (
            <div key={topic}>
              <dt>{heading}</dt>
              <dd>
                {text}
                <span className="mode-basis">
                  <BasisBadge status={status} />
                  {url !== null && (
                    <a href={url} target="_blank" rel="noopener noreferrer">
                      {source} <OutIcon />
                      <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
                    </a>
                  )}
                </span>
              </dd>
            </div>
          ))}
        </dl>
        <p>{scope}</p>
      </details>
    </section>
  );
}
