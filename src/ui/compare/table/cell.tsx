import { Fragment } from 'react';
import { circumstanceTexts, inspectorTexts } from '../../../i18n/index.ts';
import { tableTexts, topicTexts } from '../../../i18n/texts/modes-table.ts';
import { readingOf } from '../../../narration/sources-read.ts';
import { SOURCED, type SourcedTopic } from '../../../narration/table/index.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type { ComputedTopic } from '../../../survey/index.ts';
import { BasisBadge } from '../../kit/basis-badge.tsx';
import { FlowLink } from '../../kit/flow-link.tsx';
import { CheckIcon, CrossIcon, OutIcon, PlayIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { type Line, linesOf } from './lines.ts';
import { type SurveyedRow, useSurvey } from './survey.ts';
import { isSourced, type Topic } from './topics.ts';
import { useSourcedWords } from './use-words.ts';

type Mode = Circumstances['mode'];

/** What the table says of a mode under a topic: by a run that it opens, or by a source with its date. */
export function TopicCell({ mode, topic }: { readonly mode: Mode; readonly topic: Topic }) {
  return isSourced(topic) ? (
    <SourcedCell mode={mode} topic={topic} />
  ) : (
    <ComputedCell mode={mode} topic={topic} />
  );
}

function SourcedCell({ mode, topic }: { readonly mode: Mode; readonly topic: SourcedTopic }) {
  const words = useSourcedWords();
  return (
    <>
      <p>{words?.[mode][topic]}</p>
      <Basis mode={mode} topic={topic} />
    </>
  );
}

/** On what a sourced cell rests: its standing, the page, and when it was checked. */
function Basis({ mode, topic }: { readonly mode: Mode; readonly topic: SourcedTopic }) {
  const t = useT();
  const narrator = useStore((state) => state.narrator);
  const citation = SOURCED[mode][topic];
  const { status, source, url, also } = narrator?.cite(citation) ?? citation;
  const { asOf, copyOf } = readingOf(citation.url ?? '');
  return (
    <p className="table-foot">
      <BasisBadge status={status} />
      {[{ source, url }, ...(also === undefined ? [] : [also])].map(
        (page) =>
          page.url !== null && (
            <a
              key={page.url}
              className="basis-link"
              href={page.url}
              target="_blank"
              rel="noopener noreferrer"
            >
              {page.source.split(' · ').at(-1)} <OutIcon />
              <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
            </a>
          ),
      )}
      <time className="table-date" dateTime={asOf}>
        {copyOf === null
          ? t(tableTexts.asOf, { date: asOf })
          : t(tableTexts.copyOf, { date: asOf, year: copyOf })}
      </time>
    </p>
  );
}

function ComputedCell({ mode, topic }: { readonly mode: Mode; readonly topic: ComputedTopic }) {
  const t = useT();
  const surveyed = useSurvey((state) => state.rows[mode]);
  if (surveyed === undefined) {
    return <p className="table-running">{t(tableTexts.running)}</p>;
  }
  return <Lines mode={mode} topic={topic} surveyed={surveyed} />;
}

interface LinesProps {
  readonly mode: Mode;
  readonly topic: ComputedTopic;
  readonly surveyed: SurveyedRow;
}

function Lines({ mode, topic, surveyed }: LinesProps) {
  const t = useT();
  const lang = useLang();
  const narrator = useStore((state) => state.narrator);
  const { lines, opens } = linesOf(topic, surveyed, { lang, narrator });
  const label = t(tableTexts.openFlow, {
    mode: t(circumstanceTexts.mode.values[mode]),
    topic: t(topicTexts[topic]),
  });
  const isList = lines.length > 1 || lines.some((line) => line.label !== null);
  return (
    <>
      {isList ? (
        <ul className="table-lines">
          {lines.map((line) => (
            <li key={`${line.label} ${line.text}`} data-code={line.isCode || undefined}>
              <OneLine line={line} label={label} />
            </li>
          ))}
        </ul>
      ) : (
        lines.map((line) => (
          <p key={line.text}>
            <OneLine line={line} label={label} />
          </p>
        ))
      )}
      {opens !== null && (
        <p className="table-foot">
          <FlowLink opens={opens} label={label}>
            <PlayIcon /> {t(tableTexts.openRun)}
          </FlowLink>
        </p>
      )}
    </>
  );
}

const MARKS = { yes: CheckIcon, no: CrossIcon } as const;

function OneLine({ line, label }: { readonly line: Line; readonly label: string }) {
  const { mark, opens, text } = line;
  const Mark = mark === null ? Fragment : MARKS[mark];
  const content = (
    <>
      {mark !== null && (
        <span className="table-mark" data-mark={mark} aria-hidden="true">
          <Mark />
        </span>
      )}
      {line.label !== null && <span className="table-label">{line.label}</span>}{' '}
      <span className="table-value">{text}</span>
    </>
  );
  if (opens === null) return content;
  return (
    <FlowLink opens={opens} label={`${label}: ${line.label ?? ''} ${text}`}>
      {content}
    </FlowLink>
  );
}
