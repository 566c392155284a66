import { runScenario } from '../../src/modes/index.ts';

declare global {
  interface Window {
    measureUpload(megabytes: number, rounds: number): Promise<{ upload: number[]; bare: number[] }>;
  }
}

/** Times, in ms, of a whole SSE-KMS upload and of `crypto.subtle.encrypt` alone over the same bytes, turn by turn. */
window.measureUpload = async (megabytes, rounds) => {
  const bytes = new Uint8Array(megabytes * 1024 * 1024);
  for (let at = 0; at < bytes.length; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  }
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const bare: number[] = [];
  const upload: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const start = performance.now();
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
    const between = performance.now();
    const trace = await runScenario({
      mode: 'sse-kms',
      operation: 'upload',
      object: { name: 'large.bin', bytes },
    });
    const end = performance.now();
    if (trace.outcome.status !== 200) throw new Error(`the upload gave ${trace.outcome.status}`);
    bare.push(between - start);
    upload.push(end - between);
  }
  return { upload, bare };
};
