import type { Value } from '../../../trace/index.ts';

/** Offers a value's bytes as a file. Nothing but the browser's own download takes part. */
export function saveValue(value: Value, path: string): void {
  const address = URL.createObjectURL(new Blob([value.bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = path.split('/').at(-1) || value.name;
  link.click();
  // The download has begun by the time the task is over.
  setTimeout(() => URL.revokeObjectURL(address));
}
