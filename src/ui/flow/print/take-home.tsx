import './take-home.css';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { diagramTexts } from '../../../i18n/index.ts';
import { printTexts } from '../../../i18n/texts/print.ts';
import { keyLanes, story } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { runTitle } from '../../kit/flow-title.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { ownHost, shareLink } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { PrintedEnd } from './printed-end.tsx';
import { PrintedLanes } from './printed-lanes.tsx';
import { PrintedScenario } from './printed-scenario.tsx';

interface Props {
  readonly trace: Trace;
}

/** The flow on one page, to be taken home: what remains true, the lanes, who holds what, why, and the way back here. */
export function TakeHome({ trace }: Props) {
  const t = useT();
  const sheet = useRef<HTMLElement>(null);
  useOnePage(sheet);
  const lang = useLang();
  const state = useStore();
  const takeaway = state.narrator?.takeaway(trace) ?? null;
  // The way back to this flow: from its beginning, in this language. Where somebody keeps a file is not for others to read.
  const link =
    // A request that somebody's client sent cannot be played from circumstances.
    ownHost(location) === '' || trace.scenario.request !== undefined
      ? null
      : shareLink(state, { step: false, lang: true }, location.href);
  const strands = keyLanes(trace).lanes.flatMap((lane) => lane.strands).length;
  return (
    <section
      ref={sheet}
      className="take-home"
      aria-label={t(printTexts.sheet)}
      data-dense={strands > MANY || undefined}
    >
      <header className="sheet-head">
        <div>
          <h1>{runTitle(trace, lang)}</h1>
          {takeaway !== null && <p className="sheet-takeaway">{takeaway}</p>}
          <PrintedScenario trace={trace} link={link} />
        </div>
        {link !== null && <QrCode link={link} />}
      </header>
      <h2>{t(printTexts.lanes)}</h2>
      <PrintedLanes trace={trace} />
      <h2>{t(printTexts.end)}</h2>
      <PrintedEnd trace={trace} />
      <h2>{t(printTexts.story)}</h2>
      <PrintedStory trace={trace} />
    </section>
  );
}

/** Makes a sheet as much smaller as its page asks for: only the longest flows need that. */
function useOnePage(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = sheet;
    if (current === null) return;
    // What is smaller has longer lines too, so each try is nearer to the page.
    for (let scale = 1; scale >= SMALLEST; scale -= 0.04) {
      current.style.zoom = `${scale}`;
      if (current.scrollHeight * scale <= PAGE) return;
    }
  }, [sheet]);
}

/** What the margins leave of a page's height, A4 or Letter, in CSS pixels: 250 mm. */
const PAGE = (250 / 25.4) * 96;

/** Letters are then 6 points high. */
const SMALLEST = 0.64;

/** More lines than this are drawn closer together, so that the page holds them. */
const MANY = 12;

/** Why each beat happens, by the numbers that stand over the lanes. What is done again needs no second reason. */
function PrintedStory({ trace }: Props) {
  const t = useT();
  const narrator = useStore((state) => state.narrator);
  if (narrator === null) return null;
  const told = story(trace).map((beat, index) => {
    const step = beat.repeats ? undefined : trace.steps[beat.lead - 1];
    const words = step && narrator.caption(step, trace);
    return { beat, number: index + 1, words, name: narrator.beatName(beat.kind) };
  });
  const known = new Set<string>();
  const lines: (typeof told)[] = [];
  for (const one of told) {
    const text = one.words ? `${one.name} ${one.words.lead}${one.words.point}` : '';
    const isNew = text !== '' && !known.has(text);
    known.add(text);
    const last = lines.at(-1);
    if (isNew) lines.push([one]);
    else if (last?.[0]?.words) lines.push([{ ...one, words: undefined }]);
    else last?.push(one);
  }
  return (
    <ol className="sheet-story">
      {lines.map((line) => {
        const [first, last] = [line[0], line.at(-1)];
        if (first === undefined || last === undefined) return null;
        const range = { first: first.beat.first, last: last.beat.last };
        return (
          <li key={first.number} data-refuses={first.beat.kind === 'refuse' || undefined}>
            <b className="sheet-number">
              {last.number > first.number ? `${first.number}–${last.number}` : first.number}
            </b>
            <div>
              <strong>{line.map(({ name }) => name).join(t(diagramTexts.listSeparator))}</strong>{' '}
              <small>
                {range.last > range.first
                  ? t(printTexts.beatSteps, range)
                  : t(printTexts.beatStep, range)}
              </small>{' '}
              {first.words && (
                <p>
                  {first.words.lead}
                  <b>{first.words.point}</b>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
