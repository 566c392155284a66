import './modes-table.css';
import { useId, useRef, useState } from 'react';
import { circumstanceTexts } from '../../../i18n/index.ts';
import { tableTexts, topicGroupTexts, topicTexts } from '../../../i18n/texts/modes-table.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { SOURCED_FITS } from '../../../narration/table/index.ts';
import type { Circumstances, Need } from '../../../scenario/index.ts';
import { type Fit, fitOf, rankOf, TOPIC_OF } from '../../../survey/index.ts';
import { ChevronIcon } from '../../kit/icons.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useMedia } from '../../kit/use-media.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { TopicCell } from './cell.tsx';
import { FitBadge } from './fit-badge.tsx';
import { NeedsPanel, useFits } from './needs-panel.tsx';
import { useSurvey } from './survey.ts';
import { MEASURES, type Topic, type TopicGroup, topicsOf } from './topics.ts';
import { useShownFirst, useSurveyWhenNear } from './use-nearness.ts';
import { useNeeds } from './use-needs.ts';

type Mode = Circumstances['mode'];

/** The column that the rows are sorted by, and the way round. */
interface Sorting {
  readonly topic: Topic;
  readonly direction: 'ascending' | 'descending';
}

const GROUPS = ['keys', 'access', 'load', 'setup', 'all'] as const satisfies readonly TopicGroup[];

/** Under this a row is a card. */
const NARROW = '(max-width: 47.99em)';

