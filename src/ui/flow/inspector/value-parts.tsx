import { useMemo, useState } from 'react';
import { bytesTexts, sizeText } from '../../../i18n/index.ts';
import { type Look, lookOf } from '../../../player/look.ts';
import { litParts, valueOfPart, valuesInside } from '../../../player/values-inside.ts';
import type { Role, Span, Value } from '../../../trace/index.ts';
import { valueLight } from '../../kit/value-light.ts';
import { useLang, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import type { Run } from './inspected.tsx';
import { ValueLink } from './links.tsx';

/** The named parts of a value on the screen, by their indices into its spans. */
export interface Parts {
  isLit(part: number): boolean;
  /** The value that is exactly this part, as far as the run has come; null where the part is none of its own. */
  ownOf(part: number): Value | null;
  /** For what shows a part: pointing at it lights the part, and the value that it is wherever that is shown. */
  light(part: number): ReturnType<typeof valueLight>;
}

/** A part is lit while it is pointed at, and while a value that covers it is pointed at anywhere. */
export function useParts({ trace, position, index }: Run, value: Value): Parts {
  const [pointed, setPointed] = useState<number | null>(null);
  const highlight = useStore((state) => state.highlight);
  const insides = useMemo(
    () =>
      valuesInside(trace, value.id).filter(
        (inside) => (index.places.get(inside.value.bornAt)?.position ?? 0) <= position,
      ),
    [trace, position, index, value],
  );
  const lit = litParts(value, insides, highlight);
  const ownOf = (part: number) => valueOfPart(value, insides, part);
  return {
    isLit: (part) => part === pointed || lit.has(part),
    ownOf,
    light(part) {
      const light = valueLight(ownOf(part)?.id ?? value.id);
      return {
        ...light,
        onPointerEnter() {
          setPointed(part);
          light.onPointerEnter();
        },
        onPointerLeave(event) {
          setPointed(null);
          light.onPointerLeave(event);
        },
        onFocus(event) {
          setPointed(part);
          light.onFocus(event);
        },
        onBlur(event) {
          setPointed(null);
          light.onBlur(event);
        },
      };
    },
  };
}

/** How a part of a value is drawn: in its role's colours, or as one of two plain tones that take turns. */
type Tone = Look | 'tag' | 'plain';

/** The tone of a part, by what it is within a value of this role. */
export function toneOf({ name }: Span, role: Role): Tone {
  switch (name) {
    case 'ciphertext':
      return lookOf(role) === 'public' ? 'ciphertext' : lookOf(role);
    case 'tag':
      return 'tag';
    case 'iv':
    case 'nonce':
    case 'salt':
      return 'public';
    default:
      return 'plain';
  }
}

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
