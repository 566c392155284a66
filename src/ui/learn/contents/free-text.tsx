import { fillWithoutRun } from '../../../lessons/fill.ts';
import { type Said, wordsIn } from '../../../lessons/lesson.ts';
import { useLang } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** A text of a lesson that speaks of no run. */
export function FreeText({ said }: { readonly said: Said }) {
  const lang = useLang();
  const narrator = useStore((state) => state.narrator);
  const words = wordsIn(said, lang);
  // Until there are words for what it names, the text stands as it is written: most name nothing.
  const pieces =
    narrator === null
      ? [{ kind: 'text' as const, text: words.text }]
      : fillWithoutRun(words.text, narrator);
  return (
    <span lang={words.lang === lang ? undefined : words.lang}>
      {pieces.map((piece, at) =>
        piece.kind === 'code' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no other name
          <code key={at}>{piece.text}</code>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
