import './about.css';
import { shellTexts } from '../../i18n/index.ts';
import { aboutTexts } from '../../i18n/texts/about.ts';
import { encodeAddress } from '../../link/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useT } from '../store/hooks.ts';
import { BadgesSection, FactsSection } from './facts/facts-section.tsx';
import { ChangesSection, DifferencesSection, UnknownSection } from './lists.tsx';
import { VerifySection } from './verify/verify-section.tsx';

/** The longest last: most come for one of the others, or search it. */
const SECTIONS = [
  BadgesSection,
  VerifySection,
  UnknownSection,
  ChangesSection,
  DifferencesSection,
  FactsSection,
];

/** How real the explorer is: verified live, with every fact and its standing, and what is not known or not here. */
export function AboutPage() {
  const t = useT();
  return (
    <div className="about">
      <div className="about-head">
        <h1>{t(aboutTexts.title)}</h1>
        <p>{t(aboutTexts.intro)}</p>
        <p>
          <a href={encodeAddress({ page: 'live' })}>
            {t(aboutTexts.live, { page: t(shellTexts.pageLive) })}
          </a>
        </p>
      </div>
      {SECTIONS.map((Section) => (
        <ErrorBoundary key={Section.name}>
          <Section />
        </ErrorBoundary>
      ))}
    </div>
  );
}
