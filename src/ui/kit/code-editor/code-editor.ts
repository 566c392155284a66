import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type LitRange, light, litLines } from './lit-lines.ts';
import { look } from './look.ts';

/** A mark under a stretch of text: offsets in UTF-16 code units, from 0. */
export interface ErrorMark {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface EditorPorts {
  onText(text: string): void;
  /** Told whenever it changes whether there is something to undo. */
  onUndoable(isUndoable: boolean): void;
}

/** A JSON editor, without React. */
export interface CodeEditor {
  text(): string;
  /** Takes another text as one step that can be undone, unless it is the text there is. */
  setText(text: string): void;
  /** The accessible name, and whether the text is in order. */
  describe(label: string, isInvalid: boolean): void;
  mark(errors: readonly ErrorMark[]): void;
  light(ranges: readonly LitRange[]): void;
  undo(): void;
  /** Selects a stretch of text, brings it into view and takes the focus. */
  reveal(from: number, to: number): void;
  close(): void;
}

/** After Escape, Tab moves on until another key is pressed: CodeMirror's own two seconds are too short for some. */
const leavingByTab = EditorView.domEventHandlers({
  keydown: ({ key }, view) => {
    if (!/^(?:Tab|Shift|Control|Alt|Meta)$/.test(key)) view.setTabFocusMode(key === 'Escape');
    return false;
  },
  blur: (_, view) => {
    view.setTabFocusMode(false);
    return false;
  },
});

/**
 * Left to itself, Chromium keeps the look of a selection that is typed over in a `style` attribute, which the content
 * security policy refuses with an error on the console.
 */
const typingOverSelections = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data, isComposing }, view) => {
    const isTyped = inputType === 'insertText' && data !== null && !isComposing;
    if (!isTyped || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), {
      userEvent: 'input.type',
      scrollIntoView: true,
    });
    return true;
  },
});

/**
 * Opens an editor in a shadow root, where its styles are adopted style sheets: the page's content security policy
 * allows no style elements. Tab indents; Escape, then Tab leaves. https://codemirror.net/examples/tab/
 */
export function openCodeEditor(
  root: ShadowRoot,
  { text, label }: { readonly text: string; readonly label: string },
  ports: EditorPorts,
): CodeEditor {
  const attributes = new Compartment();
  let isUndoable = false;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        // Named from the first moment on, for who comes upon it then.
        attributes.of(EditorView.contentAttributes.of({ 'aria-label': label })),
        leavingByTab,
        typingOverSelections,
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        EditorView.lineWrapping,
        history(),
        json(),
        indentUnit.of('  '),
        bracketMatching(),
        litLines,
        look,
        keymap.of([
          { key: 'F8', run: nextDiagnostic },
          ...historyKeymap,
          indentWithTab,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) ports.onText(state.doc.toString());
          const can = undoDepth(state) > 0;
          if (can !== isUndoable) ports.onUndoable(can);
          isUndoable = can;
        }),
      ],
    }),
  });
  const within = (offset: number) => Math.min(Math.max(0, offset), view.state.doc.length);
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => {
      const { doc } = view.state;
      if (doc.toString() === next) return;
      view.dispatch({
        changes: { from: 0, to: doc.length, insert: next },
        annotations: isolateHistory.of('full'),
      });
    },
    describe: (label, isInvalid) => {
      view.dispatch({
        effects: attributes.reconfigure(
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-invalid': String(isInvalid),
          }),
        ),
      });
    },
    mark: (errors) => {
      const diagnostics = errors.map(({ from, to, message }) => ({
        from: within(from),
        to: within(to),
        severity: 'error' as const,
        message,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    light: (ranges) => light(view, ranges),
    undo: () => void undo(view),
    reveal: (from, to) => {
      const selection = { anchor: within(from), head: within(to) };
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }),
      });
      view.focus();
    },
    close: () => view.destroy(),
  };
}
