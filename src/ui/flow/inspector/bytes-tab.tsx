import { useEffect, useState } from 'react';
import { bytesTexts } from '../../../i18n/index.ts';
import { type Part, stepValues } from '../../../player/step-values.ts';
import { Segments } from '../../kit/segments.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { AboutMarks } from './about-marks.tsx';
import { BYTE_VIEWS, type ByteView } from './byte-text.ts';
import { useBytesWish } from './open-bytes.ts';
import { useRun } from './use-run.ts';
import { ValueBytes, valueElementId } from './value-bytes.tsx';
import { ValuesSoFar } from './values-so-far.tsx';

/** Every value of the step, byte by byte, and where it comes from. */
export function BytesTab() {
  const t = useT();
  const run = useRun();
  const [view, setView] = useState<ByteView>('hex');
  const extra = useWish();
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
function useWish(): string | null {
  const { wanted, met } = useBytesWish();
  const position = useStore((state) => state.transport.position);
  const [shown, setShown] = useState<{ readonly id: string; readonly position: number } | null>(
    null,
  );
  useEffect(() => {
    if (wanted !== null) setShown({ id: wanted, position });
  }, [wanted, position]);
  const id = shown?.position === position ? shown.id : null;
  useEffect(() => {
    if (wanted === null || wanted !== id) return;
    const element = document.getElementById(valueElementId(wanted));
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
    met();
  }, [wanted, id, met]);
  return id;
}
