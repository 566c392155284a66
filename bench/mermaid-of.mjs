/**
 * The trace's steps as a mermaid sequence diagram.
 * @param {any} run @param {any} narrator
 */
export function mermaidOf(run, narrator) {
  const lines = ['sequenceDiagram'];
  for (const step of run.steps) {
    const label = narrator.step(step, run).label.replaceAll(/[;#]/g, ',');
    if (step.kind === 'send') lines.push(`  ${step.actor}->>${step.to}: ${label}`);
    else if (step.kind === 'store') lines.push(`  ${step.actor}->>storage: ${label}`);
    else lines.push(`  Note over ${step.actor}: ${label}`);
  }
  return `${lines.join('\n')}\n`;
}
