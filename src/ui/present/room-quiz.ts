import { useMemo } from 'react';
import type { Question, ToldQuestion } from '../../predict/index.ts';
import { questionsOf, tell } from '../../predict/index.ts';
import type { Trace } from '../../trace/index.ts';
import { isPredicting } from '../store/predict-slice.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { type Poll, pollOf, reveal, usePolls, vote } from './polls.ts';

/** A question in the page's words, and what the room has said to it. */
export interface RoomQuestion extends ToldQuestion {
  readonly question: Question;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly poll: Poll;
}

/** The question that is put to the room where the stage stands; null: none, or they are not asked for. */
function askedNow(state: Pick<State, 'trace' | 'transport' | 'predict'>): Question | null {
  const { trace, transport } = state;
  if (trace === null || !isPredicting(state)) return null;
  return questionsOf(trace).find(({ before }) => before === transport.position + 1) ?? null;
}

/**
 * The question whose answer is seen where the stage stands: on the step that was played by revealing it, or where the
 * run itself shows it to a room that has voted. Not before that step has been shown.
 */
function answeredNow(
  state: Pick<State, 'trace' | 'transport' | 'predict'>,
  polls: readonly Poll[],
): Question | null {
  const { trace, transport } = state;
  if (trace === null || transport.phase === 'moving' || !isPredicting(state)) return null;
  const isSeen = (question: Question) => {
    const poll = pollOf(polls, question.id, 0);
    const evidence = positionOf(question, trace);
    return (
      (poll.revealed && question.before === transport.position) ||
      (evidence === transport.position && poll.votes.some((count) => count > 0))
    );
  };
  return questionsOf(trace).find(isSeen) ?? null;
}

function positionOf({ evidence }: Question, trace: Trace): number {
  return trace.steps.findIndex(({ id }) => id === evidence.step) + 1;
}

/** What is asked now and what is answered now, in words. */
export function useRoomQuiz(): {
  readonly asked: RoomQuestion | null;
  readonly answered: RoomQuestion | null;
} {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const polls = usePolls((state) => (state.trace === trace ? state.polls : null));
  const asked = useStore(askedNow);
  const answered = useStore((state) => answeredNow(state, polls ?? []));
  return useMemo(() => {
    const told = (question: Question | null): RoomQuestion | null => {
      if (question === null || trace === null || narrator === null) return null;
      const all = questionsOf(trace);
      return {
        ...tell(question, trace, narrator),
        question,
        number: all.indexOf(question) + 1,
        total: all.length,
        poll: pollOf(polls ?? [], question.id, question.choices.length),
      };
    };
    const now = told(asked);
    // The next question takes the place of the last one's answer.
    return { asked: now, answered: now === null ? told(answered) : null };
  }, [trace, narrator, polls, asked, answered]);
}

/** Adds a vote to a choice of the question that is asked now, from 0, or takes one back. */
export function voteNow(index: number, by: 1 | -1 = 1): void {
  const asked = askedNow(useStore.getState());
  if (asked !== null) vote(asked.id, asked.choices.length, index, by);
}

/** Ends the vote: the step that gives the answer is played, and the answer stands under it. */
export function revealNow(): void {
  const { dispatch } = useStore.getState();
  const asked = askedNow(useStore.getState());
  if (asked === null) return;
  reveal(asked.id, asked.choices.length);
  dispatch({ type: 'next' });
}
