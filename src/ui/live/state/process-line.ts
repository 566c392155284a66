import { LIVE_PATH, type LiveEvent } from '../../../link/live-protocol.ts';
import { createFeed } from './feed.ts';
import { type Connection, useLive } from './store.ts';

/** Time in ms after which a line that broke off counts as gone: a process that is started anew is there by then. */
const GONE_AFTER = 8000;
/** Time in ms until a line is asked for again that the browser itself has given up. */
const AGAIN_AFTER = 2000;

/** As much of an `EventSource` as is needed; another one in tests. */
export type EventLine = Pick<EventSource, 'onmessage' | 'onerror' | 'readyState' | 'close'>;

/**
 * Follows what the process says, across its breaks: the browser asks again by itself while it can, and is asked to where it
 * has given up. After each `hello` the list is the process's.
 *
 * @returns ends it
 */
export function connectProcess(
  open: () => EventLine = () => new EventSource(`${LIVE_PATH}events`),
): () => void {
  const feed = createFeed((held) => useLive.setState(held));
  let line: EventLine | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const stand = (connection: Connection) => useLive.setState({ connection });

  function begin(): void {
    line = open();
    line.onmessage = ({ data }) => {
      const event = eventIn(String(data));
      if (event === null) return;
      if (event.type === 'hello') {
        clearTimeout(patience);
        patience = undefined;
        stand('live');
      }
      feed.take(event);
    };
    line.onerror = () => {
      if (useLive.getState().connection === 'live') stand('reconnecting');
      patience ??= setTimeout(() => stand('gone'), GONE_AFTER);
      if (line?.readyState !== CLOSED) return;
      line.close();
      clearTimeout(retry);
      retry = setTimeout(begin, AGAIN_AFTER);
    };
  }

  stand('connecting');
  begin();
  return () => {
    clearTimeout(retry);
    clearTimeout(patience);
    feed.end();
    line?.close();
  };
}

const CLOSED = 2;

const TYPES: readonly unknown[] = ['hello', 'row', 'gone', 'state'];

/** What a message says; null for one of another version of the process, which the page cannot read. */
function eventIn(data: string): LiveEvent | null {
  try {
    const event: unknown = JSON.parse(data);
    return TYPES.includes(Object(event).type) ? (event as LiveEvent) : null;
  } catch {
    return null;
  }
}
