import { ok, type Result, refused } from '../../lib/result.ts';
import { isAccountId, parseArn } from './arn.ts';
import { CONSTRAINTS, grantsIn } from './grant.ts';
import type { JsonNode, JsonObject } from './json/nodes.ts';
import { parseJson } from './json/parse.ts';
import type { PolicyProblem } from './problems.ts';
import type { KeyGrant } from './types.ts';
import { checkDuplicates, entryOf, nearestWord } from './validate/keys.ts';
import { type Path, Report, strings } from './validate/report.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html#KMS-CreateGrant-request-Operations */
const OPERATIONS: ReadonlySet<string> = new Set([
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
  'Sign',
  'Verify',
  'GetPublicKey',
  'CreateGrant',
  'RetireGrant',
  'DescribeKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateMac',
  'VerifyMac',
  'DeriveSharedSecret',
]);

/** Pairs that one constraint may hold. */
const MOST_PAIRS = 8;

/** Beyond this many characters a text is refused unread. */
const UNREAD = 1_000_000;

/**
 * Reads grants on KMS keys: the output of `aws kms list-grants`, a list of its entries, or one of them. Members that decide
 * nothing may be there. The problems stand in the order of the text, at most 100.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
 */
export function parseGrants(text: string): Result<readonly KeyGrant[], readonly PolicyProblem[]> {
  if (text.length > UNREAD) {
    const report = new Report('', 'grant');
    const params = { size: String(text.length), limit: String(UNREAD), unit: 'characters' };
    report.add('too-large', { start: 0, end: 0 }, [], params);
    return refused(report.problems);
  }
  const report = new Report(text, 'grant');
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { code, offset, found } = parsed.error;
    report.add(code, { start: offset, end: offset + Math.max(1, found.length) }, [], { found });
    return refused(report.problems);
  }
  checkDuplicates(parsed.value, report);
  for (const { node, path } of grantNodes(parsed.value)) checkGrant(node, path, report);
  if (report.problems.length > 0) {
    return refused([...report.problems].sort((a, b) => a.offset - b.offset));
  }
  // The checks above are what makes these grants.
  return ok(grantsIn(JSON.parse(text)));
}

function grantNodes(root: JsonNode): readonly { readonly node: JsonNode; readonly path: Path }[] {
  const wrapped = root.kind === 'object' ? entryOf(root, 'Grants') : null;
  const node = wrapped?.value ?? root;
  const path: Path = wrapped === null ? [] : ['Grants'];
  if (node.kind !== 'array') return [{ node, path }];
  return node.items.map((item, i) => ({ node: item, path: [...path, i] }));
}

function checkGrant(node: JsonNode, path: Path, report: Report): void {
  if (node.kind !== 'object') {
    report.add('grant-not-object', node, path);
    return;
  }
  checkGrantee(node, path, report);
  checkOperations(node, path, report);
  for (const name of ['KeyId', 'Name', 'GrantId']) {
    const value = entryOf(node, name)?.value;
    if (value !== undefined && value.kind !== 'string') {
      report.add('not-a-string', value, [...path, name]);
    }
  }
  const constraints = entryOf(node, 'Constraints')?.value;
  if (constraints !== undefined) checkConstraints(constraints, [...path, 'Constraints'], report);
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-grantee-principal */
function checkGrantee(node: JsonObject, path: Path, report: Report): void {
  const entry = entryOf(node, 'GranteePrincipal');
  if (entry === null) {
    report.add('grantee-missing', { start: node.start, end: node.start + 1 }, path);
    return;
  }
  const here = [...path, 'GranteePrincipal'];
  const { value } = entry;
  if (value.kind !== 'string') {
    report.add('not-a-string', value, here);
    return;
  }
  const text = String(value.value);
  const arn = parseArn(text);
  const isPrincipal = (arn?.service === 'iam' || arn?.service === 'sts') && !/[*?]/.test(text);
  // A grantee that is gone is shown by its unique id.
  const isKnown = isPrincipal || isAccountId(text) || /^A[A-Z0-9]{15,}$/.test(text);
  const isService = /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(text);
  if (!isKnown && !isService) report.add('grantee-invalid', value, here, { value: text });
}

function checkOperations(node: JsonObject, path: Path, report: Report): void {
  const entry = entryOf(node, 'Operations');
  if (entry === null || entry.value.kind !== 'array') {
    const at = entry?.value ?? { start: node.start, end: node.start + 1 };
    report.add('operations-missing', at, entry === null ? path : [...path, 'Operations']);
    return;
  }
  for (const { text, node: at, path: here } of strings(
    entry.value,
    [...path, 'Operations'],
    report,
  )) {
    if (OPERATIONS.has(text)) continue;
    const suggestion = nearestWord(text.replace(/^kms:/i, ''), OPERATIONS) ?? '';
    report.add('operation-unknown', at, here, { value: text, suggestion });
  }
}

function checkConstraints(node: JsonNode, path: Path, report: Report): void {
  if (node.kind !== 'object') {
    report.add('constraint-pairs', node, path);
    return;
  }
  for (const { key, value } of node.entries) {
    const here = [...path, key.value];
    if (!(CONSTRAINTS as readonly string[]).includes(key.value)) {
      const suggestion = nearestWord(key.value, CONSTRAINTS) ?? '';
      report.add('constraint-unknown', key, here, { key: key.value, suggestion });
    } else if (!isPairs(value)) {
      report.add('constraint-pairs', value, here);
    }
  }
}

function isPairs(node: JsonNode): boolean {
  return (
    node.kind === 'object' &&
    node.entries.length <= MOST_PAIRS &&
    node.entries.every(({ value }) => value.kind === 'string')
  );
}
