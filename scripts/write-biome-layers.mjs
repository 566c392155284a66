#!/usr/bin/env node
/** Writes the table of layers into biome.json; the architecture test says when this is due. */
import { readFileSync, writeFileSync } from 'node:fs';
import { biomeOverrides } from './layers.mjs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const config = JSON.parse(readFileSync('biome.json', 'utf8'));
const isOurs = (/** @type {{ includes?: string[] }} */ override) =>
  override.includes?.[0]?.startsWith('src/');
config.overrides = [
  ...(config.overrides ?? []).filter((/** @type {any} */ override) => !isOurs(override)),
  ...biomeOverrides(Object.keys(dependencies)),
];
writeFileSync('biome.json', `${JSON.stringify(config, null, 2)}\n`);
