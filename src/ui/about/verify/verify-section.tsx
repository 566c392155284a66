import { useEffect, useId, useRef, useState } from 'react';
import { circumstanceTexts, opTexts } from '../../../i18n/index.ts';
import { aboutCounts, aboutTexts } from '../../../i18n/texts/about.ts';
import { PROFILES, profileOf } from '../../../modes/profiles.ts';
import type { Verification } from '../../../trace/index.ts';
import { CheckIcon, WarningIcon } from '../../kit/icons.tsx';
import { useCount, useT } from '../../store/hooks.ts';
import { tellMissing } from '../../store/missing-part.ts';
import { readableSeed } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { Choice } from '../choice.tsx';
import { Recompute } from './recompute.tsx';
import { flowOf, runAndVerify, type VerifiedRun, verifyFlipped } from './verify-run.ts';

/** Runs a flow, verifies it in a worker, and shows each of its computations as a program. */
export function VerifySection() {
  const t = useT();
  const heading = useId();
  const present = useStore((state) => state.circumstances);
  const [flow, setFlow] = useState({ mode: present.mode, operation: present.operation });
  const [run, setRun] = useState<VerifiedRun | null>(null);
  const { isBusy, work } = useWork(setRun);
  const circumstances = flowOf(flow.mode, flow.operation, present);
  const verify = () =>
    work((signal) =>
      runAndVerify(circumstances, useStore.getState().seed ?? readableSeed(), signal),
    );
  return (
    <>
      <section className="about-part" aria-labelledby={heading}>
        <h2 id={heading}>{t(aboutTexts.verifyTitle)}</h2>
        <p>{t(aboutTexts.verifyHint)}</p>
        <div className="about-row">
          <Choice
            label={t(aboutTexts.mode)}
            value={circumstances.mode}
            options={PROFILES.map(({ id }) => [id, t(circumstanceTexts.mode.values[id])])}
            onChoose={(mode) => setFlow({ ...flow, mode })}
          />
          <Choice
            label={t(aboutTexts.operation)}
            value={circumstances.operation}
            options={(profileOf(circumstances.mode)?.operations ?? []).map((id) => [
              id,
              t(circumstanceTexts.operation.values[id]),
            ])}
            onChoose={(operation) => setFlow({ ...flow, operation })}
          />
          <button
            type="button"
            className="button button-strong"
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : verify}
          >
            {t(aboutTexts.verify)}
          </button>
          {run !== null && (
            <button
              type="button"
              className="button"
              aria-disabled={isBusy || undefined}
              onClick={isBusy ? undefined : () => work((signal) => verifyFlipped(run, signal))}
            >
              {t(aboutTexts.flip)}
            </button>
          )}
        </div>
        {circumstances === present && <p className="about-note">{t(aboutTexts.asSet)}</p>}
        <Outcome run={run} isBusy={isBusy} />
        {run !== null && <Operations verification={run.verification} />}
      </section>
      <Recompute run={run} />
    </>
  );
}

/** One thing at a time; what is left of it is called off with the page. */
function useWork(onDone: (run: VerifiedRun) => void) {
  const [isBusy, setBusy] = useState(false);
  const aborter = useRef<AbortController | null>(null);
  useEffect(() => () => aborter.current?.abort(), []);
  const work = (task: (signal: AbortSignal) => Promise<VerifiedRun>) => {
    aborter.current?.abort();
    const own = new AbortController();
    aborter.current = own;
    const { signal } = own;
    setBusy(true);
    task(signal).then(
      (run) => {
        if (signal.aborted) return;
        setBusy(false);
        onDone(run);
      },
      () => {
        if (signal.aborted) return;
        setBusy(false);
        tellMissing('engine', () => work(task));
      },
    );
  };
  return { isBusy, work };
}

/** What came of it, said also to those who do not see it. */
function Outcome({ run, isBusy }: { readonly run: VerifiedRun | null; readonly isBusy: boolean }) {
  const t = useT();
  const count = useCount();
  const narrator = useStore((state) => state.narrator);
  return (
    <div className="about-outcome" role="status">
      {isBusy && <p>{t(aboutTexts.verifying)}</p>}
      {!isBusy && run !== null && run.flipped === null && <Found verification={run.verification} />}
      {!isBusy && run?.flipped != null && (
        <p data-fits="no">
          <WarningIcon />{' '}
          {t(aboutTexts.isWrong, {
            value: narrator?.valueName(run.flipped.value, run.trace) ?? run.flipped.value.name,
            problems: count(aboutCounts.problems, run.flipped.verification.problems.length),
          })}{' '}
          <code lang="en">{run.flipped.verification.problems[0]}</code>
        </p>
      )}
    </div>
  );
}

function Found({ verification: { problems, checked } }: { readonly verification: Verification }) {
  const t = useT();
  const count = useCount();
  if (problems.length > 0) {
    return (
      <p data-fits="no">
        <WarningIcon />{' '}
        {t(aboutTexts.failed, { problems: count(aboutCounts.problems, problems.length) })}{' '}
        <code lang="en">{problems[0]}</code>
      </p>
    );
  }
  const operations = Object.values(checked.operations).reduce((sum, times) => sum + times, 0);
  return (
    <p data-fits="yes">
      <CheckIcon />{' '}
      {t(aboutTexts.isRight, {
        operations: count(aboutCounts.operations, operations),
        values: count(aboutCounts.values, checked.values),
        messages: count(aboutCounts.messages, checked.messages),
      })}
    </p>
  );
}

/** How often each operation was run again. */
function Operations({ verification }: { readonly verification: Verification }) {
  const t = useT();
  const names = opTexts as Readonly<Record<string, (typeof opTexts)[keyof typeof opTexts]>>;
  const operations = Object.entries(verification.checked.operations);
  return (
    <table className="about-table">
      <caption>{t(aboutTexts.operationsTable)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(aboutTexts.operationName)}</th>
          <th scope="col">{t(aboutTexts.times)}</th>
        </tr>
      </thead>
      <tbody>
        {operations.map(([op, times]) => {
          const name = names[op];
          return (
            <tr key={op}>
              <th scope="row">{name === undefined ? op : t(name)}</th>
              <td>{times}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
