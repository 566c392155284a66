import { hclString, hclTemplate } from '../quote.ts';

/** An expression of Terraform's language. */
type Hcl =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** A reference or a call, as it is to be written. */
  | { readonly kind: 'reference'; readonly reference: string }
  /** A string with references in it. */
  | { readonly kind: 'template'; readonly parts: readonly (string | { reference: string })[] }
  | { readonly kind: 'list'; readonly items: readonly Hcl[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Hcl])[] }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Hcl };

export interface Attribute {
  readonly name: string;
  readonly value: Hcl;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly (Attribute | Block | Comment)[];
}

export interface Comment {
  readonly comment: readonly string[];
}

export const literal = (value: string | number | boolean | null): Hcl => ({
  kind: 'literal',
  value,
});
export const reference = (text: string): Hcl => ({ kind: 'reference', reference: text });
export const attribute = (name: string, value: Hcl): Attribute => ({ name, value });
export const block = (
  type: string,
  labels: readonly string[],
  ...body: readonly Block['body'][number][]
): Block => ({ type, labels, body });

/**
 * Blocks as text, laid out as `terraform fmt` does.
 * https://developer.hashicorp.com/terraform/language/style
 */
export function hcl(blocks: readonly (Block | Comment)[]): string {
  return blocks
    .map((each, i) => {
      const lines = 'comment' in each ? each.comment : blockLines(each, 0);
      const follows = i > 0 && !('comment' in (blocks[i - 1] as Block | Comment));
      return `${follows ? '\n' : ''}${lines.join('\n')}\n`;
    })
    .join('');
}

function blockLines({ type, labels, body }: Block, depth: number): readonly string[] {
  const pad = '  '.repeat(depth);
  const head = `${pad}${[type, ...labels.map(hclString)].join(' ')}`;
  if (body.length === 0) return [`${head} {}`];
  const lines: string[] = [];
  for (const [from, to] of runs(body, isSingle)) {
    const group = body.slice(from, to);
    const width = Math.max(...group.map((item) => ('name' in item ? item.name.length : 0)));
    for (const item of group) {
      if ('comment' in item) lines.push(...item.comment.map((line) => `${pad}  ${line}`));
      else if ('type' in item) {
        if (lines.length > 0 && !lines.at(-1)?.trimStart().startsWith('#')) lines.push('');
        lines.push(...blockLines(item, depth + 1));
      } else {
        const [first = '', ...rest] = expression(item.value, depth + 1);
        const name = isSingle(item) ? item.name.padEnd(width) : item.name;
        lines.push(`${pad}  ${name} = ${first}`, ...rest);
      }
    }
  }
  return [`${head} {`, ...lines, `${pad}}`];
}

/** Stretches of neighbours that are laid out together: those for which `together` holds, and each other one alone. */
function runs<T>(items: readonly T[], together: (item: T) => boolean): readonly [number, number][] {
  const found: [number, number][] = [];
  items.forEach((item, i) => {
    const before = i === 0 ? undefined : items[i - 1];
    const last = found.at(-1);
    if (last && before !== undefined && together(before) && together(item)) last[1] = i + 1;
    else found.push([i, i + 1]);
  });
  return found;
}

function isSingle(item: Block['body'][number]): boolean {
  return 'name' in item && expression(item.value, 0).length === 1;
}

/** An expression; its first line stands where the caller is, the others are indented. */
function expression(value: Hcl, depth: number): readonly string[] {
  const pad = '  '.repeat(depth);
  switch (value.kind) {
    case 'literal':
      return [typeof value.value === 'string' ? hclString(value.value) : String(value.value)];
    case 'reference':
      return [value.reference];
    case 'template':
      return [hclTemplate(value.parts)];
    case 'call': {
      const [first = '', ...rest] = expression(value.argument, depth);
      const lines = [`${value.name}(${first}`, ...rest];
      return [...lines.slice(0, -1), `${lines.at(-1)})`];
    }
    case 'list': {
      const items = value.items.map((item) => expression(item, depth + 1));
      if (items.length < 2 && items.every((lines) => lines.length === 1))
        return [`[${items.map(([line]) => line).join(', ')}]`];
      return [
        '[',
        ...items.flatMap(([first = '', ...rest]) => {
          const lines = [`${pad}  ${first}`, ...rest];
          return [...lines.slice(0, -1), `${lines.at(-1)},`];
        }),
        `${pad}]`,
      ];
    }
    case 'object': {
      if (value.members.length === 0) return ['{}'];
      const members = value.members.map(([name, each]) => ({
        key: /^[A-Za-z_][\w-]*$/.test(name) ? name : hclString(name),
        lines: expression(each, depth + 1),
      }));
      const lines = runs(members, ({ lines }) => lines.length === 1).flatMap(([from, to]) => {
        const group = members.slice(from, to);
        const width = Math.max(...group.map(({ key }) => key.length));
        return group.flatMap(({ key, lines: [first = '', ...rest] }) => [
          `${pad}  ${rest.length === 0 ? key.padEnd(width) : key} = ${first}`,
          ...rest,
        ]);
      });
      return ['{', ...lines, `${pad}}`];
    }
  }
}

/** A text in a policy that Terraform knows by a reference. */
export interface Named {
  readonly text: string;
  readonly reference: string;
}

/** A policy document as `jsonencode({ … })`, speaking of other resources by reference. */
export function policyExpression(document: unknown, names: readonly Named[]): Hcl {
  return { kind: 'call', name: 'jsonencode', argument: jsonExpression(document, names) };
}

function jsonExpression(json: unknown, names: readonly Named[]): Hcl {
  if (Array.isArray(json))
    return { kind: 'list', items: json.map((item) => jsonExpression(item, names)) };
  if (typeof json === 'string') return stringExpression(json, names);
  if (typeof json === 'object' && json !== null)
    return {
      kind: 'object',
      members: Object.entries(json).map(
        ([name, each]) => [name, jsonExpression(each, names)] as const,
      ),
    };
  return literal(json as number | boolean | null);
}

function stringExpression(text: string, names: readonly Named[]): Hcl {
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
