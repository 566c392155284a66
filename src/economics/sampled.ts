import type { Operation } from './every-request.ts';
import { type Calendar, calendarOf, MONTH } from './pattern.ts';
import { type Draw, drawsOf } from './random.ts';
import { keysAtStart, readsAndWrites, type Workload } from './workload.ts';

/** Told of a call that was played, and of how many it stands for; in no order. Moments in seconds. */
export type OnSampledCall = (operation: Operation, moment: number, standsFor: number) => void;

/**
 * A month of more requests than can be played one by one. Between two calls for one bucket key by one requester, requests
 * change nothing; so only the calls are played: when a key's time is over, the next one comes with the next request that
 * needs the key, and how long that takes is a waiting time. Requesters share no bucket keys, and whether one key is live
 * says nothing of another: where requesters (for writes) or pairs of requester and key (for reads) are too many, some of
 * them stand for all.
 *
 * Where several write, the objects of one bucket key lie scattered among those of others; how many keys a read of
 * neighbouring new objects meets is then an approximation, as is that each key made has the usual number of objects.
 *
 * @param workload with a lifetime above 0
 * @returns the standard error of the number of calls that comes of having taken some for all
 */
export function sample(workload: Workload, seed: number, onCall: OnSampledCall): number {
  const month = new SampledMonth(workload, seed);
  const made = month.playWrites((moment, of) => onCall('GenerateDataKey', moment, of));
  const errors = month.playReads(made, (moment, of) => onCall('Decrypt', moment, of));
  return Math.hypot(made.error, ...errors);
}

/** Enough calls of a kind: the more, the smaller the error. */
const CALLS = 250_000;
/** Never more than these, however few of all have been looked at. */
const MOST_CALLS = 4 * CALLS;
/** Enough of what is looked at, where calls are few. */
const SAMPLES = 400_000;
/** No fewer than these: the spread between them says how large the error is. */
const LEAST = 200;

type OnMoment = (moment: number) => void;
type OnWeighed = (moment: number, standsFor: number) => void;

/** When some of the requesters had bucket keys made, and for how many each of these requesters stands. */
interface Made {
  readonly moments: readonly number[];
  readonly standsFor: number;
  readonly error: number;
}

/** How many places a visit can begin at and meet one of a key's objects: now, and never more than. */
interface Reach {
  readonly most: number;
  at(share: number): number;
}

class SampledMonth {
  readonly #workload: Workload;
  readonly #calendar: Calendar;
  readonly #draw: Draw;
  /** Of one requester in the month. */
  readonly #writes: number;
  readonly #visits: number;

  constructor(workload: Workload, seed: number) {
    this.#workload = workload;
    this.#calendar = calendarOf(workload.pattern);
    this.#draw = drawsOf(seed);
    const { reads, writes } = readsAndWrites(workload);
    this.#writes = writes / workload.requesters;
    this.#visits = reads / workload.together / workload.requesters;
  }

  playWrites(tell: OnWeighed): Made {
    const moments: number[] = [];
    if (this.#writes === 0) return { moments, standsFor: 1, error: 0 };
    const nextWrite = (share: number) => share + this.#draw.wait() / this.#writes;
    const writers = this.#workload.requesters;
    const { standsFor, error } = this.#some(writers, moments, (_, each) =>
      this.#calls(0, nextWrite, each),
    );
    for (const moment of moments) tell(moment, standsFor);
    return { moments, standsFor, error };
  }

