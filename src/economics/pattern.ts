/** How requests are spread over the month: evenly, over office hours, or mostly over one hour of each night. */
export const PATTERNS = ['even', 'office', 'nightly'] as const;
export type Pattern = (typeof PATTERNS)[number];

export const HOUR = 3600;
const DAY = 24 * HOUR;
/** The month, in days and in seconds. It begins on a Monday at midnight. */
export const DAYS = 30;
export const MONTH = DAYS * DAY;

/** Of all requests in the nightly hour. */
const NIGHTLY_SHARE = 0.9;
/** How much busier an office hour is than any other. */
const OFFICE_FACTOR = 20;

/** Weight of an hour of the month, by its number from 0. */
const WEIGHTS: Readonly<Record<Pattern, (hour: number) => number>> = {
  even: () => 1,
  office: (hour) => {
    const isWorkday = Math.floor(hour / 24) % 7 < 5;
    return isWorkday && hour % 24 >= 9 && hour % 24 < 18 ? OFFICE_FACTOR : 1;
  },
  nightly: (hour) => (hour % 24 === 1 ? NIGHTLY_SHARE : (1 - NIGHTLY_SHARE) / 23),
};

/** The month seen by its requests. Within an hour they are spread evenly. */
export interface Calendar {
  /** The share of the month's requests that come before a moment, from 0 to 1. Moments in seconds. */
  share(moment: number): number;
  /** The moment, in seconds, before which this share of the month's requests comes. */
  moment(share: number): number;
}

const calendars = new Map<Pattern, Calendar>();

/** The calendar of a pattern; made once. */
export function calendarOf(pattern: Pattern): Calendar {
  const known = calendars.get(pattern) ?? makeCalendar(WEIGHTS[pattern]);
  calendars.set(pattern, known);
  return known;
}

function makeCalendar(weight: (hour: number) => number): Calendar {
  const hours = DAYS * 24;
  const before = new Float64Array(hours + 1);
  for (let hour = 0; hour < hours; hour++) {
    before[hour + 1] = (before[hour] ?? 0) + weight(hour);
  }
  const total = before[hours] ?? 1;
  for (let hour = 0; hour <= hours; hour++) before[hour] = (before[hour] ?? 0) / total;
  before[hours] = 1;
  const start = (hour: number) => before[hour] ?? 1;
  /** Where it was found last: who asks in the order of time finds it there, or in the next hour. */
  let near = 0;
  const isIn = (hour: number, share: number) => start(hour) <= share && share < start(hour + 1);
  const hourOf = (share: number): number => {
    if (isIn(near, share)) return near;
    if (isIn(near + 1, share)) return near + 1;
    let low = 0;
    let high = hours - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= share) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    share(moment) {
      if (moment >= MONTH) return 1;
      const hour = Math.floor(moment / HOUR);
      return start(hour) + ((start(hour + 1) - start(hour)) * (moment - hour * HOUR)) / HOUR;
    },
    moment(share) {
      near = hourOf(share);
      return (near + (share - start(near)) / (start(near + 1) - start(near))) * HOUR;
    },
  };
}
