import { useEffect, useRef, useState } from 'react';
import { type CodeEditor, type ErrorMark, openCodeEditor } from './code-editor.ts';
import type { LitRange } from './lit-lines.ts';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly errors: readonly ErrorMark[];
  readonly lit: readonly LitRange[];
  readonly onText: (text: string) => void;
  readonly onUndoable: (isUndoable: boolean) => void;
  /** Told of the editor once it is there; what is returned is called when it goes. */
  readonly onOpen?: (editor: CodeEditor) => () => void;
}

/**
 * A JSON text in a code editor. In a module of its own: a page is drawn before CodeMirror is there. The functions have to
 * stay the same ones, or the editor is opened anew.
 */
export function TextEditor({ text, label, errors, lit, onText, onUndoable, onOpen }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const first = useRef({ text, label });

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const opened = openCodeEditor(root, first.current, { onText, onUndoable });
    const forget = onOpen?.(opened);
    setEditor(opened);
    return () => {
      forget?.();
      opened.close();
    };
  }, [onText, onUndoable, onOpen]);

  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.describe(label, errors.length > 0), [editor, label, errors.length]);
  useEffect(() => editor?.mark(errors), [editor, errors]);
  useEffect(() => editor?.light(lit), [editor, lit]);

  return <div ref={host} className="policy-text" />;
}
