import { useCallback } from 'react';
import type { PolicySlot } from '../../../judge/documents.ts';
import type { CodeEditor, ErrorMark } from '../../kit/code-editor/code-editor.ts';
import type { LitRange } from '../../kit/code-editor/lit-lines.ts';
import { TextEditor } from '../../kit/code-editor/text-editor.tsx';
import { usePolicies } from '../state/store.ts';
import { register } from './open-editors.ts';

interface Props {
  readonly slot: PolicySlot;
  readonly label: string;
  readonly errors: readonly ErrorMark[];
  readonly lit: readonly LitRange[];
  readonly onUndoable: (isUndoable: boolean) => void;
}

/** The text of one policy in a code editor. In a module of its own: the page is drawn before CodeMirror is there. */
export function TextArea({ slot, ...shown }: Props) {
  const text = usePolicies((state) => state.texts[slot]);
  const onText = useCallback(
    (typed: string) => usePolicies.getState().edit({ [slot]: typed }),
    [slot],
  );
  const onOpen = useCallback((editor: CodeEditor) => register(slot, editor), [slot]);
  return <TextEditor text={text} onText={onText} onOpen={onOpen} {...shown} />;
}
