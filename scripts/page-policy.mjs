import { contentSecurityPolicy } from './csp.mjs';

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
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\s(?:src|href)="(?:[a-z]+:|\/)[^>]*>/g)) {
    problems.push(`Not a relative address: ${tag}`);
  }
  return problems;
}
