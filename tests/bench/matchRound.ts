import { type MatchPerson } from '../../bot/domain/matching/scoring/matchPerson';
import { type Role } from '../../bot/domain/people/person';
import { newSeat } from '../../bot/domain/requests/seat';
import { newWishlist } from '../../bot/domain/requests/wishlist';
import { noPreferences } from '../../bot/domain/runs/preferences';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { enrolmentAt, openDocuments, preferencesAt, seatAt, wishlistAt } from '../../bot/usecases/collections';
import { saveProgramme } from '../../bot/usecases/programmes';
import { aProfile } from '../support/mentors';
import { aProgramme } from '../support/world';
import { fullRules, manyPeople } from './matching/people';

const programme = 'round';
/** Who looks after the programme that is to be matched. */
export const roundOf = { programme, actor: 'un:coordinator' } as const;

const atOnce = 500;
type Documents = ReturnType<typeof openDocuments>;

/** A programme whose mentees, and half as many mentors, wait to be matched, with what they wish for. Written without a flush a row: it is thrown away. */
export async function fillRound(databaseFile: string, mentees: number): Promise<void> {
  const store = openSqliteStore({ file: databaseFile, durability: 'normal' });
  const documents = openDocuments(store);
  await saveProgramme(documents.programmes, aProgramme({ id: programme, name: 'Yearly round', pairing: 'coordinator', coordinators: [roundOf.actor], matching: fullRules }));
  const people = manyPeople({ mentees });
  const rows = [...people.mentees.map((person) => ['mentee', person] as const), ...people.mentors.map((person) => ['mentor', person] as const)];
  for (let from = 0; from < rows.length; from += atOnce) await Promise.all(rows.slice(from, from + atOnce).map(([role, person], at) => join(documents, role, person, from + at)));
  await store.close();
}

async function join(documents: Documents, role: Role, person: MatchPerson, number: number): Promise<void> {
  const name = `Person ${number}`;
  const { id, practiceAreas, skills, goals, values, style, speaks, timeZone, dutyStation, agency, unit, grade, gender, seats, wishes, avoids, wishesGender, waitingSince } = person;
  const enrolment = enrolmentAt(programme, role, id);
  const profile = aProfile({ name, email: `person.${number}@example.org`, practiceAreas, skills, goals, values, style, speaks, timeZone, dutyStation, agency, unit, grade, ...(gender && { gender }) });
  await documents.enrolments.create(enrolment.partition, enrolment.id, { programme, person: id, role, status: 'active', codeAcceptedAt: 1, enrolledAt: waitingSince, changedAt: number + 1, profile, ...(role === 'mentor' && { availability: { capacity: seats, freeSeats: seats } }) });
  const place = role === 'mentor' ? seatAt(programme, id) : wishlistAt(programme, id);
  if (role === 'mentor') await documents.seats.create(place.partition, place.id, newSeat({ programme, mentor: id, mentorName: name, capacity: seats }));
  else await documents.wishlists.create(place.partition, place.id, newWishlist({ programme, mentee: id, menteeName: name }));
  if (wishes.length === 0 && avoids.length === 0 && !wishesGender) return;
  const own = preferencesAt(programme, role, id);
  await documents.preferences.create(own.partition, own.id, { ...noPreferences({ programme, role, person: id }), wishes, avoids, ...(wishesGender && { gender: wishesGender }) });
}
