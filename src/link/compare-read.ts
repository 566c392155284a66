import {
  type Circumstances,
  DEFAULTS,
  type FieldKey,
  isValueOf,
  valuesOf,
} from '../scenario/index.ts';
import {
  type CompareAddress,
  type ComparedRun,
  LEAST_RUNS,
  MOST_RUNS,
  OBJECT_COUNTS,
  OWN_FIELDS,
} from './compare-address.ts';
import type { AddressProblem } from './problems.ts';

/** A column's id is far shorter; anything longer is none. */
const LONGEST_STEP = 40;

/**
 * Reads the page's own part of an address, `DecodedAddress.extra`. Never throws: what cannot be used gives way to the
 * default, or is left out of the scenarios, and is said in `problems`.
 */
export function readCompareAddress(
  extra: Readonly<Record<string, string>>,
): CompareAddress & { readonly problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const said = (key: string) => (Object.hasOwn(extra, key) ? extra[key] : undefined);
  const choice = <T extends string>(key: string, values: readonly T[], usual: T): T => {
    const value = said(key);
    const found = values.find((one) => one === value);
    if (value !== undefined && found === undefined)
      problems.push({ kind: 'unknown-value', key, value, used: usual });
    return found ?? usual;
  };
  const runs = said('runs');
  const operation = choice('operation', valuesOf('operation'), DEFAULTS.operation);
  const objects = choice('objects', OBJECT_COUNTS, OBJECT_COUNTS[0]);
  const step = said('step') || null;
  const isTooLong = step !== null && step.length > LONGEST_STEP;
  if (isTooLong) problems.push({ kind: 'unknown-part', key: 'step', value: step });
  return {
    runs: runs === undefined ? null : readRuns(runs, problems),
    operation,
    objects,
    seed: said('seed') || null,
    step: isTooLong ? null : step,
    problems,
  };
}

function readRuns(text: string, problems: AddressProblem[]): readonly ComparedRun[] | null {
  const parts = text.split('~').filter((part) => part !== '');
  const runs = parts.flatMap((part) => readRun(part, problems) ?? []);
  if (runs.length < LEAST_RUNS) {
    problems.push({
      kind: 'unknown-value',
      key: 'runs',
      value: text,
      used: valuesOf('mode').join('~'),
    });
    return null;
  }
  if (runs.length > MOST_RUNS) {
    const value = parts.slice(MOST_RUNS - runs.length).join('~');
    problems.push({ kind: 'unknown-part', key: 'runs', value });
  }
  return runs.slice(0, MOST_RUNS);
}

function readRun(text: string, problems: AddressProblem[]): ComparedRun | null {
  const [mode, ...parts] = text.split('.');
  if (!isValueOf('mode', mode)) {
    problems.push({ kind: 'unknown-part', key: 'runs', value: text });
    return null;
  }
  const changes: Partial<Record<FieldKey, string>> = {};
  for (const part of parts) {
    const key = OWN_FIELDS.find((field) => isValueOf(field, valueIn(part, field)));
    if (key === undefined || changes[key] !== undefined) {
      problems.push({ kind: 'unknown-part', key: 'runs', value: part });
    } else if (valueIn(part, key) !== DEFAULTS[key]) changes[key] = valueIn(part, key);
  }
  return { mode, changes: changes as Partial<Circumstances> };
}

/** What is said of a field by `field-value`; empty where another is spoken of. */
function valueIn(part: string, field: FieldKey): string {
  return part.startsWith(`${field}-`) ? part.slice(field.length + 1) : '';
}
