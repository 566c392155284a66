import { exactSize, noticeTexts, say } from '../../i18n/index.ts';
import { LARGEST_OBJECT } from '../run/job.ts';
import { useStore } from './store.ts';

/** Takes a typed or pasted text as the object, within the same limit. */
export function takeText(text: string): void {
  const { setText, source } = useStore.getState();
  // No character is longer than three bytes for each of its code units.
  const isLarge = text.length * 3 > LARGEST_OBJECT && new Blob([text]).size > LARGEST_OBJECT;
  if (isLarge) refuse(source.name, new Blob([text]).size);
  else setText(text);
}

/** Takes a chosen or dropped file as the object; one that is too large is refused and the earlier object kept. */
export function takeFiles(files: ArrayLike<File> | null | undefined): void {
  const file = files?.[0];
  if (!files || !file) return;
  const { notify, dismiss, setFile } = useStore.getState();
  dismiss('file');
  const { name, size } = file;
  if (size > LARGEST_OBJECT) {
    refuse(name, size);
    return;
  }
  if (files.length > 1) {
    notify({
      id: 'file',
      tone: 'info',
      text: (lang) => say(lang, noticeTexts.severalFiles, { name }),
    });
  }
  setFile(file);
}

function refuse(name: string, size: number): void {
  useStore.getState().notify({
    id: 'file',
    tone: 'warning',
    text: (lang) =>
      say(lang, noticeTexts.tooLarge, {
        name,
        size: exactSize(lang, size),
        limit: exactSize(lang, LARGEST_OBJECT),
      }),
  });
}

/** A file may be dropped anywhere: beside the target the browser would leave the page for it. */
export function connectFileDrop(): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const { dataset } = document.documentElement;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    dataset.dropping = '';
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete dataset.dropping;
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    // An editor takes a file that is dropped into it as text.
    const isTaken = event.defaultPrevented;
    event.preventDefault();
    delete dataset.dropping;
    const { embed, page } = useStore.getState();
    // What a live process did has its object.
    if (!isTaken && !embed && page !== 'live') takeFiles(event.dataTransfer?.files);
  });
}
