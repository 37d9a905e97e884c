import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedListingActions, decideListing, type Listing, type ListingAction, type ListingActor, listingMoves, type ListingStatus, listingStatuses, putOnList } from '../../../bot/domain/roster/listing';
import { lineFor, takeIn, waitInLine } from '../../../bot/domain/roster/waiting';
import { movedTo, noon } from '../../support/builders';

const staff: ListingActor = { party: 'staff', id: 'un:cora' };
const person: ListingActor = { party: 'person', id: 'un:li' };
const aListing = (status: ListingStatus, overrides: Partial<Listing> = {}): Listing =>
  ({ programme: 'career', person: 'un:li', role: 'mentee', name: 'Li Lei', email: 'li@example.org', dutyStation: 'Nairobi', status, since: noon, lastChange: { action: 'list', by: 'un:cora', at: noon }, ...overrides });
const profile = { name: 'Li Lei', email: 'li@example.org', title: '', agency: '', unit: '', dutyStation: 'Nairobi', timeZone: 'UTC', grade: '', speaks: [], practiceAreas: [], skills: [], wantsToLearn: [], contact: [], objective: '', expectations: '', joinedOn: '', background: [], sensitive: { gender: 'nobody', nationality: 'nobody' } } as const;

const actions: readonly ListingAction[] = ['nominate', 'invite', 'decline', 'wait', 'takeIn', 'join'];
const partyFor = (action: ListingAction): ListingActor => (listingMoves[action].by[0] === 'staff' ? staff : listingMoves[action].by[0] === 'person' ? person : { party: 'system', id: 'system' });

it('is drawn in the documentation as it is', () => {
  const text = readFileSync(join(__dirname, '../../../docs/people-csv.md'), 'utf8');
  const drawn = [...text.matchAll(/^ {2}(\w+) --> (\w+): (\w+) by (.+)$/gm)].map(([, from, to, action, by]) => `${from} ${to} ${action} ${by}`);
  const known = Object.entries(listingMoves).flatMap(([action, { by, to }]) => Object.entries(to).map(([from, target]) => `${from} ${target} ${action} ${by.join(' or ')}`));
  expect(drawn.sort()).toEqual(known.sort());
});

it.each(actions.flatMap((action) => listingStatuses.map((status) => [action, status] as const)))('answers %s of somebody who is %s, and a repeat is done already', (action, status) => {
  const decision = decideListing(aListing(status), action, partyFor(action), noon + 1);
  const to: Partial<Record<ListingStatus, ListingStatus>> = listingMoves[action].to;
  if (to[status]) expect(decision).toMatchObject({ next: { status: to[status] } });
  else expect(decision.kind).not.toBe('moved');
  if (decision.kind === 'moved') expect(decideListing(decision.next, action, partyFor(action), noon + 2).kind).toBe('alreadyDone');
});

it('lets each party make its own moves only', () => {
  expect(decideListing(aListing('invited'), 'decline', staff, noon)).toEqual({ kind: 'refused', reason: 'notYourMove' });
  expect(decideListing(aListing('listed'), 'invite', person, noon)).toEqual({ kind: 'refused', reason: 'notYourMove' });
  expect(decideListing(aListing('declined'), 'invite', staff, noon)).toEqual({ kind: 'refused', reason: 'saidNo' });
  expect(decideListing(aListing('joined'), 'invite', staff, noon)).toEqual({ kind: 'refused', reason: 'alreadyEnrolled' });
});

it('offers those who run the programme what they may do', () => {
  expect(listingStatuses.map((status) => [status, allowedListingActions(aListing(status)).join()])).toEqual([['listed', 'nominate,invite'], ['nominated', 'invite'], ['invited', 'nominate'], ['declined', ''], ['waiting', 'nominate,takeIn'], ['joined', '']]);
});

it('keeps the nomination through everything that follows', () => {
  const nominated = movedTo(decideListing(aListing('listed'), 'nominate', staff, noon));
  const joined = movedTo(decideListing(movedTo(decideListing(nominated, 'invite', staff, noon)), 'join', { party: 'system', id: 'system' }, noon));
  expect(joined.nomination).toEqual({ by: 'un:cora', at: noon });
});

it('puts somebody on the list once, with the newest name', () => {
  const { programme, person: id, role, name, email, dutyStation } = aListing('listed');
  const who = { programme, person: id, role, name, email, dutyStation };
  const listed = movedTo(putOnList(undefined, who, staff, noon));
  expect(putOnList(listed, who, staff, noon + 1).kind).toBe('alreadyDone');
  expect(movedTo(putOnList(aListing('declined'), { ...who, name: 'Li L.' }, staff, noon))).toMatchObject({ status: 'declined', name: 'Li L.' });
});

it('lines people up by when they came, and takes in once', () => {
  const wait = (id: string, at: number): Listing => movedTo(waitInLine(undefined, { programme: 'career', role: 'mentee', person: id, profile }, at));
  const line = lineFor([wait('un:c', noon + 2), wait('un:b', noon), wait('un:a', noon), aListing('invited')], 'mentee');
  expect(line.map((one) => one.person)).toEqual(['un:a', 'un:b', 'un:c']);
  const taken = movedTo(takeIn(wait('un:a', noon), staff, noon + 5));
  expect(taken).toMatchObject({ status: 'joined', effects: [{ name: 'roster.enter' }] });
  expect(takeIn(taken, staff, noon + 6).kind).toBe('alreadyDone');
});
