import { type Due } from '../effects/effect';
import { owe } from '../effects/owing';
import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type PersonId } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, days, type Instant } from '../time';

/** A mentor and a mentee who have found each other. Its id is that of the request it came from. */
export interface Pair extends Due {
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
  readonly mentee: PersonId;
  readonly mentorName: string;
  readonly menteeName: string;
  readonly status: 'prepare' | 'ended';
  readonly createdAt: Instant;
  /** The day the mentor accepted to start from; absent: at once. */
  readonly startsOn?: CalendarDate;
  readonly ended?: { readonly by: PersonId; readonly at: Instant };
}

export const isMember = (pair: Pair, person: PersonId): boolean => person === pair.mentor || person === pair.mentee;

export const partnerOf = (pair: Pair, person: PersonId): PersonId => (person === pair.mentor ? pair.mentee : pair.mentor);

/** Either side may end at any moment and gives no reason (no-fault). Frees the seat and tells the other side. */
export function endPair(pair: Pair, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return pair.ended?.by === actor ? alreadyDone(pair) : refused('tooLate');
  const about = { programme: pair.programme, pair: pair.id };
  const ended: Pair = { ...pair, status: 'ended', ended: { by: actor, at: now } };
  return moved(
    owe(ended, [
      { kind: 'change', id: `${pair.id}:seat`, name: 'seats.freePair', with: { ...about, mentor: pair.mentor } },
      { kind: 'change', id: `${pair.id}:wishlist`, name: 'wishlists.freePair', with: { ...about, mentee: pair.mentee } },
      { kind: 'tell', id: `${pair.id}:ended`, to: partnerOf(pair, actor), notice: 'pair.ended', about },
    ], now),
  );
}

/** True when the pair ended so early that its trial failed and the mentee's other requests come back. */
export function failedTrial(pair: Pair, trialDays: number): boolean {
  return pair.ended !== undefined && pair.ended.at - pair.createdAt <= days(trialDays);
}
