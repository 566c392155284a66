import { describe, expect, it } from 'vitest';
import { DISGUISES, hardWrapped } from '../evidence/disguises.test-helper.ts';
import { CASES, type IntakeCase } from './cases.test-helper.ts';
import { readPolicies } from './index.ts';
import { readYaml } from './yaml.ts';

const isYaml = ({ text }: IntakeCase) => readPolicies(text).needsYaml;

function expectRead(one: IntakeCase, text: string): void {
  const intake = readPolicies(text, one.place, readYaml);
  const parsed = intake.found.map((each) => ({ ...each, document: JSON.parse(each.text) }));
  expect(parsed).toMatchObject(one.found);
  expect(intake.request).toEqual(one.request ?? {});
  expect(intake.unread.map(({ code }) => code)).toEqual(one.unread ?? []);
  if (one.bucket !== undefined) expect(intake.bucket).toEqual(one.bucket);
}

describe('what tools print', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expectRead(one, one.text);
  });

  it('has a page that shows each shape', () => {
    for (const { source } of CASES) expect(new URL(source).protocol).toBe('https:');
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it('is asked for again where it is YAML and nobody can read that yet', () => {
    const [yaml] = CASES.filter(isYaml);
    expect(readPolicies(yaml?.text ?? '').found).toEqual([]);
    expect(CASES.filter(isYaml).length).toBeGreaterThan(1);
  });
});

/** What happens on the way from the terminal into the field, and is read all the same. */
const WAYS: readonly (readonly [string, (text: string) => string])[] = [
  ...Object.entries(DISGUISES),
  ['wrapped at 80', (text) => hardWrapped(text, 80)],
  ['wrapped at 132', (text) => hardWrapped(text, 132)],
  ['a prompt before and after it', (text) => `~/work$ aws something\n${text}\n~/work$ `],
  ['indented', (text) => text.replace(/^/gm, '    ')],
];

describe.each(WAYS)('what tools print, %s', (way, disguise) => {
  // Each line's place says something in YAML; and what is cut stays so.
  const told = CASES.filter((one) => !isYaml(one) && one.unread?.[0] !== 'cut');

  it.each(told.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expectRead(one, disguise(one.text));
  });
  if (told.length < 30) throw new Error(`too few cases ${way}`);
});
