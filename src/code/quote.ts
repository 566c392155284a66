/** A JavaScript string literal in single quotes. JSON's escapes are JavaScript's (ECMA-262, section 12.9.4). */
export function jsString(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === '\\"' ? '"' : found === "'" ? "\\'" : found));
  return `'${inner}'`;
}

/** A Python string literal in double quotes. JSON's escapes are Python's (Python reference, section 2.4.1). */
export function pythonString(text: string): string {
  return JSON.stringify(text);
}

/** One word of a POSIX shell (IEEE Std 1003.1, section 2.2.2). */
export function shellWord(text: string): string {
  return /^[\w/:=.,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A string of Terraform's language without interpolation.
 * https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function hclString(text: string): string {
  return `"${hclInner(text)}"`;
}

/** What stands between the quotes. */
function hclInner(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    // JSON's two escapes that HCL does not have.
    .replace(/\\./g, (found) => (found === '\\b' || found === '\\f' ? HCL_ONLY[found] : found));
  // A replacement's own `$$` would mean one `$`.
  return escaped.replace(/[$%](?=\{)/g, (mark) => mark + mark);
}

const HCL_ONLY = { '\\b': '\\u0008', '\\f': '\\u000c' } as const;

/** A template whose parts are literal texts and references. */
export function hclTemplate(parts: readonly (string | { readonly reference: string })[]): string {
  return `"${parts
    .map((part) => (typeof part === 'string' ? hclInner(part) : `\${${part.reference}}`))
    .join('')}"`;
}

/** `camelCase` or `PascalCase` as words joined by a mark, as botocore cuts AWS's names. */
export function joinWords(name: string, mark: '-' | '_'): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, `$1${mark}$2`)
    .replace(/([a-z0-9])([A-Z])/g, `$1${mark}$2`)
    .toLowerCase();
}
