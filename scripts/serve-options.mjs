import { parseArgs } from 'node:util';

export const usage = `Usage: node scripts/serve.mjs [--port 4173] [--host 127.0.0.1] [--dir dist]
The variables PORT and HOST do the same; an option wins over its variable.`;

/**
 * What to serve and where, from the command line and the environment.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {{ ok: true, port: number, host: string, dir: string } | { ok: false, message: string }}
 */
export function serveOptions(args, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { port: { type: 'string' }, host: { type: 'string' }, dir: { type: 'string' } },
    }));
  } catch (error) {
    return { ok: false, message: /** @type {Error} */ (error).message };
  }
  const port = values.port || env.PORT || '4173';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return { ok: false, message: `"${port}" is not a port: give a number from 0 to 65535.` };
  }
  return {
    ok: true,
    port: Number(port),
    host: values.host || env.HOST || '127.0.0.1',
    dir: values.dir || 'dist',
  };
}
