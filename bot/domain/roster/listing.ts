import { type Profile } from '../enrolments/enrolment';
import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Due } from '../effects/effect';
import { type PersonId, type Role } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type Instant } from '../time';

export const listingStatuses = ['listed', 'nominated', 'invited', 'declined', 'waiting', 'joined'] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** Somebody's place on a programme's list, before they take part and after. Partition: the programme. Id: `role:person`. */
export interface Listing extends Due {
  readonly programme: ProgrammeId;
  readonly person: PersonId;
  readonly role: Role;
  readonly status: ListingStatus;
  /** As the list shows them: most of those who are listed have never written to the bot. */
  readonly name: string;
  readonly email: string;
  readonly dutyStation: string;
  /** Stays through all that follows: joining may ask for it. */
  readonly nomination?: { readonly by: PersonId; readonly at: Instant };
  /** The message of the programme's that went to them last. */
  readonly mailing?: string;
  /** While waiting, and until they are in. */
  readonly application?: WaitingApplication;
  /** Lost a partner who went away, and had no other since: they come first in the next matching. */
  readonly comesFirstSince?: Instant;
  readonly since: Instant;
  readonly lastChange: { readonly action: ListingAction | 'list' | 'note'; readonly by: PersonId | 'system'; readonly at: Instant };
}

/** What somebody who came when every place was taken had filled in, so that they need not do it again. */
export interface WaitingApplication {
  readonly profile: Profile;
  /** Mentors: how many mentees. */
  readonly capacity?: number;
  readonly at: Instant;
}

export type ListingParty = 'staff' | 'person' | 'system';

interface ListingMove {
  readonly by: readonly ListingParty[];
  /** From each status that allows the move to the one it leads to. */
  readonly to: Readonly<Partial<Record<ListingStatus, ListingStatus>>>;
}

/** Every move on the list; the diagram in docs/people-csv.md is compared with this table. A "no" is kept: nobody who declined is invited or reminded again. */
export const listingMoves = {
  nominate: { by: ['staff'], to: { listed: 'nominated', invited: 'invited', waiting: 'waiting' } },
  invite: { by: ['staff', 'system'], to: { listed: 'invited', nominated: 'invited' } },
  decline: { by: ['person'], to: { listed: 'declined', nominated: 'declined', invited: 'declined', waiting: 'declined' } },
  wait: { by: ['person'], to: { listed: 'waiting', nominated: 'waiting', invited: 'waiting', declined: 'waiting', joined: 'waiting' } },
  takeIn: { by: ['staff', 'system'], to: { waiting: 'joined' } },
  join: { by: ['system'], to: { listed: 'joined', nominated: 'joined', invited: 'joined', declined: 'joined', waiting: 'joined' } },
} as const satisfies Record<string, ListingMove>;
export type ListingAction = keyof typeof listingMoves;

/** Who acts, and as what. */
export interface ListingActor {
  readonly party: ListingParty;
  readonly id: PersonId | 'system';
}

/** Whether this move may be made now. A move that has been made already is `alreadyDone`. */
export function decideListing(listing: Listing, action: ListingAction, { party, id }: ListingActor, now: Instant): Decision<Listing> {
  const move: ListingMove = listingMoves[action];
  if (!move.by.includes(party)) return refused('notYourMove');
  if (isDone(listing, action)) return alreadyDone(listing);
  const to = move.to[listing.status];
  if (!to) return refused(listing.status === 'joined' ? 'alreadyEnrolled' : listing.status === 'declined' ? 'saidNo' : 'tooLate');
  const next: Listing = { ...listing, status: to, lastChange: { action, by: id, at: now }, ...(action === 'nominate' && { nomination: { by: id, at: now } }) };
  return moved(to === listing.status ? next : { ...next, since: now });
}

function isDone({ status, nomination }: Listing, action: ListingAction): boolean {
  if (action === 'nominate') return nomination !== undefined;
  return status === { invite: 'invited', decline: 'declined', wait: 'waiting', takeIn: 'joined', join: 'joined' }[action];
}

/** What those who run the programme may do with this person's place. */
export const allowedListingActions = (listing: Listing): ListingAction[] =>
  (['nominate', 'invite', 'takeIn'] as const).filter((action) => decideListing(listing, action, { party: 'staff', id: 'system' }, listing.since).kind === 'moved');

/** Somebody is put on the list, by a file or by hand; who stands there already keeps their place, with a newer name. */
export function putOnList(current: Listing | undefined, who: Pick<Listing, 'programme' | 'person' | 'role' | 'name' | 'email' | 'dutyStation'>, { id }: ListingActor, now: Instant): Decision<Listing> {
  if (!current) return moved({ ...who, status: 'listed', since: now, lastChange: { action: 'list', by: id, at: now } });
  const isSame = current.name === who.name && current.email === who.email && current.dutyStation === who.dutyStation;
  return isSame ? alreadyDone(current) : moved({ ...current, ...who });
}
