import type { Lang } from '../lib/text.ts';
import type { Circumstances, Scenario } from '../scenario/index.ts';
import type { Made } from './made.ts';
import type { PageName } from './pages.ts';
import type { AddressProblem } from './problems.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the stage is laid out: the rooms with the diagram as a ledger, or the diagram spread out. */
export const VIEWS = ['rooms', 'diagram'] as const;
export type View = (typeof VIEWS)[number];

/** Every step, or the beats that specialist steps are folded into. */
export const DETAILS = ['full', 'story'] as const;
export type Detail = (typeof DETAILS)[number];

/** What an address says. An object's bytes and a customer key are never part of it. */
export interface Address {
  readonly page: PageName;
  /** Every circumstance filled in, and the seed, if there is one. */
  readonly scenario: Scenario & Circumstances;
  /** A step's stable id or its number, as written; whether the run has it is not known here. */
  readonly step: string | null;
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  /** Null: as the page opens, on the rooms. */
  readonly view: View | null;
  /** Null: every step. */
  readonly detail: Detail | null;
  /** The bare player, for another site's frame. */
  readonly embed: boolean;
  /** Asks what comes next before chosen steps. */
  readonly predict: boolean;
  /** What a copied link says of the content it was made with; null where it does not say. */
  readonly made: Made | null;
  /** The page's own keys. */
  readonly extra: Readonly<Record<string, string>>;
}

/** An address as it was read, with what could not be used. */
export interface DecodedAddress extends Address {
  readonly problems: readonly AddressProblem[];
  /** The problems as English sentences. */
  readonly warnings: string[];
}
