import { useEffect, useRef } from 'react';
import { notesTexts } from '../../../i18n/texts/presenting.ts';
import { BasisBadge } from '../../kit/basis-badge.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import type { Deck } from '../deck.ts';
import { QuestionNotes } from './question-notes.tsx';
import type { StageView } from './use-stage.ts';

/** The notes of the step the stage stands on, and what comes next. */
export function SlideNotes({
  deck,
  position,
  stage,
}: {
  readonly deck: Deck;
  readonly position: number;
  readonly stage: StageView;
}) {
  const t = useT();
  const lang = useLang();
  const top = useRef<HTMLHeadingElement>(null);
  const slide = deck.slides[position - 1];
  useEffect(() => {
    // Another step begins at its top, wherever one had scrolled in the last one.
    if (slide) top.current?.closest('.notes-main')?.scrollTo({ top: 0 });
  }, [slide]);
  if (!slide) return null;
  const words = slide.words[lang];
  const next = deck.slides[position]?.words[lang];
  return (
    <div className="notes-slide">
      <div className="notes-told">
        <h1 ref={top}>
          <span className="notes-number">{position}</span> {words.title}
        </h1>
        <p className="notes-body">{words.body}</p>
        <Card title={t(notesTexts.say)} kind="say">
          <p>{words.say}</p>
        </Card>
        <Card title={t(notesTexts.ask)} kind="ask">
          <p>{words.ask}</p>
          <p className="notes-answer">
            <strong>{t(notesTexts.answer)}</strong> {words.answer}
          </p>
        </Card>
        {words.questions.length > 0 && (
          <Card title={t(notesTexts.questions)} kind="ask">
            {words.questions.map((question) => (
              <QuestionNotes key={question.id} question={question} stage={stage} />
            ))}
          </Card>
        )}
      </div>
      <div className="notes-beside">
        <Card title={t(notesTexts.next)} kind="next">
          <p>{next ? next.title : t(notesTexts.noNext)}</p>
        </Card>
        <Card title={t(notesTexts.changes)}>
          <Lines lines={words.changes.length > 0 ? words.changes : [t(notesTexts.noChange)]} />
        </Card>
        <Card title={t(notesTexts.holdings)}>
          <Lines lines={words.holdings} />
        </Card>
        <Card title={t(notesTexts.caution)}>
          <p>
            <BasisBadge status={slide.status} /> {words.caution}
          </p>
        </Card>
      </div>
    </div>
  );
}

function Card({
  title,
  kind,
  children,
}: {
  readonly title: string;
  readonly kind?: 'say' | 'ask' | 'next';
  readonly children: React.ReactNode;
}) {
  return (
    <section className="notes-card" data-kind={kind}>
      <h2 className="panel-heading">{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
