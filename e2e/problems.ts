import type { BrowserContext } from '@playwright/test';

/**
 * Collects what must not happen on any page of a browser context: errors on the console, uncaught
 * exceptions, violations of the content security policy, and requests to another origin.
 */
export interface Problems {
  /** Lets problems pass whose text matches; for tests that provoke one on purpose. */
  allow(expected: RegExp): void;
  /** Lets requests to this origin pass, e.g. a wiki that embeds the player. */
  allowOrigin(origin: string): void;
  /** What happened so far and was not allowed. */
  list(): string[];
}

/** Starts watching a context; has to be called before its first page loads. */
export async function watchForProblems(
  context: BrowserContext,
  ownOrigin: string,
): Promise<Problems> {
  const found: string[] = [];
  const expected: RegExp[] = [];
  const origins = new Set([ownOrigin]);

  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser names what could not be loaded only here.
    const { url } = message.location();
    found.push(`console: ${message.text()}${url === '' ? '' : ` (${url})`}`);
  });
  context.on('weberror', (event) => {
    const { name, message, stack } = event.error();
    // A script that cannot be read has no stack, and its name is all there is besides the message.
    found.push(`exception: ${stack || `${name}: ${message}`}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isLocal = protocol === 'data:' || protocol === 'blob:' || protocol === 'about:';
    if (!isLocal && !origins.has(origin)) found.push(`foreign request: ${request.url()}`);
  });
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    found.push(`content security policy: ${text}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportPolicyViolation } = globalThis as unknown as {
        reportPolicyViolation(text: string): void;
      };
      reportPolicyViolation(
        `${event.effectiveDirective} refuses ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });

  return {
    allow: (pattern) => void expected.push(pattern),
    allowOrigin: (origin) => void origins.add(origin),
    list: () => found.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
  };
}
