import { reveal } from '../../kit/reveal.ts';

/** Where the player stands over the text in one column, it is brought into view; beside the text it is there already. */
export function showPlayer(): void {
  if (!matchMedia('(max-width: 71.99em)').matches) return;
  const player = document.querySelector('.lesson-player');
  if (player !== null) reveal(player, 'start');
}
