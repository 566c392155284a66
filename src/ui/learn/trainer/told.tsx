import { Fragment } from 'react';
import { fill, type Piece } from '../../../lessons/fill.ts';
import { type Said, wordsIn } from '../../../lessons/lesson.ts';
import { partsOf } from '../../../lessons/tokens.ts';
import type { Trace } from '../../../trace/index.ts';
import { useLang } from '../../store/hooks.ts';
import type { Narrators } from './said.ts';

interface Props {
  readonly said: Said;
  readonly narrators: Narrators | null;
  /** Of the scene that it speaks of; without it names and numbers are left open. */
  readonly trace: Trace | null | undefined;
  /** Marks what nothing fills in, with this word beside it. */
  readonly unknown?: string;
}

/** A lesson's text where nothing is to be pressed: in notes, in answers, on paper. */
export function Told({ said, narrators, trace, unknown }: Props) {
  const page = useLang();
  const { text, lang } = wordsIn(said, page);
  const pieces: readonly Piece[] =
    narrators && trace
      ? fill(text, { trace, narrator: narrators[lang] })
      : partsOf(text).map((part) =>
          part.kind === 'code'
            ? part
            : { kind: 'text', text: part.kind === 'plain' ? part.text : '…' },
        );
  return (
    <span lang={lang === page ? undefined : lang}>
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name, and never change places
        <Fragment key={at}>{toldPiece(piece, unknown)}</Fragment>
      ))}
    </span>
  );
}

function toldPiece(piece: Piece, unknown: string | undefined) {
  switch (piece.kind) {
    case 'code':
      return <code>{piece.text}</code>;
    case 'value':
      return <b>{piece.text}</b>;
    // Where it is documented is a link, and is found in the lesson.
    case 'fact':
      return null;
    case 'unknown':
      return unknown === undefined ? (
        piece.text
      ) : (
        <mark className="told-unknown">
          {piece.text} ({unknown})
        </mark>
      );
    default:
      return piece.text;
  }
}
