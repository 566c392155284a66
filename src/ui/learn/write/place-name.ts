import { say } from '../../../i18n/index.ts';
import { writePartTexts as texts } from '../../../i18n/texts/learn-write.ts';
import type { Lang, Text } from '../../../lib/text.ts';

/** What the members of a lesson's lists are called; `{number}` from 1. */
const ITEMS: Readonly<Record<string, Text>> = {
  ideas: texts.idea,
  words: texts.paragraph,
  choices: texts.choice,
  tasks: texts.task,
  goals: texts.goal,
  hints: texts.hint,
  rows: texts.row,
  others: texts.others,
  wrong: texts.wrong,
  plan: texts.plan,
  notes: texts.note,
};

/** What single members are called; those that only lead on to others have no name. */
const MEMBERS: Readonly<Record<string, Text>> = {
  id: texts.id,
  title: texts.title,
  about: texts.lessonAbout,
  takeaway: texts.takeaway,
  question: texts.question,
  ask: texts.ask,
  why: texts.why,
  shownAt: texts.shownAt,
  scene: texts.scene,
  start: texts.start,
  solution: texts.solution,
  missing: texts.missing,
  check: texts.check,
  when: texts.right,
  done: texts.done,
  foretell: texts.foretell,
  minutes: texts.minutes,
  what: texts.what,
  unmet: texts.unmet,
  policies: texts.policies,
  object: texts.object,
  step: texts.step,
};

/** Where something stands in a lesson, as the form calls it: `Task 2 › Goal 1 › Said while it is not met`. */
export function placeName(path: string, lang: Lang): string {
  const names: string[] = [];
  for (const [, member = '', number] of path.matchAll(/([A-Za-z-]+)(?:\[(\d+)\])?/g)) {
    const item = number === undefined ? undefined : ITEMS[member];
    if (item !== undefined) names.push(item[lang].replace('{number}', String(Number(number) + 1)));
    else if (Object.hasOwn(MEMBERS, member) && MEMBERS[member])
      names.push(say(lang, MEMBERS[member]));
  }
  return names.length === 0 ? path : names.join(' › ');
}
