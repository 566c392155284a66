import './bytes.css';
import { useEffect, useState } from 'react';
import { bytesTexts, inspectorCounts, sizeText } from '../../../i18n/index.ts';
import { MARK_WINDOW } from '../../../lib/content-mark.ts';
import { type Part, stepValues } from '../../../player/step-values.ts';
import { Mark } from '../../kit/mark.tsx';
import { focusOn } from '../../kit/reveal.ts';
import { Segments } from '../../kit/segments.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { BYTE_VIEWS, type ByteView } from './byte-view.ts';
import { type Run, useBytesOpener, useRun } from './inspected.tsx';
import { StepLink, ValueLink } from './links.tsx';
import { ValueBytes, valueElementId } from './value-bytes.tsx';

/** Every value of the step, byte by byte, and where it comes from. */
export function BytesTab() {
  const t = useT();
  const run = useRun();
  const [view, setView] = useState<ByteView>('hex');
  const extra = useRequested();
  if (run === null) return null;
  const inStep = stepValues(run.step);
  const ids = extra && !inStep.some(({ id }) => id === extra) ? [...inStep, { id: extra }] : inStep;
  const values = ids.flatMap(({ id, part }: { id: string; part?: Part }) => {
    const value = run.index.values.get(id);
    return value ? [{ value, part: part ?? null }] : [];
  });
  return (
    <div className="bytes">
      {values.length > 0 ? (
        <Segments
          legend={t(bytesTexts.view)}
          options={BYTE_VIEWS.map((each) => [each, t(bytesTexts[each])] as const)}
          value={view}
          onChange={setView}
        />
      ) : (
        <p className="inspector-hint">{t(bytesTexts.noneHere)}</p>
      )}
      {values.map(({ value, part }) => (
        <ValueBytes key={value.id} run={run} value={value} part={part} view={view} />
      ))}
      <ValuesSoFar run={run} open={values.length === 0} />
      <AboutMarks />
    </div>
  );
}

/**
 * Brings the value into view that another tab asked for.
 *
 * @returns its id while the page stays on the step: the step itself may have nothing to do with it
 */
function useRequested(): string | null {
  const { requested, shown: done } = useBytesOpener();
  const position = useStore((state) => state.transport.position);
  const [shown, setShown] = useState<{ readonly id: string; readonly position: number } | null>(
    null,
  );
  useEffect(() => {
    if (requested !== null) setShown({ id: requested, position });
  }, [requested, position]);
  const id = shown?.position === position ? shown.id : null;
  useEffect(() => {
    if (requested === null || requested !== id) return;
    const element = document.getElementById(valueElementId(requested));
    if (element !== null) focusOn(element);
    done();
  }, [requested, id, done]);
  return id;
}

interface SoFarProps {
  readonly run: Run;
  /** True where there is nothing else to see. */
  readonly open: boolean;
}

/** Every value that has come up until now, by which one finds one's way back to any of them. */
function ValuesSoFar({ run, open }: SoFarProps) {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const [wasOpened, setOpened] = useState(false);
  const isOpen = wasOpened || open;
  const { places } = run.index;
  const known = run.trace.values.filter(
    ({ bornAt }) => (places.get(bornAt)?.position ?? 0) <= run.position,
  );
  return (
    <details
      key={`${open}`}
      className="fold so-far"
      open={isOpen}
      onToggle={(event) => {
        if (!open) setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        {t(bytesTexts.soFar)} <small>{count(inspectorCounts.values, known.length)}</small>
      </summary>
      {isOpen && (
        <ul className="so-far-list">
          {known.map((value) => {
            const place = places.get(value.bornAt);
            return (
              <li key={value.id}>
                <ValueLink value={value} />
                <Mark bytes={value.bytes} />
                <small>{sizeText(lang, value.bytes.length)}</small>
                {place && <StepLink place={place} />}
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}

/** What a fingerprint is, and what it is not. */
function AboutMarks() {
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
