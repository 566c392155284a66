import './levels.css';
import { useEffect, useState } from 'react';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import type { Text } from '../../../lib/text.ts';
import { fingerprint, sealMark } from '../../../player/index.ts';
import type { Actor, Trace, Value } from '../../../trace/index.ts';
import { ArrowRightIcon, EnvelopeIcon, KeyIcon } from '../../kit/icons.tsx';
import { MarkPattern } from '../../kit/mark.tsx';
import { useT } from '../../store/hooks.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { runSeveral } from '../../store/several-runs.ts';
import { useStore } from '../../store/store.ts';
import { flowAddress, withBucketKey } from '../flows.ts';
import { type LevelKey, type Levels, levelsOf } from './levels.ts';

/** The seed where one has chosen none: the flow that a level leads to is to have the same keys. */
const SEED = 'bucket-key';

const PLACES: Readonly<Record<Actor, Text>> = {
  client: bucketKeyTexts.heldClient,
  s3: bucketKeyTexts.heldS3,
  kms: bucketKeyTexts.heldKms,
  storage: bucketKeyTexts.heldStorage,
};

/** The KMS key over the bucket key over the data keys, as an upload that is run for it has them. */
export function LevelsPicture() {
  const t = useT();
  const trace = useUpload();
  const levels = trace && levelsOf(trace);
  const seed = useStore((state) => state.seed) ?? SEED;
  if (trace === null || levels === null) {
    return <p className="bk-computing">{t(bucketKeyTexts.levelsRunning)}</p>;
  }
  const { kms, bucket, data, calls } = levels;
  const rows: readonly LevelRow[] = [
    { name: bucketKeyTexts.levelKms, text: bucketKeyTexts.levelKmsText, keys: [kms] },
    { name: bucketKeyTexts.levelBucket, text: bucketKeyTexts.levelBucketText, keys: [bucket] },
    { name: bucketKeyTexts.levelData, text: bucketKeyTexts.levelDataText, keys: data },
  ];
  return (
    <>
      <p className="bk-from">{t(bucketKeyTexts.levelsFrom, { objects: data.length, calls })}</p>
      <ol className="bk-levels">
        {rows.map((row, index) => (
          <Level
            key={row.name.en}
            row={row}
            trace={trace}
            seed={seed}
            isLast={index === rows.length - 1}
          />
        ))}
      </ol>
      <p className="inspector-hint">{t(bucketKeyTexts.besideObjects)}</p>
    </>
  );
}

interface LevelRow {
  readonly name: Text;
  readonly text: Text;
  readonly keys: Levels['data'];
}

interface LevelProps {
  readonly row: LevelRow;
  readonly trace: Trace;
  readonly seed: string;
  readonly isLast: boolean;
}

function Level({ row, trace, seed, isLast }: LevelProps) {
  const t = useT();
  const name = t(row.name);
  return (
    <li className="bk-level">
      <div className="bk-level-words">
        <h3>{name}</h3>
        <p>{t(row.text)}</p>
        <a
          href={flowAddress({}, row.keys[0]?.step ?? '', seed)}
          aria-label={t(bucketKeyTexts.openLevelOf, { level: name })}
        >
          {t(bucketKeyTexts.openLevel)} <ArrowRightIcon />
        </a>
      </div>
      <ul className="bk-level-keys">
        {row.keys.map((key) => (
          <KeyCard key={key.key.id} level={key} trace={trace} />
        ))}
      </ul>
      {!isLast && <span className="bk-encrypts">{t(bucketKeyTexts.encrypts)}</span>}
    </li>
  );
}

function KeyCard({ level, trace }: { readonly level: LevelKey; readonly trace: Trace }) {
  const t = useT();
  const { key, heldBy, wrapped, wrappedHeldBy, slots } = level;
  const [slot, ...others] = slots;
  const places = (actors: readonly Actor[]) =>
    actors.length === 0
      ? t(bucketKeyTexts.heldNowhere)
      : actors.map((actor) => t(PLACES[actor])).join(t(bucketKeyTexts.places));
  return (
    <li className="bk-key" data-gone={heldBy.length === 0 || undefined}>
      <LevelChip value={key} trace={trace} />
      <p>{t(bucketKeyTexts.heldNow, { places: places(heldBy) })}</p>
      {wrapped !== null && (
        <>
          <LevelChip value={wrapped} trace={trace} />
          <p>
            {t(bucketKeyTexts.heldNow, { places: places(wrappedHeldBy) })}
            {slot !== undefined && others.length === 0 && <code>{slot}</code>}
          </p>
        </>
      )}
    </li>
  );
}

/** A value of this run: the store's chips speak of the flow page's own. */
function LevelChip({ value, trace }: { readonly value: Value; readonly trace: Trace }) {
  const narrator = useStore((state) => state.narrator);
  const isWrapped = value.role === 'wrapped-key';
  const print = isWrapped ? null : fingerprint(value);
  const seal = isWrapped ? sealMark(trace, value) : null;
  const Icon = isWrapped ? EnvelopeIcon : KeyIcon;
  return (
    <span className={`chip ${isWrapped ? 'chip-wrapped' : 'chip-key'}`} data-size="full">
      <Icon className="chip-icon" />
      <span className="chip-name">{narrator?.valueName(value, trace) ?? value.name}</span>
      <MarkPattern bytes={value.bytes} />
      {print !== null && <span className="chip-print">{print}</span>}
      {seal !== null && (
        <span className="chip-mark">
          <KeyIcon />
          {seal}
        </span>
      )}
    </span>
  );
}

/** An upload with a Bucket Key, of the object there is and in its world; null until it has run. */
function useUpload(): Trace | null {
  const [trace, setTrace] = useState<Trace | null>(null);
  const seed = useStore((state) => state.seed) ?? SEED;
  useEffect(() => {
    let isWanted = true;
    const run = async () => {
      const end = await runSeveral([withBucketKey({})], seed, () => {});
      if (!isWanted) return;
      if (end.status === 'failed') return tellMissing('engine', () => void run());
      if (end.status !== 'done') return;
      foundPart('engine');
      setTrace(end.traces[0] ?? null);
    };
    void run();
    return () => {
      isWanted = false;
    };
  }, [seed]);
  return trace;
}
