/**
 * The markup of a frame without what the content security policy refuses: inline styles become rules of a style sheet. Also
 * without what React leaves for itself, and without parts that are only on their way.
 *
 * @param {string} markup
 * @param {string[]} styles the rules' bodies so far; an element names its by number, `data-o`
 */
export function withoutStyles(markup, styles) {
  return markup
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<template data-[^>]*><\/template>/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style) => {
      const body = style.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      const known = styles.indexOf(body);
      const at = known < 0 ? styles.push(body) - 1 : known;
      return ` data-o="${at}"`;
    });
}
