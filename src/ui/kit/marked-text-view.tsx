import { Fragment, type ReactNode } from 'react';
import { explainTexts } from '../../i18n/index.ts';
import { lookOf } from '../../player/index.ts';
import { useBytesWish } from '../flow/inspector/open-bytes.ts';
import { useT, useValueName } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { type Marking, markedText } from './marked-text.ts';
import { ValueChip } from './value-chip.tsx';
import { valueLight } from './value-light.ts';

interface Props {
  readonly text: string;
  readonly markings: readonly Marking[];
  /** False where the text is to be copied as it stands, and says itself what the values are. */
  readonly chips?: boolean;
  /** Draws what is no value. */
  readonly plain?: (text: string) => ReactNode;
}

/** A text in which the values it carries are marked, each with its chip. */
export function MarkedText({ text, markings, chips = true, plain = (part) => part }: Props) {
  return markedText(text, markings).map((part, i) =>
    typeof part === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text is its place
      <Fragment key={i}>{plain(part)}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text is its place
      <MarkedValue key={i} marking={part} chips={chips} />
    ),
  );
}

function MarkedValue({
  marking: { value, text },
  chips,
}: {
  readonly marking: Marking;
  readonly chips: boolean;
}) {
  const t = useT();
  const valueName = useValueName();
  const { open } = useBytesWish();
  const isLit = useStore((state) => state.highlight === value.id);
  return (
    <span
      className="marked-value"
      data-look={lookOf(value.role)}
      data-lit={isLit || undefined}
      {...valueLight(value.id)}
    >
      {text}
      {chips && (
        <>
          {' '}
          <button
            type="button"
            className="marked-open"
            aria-label={t(explainTexts.openBytes, { name: valueName(value) })}
            onClick={() => open(value.id)}
          >
            <ValueChip value={value} />
          </button>
        </>
      )}
    </span>
  );
}
