import { arnParts } from '../arn.ts';
import type { JsonNode, JsonObject } from '../json/nodes.ts';
import type { ProblemCode } from '../problems.ts';
import type { PolicyKind } from '../types.ts';
import { variableInArnPrefix } from '../variables.ts';
import { checkCondition } from './condition-rules.ts';
import { checkKeys, entryOf } from './keys.ts';
import { checkPrincipal } from './principal-rules.ts';
import { type Path, type Report, strings } from './report.ts';
import { isS3Action, nearestS3Action } from './s3-rules.ts';

const KEYS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/** Checks one statement. */
export function checkStatement(
  node: JsonNode,
  path: Path,
  sids: Set<string>,
  report: Report,
): void {
  if (node.kind !== 'object') {
    report.add('statement-not-object', node, path);
    return;
  }
  checkKeys(node, KEYS, path, report);
  checkSid(node, path, sids, report);
  checkEffect(node, path, report);
  checkPrincipal(node, path, report);
  checkEither(node, 'Action', path, report);
  checkEither(node, 'Resource', path, report);
  const condition = entryOf(node, 'Condition');
  if (condition === null) return;
  checkCondition(condition.value, [...path, 'Condition'], actionsOf(node), report);
}

/** The actions that a statement names and that there are; null for a NotAction. */
function actionsOf(node: JsonObject): readonly string[] | null {
  const value = entryOf(node, 'Action')?.value;
  if (value === undefined) return null;
  const items = value.kind === 'array' ? value.items : [value];
  return items.flatMap((item) => {
    const text = item.kind === 'string' ? String(item.value) : '';
    return actionProblem(text, 'resource') === null ? [text] : [];
  });
}

function checkSid(node: JsonObject, path: Path, sids: Set<string>, report: Report): void {
  const entry = entryOf(node, 'Sid');
  if (entry === null) return;
  const here = [...path, 'Sid'];
  if (entry.value.kind !== 'string') {
    report.add('not-a-string', entry.value, here);
    return;
  }
  const sid = String(entry.value.value);
  // Only the policies that IAM and STS take limit a Sid to letters and digits.
  const ofIam = ['identity', 'boundary', 'session'].includes(report.kind);
  if (ofIam && !/^[A-Za-z0-9]*$/.test(sid)) {
    report.add('sid-characters', entry.value, here, { sid });
  }
  if (sid !== '' && sids.has(sid)) report.add('sid-duplicate', entry.value, here, { sid });
  sids.add(sid);
}

function checkEffect(node: JsonObject, path: Path, report: Report): void {
  const entry = entryOf(node, 'Effect');
  if (entry === null) {
    report.add('effect-missing', { start: node.start, end: node.start + 1 }, path);
  } else if (!isEffect(entry.value)) {
    report.add('effect-invalid', entry.value, [...path, 'Effect']);
  }
}

const EITHER = {
  Action: { missing: 'action-missing', both: 'action-both', check: actionProblem },
  Resource: { missing: 'resource-missing', both: 'resource-both', check: resourceProblem },
} as const;

function checkEither(
  node: JsonObject,
  name: 'Action' | 'Resource',
  path: Path,
  report: Report,
): void {
  const rule = EITHER[name];
  const plain = entryOf(node, name);
  const negated = entryOf(node, `Not${name}`);
  if (plain === null && negated === null) {
    report.add(rule.missing, { start: node.start, end: node.start + 1 }, path);
  }
  if (plain !== null && negated !== null) report.add(rule.both, negated.key, path);
  for (const entry of [plain, negated]) {
    if (entry === null) continue;
    for (const one of strings(entry.value, [...path, entry.key.value], report)) {
      const problem = rule.check(one.text, report.kind);
      if (problem === null) continue;
      const suggestion = problem === 'action-unknown' ? nearestS3Action(one.text) : '';
      report.add(problem, one.node, one.path, {
        value: one.text,
        ...(suggestion === '' ? {} : { suggestion }),
      });
    }
  }
}

function isEffect(node: JsonNode): boolean {
  return node.kind === 'string' && (node.value === 'Allow' || node.value === 'Deny');
}

/**
 * What is wrong with a Resource, or null. The service cannot be a wildcard, and a bucket policy speaks of S3 only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
function resourceProblem(text: string, kind: PolicyKind): ProblemCode | null {
  if (text === '*') return null;
  if (variableInArnPrefix(text)) return 'resource-variable-in-prefix';
  const parts = arnParts(text);
  if (parts === null || parts[0] !== 'arn') return 'resource-arn';
  const [, partition = '', service = '', region = '', account = '', resource = ''] = parts;
  if (!/^[a-z0-9-]*[*?]?[a-z0-9-]*$/.test(partition) || partition === '') return 'resource-arn';
  if (!/^[a-z0-9-]+$/.test(service) || resource === '') return 'resource-arn';
  if (!/^[a-z0-9*?-]*$/.test(region)) return 'resource-arn';
  if (!/^(?:\d{12}|aws|[\d*?]*[*?][\d*?]*|)$/.test(account)) return 'resource-arn';
  if (kind === 'resource' && service !== 's3') return 'resource-service';
  return null;
}

/** What is wrong with an action, or null. */
function actionProblem(text: string, kind: PolicyKind): ProblemCode | null {
  if (text === '*') return null;
  const colon = text.indexOf(':');
  if (colon <= 0) return 'action-no-service';
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (!/^[A-Za-z0-9-]+$/.test(service) || !/^[A-Za-z0-9*?]+$/.test(name)) return 'action-malformed';
  if (kind !== 'resource') return null;
  if (service.toLowerCase() !== 's3') return 'action-other-service';
  if (!isS3Action(text)) return 'action-unknown';
  return null;
}
