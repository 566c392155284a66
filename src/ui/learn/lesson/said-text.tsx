import { Fragment, useEffect, useMemo, useState } from 'react';
import { inspectorTexts } from '../../../i18n/index.ts';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { fill, type Piece } from '../../../lessons/fill.ts';
import { type Said, wordsIn } from '../../../lessons/lesson.ts';
import { partsOf } from '../../../lessons/tokens.ts';
import type { Lang } from '../../../lib/text.ts';
import { encodeAddress } from '../../../link/index.ts';
import { loadNarrator, type Narrator } from '../../../narration/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { OutIcon } from '../../kit/icons.tsx';
import { LOOK_ICONS } from '../../kit/value-chip.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { withPart } from '../../store/missing-part.ts';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly said: Said;
  /** The run that the text speaks of; null: it is under way. */
  readonly trace: Trace | null;
  /** Goes to a step of that run; left out: steps are words. */
  onStep?(id: string): void;
}

/** A text of a lesson, filled in from its run; in the other language, and marked so, where this one has none. */
export function SaidText({ said, trace, onStep }: Props) {
  const page = useLang();
  const { text, lang } = wordsIn(said, page);
  const narrator = useNarratorOf(lang);
  const pieces = useMemo(
    () => (trace === null || narrator === null ? null : fill(text, { trace, narrator })),
    [text, trace, narrator],
  );
  return (
    <span lang={lang === page ? undefined : lang}>
      {pieces === null ? (
        <Unfilled text={text} />
      ) : (
        pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces keep their order
          <Fragment key={at}>
            <ShownPiece piece={piece} trace={trace} onStep={onStep} />
          </Fragment>
        ))
      )}
    </span>
  );
}

/** Who fills in texts of a language; null until the words are there. */
function useNarratorOf(lang: Lang): Narrator | null {
  const ofPage = useStore((state) => state.narrator);
  const [other, setOther] = useState<Narrator | null>(null);
  const isPage = ofPage?.lang === lang;
  useEffect(() => {
    if (!isPage) void withPart('words', () => loadNarrator(lang), setOther);
  }, [lang, isPage]);
  return isPage ? ofPage : other?.lang === lang ? other : null;
}

/** The text while its run is under way: what comes from there keeps its place. */
function Unfilled({ text }: { readonly text: string }) {
  return partsOf(text).map((part, at) =>
    part.kind === 'token' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts keep their order
      <span key={at} className="said-pending" aria-hidden="true" />
    ) : part.kind === 'code' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts keep their order
      <code key={at}>{part.text}</code>
    ) : (
      part.text
    ),
  );
}

function ShownPiece({
  piece,
  trace,
  onStep,
}: {
  readonly piece: Piece;
  readonly trace: Trace | null;
  onStep?(id: string): void;
}) {
  const t = useT();
  switch (piece.kind) {
    case 'text':
    case 'unknown':
      return piece.text;
    case 'code':
      return <code className="said-code">{piece.text}</code>;
    case 'step':
      return onStep === undefined ? (
        piece.text
      ) : (
        // A link, not a button: a line may break within it, and never between it and a bracket before it.
        <a
          className="step-link"
          href={encodeAddress({ scenario: trace?.scenario ?? {}, step: piece.id })}
          onClick={(event) => {
            // In another tab it opens as a flow.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onStep(piece.id);
          }}
        >
          {piece.text}
        </a>
      );
    case 'value': {
      const Icon = LOOK_ICONS[piece.look];
      return (
        <span className={`said-value chip-${piece.look}`}>
          <Icon />
          {piece.text}
        </span>
      );
    }
    case 'figure':
      return (
        <SourceOf
          url={piece.figure.url}
          title={t(learnTexts.from, {
            source: new URL(piece.figure.url).hostname,
            date: piece.figure.asOf,
          })}
        >
          {piece.text}
        </SourceOf>
      );
    case 'fact':
      return piece.fact.url === null ? null : (
        <span className="said-fact">
          <SourceOf url={piece.fact.url} title={piece.fact.note}>
            {piece.text}
          </SourceOf>
        </span>
      );
  }
}

/** A link to the page of AWS's that something rests on. */
function SourceOf({
  url,
  title,
  children,
}: {
  readonly url: string;
  readonly title: string;
  readonly children: string;
}) {
  const t = useT();
  return (
    <a className="said-source" href={url} target="_blank" rel="noopener noreferrer" title={title}>
      {children}
      {'\u00a0'}
      <OutIcon />
      <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
    </a>
  );
}
