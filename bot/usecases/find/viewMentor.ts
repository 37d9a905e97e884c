import { grades } from '../../content/vocabulary';
import { type Refusal, refused } from '../../domain/decision';
import { type Availability, type Enrolment, type Profile } from '../../domain/enrolments/enrolment';
import { type Reason } from '../../domain/matching/reason';
import { fit } from '../../domain/matching/score';
import { mentorTraitsOf, traitsOf } from '../../domain/matching/traits';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { availabilityOf, type Seat } from '../../domain/requests/seat';
import { heedsPreferences } from '../../domain/runs/preferences';
import { askMentor } from '../../domain/requests/wishlist';
import { type Instant } from '../../domain/time';
import { enrolmentAt, seatAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { readSeeker, type Seeker } from './mentee';

export interface ViewMentor {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
  readonly mentor: PersonId;
}

/** A mentor as a mentee of the programme may see them. */
export interface MentorView {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly mentor: PersonId;
  /** Without what the mentor keeps from the programme. */
  readonly profile: Profile;
  readonly reasons: readonly Reason[];
  readonly availability: Availability;
  /** People are matched by others here, and heard whom they would like. */
  readonly mayWish?: true;
  /** Why asking would be refused now; absent: the mentor can be asked. */
  readonly blocked?: Refusal;
}

/** `notFound` for whoever is not (or no longer) a mentor of the programme. */
export const makeViewMentor = (ports: Ports) => async (input: ViewMentor): Promise<Outcome<MentorView>> => {
  const found = await readMentor(ports, input);
  return found.kind === 'refused' ? found : { kind: 'done', value: viewOf(found, ports.clock.now()) };
};

export interface FoundMentor {
  readonly kind: 'mentor';
  readonly seeker: Seeker;
  readonly mentor: Enrolment;
  readonly seat: Seat;
}

export async function readMentor(ports: Ports, { programme, mentee, mentor }: ViewMentor): Promise<FoundMentor | ReturnType<typeof refused>> {
  const [seeker, row, seat] = await Promise.all([
    readSeeker(ports, programme, mentee),
    readAt(ports.documents.enrolments, enrolmentAt(programme, 'mentor', mentor)),
    readAt(ports.documents.seats, seatAt(programme, mentor)),
  ]);
  if (seeker.kind === 'refused') return seeker;
  return row?.body.status === 'active' && seat ? { kind: 'mentor', seeker, mentor: row.body, seat: seat.body } : refused('notFound');
}

export function viewOf({ seeker, mentor, seat }: FoundMentor, now: Instant): MentorView {
  const { programme, mentee } = seeker;
  const { id, name, criteria } = programme;
  const blocked = whyNotAsk(seeker, seat, now);
  const context = { grades, now };
  return {
    programme: { id, name }, mentor: mentor.person, profile: publicProfile(mentor.profile), availability: availabilityOf(seat),
    reasons: fit(traitsOf(mentee.profile, context), mentorTraitsOf(mentor, context), criteria).reasons, ...(heedsPreferences(programme) && { mayWish: true }), ...(blocked && { blocked }),
  };
}

/** What asking would come to, before anything is written; asking decides again. */
function whyNotAsk({ programme, list }: Seeker, seat: Seat, now: Instant): Refusal | undefined {
  const decision = askMentor(list, { id: '', mentor: seat.mentor, mentorName: seat.mentorName, message: '' }, programme, now);
  if (decision.kind === 'refused') return decision.reason;
  if (seat.status === 'closed') return 'mentorClosed';
  if (availabilityOf(seat).freeSeats === 0) return 'full';
  return seat.away ? 'mentorAway' : undefined;
}

/** Sensitive fields only where their owner shows them to everybody in the programme. */
export function publicProfile(profile: Profile): Profile {
  const { gender, nationality, ...rest } = profile;
  return {
    ...rest,
    ...(gender !== undefined && profile.sensitive.gender === 'programme' && { gender }),
    ...(nationality !== undefined && profile.sensitive.nationality === 'programme' && { nationality }),
  };
}
