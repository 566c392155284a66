import type { JsonNode, JsonObject } from '../json/nodes.ts';
import { entryOf } from './keys.ts';
import type { Path, Report } from './report.ts';

/**
 * Checks what a resource control policy may not have beside what no policy may have: of one's own it only denies, speaks of
 * everybody, and names the service whose actions it denies. RCPFullAWSAccess, which AWS attaches, is the exception.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function checkResourceControl(root: JsonObject, report: Report): void {
  const statement = entryOf(root, 'Statement')?.value;
  if (statement === undefined) return;
  const isList = statement.kind === 'array';
  const list = isList ? statement.items : [statement];
  const [first] = list;
  if (list.length === 1 && first !== undefined && isFullAccess(first)) return;
  for (const [i, one] of list.entries()) {
    if (one.kind !== 'object') continue;
    checkOne(one, isList ? ['Statement', i] : ['Statement'], report);
  }
}

function isFullAccess(node: JsonNode): boolean {
  if (node.kind !== 'object') return false;
  const is = (key: string, text: string) => isText(entryOf(node, key)?.value, text);
  return is('Effect', 'Allow') && is('Principal', '*') && is('Action', '*') && is('Resource', '*');
}

/** Whether a node is that string, or a list of it alone. */
function isText(node: JsonNode | undefined, text: string): boolean {
  if (node?.kind === 'array') return node.items.length === 1 && isText(node.items[0], text);
  return node?.kind === 'string' && node.value === text;
}

function checkOne(statement: JsonObject, path: Path, report: Report): void {
  for (const element of ['NotPrincipal', 'NotAction']) {
    const entry = entryOf(statement, element);
    if (entry !== null) report.add('rcp-element', entry.key, [...path, element], { element });
  }
  const effect = entryOf(statement, 'Effect')?.value;
  if (effect !== undefined && isText(effect, 'Allow')) {
    report.add('rcp-allow', effect, [...path, 'Effect']);
  }
  const principal = entryOf(statement, 'Principal')?.value;
  if (principal !== undefined && !isEverybody(principal)) {
    report.add('rcp-principal', principal, [...path, 'Principal']);
  }
  const action = entryOf(statement, 'Action')?.value;
  if (action === undefined) return;
  for (const [i, one] of (action.kind === 'array' ? action.items : [action]).entries()) {
    if (!isText(one, '*')) continue;
    report.add('rcp-action-all', one, [...path, 'Action', ...(action.kind === 'array' ? [i] : [])]);
  }
}

/** `"*"`, also as tools write it: `{"AWS": "*"}`. */
function isEverybody(node: JsonNode): boolean {
  if (node.kind !== 'object') return isText(node, '*');
  return node.entries.length === 1 && isText(entryOf(node, 'AWS')?.value, '*');
}
