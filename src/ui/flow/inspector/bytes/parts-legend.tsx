import { bytesTexts } from '../../../../i18n/index.ts';
import type { Value } from '../../../../trace/index.ts';
import { sizeText } from '../../../kit/size-text.ts';
import { useLang, useT, useValueName } from '../../../store/hooks.ts';
import { useStore } from '../../../store/store.ts';
import type { Run } from '../use-run.ts';
import { ValueLink } from '../value-link.tsx';
import { toneOf } from './span-tone.ts';
import type { Parts } from './use-parts.ts';

interface Props {
  readonly run: Run;
  readonly value: Value;
  readonly parts: Parts;
}

/** The named parts of a value: where they stand, what each is for, and which value it is, if it is one of its own. */
export function PartsLegend({ run, value, parts }: Props) {
  const t = useT();
  const lang = useLang();
  const valueName = useValueName();
  const narrator = useStore((state) => state.narrator);
  return (
    <ul className="parts" aria-label={t(bytesTexts.parts, { name: valueName(value) })}>
      {value.spans.map((span, i) => {
        const own = parts.ownOf(i);
        return (
          <li
            key={`${span.start} ${span.name}`}
            className="part"
            data-lit={parts.isLit(i) || undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: by keyboard, too, one can light its bytes
            tabIndex={0}
            {...parts.light(i)}
          >
            <span className="part-head">
              <span
                className="part-swatch"
                data-tone={toneOf(span, value.role)}
                data-odd={i % 2 === 1 || undefined}
              />
              <b className="part-name">{narrator?.spanName(span.name, run.trace) ?? span.name}</b>
              <span className="part-size">{sizeText(lang, span.end - span.start)}</span>
              <span className="visually-hidden">{place(span.start, span.end)}</span>
              {own && own.id !== value.id && (
                <span className="part-own">
                  <ValueLink value={own} />
                </span>
              )}
            </span>
            <span className="part-means">{narrator?.spanMeaning(span.name, run.trace)}</span>
          </li>
        );
      })}
    </ul>
  );

  function place(start: number, end: number): string {
    return end - start === 1
      ? t(bytesTexts.byteOne, { start })
      : t(bytesTexts.range, { start, end: end - 1 });
  }
}
