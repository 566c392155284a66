#!/usr/bin/env node
/** Serves the built site: `npm start` builds it first. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveSite } from './site-server.mjs';

const usage = 'Usage: node scripts/serve.mjs [--port 4173] [--host 127.0.0.1] [--dir dist]';

try {
  const { dir, host, port } = options();
  if (!existsSync(`${dir}/index.html`)) {
    throw new Error(`There is no built site in "${dir}". Run "npm run build" first.`);
  }
  const { url } = await serveSite({ folder: dir, host, port });
  const taken = Number(new URL(url).port);
  if (port !== 0 && taken !== port) console.log(`Port ${port} is busy; taking ${taken} instead.`);
  console.log(`S3 Encryption Explorer is served at ${url}\nPress Ctrl+C to stop.`);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}

function options() {
  const text = /** @type {const} */ ({ type: 'string' });
  let values;
  try {
    ({ values } = parseArgs({ options: { port: text, host: text, dir: text } }));
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}\n${usage}`);
  }
  const { PORT, HOST } = process.env;
  const { port = PORT || '4173', host = HOST || '127.0.0.1', dir = 'dist' } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`"${port}" is not a port: give a number from 0 to 65535.\n${usage}`);
  }
  return { dir, host, port: Number(port) };
}
