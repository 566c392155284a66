import parser from 'hcl2-parser';

/**
 * What HashiCorp's own parser makes of a configuration (github.com/hashicorp/hcl, compiled to JavaScript). Throws where it
 * cannot read it.
 */
export function parsed(text: string): Readonly<Record<string, unknown>> {
  const [read, problem] = parser.parseToObject(text);
  if (read === null) throw new Error(`no HCL: ${JSON.stringify(problem)}\n${text}`);
  return read;
}
