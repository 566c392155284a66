import { utf8 } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import type { JsonObject } from './json/nodes.ts';
import { parseJson } from './json/parse.ts';
import type { PolicyProblem } from './problems.ts';
import type { DocumentKind, PolicyDocument } from './types.ts';
import { checkDuplicates, checkKeys, entryOf } from './validate/keys.ts';
import { checkResourceControl } from './validate/rcp-rules.ts';
import { Report } from './validate/report.ts';
import { checkStatement } from './validate/statement-rules.ts';

/** How large a policy may be; `whitespace` says whether blanks count. */
export interface PolicyLimits {
  readonly size: number;
  readonly unit: 'bytes' | 'characters';
  readonly whitespace: boolean;
}

/**
 * - identity, boundary: a managed policy, 6,144 characters without white space
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * - resource: a bucket policy, 20 KB https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
 * - key: 32 KB https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 * - session: 2,048 characters https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * - endpoint: 20,480 characters https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 * - scp: 10,240 characters, rcp: 5,120; the console alone removes white space before it counts
 *   https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const POLICY_LIMITS: Readonly<Record<DocumentKind, PolicyLimits>> = {
  identity: { size: 6144, unit: 'characters', whitespace: false },
  resource: { size: 20 * 1024, unit: 'bytes', whitespace: true },
  key: { size: 32 * 1024, unit: 'bytes', whitespace: true },
  boundary: { size: 6144, unit: 'characters', whitespace: false },
  session: { size: 2048, unit: 'characters', whitespace: true },
  endpoint: { size: 20_480, unit: 'characters', whitespace: true },
  scp: { size: 10_240, unit: 'characters', whitespace: true },
  rcp: { size: 5120, unit: 'characters', whitespace: true },
};

/** Beyond this many characters a text is refused unread. */
const UNREAD = 1_000_000;

/**
 * Reads and checks a policy's text as AWS does when it is saved. The problems stand in the order of the text, at most 100.
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(
  text: string,
  kind: DocumentKind,
  limits: PolicyLimits = POLICY_LIMITS[kind],
): Result<PolicyDocument, readonly PolicyProblem[]> {
  if (text.length > UNREAD) {
    const report = new Report('', kind);
    report.add('too-large', { start: 0, end: 0 }, [], sizeParams(text.length, limits));
    return refused(report.problems);
  }
  const report = new Report(text, kind);
  const size = policySize(text, limits);
  if (size > limits.size) {
    report.add('too-large', { start: 0, end: text.length }, [], sizeParams(size, limits));
  }
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { code, offset, found } = parsed.error;
    report.add(code, { start: offset, end: offset + Math.max(1, found.length) }, [], { found });
    return refused(report.problems);
  }
  if (parsed.value.kind !== 'object') {
    report.add('document-not-object', parsed.value, []);
    return refused(report.problems);
  }
  if (kind === 'session') checkCharacters(text, report);
  checkDuplicates(parsed.value, report);
  checkDocument(parsed.value, report);
  if (report.problems.length > 0) {
    return refused([...report.problems].sort((a, b) => a.offset - b.offset));
  }
  // The checks above are what makes this a PolicyDocument.
  return ok(JSON.parse(text) as PolicyDocument);
}

/** A policy's size as AWS counts it for this kind of policy. */
export function policySize(text: string, limits: PolicyLimits): number {
  const counted = limits.whitespace ? text : text.replace(/[ \t\r\n]/g, '');
  return limits.unit === 'bytes' ? utf8(counted).length : counted.length;
}

function sizeParams(size: number, limits: PolicyLimits): Readonly<Record<string, string>> {
  return { size: String(size), limit: String(limits.size), unit: limits.unit };
}

/**
 * Where the plaintext of a session policy leaves the characters that it may have: tab, line feed, carriage return, and
 * from the space to U+00FF. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
function checkCharacters(text: string, report: Report): void {
  const at = text.search(/[^\t\n\r\u0020-\u00ff]/);
  if (at < 0) return;
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  report.add('session-character', { start: at, end: at + found.length }, [], { found });
}

/**
 * Policies of an organization have to say the version, and only this one.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html#scp-syntax-version
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html#rcp-syntax-version
 */
function checkVersion(root: JsonObject, report: Report): void {
  const version = entryOf(root, 'Version')?.value;
  if (version === undefined) {
    report.add('version-required', { start: root.start, end: root.start + 1 }, []);
  } else if (version.kind === 'string' && version.value === '2008-10-17') {
    report.add('version-required', version, ['Version']);
  }
}

function checkDocument(root: JsonObject, report: Report): void {
  checkKeys(root, ['Version', 'Id', 'Statement'], [], report);
  const version = entryOf(root, 'Version')?.value;
  if (version !== undefined) {
    const known =
      version.kind === 'string' && ['2012-10-17', '2008-10-17'].includes(String(version.value));
    if (!known) report.add('version-unknown', version, ['Version']);
  }
  if (report.kind === 'scp' || report.kind === 'rcp') checkVersion(root, report);
  const id = entryOf(root, 'Id')?.value;
  if (id !== undefined && id.kind !== 'string') report.add('not-a-string', id, ['Id']);
  const statement = entryOf(root, 'Statement')?.value;
  const sids = new Set<string>();
  if (statement === undefined) {
    report.add('statement-missing', { start: root.start, end: root.start + 1 }, []);
  } else if (statement.kind === 'array') {
    if (statement.items.length === 0) report.add('statement-empty', statement, ['Statement']);
    for (const [i, item] of statement.items.entries()) {
      checkStatement(item, ['Statement', i], sids, report);
    }
  } else {
    checkStatement(statement, ['Statement'], sids, report);
  }
  if (report.kind === 'rcp') checkResourceControl(root, report);
}
