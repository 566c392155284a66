import type { LaneSegment, Strand } from './key-strands.ts';

/**
 * A lane's strands by the line they are drawn on: those of one state that follow one another share a line, and so do
 * copies that lie on the disks, of which any tells the same.
 */
export function linesOf(strands: readonly Strand[]): readonly (readonly Strand[])[] {
  const lines: Strand[][] = [];
  for (const strand of strands) {
    const line = lines.find((others) => others.every((other) => canShare(other, strand)));
    if (line === undefined) lines.push([strand]);
    else line.push(strand);
  }
  return lines;
}

function canShare(one: Strand, other: Strand): boolean {
  if (one.state !== other.state) return false;
  if (isAtRest(one) && isAtRest(other)) return true;
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.end <= b.start || b.end <= a.start;
}

function isAtRest({ segments }: Strand): boolean {
  return segments.every(({ party }) => party === 'storage');
}

function spanOf({ segments }: Strand): { readonly start: number; readonly end: number } {
  return {
    start: Math.min(...segments.map(({ from }) => from)),
    end: Math.max(...segments.map(endOf)),
  };
}

function endOf({ to }: LaneSegment): number {
  return to ?? Number.POSITIVE_INFINITY;
}
