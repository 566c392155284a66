import { elementCount, elementText } from '../../lib/xml.ts';
import type { Header, Step, Value } from '../../trace/index.ts';
import type { WordContext } from '../types.ts';

/** A number for reading: `5,242,880` in both languages. */
export function count(number: number): string {
  return number.toLocaleString('en');
}

/** The value that an operation's step gave under this name. */
export function output(c: WordContext, name: string): Value | undefined {
  return c.step.kind === 'op' ? c.value(c.step.outputs[name] ?? '') : undefined;
}

/** Its length in bytes, as text. */
export function outputLength(c: WordContext, name: string): string {
  return count(output(c, name)?.bytes.length ?? 0);
}

/** How many inputs an operation's step had. */
export function inputCount(step: Step): number {
  return step.kind === 'op' ? Object.keys(step.inputs).length : 0;
}

/** Length in bytes of the first input, as text. */
export function inputLength(c: WordContext, name: string): string {
  const { step } = c;
  const value = step.kind === 'op' ? c.value(step.inputs[name] ?? '') : undefined;
  return count(value?.bytes.length ?? 0);
}

/** Values that a step writes, reads or erases. */
export function valuesOf(c: WordContext): readonly Value[] {
  const { step } = c;
  const ids =
    step.kind === 'store' || step.kind === 'load' || step.kind === 'erase' ? step.values : [];
  return ids.flatMap((id) => c.value(id) ?? []);
}

/** Total length in bytes of the values of these roles, as text. */
export function totalOf(c: WordContext, ...roles: readonly Value['role'][]): string {
  const lengths = valuesOf(c).filter(({ role }) => roles.includes(role));
  return count(lengths.reduce((sum, { bytes }) => sum + bytes.length, 0));
}

function headersOf(step: Step): readonly Header[] {
  return step.kind === 'send' ? step.http.headers : [];
}

/** A header of the message that a step sends, or null. */
export function header(step: Step, name: string): string | null {
  return headersOf(step).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

/** The status of the response that a step sends; 0 for anything else. */
export function statusOf(step: Step): number {
  return step.kind === 'send' && step.http.type === 'response' ? step.http.status : 0;
}

/** The text of an element in the XML that a step sends, or an empty text. */
export function xmlText(step: Step, name: string): string {
  if (step.kind !== 'send' || step.http.body.kind !== 'text') return '';
  return elementText(step.http.body.text, name) ?? '';
}

/** How many elements of this name the XML that a step sends has. */
export function xmlCount(step: Step, name: string): number {
  if (step.kind !== 'send' || step.http.body.kind !== 'text') return 0;
  return elementCount(step.http.body.text, name);
}

/** Size in bytes of the body that is a value, as text. */
export function bodyLength(step: Step): string {
  return step.kind === 'send' && step.http.body.kind === 'value'
    ? count(step.http.body.length)
    : '0';
}

/** The object's key in a request's address, and a parameter of it. */
export function urlOf(step: Step): { readonly key: string; parameter(name: string): string } {
  if (step.kind !== 'send' || step.http.type !== 'request') {
    return { key: '', parameter: () => '' };
  }
  const url = new URL(step.http.url);
  return {
    key: decoded(url.pathname.slice(1)),
    parameter: (name) => url.searchParams.get(name) ?? '',
  };
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text cut to so many characters. */
export function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** `arn:aws:kms:us-east-1:111122223333:key/1234abcd-…` → `1234abcd`, for reading; anything else as it is. */
export function shortKey(arn: string): string {
  return /:key\/([0-9a-f]{8})-[0-9a-f-]+$/.exec(arn)?.[1] ?? arn;
}
