import { type JsonNode, type Position, positionFinder, type Span } from '../json/nodes.ts';
import type { PolicyProblem, ProblemCode } from '../problems.ts';
import type { PolicyKind } from '../types.ts';

/** More than a reader would mend at once. */
const MAX_PROBLEMS = 100;

export type Path = readonly (string | number)[];

/** Collects the problems of one text. */
export class Report {
  readonly kind: PolicyKind;
  readonly #text: string;
  readonly #position: (offset: number) => Position;
  readonly #problems: PolicyProblem[] = [];

  constructor(text: string, kind: PolicyKind) {
    this.kind = kind;
    this.#text = text;
    this.#position = positionFinder(text);
  }

  get problems(): readonly PolicyProblem[] {
    return this.#problems;
  }

  add(
    code: ProblemCode,
    at: Span,
    path: Path,
    params: Readonly<Record<string, string>> = {},
  ): void {
    if (this.#problems.length >= MAX_PROBLEMS) return;
    const { line, column } = this.#position(at.start);
    const length = Math.min(at.end, this.#text.length) - at.start;
    const shown = formatPath(path);
    this.#problems.push({ code, line, column, offset: at.start, length, path: shown, params });
  }
}

/** `['Statement', 0, 'Effect']` → `Statement[0].Effect`. */
function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** One or many strings, each with its node and path. Reports what is neither. */
export function strings(
  node: JsonNode,
  path: Path,
  report: Report,
): readonly { text: string; node: JsonNode; path: Path }[] {
  if (node.kind === 'string') return [{ text: String(node.value), node, path }];
  if (node.kind !== 'array') {
    report.add('not-a-string', node, path);
    return [];
  }
  if (node.items.length === 0) report.add('list-empty', node, path);
  return node.items.flatMap((item, i) => {
    const inner = [...path, i];
    if (item.kind === 'string') return [{ text: String(item.value), node: item, path: inner }];
    report.add('not-a-string', item, inner);
    return [];
  });
}
