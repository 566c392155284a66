import type { PolicySlot } from '../../../judge/documents.ts';
import type { CodeEditor } from '../../kit/code-editor/code-editor.ts';

/** The editors on the page, so that a verdict can lead into one. */
const open = new Map<PolicySlot, CodeEditor>();

/** Makes an editor known; the returned function takes that back. */
export function register(slot: PolicySlot, editor: CodeEditor): () => void {
  open.set(slot, editor);
  return () => {
    if (open.get(slot) === editor) open.delete(slot);
  };
}

/** Undoes the last step in an editor. */
export function undoIn(slot: PolicySlot): void {
  open.get(slot)?.undo();
}

/** Leads to a stretch of a policy: selects it and puts the focus there. */
export function revealIn(slot: PolicySlot, from: number, to: number): void {
  open.get(slot)?.reveal(from, to);
}
