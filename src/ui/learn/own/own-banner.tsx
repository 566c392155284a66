import './own.css';
import { useEffect, useState } from 'react';
import { say } from '../../../i18n/index.ts';
import { ownLessonTexts, unsoundTexts } from '../../../i18n/texts/learn-file.ts';
import { type Lesson, type Said, wordsIn } from '../../../lessons/lesson.ts';
import type { Lang } from '../../../lib/text.ts';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { engineBeside } from './engine.ts';
import { closeOwn, useOrigin } from './opened.ts';
import { findUnsound, type Unsound } from './sound.ts';

/** Over a lesson of somebody's own: where it is from, and what solving its tasks has shown. */
export function OwnLessonBanner({ lesson }: { readonly lesson: Lesson }) {
  const t = useT();
  const origin = useOrigin((state) => state.origin);
  const unsound = useUnsound(lesson);
  if (origin === null) return null;
  return (
    <aside className="own-banner">
      <p>
        {t(ownLessonTexts.opened, { name: origin.name.slice(0, 120) })}{' '}
        <button type="button" className="button" onClick={closeOwn}>
          {t(ownLessonTexts.leave)}
        </button>
      </p>
      <div aria-live="polite">
        {unsound === null ? (
          <p>{t(ownLessonTexts.checking)}</p>
        ) : unsound.length === 0 ? (
          <p>{t(ownLessonTexts.sound)}</p>
        ) : (
          <WarningNote>
            <p>{t(ownLessonTexts.unsound)}</p>
            <UnsoundList unsound={unsound} />
          </WarningNote>
        )}
      </div>
    </aside>
  );
}

/** What is wrong with tasks, as running them has shown. */
export function UnsoundList({ unsound }: { readonly unsound: readonly Unsound[] }) {
  const lang = useLang();
  return (
    <ul className="own-unsound">
      {unsound.map((each) => {
        const words = unsoundWords(each, lang);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

/** What running a lesson has shown to be wrong, in words. */
export function unsoundWords(unsound: Unsound, lang: Lang): string {
  const plain = (said: Said | null) =>
    said === null ? say(lang, unsoundTexts.ideas) : wordsIn(said, lang).text.replaceAll('`', '');
  const list = (goals: readonly Said[]) =>
    goals.length === 0
      ? say(lang, unsoundTexts.none)
      : goals.map(plain).join(lang === 'ja' ? '、' : '; ');
  switch (unsound.kind) {
    case 'not-solved':
      return say(lang, unsoundTexts['not-solved'], {
        task: plain(unsound.task),
        goals: list(unsound.goals),
      });
    case 'done-before':
      return say(lang, unsoundTexts['done-before'], { task: plain(unsound.task) });
    case 'other-goals':
      return say(lang, unsoundTexts['other-goals'], {
        task: plain(unsound.task),
        number: unsound.number,
        goals: list(unsound.goals),
      });
    case 'no-answer':
      return say(lang, unsoundTexts['no-answer']);
    case 'no-step':
      return say(lang, unsoundTexts['no-step'], {
        task: plain(unsound.task),
        step: unsound.step,
      });
    case 'not-run':
      return say(lang, unsoundTexts['not-run'], {
        task: plain(unsound.task),
        message: unsound.message.slice(0, 200),
      });
  }
}

/** What solving a lesson's tasks shows; null while they are being solved. */
function useUnsound(lesson: Lesson): readonly Unsound[] | null {
  const seed = useStore((state) => state.extras.learn?.class || null);
  const [found, setFound] = useState<{
    readonly of: Lesson;
    readonly unsound: readonly Unsound[];
  } | null>(null);
  useEffect(() => {
    const control = new AbortController();
    void findUnsound(lesson, engineBeside(seed), control.signal).then((unsound) => {
      if (!control.signal.aborted) setFound({ of: lesson, unsound });
    });
    return () => control.abort();
  }, [lesson, seed]);
  return found?.of === lesson ? found.unsound : null;
}
