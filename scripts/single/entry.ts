/**
 * The one script of the single file, for page and workers alike: a worker has the name of what it does. Nothing of the
 * other parts is run, for a module is evaluated when it is first asked for.
 */
const parts = import.meta.glob<unknown>(['/src/main.tsx', '/src/**/*.worker.ts']);

const isPage = 'document' in globalThis;
const name = isPage ? '/src/main.tsx' : (globalThis as unknown as { name: string }).name;
const start = parts[name];
if (start === undefined) throw new Error(`no part is called ${name}`);
void start();
