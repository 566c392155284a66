import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn } from '../built-files.mjs';

/** What compresses, and is fetched by a browser; maps are read by tools alone. */
const COMPRESSED = /\.(?:html|js|css|json|svg|webmanifest)$/;
/** In bytes: a packet holds more. */
const LEAST = 1000;

/**
 * A plugin for Vite that lays beside each file of the built site the same compressed as far as it goes: `.br` (brotli 11)
 * and `.gz` (gzip 9), for servers that send what lies there. Comes after what writes the last file.
 * @returns {import('vite').Plugin}
 */
export function compress() {
  let folder = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      handler: () => {
        for (const name of filesIn(folder)) {
          // What tells tools how it was built is not fetched.
          if (!COMPRESSED.test(name) || name.startsWith('.')) continue;
          const file = join(folder, name);
          const bytes = readFileSync(file);
          if (bytes.length < LEAST) continue;
          writeFileSync(`${file}.br`, brotli(bytes));
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
}

/** @param {Buffer} bytes */
function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
