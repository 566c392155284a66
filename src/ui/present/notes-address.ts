/** The address of the notes window: its channel is its only content. It is no page of the explorer's own. */
const PATH = '#/notes/';

/** Ids as `newChannelId` makes them. */
const ID = /^[0-9a-f]{16}$/;

/** An id that no other presentation in this browser has. */
export function newChannelId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function notesAddress(channel: string): string {
  return `${PATH}${channel}`;
}

/** The channel that an address of the notes window names; null for every other address. */
export function notesChannel(hash: string): string | null {
  if (!hash.startsWith(PATH)) return null;
  const id = hash.slice(PATH.length);
  return ID.test(id) ? id : null;
}
