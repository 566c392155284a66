import { create } from 'zustand';
import {
  merged,
  NO_PROGRESS,
  type Progress,
  readProgress,
  withAnswer,
  withTask,
  writeProgress,
} from '../../../lessons/progress.ts';

const KEY = 's3-encryption-explorer/learn';

interface ProgressState {
  readonly progress: Progress;
  /** False where the browser keeps nothing: the progress lasts as long as the page. */
  readonly isKept: boolean;
}

/** How far one is with the course; kept in this browser where it lets us, and never sent anywhere. */
export const useProgress = create<ProgressState>()(() => recalled());

function recalled(): ProgressState {
  try {
    const text = localStorage.getItem(KEY);
    const read = text === null ? null : readProgress(text);
    return { progress: read?.ok ? read.value : NO_PROGRESS, isKept: true };
  } catch {
    return { progress: NO_PROGRESS, isKept: false };
  }
}

/** Changes the progress and keeps it. */
function change(next: (progress: Progress) => Progress): void {
  const { progress } = useProgress.getState();
  const changed = next(progress);
  if (changed === progress) return;
  useProgress.setState({ progress: changed });
  try {
    localStorage.setItem(KEY, writeProgress(changed));
  } catch {
    // Blocked or full.
    useProgress.setState({ isKept: false });
  }
}

/** Records what was tried of a task, how many hints were taken, that it is done. */
export function recordTask(
  lesson: string,
  task: string,
  step: Parameters<typeof withTask>[3],
): void {
  change((progress) => withTask(progress, lesson, task, step));
}

/** Records with which choice a lesson's question was answered. */
export function recordAnswer(lesson: string, answer: string): void {
  change((progress) => withAnswer(progress, lesson, answer));
}

/** Begins everything anew. */
export function resetProgress(): void {
  change(() => NO_PROGRESS);
}

/** Takes over what was done on another machine; nothing that was done here is lost. */
export function carryIn(other: Progress): void {
  change((own) => merged(own, other));
}

/** Follows what is done in other tabs, while the page is open. */
export function connectProgress(): () => void {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key !== KEY) return;
    const read = newValue === null ? null : readProgress(newValue);
    useProgress.setState({ progress: read?.ok ? read.value : NO_PROGRESS });
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
