const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** Texts of the elements of that name in an XML message of S3's, which is small and well-formed. */
export function elementTexts(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, found = '']) =>
    found.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? ''),
  );
}

/** Text of the first element of that name; null where there is none. */
export function elementText(xml: string, name: string): string | null {
  return elementTexts(xml, name)[0] ?? null;
}
