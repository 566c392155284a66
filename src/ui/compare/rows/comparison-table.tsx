import './comparison-table.css';
import { type CSSProperties, Fragment } from 'react';
import { diagramTexts, laneSegmentTexts } from '../../../i18n/index.ts';
import { columnTexts, compareTexts } from '../../../i18n/texts/compare.ts';
import {
  keyLanes,
  laneAt,
  type Meters,
  metersAt,
  positionIn,
  statusText,
} from '../../../player/index.ts';
import { ArrowRightIcon, CrossIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { pageAt } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { type ComparedRow, type Comparison, useComparison } from '../state/comparison.ts';
import { LanesPicture } from './lanes-picture.tsx';
import { METER_HEADS, METERS, MeterCells, useNameIn } from './meter-cells.tsx';
import { Scrubber } from './scrubber.tsx';

/** The compared runs, a row each: the lives of their keys, and what is counted where the comparison stands. */
export function ComparisonTable({ rows, columns }: Comparison) {
  const t = useT();
  const column = useComparison((state) => state.transport.position);
  const positions = rows.map((_, at) => positionIn(columns, at, column));
  const meters = rows.map(({ trace }, at) => metersAt(trace, positions[at] ?? 0));
  const [first] = meters;
  const place = {
    '--compare-at': column / columns.length,
    '--compare-columns': columns.length,
  } as CSSProperties;
  return (
    <table className="compare-table" style={place}>
      <caption className="visually-hidden">{t(compareTexts.region)}</caption>
      <thead>
        <tr>
          <th scope="col" className="compare-head-scenario">
            {t(compareTexts.scenario)}
          </th>
          <th scope="col" className="compare-head-lanes">
            <span className="visually-hidden">{t(compareTexts.lanes)}</span>
            <Scrubber columns={columns} />
          </th>
          {METERS.map((name) => {
            const [head, more] = METER_HEADS[name];
            return (
              <th key={name} scope="col" className={`compare-th compare-head-${name}`}>
                {t(head)}
                <small>{t(more)}</small>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same scenario may stand in two rows
          <tr key={at}>
            <ScenarioCell row={row} at={at} position={positions[at] ?? 0} />
            <td className="compare-lanes">
              <LanesPicture row={row} columns={columns} at={at} />
              <LanesInWords row={row} position={positions[at] ?? 0} />
            </td>
            <MeterCells trace={row.trace} meters={meters[at] as Meters} first={first as Meters} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly row: ComparedRow;
  readonly position: number;
}

/** Which scenario it is, how it ended once it has, and the way to it as a flow. */
function ScenarioCell({ row, at, position }: CellProps & { readonly at: number }) {
  const t = useT();
  const lang = useLang();
  const embed = useStore((state) => state.embed);
  const { trace } = row;
  const address = row.address(trace.steps[position - 1]?.id ?? null);
  const changes = row.changes(lang);
  // Within a frame, it is another page.
  const elsewhere = { href: pageAt(location.href) + address, target: '_blank', rel: 'noopener' };
  const name = [row.name(lang), ...changes.map(({ value }) => value)].join(' · ');
  const label = t(compareTexts.openFlow, { name });
  return (
    <th scope="row" className="compare-scenario">
      <a className="compare-name" title={label} {...(embed ? elsewhere : { href: address })}>
        {row.name(lang)}
        <ArrowRightIcon />
        <span className="visually-hidden">
          {t(diagramTexts.listSeparator)}
          {label}
        </span>
      </a>
      {changes.map(({ label: what, value }) => (
        <span key={what} className="compare-change">
          <small>{what}</small> {value}
        </span>
      ))}
      <Outcome row={row} at={at} position={position} />
    </th>
  );
}

/** How the run ended, once it has; refused, in which phase. */
function Outcome({ row: { trace }, at, position }: CellProps & { readonly at: number }) {
  const t = useT();
  const shown = useComparison((state) => state.shown);
  if (position < trace.steps.length) return null;
  const { status, code } = trace.outcome;
  const outcome = [statusText(status), ...(code === null ? [] : [code])].join(' ');
  const refusing = shown?.columns.find(({ cells }) => cells[at]?.refuses);
  return (
    <span className="compare-outcome" data-refused={refusing !== undefined || undefined}>
      {refusing === undefined ? (
        outcome
      ) : (
        <>
          <CrossIcon />{' '}
          {t(compareTexts.outcomeAt, { outcome, phase: t(columnTexts[refusing.phase]) })}
        </>
      )}
    </span>
  );
}

/** What the picture shows where the comparison stands: who holds what. */
function LanesInWords({ row: { trace }, position }: CellProps) {
  const t = useT();
  const name = useNameIn(trace);
  const held = keyLanes(trace).lanes.flatMap((lane) =>
    laneAt(lane, position).held.map(({ state, party, value, slot }) => ({
      id: `${lane.id} ${value} ${party} ${slot}`,
      words: t(compareTexts.held, {
        name: name(lane.name, true),
        state: t(laneSegmentTexts[state]),
        place: t(laneSegmentTexts[party]),
      }),
    })),
  );
  // What lies there several times is said once.
  const words = [...new Set(held.map((one) => one.words))];
  return (
    <ul className="visually-hidden">
      {words.map((one) => (
        <Fragment key={one}>
          <li>{one}</li>
        </Fragment>
      ))}
    </ul>
  );
}
