/**
 * The markup of a frame without what the content security policy refuses: inline styles become rules of a style sheet.
 *
 * @param {string} markup
 * @param {string[]} styles the rules' bodies so far; an element names its by number, `data-o`
 */
export function withoutStyles(markup, styles) {
  return markup.replaceAll(/ style="([^"]*)"/g, (_, style) => {
    const body = style.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const known = styles.indexOf(body);
    const at = known < 0 ? styles.push(body) - 1 : known;
    return ` data-o="${at}"`;
  });
}

/**
 * The markup of a frame that the application does not take over, but takes the place of: to be looked at alone, so that
 * nothing is done in it that would be lost. Without what React would find its parts by, and without what lies in folds that
 * are closed: nobody can open them yet, and there it may say when it was made. Nor is it read out: it goes.
 *
 * @param {string} markup
 */
export function asItStands(markup) {
  const plain = markup
    .replaceAll(/<template\b.*?<\/template>/gs, '')
    .replaceAll(/<!--.*?-->/gs, '');
  return `<div inert aria-hidden="true">${withoutClosed(plain)}</div>`;
}

/** @param {string} markup */
function withoutClosed(markup) {
  let kept = '';
  /** How many folds are around a place, from a closed one on. */
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of markup.matchAll(/<details\b[^>]*>|<\/summary>|<\/details>/g)) {
    if (tag.startsWith('<details')) {
      if (depth > 0 || !/\sopen\b/.test(tag)) depth += 1;
    } else if (depth > 0) {
      if (tag === '</details>') {
        depth -= 1;
        if (depth === 0) from = index;
      } else if (depth === 1) kept += markup.slice(from, index + tag.length);
    }
  }
  return kept + markup.slice(from);
}
