import type { Mode } from '../contract.ts';
import { mechanism } from './mechanism.ts';
import { profile } from './profile.ts';

export const mode: Mode = {
  ...profile,
  mechanism,
  writeHeaders: ({ customer }) => customer,
  readHeaders: ({ customer }) => customer,
};
