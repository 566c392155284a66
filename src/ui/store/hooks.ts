import { useMemo } from 'react';
import type { CountedText, TextValues } from '../../i18n/index.ts';
import { say, sayCount } from '../../i18n/index.ts';
import type { Lang, Text } from '../../lib/text.ts';
import type { Frame } from '../../player/index.ts';
import { frame } from '../../player/index.ts';
import type { Step, Value } from '../../trace/index.ts';
import type { Narration } from '../run/run-texts.ts';
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

/** What a step is called and what happens in it. Falls back to the step's stable name until the texts are there. */
export function useNarrate(): (step: Step) => Narration {
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const texts = useStore((state) => state.texts);
  return useMemo(
    () => (step) =>
      texts && trace
        ? texts.narrate(step, trace, lang)
        : { label: step.name, title: step.name, body: '' },
    [lang, trace, texts],
  );
}

/** What a value is called. Falls back to its stable name until the texts are there. */
export function useValueName(): (value: Pick<Value, 'name'>) => string {
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const texts = useStore((state) => state.texts);
  return useMemo(
    () => (value) => (texts && trace ? texts.valueName(value, trace, lang) : value.name),
    [lang, trace, texts],
  );
}

/** What a value is for; null until the texts are there. */
export function useValueMeaning(): (value: Pick<Value, 'name'>) => string | null {
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const texts = useStore((state) => state.texts);
  return useMemo(
    () => (value) => (texts && trace ? texts.valueMeaning(value, trace, lang) : null),
    [lang, trace, texts],
  );
}
