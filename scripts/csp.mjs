/**
 * The content security policy of the built page: nothing inline, nothing from another origin.
 *
 * There is no `frame-ancestors`: the player is meant to be embedded in other people's pages.
 * Source: https://www.w3.org/TR/CSP3/
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'none'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The policy as one string, the same for the response header and the `<meta>` element. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
