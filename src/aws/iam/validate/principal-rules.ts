import { arnParts } from '../arn.ts';
import type { JsonEntry, JsonNode, JsonObject } from '../json/nodes.ts';
import type { ProblemCode } from '../problems.ts';
import type { PolicyKind } from '../types.ts';
import { entryOf, nearestWord } from './keys.ts';
import { type Path, type Report, strings } from './report.ts';

const TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/** Kinds of policy that may not say whom they are for: the caller they are attached to, or an account's principals. */
const WITHOUT: ReadonlySet<PolicyKind> = new Set<PolicyKind>([
  'identity',
  'boundary',
  'session',
  'scp',
]);

/** Checks Principal and NotPrincipal: forbidden where the policy's place says it, one of them required elsewhere. */
export function checkPrincipal(statement: JsonObject, path: Path, report: Report): void {
  const found = statement.entries.filter(({ key }) => {
    return key.value === 'Principal' || key.value === 'NotPrincipal';
  });
  if (WITHOUT.has(report.kind)) {
    const code = report.kind === 'scp' ? 'principal-in-scp' : 'principal-in-identity-policy';
    for (const { key } of found) {
      report.add(code, key, [...path, key.value], { element: key.value });
    }
    return;
  }
  if (found.length === 0) {
    report.add('principal-missing', { start: statement.start, end: statement.start + 1 }, path);
  }
  if (new Set(found.map(({ key }) => key.value)).size === 2) {
    report.add('principal-both', found[1]?.key ?? statement, path);
  }
  // Effect "Allow" with NotPrincipal is not supported.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  const effect = entryOf(statement, 'Effect')?.value;
  const negated = found.find(({ key }) => key.value === 'NotPrincipal');
  if (negated !== undefined && effect?.kind === 'string' && effect.value === 'Allow') {
    report.add('not-principal-allow', negated.key, [...path, 'NotPrincipal']);
  }
  for (const entry of found) checkBlock(entry, [...path, entry.key.value], report);
}

function checkBlock({ value: node }: JsonEntry, path: Path, report: Report): void {
  if (node.kind === 'string' && node.value === '*') return;
  if (node.kind !== 'object' || node.entries.length === 0) {
    report.add('principal-shape', node, path);
    return;
  }
  for (const { key, value } of node.entries) {
    const here = [...path, key.value];
    if (!TYPES.includes(key.value)) {
      const suggestion = nearestWord(key.value, TYPES) ?? '';
      report.add('principal-type', key, here, { type: key.value, suggestion });
    } else {
      checkIdentifiers(key.value, value, here, report);
    }
  }
}

function checkIdentifiers(type: string, node: JsonNode, path: Path, report: Report): void {
  for (const one of strings(node, path, report)) {
    const problem =
      type === 'AWS' ? awsPrincipalProblem(one.text) : one.text === '' ? 'principal-invalid' : null;
    if (problem !== null) report.add(problem, one.node, one.path, { value: one.text });
  }
}

/** What is wrong with an identifier under `"AWS"`, or null. */
function awsPrincipalProblem(text: string): ProblemCode | null {
  if (text === '*' || /^\d{12}$/.test(text)) return null;
  // A deleted user's or role's unique ID stands in its place; AWS shows it, so it must be readable.
  if (/^A[IR][A-Z]{2}[A-Z0-9]{12,124}$/.test(text)) return null;
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3-oai.html
  if (
    /^arn:aws[a-z-]*:iam::cloudfront:user\/CloudFront Origin Access Identity [A-Z0-9]+$/.test(text)
  ) {
    return null;
  }
  if (text.includes('*') || text.includes('?')) return 'principal-wildcard';
  const parts = arnParts(text);
  if (parts === null || parts[0] !== 'arn' || !/^\d{12}$/.test(parts[4] ?? '')) {
    return 'principal-invalid';
  }
  const [, , service = '', , , resource = ''] = parts;
  const iam = service === 'iam' && /^(?:root|(?:user|role)\/.+)$/.test(resource);
  const sts =
    service === 'sts' && /^(?:assumed-role\/[^/]+\/.+|federated-user\/.+)$/.test(resource);
  return iam || sts ? null : 'principal-invalid';
}
