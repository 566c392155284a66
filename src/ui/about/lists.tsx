import { type ReactNode, useId } from 'react';
import { NOT_SIMULATED } from '../../aws/not-simulated.ts';
import { inspectorTexts } from '../../i18n/index.ts';
import { aboutCounts, aboutTexts } from '../../i18n/texts/about.ts';
import type { Text } from '../../lib/text.ts';
import {
  CHANGES,
  type ChangeId,
  DIFFERENCES,
  loadRealWords,
  UNKNOWNS,
  type UnknownId,
} from '../../narration/real/index.ts';
import { BasisBadge } from '../kit/basis-badge.tsx';
import { OutIcon } from '../kit/icons.tsx';
import { useCount, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { wordsHook } from '../store/words.ts';
import { Checked } from './checked.tsx';

/** The page's words about AWS in its language; null until they are there. */
const useRealWords = wordsHook(loadRealWords);

interface PartProps {
  readonly title: Text;
  readonly hint?: Text;
  readonly children: ReactNode;
}

function Part({ title, hint, children }: PartProps) {
  const t = useT();
  const heading = useId();
  return (
    <section className="about-part" aria-labelledby={heading}>
      <h2 id={heading}>{t(title)}</h2>
      {hint && <p>{t(hint)}</p>}
      {children}
    </section>
  );
}

/** What AWS does not publish, and what is done here instead. */
export function UnknownSection() {
  const words = useRealWords();
  const narrator = useStore((state) => state.narrator);
  if (words === null) return null;
  const unknowns = Object.entries(UNKNOWNS) as [UnknownId, (typeof UNKNOWNS)[UnknownId]][];
  return (
    <Part title={aboutTexts.unknownTitle} hint={aboutTexts.unknownHint}>
      <ul className="about-unknowns">
        {unknowns.map(([id, factId]) => {
          const fact = narrator?.fact(factId);
          return (
            <li key={id}>
              <details className="fold">
                <summary>{words.unknowns[id]}</summary>
                <p>{fact?.note}</p>
                {fact && (
                  <p className="about-foot">
                    <BasisBadge status={fact.status} />
                    <Checked url={fact.url} />
                  </p>
                )}
              </details>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** What AWS has changed, with day and page. */
export function ChangesSection() {
  const t = useT();
  const words = useRealWords();
  const narrator = useStore((state) => state.narrator);
  if (words === null) return null;
  return (
    <Part title={aboutTexts.changesTitle} hint={aboutTexts.changesHint}>
      <ol className="about-changes">
        {(Object.keys(CHANGES) as ChangeId[]).map((id) => {
          const change = CHANGES[id];
          const { source, url, status } = narrator?.cite(change) ?? change;
          return (
            <li key={id}>
              {change.on === null ? (
                <span className="about-day">{t(aboutTexts.noDate)}</span>
              ) : (
                <time className="about-day" dateTime={change.on}>
                  {change.on}
                </time>
              )}
              <div>
                <p>{words.changes[id]}</p>
                <p className="about-foot">
                  <BasisBadge status={status} />
                  <a
                    className="basis-link"
                    href={url ?? undefined}
                    target="_blank"
                    rel="noopener noreferrer"
                  >
                    {source} <OutIcon />
                    <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
                  </a>
                  <Checked url={change.url} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

/** Where the explorer is not as AWS is, and why; with every operation that it does not have. */
export function DifferencesSection() {
  const t = useT();
  const count = useCount();
  const words = useRealWords();
  if (words === null) return null;
  return (
    <Part title={aboutTexts.differencesTitle}>
      <dl className="about-differences">
        {DIFFERENCES.map((id) => (
          <div key={id}>
            <dt>{words.differences[id].what}</dt>
            <dd>{words.differences[id].why}</dd>
          </div>
        ))}
      </dl>
      <h3>{t(aboutTexts.notSimulatedTitle)}</h3>
      <p>{t(aboutTexts.notSimulatedHint)}</p>
      {(['s3', 'kms'] as const).map((service) => (
        <details key={service} className="fold">
          <summary>
            {t(aboutTexts[service])}{' '}
            <small>{count(aboutCounts.notSimulated, NOT_SIMULATED[service].length)}</small>
          </summary>
          <ul className="about-operations">
            {NOT_SIMULATED[service].map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Part>
  );
}
