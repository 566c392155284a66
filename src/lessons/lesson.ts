import type { Lang, Text } from '../lib/text.ts';
import type { Circumstances, FieldKey, OwnPolicies, PolicyRequest } from '../scenario/index.ts';
import type { Check } from './checks/check.ts';

/** What is said in one language or more: our own lessons have every language, a trainer's may have one. */
export type Said = Partial<Record<Lang, string>>;

/**
 * Something to run. What is left out of the circumstances has its default; a policy left out is as they name it.
 * Policies are JSON documents as AWS takes them; they speak of the run's KMS key by `POLICY_KEY_ID`.
 */
export interface Scene {
  readonly circumstances: Partial<Circumstances>;
  readonly policies?: OwnPolicies;
  /** The text that is stored, in place of the sample. */
  readonly object?: string;
  /** Stable id of the step on which the player stands; absent: the first. */
  readonly step?: string;
}

/** One thought of a lesson, told beside the player. Texts may hold tokens, see `tokens.ts`. */
interface Idea<W extends Said> {
  /** Unique within the lesson. */
  readonly id: string;
  readonly title: W;
  readonly words: readonly W[];
  readonly scene: Scene;
  /** Claims of the article (`claims.ts`) that are met here. */
  readonly claims?: readonly string[];
}

/** One choice of several: it is right if all its checks hold. */
export interface Choice<W extends Said = Said> {
  /** Unique within its question. */
  readonly id: string;
  readonly say: W;
  readonly when: readonly Check[];
}

/** Asked before the answer is shown. Exactly one choice is right in the run of its scene. */
interface Asked<W extends Said> {
  readonly ask: W;
  /** Where the player stands while one thinks. */
  readonly scene: Scene;
  readonly choices: readonly Choice<W>[];
  /** Stable id of the step that shows the answer. */
  readonly shownAt: string;
  /** Why it is so; said with the answer. */
  readonly why: W;
}

/** A request of the table that a policy is judged by. What is left out is as in `USUAL_REQUEST`. */
export interface Row<W extends Said = Said> {
  readonly say: W;
  readonly request: Partial<PolicyRequest>;
  readonly allowed: boolean;
}

/** What a task asks for: a check, with what is said while it does not hold. */
interface Goal<W extends Said> {
  /** Unique within the task. */
  readonly id: string;
  readonly say: W;
  readonly check: Check;
  /** What is still missing, and where to look. Tokens speak of the run that was tried. */
  readonly missing: W;
}

/** What somebody has tried: what differs from the task's start. */
export interface Attempt {
  readonly circumstances?: Partial<Circumstances>;
  readonly policies?: OwnPolicies;
  readonly object?: string;
  readonly step?: string;
  /** Id of the choice that was made before the run was seen. */
  readonly choice?: string;
}

/** A wrong try, and the goals that it does not meet. */
interface WrongTry {
  readonly attempt: Attempt;
  readonly unmet: readonly string[];
}

/** Something to do, judged from traces and verdicts. */
export interface Task<W extends Said = Said> {
  /** Unique within the lesson. */
  readonly id: string;
  readonly title: W;
  readonly ask: W;
  readonly start: Scene;
  /** Circumstances that are offered at once; every other one can be added. */
  readonly offers?: readonly FieldKey[];
  /** The policy to be written; the task is then judged by `rows` too. */
  readonly writes?: 'bucket' | 'identity' | 'key';
  readonly rows?: readonly Row<W>[];
  /** What has to be foretold before the run is shown. The right choice is the one whose checks hold. */
  readonly foretell?: { readonly ask: W; readonly choices: readonly Choice<W>[] };
  /** All have to be met. */
  readonly goals: readonly Goal<W>[];
  readonly hints: readonly [W, W];
  /** A solution that plays; others that count as well are for the tests and for whoever has solved it. */
  readonly solution: Attempt;
  readonly others?: readonly Attempt[];
  readonly wrong: readonly WrongTry[];
  /** Said when it is done: what it has shown. */
  readonly done: W;
}

/** What a trainer needs to hold the lesson. */
interface ForTrainers<W extends Said> {
  /** What to do and for how many minutes; together they are the lesson's. */
  readonly plan: readonly { readonly minutes: number; readonly what: W }[];
  /** What to say, to ask and to look out for, one note an idea, in their order. */
  readonly notes: readonly W[];
}

/** A lesson: at most three ideas, a question, a takeaway and tasks. Plain data, the same in a file. */
export interface Lesson<W extends Said = Said> {
  /** As in its address: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: W;
  /** What one can do after it, in a line. */
  readonly about: W;
  readonly ideas: readonly Idea<W>[];
  readonly question: Asked<W>;
  readonly takeaway: W;
  readonly tasks: readonly Task<W>[];
  readonly trainer: ForTrainers<W>;
}

/** A lesson of ours, in every language. */
export type CourseLesson = Lesson<Text>;

/** Minutes that a lesson takes, by its plan. */
export function minutesOf({ trainer }: Lesson): number {
  return trainer.plan.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** What is said in a language, else in the other; with the language it is in. */
export function wordsIn(said: Said, lang: Lang): { readonly text: string; readonly lang: Lang } {
  const own = said[lang];
  if (own !== undefined) return { text: own, lang };
  const other: Lang = lang === 'en' ? 'ja' : 'en';
  return { text: said[other] ?? '', lang: other };
}
