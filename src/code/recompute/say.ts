import { opRow } from '../../crypto/index.ts';
import type { Lang } from '../../lib/text.ts';
import { narrate, valueName } from '../../narration/narrate.ts';
import type { Trace } from '../../trace/index.ts';
import { comment, fill } from '../fill.ts';
import { CODE_TEXTS } from '../texts.ts';
import type { Program, Source } from './program.ts';
import { filesOf, LONGEST_LITERAL } from './program.ts';

/** What a program that recomputes says, whatever language it is written in. */
export interface Say {
  readonly heading: readonly string[];
  /** A line above a value. */
  about(source: Source): readonly string[];
  /** Printed at the end. */
  readonly same: string;
  readonly different: string;
}

/** @param install what has to be installed once, or null */
export function sayOf(
  program: Program,
  trace: Trace,
  lang: Lang,
  mark: '#' | '//',
  install: string | null,
): Say {
  const { step } = program;
  const files = filesOf(program).map(({ name }) => name);
  const { spec } = opRow(step.op);
  const what = narrate(step, trace, lang).title;
  const failed = step.failure !== null;
  return {
    heading: comment(
      mark,
      fill(lang, CODE_TEXTS.recomputes, { step: step.id, what }),
      ...(spec === '' ? [] : [spec]),
      ...(failed ? [fill(lang, CODE_TEXTS.failedToo)] : []),
      ...(install === null ? [] : [fill(lang, CODE_TEXTS.install, { command: install })]),
      ...(files.length === 0
        ? []
        : [fill(lang, CODE_TEXTS.fileHint, { limit: LONGEST_LITERAL, files: files.join(', ') })]),
    ),
    about: ({ value }) =>
      comment(
        mark,
        fill(lang, CODE_TEXTS.bytesOf, {
          value: valueName(value, trace, lang),
          length: value.bytes.length,
        }),
      ),
    same: fill(lang, failed ? CODE_TEXTS.sameFailure : CODE_TEXTS.same),
    different: fill(lang, failed ? CODE_TEXTS.noFailure : CODE_TEXTS.different),
  };
}
