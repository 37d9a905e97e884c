import { type Decision, moved, refused } from '../../domain/decision';
import { type Due } from '../../domain/effects/effect';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { availabilityOf } from '../../domain/requests/seat';
import { change } from '../change';
import { enrolmentAt, seatAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** Copies what the seat has free into the mentor's row of the directory. The seat stays the truth; a stale row costs a refused request. */
export const makeRefreshRow = ({ documents, clock }: Ports) => async (input: { programme: ProgrammeId; mentor: PersonId }): Promise<void> => {
  const seat = await readAt(documents.seats, seatAt(input.programme, input.mentor));
  if (!seat) return;
  const availability = availabilityOf(seat.body);
  await change(documents.enrolments, enrolmentAt(input.programme, 'mentor', input.mentor), (row): Decision<Enrolment & Due> =>
    row ? moved({ ...row, availability, changedAt: clock.now() }) : refused('notFound'),
  );
};
