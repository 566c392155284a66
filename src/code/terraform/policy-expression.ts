import type { Hcl } from './hcl.ts';
import { literal, reference } from './hcl.ts';

/** A text in a policy that Terraform knows by a reference. */
export interface Named {
  readonly text: string;
  readonly reference: string;
}

/** A policy document as `jsonencode({ … })`, speaking of other resources by reference. */
export function policyExpression(document: unknown, names: readonly Named[]): Hcl {
  return { kind: 'call', name: 'jsonencode', argument: value(document, names) };
}

function value(json: unknown, names: readonly Named[]): Hcl {
  if (Array.isArray(json)) return { kind: 'list', items: json.map((item) => value(item, names)) };
  if (typeof json === 'string') return string(json, names);
  if (typeof json === 'object' && json !== null)
    return {
      kind: 'object',
      members: Object.entries(json).map(([name, each]) => [name, value(each, names)] as const),
    };
  return literal(json as number | boolean | null);
}

function string(text: string, names: readonly Named[]): Hcl {
  const exact = names.find((name) => name.text === text);
  if (exact !== undefined) return reference(exact.reference);
  const beginning = names.find((name) => text.startsWith(`${name.text}/`));
  return beginning === undefined
    ? literal(text)
    : {
        kind: 'template',
        parts: [{ reference: beginning.reference }, text.slice(beginning.text.length)],
      };
}
