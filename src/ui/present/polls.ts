import { create } from 'zustand';
import type { Trace } from '../../trace/index.ts';
import { useStore } from '../store/store.ts';

/** What a room says to one question. */
export interface Poll {
  readonly question: string;
  /** Votes for each choice, in the order of the choices. */
  readonly votes: readonly number[];
  readonly revealed: boolean;
}

/** More hands than any room has: whoever sends that many has no hands. */
export const MOST_VOTES = 9999;

const NONE: readonly Poll[] = [];

interface Polls {
  /** The run they belong to; another begins anew. */
  readonly trace: Trace | null;
  readonly polls: readonly Poll[];
}

/** A store of its own, which is loaded with the presentation: nobody votes at a desk. */
export const usePolls = create<Polls>()(() => ({ trace: null, polls: NONE }));

/** The polls of a run; the same list while nothing changes. */
export function pollsOf(trace: Trace | null): readonly Poll[] {
  const state = usePolls.getState();
  return state.trace === trace ? state.polls : NONE;
}

/** What a room has said to a question of a run. */
export function pollOf(polls: readonly Poll[], question: string, choices: number): Poll {
  return (
    polls.find((poll) => poll.question === question) ?? {
      question,
      votes: new Array<number>(choices).fill(0),
      revealed: false,
    }
  );
}

/** Adds a vote to a choice, or takes one back; never below none. */
export function vote(question: string, choices: number, index: number, by: 1 | -1): void {
  if (index < 0 || index >= choices) return;
  change(question, choices, (poll) => ({
    ...poll,
    votes: poll.votes.map((count, at) =>
      at === index ? Math.min(MOST_VOTES, Math.max(0, count + by)) : count,
    ),
  }));
}

/** Tells the answer; the votes stay, to be compared with it. */
export function reveal(question: string, choices: number): void {
  change(question, choices, (poll) => ({ ...poll, revealed: true }));
}

/** As if nobody had been asked. */
export function forget(question: string): void {
  const { trace } = useStore.getState();
  usePolls.setState({ trace, polls: pollsOf(trace).filter((poll) => poll.question !== question) });
}

function change(question: string, choices: number, to: (poll: Poll) => Poll): void {
  const { trace } = useStore.getState();
  const before = pollsOf(trace);
  const changed = to(pollOf(before, question, choices));
  const isNew = before.every((poll) => poll.question !== question);
  usePolls.setState({
    trace,
    polls: isNew
      ? [...before, changed]
      : before.map((poll) => (poll.question === question ? changed : poll)),
  });
}
