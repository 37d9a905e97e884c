import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { type Due } from '../../domain/effects/effect';
import { owe } from '../../domain/effects/owing';
import { type Availability, type Enrolment, isOffered } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { availabilityOf } from '../../domain/requests/seat';
import { type Instant } from '../../domain/time';
import { change } from '../change';
import { enrolmentAt, seatAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { untilSteady } from '../steady';

/**
 * Copies what the seat has free into the mentor's row of the directory, and has those who wait told when the mentor can be asked again.
 * The seat stays the truth; a stale row costs a refused request. A repeat changes nothing.
 */
export const makeRefreshRow = ({ documents, clock, mentors, perform }: Ports) => async (input: { programme: ProgrammeId; mentor: PersonId }): Promise<void> => {
  const current = async (): Promise<Availability | undefined> => {
    const seat = await readAt(documents.seats, seatAt(input.programme, input.mentor));
    return seat && availabilityOf(seat.body);
  };
  await untilSteady(current, async (availability) => {
    const changed = await change(documents.enrolments, enrolmentAt(input.programme, 'mentor', input.mentor), (row): Decision<Enrolment & Due> =>
      row ? withAvailability(row, availability, clock.now()) : refused('notFound'),
    );
    if (changed.kind !== 'moved') return false;
    mentors.note(changed.document.body);
    void perform({ collection: 'enrolments', document: changed.document });
    return true;
  });
};

function withAvailability(row: Enrolment & Due, availability: Availability, now: Instant): Decision<Enrolment & Due> {
  if (JSON.stringify(row.availability) === JSON.stringify(availability)) return alreadyDone(row);
  const next = { ...row, availability, changedAt: now };
  const { programme, person: mentor } = row;
  const returns = row.status === 'active' && isOffered(availability) && !isOffered(row.availability);
  return moved(returns ? owe(next, [{ kind: 'change', id: `${programme}:${mentor}:offered:${now}`, name: 'alerts.newMentor', with: { programme, mentor } }], now) : next);
}
