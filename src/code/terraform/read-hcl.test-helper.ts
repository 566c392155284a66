/** A configuration read back, with references as `{ reference }`. Only as much of the language as is written here. */
type Read =
  | string
  | number
  | boolean
  | null
  | { readonly reference: string }
  | readonly Read[]
  | { readonly [name: string]: Read };

export interface ReadBlock {
  /** Type and labels. */
  readonly head: readonly string[];
  readonly attributes: Readonly<Record<string, Read>>;
  readonly blocks: readonly ReadBlock[];
}

/**
 * Reads the subset of HCL: blocks, attributes, literals, templates, lists, objects and `jsonencode`.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 *
 * @param resolve the text of a reference
 */
export function readHcl(source: string, resolve: (reference: string) => string): ReadBlock {
  const tokens = source
    .replace(/^\s*#.*$/gm, '')
    .match(/"(?:[^"\\]|\\.)*"|[\w.-]+|[{}[\]()=,]|>=|\S/g);
  if (tokens === null) throw new Error('nothing to be read');
  let at = 0;
  const peek = () => tokens[at];
  const take = (wanted?: string) => {
    const token = tokens[at++];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(
        `${token} where ${wanted} should be, at ${tokens.slice(at - 6, at + 6).join(' ')}`,
      );
    return token;
  };
  const text = (token: string) => {
    // `$${` is how a `${` is written that means nothing.
    const parts = token.split(/(\$\$\{|%%\{|\$\{[^}]*\})/);
    const said = parts.map((part) => {
      if (part === '$${' || part === '%%{') return part.slice(1);
      return part.startsWith('${') ? resolve(part.slice(2, -1)) : part;
    });
    return JSON.parse(said.join('')) as string;
  };
  const value = (): Read => {
    const token = take();
    if (token.startsWith('"')) return text(token);
    if (token === '[') {
      const items: Read[] = [];
      while (peek() !== ']') {
        items.push(value());
        if (peek() === ',') take();
      }
      take(']');
      return items;
    }
    if (token === '{') {
      const members: [string, Read][] = [];
      while (peek() !== '}') {
        const name = take();
        take('=');
        members.push([name.startsWith('"') ? text(name) : name, value()]);
      }
      take('}');
      return Object.fromEntries(members);
    }
    if (token === 'jsonencode') {
      take('(');
      const inner = value();
      take(')');
      return resolveAll(inner, resolve);
    }
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    return /^\d+$/.test(token) ? Number(token) : { reference: token };
  };
  const body = (head: readonly string[]): ReadBlock => {
    const attributes: [string, Read][] = [];
    const blocks: ReadBlock[] = [];
    while (peek() !== undefined && peek() !== '}') {
      const words = [take()];
      while (peek()?.startsWith('"')) words.push(text(take()));
      if (peek() === '=') {
        take();
        attributes.push([words[0] ?? '', value()]);
      } else {
        take('{');
        blocks.push(body(words));
        take('}');
      }
    }
    return { head, attributes: Object.fromEntries(attributes), blocks };
  };
  const whole = body([]);
  if (peek() !== undefined) throw new Error(`${peek()} is left over`);
  return whole;
}

function resolveAll(read: Read, resolve: (reference: string) => string): Read {
  if (Array.isArray(read)) return read.map((item) => resolveAll(item, resolve));
  if (typeof read !== 'object' || read === null) return read;
  if ('reference' in read) return resolve(String(read.reference));
  return Object.fromEntries(
    Object.entries(read).map(([name, each]) => [name, resolveAll(each, resolve)]),
  );
}
