import type { JsonEntry, JsonNode, JsonObject } from '../json/nodes.ts';
import { awsPrincipalProblem } from './arn-rules.ts';
import { nearest } from './nearest.ts';
import { type Path, type Report, strings } from './report.ts';

const TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/** Checks Principal and NotPrincipal: forbidden in identity-based policies, one of them required in the others. */
export function checkPrincipal(statement: JsonObject, path: Path, report: Report): void {
  const found = statement.entries.filter(({ key }) => {
    return key.value === 'Principal' || key.value === 'NotPrincipal';
  });
  if (report.kind === 'identity') {
    for (const { key } of found) {
      report.add('principal-in-identity-policy', key, [...path, key.value], { element: key.value });
    }
    return;
  }
  if (found.length === 0) {
    report.add('principal-missing', { start: statement.start, end: statement.start + 1 }, path);
  }
  if (new Set(found.map(({ key }) => key.value)).size === 2) {
    report.add('principal-both', found[1]?.key ?? statement, path);
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
      const suggestion = nearest(key.value, TYPES) ?? '';
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
