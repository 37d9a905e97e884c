import { refused } from '../../domain/decision';
import { endWithLeaver } from '../../domain/pairs/ending';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type Before, depart, movedOut } from '../../domain/roster/departure';
import { type KnownPerson } from '../../domain/roster/known';
import { change } from '../change';
import { enrolmentAt, knownAt, listingAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Place, readMembership, roles } from '../enrolments/membership';
import { changePairBySystem } from '../pairs/pairAccess';
import { type Ports } from '../ports';

/** `unit` and `agency`: where they worked before; left out when they are gone. */
export type Follow = { readonly person: PersonId } & Partial<Before>;

/** Somebody left the organisation or moved within it: every programme in which they take part follows. What is known now decides, so that old news do no harm. */
export const makeFollowPerson = (ports: Ports) => async ({ person, unit, agency }: Follow): Promise<void> => {
  const known = (await readAt(ports.documents.known, knownAt(person)))?.body;
  if (!known) return;
  for (const programme of await ports.programmes.list()) {
    for (const role of roles) await follow(ports, { programme, role, known }, unit !== undefined && agency !== undefined ? { unit, agency } : undefined);
  }
};

interface Following {
  readonly programme: Programme;
  readonly role: Place['role'];
  readonly known: KnownPerson;
}

async function follow(ports: Ports, { programme, role, known }: Following, before: Before | undefined): Promise<void> {
  const place: Place = { programme: programme.id, role, person: known.entry.id };
  if (known.status === 'gone') return farewell(ports, place);
  if (!before || !movedOut(programme.eligibility[role], before, known.entry)) return;
  await letGo(ports, place, 'moved');
}

/** Also ends what runs on of a place that they had left before. */
async function farewell(ports: Ports, place: Place): Promise<void> {
  const listing = await readAt(ports.documents.listings, listingAt(place.programme, place.role, place.person));
  if (listing) await ports.documents.listings.remove(listing);
  const row = await readMembership(ports, place);
  if (!row) return;
  if (row.status === 'active') await letGo(ports, place, 'gone');
  else await makeEndPairs(ports)(place);
}

async function letGo(ports: Ports, { programme, role, person }: Place, why: 'gone' | 'moved'): Promise<void> {
  const now = ports.clock.now();
  const changed = await change(ports.documents.enrolments, enrolmentAt(programme, role, person), (row) => (row?.status === 'active' ? depart(row, why, now) : refused('notEnrolled')));
  if (changed.kind !== 'moved') return;
  if (role === 'mentor') ports.mentors.note(changed.document.body);
  void ports.perform({ collection: 'enrolments', document: changed.document });
}

/** Ends what somebody who went away still has running in one programme and role, or lets the others of a group go on. */
export const makeEndPairs = (ports: Ports) => async ({ programme, role, person }: Place): Promise<void> => {
  const place = role === 'mentor' ? await readAt(ports.documents.seats, seatAt(programme, person)) : await readAt(ports.documents.wishlists, wishlistAt(programme, person));
  for (const { pair } of place?.body.pairs ?? []) await changePairBySystem(ports, pair, (known, _programme, now) => endWithLeaver(known, person, now));
};

