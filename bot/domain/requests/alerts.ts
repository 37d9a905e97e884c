import { type Decision, moved, refused } from '../decision';
import { type Enrolment } from '../enrolments/enrolment';
import { owe } from '../effects/owing';
import { filterNames, type FilterName, type MentorFilters } from '../matching/filters';
import { type Instant } from '../time';
import { type Alert, isPaused, type Wishlist } from './wishlist';

/** A sixth search takes the place of the oldest: whoever still looks cares most about what they looked for last. */
export const alertsAtMost = 5;

/** Remembers a search that found nobody; the same search twice is one. `id` was made outside. */
export function saveAlert(list: Wishlist, filters: MentorFilters, id: string, now: Instant): Decision<Wishlist> {
  if (list.status === 'closed') return refused('notEnrolled');
  if (isAlerted(list, filters)) return { kind: 'alreadyDone', next: list };
  const alert: Alert = { id, filters: Object.fromEntries(chosen(filters)), since: now };
  return moved({ ...list, alerts: [...list.alerts, alert].slice(-alertsAtMost), hasAlerts: true });
}

export function removeAlerts(list: Wishlist): Decision<Wishlist> {
  return list.alerts.length === 0 && !list.hasAlerts ? { kind: 'alreadyDone', next: list } : moved({ ...list, alerts: [], hasAlerts: false });
}

/** Whether the mentee already waits for exactly this search. */
export const isAlerted = (list: Wishlist, filters: MentorFilters): boolean => list.alerts.some((alert) => keyOf(alert.filters) === keyOf(filters));

/**
 * A mentor can be asked (again): every search that this mentor fits is answered by one message and let go in the same write, so a
 * repeat finds nothing to do. A mentee who already has to do with the mentor, or pauses, hears nothing and goes on waiting.
 */
export function answerAlerts(list: Wishlist, mentor: Enrolment, now: Instant): Wishlist {
  if (list.status === 'closed' || isPaused(list, now) || knows(list, mentor.person)) return list;
  const fitting = list.alerts.filter(({ filters }) => meetsFilters(mentor, filters));
  const [first] = fitting;
  if (!first) return list;
  const alerts = list.alerts.filter((alert) => !fitting.includes(alert));
  const about = { programme: list.programme, mentor: mentor.person };
  return owe({ ...list, alerts, hasAlerts: alerts.length > 0 }, [{ kind: 'tell', id: `${first.id}:${mentor.person}`, to: list.mentee, notice: 'alert.found', about }], now);
}

/** True for oneself, whoever was asked before (whatever came of it) and one's mentors: none of them is news. */
function knows(list: Wishlist, mentor: string): boolean {
  return mentor === list.mentee || [...list.wishes, ...list.pairs].some((one) => one.mentor === mentor);
}

/** The rule of the search's filters, for one row; a gender that is not shown to the programme meets no filter. */
export function meetsFilters({ profile }: Enrolment, filters: MentorFilters | Alert['filters']): boolean {
  const shows: Record<FilterName, readonly (string | undefined)[]> = {
    dutyStation: [profile.dutyStation],
    gender: profile.sensitive.gender === 'programme' ? [profile.gender] : [],
    practiceArea: profile.practiceAreas,
    unit: [profile.unit],
    speaks: profile.speaks,
    agency: [profile.agency],
  };
  return chosen(filters).every(([name, value]) => value !== '' && shows[name].includes(value));
}

/** The filters that are set, in one order, whatever order they were given in. */
const chosen = (filters: MentorFilters | Alert['filters']): [FilterName, string][] =>
  filterNames.flatMap((name): [FilterName, string][] => {
    const value = filters[name];
    return value === undefined ? [] : [[name, value]];
  });

const keyOf = (filters: MentorFilters | Alert['filters']): string => JSON.stringify(chosen(filters));
