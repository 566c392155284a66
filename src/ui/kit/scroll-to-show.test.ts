import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollToShow } from './scroll-to-show.ts';

describe('scrollToShow', () => {
  const size = fc.integer({ min: 1, max: 2000 });
  const view = fc.record({ start: fc.nat(5000), length: size });
  const row = fc.record({ start: fc.nat(5000), length: size });

  it('shows the row, with room around it as far as there is room', () => {
    fc.assert(
      fc.property(view, row, fc.nat(200), (seen, wanted, margin) => {
        fc.pre(wanted.length <= seen.length);
        const start = scrollToShow(seen, wanted, margin);
        const room = Math.min(margin, (seen.length - wanted.length) / 2);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + seen.length).toBeGreaterThanOrEqual(
          wanted.start + wanted.length + room - 1e-6,
        );
        if (start > 0) expect(start).toBeLessThanOrEqual(wanted.start - room + 1e-6);
      }),
    );
  });

  it('does not move while the row is well in view', () => {
    expect(scrollToShow({ start: 100, length: 400 }, { start: 250, length: 40 }, 60)).toBe(100);
    expect(scrollToShow({ start: 100, length: 400 }, { start: 120, length: 40 }, 60)).toBe(60);
    expect(scrollToShow({ start: 100, length: 400 }, { start: 480, length: 40 }, 60)).toBe(180);
  });

  it('comes to rest: asked again, it stays', () => {
    fc.assert(
      fc.property(view, row, fc.nat(200), (seen, wanted, margin) => {
        const start = scrollToShow(seen, wanted, margin);
        expect(scrollToShow({ ...seen, start }, wanted, margin)).toBeCloseTo(start);
      }),
    );
  });
});
