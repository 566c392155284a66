import { fromBase64 } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { invalid, type Refusal, unreadable } from './refusal.ts';
import type { GrantConstraints, InputOf, Member, Shape } from './shape.ts';

/**
 * Reads a request's JSON as an operation's input. What has the wrong type gives SerializationException; what breaks
 * a constraint, ValidationException with all violations in one message, in AWS's words. Unknown members are ignored.
 */
export function readInput<S extends Shape>(shape: S, json: unknown): Result<InputOf<S>, Refusal> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refused(unreadable(null));
  const given = json as Readonly<Record<string, unknown>>;
  const input: Record<string, unknown> = {};
  const violations: string[] = [];
  for (const [name, member] of Object.entries(shape)) {
    const raw = Object.hasOwn(given, name) ? given[name] : null;
    const at = name.charAt(0).toLowerCase() + name.slice(1);
    if (raw === null || raw === undefined) {
      input[name] = null;
      if (member.required)
        violations.push(`Value null at '${at}' ${FAILED} Member must not be null`);
      continue;
    }
    const value = convert(member, raw);
    if (value === MISFIT)
      return refused(unreadable(`${jsonType(raw)} cannot be converted to ${javaType(member)}`));
    input[name] = value;
    violations.push(...violationsOf(member, value, at));
  }
  if (violations.length > 0) {
    const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'}`;
    return refused(invalid(`${count} detected: ${violations.join('; ')}`));
  }
  // The loop above is what makes this the shape's input.
  return ok(input as InputOf<S>);
}

const FAILED = 'failed to satisfy constraint:';
const MISFIT = Symbol('misfit');

function convert(member: Member, raw: unknown): unknown {
  switch (member.type) {
    case 'string':
      return typeof raw === 'string' ? raw : MISFIT;
    case 'integer':
      return typeof raw === 'number' && Number.isInteger(raw) ? raw : MISFIT;
    case 'boolean':
      return typeof raw === 'boolean' ? raw : MISFIT;
    case 'blob':
      return typeof raw === 'string' ? (fromBase64(raw) ?? MISFIT) : MISFIT;
    case 'map':
      return stringMap(raw) ?? MISFIT;
    case 'strings':
      return Array.isArray(raw) && raw.every((item) => typeof item === 'string') ? raw : MISFIT;
    case 'tags':
      return Array.isArray(raw) && raw.every(isTag) ? raw : MISFIT;
    case 'constraints':
      return constraints(raw) ?? MISFIT;
    default:
      return typeof raw === 'object' ? raw : MISFIT;
  }
}

/** Null for what is no structure of that shape. */
function constraints(raw: unknown): GrantConstraints | null {
  if (!isObject(raw)) return null;
  const equals = pairsIn(raw, 'EncryptionContextEquals');
  const subset = pairsIn(raw, 'EncryptionContextSubset');
  const source = Object.hasOwn(raw, 'SourceArn') ? (raw.SourceArn ?? null) : null;
  if (equals === null || subset === null) return null;
  if (source !== null && typeof source !== 'string') return null;
  return {
    EncryptionContextEquals: equals.pairs,
    EncryptionContextSubset: subset.pairs,
    SourceArn: source,
  };
}

