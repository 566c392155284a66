import { useEffect, useState } from 'react';
import { bytesTexts } from '../../../../i18n/index.ts';
import { useT } from '../../../store/hooks.ts';
import { useBytesWish } from '../shared/open-bytes.ts';
import { Segments } from '../shared/segments.tsx';
import { stepValues } from '../shared/step-values.ts';
import { useRun } from '../shared/use-run.ts';
import { AboutMarks } from './about-marks.tsx';
import { BYTE_VIEWS, type ByteView } from './byte-text.ts';
import { ValueBytes, valueElementId } from './value-bytes.tsx';
import { ValuesSoFar } from './values-so-far.tsx';

/** Every value of the step, byte by byte, and where it comes from. */
export function BytesTab() {
  const t = useT();
  const run = useRun();
  const [view, setView] = useState<ByteView>('hex');
  useWish();
  if (run === null) return null;
  const values = stepValues(run.step).flatMap(({ id, part }) => {
    const value = run.index.values.get(id);
    return value ? [{ value, part }] : [];
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

/** Brings the value into view that another tab asked for. */
function useWish(): void {
  const { wanted, met } = useBytesWish();
  useEffect(() => {
    if (wanted === null) return;
    const element = document.getElementById(valueElementId(wanted));
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
    met();
  }, [wanted, met]);
}
