import { create } from 'zustand';
import { type Draft, fileOf, problemsOf, readDraft } from '../../../lessons/draft.ts';
import type { LessonProblem } from '../../../lessons/read.ts';
import type { Lang } from '../../../lib/text.ts';
import { type Path, withAt } from './paths.ts';

const KEY = 's3-encryption-explorer/lesson';

interface DraftState {
  /** Null until one has begun. */
  readonly draft: Draft | null;
  readonly problems: readonly LessonProblem[];
  /** What of an opened file could not be taken over. */
  readonly lost: readonly LessonProblem[];
  /** The languages that are being written in. */
  readonly langs: readonly Lang[];
  /** False where the browser keeps nothing: the draft lasts as long as the page. */
  readonly isKept: boolean;
}

/** The lesson that is being written; kept in this browser where it lets us, until another is begun. */
export const useDraft = create<DraftState>()(() => {
  const { draft, isKept } = recalled();
  return {
    draft,
    problems: draft === null ? [] : problemsOf(draft),
    lost: [],
    langs: draft === null ? [] : langsOf(draft),
    isKept,
  };
});

function recalled(): { readonly draft: Draft | null; readonly isKept: boolean } {
  try {
    const text = localStorage.getItem(KEY);
    const read = text === null ? null : readDraft(text);
    return { draft: read?.ok ? read.value.draft : null, isKept: true };
  } catch {
    return { draft: null, isKept: false };
  }
}

/** Time in ms after which what was written is kept: not with every letter. */
const REST = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

function keep(): void {
  clearTimeout(timer);
  timer = setTimeout(keepNow, REST);
}

function keepNow(): void {
  clearTimeout(timer);
  const { draft } = useDraft.getState();
  try {
    if (draft === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, fileOf(draft));
  } catch {
    // Blocked or full.
    useDraft.setState({ isKept: false });
  }
}

if (typeof addEventListener === 'function') addEventListener('pagehide', keepNow);

/** Begins with another draft, in the languages in which something is said in it, and at least in `lang`. */
export function beginDraft(draft: Draft, lang: Lang, lost: readonly LessonProblem[] = []): void {
  const langs = langsOf(draft);
  useDraft.setState({
    draft,
    problems: problemsOf(draft),
    lost,
    langs: langs.length === 0 ? [lang] : langs,
  });
  keep();
}

/** Leaves the draft for another; it is no longer kept. */
export function dropDraft(): void {
  useDraft.setState({ draft: null, problems: [], lost: [] });
  keep();
}

/** Changes what stands somewhere in the draft; undefined takes it away. */
export function change(path: Path, value: unknown): void {
  const { draft: before } = useDraft.getState();
  if (before === null) return;
  const draft = withAt(before, path, value);
  useDraft.setState({ draft, problems: problemsOf(draft) });
  keep();
}

/** Writes in a language, or no longer; what was said in it stays until it is taken out. At least one is left. */
export function writeIn(lang: Lang, isOn: boolean): void {
  const { langs } = useDraft.getState();
  const others = langs.filter((each) => each !== lang);
  if (isOn)
    useDraft.setState({
      langs: (['en', 'ja'] as const).filter((each) => each === lang || others.includes(each)),
    });
  else if (others.length > 0) useDraft.setState({ langs: others });
}

/** The languages in which a draft says something. */
function langsOf(draft: Draft): readonly Lang[] {
  const text = fileOf(draft);
  return (['en', 'ja'] as const).filter((lang) => text.includes(`"${lang}": "`));
}
