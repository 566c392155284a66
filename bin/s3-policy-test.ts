#!/usr/bin/env node
/**
 * Judges the requests of policy test files and says which come out otherwise than expected, see docs/policy-tests.md.
 * Ends with 0 if all do as expected, 1 if one does not, 2 if a file cannot be used.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { readPolicyTest } from '../src/policytest/file.ts';
import { type CaseResult, type ReadText, runPolicyTest } from '../src/policytest/run.ts';

const USAGE = `Usage: s3-policy-test [--tap] <test file>...

Judges each request of the files by their policies. Ends with 1 if one comes out otherwise than expected.
`;

const options = argv.slice(2).filter((argument) => argument.startsWith('-'));
const files = argv.slice(2).filter((argument) => !argument.startsWith('-'));
const isTap = options.includes('--tap');
if (options.includes('--help')) {
  stdout.write(USAGE);
  exit(0);
}
if (files.length === 0 || options.some((option) => option !== '--tap')) {
  stderr.write(USAGE);
  exit(2);
}

let isBroken = false;
const all: { readonly file: string; readonly result: CaseResult }[] = [];
for (const file of files) {
  const results = await resultsOf(file);
  for (const result of results) all.push({ file, result });
}
const failed = all.filter(({ result }) => !result.isAsExpected);
stdout.write(isTap ? tap() : plain());
exit(isBroken ? 2 : failed.length > 0 ? 1 : 0);

async function resultsOf(file: string): Promise<readonly CaseResult[]> {
  const text = textAt(resolve(file));
  if (text === null) return broken(file, ['there is no such file']);
  const test = readPolicyTest(text);
  if (!test.ok) return broken(file, test.error);
  const beside: ReadText = (path) => textAt(resolve(dirname(file), path));
  const results = await runPolicyTest(test.value, beside, Date.now());
  return results.ok ? results.value : broken(file, results.error);
}

function broken(file: string, faults: readonly string[]): readonly CaseResult[] {
  isBroken = true;
  for (const fault of faults) stderr.write(`${file}: ${fault}\n`);
  return [];
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function plain(): string {
  const lines = failed.map(
    ({ file, result: { name, expected, found } }) =>
      `${file}: ${name}\n  expected: ${expected}\n  found:    ${found}`,
  );
  return [...lines, `${all.length - failed.length} of ${all.length} as expected`, ''].join('\n');
}

/** https://testanything.org/tap-version-14-specification.html */
function tap(): string {
  const lines = all.flatMap(({ file, result }, at) => {
    const { name, isAsExpected, expected, found } = result;
    const title = `${at + 1} - ${file}: ${name.replaceAll('#', '\\#')}`;
    return isAsExpected
      ? [`ok ${title}`]
      : [
          `not ok ${title}`,
          '  ---',
          `  expected: ${JSON.stringify(expected)}`,
          `  found: ${JSON.stringify(found)}`,
          '  ...',
        ];
  });
  return ['TAP version 14', `1..${all.length}`, ...lines, ''].join('\n');
}
