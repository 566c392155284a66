/** As much of Trusted Types as is used here; the compiler's library does not know them. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/** What a page may start as a script of its own besides its modules. */
const OWN_SCRIPT = /^(?:service-worker\.js|assets\/\w+\.worker-[\w-]+\.js)$/;

/** Whether an address names a worker of this site's build; `page` is the address of the page. */
export function isOwnScript(address: string, page: string): boolean {
  if (!URL.canParse(address, page)) return false;
  const home = new URL('./', page).href;
  const { href } = new URL(address, page);
  return href.startsWith(home) && OWN_SCRIPT.test(href.slice(home.length));
}

/**
 * The content security policy takes texts neither as markup nor as scripts (`require-trusted-types-for`). The one
 * exception are the addresses of the build's own workers. It is the default policy, which the browser asks by itself, so
 * that `new Worker(new URL(…))` keeps the form in which the build finds it.
 */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    trustedTypes?.createPolicy('default', {
      createScriptURL: (url) => (isOwnScript(url, document.baseURI) ? url : null),
    });
  } catch {
    // A host with a stricter policy of its own: the engine then runs on the page, as in a sandboxed frame.
  }
}
