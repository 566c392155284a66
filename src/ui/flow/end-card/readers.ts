import {
  circumstanceTexts,
  endCardTexts,
  holdingTexts,
  readChangeTexts,
  readerHasTexts,
  readerTexts,
  say,
  sizeText,
} from '../../../i18n/index.ts';
import type { Lang, Text } from '../../../lib/text.ts';
import type { CellOutcome, HoldingReason } from '../../../modes/judge-cell.ts';
import type { ReaderCell, ReaderId } from '../../../modes/readers.ts';
import { CALLERS } from '../../../modes/run/world.ts';
import { runIndex } from '../../../player/index.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';

/** What the two services are called in a cell; the same in every language. */
const SERVICES = { s3: 'S3', kms: 'KMS' } as const;

/** Who a row is about. */
export interface Reader {
  /** The name of a caller's role; null for who is known by nothing else than what it is. */
  readonly name: string | null;
  /** What it is, or may. */
  readonly what: Text;
  /** What it has, where it is no caller. */
  readonly has: Text | null;
}

export function readerOf(who: ReaderId): Reader {
  if (isCaller(who)) {
    const { arn, name } = CALLERS[who];
    return {
      name: arn === '' ? null : name,
      what: circumstanceTexts.caller.values[who],
      has: null,
    };
  }
  return { name: null, what: readerTexts[who], has: readerHasTexts[who] };
}

function isCaller(who: ReaderId): who is Circumstances['caller'] {
  return Object.hasOwn(CALLERS, who);
}

/** How large what there is to read is. */
export function objectSize(trace: Trace): number {
  const values = [...runIndex(trace).values.values()];
  return (
    values.find(({ role, name }) => role === 'plaintext' && name === 'object')?.bytes.length ?? 0
  );
}

/** A cell's answer as it is seen. */
export function answerText(lang: Lang, outcome: CellOutcome, size: number): string {
  const { answer, reads, refusedBy, reason } = outcome;
  if (answer === null) return holdingTexts[reason.id as HoldingReason][lang];
  if (reads) return sizeText(lang, size);
  return say(lang, endCardTexts.refusedBy, {
    status: String(answer.status),
    service: SERVICES[refusedBy ?? 's3'],
  });
}

/** A cell with its answer as it is heard, where neither row nor column can be seen. */
export function spokenCell(lang: Lang, cell: ReaderCell, outcome: CellOutcome, size: number) {
  return say(lang, endCardTexts.cell, {
    caller: readerOf(cell.who).what[lang],
    circumstance: readChangeTexts[cell.what][lang],
    outcome: spokenAnswer(lang, outcome, size),
  });
}

function spokenAnswer(lang: Lang, outcome: CellOutcome, size: number): string {
  const { answer, reads, refusedBy } = outcome;
  if (answer === null) return answerText(lang, outcome, size);
  if (reads) return say(lang, endCardTexts.readsSpoken, { size: sizeText(lang, size) });
  return say(lang, endCardTexts.refusedSpoken, {
    service: SERVICES[refusedBy ?? 's3'],
    status: String(answer.status),
    code: answer.code ?? '',
  });
}
