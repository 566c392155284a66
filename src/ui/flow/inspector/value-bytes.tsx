import './bytes.css';
import { useState } from 'react';
import { bytesTexts, sizeText } from '../../../i18n/index.ts';
import { isBlank } from '../../../lib/content-mark.ts';
import { type Tampering, tamperingOf } from '../../../player/index.ts';
import type { Part } from '../../../player/step-values.ts';
import type { Value } from '../../../trace/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { WarningIcon } from '../../kit/icons.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useLang, useT, useValueMeaning, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useChangedText, WindowsView } from './byte-dump.tsx';
import { type ByteView, byteText, byteWindows, WHOLE, WINDOW } from './byte-view.ts';
import type { Run } from './inspected.tsx';
import { JumpForm } from './jump-form.tsx';
import { ValueLink } from './links.tsx';
import { OriginNote } from './origin-note.tsx';
import { PartsLegend, useParts } from './value-parts.tsx';

interface Props {
  readonly run: Run;
  readonly value: Value;
  /** What it does in the step; null where it has been asked for from elsewhere. */
  readonly part: Part | null;
  readonly view: ByteView;
}

/** Of a longer value only this much goes to the clipboard. */
const COPY_LIMIT = 64 * 1024;

export function valueElementId(id: string): string {
  return `bytes-of-${id}`;
}

/** One value: its bytes with their parts named, and its origin. */
export function ValueBytes({ run, value, part, view }: Props) {
  const t = useT();
  const lang = useLang();
  const valueName = useValueName();
  const [whole, setWhole] = useState(false);
  const [offset, setOffset] = useState<number | null>(null);
  const parts = useParts(run, value);
  const tampering = tamperingOf(run.trace, value.id);
  const changed = tampering?.kind === 'flipped' ? tampering : null;
  const isLit = useStore((state) => state.highlight === value.id);
  const means = useValueMeaning()(value);
  const { bytes } = value;
  const name = valueName(value);
  const copied = bytes.subarray(0, COPY_LIMIT);
  const viewName = t(bytesTexts[view]);
  return (
    <article
      id={valueElementId(value.id)}
      className="card value-bytes"
      aria-label={name}
      data-lit={isLit || undefined}
      tabIndex={-1}
      {...valueLight(value.id)}
    >
      <div className="card-head">
        <ValueChip value={value} size="full" />
        <span className="card-size">
          {part && <PartTag part={part} />} {sizeText(lang, bytes.length)}
        </span>
      </div>
      {means && <p className="value-means">{means}</p>}
      {bytes.length === 0 ? (
        <p className="inspector-hint value-empty">{t(bytesTexts.empty)}</p>
      ) : isBlank(bytes) ? (
        <p className="inspector-hint value-empty">{t(bytesTexts.notYet)}</p>
      ) : (
        <>
          <WindowsView
            value={value}
            view={view}
            windows={byteWindows(bytes.length, {
              whole,
              offset: offset ?? changed?.offset ?? null,
            })}
            parts={parts}
            changed={changed}
          />
          {bytes.length > WINDOW && bytes.length <= WHOLE && (
            <button
              type="button"
              className="button button-quiet value-more"
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
            >
              {whole
                ? t(bytesTexts.showLess)
                : t(bytesTexts.showAll, { size: sizeText(lang, bytes.length) })}
            </button>
          )}
          {bytes.length > WHOLE && (
            <JumpForm length={bytes.length} offset={offset} onJump={setOffset} />
          )}
          {value.spans.length > 0 && <PartsLegend run={run} value={value} parts={parts} />}
          <div className="value-tools">
            <Mark bytes={bytes} />
            <CopyButton
              what={
                copied.length < bytes.length
                  ? t(bytesTexts.copyHead, { view: viewName, size: sizeText(lang, copied.length) })
                  : viewName
              }
              text={() => byteText(copied, view)}
            />
          </div>
        </>
      )}
      {tampering !== null && <TamperNote tampering={tampering} />}
      <OriginNote run={run} value={value} />
    </article>
  );
}

/** What was done to the value, and what it was before. */
function TamperNote({ tampering }: { readonly tampering: Tampering }) {
  const t = useT();
  const changedText = useChangedText();
  if (tampering.kind === 'moved') {
    const [from, to] = [objectOf(tampering.from), objectOf(tampering.to)];
    return (
      <p className="value-tampered">
        <WarningIcon />
        {t(bytesTexts.moved, { from, to })}
      </p>
    );
  }
  return (
    <p className="value-tampered">
      <WarningIcon />
      {changedText(tampering)}
      {tampering.original && (
        <span className="value-original">
          {t(bytesTexts.original)} <ValueLink value={tampering.original} />
        </span>
      )}
    </p>
  );
}

/** A record without its bucket. */
function objectOf(slot: string): string {
  return slot.slice(slot.indexOf('/') + 1);
}

/** What the value does in the step, in a word. */
function PartTag({ part }: { readonly part: Part }) {
  const t = useT();
  if (part.kind === 'carried') {
    const { place, name } = part.carried;
    return (
      <span className="part-tag">
        {place === 'body' ? t(bytesTexts.body) : <code>{name}</code>}
      </span>
    );
  }
  return <span className="part-tag">{t(bytesTexts[part.kind])}</span>;
}
