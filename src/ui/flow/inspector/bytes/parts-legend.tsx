import { bytesTexts } from '../../../../i18n/index.ts';
import type { Value } from '../../../../trace/index.ts';
import { sizeText } from '../../../shared/size-text.ts';
import { useLang, useT, useValueName } from '../../../store/hooks.ts';
import { useStore } from '../../../store/store.ts';
import type { Run } from '../shared/use-run.ts';
import { toneOf } from './span-tone.ts';

interface Props {
  readonly run: Run;
  readonly value: Value;
  readonly litSpan: number | null;
  onSpan(span: number | null): void;
}

/** The named parts of a value with their lengths; pointing at one lights its bytes. */
export function PartsLegend({ run, value, litSpan, onSpan }: Props) {
  const t = useT();
  const lang = useLang();
  const valueName = useValueName();
  const texts = useStore((state) => state.texts);
  return (
    <ul className="parts" aria-label={t(bytesTexts.parts, { name: valueName(value) })}>
      {value.spans.map((span, i) => (
        <li key={`${span.start} ${span.name}`}>
          <button
            type="button"
            className="part"
            aria-pressed={litSpan === i}
            data-lit={litSpan === i || undefined}
            onClick={() => onSpan(litSpan === i ? null : i)}
            onPointerEnter={() => onSpan(i)}
            onPointerLeave={() => onSpan(null)}
            onFocus={() => onSpan(i)}
            onBlur={() => onSpan(null)}
          >
            <span
              className="part-swatch"
              data-tone={toneOf(span, value.role)}
              data-odd={i % 2 === 1 || undefined}
            />
            <span className="part-name">
              {texts?.spanName(span.name, run.trace, lang) ?? span.name}
            </span>
            <span className="part-size">{sizeText(lang, span.end - span.start)}</span>
            <span className="visually-hidden">
              {span.end - span.start === 1
                ? t(bytesTexts.byteOne, { start: span.start })
                : t(bytesTexts.range, { start: span.start, end: span.end - 1 })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
