import { fieldTexts } from '../../../i18n/index.ts';
import { learnCheckCounts, learnCheckTexts } from '../../../i18n/texts/learn-checks.ts';
import type { Check } from '../../../lessons/checks/check.ts';
import type { Finding } from '../../../lessons/checks/finding.ts';
import { statusText } from '../../../player/index.ts';
import { isFieldKey } from '../../../scenario/index.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** How it is now with a goal: what its check has found, in words; a step is a link to it. */
export function Now({ check, finding }: { readonly check: Check; readonly finding: Finding }) {
  const t = useT();
  const count = useCount();
  const lang = useLang();
  const { now } = finding;
  switch (now.kind) {
    case 'answer':
      return t(learnCheckTexts.answer, {
        answer: [statusText(now.status), ...(now.code === null ? [] : [now.code])].join(' '),
      });
    case 'step':
      return (
        <button
          type="button"
          className="step-link"
          onClick={() => useStore.getState().goToStep(now.id)}
        >
          {t(learnCheckTexts.step, { position: now.position })}
        </button>
      );
    case 'count':
      return count(learnCheckCounts.count, now.count);
    case 'text':
      return wordsOf(check, now.text, lang, t);
    case 'reads':
      return t(now.reads ? learnCheckTexts.reads : learnCheckTexts.readsNot);
    case 'row':
      return t(learnCheckTexts.row, { row: now.row + 1 });
    case 'invalid':
      return t(learnCheckTexts.invalid);
    case 'pending':
      return t(learnCheckTexts.pending);
    case 'none':
      return null;
  }
}

/** A name or a value that was found, as the page calls it. */
function wordsOf(
  check: Check,
  text: string,
  lang: ReturnType<typeof useLang>,
  t: ReturnType<typeof useT>,
): string | null {
  if (check.check === 'not') return wordsOf(check.of, text, lang, t);
  // Which choice was made stands beside the choices.
  if (check.check === 'foretold') return null;
  if (check.check === 'circumstance') {
    const label = fieldTexts(check.field).values[text]?.[lang] ?? text;
    return t(learnCheckTexts.text, { text: label });
  }
  if (check.check === 'only-changed' && isFieldKey(text))
    return t(learnCheckTexts.changedToo, { field: fieldTexts(text).label[lang] });
  return t(learnCheckTexts.text, { text });
}
