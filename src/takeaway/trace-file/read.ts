import { fromBase64, toBase64 } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { runIndex } from '../../player/index.ts';
import { type Trace, type Value, verify } from '../../trace/index.ts';
import { decisionProblems } from './check-decisions.ts';
import { TRACE_FILE_VERSION, TRACE_FORMAT } from './format.ts';
import { type Misshape, misshapeOf, type TraceFile, type WrittenValue } from './shape.ts';

/** Why a file is not opened as a trace. */
export type TraceFileProblem =
  /** It is no JSON, or JSON of something else. */
  | { readonly kind: 'not-json' | 'other-format' }
  | { readonly kind: 'other-version'; readonly version: string }
  /** Something is missing, unknown or of another kind than it should be. */
  | ({ readonly kind: 'misshapen' } & Misshape)
  /** It is a trace, and not one of a run: what fails, the first first. */
  | { readonly kind: 'altered'; readonly findings: readonly Finding[] };

/** What a check found, in its own words (English), and of which step or value it speaks. */
export interface Finding {
  readonly words: string;
  /** Position of the step from 1; null for one before the stage. Left out where it speaks of no step. */
  readonly step?: { readonly id: string; readonly position: number | null };
  readonly value?: { readonly id: string; readonly name: string };
}

/** Reads the text of a file and checks everything that can be checked of a run. Never throws, whatever it is given. */
export async function openTraceFile(text: string): Promise<Result<Trace, TraceFileProblem>> {
  const read = readTraceFile(text);
  if (!read.ok) return read;
  const trace = read.value;
  const verdict = await verify(trace);
  const problems = [...(verdict.ok ? [] : verdict.problems), ...decisionProblems(trace)];
  if (problems.length === 0) return ok(trace);
  return refused({ kind: 'altered', findings: problems.map((words) => findingOf(trace, words)) });
}

/** The run that a text says, unchecked save for its shape. Never throws. */
export function readTraceFile(text: string): Result<Trace, TraceFileProblem> {
  const file = parse(text);
  if (file === undefined) return refused({ kind: 'not-json' });
  const { format, version } = Object(file) as { format?: unknown; version?: unknown };
  if (format !== TRACE_FORMAT) return refused({ kind: 'other-format' });
  if (version !== TRACE_FILE_VERSION) {
    const said = JSON.stringify(version) ?? '';
    return refused({ kind: 'other-version', version: said.slice(0, 40) });
  }
  if (depthOf(file) > DEEPEST) return refused({ kind: 'misshapen', path: '', found: 'nesting' });
  const misshape = misshapeOf(file);
  if (misshape !== null) return refused({ kind: 'misshapen', ...misshape });
  return traceOf(file as TraceFile);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON, or nested more deeply than the parser goes.
    return undefined;
  }
}

/** The objects stay as they were read: the seal is taken over the order of their members. */
function traceOf({ trace }: TraceFile): Result<Trace, TraceFileProblem> {
  const values: Value[] = [];
  for (const [index, written] of trace.values.entries()) {
    const value = readValue(written);
    if (value === null) {
      const found = written.bytes.slice(0, 20);
      return refused({ kind: 'misshapen', path: `trace.values[${index}].bytes`, found });
    }
    const beyond = value.spans.findIndex(
      ({ start, end }) => start > end || end > value.bytes.length,
    );
    if (beyond >= 0) {
      const path = `trace.values[${index}].spans[${beyond}]`;
      return refused({ kind: 'misshapen', path, found: JSON.stringify(value.spans[beyond]) });
    }
    values.push(value);
  }
  return ok({ ...trace, values });
}

function readValue({ bytes: base64, ...value }: WrittenValue): Value | null {
  const bytes = fromBase64(base64);
  // The last group may have bits that belong to no byte; a writer leaves them at 0.
  if (bytes === null || toBase64(bytes.subarray(-(bytes.length % 3 || 3))) !== base64.slice(-4))
    return null;
  return { ...value, bytes };
}

/** What a run nests most deeply are policies and their explanations. */
const DEEPEST = 60;

/** How deep a structure is nested, without calling itself: what comes from outside may be nested without end. */
function depthOf(root: unknown): number {
  let level: unknown[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap((node) =>
      typeof node === 'object' && node !== null ? Object.values(node) : [],
    );
    depth += 1;
  }
  return depth;
}

/** Problems begin with the id of what they are about, where it is about one thing. */
function findingOf(trace: Trace, words: string): Finding {
  const id = /^[^\s:]+(?=[\s:])/.exec(words)?.[0] ?? '';
  const run = runIndex(trace);
  const place = run.places.get(id);
  if (place !== undefined) return { words, step: { id, position: place.position } };
  const value = run.value(id);
  return value === undefined ? { words } : { words, value: { id, name: value.name } };
}
