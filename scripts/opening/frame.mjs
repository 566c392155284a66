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
