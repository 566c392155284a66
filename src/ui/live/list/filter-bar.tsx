import { useId } from 'react';
import { sayNumber } from '../../../i18n/index.ts';
import { liveCounts, liveTexts } from '../../../i18n/texts/live.ts';
import { CrossIcon, SaveIcon } from '../../kit/icons.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { clientName } from '../row-words.ts';
import { liveAddress } from '../state/connect.ts';
import { choicesOf, fits, isFiltering, type RowFilter } from '../state/filter.ts';
import { saveFlows } from '../state/save.ts';
import { useLive } from '../state/store.ts';

function setFilter(change: Partial<RowFilter>): void {
  useLive.setState({ filter: { ...useLive.getState().filter, ...change } });
}

/** Which requests are listed, how many that are, and what can be done with those that were chosen. */
export function FilterBar() {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const rows = useLive((state) => state.rows);
  const filter = useLive((state) => state.filter);
  const { operation, client, refusedOnly, text } = filter;
  return (
    <search className="live-filter" aria-label={t(liveTexts.filter)}>
      <select
        aria-label={t(liveTexts.operation)}
        value={operation ?? ''}
        onChange={({ currentTarget: { value } }) => setFilter({ operation: value || null })}
      >
        <option value="">{t(liveTexts.everyOperation)}</option>
        {choicesOf(
          rows.map((row) => row.operation),
          operation,
        ).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <Segments
        legend={t(liveTexts.status)}
        options={[
          ['all', t(liveTexts.all)],
          ['refused', t(liveTexts.refusedOnly)],
        ]}
        value={refusedOnly ? 'refused' : 'all'}
        onChange={(value) => setFilter({ refusedOnly: value === 'refused' })}
      />
      <select
        aria-label={t(liveTexts.client)}
        value={client ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setFilter({ client: rows.find((row) => row.client === value)?.client ?? null })
        }
      >
        <option value="">{t(liveTexts.everyClient)}</option>
        {choicesOf(
          rows.map((row) => row.client),
          client,
        ).map((one) => (
          <option key={one} value={one}>
            {clientName(one, lang)}
          </option>
        ))}
      </select>
      <label className="visually-hidden" htmlFor={id}>
        {t(liveTexts.find)}
      </label>
      <input
        id={id}
        type="search"
        placeholder={t(liveTexts.findHint)}
        value={text}
        onChange={({ currentTarget: { value } }) => setFilter({ text: value })}
      />
      <Counted />
      <Chosen />
    </search>
  );
}

/** How many requests there are, and how many of them are listed. */
function Counted() {
  const lang = useLang();
  const count = useCount();
  const rows = useLive((state) => state.rows);
  const filter = useLive((state) => state.filter);
  if (!isFiltering(filter)) {
    return <p className="live-count">{count(liveCounts.requests, rows.length)}</p>;
  }
  const listed = rows.filter((row) => fits(row, filter)).length;
  return (
    <p className="live-count">
      {sayNumber(lang, listed)} {count(liveCounts.ofThem, rows.length)}
    </p>
  );
}

/** What can be done with the requests that were chosen, and with those that are kept. */
function Chosen() {
  const t = useT();
  const compared = useLive((state) => state.compared);
  const rows = useLive((state) => state.rows);
  const [flow = '', other] = compared;
  const href = useStore((state) =>
    other === undefined ? null : liveAddress(state, { flow, with: other }),
  );
  const kept = rows.filter((row) => row.kept && row.noFlow === null);
  return (
    <span className="live-chosen">
      {compared.length > 0 && (
        <>
          {href === null ? (
            <span className="live-count">{t(liveTexts.compareOne)}</span>
          ) : (
            <a className="button button-strong" href={href}>
              {t(liveTexts.compareTwo)}
            </a>
          )}
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label={t(liveTexts.deselect)}
            title={t(liveTexts.deselect)}
            onClick={() => useLive.setState({ compared: [] })}
          >
            <CrossIcon />
          </button>
        </>
      )}
      {kept.length > 0 && (
        <button type="button" className="button" onClick={() => void saveFlows(kept)}>
          <SaveIcon />
          {t(liveTexts.saveKept)}
        </button>
      )}
    </span>
  );
}
