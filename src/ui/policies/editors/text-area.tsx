import { useCallback } from 'react';
import { type EditorId, textOf } from '../../../judge/documents.ts';
import type { CodeEditor, ErrorMark } from '../../kit/code-editor/code-editor.ts';
import type { LitRange } from '../../kit/code-editor/lit-lines.ts';
import { TextEditor } from '../../kit/code-editor/text-editor.tsx';
import { usePolicies } from '../state/store.ts';
import { register } from './open-editors.ts';

interface Props {
  readonly id: EditorId;
  readonly label: string;
  readonly errors: readonly ErrorMark[];
  readonly lit: readonly LitRange[];
  readonly onUndoable: (isUndoable: boolean) => void;
}

/** The text of one policy in a code editor. In a module of its own: the page is drawn before CodeMirror is there. */
export function TextArea({ id, ...shown }: Props) {
  const text = usePolicies((state) => textOf(state.texts, id) ?? '');
  const onText = useCallback(
    (typed: string) => usePolicies.getState().edit(new Map([[id, typed]])),
    [id],
  );
  const onOpen = useCallback((editor: CodeEditor) => register(id, editor), [id]);
  return <TextEditor text={text} onText={onText} onOpen={onOpen} {...shown} />;
}
