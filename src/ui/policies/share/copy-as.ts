import type { PolicyDocument } from '../../../aws/iam/index.ts';
import { isPublicPolicy } from '../../../aws/s3/bucket/public-policy.ts';
import { comment } from '../../../code/fill.ts';
import { shellWord } from '../../../code/quote.ts';
import {
  type Attribute,
  attribute,
  type Block,
  block,
  type Comment,
  hcl,
  literal,
  policyExpression,
} from '../../../code/terraform/hcl.ts';
import { say } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import {
  formatted,
  POLICY_SLOTS,
  type PolicySlot,
  type ReadPolicies,
} from '../../../judge/documents.ts';
import type { Names } from '../../../judge/names.ts';
import type { Lang } from '../../../lib/text.ts';
import { EDITOR_NAMES } from '../editors/editor-names.ts';

/** What policies can be copied as, in the order of the dialog. */
export const COPY_FORMATS = ['json', 'cli', 'terraform'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** A piece that is copied as a whole; `slot` where it is one policy alone. */
export interface CopyPiece {
  readonly slot: PolicySlot | null;
  readonly text: string;
}

/** The policies that can be read, written for where they are to go. */
export function copyAs(
  format: CopyFormat,
  read: ReadPolicies,
  names: Names,
  lang: Lang,
): readonly CopyPiece[] {
  const documents = POLICY_SLOTS.flatMap((slot) => {
    const policy = read[slot];
    return policy.state === 'document' ? [{ slot, document: policy.document }] : [];
  });
  if (documents.length === 0) return [];
  switch (format) {
    case 'json':
      return documents.map(({ slot, document }) => ({ slot, text: `${formatted(document)}\n` }));
    case 'cli': {
      const parts = documents.map(({ slot, document }) =>
        [...notes(slot, document, lang), ...commands(slot, document, names), ''].join('\n'),
      );
      return [{ slot: null, text: parts.join('\n') }];
    }
    case 'terraform':
      return [
        {
          slot: null,
          text: hcl(
            documents.flatMap(({ slot, document }): (Block | Comment)[] => [
              { comment: notes(slot, document, lang) },
              resource(slot, document, names),
            ]),
          ),
        },
      ];
  }
}

/** What to know before a policy is put in place. */
function notes(slot: PolicySlot, document: PolicyDocument, lang: Lang): string[] {
  const lines = [say(lang, EDITOR_NAMES[slot])];
  if (slot === 'bucket' && isPublicPolicy(document))
    lines.push(say(lang, policiesTexts.publicBlocked));
  return lines.flatMap((line) => comment('#', line));
}

/** Whom an IAM policy is attached to: a role (also that of a session) or a user. */
function attachedTo({ caller }: Names): { readonly kind: 'role' | 'user'; readonly name: string } {
  const [, , , , , resource = ''] = caller.split(':');
  const parts = resource.split('/');
  if (parts[0] === 'user') return { kind: 'user', name: parts.at(-1) ?? '' };
  return { kind: 'role', name: (parts[0] === 'assumed-role' ? parts[1] : parts.at(-1)) ?? '' };
}

const POLICY_NAME = 's3-encryption';

/** https://docs.aws.amazon.com/cli/latest/reference/ */
function commands(slot: PolicySlot, document: PolicyDocument, names: Names): readonly string[] {
  const file = `${slot}-policy.json`;
  const { kind, name } = attachedTo(names);
  const words = {
    bucket: ['s3api', 'put-bucket-policy', '--bucket', names.bucket, '--policy'],
    identity: [
      'iam',
      `put-${kind}-policy`,
      `--${kind}-name`,
      name,
      '--policy-name',
      POLICY_NAME,
      '--policy-document',
    ],
    key: [
      'kms',
      'put-key-policy',
      '--key-id',
      names.keyArn,
      '--policy-name',
      'default',
      '--policy',
    ],
  }[slot];
  const region = slot === 'identity' ? [] : ['--region', names.region];
  const command = ['aws', ...words, `file://${file}`, ...region].map(shellWord).join(' ');
  return [`cat > ${file} <<'JSON'`, formatted(document), 'JSON', command];
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
function resource(slot: PolicySlot, document: PolicyDocument, names: Names): Block {
  const { kind, name } = attachedTo(names);
  const [type, ...attributes]: readonly [string, ...Attribute[]] = {
    bucket: ['aws_s3_bucket_policy', attribute('bucket', literal(names.bucket))] as const,
    identity: [
      `aws_iam_${kind}_policy`,
      attribute('name', literal(POLICY_NAME)),
      attribute(kind, literal(name)),
    ] as const,
    key: ['aws_kms_key_policy', attribute('key_id', literal(names.keyArn))] as const,
  }[slot];
  const policy = attribute('policy', policyExpression(document, []));
  return block('resource', [type, 'this'], ...attributes, policy);
}
