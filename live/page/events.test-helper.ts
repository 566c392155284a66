import { LIVE_PATH, type LiveEvent } from '../../src/link/live-protocol.ts';

/** Listens to a live page's server as a browser's EventSource does. */
export async function listenTo(url: string) {
  const left = new AbortController();
  const response = await fetch(new URL(`.${LIVE_PATH}events`, url), { signal: left.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const comments: string[] = [];
  const next = async (): Promise<LiveEvent> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) throw new Error('the stream has ended');
        text += value;
        continue;
      }
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      if (block.startsWith('data: ')) return JSON.parse(block.slice('data: '.length));
      comments.push(block);
    }
  };
  return {
    response,
    /** What came beside the events: the time to reconnect, and signs of life. */
    comments,
    next,
    /** The next event of this type, and of which this is true. */
    async until<T extends LiveEvent['type']>(
      type: T,
      isMeant: (event: Extract<LiveEvent, { type: T }>) => boolean = () => true,
    ): Promise<Extract<LiveEvent, { type: T }>> {
      for (;;) {
        const event = (await next()) as Extract<LiveEvent, { type: T }>;
        if (event.type === type && isMeant(event)) return event;
      }
    },
    leave: () => left.abort(),
  };
}
