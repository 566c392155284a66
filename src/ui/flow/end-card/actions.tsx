import { useEffect, useId, useMemo, useState } from 'react';
import { endCardTexts, fieldTexts } from '../../../i18n/index.ts';
import { printTexts } from '../../../i18n/texts/print.ts';
import { type Circumstances, circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { CompareLink } from '../../kit/compare-link.tsx';
import { ChevronIcon, FirstIcon, SaveIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { askCells, useFound } from '../../store/reader-cells.ts';
import { useStore } from '../../store/store.ts';
import { hasStored } from './left.ts';
import { openCell, openDownload, openFlow, startAgain } from './open-flow.ts';
import { fitting, nextFlow, possibleBreaks } from './suggestions.ts';

/** Operations that bring an object in, so that it can be fetched next. */
const BRINGS_IN: readonly Circumstances['operation'][] = ['upload', 'copy', 'multipart'];

/** Where to go from here. */
export function Actions({
  trace,
  isOpened,
}: {
  readonly trace: Trace;
  /** True for a run from a file, which no other flow follows. */
  readonly isOpened: boolean;
}) {
  const t = useT();
  const [isBreaking, setBreaking] = useState(false);
  const list = useId();
  const circumstances = useMemo(() => circumstancesOf(trace.scenario), [trace]);
  const { operation } = circumstances;
  const policies = useStore((state) => state.job?.policies ?? null);
  const embed = useStore((state) => state.embed);
  // In a lesson it is the lesson that says where to go.
  const isAlone = useStore((state) => state.kept === null);
  const isGood = trace.outcome.status < 400 && !isOpened && isAlone;
  const next = useMemo(() => (isGood ? nextFlow(circumstances) : null), [isGood, circumstances]);
  return (
    <div className="end-foot">
      {isGood && isBreaking && <Breaks id={list} trace={trace} />}
      <div className="end-actions">
        {isGood && BRINGS_IN.includes(operation) && hasStored(trace) && (
          <button type="button" className="button button-strong" onClick={openDownload}>
            <SaveIcon />
            {t(endCardTexts.download)}
          </button>
        )}
        {next !== null && (
          <button
            type="button"
            className="button"
            onClick={() => openFlow(next.circumstances, policies)}
          >
            {next.point === 'several'
              ? t(endCardTexts.several, { count: next.objects })
              : t(endCardTexts.bucketKey)}
          </button>
        )}
        {isGood && (
          <button
            type="button"
            className="button"
            aria-expanded={isBreaking}
            aria-controls={isBreaking ? list : undefined}
            title={t(endCardTexts.breakHint)}
            onClick={() => setBreaking(!isBreaking)}
          >
            {t(endCardTexts.breakIt)}
            <ChevronIcon />
          </button>
        )}
        {!isOpened && !embed && isAlone && <CompareLink className="button" />}
        <button type="button" className="button" onClick={startAgain}>
          <FirstIcon />
          {t(endCardTexts.again)}
        </button>
      </div>
    </div>
  );
}

interface BreaksProps {
  readonly id: string;
  readonly trace: Trace;
}

/** Single changes by which this flow ends in a refusal. Each is run before it is offered. */
function Breaks({ id, trace }: BreaksProps) {
  const t = useT();
  const lang = useLang();
  const isIdle = useStore((state) => state.progress === null);
  const possible = useMemo(() => possibleBreaks(circumstancesOf(trace.scenario)), [trace]);
  const found = useFound(trace);
  useEffect(() => {
    if (isIdle) askCells(possible.map(({ cell }) => cell));
  }, [isIdle, possible]);
  const suggested = fitting(possible, found);
  const isComputing = possible.some(({ cell }) => found[cell.id] === undefined);
  return (
    <div className="end-breaks" id={id}>
      <p className="end-hint">{t(endCardTexts.breakHint)}</p>
      {suggested.map(({ field, value, cell }) => {
        const { label, values } = fieldTexts(field);
        return (
          <button key={cell.id} type="button" className="button" onClick={() => openCell(cell)}>
            {t(printTexts.setting, {
              label: label[lang],
              value: values[value]?.[lang] ?? value,
            })}
          </button>
        );
      })}
      {suggested.length === 0 && (
        <p className="end-hint">{t(isComputing ? endCardTexts.computing : endCardTexts.noBreak)}</p>
      )}
    </div>
  );
}
