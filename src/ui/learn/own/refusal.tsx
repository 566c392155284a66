import './own.css';
import type { ReactNode } from 'react';
import { ownLessonTexts } from '../../../i18n/texts/learn-file.ts';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useT } from '../../store/hooks.ts';
import { Problems } from './problems.tsx';
import type { LessonRefusal } from './read-source.ts';

interface Props {
  /** The file, as its reader knows it. */
  readonly name: string;
  readonly refusal: LessonRefusal;
  readonly children?: ReactNode;
}

/** Why a lesson was not opened, and what to do about it. */
export function Refusal({ name, refusal, children }: Props) {
  const t = useT();
  return (
    <WarningNote>
      <p>
        <strong>{t(ownLessonTexts.refused, { name: name.slice(0, 120) })}</strong>{' '}
        {refusal.kind === 'unreadable' && t(ownLessonTexts.unreadable)}
        {refusal.kind === 'elsewhere' && t(ownLessonTexts.elsewhere)}
        {refusal.kind === 'offline' && t(ownLessonTexts.offline)}
        {refusal.kind === 'not-there' &&
          t(ownLessonTexts.notThere, { status: String(refusal.status) })}
      </p>
      {refusal.kind === 'problems' && <Problems problems={refusal.problems} />}
      <p className="own-kept">{t(ownLessonTexts.kept)}</p>
      {children}
    </WarningNote>
  );
}
