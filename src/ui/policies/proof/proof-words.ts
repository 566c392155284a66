import { say } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import type { EditorId } from '../../../judge/documents.ts';
import type { Deed, Encryption } from '../../../judge/proof/deeds.ts';
import type { Ground, Say } from '../../../judge/proof/difference.ts';
import { shortened } from '../../../judge/proof/shortened.ts';
import { ANY_ROLE, type Who } from '../../../judge/proof/who.ts';
import { roleArnOf } from '../../../lib/arn.ts';
import type { Lang } from '../../../lib/text.ts';
import type { PolicyRequest } from '../../../scenario/index.ts';
import { headerOf } from '../request/encryption-words.ts';
import { ANSWER_TEXTS } from '../verdict/words.ts';

/** AWS's names of what is asked about. */
const OPERATION_NAMES: Partial<Readonly<Record<PolicyRequest['operation'], string>>> = {
  upload: 'PutObject',
  download: 'GetObject',
  delete: 'DeleteObject',
  list: 'ListObjectsV2',
  'put-bucket-policy': 'PutBucketPolicy',
};

export function operationName(operation: PolicyRequest['operation']): string {
  return OPERATION_NAMES[operation] ?? operation;
}

/** Who it is, in a word. */
export function whoTitle(lang: Lang, { kind }: Who): string {
  return say(lang, texts[kind]);
}

/** Which one of its kind; the empty text where there is one only. */
export function whoName({ kind, principal }: Who): string {
  if (kind !== 'caller' && kind !== 'named') return '';
  const [, , , , account = '', resource = ''] = roleArnOf(principal).split(':');
  const name = resource.split('/').at(-1) ?? '';
  return name === ANY_ROLE ? account : `${account} ${name}`;
}

/** Who it is, in one line. */
export function whoLine(lang: Lang, who: Who): string {
  return [whoTitle(lang, who), whoName(who)].filter(Boolean).join(' ');
}

const KEY_TEXTS = {
  this: texts.keyThis,
  managed: texts.keyManaged,
  other: texts.keyOther,
} as const;

/** Encryptions in as few lines as they need. */
export function encryptionLines(
  lang: Lang,
  encryptions: readonly Encryption[],
  isAny = false,
): readonly string[] {
  if (isAny) return [say(lang, texts.anyEncryption)];
  const list = (names: readonly string[]) => names.join(lang === 'ja' ? '、' : ', ');
  return shortened(encryptions).flatMap(({ chosenBy, isAll, groups }) => {
    if (isAll && chosenBy === 'request') return [say(lang, texts.anyHeader)];
    if (isAll && chosenBy === 'bucket-default') return [say(lang, texts.noHeaderAny)];
    return groups.map(({ modes, keys }) => {
      const names = list(
        modes.map((mode) => headerOf(mode) ?? say(lang, policiesTexts.sseCustomer)),
      );
      const said =
        keys === null
          ? names
          : say(lang, texts.keyed, {
              modes: names,
              keys:
                keys === 'any'
                  ? say(lang, texts.keyAny)
                  : list(keys.map((key) => say(lang, KEY_TEXTS[key]))),
            });
      if (chosenBy === null) return said;
      return say(lang, chosenBy === 'request' ? texts.header : texts.noHeader, { modes: said });
    });
  });
}

/** What is done, in one line. */
export function deedLine(lang: Lang, { operation, encryption }: Deed): string {
  const lines = encryption === null ? [] : encryptionLines(lang, [encryption]);
  return [operationName(operation), ...lines].join(', ');
}

type NameOf = (id: EditorId) => string;

/** Points at a statement, counted from 0. */
export function statementLine(
  lang: Lang,
  nameOf: NameOf,
  { editor, statement, sid }: { editor: EditorId | null; statement: number; sid: string | null },
): string {
  if (editor === null) return say(lang, texts.ownPolicy);
  const values = { name: nameOf(editor), number: statement + 1 };
  return sid === null
    ? say(lang, texts.statement, values)
    : say(lang, texts.statementNamed, { ...values, sid });
}

/** What a verdict rests on. */
export function groundLine(lang: Lang, nameOf: NameOf, { answer, ground }: Say): string {
  return groundText(lang, nameOf, ground) ?? say(lang, ANSWER_TEXTS[answer]);
}

function groundText(lang: Lang, nameOf: NameOf, ground: Ground): string | null {
  switch (ground.kind) {
    case 'statements': {
      const list = new Intl.ListFormat(lang);
      const where = list.format(ground.statements.map((one) => statementLine(lang, nameOf, one)));
      return say(lang, ground.effect === 'Allow' ? texts.groundAllowed : texts.groundDenied, {
        where,
      });
    }
    case 'nothing':
      return say(lang, texts.groundNothing);
    case 'rule':
      return say(lang, texts.groundRule, { status: String(ground.status), code: ground.code });
    case 'other':
      return null;
  }
}
