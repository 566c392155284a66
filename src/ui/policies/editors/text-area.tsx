import { useEffect, useRef, useState } from 'react';
import type { PolicySlot } from '../../../judge/documents.ts';
import { usePolicies } from '../state/store.ts';
import { type CodeEditor, type ErrorMark, openCodeEditor } from './code-editor.ts';
import type { LitRange } from './lit-lines.ts';
import { register } from './open-editors.ts';

interface Props {
  readonly slot: PolicySlot;
  readonly label: string;
  readonly errors: readonly ErrorMark[];
  readonly lit: readonly LitRange[];
  readonly onUndoable: (isUndoable: boolean) => void;
}

/** The text of one policy in a code editor. In a module of its own: the page is drawn before CodeMirror is there. */
export function TextArea({ slot, label, errors, lit, onUndoable }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const text = usePolicies((state) => state.texts[slot]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const opened = openCodeEditor(root, usePolicies.getState().texts[slot], {
      onText: (typed) => usePolicies.getState().edit({ [slot]: typed }),
      onUndoable,
    });
    const forget = register(slot, opened);
    setEditor(opened);
    return () => {
      forget();
      opened.close();
    };
  }, [slot, onUndoable]);

  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.describe(label, errors.length > 0), [editor, label, errors.length]);
  useEffect(() => editor?.mark(errors), [editor, errors]);
  useEffect(() => editor?.light(lit), [editor, lit]);

  return <div ref={host} className="policy-text" />;
}