function pairsIn(
  raw: Readonly<Record<string, unknown>>,
  name: string,
): { readonly pairs: ReadonlyMap<string, string> | null } | null {
  const given = Object.hasOwn(raw, name) ? (raw[name] ?? null) : null;
  if (given === null) return { pairs: null };
  const pairs = stringMap(given);
  return pairs === null ? null : { pairs };
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function stringMap(raw: unknown): ReadonlyMap<string, string> | null {
  if (!isObject(raw)) return null;
  const pairs = new Map<string, string>();
  for (const [key, value] of Object.entries(raw)) {
    const text = scalarText(value);
    if (text === null) return null;
    pairs.set(key, text);
  }
  return pairs;
}

/** A number or Boolean in an encryption context is taken for its text. https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function isTag(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { TagKey, TagValue } = raw as Record<string, unknown>;
  return typeof TagKey === 'string' && typeof TagValue === 'string';
}

function violationsOf(member: Member, value: unknown, at: string): string[] {
  const found: string[] = [];
  const broken = (shown: string, constraint: string) =>
    found.push(`Value${shown} at '${at}' ${FAILED} ${constraint}`);
  if (member.type === 'string' && typeof value === 'string') {
    const { min = 0, max = Number.POSITIVE_INFINITY, pattern } = member;
    if (value.length < min)
      broken(` '${value}'`, `Member must have length greater than or equal to ${min}`);
    if (value.length > max)
      broken(` '${value}'`, `Member must have length less than or equal to ${max}`);
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value))
      broken(` '${value}'`, `Member must satisfy regular expression pattern: ${pattern}`);
    if (member.enum !== undefined && !member.enum.includes(value))
      broken(` '${value}'`, `Member must satisfy enum value set: [${member.enum.join(', ')}]`);
  }
  if (member.type === 'integer' && typeof value === 'number') {
    if (value < member.min)
      broken(` '${value}'`, `Member must have value greater than or equal to ${member.min}`);
    if (value > member.max)
      broken(` '${value}'`, `Member must have value less than or equal to ${member.max}`);
  }
  if (member.type === 'blob' && value instanceof Uint8Array) {
    // This is how AWS prints a blob.
    const shown = member.sensitive
      ? ''
      : ` 'java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]'`;
    if (value.length < member.min)
      broken(shown, `Member must have length greater than or equal to ${member.min}`);
    if (value.length > member.max)
      broken(shown, `Member must have length less than or equal to ${member.max}`);
  }
  if (member.type === 'strings' && Array.isArray(value)) {
    const shown = ` '[${value.join(', ')}]'`;
    if (value.length < member.min)
      broken(shown, `Member must have length greater than or equal to ${member.min}`);
    if (value.length > member.max)
      broken(shown, `Member must have length less than or equal to ${member.max}`);
    const { enum: known } = member;
    if (known !== undefined && !value.every((item) => known.includes(item)))
      broken(
        shown,
        `Member must satisfy constraint: [Member must satisfy enum value set: [${known.join(', ')}]]`,
      );
  }
  if (member.type === 'tags')
    found.push(...tagViolations(value as { TagKey: string; TagValue: string }[], at));
  return found;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Tag.html */
function tagViolations(
  tags: readonly { TagKey: string; TagValue: string }[],
  at: string,
): string[] {
  const found: string[] = [];
  for (const [i, { TagKey, TagValue }] of tags.entries()) {
    const where = `${at}.${i + 1}.member`;
    const key = `Value '${TagKey}' at '${where}.tagKey' ${FAILED} Member must have length`;
    if (TagKey.length < 1) found.push(`${key} greater than or equal to 1`);
    if (TagKey.length > 128) found.push(`${key} less than or equal to 128`);
    if (TagValue.length > 256)
      found.push(
        `Value '${TagValue}' at '${where}.tagValue' ${FAILED} Member must have length less than or equal to 256`,
      );
  }
  return found;
}

function jsonType(raw: unknown): string {
  if (typeof raw === 'string') return 'STRING_VALUE';
  if (typeof raw === 'number') return Number.isInteger(raw) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
  if (typeof raw === 'boolean') return raw ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return Array.isArray(raw) ? 'START_ARRAY' : 'START_OBJECT';
}

function javaType(member: Member): string {
  const names: Record<Member['type'], string> = {
    string: 'String',
    integer: 'Integer',
    boolean: 'Boolean',
    blob: 'ByteBuffer',
    map: 'Map',
    strings: 'List',
    tags: 'List',
    constraints: 'GrantConstraints',
    structure: 'Structure',
  };
  return names[member.type];
}
