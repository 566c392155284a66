import './meter-cells.css';
import type { ReactNode } from 'react';
import { diagramTexts, sizeText } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import type { Text } from '../../../lib/text.ts';
import type { Counted, HeldKey, Meters } from '../../../player/index.ts';
import type { Actor, Trace } from '../../../trace/index.ts';
import { ACTOR_ICONS, KeyIcon } from '../../kit/icons.tsx';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { partyName } from './names.ts';

/** The meters of a row, in the order of the columns. */
export const METERS = ['keptBy', 'kms', 'trail', 'alive', 'saw', 'disk'] as const;
export type MeterName = (typeof METERS)[number];

/** What stands over each meter, and under that in small. */
export const METER_HEADS: Readonly<Record<MeterName, readonly [name: Text, more: Text]>> = {
  keptBy: [compareTexts.keptBy, compareTexts.keptByMore],
  kms: [compareTexts.kms, compareTexts.kmsMore],
  trail: [compareTexts.trail, compareTexts.trailMore],
  alive: [compareTexts.alive, compareTexts.aliveMore],
  saw: [compareTexts.saw, compareTexts.sawMore],
  disk: [compareTexts.disk, compareTexts.diskMore],
};

/** What a meter shows, as a text: two rows that show the same have the same. */
const SIGNS: Readonly<Record<MeterName, (meters: Meters) => unknown>> = {
  keptBy: ({ kept }) => kept.map(({ name, parties }) => [name, parties]),
  kms: ({ kms }) => kms,
  trail: ({ trail }) => trail,
  alive: ({ alive }) => alive.map(({ name, parties }) => [name, parties]),
  saw: ({ saw }) => saw,
  disk: ({ disk }) => disk,
};

interface Props {
  readonly trace: Trace;
  readonly meters: Meters;
  /** Those of the first row. */
  readonly first: Meters;
}

/** What is counted of a run where the comparison stands. */
export function MeterCells({ trace, meters, first }: Props) {
  const t = useT();
  const { kms, trail, alive, kept, saw, disk } = meters;
  const shown: Readonly<Record<MeterName, ReactNode>> = {
    keptBy: <KeptBy kept={kept} trace={trace} />,
    kms: <Count counted={kms} of={compareTexts.of} />,
    trail: <Count counted={trail} of={compareTexts.ofEvents} />,
    alive: <Alive alive={alive} trace={trace} />,
    saw: <Parties parties={saw} />,
    disk: <OnDisk disk={disk} trace={trace} />,
  };
  return METERS.map((name) => {
    const differs = JSON.stringify(SIGNS[name](meters)) !== JSON.stringify(SIGNS[name](first));
    return (
      <td key={name} className={`compare-meter compare-meter-${name}`}>
        {/* Where the heads stand in the table, they are not to be read twice. */}
        <span className="compare-meter-head" aria-hidden="true">
          {t(METER_HEADS[name][0])}
        </span>
        <div className="compare-meter-value">{shown[name]}</div>
        {differs && (
          <span className="compare-differs" title={t(compareTexts.differsFrom)}>
            <span aria-hidden="true">≠</span>
            <span className="visually-hidden"> ({t(compareTexts.differsFrom)})</span>
          </span>
        )}
      </td>
    );
  });
}

/** So many of how many; never any where there are none. */
function Count({
  counted: { sofar, total },
  of,
}: {
  readonly counted: Counted;
  readonly of: typeof compareTexts.of | typeof compareTexts.ofEvents;
}) {
  const t = useT();
  return (
    <p className="compare-count" data-none={sofar === 0 || undefined}>
      <b>{sofar}</b> <small>{total === 0 ? t(compareTexts.never) : t(of, { total })}</small>
    </p>
  );
}

interface KeysProps {
  readonly trace: Trace;
}

function KeptBy({ kept, trace }: KeysProps & { readonly kept: readonly HeldKey[] }) {
  const t = useT();
  const lang = useLang();
  const name = useNameIn(trace);
  if (kept.length === 0) return <p>{t(compareTexts.nobody)}</p>;
  return kept.map(({ id, name: key, parties }) => (
    <p key={id} className="compare-keeper" title={name(key)}>
      {parties.map((party) => {
        const Icon = ACTOR_ICONS[party];
        return (
          <span key={party}>
            <Icon />
            {partyName(party, lang)}
          </span>
        );
      })}
      <span className="visually-hidden"> ({name(key)})</span>
    </p>
  ));
}

function Alive({ alive, trace }: KeysProps & { readonly alive: readonly HeldKey[] }) {
  const t = useT();
  const lang = useLang();
  const name = useNameIn(trace);
  return (
    <>
      <p className="compare-count compare-count-keys" data-none={alive.length === 0 || undefined}>
        <b>{alive.length}</b>{' '}
        {alive.length === 0 ? <small>{t(compareTexts.none)}</small> : <KeyIcon />}
      </p>
      {alive.map(({ id, name: key, parties }) => (
        <p key={id} className="compare-note">
          {t(compareTexts.keyAt, {
            name: name(key),
            party: parties.map((party) => partyName(party, lang)).join(t(compareTexts.partiesJoin)),
          })}
        </p>
      ))}
    </>
  );
}

function Parties({ parties }: { readonly parties: readonly Actor[] }) {
  const t = useT();
  const lang = useLang();
  if (parties.length === 0) return <p>{t(compareTexts.nobody)}</p>;
  return (
    <p className="compare-parties">
      {parties.map((party, index) => {
        const Icon = ACTOR_ICONS[party];
        return (
          <span key={party}>
            <Icon />
            {partyName(party, lang)}
            {index < parties.length - 1 && (
              <span className="visually-hidden">{t(diagramTexts.listSeparator)}</span>
            )}
          </span>
        );
      })}
    </p>
  );
}

/** From here on a size is told in a larger unit. */
const KILO = 10_000;

function OnDisk({ disk, trace }: KeysProps & { readonly disk: Meters['disk'] }) {
  const t = useT();
  const lang = useLang();
  const name = useNameIn(trace);
  if (disk.length === 0) return <p className="compare-note">{t(compareTexts.nothing)}</p>;
  return (
    <ul className="compare-chips">
      {disk.map(({ name: value, look, bytes, count }) => {
        const Icon = LOOK_ICONS[look];
        return (
          <li key={`${value} ${bytes}`} className={`chip chip-${look}`} title={name(value, true)}>
            <Icon className="chip-icon" />
            <span className="compare-chip-name">{name(value)}</span>{' '}
            <b>{bytes < KILO ? t(compareTexts.bytes, { count: bytes }) : sizeText(lang, bytes)}</b>
            {count > 1 && <> {t(compareTexts.times, { count })}</>}
          </li>
        );
      })}
    </ul>
  );
}

/** What a value of a run is called, short unless asked for in full. */
export function useNameIn(trace: Trace): (name: string, isFull?: boolean) => string {
  const narrator = useStore((state) => state.narrator);
  return (name, isFull = false) =>
    narrator === null
      ? name
      : isFull
        ? narrator.valueName({ name }, trace)
        : narrator.valueShortName({ name }, trace);
}
