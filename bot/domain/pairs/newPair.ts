import { noAgreement } from '../agreement/agreement';
import { noClosing } from '../closing/closing';
import { noContact } from '../contact/contact';
import { noPreparation } from '../preparation/preparation';
import { type Programme } from '../programmes/programme';
import { noReviews } from '../reviews/review';
import { type CalendarDate, dateIn, type Instant, shiftDate, startOfDay } from '../time';
import { type Member } from './members';
import { type Pair } from './pair';

interface Beginning {
  readonly id: string;
  readonly members: readonly Member[];
  readonly createdAt: Instant;
  readonly startsOn?: CalendarDate;
}

/** A pair on its first day: everything is still to come. */
export function newPair({ id, members, createdAt, startsOn }: Beginning, programme: Programme): Pair {
  return {
    id, programme: programme.id, structure: programme.structure, members, status: 'prepare', createdAt, since: createdAt, ...(startsOn && { startsOn }),
    endsAt: plannedEnd(programme, startsOn ?? dateIn('UTC', createdAt)), extension: { times: 0 },
    preparation: noPreparation, agreement: noAgreement, goals: [], actions: [], sessions: [], assessments: [], reviews: noReviews, contact: noContact, closing: noClosing,
  };
}

/** A cohort ends together, whenever a pair began; a rolling programme gives everybody the same time. The end of that day in UTC. */
export function plannedEnd({ runs, months }: Programme, startsOn: CalendarDate): Instant {
  const common = runs.until;
  const own = shiftDate(startsOn, { months });
  return startOfDay(shiftDate(common !== undefined && common > startsOn ? common : own, { days: 1 }), 'UTC');
}
