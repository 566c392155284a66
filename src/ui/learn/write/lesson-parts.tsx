import { useEffect, useState } from 'react';
import { writePartTexts } from '../../../i18n/texts/learn-write.ts';
import { blankLesson, type Draft, MOST_IDEAS, newId } from '../../../lessons/draft.ts';
import { type Lesson, wordsIn } from '../../../lessons/lesson.ts';
import { answerOf } from '../../../lessons/try-out.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { engineBeside } from '../own/engine.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import { CountField, TextField } from './fields.tsx';
import { useAt, useRun } from './form-context.ts';
import { AddButton, Item } from './item.tsx';
import { SaidField } from './said-field.tsx';
import { SceneEditor, StepField } from './scene-editor.tsx';

/** Title, address, what one can do after it, takeaway. */
export function GeneralPart() {
  const t = useT();
  const trace = useRun(useAt<Lesson['ideas'][number]['scene']>(['ideas', 0, 'scene']));
  return (
    <>
      <SaidField path={['title']} label={t(writePartTexts.title)} trace={trace} />
      <TextField path={['id']} label={t(writePartTexts.id)} />
      <SaidField path={['about']} label={t(writePartTexts.lessonAbout)} trace={trace} />
      <SaidField path={['takeaway']} label={t(writePartTexts.takeaway)} trace={trace} />
    </>
  );
}

/** Up to three ideas. */
export function IdeasPart() {
  const t = useT();
  const ideas = useAt<Draft['ideas']>(['ideas']) ?? [];
  return (
    <>
      {ideas.map(({ id }, at) => (
        <Item
          key={id}
          list={['ideas']}
          along={['trainer', 'notes']}
          at={at}
          name={t(writePartTexts.idea, { number: at + 1 })}
          least={1}
        >
          <IdeaFields at={at} />
        </Item>
      ))}
      <AddButton
        list={['ideas']}
        label={t(writePartTexts.addIdea)}
        most={MOST_IDEAS}
        item={(others) => ({
          ...blankLesson(ideas.at(-1)?.scene ?? { circumstances: {} }).ideas[0],
          id: newId('idea', others),
        })}
      />
    </>
  );
}

function IdeaFields({ at }: { readonly at: number }) {
  const t = useT();
  const path = ['ideas', at] as const;
  const idea = useAt<Draft['ideas'][number]>(path);
  const trace = useRun(idea?.scene);
  return (
    <>
      <SaidField path={[...path, 'title']} label={t(writePartTexts.title)} trace={trace} />
      <SceneEditor path={[...path, 'scene']} trace={trace} />
      {(idea?.words ?? []).map((_, number) => {
        const name = t(writePartTexts.paragraph, { number: number + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and keep nothing of their own
          <Item key={number} list={[...path, 'words']} at={number} name={name} least={1} isPlain>
            <SaidField path={[...path, 'words', number]} label={name} trace={trace} isLong />
          </Item>
        );
      })}
      <AddButton
        list={[...path, 'words']}
        label={t(writePartTexts.addParagraph)}
        item={() => ({})}
      />
    </>
  );
}

/** The question that is asked before the answer is shown. */
export function QuestionPart() {
  const t = useT();
  const question = useAt<Draft['question']>(['question']);
  const trace = useRun(question?.scene);
  return (
    <>
      <SaidField path={['question', 'ask']} label={t(writePartTexts.ask)} trace={trace} isLong />
      <SceneEditor path={['question', 'scene']} trace={trace} />
      <ChoicesEditor path={['question', 'choices']} trace={trace} />
      <AnswerNow />
      <StepField
        path={['question', 'shownAt']}
        label={t(writePartTexts.shownAt)}
        trace={trace}
        none={t(writePartTexts.choose)}
      />
      <SaidField path={['question', 'why']} label={t(writePartTexts.why)} trace={trace} isLong />
    </>
  );
}

/** Which choice the run shows to be right, as one writes. */
function AnswerNow() {
  const t = useT();
  const lang = useLang();
  const question = useAt<Draft['question']>(['question']);
  const key = JSON.stringify([
    question?.scene,
    question?.choices.map(({ id, when }) => [id, when]),
  ]);
  const [right, setRight] = useState<string | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene or other checks have another key
  useEffect(() => {
    if (question === undefined) return;
    let isWanted = true;
    const tell = (id: string | null) => {
      if (isWanted) setRight(id);
    };
    const timer = setTimeout(() => {
      answerOf(question, engineBeside(null)).then(
        (choice) => tell(choice?.id ?? null),
        () => tell(null),
      );
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  const at = question?.choices.findIndex(({ id }) => id === right) ?? -1;
  const choice = question?.choices[at];
  return (
    <p className="write-answer" data-none={right === null || undefined} aria-live="polite">
      {right === undefined
        ? t(writePartTexts.running)
        : choice === undefined
          ? t(writePartTexts.answerNone)
          : t(writePartTexts.answerNow, {
              choice:
                wordsIn(choice.say, lang).text.replaceAll('`', '') ||
                t(writePartTexts.choice, { number: at + 1 }),
            })}
    </p>
  );
}

/** Time in ms for which nothing has to change before the question is answered anew. */
const REST = 500;

/** Plan with times, and a note for each idea. */
export function TrainersPart() {
  const t = useT();
  const draft = useAt<Draft>([]);
  const trace = useRun(draft?.ideas[0]?.scene);
  const list = ['trainer', 'plan'] as const;
  return (
    <>
      {(draft?.trainer.plan ?? []).map((_, at) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and keep nothing of their own
          key={at}
          list={list}
          at={at}
          name={t(writePartTexts.plan, { number: at + 1 })}
          least={1}
        >
          <CountField path={[...list, at, 'minutes']} label={t(writePartTexts.minutes)} />
          <SaidField path={[...list, at, 'what']} label={t(writePartTexts.what)} trace={trace} />
        </Item>
      ))}
      <AddButton
        list={list}
        label={t(writePartTexts.addPlan)}
        item={() => ({ minutes: 5, what: {} })}
      />
      {(draft?.ideas ?? []).map(({ id }, at) => (
        <SaidField
          key={id}
          path={['trainer', 'notes', at]}
          label={t(writePartTexts.note, { number: at + 1 })}
          trace={trace}
          isLong
        />
      ))}
    </>
  );
}
