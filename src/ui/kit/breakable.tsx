import { Fragment } from 'react';

/** Text whose long names (`AccessDeniedException`) go to the next line between their words, where they have to. */
export function Breakable({ text }: { readonly text: string }) {
  const words = text.split(/(?<=[a-z])(?=[A-Z])/);
  return words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words of one text, which come and go together
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
