#!/usr/bin/env node
/** Serves the built site: `npm start` builds it first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from './listen.mjs';
import { serveOptions, usage } from './serve-options.mjs';
import { createStaticServer } from './static-server.mjs';

const options = serveOptions(process.argv.slice(2), process.env);
if (!options.ok) {
  console.error(`${options.message}\n${usage}`);
  process.exit(2);
}
if (!existsSync(join(options.dir, 'index.html'))) {
  console.error(`There is no built site in "${options.dir}". Run "npm run build" first.`);
  process.exit(1);
}

const { host, dir } = options;
const server = createStaticServer(dir);
try {
  const port = await listen(server, {
    ...options,
    onBusy: (busy) => console.log(`Port ${busy} is busy; trying another.`),
  });
  console.log(`S3 Encryption Explorer is served at http://${address(host)}:${port}/`);
  console.log('Press Ctrl+C to stop.');
} catch (error) {
  console.error(
    `Cannot listen on ${host} port ${options.port}: ${/** @type {Error} */ (error).message}`,
  );
  process.exit(1);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

/**
 * The host as it stands in an address that a browser on this machine can open.
 * @param {string} name
 */
function address(name) {
  if (name === '0.0.0.0' || name === '::') return 'localhost';
  return name.includes(':') ? `[${name}]` : name;
}
