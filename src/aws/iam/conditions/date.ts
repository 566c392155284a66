const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
const EPOCH = /^\d{5,15}(?:\.\d{1,9})?$/;

/**
 * A moment in milliseconds since 1970, from one of the W3C's ISO 8601 forms (https://www.w3.org/TR/NOTE-datetime) or
 * from epoch seconds; null when it is neither. A text of four digits is a year.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function parseMoment(text: string): number | null {
  if (EPOCH.test(text)) return Number(text) * 1000;
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const fraction = Number(`0.${parts[7] ?? '0'}`);
  const whole = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  // Date.UTC rolls 31 April over into May, and takes years below 100 for 19xx.
  const back = new Date(whole);
  if (back.getUTCFullYear() !== Number(year) || back.getUTCMonth() !== Number(month) - 1)
    return null;
  if (back.getUTCDate() !== Number(day) || back.getUTCHours() !== Number(hour)) return null;
  if (back.getUTCMinutes() !== Number(minute) || Number(second) > 59) return null;
  return whole + fraction * 1000 - zoneMilliseconds(parts[8] ?? 'Z');
}

function zoneMilliseconds(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}
