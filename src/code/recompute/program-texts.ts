import { opRow } from '../../crypto/index.ts';
import type { Lang } from '../../lib/text.ts';
import type { Step, Trace, Value } from '../../trace/index.ts';
import { comment, fill } from '../fill.ts';
import { CODE_TEXTS } from '../texts.ts';
import { filesOf, LONGEST_LITERAL, type Program, type Source } from './program.ts';

/** Names of things in its language, from whoever has words for runs. */
export interface Namer {
  readonly lang: Lang;
  step(step: Step, trace: Trace): { readonly title: string };
  valueName(value: Pick<Value, 'name'>, trace: Trace): string;
}

/** What a program that recomputes says, whatever language it is written in. */
export interface ProgramTexts {
  readonly heading: readonly string[];
  /** A line above a value. */
  about(source: Source): readonly string[];
  /** Printed at the end. */
  readonly same: string;
  readonly different: string;
}

/**
 * @param namer its language is that of the comments
 * @param install what has to be installed once, or null
 */
export function programTexts(
  program: Program,
  trace: Trace,
  namer: Namer,
  mark: '#' | '//',
  install: string | null,
): ProgramTexts {
  const { step } = program;
  const { lang } = namer;
  const files = filesOf(program).map(({ name }) => name);
  const { spec } = opRow(step.op);
  const failed = step.failure !== null;
  return {
    heading: comment(
      mark,
      fill(lang, CODE_TEXTS.recomputes, { step: step.id, what: namer.step(step, trace).title }),
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
          value: namer.valueName(value, trace),
          length: value.bytes.length,
        }),
      ),
    same: fill(lang, failed ? CODE_TEXTS.sameFailure : CODE_TEXTS.same),
    different: fill(lang, failed ? CODE_TEXTS.noFailure : CODE_TEXTS.different),
  };
}
