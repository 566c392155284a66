/** A policy document as indented JSON, cut so that each statement is a piece of its own. */
interface DocumentBlock {
  /** Position of the statement, from 0; null for what stands around the statements. */
  readonly statement: number | null;
  readonly text: string;
}

/** The pieces, in order; joined by line breaks they are the document as `JSON.stringify` indents it. */
export function documentBlocks(document: unknown): readonly DocumentBlock[] {
  const whole = JSON.stringify(document, null, 2) ?? String(document);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return [{ statement: null, text: whole }];
  }
  const blocks: DocumentBlock[] = [];
  const members = Object.entries(document);
  let around = ['{'];
  const flush = () => {
    if (around.length > 0) blocks.push({ statement: null, text: around.join('\n') });
    around = [];
  };
  members.forEach(([name, value], i) => {
    const comma = i === members.length - 1 ? '' : ',';
    const key = `  ${JSON.stringify(name)}: `;
    if (name === 'Statement' && Array.isArray(value) && value.length > 0) {
      around.push(`${key}[`);
      flush();
      value.forEach((statement, at) => {
        const end = at === value.length - 1 ? '' : ',';
        blocks.push({ statement: at, text: `    ${indented(statement, '    ')}${end}` });
      });
      around.push(`  ]${comma}`);
    } else if (name === 'Statement' && typeof value === 'object' && !Array.isArray(value)) {
      flush();
      blocks.push({ statement: 0, text: `${key}${indented(value, '  ')}${comma}` });
    } else {
      around.push(`${key}${indented(value, '  ')}${comma}`);
    }
  });
  around.push('}');
  flush();
  return blocks;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}
