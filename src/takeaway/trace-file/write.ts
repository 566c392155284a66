import { toBase64 } from '../../lib/bytes.ts';
import type { Trace, Value } from '../../trace/index.ts';
import { TRACE_FILE_VERSION, TRACE_FORMAT } from './format.ts';

/** Bytes that are written in one piece: a multiple of three, so that pieces of base64 follow one another. */
const PIECE = 3 * 64 * 1024;

/**
 * A run as the text of a file, in pieces of at most some 256 KiB for whoever must not be kept waiting. Members keep their
 * order, which the run's seal is taken over; a value's bytes are base64 (RFC 4648 section 4).
 */
export function* traceFilePieces(trace: Trace): Generator<string, void> {
  const { version, scenario, world, values, setup, steps, events, outcome, seal } = trace;
  yield `{"format":${JSON.stringify(TRACE_FORMAT)},"version":${TRACE_FILE_VERSION},"trace":{`;
  yield `"version":${version},\n"scenario":${JSON.stringify(scenario)},\n"world":${JSON.stringify(world)},\n`;
  yield '"values":[\n';
  for (const [index, value] of values.entries()) {
    if (index > 0) yield ',\n';
    yield* valuePieces(value);
  }
  yield '],\n';
  for (const [name, list] of Object.entries({ setup, steps, events })) {
    yield `"${name}":[\n`;
    for (const [index, item] of list.entries())
      yield `${index > 0 ? ',\n' : ''}${JSON.stringify(item)}`;
    yield '],\n';
  }
  yield `"outcome":${JSON.stringify(outcome)},\n"seal":${JSON.stringify(seal)}}}\n`;
}

/** The whole file; for runs of small objects. */
export function traceFile(trace: Trace): string {
  return [...traceFilePieces(trace)].join('');
}

/** Bytes that the file of a run has at least: what its values take as base64. */
export function traceFileSize({ values }: Trace): number {
  return values.reduce((sum, { bytes }) => sum + 4 * Math.ceil(bytes.length / 3), 0);
}

function* valuePieces({ bytes, ...value }: Value): Generator<string, void> {
  yield `${JSON.stringify(value).slice(0, -1)},"bytes":"`;
  for (let at = 0; at < bytes.length; at += PIECE) yield toBase64(bytes.subarray(at, at + PIECE));
  yield '"}';
}
