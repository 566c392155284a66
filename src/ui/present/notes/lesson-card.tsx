import '../lesson-card.css';
import { notesTexts } from '../../../i18n/texts/presenting.ts';
import { useT } from '../../store/hooks.ts';
import { type LessonNotes, placesOf } from '../../store/lesson-stage.ts';

interface Props {
  readonly notes: LessonNotes;
  /** Ideas from 1; after them the question. */
  readonly place: number;
}

/** What a lesson's trainer has to say of the idea on stage, or of its question; what follows; and the plan with times. */
export function LessonCard({ notes, place }: Props) {
  const t = useT();
  const { title, plan, ideas, question, takeaway } = notes;
  const idea = ideas[place - 1];
  const next = ideas[place];
  const minutes = plan.reduce((sum, each) => sum + each.minutes, 0);
  const follows =
    next?.title ??
    (place < placesOf(notes)
      ? t(notesTexts.afterIdeas, { ask: question.ask })
      : t(notesTexts.afterQuestion));
  return (
    <section className="notes-lesson" aria-label={t(notesTexts.lesson, { title })}>
      <div className="notes-lesson-idea">
        <p className="panel-heading">
          {title} ·{' '}
          {idea === undefined
            ? t(notesTexts.lessonQuestion)
            : t(notesTexts.idea, { place, total: ideas.length })}
        </p>
        {idea === undefined ? (
          <>
            <h2>{question.ask}</h2>
            <ul>
              {question.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
            <p>
              <strong>{t(notesTexts.answer)}</strong> {question.answer}
            </p>
            <p>{question.why}</p>
            <p>
              <strong>{t(notesTexts.takeaway)}</strong> {takeaway}
            </p>
          </>
        ) : (
          <>
            <h2>{idea.title}</h2>
            <p>{idea.note === '' ? t(notesTexts.noNote) : idea.note}</p>
          </>
        )}
        <p className="notes-lesson-next">
          <strong>{t(notesTexts.next)}</strong> {follows}
        </p>
      </div>
      <div className="notes-lesson-plan">
        <p className="panel-heading">
          {t(notesTexts.plan)} · {t(notesTexts.minutes, { count: minutes })}
        </p>
        <ol>
          {plan.map((each) => (
            <li key={each.what}>
              <span>{t(notesTexts.minutes, { count: each.minutes })}</span> {each.what}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
