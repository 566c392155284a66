import type { EditorId } from '../../../judge/documents.ts';
import type { CodeEditor } from '../../kit/code-editor/code-editor.ts';

/** The editors on the page, so that a verdict can lead into one. */
const open = new Map<EditorId, CodeEditor>();

/** Makes an editor known; the returned function takes that back. */
export function register(id: EditorId, editor: CodeEditor): () => void {
  open.set(id, editor);
  return () => {
    if (open.get(id) === editor) open.delete(id);
  };
}

/** Undoes the last step in an editor. */
export function undoIn(id: EditorId): void {
  open.get(id)?.undo();
}

/** Leads to a stretch of a policy: selects it and puts the focus there. */
export function revealIn(id: EditorId, from: number, to: number): void {
  open.get(id)?.reveal(from, to);
}
