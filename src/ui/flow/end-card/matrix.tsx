import { type ComponentType, type SVGProps, useEffect, useId, useMemo, useState } from 'react';
import { endCardCounts, endCardTexts, readChangeTexts } from '../../../i18n/index.ts';
import type { CellOutcome } from '../../../modes/judge-cell.ts';
import {
  type ReadChangeId,
  type ReaderCell,
  type ReaderId,
  readersOf,
} from '../../../modes/readers.ts';
import { circumstancesOf } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import {
  ChipIcon,
  CrossIcon,
  DiskIcon,
  LockIcon,
  PageIcon,
  ScreenIcon,
  ShieldIcon,
} from '../../kit/icons.tsx';
import { reveal } from '../../kit/reveal.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { askCells, useFound } from '../../store/reader-cells.ts';
import { useStore } from '../../store/store.ts';
import { answerText, objectSize, readerOf, spokenCell } from './readers.ts';
import { Why } from './why.tsx';

/** What is shown unasked: how things are, and where a customer's key opens the object, how they are without it. */
const AT_FIRST: readonly ReadChangeId[] = ['as-is', 'customer-key-missing'];

/** Who can read the object now, and who could under other circumstances: a run a cell. */
export function Matrix({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const count = useCount();
  const heading = useId();
  const [isWide, setWide] = useState(false);
  const [selected, select] = useState<string | null>(null);
  const isIdle = useStore((state) => state.progress === null);
  const found = useFound(trace);
  const cells = useMemo(() => readersOf(circumstancesOf(trace.scenario)), [trace]);
  const shown = useMemo(
    () => (isWide ? cells : cells.filter(({ what }) => AT_FIRST.includes(what))),
    [cells, isWide],
  );
  const hasMore = cells.some(({ what }) => !AT_FIRST.includes(what));
  useEffect(() => {
    if (isIdle) askCells(shown);
  }, [isIdle, shown]);
  const runs = shown.flatMap(({ id, circumstances }) =>
    circumstances === null ? [] : (found[id] ?? []),
  );
  const reading = runs.filter(({ reads }) => reads).length;
  const open = shown.find(({ id }) => id === selected);
  const outcome = open && found[open.id];
  return (
    <section
      className="end-who"
      aria-labelledby={heading}
      data-wide={shown.some(({ what }) => what !== 'as-is') || undefined}
    >
      <div className="end-who-head">
        <h2 id={heading}>{t(endCardTexts.question)}</h2>
        {hasMore && (
          <button
            type="button"
            className="button"
            aria-expanded={isWide}
            onClick={() => setWide(!isWide)}
          >
            {t(isWide ? endCardTexts.showLess : endCardTexts.showMore)}
          </button>
        )}
      </div>
      <Table trace={trace} cells={shown} found={found} selected={selected} onSelect={select} />
      <div className="end-beside">
        <div className="end-why" aria-live="polite">
          {open !== undefined && outcome !== undefined ? (
            <Why key={open.id} cell={open} outcome={outcome} trace={trace} />
          ) : (
            <p className="end-hint">{t(endCardTexts.hint)}</p>
          )}
        </div>
        <p className="end-hint">
          {count(endCardCounts.runs, runs.length)}
          {t(endCardTexts.comma)}
          {count(endCardCounts.reading, reading)}
        </p>
      </div>
    </section>
  );
}

interface TableProps {
  readonly trace: Trace;
  readonly cells: readonly ReaderCell[];
  readonly found: Readonly<Record<string, CellOutcome>>;
  readonly selected: string | null;
  onSelect(cell: string | null): void;
}

function Table({ trace, cells, found, selected, onSelect }: TableProps) {
  const t = useT();
  const columns = [...new Set(cells.map(({ what }) => what))];
  const rows = [...new Set(cells.map(({ who }) => who))];
  const size = objectSize(trace);
  const name = trace.world.objectKey?.split('/').at(-1) ?? '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and has to be reached by keyboard for that
    <section className="end-scroll" aria-label={t(endCardTexts.table)} tabIndex={0}>
      <table className="end-table">
        <caption className="visually-hidden">{t(endCardTexts.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(endCardTexts.request, { object: name })}</th>
            {columns.map((what) => (
              <th key={what} scope="col">
                {t(
                  what === 'as-is' && columns.includes('customer-key-missing')
                    ? endCardTexts.withCustomerKey
                    : readChangeTexts[what],
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((who) => {
            const own = cells.filter((cell) => cell.who === who);
            const isOne = own.every(({ circumstances }) => circumstances === null);
            return (
              <tr key={who} data-apart={isOne || undefined}>
                <RowHead who={who} />
                {(isOne ? columns.slice(0, 1) : columns).map((what) => {
                  const cell = own.find((one) => one.what === what);
                  return (
                    <td key={what} colSpan={isOne ? columns.length : 1}>
                      {cell && (
                        <Cell
                          cell={cell}
                          outcome={found[cell.id]}
                          size={size}
                          isSelected={selected === cell.id}
                          onSelect={onSelect}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** By what one tells callers from those who do not ask. */
const READER_ICONS: Partial<Readonly<Record<ReaderId, ComponentType<SVGProps<SVGSVGElement>>>>> = {
  'disk-thief': DiskIcon,
  s3: ChipIcon,
  kms: ShieldIcon,
};

function RowHead({ who }: { readonly who: ReaderId }) {
  const t = useT();
  const { name, what, has } = readerOf(who);
  const Icon = READER_ICONS[who] ?? ScreenIcon;
  return (
    <th scope="row">
      <span className="end-reader">
        <Icon />
        {name === null ? <strong>{t(what)}</strong> : <code>{name}</code>}
        {(name !== null || has !== null) && (
          <span className="end-reader-note">{t(has ?? what)}</span>
        )}
      </span>
    </th>
  );
}

interface CellProps {
  readonly cell: ReaderCell;
  /** Undefined while it is being worked out. */
  readonly outcome: CellOutcome | undefined;
  readonly size: number;
  readonly isSelected: boolean;
  onSelect(cell: string | null): void;
}

/** One answer. Amber means that plaintext gets out; pressed, it says why. */
function Cell({ cell, outcome, size, isSelected, onSelect }: CellProps) {
  const t = useT();
  const lang = useLang();
  if (outcome === undefined)
    return <span className="end-computing">{t(endCardTexts.computing)}</span>;
  const { reads, answer } = outcome;
  const Icon = reads ? PageIcon : answer === null ? LockIcon : CrossIcon;
  return (
    <button
      type="button"
      className={`end-cell ${reads ? 'chip-plaintext' : ''}`}
      data-reads={reads || undefined}
      aria-pressed={isSelected}
      aria-label={spokenCell(lang, cell, outcome, size)}
      onClick={({ currentTarget }) => {
        onSelect(isSelected ? null : cell.id);
        const why = currentTarget.closest('.end-who')?.querySelector('.end-why');
        // The next frame knows what stands there now.
        if (why) requestAnimationFrame(() => reveal(why));
      }}
    >
      <Icon />
      {answerText(lang, outcome, size)}
    </button>
  );
}
