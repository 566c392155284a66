/**
 * A way to look at a page.
 * @typedef {object} Look
 * @property {number} width
 * @property {number} height
 * @property {'light' | 'dark'} theme
 * @property {'en' | 'ja'} lang
 */

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

/**
 * @param {readonly (readonly [theme: Look['theme'], lang: Look['lang']])[]} styles
 * @returns {Look[]}
 */
const atEveryWidth = (styles) =>
  SCREENS.flatMap((screen) => styles.map(([theme, lang]) => ({ ...screen, theme, lang })));

/** Every width, theme and language. */
export const EVERY_LOOK = atEveryWidth([
  ['light', 'en'],
  ['light', 'ja'],
  ['dark', 'en'],
  ['dark', 'ja'],
]);

/** Every width; each theme and each language once. */
export const TWO_LOOKS = atEveryWidth([
  ['light', 'en'],
  ['dark', 'ja'],
]);

/** The widest and the narrowest screen; each theme and each language once. */
export const FEW_LOOKS = TWO_LOOKS.filter(({ width }) => width === 1440 || width === 390);

/** @type {Look[]} */
export const ONE_LOOK = [{ width: 1440, height: 900, theme: 'light', lang: 'en' }];

/**
 * As it stands in a picture's name.
 * @param {Look} look
 */
export const lookName = ({ width, theme, lang }) => `${width}-${theme}-${lang}`;
