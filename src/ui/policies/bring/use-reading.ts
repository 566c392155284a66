import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type FolderChoice,
  type FolderFile,
  type FolderIndex,
  indexFolder,
  readFolder,
} from '../../../intake/folder.ts';
import { type Intake, readPolicies } from '../../../intake/index.ts';
import { namesOf } from '../../../judge/names.ts';
import { part } from '../../../lib/part.ts';
import { usePolicies } from '../state/store.ts';

const loadYaml = part(() => import('../../../intake/yaml.ts'));

type Reading =
  | { readonly phase: 'idle' | 'reading' | 'missing' | 'no-folder' }
  | { readonly phase: 'read'; readonly id: number; readonly intake: Intake }
  | {
      readonly phase: 'folder';
      readonly id: number;
      readonly index: FolderIndex;
      /** Of what is chosen; null before anything is. */
      readonly intake: Intake | null;
    };

interface Readers {
  readonly readText: (text: string) => void;
  readonly readFiles: (files: readonly FolderFile[]) => void;
  readonly readChoice: (choice: FolderChoice) => void;
}

/** More characters than these of several files at once are not put together. */
const LONGEST = 20_000_000;

/** Reads what is pasted, chosen or dropped; what comes later takes the place of what is still being read. */
export function useReading(first: string): readonly [Reading, Readers] {
  const [reading, setReading] = useState<Reading>({ phase: 'idle' });
  const turn = useRef(0);
  const folder = useRef<{ files: readonly FolderFile[]; index: FolderIndex } | null>(null);

  const start = useCallback((work: (id: number) => Promise<Reading>) => {
    turn.current += 1;
    const id = turn.current;
    work(id)
      .catch((): Reading => ({ phase: 'missing' }))
      .then((next) => {
        if (turn.current === id) setReading(next);
      });
  }, []);

  const readText = useCallback(
    (text: string) =>
      start(async (id) =>
        text.trim() === ''
          ? { phase: 'idle' }
          : { phase: 'read', id, intake: await intakeOf(text) },
      ),
    [start],
  );

  const readFiles = useCallback(
    (files: readonly FolderFile[]) => {
      if (files.length === 0) return;
      setReading({ phase: 'reading' });
      start(async (id) => {
        const index = indexFolder(files.map(({ path }) => path));
        if (index.buckets.length + index.keys.length + index.callers.length > 0) {
          folder.current = { files, index };
          return { phase: 'folder', id, index, intake: null };
        }
        if (files.some(({ path }) => path.includes('/'))) return { phase: 'no-folder' };
        const texts: string[] = [];
        let length = 0;
        for (const file of files) {
          const text = await file.text();
          length += text.length;
          if (length < LONGEST) texts.push(text);
        }
        return { phase: 'read', id, intake: await intakeOf(texts.join('\n')) };
      });
    },
    [start],
  );

  const readChoice = useCallback(
    (choice: FolderChoice) => {
      const chosen = folder.current;
      if (chosen === null) return;
      start(async (id) => {
        const intake = await readFolder(chosen.files, choice);
        return { phase: 'folder', id, index: chosen.index, intake };
      });
    },
    [start],
  );

  useEffect(() => {
    if (first !== '') readText(first);
  }, [first, readText]);

  return [reading, { readText, readFiles, readChoice }];
}

/** What is in a text; the reader of YAML comes when there is some. */
async function intakeOf(text: string): Promise<Intake> {
  const { account, region, partition } = namesOf(usePolicies.getState().request);
  const place = { account, region, partition };
  const intake = readPolicies(text, place);
  if (!intake.needsYaml) return intake;
  const { readYaml } = await loadYaml();
  return readPolicies(text, place, readYaml);
}
