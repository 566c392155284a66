import { lookOf } from '../../../shared/look.ts';
import { ValueChip } from '../../../shared/value-chip.tsx';
import { valueLight } from '../../../shared/value-light.ts';
import { useStore } from '../../../store/store.ts';
import { type Marking, markedText } from './marked-text.ts';

interface Props {
  readonly text: string;
  readonly markings: readonly Marking[];
}

/** A text in which the values it carries are marked, each with its chip. */
export function MarkedText({ text, markings }: Props) {
  return markedText(text, markings).map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text is its place
      <MarkedValue key={i} marking={part} />
    ),
  );
}

function MarkedValue({ marking: { value, text } }: { readonly marking: Marking }) {
  const isLit = useStore((state) => state.highlight === value.id);
  return (
    <span
      className="marked-value"
      data-look={lookOf(value.role)}
      data-lit={isLit || undefined}
      {...valueLight(value.id)}
    >
      {text} <ValueChip value={value} />
    </span>
  );
}
