import { describe, expect, it } from 'vitest';
import { asItStands } from './frame.mjs';

describe('a frame that is only looked at', () => {
  it('takes no focus, and has nothing of React’s', () => {
    const markup = '<p>a<!-- -->b</p><!--$!--><template data-dgst=""></template><i>c</i><!--/$-->';
    expect(asItStands(markup)).toBe('<div inert aria-hidden="true"><p>ab</p><i>c</i></div>');
  });

  it('keeps of a closed fold what is seen of it', () => {
    const inner = '<details open=""><summary>of both</summary>2026-01-01</details>';
    const closed = `<details class="fold"><summary>why</summary>${inner}2026-01-01</details>`;
    const open = `<details class="fold" open=""><summary>how</summary>so ${closed} it is</details>`;
    expect(asItStands(`a${closed}b${open}c`)).toBe(
      '<div inert aria-hidden="true">a<details class="fold"><summary>why</summary></details>b' +
        '<details class="fold" open=""><summary>how</summary>so ' +
        '<details class="fold"><summary>why</summary></details> it is</details>c</div>',
    );
  });
});
