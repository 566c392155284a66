import { create } from 'zustand';
import type { EditorId } from '../../../judge/documents.ts';
import type { PolicyTexts } from '../../../scenario/index.ts';

interface BringState {
  /** The open dialog, with what is in its field and the editor from which that came; null while it is closed. */
  readonly open: { readonly text: string; readonly from: EditorId | null } | null;
  /** What was there before a policy was removed, as long as that can be taken back. */
  readonly removed: { readonly name: string; readonly before: PolicyTexts } | null;
}

/** What is going on around bringing policies and taking them away. */
export const useBring = create<BringState>()(() => ({ open: null, removed: null }));

/** Opens the dialog, with a text that stands in an editor or with none. */
export function openBring(text = '', from: EditorId | null = null): void {
  useBring.setState({ open: { text, from } });
}

/** What tools print has one of these members, in JSON or YAML; a policy by itself has none. */
const PRINTED =
  /"?(?:Policy|PolicyDocument|PolicyVersion|PolicySummary|Resources|Role|RoleDetailList|VpcEndpoints|Grants|values|planned_values|terraform_version)"?\s{0,4}:\s{0,4}["{[\n]|\\"Statement\\"|%22Statement%22|^AWSTemplateFormatVersion:|^\S{0,40}\$ aws /m;

/** Whether a text in an editor looks like what a tool prints around policies. */
export function looksPrinted(text: string): boolean {
  return PRINTED.test(text.slice(0, 20_000));
}
