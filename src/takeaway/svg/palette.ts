import type { Look } from '../../player/index.ts';

/** The ink, the background and the border of a look. */
export interface LookColours {
  readonly ink: string;
  readonly wash: string;
  readonly rule: string;
}

/** The colours of a picture. A file of its own has no style sheet to take them from; `palette.test.ts` holds them to it. */
export interface Palette {
  readonly panel: string;
  readonly sunken: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hair: string;
  readonly rule: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly onAccent: string;
  readonly bad: string;
  readonly badWash: string;
  readonly badRule: string;
  readonly looks: Readonly<Record<Look, LookColours>>;
}

export type PaletteName = 'light' | 'dark';

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: {
    panel: '#ffffff',
    sunken: '#f7f9fb',
    ink: '#0f1a2b',
    inkSoft: '#435066',
    inkFaint: '#5c6980',
    hair: '#dde3eb',
    rule: '#b7c1cf',
    accent: '#1b59cf',
    accentWash: '#e9f1fe',
    onAccent: '#ffffff',
    bad: '#b3141c',
    badWash: '#fdecec',
    badRule: '#e89a9d',
    looks: {
      plaintext: { ink: '#7f4500', wash: '#fff3d6', rule: '#e5b85c' },
      key: { ink: '#b3141c', wash: '#fdeaea', rule: '#e99599' },
      wrapped: { ink: '#5c2fb0', wash: '#f1ebfd', rule: '#bda2ea' },
      ciphertext: { ink: '#0a625d', wash: '#dff4f1', rule: '#7cc8c0' },
      public: { ink: '#475366', wash: '#eef1f5', rule: '#c3ccd8' },
    },
  },
  dark: {
    panel: '#111924',
    sunken: '#0d141d',
    ink: '#e8eef6',
    inkSoft: '#b3bfce',
    inkFaint: '#8f9cae',
    hair: '#233041',
    rule: '#3b4a5f',
    accent: '#7eb3ff',
    accentWash: '#14253f',
    onAccent: '#08131f',
    bad: '#ff9d9d',
    badWash: '#331518',
    badRule: '#7a2c31',
    looks: {
      plaintext: { ink: '#ffcf70', wash: '#2f240c', rule: '#745718' },
      key: { ink: '#ff9d9d', wash: '#371417', rule: '#82313a' },
      wrapped: { ink: '#cdb6ff', wash: '#271b42', rule: '#5a3f92' },
      ciphertext: { ink: '#77ddd2', wash: '#0b2c2a', rule: '#226a64' },
      public: { ink: '#b8c3d1', wash: '#1c2634', rule: '#3d4b5e' },
    },
  },
};
