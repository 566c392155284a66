import { useState } from 'react';
import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import type { FolderChoice, FolderEntry, FolderIndex } from '../../../intake/folder.ts';
import { useT } from '../../store/hooks.ts';
import { SelectRow } from '../request/request-fields.tsx';

interface Props {
  readonly index: FolderIndex;
  readonly onChoose: (choice: FolderChoice) => void;
}

const NOTHING: FolderChoice = { bucket: null, key: null, caller: null, endpoint: null };

/** Whose request for what: bucket, key and caller of a folder; all that decides it is then read. */
export function FolderChooser({ index, onChoose }: Props) {
  const t = useT();
  const [choice, setChoice] = useState(NOTHING);
  const rows = [
    ['bucket', bringTexts.folderBucket, index.buckets],
    ['key', bringTexts.folderKey, index.keys],
    ['caller', bringTexts.folderCaller, index.callers],
    ['endpoint', bringTexts.folderEndpoint, index.endpoints],
  ] as const;
  return (
    <fieldset className="bring-folder">
      <legend>{t(bringTexts.folder)}</legend>
      {rows
        .filter(([, , entries]) => entries.length > 0)
        .map(([field, label, entries]) => (
          <SelectRow<string>
            key={field}
            label={t(label)}
            value={choice[field]?.path ?? ''}
            options={[
              ['', t(bringTexts.folderNobody)],
              ...entries.map((entry) => [entry.path, nameOf(entry)] as const),
            ]}
            onSelect={(path) => {
              const entry = entries.find((each) => each.path === path) ?? null;
              const next = { ...choice, [field]: entry };
              setChoice(next);
              onChoose(next);
            }}
          />
        ))}
    </fieldset>
  );
}

function nameOf({ name, account, region }: FolderEntry): string {
  return `${name} (${region === null ? account : `${account}, ${region}`})`;
}
