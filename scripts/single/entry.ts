/**
 * The one script of the single file, for page and workers alike: what a worker does is its name. Nothing of the other parts
 * is run, for a module is evaluated when it is first asked for.
 */
const workers = import.meta.glob<unknown>('/src/**/*.worker.ts');

if (typeof document === 'undefined') {
  const start = workers[globalThis.name];
  if (start === undefined) throw new Error(`no worker is called ${globalThis.name}`);
  void start();
} else void import('/src/main.tsx');
