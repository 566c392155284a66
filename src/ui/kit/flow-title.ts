import { diagramTexts, fieldTexts, say } from '../../i18n/index.ts';
import type { Lang } from '../../lib/text.ts';
import { spaced } from '../../lib/text.ts';

/** What a scenario plays, in words: its operation and its mode. */
export function flowTitle(scenario: Readonly<Record<string, string>>, lang: Lang): string {
  const label = (key: 'mode' | 'operation') => {
    const value = scenario[key] ?? '';
    return fieldTexts(key).values[value]?.[lang] ?? value;
  };
  // What it is changed to, not by what means.
  const isTarget = scenario.operation === 'update-encryption';
  const title = say(lang, isTarget ? diagramTexts.titleTo : diagramTexts.title, {
    operation: label('operation'),
    mode: label('mode'),
  });
  return lang === 'ja' ? spaced(title) : title;
}
