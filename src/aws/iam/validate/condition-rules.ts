import { OPERATORS, parseOperator } from '../conditions/operators.ts';
import { plainPattern } from '../glob.ts';
import type { JsonEntry, JsonNode } from '../json/nodes.ts';
import { nearestWord } from './keys.ts';
import type { Path, Report } from './report.ts';
import { actionWithout, isKeyOfBucketPolicy, nearestKey } from './s3-rules.ts';

/**
 * Checks a Condition block: operators, keys, and values of the operator's type.
 *
 * @param actions of the statement; null for those of a NotAction
 */
export function checkCondition(
  node: JsonNode,
  path: Path,
  actions: readonly string[] | null,
  report: Report,
): void {
  if (node.kind !== 'object') {
    report.add('condition-not-object', node, path);
    return;
  }
  for (const { key: operator, value: keys } of node.entries) {
    const here = [...path, operator.value];
    if (parseOperator(operator.value) === null) {
      report.add('operator-unknown', operator, here, {
        operator: operator.value,
        suggestion: suggestOperator(operator.value),
      });
    }
    if (keys.kind !== 'object') {
      report.add('operator-not-object', keys, here, { operator: operator.value });
      continue;
    }
    for (const entry of keys.entries) {
      const inner = [...here, entry.key.value];
      checkKey(entry.key, inner, actions, report);
      checkValues(operator.value, entry.value, inner, report);
    }
  }
}

function checkKey(
  node: JsonEntry['key'],
  path: Path,
  actions: readonly string[] | null,
  report: Report,
): void {
  const key = node.value;
  if (!/^[^\s:]+:\S/.test(key)) {
    report.add('condition-key', node, path, { key });
    return;
  }
  if (report.kind !== 'resource') return;
  if (!isKeyOfBucketPolicy(key)) {
    report.add('condition-key-unknown', node, path, { key, suggestion: nearestKey(key) });
    return;
  }
  const action = actionWithout(key, actions);
  if (action !== null) report.add('condition-key-unfit', node, path, { key, action });
}

function suggestOperator(name: string): string {
  const colon = name.indexOf(':');
  const qualifier = colon < 0 ? '' : name.slice(0, colon + 1);
  const ifExists = name.endsWith('IfExists') ? 'IfExists' : '';
  const base = name.slice(qualifier.length, name.length - ifExists.length);
  const found = nearestWord(base, [...OPERATORS.keys(), 'Null']);
  if (found === null) return '';
  const whole = `${qualifier}${found}${ifExists}`;
  return parseOperator(whole) === null ? found : whole;
}

function checkValues(operator: string, node: JsonNode, path: Path, report: Report): void {
  if (node.kind === 'array' && node.items.length === 0) report.add('list-empty', node, path);
  const items: readonly JsonNode[] = node.kind === 'array' ? node.items : [node];
  for (const [i, item] of items.entries()) {
    const here = node.kind === 'array' ? [...path, i] : path;
    if (item.kind === 'array' || item.kind === 'object' || item.kind === 'null') {
      report.add('condition-value-type', item, here);
    } else if (!readable(operator, String(item.value))) {
      report.add('condition-value', item, here, { operator, value: String(item.value) });
    }
  }
}

/** Whether a value is of the operator's type: a comparison that cannot even read it says so. */
function readable(operator: string, value: string): boolean {
  const name = parseOperator(operator);
  if (name === null || value.includes('${')) return true;
  if (name.base === 'Null') return /^(?:true|false)$/i.test(value);
  const kind = OPERATORS.get(name.base);
  // Any well-formed ARN will do as the other side; an operator that reads its own side first reports only that.
  const probe = 'arn:aws:s3:::probe';
  const work = { left: value.length + 1000, spent: false };
  return kind === undefined || kind.compare(plainPattern(value), probe, work) !== 'malformed';
}
