import { useEffect, useId, useRef, useState } from 'react';
import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import type { EditorId } from '../../../judge/documents.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FileIcon } from '../../kit/icons.tsx';
import { focusOn } from '../../kit/reveal.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { FolderChooser } from './folder-chooser.tsx';
import { FoundPolicies } from './found-policies.tsx';
import { KindList } from './kind-list.tsx';
import { filesOf } from './picked-files.ts';
import { UnreadList } from './unread-list.tsx';
import { useReading } from './use-reading.ts';

interface Props {
  readonly text: string;
  /** The editor in which the text stands; null where it is pasted here. */
  readonly from: EditorId | null;
  readonly onClose: () => void;
}

/** Brings policies: from a text that a tool printed, from files, from a folder, or empty ones to be written. */
export function BringDialog({ text: first, from, onClose }: Props) {
  const t = useT();
  const field = useId();
  const help = useId();
  const pasted = useRef<HTMLTextAreaElement>(null);
  // It is what the dialog is for; the dialog by itself would begin at the button that closes it.
  useEffect(() => {
    if (pasted.current) focusOn(pasted.current);
  }, []);
  const [text, setText] = useState(first);
  const [isOver, setOver] = useState(false);
  const [reading, { readText, readFiles, readChoice }] = useReading(first);
  const type = (typed: string) => {
    setText(typed);
    readText(typed);
  };
  const take = async (list: DataTransfer | FileList | null) => {
    setOver(false);
    setText('');
    readFiles(await filesOf(list));
  };
  const isIdle = reading.phase === 'idle';
  return (
    <Dialog className="bring-dialog" title={t(bringTexts.title)} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the buttons do the same by keyboard */}
      <div
        className="bring-body"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          // The page would take it for an object.
          event.preventDefault();
          event.stopPropagation();
          void take(event.dataTransfer);
        }}
      >
        <div className="bring-paste">
          <label htmlFor={field}>{t(bringTexts.paste)}</label>
          <textarea
            ref={pasted}
            id={field}
            value={text}
            rows={isIdle ? 5 : 3}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={help}
            placeholder="$ aws s3api get-bucket-policy --bucket …"
            onChange={(event) => type(event.currentTarget.value)}
          />
          <p id={help} className="bring-note">
            {t(bringTexts.pasteHelp)}
          </p>
          <p className="bring-actions">
            <label className="button file-button">
              <input
                type="file"
                multiple
                onChange={(event) => void take(event.currentTarget.files)}
              />
              <FileIcon /> {t(bringTexts.chooseFile)}
            </label>
            <label className="button file-button">
              <input
                type="file"
                ref={(input) => input?.setAttribute('webkitdirectory', '')}
                onChange={(event) => void take(event.currentTarget.files)}
              />
              <FileIcon /> {t(bringTexts.chooseFolder)}
            </label>
          </p>
        </div>
        {/* In place before it speaks, so that it is heard. */}
        <div className="bring-answer" aria-live="polite">
          {reading.phase === 'reading' && <p className="bring-note">{t(bringTexts.reading)}</p>}
          {reading.phase === 'missing' && <p className="bring-note">{t(bringTexts.missing)}</p>}
          {reading.phase === 'no-folder' && (
            <p className="bring-note">{t(bringTexts.folderNone)}</p>
          )}
          {'intake' in reading && reading.intake !== null && (
            <UnreadList unread={reading.intake.unread} />
          )}
        </div>
        {reading.phase === 'folder' && (
          <FolderChooser index={reading.index} onChoose={readChoice} />
        )}
        {'intake' in reading && reading.intake !== null && (
          <FoundPolicies key={reading.id} intake={reading.intake} from={from} onDone={onClose} />
        )}
        {isIdle && (
          <KindList
            onAdd={(kind) => {
              usePolicies.getState().addPolicy({ kind, text: '' });
              onClose();
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
