import { type Instant } from '../../time';
import { clockDistance } from '../measure';
import { minutesAhead } from '../traits';
import { grainsFor } from './grains';
import { type GroupPlane, groupPlane } from './groupPlane';
import { type MatchPerson } from './matchPerson';
import { groupBy } from './planes';
import { type ScoringInput } from './scorer';
import { distanceOf, distanceValue, type Place, workingHoursValue } from './values';

/** Minutes ahead of UTC by time zone, NaN for an unknown one. Asking the calendar is slow, and people share few zones. */
export function clocksAt(now: Instant): (timeZone: string) => number {
  const known = new Map<string, number>();
  return (timeZone) => {
    const minutes = known.get(timeZone) ?? minutesAhead(timeZone, now);
    known.set(timeZone, minutes);
    return minutes;
  };
}

export function placeOf({ dutyStation, timeZone }: MatchPerson, clock: (timeZone: string) => number): Place {
  const ahead = clock(timeZone);
  return { dutyStation, area: Number.isNaN(ahead) ? '' : (timeZone.split('/')[0] ?? ''), minutesAhead: ahead };
}

/** Where people are: their working hours and how far apart they live. */
export function placePlane({ mentors }: ScoringInput, clock: (timeZone: string) => number): GroupPlane<Place> {
  const groups = groupBy(mentors, ({ dutyStation, timeZone }) => `${timeZone}\n${dutyStation}`, (mentor) => placeOf(mentor, clock));
  return groupPlane(groups, (mentee: Place, mentor, quotas) => {
    const minutes = clockDistance(mentee.minutesAhead, mentor.minutesAhead);
    return grainsFor(quotas.workingHours, workingHoursValue(minutes)) + grainsFor(quotas.distance, distanceValue[distanceOf(mentee, mentor, minutes)]);
  });
}
