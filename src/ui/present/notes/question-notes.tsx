import { notesTexts, voteCounts } from '../../../i18n/texts/presenting.ts';
import { CheckIcon, EyeIcon, MinusIcon, PlusIcon } from '../../kit/icons.tsx';
import { useCount, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import type { SlideQuestion } from '../deck.ts';
import type { StageView } from './use-stage.ts';

interface Props {
  readonly question: SlideQuestion;
  readonly stage: StageView;
}

/** A question as the trainer sees it: its choices with their votes, the right one marked, and why it is right. */
export function QuestionNotes({ question, stage }: Props) {
  const t = useT();
  const hasKeys = useStore((state) => state.characterKeys);
  const { line, state, act } = stage;
  const isOpen = line === 'there' && state?.asks === true;
  const poll = state?.polls.find((one) => one.question === question.id);
  return (
    <div className="notes-question">
      <p>{question.question}</p>
      <ol className="notes-choices">
        {question.choices.map((choice, index) => (
          <Choice
            key={choice}
            choice={choice}
            isRight={choice === question.answer}
            votes={poll?.votes[index] ?? 0}
            onVote={isOpen ? (by) => stage.vote(index, by) : null}
          />
        ))}
      </ol>
      {isOpen && (
        <p className="notes-reveal">
          <button type="button" className="button" onClick={() => act('reveal')}>
            <EyeIcon />
            {t(notesTexts.reveal)}
          </button>
          {hasKeys && t(notesTexts.votesHint, { count: question.choices.length })}
        </p>
      )}
      <p className="notes-answer">
        <strong>{t(notesTexts.answer)}</strong> {question.answer}
      </p>
      <p className="notes-why">{question.why}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly choice: string;
  readonly isRight: boolean;
  readonly votes: number;
  /** Null while the stage asks nothing. */
  readonly onVote: ((by: 1 | -1) => void) | null;
}

function Choice({ choice, isRight, votes, onVote }: ChoiceProps) {
  const t = useT();
  const count = useCount();
  return (
    <li className="notes-choice" data-right={isRight || undefined}>
      <span>
        {isRight && <CheckIcon />} {choice}
      </span>
      {onVote && (
        <>
          <span className="notes-votes">{count(voteCounts.votes, votes)}</span>
          <Hand
            name={t(notesTexts.takeBack, { choice })}
            icon={<MinusIcon />}
            onPress={() => onVote(-1)}
          />
          <Hand
            name={t(notesTexts.voteFor, { choice })}
            icon={<PlusIcon />}
            onPress={() => onVote(1)}
          />
        </>
      )}
    </li>
  );
}

function Hand({
  name,
  icon,
  onPress,
}: {
  readonly name: string;
  readonly icon: React.ReactNode;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}
