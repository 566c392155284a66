import type { JsonNode, JsonObject } from '../json/nodes.ts';
import { actionProblem, resourceProblem } from './arn-rules.ts';
import { checkCondition } from './condition-rules.ts';
import { checkKeys, entryOf } from './keys.ts';
import { checkPrincipal } from './principal-rules.ts';
import { type Path, type Report, strings } from './report.ts';

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
  if (condition !== null) checkCondition(condition.value, [...path, 'Condition'], report);
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
  // Only identity-based policies limit a Sid to letters and digits.
  if (report.kind === 'identity' && !/^[A-Za-z0-9]*$/.test(sid)) {
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
      if (problem !== null) report.add(problem, one.node, one.path, { value: one.text });
    }
  }
}

function isEffect(node: JsonNode): boolean {
  return node.kind === 'string' && (node.value === 'Allow' || node.value === 'Deny');
}
