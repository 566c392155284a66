import type { Lesson } from '../../../lessons/lesson.ts';
import { LARGEST_LESSON, type LessonProblem, readLesson } from '../../../lessons/read.ts';
import { type Result, refused } from '../../../lib/result.ts';

/** Why a lesson from outside the course is not opened. */
export type LessonRefusal =
  | { readonly kind: 'problems'; readonly problems: readonly LessonProblem[] }
  /** The file cannot be read from the disk. */
  | { readonly kind: 'unreadable' }
  /** The address names a place that is not beside this site. */
  | { readonly kind: 'elsewhere' }
  /** The site has no such file; its answer. */
  | { readonly kind: 'not-there'; readonly status: number }
  | { readonly kind: 'offline' };

/** A path that is worth looking up: relative, and named by nothing that a server or a browser reads as another place. */
const PATH = /^[A-Za-z0-9_.~-][A-Za-z0-9_.~/ -]*$/;

/**
 * The address of a lesson that is served beside the site.
 *
 * @param from as the page's address names it: `lessons/mine.json`
 * @param site the page's own address
 * @returns null where that would be another site, or outside the folder in which this one lies
 */
export function addressBeside(from: string, site: string): URL | null {
  if (!PATH.test(from) || from.split('/').includes('..')) return null;
  const folder = new URL('.', site);
  const url = new URL(from, folder);
  return url.protocol.startsWith('http') &&
    url.origin === folder.origin &&
    url.pathname.startsWith(folder.pathname)
    ? url
    : null;
}

/** Reads a lesson from a file of this machine. Never rejects. */
export async function readFromFile(file: Blob): Promise<Result<Lesson, LessonRefusal>> {
  // In bytes, of which no character has less than one: more than that is too large however it is counted.
  if (file.size > LARGEST_LESSON * 4) return tooLarge(file.size);
  try {
    return read(await file.text());
  } catch {
    return refused({ kind: 'unreadable' });
  }
}

/** Reads a lesson that is served beside the site. Never rejects. */
export async function readFromSite(
  from: string,
  site: string,
  load: typeof fetch = fetch,
): Promise<Result<Lesson, LessonRefusal>> {
  const url = addressBeside(from, site);
  if (url === null) return refused({ kind: 'elsewhere' });
  try {
    const answer = await load(url, { credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) return refused({ kind: 'not-there', status: answer.status });
    return read(await answer.text());
  } catch {
    return refused({ kind: 'offline' });
  }
}

function read(text: string): Result<Lesson, LessonRefusal> {
  const lesson = readLesson(text);
  return lesson.ok ? lesson : refused({ kind: 'problems', problems: lesson.error });
}

function tooLarge(size: number): Result<Lesson, LessonRefusal> {
  return refused({
    kind: 'problems',
    problems: [{ kind: 'too-large', path: '', found: String(size) }],
  });
}
