#!/usr/bin/env node
/**
 * Fails when the flow page's initial JavaScript outgrows its budget, when the page breaks its own policy, or when prose
 * reaches the workers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureFirstLoad, measureInitialScripts } from './bundle-size.mjs';
import { HINT } from './compiled-ahead.mjs';
import { problemsOfPage } from './page-policy.mjs';
import { problemsOfWorkers } from './worker-prose.mjs';

const dist = process.argv[2] ?? 'dist';
const budget = 150 * 1000;
/** Of all that the opening page needs until its own run stands there, the worker included. */
const wholeBudget = 260 * 1000;
/** The same of the Policies page, until its own verdict stands there. */
const policiesBudget = 350 * 1000;

const scripts = measureInitialScripts(dist);
for (const { file, bytes } of scripts) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`Initial JavaScript: ${kilobytes(total)} gzip of ${kilobytes(budget)} allowed.`);

const whole = bytesUntilWhole('opening');
console.log(`First load: ${kilobytes(whole)} gzip of ${kilobytes(wholeBudget)} allowed.`);
const policies = bytesUntilWhole('policies');
console.log(`Policies: ${kilobytes(policies)} gzip of ${kilobytes(policiesBudget)} allowed.`);

const problems = [
  ...problemsOfPage(readFileSync(join(dist, 'index.html'), 'utf8')),
  ...problemsOfWorkers(dist, 'src/narration/en'),
];
if (!existsSync(join(dist, '.nojekyll'))) {
  problems.push('Without .nojekyll, GitHub Pages leaves out files whose names begin with "_".');
}
const app = readdirSync(join(dist, 'assets')).find((name) => /^index-.*\.js$/.test(name));
if (!readFileSync(join(dist, 'assets', app ?? ''), 'utf8').startsWith(HINT))
  problems.push("The page's script does not begin with the hint that has it compiled ahead.");
if (total > budget) problems.push(`Initial JavaScript is ${total - budget} bytes over its budget.`);
if (whole > wholeBudget)
  problems.push(`The first load is ${whole - wholeBudget} bytes over its budget.`);
if (policies > policiesBudget)
  problems.push(`The Policies page is ${policies - policiesBudget} bytes over its budget.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * @param {Parameters<typeof measureFirstLoad>[1]} page
 */
function bytesUntilWhole(page) {
  return measureFirstLoad(dist, page).reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * @param {number} bytes
 */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
