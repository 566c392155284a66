import type { PolicyProblem, ProblemCode } from '../../aws/iam/problems.ts';
import type { Lang } from '../../lib/text.ts';

/** The words for every problem. `{…}` is filled in from the problem's parameters. */
export const PROBLEM_TEXTS: Readonly<Record<Lang, Readonly<Record<ProblemCode, string>>>> = {
  en: {
    'json-empty': 'There is no text. A policy is a JSON object.',
    'json-unexpected': 'Not JSON: {found} is unexpected here.',
    'json-string-open': 'Not JSON: this string has no closing quotation mark.',
    'json-string-control': 'Not JSON: a control character stands in a string.',
    'json-escape': 'Not JSON: unknown escape sequence in a string.',
    'json-number': 'Not JSON: this is not a number.',
    'json-trailing': 'Not JSON: {found} follows the end of the document.',
    'json-too-deep': 'Nested too deeply for a policy.',
    'too-large': 'Too large: {size} {unit}, at most {limit} are allowed.',
    'document-not-object': 'A policy is a JSON object.',
    'duplicate-key': 'The key "{key}" stands twice in one object.',
    'unknown-key': 'Unknown key "{key}".',
    'version-unknown': 'Version must be "2012-10-17" or "2008-10-17".',
    'not-a-string': 'A string is expected here.',
    'statement-missing': 'Statement is missing.',
    'statement-empty': 'Statement must hold at least one statement.',
    'statement-not-object': 'A statement is a JSON object.',
    'sid-characters': 'The Sid of an IAM policy may hold only letters and digits.',
    'sid-duplicate': 'The Sid "{sid}" is used twice.',
    'effect-missing': 'Effect is missing.',
    'effect-invalid': 'Effect must be "Allow" or "Deny".',
    'action-missing': 'Action (or NotAction) is missing.',
    'action-both': 'Action and NotAction exclude each other.',
    'action-no-service':
      'The action "{value}" names no service: write it as "service:Action", such as "s3:GetObject".',
    'action-malformed': '"{value}" is not an action.',
    'action-other-service': 'A bucket policy can only hold S3 actions, not "{value}".',
    'resource-missing': 'Resource (or NotResource) is missing.',
    'resource-both': 'Resource and NotResource exclude each other.',
    'resource-arn': '"{value}" is not an ARN: arn:partition:service:region:account:resource.',
    'resource-service': 'A bucket policy can only hold S3 resources, not "{value}".',
    'resource-variable-in-prefix':
      'A policy variable may stand only after the fifth colon of an ARN: "{value}".',
    'list-empty': 'The list is empty.',
    'principal-in-identity-policy':
      'An IAM policy cannot have {element}: it speaks of whom it is attached to.',
    'principal-missing': 'Principal (or NotPrincipal) is missing.',
    'principal-both': 'Principal and NotPrincipal exclude each other.',
    'principal-shape':
      'A principal is "*" or an object such as {"AWS": "arn:aws:iam::111122223333:root"}.',
    'principal-type':
      'Unknown type of principal "{type}": AWS, Service, Federated or CanonicalUser.',
    'principal-wildcard': 'A wildcard cannot stand for a part of a principal: "{value}".',
    'principal-invalid': '"{value}" is not an account ID or the ARN of a user, role or session.',
    'condition-not-object': 'Condition is an object: operator, then key, then value.',
    'operator-unknown': 'Unknown condition operator "{operator}".',
    'operator-not-object': 'The operator "{operator}" takes an object of condition keys.',
    'condition-key': 'The condition key "{key}" names no service, as "aws:SourceIp" does.',
    'condition-value-type':
      'A condition’s value is a string, number or Boolean, or a list of those.',
    'condition-value': '"{value}" is not a value of {operator}.',
  },
  ja: {
    'json-empty': 'テキストがありません。ポリシーは JSON オブジェクトです。',
    'json-unexpected': 'JSON として正しくありません。ここに {found} は置けません。',
    'json-string-open': 'JSON として正しくありません。文字列が引用符で閉じられていません。',
    'json-string-control': 'JSON として正しくありません。文字列に制御文字が含まれています。',
    'json-escape': 'JSON として正しくありません。文字列に不明なエスケープがあります。',
    'json-number': 'JSON として正しくありません。数値として読み取れません。',
    'json-trailing': 'JSON として正しくありません。ドキュメントの終わりの後に {found} があります。',
    'json-too-deep': 'ポリシーとしてはネストが深すぎます。',
    'too-large': 'サイズが上限を超えています：{size} {unit}（上限 {limit}）。',
    'document-not-object': 'ポリシーは JSON オブジェクトでなければなりません。',
    'duplicate-key': '1 つのオブジェクト内でキー "{key}" が重複しています。',
    'unknown-key': '"{key}" は不明なキーです。',
    'version-unknown': 'Version は "2012-10-17" か "2008-10-17" でなければなりません。',
    'not-a-string': 'ここには文字列が必要です。',
    'statement-missing': 'Statement がありません。',
    'statement-empty': 'Statement にはステートメントが 1 つ以上必要です。',
    'statement-not-object': 'ステートメントは JSON オブジェクトでなければなりません。',
    'sid-characters': 'IAM ポリシーの Sid には英数字だけを使えます。',
    'sid-duplicate': 'Sid "{sid}" が重複しています。',
    'effect-missing': 'Effect がありません。',
    'effect-invalid': 'Effect は "Allow" か "Deny" でなければなりません。',
    'action-missing': 'Action（または NotAction）がありません。',
    'action-both': 'Action と NotAction は同時に指定できません。',
    'action-no-service':
      'アクション "{value}" にサービス名がありません。"s3:GetObject" のように "サービス:アクション" の形で書きます。',
    'action-malformed': '"{value}" はアクションとして正しくありません。',
    'action-other-service':
      'バケットポリシーには S3 のアクションだけを指定できます（"{value}" は指定できません）。',
    'resource-missing': 'Resource（または NotResource）がありません。',
    'resource-both': 'Resource と NotResource は同時に指定できません。',
    'resource-arn':
      '"{value}" は ARN ではありません。形式は arn:partition:service:region:account:resource です。',
    'resource-service':
      'バケットポリシーには S3 のリソースだけを指定できます（"{value}" は指定できません）。',
    'resource-variable-in-prefix':
      'ポリシー変数は ARN の 5 つ目のコロンより後でだけ使えます（"{value}"）。',
    'list-empty': 'リストが空です。',
    'principal-in-identity-policy':
      'IAM ポリシーに {element} は指定できません。アタッチ先がプリンシパルになります。',
    'principal-missing': 'Principal（または NotPrincipal）がありません。',
    'principal-both': 'Principal と NotPrincipal は同時に指定できません。',
    'principal-shape':
      'プリンシパルは "*" か、{"AWS": "arn:aws:iam::111122223333:root"} のようなオブジェクトで指定します。',
    'principal-type':
      '"{type}" は不明なプリンシパルの種類です。AWS、Service、Federated、CanonicalUser のいずれかです。',
    'principal-wildcard': 'プリンシパルの一部にワイルドカードは使えません（"{value}"）。',
    'principal-invalid':
      '"{value}" はアカウント ID でも、ユーザー、ロール、セッションの ARN でもありません。',
    'condition-not-object': 'Condition は、演算子、キー、値の順に入れ子にしたオブジェクトです。',
    'operator-unknown': '"{operator}" は不明な条件演算子です。',
    'operator-not-object': '演算子 "{operator}" には、条件キーのオブジェクトを指定します。',
    'condition-key':
      '条件キー "{key}" にサービス名がありません（"aws:SourceIp" のように書きます）。',
    'condition-value-type': '条件の値は、文字列、数値、真偽値、またはそのリストです。',
    'condition-value': '"{value}" は {operator} の値として正しくありません。',
  },
};

const UNITS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: { bytes: 'bytes', characters: 'characters' },
  ja: { bytes: 'バイト', characters: '文字' },
};

const END: Readonly<Record<Lang, string>> = { en: 'the end of the text', ja: 'テキストの終わり' };

/** A problem in words, with a guess at what was meant where there is one. Line and column are the caller's to show. */
export function problemText(lang: Lang, problem: Pick<PolicyProblem, 'code' | 'params'>): string {
  const { params } = problem;
  const text = PROBLEM_TEXTS[lang][problem.code].replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (name === 'unit') return UNITS[lang][value] ?? value;
    if (name === 'found') return value === '' ? END[lang] : visible(value);
    return value;
  });
  const suggestion = params.suggestion ?? '';
  if (suggestion === '') return text;
  return lang === 'en'
    ? `${text} Did you mean "${suggestion}"?`
    : `${text}"${suggestion}" ではありませんか？`;
}

/** A character in quotation marks, or by its number where one would not see it: a byte order mark, a no-break space. */
function visible(character: string): string {
  const hidden = /^[\p{C}\p{Z}]$/u.test(character) && character !== ' ';
  if (!hidden) return JSON.stringify(character);
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
