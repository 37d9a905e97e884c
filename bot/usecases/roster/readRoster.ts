import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Membership } from '../../domain/enrolments/membership';
import { type Role } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Listing } from '../../domain/roster/listing';
import { type Collection } from '../documents';
import { allOf } from '../pages';
import { type Ports } from '../ports';

/** Documents are a kilobyte or two: a page of them is read in one go. A store on this machine answers without waiting: others have their turn between two pages. */
const pace = { size: 500, rest: nextTurn };

/** Everything of one programme's partition, page by page. A programme has hundreds of people, or a few thousand; those who run it look now and then. */
const partitionOf = <Body>(collection: Collection<Body>, partition: string): Promise<Body[]> => allOf(collection, { partition }, pace);

/** Everybody who takes part or has taken part. */
export const membershipsOf = ({ documents }: Pick<Ports, 'documents'>, programme: ProgrammeId): Promise<Membership[]> => partitionOf(documents.enrolments, programme);

/** Everybody on the programme's list. */
export const listingsOf = ({ documents }: Pick<Ports, 'documents'>, programme: ProgrammeId): Promise<Listing[]> => partitionOf(documents.listings, programme);

/** Those who take part in this role now, who came first first. */
export const membersIn = (memberships: readonly Membership[], role: Role): Membership[] =>
  memberships.filter((one) => one.role === role && one.status === 'active').sort((one, other) => one.enrolledAt - other.enrolledAt || (one.person < other.person ? -1 : 1));
