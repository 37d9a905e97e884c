import { type Instant, zoneOffsetMinutes } from '../time';

const farMinutes = 4 * 60;
const dayMinutes = 24 * 60;

/**
 * True when the clocks of one zone and any of the others are four hours or more apart at that moment, whichever way round the day is
 * shorter: midnight in Samoa and in Hawaii is the same hour. Throws RangeError for an unknown zone.
 */
export function isFarApart(zone: string, others: readonly string[], now: Instant): boolean {
  const own = zoneOffsetMinutes(zone, now);
  return others.some((other) => {
    const apart = Math.abs(own - zoneOffsetMinutes(other, now)) % dayMinutes;
    return Math.min(apart, dayMinutes - apart) >= farMinutes;
  });
}
