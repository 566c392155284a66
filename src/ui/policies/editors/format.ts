import type { JsonNode } from '../../../aws/iam/json/nodes.ts';
import { parseJson } from '../../../aws/iam/json/parse.ts';

/** A JSON text laid out anew; null where it is not JSON. Nothing is lost: a key that stands twice still does. */
export function formatJson(text: string): string | null {
  const parsed = parseJson(text);
  return parsed.ok ? written(parsed.value, '') : null;

  function written(node: JsonNode, indent: string): string {
    const inner = `${indent}  `;
    switch (node.kind) {
      case 'object': {
        const members = node.entries.map(
          ({ key, value }) => `${raw(key)}: ${written(value, inner)}`,
        );
        return enclosed('{', members, '}', indent);
      }
      case 'array':
        return enclosed(
          '[',
          node.items.map((item) => written(item, inner)),
          ']',
          indent,
        );
      default:
        return raw(node);
    }
  }

  function raw({ start, end }: JsonNode): string {
    return text.slice(start, end);
  }
}

function enclosed(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return `${open}${close}`;
  const lines = parts.map((part) => `${indent}  ${part}`).join(',\n');
  return `${open}\n${lines}\n${indent}${close}`;
}
