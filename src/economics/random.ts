/** A source of randomness that is a parameter: the same seed draws the same. No cryptography. */
export interface Draw {
  /** From 0 inclusive to 1 exclusive. */
  share(): number;
  /** A whole number from 0 to `below` exclusive. */
  index(below: number): number;
  /** Waiting time until what happens once in a unit of time on average. */
  wait(): number;
}

/** The generator sfc32 (PractRand), of 2^32 steps and 53 bits a draw. */
export function drawsOf(seed: number): Draw {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // What a small seed has set is spread by then.
  for (let i = 0; i < 15; i++) next();
  const share = () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
  return {
    share,
    // One step is enough where 32 bits leave no number favoured by more than one in 65,536.
    index: (below) =>
      below <= 65_536 ? Math.floor((next() / 4_294_967_296) * below) : Math.floor(share() * below),
    wait: () => -Math.log(1 - share()),
  };
}
