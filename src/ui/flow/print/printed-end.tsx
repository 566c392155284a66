import { diagramTexts, roomsTexts } from '../../../i18n/index.ts';
import {
  fingerprint,
  frame,
  type Holding,
  isPublic,
  lookOf,
  takesPart,
} from '../../../player/index.ts';
import type { Trace, Value } from '../../../trace/index.ts';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { ValueMarks } from '../../kit/value-marks.tsx';
import { useT, useValueName, useValueShortName } from '../../store/hooks.ts';
import { boxesOf } from '../rooms/disk.tsx';

interface Props {
  readonly trace: Trace;
}

/** The rooms at the end: what each party holds, and what lies on the disk, a box a record. */
export function PrintedEnd({ trace }: Props) {
  const t = useT();
  const { custody } = frame(trace, trace.steps.length);
  const held = (actor: 'client' | 's3' | 'kms' | 'storage') =>
    custody[actor].filter(({ change }) => change !== 'leaving');
  const boxes = boxesOf(held('storage'));
  return (
    <div className="sheet-rooms" data-boxes={boxes.size > 1 ? 'many' : 'one'}>
      <div className="sheet-room">
        <h3>{t(roomsTexts.client)}</h3>
        <Values holdings={held('client')} />
      </div>
      <div className="sheet-room">
        <h3>{`${t(roomsTexts.building)} · ${t(roomsTexts.s3)}`}</h3>
        <Values holdings={held('s3')} />
      </div>
      <div className="sheet-room sheet-disk">
        <h3>{t(roomsTexts.storage)}</h3>
        {boxes.size === 0 && <p>{t(roomsTexts.nothingStored)}</p>}
        <div className="sheet-boxes">
          {[...boxes].map(([slot, holdings]) => (
            <div key={slot} className="sheet-box">
              <p>
                <code>{slot.slice(slot.indexOf('/') + 1)}</code>
              </p>
              <Values holdings={holdings} isBrief={boxes.size > 1} />
            </div>
          ))}
        </div>
      </div>
      <div className="sheet-room sheet-kms">
        <h3>{t(roomsTexts.kms)}</h3>
        {takesPart(trace, 'kms') ? (
          <Values holdings={held('kms')} />
        ) : (
          <p>{t(roomsTexts.neverCalled)}</p>
        )}
      </div>
    </div>
  );
}

/** What needs watching a line each; what does not, in one line. */
function Values({
  holdings,
  isBrief = false,
}: {
  readonly holdings: readonly Holding[];
  /** True where there is no room for what needs no watching. */
  readonly isBrief?: boolean;
}) {
  const t = useT();
  const valueName = useValueName();
  const values = holdings.map(({ value }) => value);
  const watched = values.filter(isWatched);
  const others = new Set(values.filter((value) => !isWatched(value)).map(valueName));
  if (values.length === 0) return <p>{t(roomsTexts.nothing)}</p>;
  return (
    <>
      <ul>
        {alike(watched).map(
          ([first, ...more]) =>
            first && <PrintedValue key={first.id} value={first} count={more.length + 1} />,
        )}
      </ul>
      {others.size > 0 && !isBrief && (
        <p className="sheet-others">{[...others].join(t(diagramTexts.listSeparator))}</p>
      )}
    </>
  );
}

function isWatched(value: Value): boolean {
  return !isPublic(value) || value.name === 'customer-key-hmac';
}

function PrintedValue({ value, count }: { readonly value: Value; readonly count: number }) {
  const shortName = useValueShortName();
  const look = lookOf(value.role);
  const Icon = LOOK_ICONS[look];
  // By which the envelopes that it seals are known.
  const print = fingerprint(value);
  return (
    <li className={`sheet-value chip-${look}`}>
      <Icon /> {shortName(value)} {count > 1 && `× ${count} `}
      {look === 'key' && print !== null && <code>{print}</code>} <ValueMarks value={value} />
    </li>
  );
}

/** Values that nothing tells apart here, each kind once: the parts of an upload. */
function alike(values: readonly Value[]): readonly (readonly Value[])[] {
  const kinds = new Map<string, Value[]>();
  for (const value of values) {
    const kind = lookOf(value.role) === 'key' ? `${value.name} ${fingerprint(value)}` : value.name;
    kinds.set(kind, [...(kinds.get(kind) ?? []), value]);
  }
  return [...kinds.values()];
}
