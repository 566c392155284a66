/**
 * WebCrypto where there is one. A page or frame that is not a secure context (a wiki on plain http) has no
 * `crypto.subtle`; there @noble takes its place, loaded only then.
 */
export function subtle(): SubtleCrypto | null {
  return globalThis.crypto?.subtle ?? null;
}
