/**
 * Cuts names where the fragments of patterns begin and end, so that whatever a pattern with wildcards covers is made of
 * the same pieces as the pattern. Without a fragment every name stays whole.
 *
 * @param texts names, and what stands between the wildcards of patterns
 * @param fragments the latter alone
 * @param isFine whether a pattern counts characters (`?`): then each is a piece
 */
export function cutter(
  texts: ReadonlySet<string>,
  fragments: ReadonlySet<string>,
  isFine: boolean,
): (text: string) => readonly string[] {
  if (isFine) return (text) => [...text];
  const cuts = new Map<string, Set<number>>();
  for (const text of texts) cuts.set(text, new Set([0, text.length]));
  const places = [...texts].flatMap((text) =>
    [...fragments].flatMap((fragment) =>
      placesOf(fragment, text).map((at) => ({ text, fragment, at })),
    ),
  );
  // A cut within one occurrence of a fragment is one within each of them: until there is no more to cut.
  for (let isOpen = true; isOpen; ) {
    isOpen = false;
    const cut = (text: string, at: number) => {
      const own = cuts.get(text);
      if (own === undefined || own.has(at)) return;
      own.add(at);
      isOpen = true;
    };
    for (const { text, fragment, at } of places) {
      for (const inside of cuts.get(fragment) ?? []) cut(text, at + inside);
      for (const place of cuts.get(text) ?? []) {
        if (place > at && place < at + fragment.length) cut(fragment, place - at);
      }
    }
  }
  return (text) => {
    const places = [...(cuts.get(text) ?? [0, text.length])].sort((a, b) => a - b);
    return places.slice(1).map((end, index) => text.slice(places[index], end));
  };
}

function placesOf(fragment: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + 1))
    places.push(at);
  return places;
}

/** Wildcards and policy variables, with what stands between them: the odd ones are the wildcards. */
export function atWildcards(text: string): readonly string[] {
  return text.split(/(\$\{[^}]*\}|[*?]+)/);
}
