import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from '../../../link/live-protocol.ts';
import { liveRow, liveState } from '../rows.test-helper.ts';
import { connectProcess, type EventLine } from './process-line.ts';
import { useLive } from './store.ts';

/** A line as the browser keeps one. */
class FakeLine implements EventLine {
  onmessage: EventLine['onmessage'] = null;
  onerror: EventLine['onerror'] = null;
  readyState = 0;
  isClosed = false;

  says(event: LiveEvent | string): void {
    const data = typeof event === 'string' ? event : JSON.stringify(event);
    this.onmessage?.call(this as unknown as EventSource, { data } as MessageEvent);
  }
  breaks({ isGivenUp }: { readonly isGivenUp: boolean }): void {
    this.readyState = isGivenUp ? 2 : 0;
    this.onerror?.call(this as unknown as EventSource, {} as Event);
  }
  close(): void {
    this.isClosed = true;
  }
}

let lines: FakeLine[] = [];
let end = () => {};
const hello = (...rows: number[]): LiveEvent => ({
  type: 'hello',
  state: liveState(),
  rows: rows.map((number) => liveRow(number)),
});
const connection = () => useLive.getState().connection;
const numbers = () => useLive.getState().rows.map(({ number }) => number);

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  end = connectProcess(() => {
    const line = new FakeLine();
    lines.push(line);
    return line;
  });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  useLive.setState(useLive.getInitialState());
});

describe('the line to the process', () => {
  it('is live once the process has said what it holds', () => {
    expect(connection()).toBe('connecting');
    lines[0]?.says(hello(1, 2));
    expect(connection()).toBe('live');
    expect(numbers()).toEqual([1, 2]);
  });

  it('comes back by itself after a break, with the list of the process', () => {
    lines[0]?.says(hello(1, 2));
    lines[0]?.breaks({ isGivenUp: false });
    expect(connection()).toBe('reconnecting');
    expect(numbers()).toEqual([1, 2]);
    lines[0]?.says(hello(3));
    expect(connection()).toBe('live');
    expect(numbers()).toEqual([3]);
    vi.advanceTimersByTime(60_000);
    expect(connection()).toBe('live');
    expect(lines).toHaveLength(1);
  });

  it('says when the process has not come back, and goes on asking', () => {
    lines[0]?.says(hello(1));
    lines[0]?.breaks({ isGivenUp: true });
    expect(lines[0]?.isClosed).toBe(true);
    vi.advanceTimersByTime(7_900);
    expect(connection()).toBe('reconnecting');
    lines.at(-1)?.breaks({ isGivenUp: true });
    vi.advanceTimersByTime(200);
    expect(connection()).toBe('gone');
    vi.advanceTimersByTime(10_000);
    expect(lines.length).toBeGreaterThan(2);
    expect(numbers()).toEqual([1]);
    lines.at(-1)?.says(hello(1));
    expect(connection()).toBe('live');
  });

  it('says so too where the process was never there', () => {
    lines[0]?.breaks({ isGivenUp: false });
    expect(connection()).toBe('connecting');
    vi.advanceTimersByTime(8_000);
    expect(connection()).toBe('gone');
  });

  it('leaves alone what it cannot read', () => {
    lines[0]?.says(hello(1));
    for (const text of ['', 'null', '{"type":"later"}', '{', '[1]']) lines[0]?.says(text);
    expect(numbers()).toEqual([1]);
  });

  it('is let go of with the page, and nothing is asked any more', () => {
    lines[0]?.breaks({ isGivenUp: true });
    end();
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(1);
    expect(connection()).toBe('connecting');
  });
});
