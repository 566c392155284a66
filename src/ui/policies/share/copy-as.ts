import { isPublicPolicy } from '../../../aws/s3/bucket/public-policy.ts';
import { comment } from '../../../code/fill.ts';
import { type Block, type Comment, hcl } from '../../../code/terraform/hcl.ts';
import { say } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { type EditorId, formatted, type ReadPolicies } from '../../../judge/documents.ts';
import type { Names } from '../../../judge/names.ts';
import type { Lang } from '../../../lib/text.ts';
import { type CopiedPolicy, copiedPolicies } from './copied-policy.ts';
import { cliCommands } from './copy-cli.ts';
import { terraformBlocks } from './copy-terraform.ts';

/** What policies can be copied as, in the order of the dialog. */
export const COPY_FORMATS = ['json', 'cli', 'terraform'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** A piece that is copied as a whole; `editor` where it is one policy alone. */
export interface CopyPiece {
  readonly editor: EditorId | null;
  readonly text: string;
}

/** What is written, for whom. */
interface About {
  readonly names: Names;
  readonly lang: Lang;
  /** What an editor is called. */
  nameOf(id: EditorId): string;
}

/** The policies that can be read, written for where they are to go. */
export function copyAs(format: CopyFormat, read: ReadPolicies, about: About): readonly CopyPiece[] {
  const policies = copiedPolicies(read);
  const { names } = about;
  switch (format) {
    case 'json':
      return policies.map((policy) => ({
        editor: policy.id,
        text: `${formatted(policy.kind === 'grant' ? policy.grants : policy.document)}\n`,
      }));
    case 'cli': {
      const parts = policies.flatMap((policy) => {
        const commands = cliCommands(policy, names);
        return commands.length === 0 ? [] : [[...notes(policy, about), ...commands, ''].join('\n')];
      });
      return parts.length === 0 ? [] : [{ editor: null, text: parts.join('\n') }];
    }
    case 'terraform': {
      const blocks = policies.flatMap((policy): (Block | Comment)[] => {
        const own = terraformBlocks(policy, names);
        return own.length === 0 ? [] : [{ comment: notes(policy, about) }, ...own];
      });
      return blocks.length === 0 ? [] : [{ editor: null, text: hcl(blocks) }];
    }
  }
}

/** What to know before a policy is put in place. */
function notes(policy: CopiedPolicy, { lang, nameOf }: About): string[] {
  const isPublic = policy.kind === 'bucket' && isPublicPolicy(policy.document);
  const lines = [nameOf(policy.id), ...(isPublic ? [say(lang, policiesTexts.publicBlocked)] : [])];
  return lines.flatMap((line) => comment('#', line));
}
