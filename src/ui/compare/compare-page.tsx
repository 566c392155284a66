import './compare.css';
import { Suspense, useEffect, useId, useLayoutEffect } from 'react';
import { circumstanceTexts, shellTexts } from '../../i18n/index.ts';
import { compareTexts } from '../../i18n/texts/compare.ts';
import { part } from '../../lib/part.ts';
import { OBJECT_COUNTS } from '../../link/compare-address.ts';
import { isValueOf } from '../../scenario/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';
import { connectPresenterKeys } from '../kit/presenting-mode.ts';
import { Segments } from '../kit/segments.tsx';
import { useLang, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { Chooser } from './choose/chooser.tsx';
import { Player } from './rows/player.tsx';
import { ComparisonContext } from './state/comparison.ts';
import { connectCompare } from './state/connect.ts';
import { allModes, commonOperations } from './state/scenarios.ts';
import { useCompare } from './state/store.ts';

const ModesTable = lazyPart(
  part(() => import('./table/modes-table.tsx')),
  (module) => module.ModesTable,
);

/** The Compare page: scenarios side by side, in lock-step on one scrubber, and the table of the modes. */
export function ComparePage() {
  const t = useT();
  // Asked as early as can be: the runs are what one came for.
  useLayoutEffect(connectCompare, []);
  const embed = useStore((state) => state.embed);
  const progress = useCompare((state) => state.progress);
  const presenting = useStore((state) => state.presenting);
  useEffect(() => (presenting ? connectPresenterKeys() : undefined), [presenting]);
  return (
    <div className="compare" data-large={presenting || undefined}>
      {!embed && !presenting && (
        <ErrorBoundary>
          <Head />
          <Chooser />
        </ErrorBoundary>
      )}
      {(embed || presenting) && <h1 className="visually-hidden">{t(shellTexts.pageCompare)}</h1>}
      <ErrorBoundary>
        <ComparisonContext value={useCompare}>
          <Player progress={progress} />
        </ComparisonContext>
      </ErrorBoundary>
      {!embed && !presenting && (
        <ErrorBoundary>
          <Suspense>
            <ModesTable />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

/** What is compared, and what all rows have in common. */
function Head() {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const { choice, choose } = useCompare();
  const { runs, operation, objects } = choice;
  const isAllModes = JSON.stringify(runs) === JSON.stringify(allModes(operation));
  return (
    <div className="compare-head">
      <div className="compare-heading">
        <h1>{t(isAllModes ? compareTexts.heading : compareTexts.headingOthers)}</h1>
        <p>{t(compareTexts.intro)}</p>
      </div>
      <div className="compare-common">
        <div className="field compare-operation">
          <label htmlFor={id}>{circumstanceTexts.operation.label[lang]}</label>
          <select
            id={id}
            value={operation}
            onChange={({ currentTarget: { value } }) => {
              if (isValueOf('operation', value)) choose({ operation: value });
            }}
          >
            {commonOperations(runs).map((one) => (
              <option key={one} value={one}>
                {circumstanceTexts.operation.values[one][lang]}
              </option>
            ))}
          </select>
        </div>
        <Segments
          legend={t(compareTexts.objects)}
          options={OBJECT_COUNTS.toReversed().map(
            (count) => [count, t(compareTexts[count])] as const,
          )}
          value={objects}
          onChange={(count) => choose({ objects: count })}
        />
      </div>
    </div>
  );
}
