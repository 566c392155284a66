import { leftOutText } from '../../../i18n/left-out-text.ts';
import { liveTexts } from '../../../i18n/texts/live.ts';
import type { LiveRow } from '../../../link/live-protocol.ts';
import { requestTitle } from '../../kit/flow-title.ts';
import {
  CrossIcon,
  NextIcon,
  PinIcon,
  PreviousIcon,
  ReplyIcon,
  SaveIcon,
} from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { FollowControl, LineState } from '../list/head.tsx';
import { callerName, clientName, refusalWords, timeText } from '../row-words.ts';
import { ask } from '../state/ask.ts';
import { goToFlow, liveAddress } from '../state/connect.ts';
import { fits } from '../state/filter.ts';
import { saveFlows } from '../state/save.ts';
import { useLive } from '../state/store.ts';

/** Which request is on the stage, the ways to others, and what can be done with it. */
export function FlowBar({ id }: { readonly id: string }) {
  const t = useT();
  const presenting = useStore((state) => state.presenting);
  const row = useLive(({ rows }) => rows.find((one) => one.id === id));
  const list = useStore((state) => liveAddress(state, {}));
  return (
    <section className="live-bar" aria-label={t(liveTexts.bar)}>
      {!presenting && (
        <a className="button" href={list}>
          <ReplyIcon />
          {t(liveTexts.back)}
        </a>
      )}
      <Turns id={id} />
      {row && <Facts row={row} />}
      <div className="live-controls">
        <LineState />
        <FollowControl />
        {row && !presenting && <Kept row={row} />}
      </div>
    </section>
  );
}

/** To the request before and after, among those that the list shows. */
function Turns({ id }: { readonly id: string }) {
  const t = useT();
  const rows = useLive((state) => state.rows);
  const filter = useLive((state) => state.filter);
  const listed = rows.filter((row) => row.id === id || (row.noFlow === null && fits(row, filter)));
  const at = listed.findIndex((row) => row.id === id);
  const before = at > 0 ? listed[at - 1] : undefined;
  const after = at < 0 ? undefined : listed[at + 1];
  return (
    <span className="live-turns">
      <Turn to={before} name={t(liveTexts.previous)} Icon={PreviousIcon} />
      <Turn to={after} name={t(liveTexts.next)} Icon={NextIcon} />
    </span>
  );
}

interface TurnProps {
  readonly to: LiveRow | undefined;
  readonly name: string;
  readonly Icon: typeof NextIcon;
}

function Turn({ to, name, Icon }: TurnProps) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={name}
      title={name}
      // Not `disabled`: it would lose the focus at the last request.
      aria-disabled={to === undefined || undefined}
      onClick={() => {
        if (to !== undefined) goToFlow(to.id);
      }}
    >
      <Icon />
    </button>
  );
}

/** The request in a line. */
function Facts({ row }: { readonly row: LiveRow }) {
  const t = useT();
  const lang = useLang();
  const refusal = refusalWords(row, lang);
  const {
    number,
    operation,
    requests,
    status,
    code,
    client,
    caller,
    userAgent,
    signature,
    leftOut,
  } = row;
  return (
    <p className="live-facts" data-refused={refusal !== null || undefined}>
      <span className="live-number">#{number}</span>{' '}
      <b>{requestTitle(operation, requests, lang)}</b>{' '}
      <span className="live-status">
        {refusal !== null && <CrossIcon />}
        <b>{status}</b> {code} {refusal !== null && <small>{refusal}</small>}
      </span>{' '}
      <span title={userAgent}>{clientName(client, lang)}</span>{' '}
      <span title={caller ?? undefined}>{callerName(row, lang)}</span>{' '}
      {signature !== 'checked' && (
        <span className="live-aside">
          {t(signature === 'none' ? liveTexts.unsigned : liveTexts.unchecked)}
        </span>
      )}{' '}
      {leftOut !== null && <span className="live-aside">{leftOutText(lang, leftOut)}</span>}{' '}
      <time dateTime={new Date(row.begun).toISOString()}>{timeText(row.begun)}</time>
    </p>
  );
}

/** Keeping it in the process, and saving it for good. */
function Kept({ row }: { readonly row: LiveRow }) {
  const t = useT();
  const { id, kept, noFlow } = row;
  return (
    <>
      <button
        type="button"
        className="button live-keep"
        aria-pressed={kept}
        title={t(liveTexts.keepAbout)}
        onClick={() => void ask({ type: kept ? 'release' : 'keep', id })}
      >
        <PinIcon />
        <span className="live-word">{t(kept ? liveTexts.kept : liveTexts.keep)}</span>
      </button>
      <button
        type="button"
        className="button"
        disabled={noFlow !== null}
        onClick={() => void saveFlows([row])}
      >
        <SaveIcon />
        <span className="live-word">{t(liveTexts.save)}</span>
      </button>
    </>
  );
}
