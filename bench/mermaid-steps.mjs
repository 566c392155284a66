import { writeFileSync } from 'node:fs';
import { withSource } from '../scripts/with-source.mjs';

/** Writes the steps of an SSE-KMS upload as mermaid's text, for the page beside which the explorer is measured. */
export function writeMermaidSteps() {
  return withSource(async (load) => {
    const { runScenario } = await load('/src/modes/index.ts');
    const { loadNarrator } = await load('/src/narration/index.ts');
    const trace = await runScenario({ mode: 'sse-kms', operation: 'upload', seed: 'bench' });
    writeFileSync('bench/pages/steps.mmd', mermaidOf(trace, await loadNarrator('en')));
  });
}

/**
 * The trace's steps as a mermaid sequence diagram.
 * @param {any} run @param {any} narrator
 */
function mermaidOf(run, narrator) {
  const lines = ['sequenceDiagram'];
  for (const step of run.steps) {
    const label = narrator.step(step, run).label.replaceAll(/[;#]/g, ',');
    if (step.kind === 'send') lines.push(`  ${step.actor}->>${step.to}: ${label}`);
    else if (step.kind === 'store') lines.push(`  ${step.actor}->>storage: ${label}`);
    else lines.push(`  Note over ${step.actor}: ${label}`);
  }
  return `${lines.join('\n')}\n`;
}
