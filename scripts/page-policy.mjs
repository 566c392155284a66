/**
 * The content security policy of the built page: nothing inline, nothing from another origin.
 *
 * There is no `frame-ancestors`: the player is meant to be embedded in other people's pages.
 * Sources: https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'none'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  // The preview of what one embeds elsewhere.
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes markup or a script; the one policy (public/start.js) lets the build's workers start.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** The policy as one string, the same for the server's header and the page's `<meta>` element. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');

/**
 * What in a built page its own content security policy would refuse, and the policy itself if it
 * is missing.
 *
 * @param {string} html
 * @returns {string[]}
 */
export function problemsOfPage(html) {
  const problems = [];
  if (!html.includes(`content="${contentSecurityPolicy}"`)) {
    problems.push('The page does not carry the content security policy.');
  }
  const markup = html.replace(/<!--.*?-->/gs, '');
  for (const [tag, attributes = '', content = ''] of markup.matchAll(
    /<script\b([^>]*)>(.*?)<\/script>/gs,
  )) {
    if (!/\bsrc=/.test(attributes) || content.trim()) problems.push(`Inline script: ${tag}`);
  }
  if (/<style\b/.test(markup)) problems.push('Inline style element.');
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/g)) {
    problems.push(`Inline style or handler: ${tag}`);
  }
  // What the page loads; where a link leads is up to who follows it.
  for (const [tag] of markup.matchAll(/<(?!a\s)[a-z][^>]*\s(?:src|href)="(?:[a-z]+:|\/)[^>]*>/g)) {
    problems.push(`Not a relative address: ${tag}`);
  }
  return problems;
}
