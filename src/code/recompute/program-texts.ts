import { opRow } from '../../crypto/index.ts';
import type { Lang } from '../../lib/text.ts';
import type { Value } from '../../trace/index.ts';
import { comment, fill } from '../fill.ts';
import { CODE_TEXTS } from '../texts.ts';
import type { Program, Source } from './program.ts';
import { filesOf, LONGEST_LITERAL } from './program.ts';

/** What a program that recomputes says, whatever language it is written in. */
export interface ProgramTexts {
  readonly heading: readonly string[];
  /** A line above a value. */
  about(source: Source): readonly string[];
  /** Printed at the end. */
  readonly same: string;
  readonly different: string;
}

/** What the run's narration calls things, in the snippet's language. */
export interface RunNames {
  /** What the step does. */
  readonly title: string;
  /** What a value is called. */
  nameOf(value: Value): string;
}

/** @param install what has to be installed once, or null */
export function programTexts(
  program: Program,
  names: RunNames,
  lang: Lang,
  mark: '#' | '//',
  install: string | null,
): ProgramTexts {
  const { step } = program;
  const files = filesOf(program).map(({ name }) => name);
  const { spec } = opRow(step.op);
  const failed = step.failure !== null;
  return {
    heading: comment(
      mark,
      fill(lang, CODE_TEXTS.recomputes, { step: step.id, what: names.title }),
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
          value: names.nameOf(value),
          length: value.bytes.length,
        }),
      ),
    same: fill(lang, failed ? CODE_TEXTS.sameFailure : CODE_TEXTS.same),
    different: fill(lang, failed ? CODE_TEXTS.noFailure : CODE_TEXTS.different),
  };
}
