import { Suspense, useState } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { POLICY_SLOTS } from '../../../judge/documents.ts';
import { namesOf } from '../../../judge/names.ts';
import type { AnswerSheet } from '../../../judge/work.ts';
import { part } from '../../../lib/part.ts';
import { CopyCard } from '../../kit/copy-card.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { COPY_FORMATS, type CopyFormat, copyAs } from './copy-as.ts';

const FORMAT_NAMES = {
  json: policiesTexts.copyJson,
  cli: policiesTexts.copyCli,
  terraform: policiesTexts.copyTerraform,
  test: policiesTexts.copyTest,
} as const satisfies Record<CopyFormat | 'test', unknown>;

const TestPiece = lazyPart(
  part(() => import('./test-piece.tsx')),
  ({ TestPiece }) => TestPiece,
);

interface Props {
  readonly sheet: AnswerSheet;
  readonly onClose: () => void;
}

/** The policies to be taken away, in a format of one's choice. */
export function CopyDialog({ sheet, onClose }: Props) {
  const t = useT();
  const lang = useLang();
  const nameOf = useEditorName();
  const [format, setFormat] = useState<CopyFormat | 'test'>('json');
  const { read, question } = sheet;
  const pieces =
    format === 'test'
      ? []
      : copyAs(format, read, { names: namesOf(question.request), lang, nameOf });
  const broken = [
    ...POLICY_SLOTS.filter((slot) => read[slot].state === 'broken'),
    ...read.more.flatMap(({ id, read: { state } }) => (state === 'broken' ? [id] : [])),
  ];
  const formatName = t(FORMAT_NAMES[format]);
  return (
    <Dialog className="copy-dialog" title={t(policiesTexts.copyTitle)} onClose={onClose}>
      <div className="copy-body">
        <Segments
          legend={t(policiesTexts.copyFormat)}
          options={([...COPY_FORMATS, 'test'] as const).map(
            (one) => [one, t(FORMAT_NAMES[one])] as const,
          )}
          value={format}
          onChange={setFormat}
        />
        {broken.length > 0 && (
          <p>
            {t(policiesTexts.copyBroken, {
              names: new Intl.ListFormat(lang).format(broken.map(nameOf)),
            })}
          </p>
        )}
        {format === 'test' && (
          <Suspense>
            <TestPiece sheet={sheet} />
          </Suspense>
        )}
        {pieces.map(({ editor, text }) => (
          <CopyCard
            key={editor}
            what={
              editor === null ? t(policiesTexts.copyText, { format: formatName }) : nameOf(editor)
            }
            text={text}
          />
        ))}
      </div>
    </Dialog>
  );
}
