/** Offers a file. Nothing but the browser's own download takes part. */
export function saveFile(content: BlobPart, name: string): void {
  const address = URL.createObjectURL(new Blob([content]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the time the task is over.
  setTimeout(() => URL.revokeObjectURL(address));
}
