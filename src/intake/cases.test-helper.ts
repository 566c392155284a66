import { readFileSync } from 'node:fs';
import type { PolicyRequest } from '../scenario/index.ts';
import type { BucketSettings, Found, KnownPlace } from './index.ts';

/** A text and what is to be read in it; `source`: AWS's or the tool's page that shows the shape. */
export interface IntakeCase {
  readonly name: string;
  readonly source: string;
  readonly text: string;
  readonly place?: KnownPlace;
  readonly found: readonly (Partial<Omit<Found, 'text'>> & { readonly document?: unknown })[];
  readonly request?: Partial<PolicyRequest>;
  readonly bucket?: BucketSettings;
  readonly unread?: readonly string[];
}

const read = (file: string): readonly IntakeCase[] =>
  JSON.parse(readFileSync(new URL(`cases/${file}.json`, import.meta.url), 'utf8'));

export const CASES: readonly IntakeCase[] = [...read('command-line'), ...read('templates')];
