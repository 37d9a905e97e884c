import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Due, type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type Instant } from '../time';
import { type Enrolment, type Profile } from './enrolment';

/** An enrolment as it is stored: with what its last change still owes. */
export type Membership = Enrolment & Due;

/** What a welcome person brings. Mentors: how many mentees, and how many places are free (fewer when pairs of an earlier time still run). */
export interface Application extends Pick<Enrolment, 'programme' | 'person' | 'role' | 'profile'> {
  readonly places?: { readonly capacity: number; readonly freeSeats: number };
}

/** Joins, or joins again after leaving. The same form sent twice is one joining; another form is refused, so that nothing is lost unseen. */
export function join(current: Membership | undefined, application: Application, now: Instant): Decision<Membership> {
  if (current?.status === 'active') return sameProfile(current.profile, application.profile) ? alreadyDone(current) : refused('alreadyEnrolled');
  const { places, ...row } = application;
  const { availability: _before, ...kept } = current ?? {};
  const joined: Membership = { ...kept, ...row, status: 'active', codeAcceptedAt: now, enrolledAt: now, changedAt: now, ...(places && { availability: places }) };
  return moved(owe(joined, followUps(joined, now, true), now));
}

export function editProfile(current: Membership | undefined, profile: Profile, now: Instant): Decision<Membership> {
  if (current?.status !== 'active') return refused('notEnrolled');
  return sameProfile(current.profile, profile) ? alreadyDone(current) : moved({ ...current, profile, changedAt: now });
}

/** Leaves at any time, without a reason. Open requests are closed by what follows; pairs that run go on until they end. */
export function leave(current: Membership | undefined, now: Instant): Decision<Membership> {
  if (!current) return refused('notEnrolled');
  if (current.status === 'left') return alreadyDone(current);
  const left: Membership = { ...current, status: 'left', changedAt: now, ...(current.availability && { availability: { ...current.availability, freeSeats: 0 } }) };
  return moved(owe(left, followUps(left, now, false), now));
}

/** Whoever receives these reads the enrolment and acts on its truth, so that neither order nor repeats matter. */
function followUps({ programme, person, role }: Membership, now: Instant, joins: boolean): Effect[] {
  const effect = (name: string, input: Readonly<Record<string, string>>): Effect => ({ kind: 'change', id: `${name}:${person}:${now}`, name, with: { programme, ...input } });
  const place = role === 'mentor' ? effect(joins ? 'seats.open' : 'seats.close', { mentor: person }) : effect(joins ? 'wishlists.open' : 'wishlists.close', { mentee: person });
  const participation = effect('people.noteParticipation', { role, person });
  // The programme's list learns of it; whoever waits for a place gets the one that is free now.
  const listing = joins ? effect('roster.noteJoined', { role, person }) : effect('roster.fillPlaces', { role });
  return role === 'mentor' && joins ? [place, participation, effect('alerts.newMentor', { mentor: person }), listing] : [place, participation, listing];
}

function sameProfile(one: Profile, other: Profile): boolean {
  return canonical(one) === canonical(other);
}

/** Storage gives fields back in another order than forms do. */
const canonical = (profile: Profile): string => JSON.stringify(Object.entries({ ...profile, sensitive: [profile.sensitive.gender, profile.sensitive.nationality] }).sort(([a], [b]) => (a < b ? -1 : 1)));
