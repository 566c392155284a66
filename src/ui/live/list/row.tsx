import { memo } from 'react';
import { liveCounts, liveTexts } from '../../../i18n/texts/live.ts';
import type { LiveRow } from '../../../link/live-protocol.ts';
import { requestTitle } from '../../kit/flow-title.ts';
import { CrossIcon, KeyIcon } from '../../kit/icons.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import {
  bytesText,
  callerName,
  clientName,
  modeName,
  refusalWords,
  rowWhere,
  timeText,
  tookText,
} from '../row-words.ts';
import { RowTools } from './row-tools.tsx';

interface Props {
  readonly row: LiveRow;
  /** Where its flow opens. */
  readonly href: string;
  /** Whether the process has let go of it since it was listed. */
  readonly isGone: boolean;
  readonly isCompared: boolean;
  /** Whether it is the one of the list that the Tab key comes to. */
  readonly isCurrent: boolean;
}

/** A request in the list: the whole line opens its flow, beside it what else can be done with it. */
export const RowItem = memo(function RowItem(props: Props) {
  const { row, href, isGone, isCompared, isCurrent } = props;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      className="live-item"
      data-gone={isGone || undefined}
      data-compared={isCompared || undefined}
      data-refused={row.refusedAt !== null || row.status >= 400 || undefined}
    >
      <a className="live-row" href={href} tabIndex={tabIndex} data-row={row.id}>
        <RowCells row={row} isGone={isGone} />
      </a>
      <RowTools row={row} isGone={isGone} isCompared={isCompared} tabIndex={tabIndex} />
    </li>
  );
});

/** What is said of a request in one line. */
export function RowCells({ row, isGone = false }: { readonly row: LiveRow; isGone?: boolean }) {
  const t = useT();
  const lang = useLang();
  const where = rowWhere(row);
  const slash = row.key === null ? -1 : where.indexOf('/') + 1;
  return (
    <>
      <span className="live-number">{row.number}</span>
      <time className="live-time" dateTime={new Date(row.begun).toISOString()}>
        {timeText(row.begun)}
      </time>
      <span className="live-operation">
        <b>{requestTitle(row.operation, row.requests, lang)}</b>{' '}
        {row.requests === 1 && <small>{row.method}</small>}
        <Marks row={row} isGone={isGone} />
      </span>
      <span className="live-where" title={where}>
        {slash > 0 ? (
          <>
            <span>{where.slice(0, slash)}</span>
            <b>{where.slice(slash)}</b>
          </>
        ) : (
          where
        )}
      </span>
      <Status row={row} />
      <span className="live-caller" title={row.caller ?? undefined}>
        <span className="visually-hidden">{t(liveTexts.caller)}: </span>
        {callerName(row, lang)}
      </span>
      <Encryption row={row} />
      <span className="live-bytes">
        <span className="visually-hidden">{t(liveTexts.bytes)}: </span>
        {bytesText(row, lang).join(' ')}
      </span>
      <span className="live-took">
        <span className="visually-hidden">{t(liveTexts.took)}: </span>
        {tookText(row.took, lang)}
      </span>
      <span className="live-client" title={row.userAgent}>
        {clientName(row.client, lang)}
      </span>
    </>
  );
}

/** What else is to be known of a row at a glance. */
function Marks({ row, isGone }: { readonly row: LiveRow; readonly isGone: boolean }) {
  const t = useT();
  const count = useCount();
  const { requests, open, noFlow } = row;
  const marks = [
    ...(open ? [t(liveTexts.underWay)] : []),
    ...(noFlow !== null ? [t(liveTexts.noFlow)] : []),
    ...(isGone ? [t(liveTexts.letGo)] : []),
  ];
  return (
    <>
      {requests > 1 && (
        <span className="live-mark" title={count(liveCounts.parts, requests)}>
          <span aria-hidden="true">×{requests}</span>
          <span className="visually-hidden"> {count(liveCounts.parts, requests)}</span>
        </span>
      )}
      {marks.map((mark) => (
        <span key={mark} className="live-mark">
          {mark}
        </span>
      ))}
    </>
  );
}

/** What the client was told, and who refused. */
function Status({ row }: { readonly row: LiveRow }) {
  const lang = useLang();
  const words = refusalWords(row, lang);
  return (
    <span className="live-status" title={row.code ?? undefined}>
      {words !== null && <CrossIcon />}
      <b>{row.status}</b>
      {row.code !== null && <span className="live-code"> {row.code}</span>}
      {words !== null && <small> {words}</small>}
    </span>
  );
}

/** How it was encrypted, and what KMS was asked for it. */
function Encryption({ row }: { readonly row: LiveRow }) {
  const lang = useLang();
  const count = useCount();
  return (
    <span className="live-encryption">
      {modeName(row, lang)}
      {row.kmsCalls > 0 && (
        <span className="live-calls" title={row.kmsKeyArn ?? undefined}>
          {' '}
          <KeyIcon />
          {count(liveCounts.kmsCalls, row.kmsCalls)}
        </span>
      )}
    </span>
  );
}
