import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LessonOnStage, useLessonStage } from '../store/lesson-stage.ts';
import { useStore } from '../store/store.ts';
import { openChannel } from './channel.ts';
import {
  deck,
  lessonDeck,
  nearMisses,
  stage,
  strangers,
  toNotes,
  toStage,
} from './messages.test-helper.ts';
import { isToNotes, isToStage } from './messages.ts';
import { heard, type Known } from './notes/known.ts';

/** The browser's line, delivering at once; a message comes to all but its sender. */
class Line extends EventTarget {
  static readonly open = new Set<Line>();
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
    Line.open.add(this);
  }
  postMessage(data: unknown) {
    for (const line of Line.open) {
      if (line !== this && line.name === this.name)
        line.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  close() {
    Line.open.delete(this);
  }
}

/** Says anything on the line of that name. */
function shout(name: string, data: unknown): void {
  const line = new Line(name);
  line.postMessage(data);
  line.close();
}

const NAME = 's3-encryption-explorer/v3/id';

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', Line);
  vi.stubGlobal('self', { origin: 'https://example.test' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  Line.open.clear();
});

describe('the line between stage and notes', () => {
  it('carries every message to the other end, and to no other version or presentation', () => {
    const atStage = vi.fn();
    const atNotes = vi.fn();
    const other = vi.fn();
    const stageEnd = openChannel('stage', 'id', atStage);
    const notesEnd = openChannel('notes', 'id', atNotes);
    openChannel('notes', 'other', other);
    openChannel('stage', 'other', other);
    for (const message of toNotes) stageEnd?.send(message);
    for (const message of toStage) notesEnd?.send(message);
    expect(atNotes.mock.calls.map(([message]) => message)).toEqual(toNotes);
    expect(atStage.mock.calls.map(([message]) => message)).toEqual(toStage);
    expect(other).not.toHaveBeenCalled();
    expect([...Line.open].map(({ name }) => name)).toContain(NAME);
    shout('s3-encryption-explorer/id', { to: 'stage', type: 'hello' });
    expect(atStage).toHaveBeenCalledTimes(toStage.length);
  });

  it.each(strangers.map((data) => [data]))('ignores %j', (data) => {
    expect(isToNotes(data) || isToStage(data)).toBe(false);
    const onMessage = vi.fn();
    openChannel('stage', 'id', onMessage);
    openChannel('notes', 'id', onMessage);
    shout(NAME, data);
    expect(onMessage).not.toHaveBeenCalled();
  });

  it('ignores whatever is not a message, however near it comes', () => {
    const onMessage = vi.fn();
    openChannel('stage', 'id', onMessage);
    openChannel('notes', 'id', onMessage);
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearMisses), (data) => {
        shout(NAME, data);
        expect(onMessage).not.toHaveBeenCalled();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the notes', () => {
  it('keep what they know, whatever else is said on the line', () => {
    const before: Known = { line: 'there', deck, state: stage };
    let known = before;
    openChannel('notes', 'id', (message) => {
      known = heard(known, message);
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearMisses, fc.constantFrom(...strangers)), (data) => {
        shout(NAME, data);
        expect(known).toBe(before);
      }),
    );
    shout(NAME, { to: 'notes', type: 'stage', stage: { ...stage, position: 1 } });
    expect(known).toEqual({ line: 'there', deck, state: { ...stage, position: 1 } });
    shout(NAME, { to: 'notes', type: 'bye' });
    expect(known.line).toBe('gone');
  });
});

describe('the stage', () => {
  it('stays as it is, whatever is said on the line, and moves when the notes ask', async () => {
    vi.stubGlobal('open', () => ({ closed: false }));
    vi.stubGlobal('addEventListener', () => undefined);
    const { openNotesWindow } = await import('./open-notes.ts');
    openNotesWindow();
    const [{ name } = { name: '' }] = [...Line.open];
    const { getState } = useStore;
    const before = getState();
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearMisses, fc.constantFrom(...strangers)), (data) => {
        shout(name, data);
        expect(getState()).toBe(before);
      }),
    );
    shout(name, { to: 'stage', type: 'do', action: 'blank' });
    expect(getState().overlay).toBe('blank');
    shout(name, { to: 'stage', type: 'do', action: 'blank' });
    expect(getState().overlay).toBeNull();
    // Where nothing is asked, there is nothing to vote for and nothing to reveal.
    shout(name, { to: 'stage', type: 'vote', choice: 0, by: 1 });
    shout(name, { to: 'stage', type: 'do', action: 'reveal' });
    // Nor is there another idea where there is no lesson.
    shout(name, { to: 'stage', type: 'do', action: 'next-idea' });
    expect(getState()).toEqual(before);
    // Through the ideas of one, to its question and no further.
    const { lesson: notes } = lessonDeck;
    const goTo = vi.fn((place: number) => {
      useLessonStage.setState(({ lesson }) => ({ lesson: lesson && { ...lesson, place } }));
    });
    useLessonStage.setState({ lesson: { notes, place: 1, goTo } as LessonOnStage });
    for (const action of ['next-idea', 'next-idea', 'previous-idea', 'previous-idea'])
      shout(name, { to: 'stage', type: 'do', action });
    expect(goTo.mock.calls).toEqual([[2], [1]]);
    useLessonStage.setState({ lesson: null });
  });
});
