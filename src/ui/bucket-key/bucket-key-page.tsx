import './bucket-key.css';
import './form/form.css';
import './results/results.css';
import { type ReactNode, useId, useLayoutEffect } from 'react';
import { bucketKeyTexts } from '../../i18n/texts/bucket-key.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useT } from '../store/hooks.ts';
import { WorkloadForm } from './form/workload-form.tsx';
import { GiveUp } from './give-up.tsx';
import { LevelsPicture } from './levels/levels-picture.tsx';
import { connectBucketKey } from './model/connect.ts';
import { Results } from './results/results.tsx';

/** The Bucket Key page: how it is built, what it saves, and what one gives up for it. */
export function BucketKeyPage() {
  const t = useT();
  // Asked as early as can be: the figures are what one came for.
  useLayoutEffect(connectBucketKey, []);
  return (
    <div className="bk">
      <header className="bk-head">
        <h1>{t(bucketKeyTexts.title)}</h1>
        <p>{t(bucketKeyTexts.intro)}</p>
      </header>
      <Part title={t(bucketKeyTexts.levels)}>
        <LevelsPicture />
      </Part>
      <Part title={t(bucketKeyTexts.saving)} text={t(bucketKeyTexts.savingText)}>
        <div className="bk-model">
          <WorkloadForm />
          <Results />
        </div>
      </Part>
      <Part title={t(bucketKeyTexts.giveUp)}>
        <GiveUp />
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Part({ title, text, children }: PartProps) {
  const heading = useId();
  return (
    <section className="bk-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {text !== undefined && <p className="bk-from">{text}</p>}
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  );
}
