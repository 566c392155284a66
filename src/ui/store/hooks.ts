import { useEffect, useMemo } from 'react';
import { type CountedText, say, sayCount, type TextValues } from '../../i18n/index.ts';
import type { Lang, Text } from '../../lib/text.ts';
import { type IamTexts, loadIamTexts, type StepText } from '../../narration/index.ts';
import { type Frame, frame } from '../../player/index.ts';
import type { Step, Value } from '../../trace/index.ts';
import { withPart } from './missing-part.ts';
import { useStore } from './store.ts';

export function useLang(): Lang {
  return useStore((state) => state.lang);
}

/** `t(shellTexts.close)`, `t(text, { name })`: a text in the page's language. */
export function useT() {
  const lang = useLang();
  return useMemo(
    () =>
      <T extends Text>(text: T, ...values: TextValues<T['en']>) =>
        say(lang, text, ...values),
    [lang],
  );
}

/** `count(scenarioCounts.bytes, 59)`: a counted text in the page's language. */
export function useCount() {
  const lang = useLang();
  return useMemo(() => (text: CountedText, count: number) => sayCount(lang, text, count), [lang]);
}

/** What there is to show now, or null before the first run has finished. */
export function useFrame(): Frame | null {
  const trace = useStore((state) => state.trace);
  const position = useStore((state) => state.transport.position);
  return useMemo(() => (trace ? frame(trace, position) : null), [trace, position]);
}

/** The step the page stands on, or null before the first run has finished. */
export function useStep(): Step | null {
  return useStore((state) => state.trace?.steps[state.transport.position - 1] ?? null);
}

/** What a step is called and what happens in it. Falls back to the step's stable name until the words are there. */
export function useNarrate(): (step: Step) => StepText {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  return useMemo(
    () => (step) =>
      narrator && trace
        ? narrator.step(step, trace)
        : { label: step.name, title: step.name, body: '' },
    [trace, narrator],
  );
}

/** What stands beside a step: of one that is yet to come not what comes of it, but what it asks. */
export function useStepLabel(step: Step, isAhead: boolean): string {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const { label } = useNarrate()(step);
  const question = isAhead && narrator && trace ? narrator.question(step, trace) : null;
  return question?.title ?? label;
}

/** What a value is called. Falls back to its stable name until the words are there. */
export function useValueName(): (value: Pick<Value, 'name'>) => string {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  return useMemo(
    () => (value) => (narrator && trace ? narrator.valueName(value, trace) : value.name),
    [trace, narrator],
  );
}

/** The same for a narrow place; the full name must be at hand beside it. */
export function useValueShortName(): (value: Pick<Value, 'name'>) => string {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  return useMemo(
    () => (value) => (narrator && trace ? narrator.valueShortName(value, trace) : value.name),
    [trace, narrator],
  );
}

/** What a value is for; null until the words are there. */
export function useValueMeaning(): (value: Pick<Value, 'name'>) => string | null {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  return useMemo(
    () => (value) => (narrator && trace ? narrator.valueMeaning(value, trace) : null),
    [trace, narrator],
  );
}

/** What is said of policies. Asks for it, and falls back to stable names until it is there. */
export function useIamTexts(): IamTexts {
  const lang = useLang();
  const iamTexts = useStore((state) => state.iamTexts);
  useEffect(() => {
    if (iamTexts?.lang === lang) return;
    void withPart(
      'policyWords',
      () => loadIamTexts(lang),
      (loaded) => {
        const { lang: wanted, iamTexts: known } = useStore.getState();
        if (loaded.lang === wanted && loaded !== known) useStore.setState({ iamTexts: loaded });
      },
    );
  }, [lang, iamTexts]);
  return iamTexts ?? UNSAID;
}

const UNSAID: IamTexts = {
  lang: 'en',
  reason: (code) => code,
  decidedBy: () => '',
  policyKind: (kind) => kind,
  policyAt: (kind) => kind,
  problem: ({ code }) => code,
};
