import { describe, expect, it } from 'vitest';
import { liveRow } from '../rows.test-helper.ts';
import { isToFollow, newestEnded } from './follow.ts';

describe('the flow that is followed', () => {
  it('is the one that ended last, not the one that began last', () => {
    const upload = liveRow(1, { took: 9000 });
    expect(newestEnded([upload, liveRow(2)])).toBe(upload);
    expect(newestEnded([liveRow(1), liveRow(2)])?.number).toBe(2);
  });

  it('is none that is still under way or has no flow', () => {
    expect(newestEnded([])).toBeNull();
    const without = liveRow(3, { noFlow: 'not-recorded', steps: 0 });
    expect(newestEnded([liveRow(1), liveRow(2, { open: true }), without])?.number).toBe(1);
  });

  it('is another one than before, and not an older one that is left when newer ones go', () => {
    const [one, two] = [liveRow(1), liveRow(2)];
    expect(isToFollow(one, null)).toBe(true);
    expect(isToFollow(two, one)).toBe(true);
    expect(isToFollow(two, two)).toBe(false);
    expect(isToFollow(one, two)).toBe(false);
  });
});
