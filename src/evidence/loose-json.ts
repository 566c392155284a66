/*
 * JSON as it is pasted: within other text, without its beginning or its end, with strings that were broken over lines,
 * or as JSON's text in a string of JSON. Read in one pass, without recursion.
 */

export type Loose = string | LooseObject | readonly Loose[];
/** Members by their names in lower case without underscores, as query engines rename them. */
export interface LooseObject {
  readonly [name: string]: Loose;
}

interface Open {
  readonly isList: boolean;
  readonly members: Map<string, Loose>;
  readonly items: Loose[];
  /** The string that waits for its colon, and the name that waits for its value. */
  word: string | null;
  name: string | null;
}

const opened = (isList: boolean): Open => ({
  isList,
  members: new Map(),
  items: [],
  word: null,
  name: null,
});

/** Members of the text's top level, and everything in braces and brackets below it. */
export function readLoosely(text: string): LooseObject {
  const root = opened(false);
  const stack = [root];
  const top = () => stack[stack.length - 1] ?? root;
  const put = (value: Loose) => {
    const open = top();
    if (open.isList) open.items.push(value);
    else if (open.name !== null) {
      // The first of several of one name; what follows in a text may be another event.
      if (!open.members.has(open.name)) open.members.set(open.name, value);
      open.name = null;
    } else if (typeof value !== 'string') open.items.push(value);
  };
  const close = () => {
    const open = stack.pop();
    if (open === undefined) return;
    settle(open);
    put(closed(open));
  };
  // As Python prints its dictionaries; elsewhere this sign is an apostrophe.
  const single = /'event_?source'/i.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const open = top();
    const sign = text.charAt(at);
    if (sign === '"' || (sign === "'" && single)) {
      const end = stringEnd(text, at + 1, sign);
      // A string without an end is not known whole.
      if (end < 0) break;
      const value = unescaped(text.slice(at + 1, end));
      at = end;
      if (open.isList || open.name !== null) put(value);
      else {
        settle(open);
        open.word = value;
      }
    } else if (sign === '{' || sign === '[') {
      settle(open);
      stack.push(opened(sign === '['));
    } else if (sign === '}' || sign === ']') {
      if (stack.length > 1 && open.isList === (sign === ']')) close();
    } else if (sign === ':') {
      if (open.word !== null && !open.isList) open.name = plainName(open.word);
      open.word = null;
    } else if (sign === ',') {
      settle(open);
      open.name = null;
    } else if (open.name !== null && BARE.test(sign)) {
      const start = at;
      while (at + 1 < text.length && BARE.test(text.charAt(at + 1))) at += 1;
      put(text.slice(start, at + 1));
    }
  }
  while (stack.length > 1) close();
  settle(root);
  return closed(root) as LooseObject;
}

/** Numbers, `true`, `false` and `null`, which stand without quotes. */
const BARE = /[A-Za-z0-9_.+-]/;

/** Where the quote is that ends a string; -1 where there is none. */
function stringEnd(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === quote) return at;
    if (sign === '\\') at += 1;
  }
  return -1;
}

/** A string that is no name after all stands for itself, such as a whole event in quotes. */
function settle(open: Open): void {
  if (open.word !== null) open.items.push(open.word);
  open.word = null;
}

/** The name of what stands in an object, or in a text, without one. */
const ANONYMOUS = '';

function closed({ isList, members, items }: Open): Loose {
  if (isList) return items;
  const entries = [...members];
  return Object.fromEntries(items.length === 0 ? entries : [...entries, [ANONYMOUS, items]]);
}

/** A name as it is looked up. */
function plainName(name: string): string {
  return name.replace(/[_\s]/g, '').toLowerCase();
}

const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

/** Lines that were broken in the middle of something, put together without what quotes them. */
export function inOneLine(text: string): string {
  return text.replace(/\n[ \t]*(?:[>│┃║|]+[ \t]?)*/g, '');
}

/** One level of JSON's escapes, in a string whose lines may have been broken. */
function unescaped(inside: string): string {
  return inOneLine(inside).replace(
    /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g,
    (_whole, code: string | undefined, short = '') =>
      code === undefined ? (SHORT[short] ?? short) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The member of that name as a text. */
export function textOf(object: LooseObject | null, name: string): string | null {
  const value = object?.[plainName(name)];
  return typeof value === 'string' && value !== 'null' && value !== '' ? value : null;
}

export function isObject(value: Loose | undefined): value is LooseObject {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The member of that name as an object, also where it stands there as JSON's text. */
export function objectOf(object: LooseObject, name: string): LooseObject | null {
  const value = object[plainName(name)];
  if (isObject(value)) return value;
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return null;
  const [inner] = anonymous(readLoosely(value));
  return inner ?? null;
}

/** The objects that stand in an object, or in a text, under no name. */
function anonymous(object: LooseObject): readonly LooseObject[] {
  const items = object[ANONYMOUS];
  return Array.isArray(items) ? (items as readonly Loose[]).filter(isObject) : [];
}
