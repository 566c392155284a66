import type { Clock } from '../clock.ts';
import type { Call } from './call.ts';
import { type Refusal, refusal } from './refusal.ts';

/** How many cryptographic operations an account may do in a Region each second. */
export interface Quota {
  readonly perSecond: number;
  /** How many of them others in the account take each second; left out: none. */
  readonly others?: number;
}

/**
 * Counts requests against a quota, in whole seconds of the clock. AWS counts with more patience; how is not published.
 * https://docs.aws.amazon.com/kms/latest/developerguide/throttling.html
 */
export class Throttle {
  quota: Quota | null;
  #clock: Clock;
  #counts = new Map<string, { second: number; count: number }>();

  constructor(quota: Quota | null, clock: Clock) {
    this.quota = quota;
    this.#clock = clock;
  }

  /** Null when the request is within the quota. The requester's account pays, not the key's. */
  admit(call: Call): Refusal | null {
    if (this.quota === null) return null;
    const { perSecond, others = 0 } = this.quota;
    const place = `${call.account} ${call.region}`;
    const second = Math.floor(this.#clock.now() / 1000);
    const before = this.#counts.get(place);
    const count = (before?.second === second ? before.count : others) + 1;
    this.#counts.set(place, { second, count });
    if (count <= perSecond) return null;
    return refusal(
      'ThrottlingException',
      'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
      'kms-throttling',
      'kms-throttled',
      { perSecond: String(perSecond), account: call.account, region: call.region },
    );
  }
}
