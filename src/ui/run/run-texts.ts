import type { Lang, Text } from '../../lib/text.ts';
import type { FactRow } from '../../narration/index.ts';
import type { Circumstances, FieldKey } from '../../scenario/index.ts';
import type { FactId, FailStep, Step, Trace, Value } from '../../trace/index.ts';

/** A step in words. */
export interface Narration {
  /** A few words for the diagram. */
  readonly label: string;
  readonly title: string;
  readonly body: string;
}

/** A mode that can be chosen, with the operations it has. */
export interface ModeChoice {
  readonly id: Circumstances['mode'];
  readonly operations: readonly Circumstances['operation'][];
}

/** What the modes say of themselves and of their runs. */
export interface RunTexts {
  readonly modes: readonly ModeChoice[];
  narrate(step: Step, trace: Trace, lang: Lang): Narration;
  valueName(value: Pick<Value, 'name'>, trace: Trace, lang: Lang): string;
  /** What a value is for; null where nobody has words for it. */
  valueMeaning(value: Pick<Value, 'name'>, trace: Trace, lang: Lang): string | null;
  /** What a part of a value is called. */
  spanName(name: string, trace: Trace, lang: Lang): string;
  /** What a part of a value is for; null where nobody has words for it. */
  spanMeaning(name: string, trace: Trace, lang: Lang): string | null;
  /** The true cause of a refusal and what would mend it; null where nobody has words for it. */
  explainFailure(
    step: FailStep,
    trace: Trace,
    lang: Lang,
  ): { readonly cause: string; readonly remedy: string } | null;
  /** Standing, source and wording of what a step rests on. */
  fact(id: FactId): FactRow;
  /** Why a field cannot have this value under these circumstances, or null when it can. */
  constraint(field: FieldKey, value: string, circumstances: Circumstances): Text | null;
}
