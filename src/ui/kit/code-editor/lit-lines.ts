import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** A stretch of text to be lit as a whole, with what it did in a word. */
export interface LitRange {
  readonly start: number;
  readonly end: number;
  readonly effect: 'Allow' | 'Deny';
  readonly says: string;
}

const setLit = StateEffect.define<readonly LitRange[]>();

/** The lines of the statements that decided; they move with the text until the next verdict. */
export const litLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (lines, transaction) => {
    let next = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setLit)) continue;
      const { doc } = transaction.state;
      next = Decoration.set(
        effect.value.flatMap(({ start, end, effect: does, says }) => {
          const [first, last] = [doc.lineAt(start).number, doc.lineAt(end).number];
          return Array.from({ length: last - first + 1 }, (_, i) =>
            Decoration.line({
              class: `cm-lit cm-lit-${does.toLowerCase()}`,
              ...(i === 0 ? { attributes: { 'data-says': says } } : {}),
            }).range(doc.line(first + i).from),
          );
        }),
        true,
      );
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Lights these ranges and no others. */
export function light(view: EditorView, ranges: readonly LitRange[]): void {
  const { length } = view.state.doc;
  view.dispatch({ effects: setLit.of(ranges.filter(({ end }) => end <= length)) });
}
