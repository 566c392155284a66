import { type Look, lookOf } from '../../../../player/index.ts';
import type { Role, Span } from '../../../../trace/index.ts';

/** How a part of a value is drawn: in its role's colours, or as one of two plain tones that take turns. */
export type Tone = Look | 'tag' | 'plain';

/** The tone of a part, by what it is within a value of this role. */
export function toneOf({ name }: Span, role: Role): Tone {
  switch (name) {
    case 'ciphertext':
      return lookOf(role) === 'public' ? 'ciphertext' : lookOf(role);
    case 'tag':
      return 'tag';
    case 'iv':
    case 'nonce':
    case 'salt':
      return 'public';
    default:
      return 'plain';
  }
}