/** The five modes by all that one decides by: each cell from a run or from a source, and which of them fits a need. */
export function ModesTable() {
  const t = useT();
  const heading = useId();
  const needs = useNeeds();
  const isNarrow = useMedia(NARROW);
  const [group, setGroup] = useState<TopicGroup>('keys');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const modes = useOrder(needs, sorting);
  const section = useRef<HTMLElement>(null);
  useSurveyWhenNear(section);
  useShownFirst(section, needs.length > 0);
  const asked = [...new Set(needs.map((need) => TOPIC_OF[need]))];
  const topics = [
    ...asked,
    ...topicsOf(group).filter((topic) => !(asked as string[]).includes(topic)),
  ];
  const shown = { modes, topics, needs };
  return (
    <section ref={section} className="modes-table" aria-labelledby={heading}>
      <h2 id={heading}>{t(tableTexts.title)}</h2>
      <p className="modes-table-intro">{t(tableTexts.intro)}</p>
      <NeedsPanel needs={needs} />
      <Segments
        legend={t(tableTexts.groups)}
        options={GROUPS.map((each) => [each, t(topicGroupTexts[each])] as const)}
        value={group}
        onChange={setGroup}
      />
      {isNarrow ? (
        <Cards {...shown} />
      ) : (
        <Table
          {...shown}
          caption={t(tableTexts.caption, { group: t(topicGroupTexts[group]) })}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
    </section>
  );
}

/** The modes as they are asked to stand: by a column, else those that fit first, else as everywhere. */
function useOrder(needs: readonly Need[], sorting: Sorting | null): readonly Mode[] {
  const rows = useSurvey((state) => state.rows);
  const fits = useFits(needs);
  const modes = PROFILES.map(({ id }) => id);
  const measure = sorting === null ? undefined : MEASURES[sorting.topic];
  if (sorting !== null && measure !== undefined) {
    const sign = sorting.direction === 'ascending' ? 1 : -1;
    const sizeOfRow = (mode: Mode) => {
      const row = rows[mode]?.row;
      return row === undefined ? 0 : sign * measure(row);
    };
    return modes.toSorted((a, b) => sizeOfRow(a) - sizeOfRow(b));
  }
  if (fits === null) return modes;
  return modes.toSorted((a, b) => rankOf(fits[a]) - rankOf(fits[b]));
}

interface ShownProps {
  readonly modes: readonly Mode[];
  readonly topics: readonly Topic[];
  readonly needs: readonly Need[];
}

interface TableProps extends ShownProps {
  readonly caption: string;
  readonly sorting: Sorting | null;
  onSort(sorting: Sorting | null): void;
}

function Table({ modes, topics, needs, caption, sorting, onSort }: TableProps) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that
    <section className="modes-table-scroll" aria-label={t(tableTexts.scroll)} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(tableTexts.mode)}</th>
            {topics.map((topic) => (
              <TopicHead
                key={topic}
                topic={topic}
                isAsked={isAsked(topic, needs)}
                sorting={sorting?.topic === topic ? sorting : null}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {modes.map((mode) => (
            <tr key={mode}>
              <th scope="row">
                <ModeHead mode={mode} needs={needs} />
              </th>
              {topics.map((topic) => (
                <td key={topic} data-asked={isAsked(topic, needs) || undefined}>
                  <CellFit mode={mode} topic={topic} needs={needs} />
                  <TopicCell mode={mode} topic={topic} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TopicHeadProps {
  readonly topic: Topic;
  readonly isAsked: boolean;
  /** Null where the rows are not sorted by it. */
  readonly sorting: Sorting | null;
  onSort(sorting: Sorting | null): void;
}

function TopicHead({ topic, isAsked: asked, sorting, onSort }: TopicHeadProps) {
  const t = useT();
  const name = t(topicTexts[topic]);
  if (MEASURES[topic] === undefined) {
    return (
      <th scope="col" data-asked={asked || undefined}>
        {name}
      </th>
    );
  }
  return (
    <th scope="col" data-asked={asked || undefined} aria-sort={sorting?.direction ?? 'none'}>
      <button
        type="button"
        className="modes-table-sort"
        title={t(tableTexts.sortNote)}
        onClick={() => onSort(nextSorting(topic, sorting))}
      >
        {name}
        <ChevronIcon />
      </button>
    </th>
  );
}

/** Up, down, and as it was. */
function nextSorting(topic: Topic, sorting: Sorting | null): Sorting | null {
  if (sorting === null) return { topic, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { topic, direction: 'descending' } : null;
}

/** The rows where they are too long for the screen. */
function Cards({ modes, topics, needs }: ShownProps) {
  const t = useT();
  return (
    <ul className="modes-cards">
      {modes.map((mode) => (
        <li key={mode}>
          <ModeHead mode={mode} needs={needs} />
          <dl>
            {topics.map((topic) => (
              <div key={topic} data-asked={isAsked(topic, needs) || undefined}>
                <dt>{t(topicTexts[topic])}</dt>
                <dd>
                  <CellFit mode={mode} topic={topic} needs={needs} />
                  <TopicCell mode={mode} topic={topic} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function ModeHead({ mode, needs }: { readonly mode: Mode; readonly needs: readonly Need[] }) {
  const t = useT();
  const about = useStore((state) => state.narrator)?.about(mode);
  const fits = useFits(needs);
  return (
    <>
      <span className="modes-table-name">
        {about?.name ?? t(circumstanceTexts.mode.values[mode])}
      </span>
      {needs.length > 0 && fits !== null && <FitBadge fit={fits[mode]} />}
      <span className="modes-table-what">{about?.what}</span>
    </>
  );
}

/** Whether the cell does what is needed of it, where something is. */
function CellFit({
  mode,
  topic,
  needs,
}: {
  readonly mode: Mode;
  readonly topic: Topic;
  readonly needs: readonly Need[];
}) {
  const row = useSurvey((state) => state.rows[mode])?.row;
  if (row === undefined) return null;
  const fits = needs
    .filter((need) => TOPIC_OF[need] === topic)
    .map((need): Fit => fitOf(need, row, SOURCED_FITS[mode]));
  return fits.map((fit) => <FitBadge key={fit} fit={fit} />);
}

function isAsked(topic: Topic, needs: readonly Need[]): boolean {
  return needs.some((need) => TOPIC_OF[need] === topic);
}