  /** @returns the errors of reading what was there at the start, what the reader wrote, and what others did */
  playReads(made: Made, tell: OnWeighed): readonly number[] {
    if (this.#visits === 0) return [];
    const { requesters, stored, perKey, lifetime } = this.#workload;
    const keys = keysAtStart(this.#workload);
    const kind = (count: number, weight: number, playOne: (at: number, each: OnMoment) => void) => {
      const moments: number[] = [];
      const { standsFor, error } = this.#some(count, moments, playOne);
      for (const moment of moments) tell(moment, weight * standsFor);
      return weight * error;
    };
    const birth = (at: number) => made.moments[at % made.moments.length] ?? 0;
    return [
      kind(requesters * keys, 1, (pair, each) => {
        const key = pair % keys;
        const most = this.#reach(Math.min(perKey, stored - key * perKey), 1);
        this.#readings(0, { most, at: () => most }, each);
      }),
      // Whoever has made a key has it until its time is over.
      kind(made.moments.length, made.standsFor, (at, each) => {
        const end = this.#calendar.share(birth(at) + lifetime);
        this.#readings(end, this.#reachOfMade(birth(at)), each);
      }),
      kind(made.moments.length * (requesters - 1), made.standsFor, (pair, each) => {
        const begin = this.#calendar.share(birth(pair));
        this.#readings(begin, this.#reachOfMade(birth(pair)), each);
      }),
    ];
  }

  /** The reach of a key made in the month: its objects come to be while it lives. */
  #reachOfMade(moment: number): Reach {
    const { requesters, lifetime } = this.#workload;
    const from = this.#calendar.share(moment);
    const written = this.#writes * (this.#calendar.share(moment + lifetime) - from);
    return {
      most: this.#reach(1 + written, requesters),
      at: (share) => this.#reach(1 + Math.min(written, this.#writes * (share - from)), requesters),
    };
  }

  /** @param writers among whose objects the key's own lie */
  #reach(objects: number, writers: number): number {
    const { together } = this.#workload;
    if (writers === 1) return objects + together - 1;
    return (objects * writers + together - 1) * (1 - (1 - 1 / writers) ** together);
  }

  /** Calls of one requester for one key that it reads, from a share of the month's requests on. */
  #readings(from: number, reach: Reach, each: OnMoment): void {
    const { stored, requesters } = this.#workload;
    const objects = (share: number) => stored + this.#writes * requesters * share;
    const nextRead = (after: number) => {
      // By rejection: as objects only become more, a visit that meets the key is never likelier than it is by now.
      for (let share = after; ; ) {
        const likeliest = Math.min(1, reach.most / objects(share));
        share += this.#draw.wait() / (this.#visits * likeliest);
        if (share >= 1) return share;
        const likely = Math.min(1, reach.at(share) / objects(share));
        if (this.#draw.share() * likeliest < likely) return share;
      }
    };
    this.#calls(from, nextRead, each);
  }

  /** Calls, each a lifetime and a waiting time after the one before. */
  #calls(from: number, next: (share: number) => number, each: OnMoment): void {
    for (let share = next(from); share < 1; ) {
      const moment = this.#calendar.moment(share);
      each(moment);
      const end = moment + this.#workload.lifetime;
      if (end >= MONTH) return;
      share = next(this.#calendar.share(end));
    }
  }

  /**
   * Plays all of some things, or as many of them as are enough, spread evenly over all.
   *
   * @param moments where the calls are put
   * @returns for how many each that was played stands, and the standard error of the calls of all
   */
  #some(
    count: number,
    moments: number[],
    playOne: (at: number, each: OnMoment) => void,
  ): { readonly standsFor: number; readonly error: number } {
    const counts: number[] = [];
    const step = strideThrough(count);
    let at = this.#draw.index(count);
    const isEnough = () =>
      counts.length >= SAMPLES ||
      moments.length >= MOST_CALLS ||
      (moments.length >= CALLS && counts.length >= LEAST);
    while (counts.length < count && !isEnough()) {
      const before = moments.length;
      playOne(at, (moment) => moments.push(moment));
      counts.push(moments.length - before);
      at = (at + step) % count;
    }
    return {
      standsFor: counts.length === 0 ? 0 : count / counts.length,
      error: errorOf(counts, count),
    };
  }
}

/** A step that leads through so many places, each once, the first ones far apart: about the golden section. */
function strideThrough(count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.round(count * 0.618_033_988_75));
  while (divisor(count, step) > 1) step += 1;
  return step;
}

/** The standard error of a sum over a population, by a sample of it; none where all of it was looked at. */
function errorOf(counts: readonly number[], population: number): number {
  const { length } = counts;
  if (length < 2 || length === population) return 0;
  const mean = counts.reduce((sum, each) => sum + each, 0) / length;
  const spread = counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (length - 1);
  return population * Math.sqrt((spread / length) * (1 - length / population));
}
