import type { Cause } from '../../../judge/causes/cause.ts';
import { textOf } from '../../../judge/documents.ts';
import { revealIn } from '../editors/open-editors.ts';
import { usePolicies } from '../state/store.ts';

/** Leads into the editor of a kind of policy, all selected, so that what is pasted takes its place; makes one where there is none. */
export function pasteInto(policy: NonNullable<Cause['policy']>): void {
  if (policy === 'bucket' || policy === 'identity' || policy === 'key') {
    select(policy);
    return;
  }
  const { texts, addPolicy } = usePolicies.getState();
  const there = texts.more?.find(({ kind }) => kind === policy);
  if (there !== undefined) {
    select(there.id);
    return;
  }
  const isOfOrganization = policy === 'scp' || policy === 'rcp';
  const id = addPolicy({ kind: policy, text: '', ...(isOfOrganization ? { level: 0 } : {}) });
  // The editor comes with the next drawing of the page.
  requestAnimationFrame(() => requestAnimationFrame(() => select(id)));
}

function select(id: string): void {
  revealIn(id, 0, textOf(usePolicies.getState().texts, id)?.length ?? 0);
}
