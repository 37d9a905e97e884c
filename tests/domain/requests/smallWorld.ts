import { type Decision } from '../../../bot/domain/decision';
import { type Due, type Effect } from '../../../bot/domain/effects/effect';
import { settleEffects } from '../../../bot/domain/effects/owing';
import { endPair } from '../../../bot/domain/pairs/ending';
import { failedTrial, type Pair } from '../../../bot/domain/pairs/pair';
import { type PersonId } from '../../../bot/domain/people/person';
import { followMentor, freeMentor, takeAcceptance } from '../../../bot/domain/requests/outcome';
import { tickWishlist, wishlistTimersDue } from '../../../bot/domain/requests/pause';
import { followMentee, freePair, tickSeat } from '../../../bot/domain/requests/queue';
import { isOpen, isWithMentor, type Request } from '../../../bot/domain/requests/request';
import { findRequest, type Seat, timersDue } from '../../../bot/domain/requests/seat';
import { findWish, isPaused, type Wishlist, type WishRules } from '../../../bot/domain/requests/wishlist';
import { aPair, aSeat, aWishlist, noon } from '../../support/builders';

/** Work that can be interrupted wherever it touches another document. */
type Work = Generator<void, void>;

interface Owner {
  readonly document: Seat | Wishlist | Pair;
  readonly effect: Effect;
}

/**
 * Seats, wish lists and pairs in memory, with the effects that they owe. What an effect does is written as the use cases do it
 * (usecases/requests, usecases/pairs); between a mentor's yes and the wish list's word to it, and before an effect is settled, others may come.
 */
export class SmallWorld {
  now = noon;
  readonly seats = new Map<PersonId, Seat>();
  readonly lists = new Map<PersonId, Wishlist>();
  readonly pairs = new Map<string, Pair>();
  readonly told = new Set<string>();
  /** Every request that was ever with a mentor, with its round. */
  private readonly out = new Set<string>();
  readonly underWay: Work[] = [];

  constructor(readonly rules: WishRules, mentors: number, mentees: number) {
    for (let one = 0; one < mentors; one += 1) this.seats.set(`m${one}`, aSeat({ mentor: `m${one}`, mentorName: `Mentor ${one}` }));
    for (let one = 0; one < mentees; one += 1) this.lists.set(`n${one}`, aWishlist({ mentee: `n${one}`, menteeName: `Mentee ${one}` }));
  }

  changeSeat(mentor: PersonId, decide: (seat: Seat) => Decision<Seat>): boolean {
    return this.change(this.seats, mentor, decide);
  }

  changeList(mentee: PersonId, decide: (list: Wishlist) => Decision<Wishlist>): boolean {
    return this.change(this.lists, mentee, decide);
  }

  /** The mentor's yes is asked of the wish list at once, by the request as the seat saved it. */
  accepted(mentor: PersonId, request: string): void {
    const accepted = findRequest(this.seat(mentor), request);
    if (accepted) this.start(this.take(accepted));
  }

  endPair(id: string, actor: PersonId): void {
    this.change(this.pairs, id, (pair) => endPair(pair, actor, this.now));
  }

  /** Time passes, and the sweep looks at every seat and wish list that has asked for it. */
  forward(ms: number): void {
    this.now += ms;
    for (const [mentor, { nextDue }] of this.seats) {
      if (nextDue !== undefined && nextDue <= this.now) this.changeSeat(mentor, (seat) => ({ kind: 'moved', next: tickSeat(seat, this.rules.limits, this.now) }));
    }
    for (const [mentee, { nextDue }] of this.lists) {
      if (nextDue !== undefined && nextDue <= this.now) this.changeList(mentee, (list) => ({ kind: 'moved', next: tickWishlist(list, this.rules, this.now) }));
    }
  }

  /** Performs one of the effects owed, whichever; `again` leaves it owed, as when the process dies before it is settled. */
  deliver(which: number, again = false): boolean {
    const owed = this.owed();
    const owner = owed[which % Math.max(1, owed.length)];
    if (!owner) return false;
    this.start(this.perform(owner, again));
    return true;
  }

  /** Takes one step of something under way. */
  step(which: number): boolean {
    const work = this.underWay[which % Math.max(1, this.underWay.length)];
    if (!work) return false;
    if (work.next().done) this.underWay.splice(this.underWay.indexOf(work), 1);
    return true;
  }

  /** Until nothing is owed and nothing is under way. */
  quiet(which: () => number): void {
    while (this.step(which()) || this.deliver(which()));
  }

  seat = (mentor: PersonId): Seat => known(this.seats.get(mentor));
  list = (mentee: PersonId): Wishlist => known(this.lists.get(mentee));
  requests = (): Request[] => [...this.seats.values()].flatMap((seat) => seat.requests);
  wishes = (): Request[] => [...this.lists.values()].flatMap((list) => list.wishes);

  private start(work: Work): void {
    this.underWay.push(work);
  }

  private change<Body extends Due>(documents: Map<string, Body>, id: string, decide: (body: Body) => Decision<Body>): boolean {
    const before = known(documents.get(id));
    const decision = decide(before);
    if (decision.kind !== 'moved') return false;
    documents.set(id, decision.next);
    this.noteTold(before, decision.next);
    this.noteSent();
    return true;
  }

  private noteTold(before: Due, after: Due): void {
    const owed = new Set(before.effects?.map(({ id }) => id));
    for (const effect of after.effects ?? []) {
      if (effect.kind !== 'tell' || owed.has(effect.id)) continue;
      const line = `${effect.to}: ${effect.id}`;
      if (this.told.has(line)) throw new Error(`Told twice: ${line}`);
      this.told.add(line);
    }
  }

  /** Whatever the reason: what was not out before a pause does not go out during it. */
  private noteSent(): void {
    for (const list of this.lists.values()) {
      for (const { id, round } of list.wishes.filter(isWithMentor)) {
        if (!this.out.has(`${id}:${round}`) && isPaused(list, this.now)) throw new Error(`Sent while paused: ${id}, round ${round}`);
        this.out.add(`${id}:${round}`);
      }
    }
  }

  private owed(): Owner[] {
    return [...this.seats.values(), ...this.lists.values(), ...this.pairs.values()].flatMap((document) => (document.effects ?? []).map((effect) => ({ document, effect })));
  }

  private *perform({ document, effect }: Owner, again: boolean): Work {
    if (effect.kind === 'change') yield* this.changeFor(effect.name, effect.with);
    yield;
    if (again) return;
    const performed = { done: new Set([effect.id]), later: new Map() };
    if ('answerDays' in document) this.seats.set(document.mentor, this.settled(this.seat(document.mentor), performed));
    else if ('wishes' in document) this.lists.set(document.mentee, settleEffects(this.list(document.mentee), performed, wishlistTimersDue(this.list(document.mentee))));
    else this.pairs.set(document.id, settleEffects(known(this.pairs.get(document.id)), performed, undefined));
  }

  private settled(seat: Seat, performed: Parameters<typeof settleEffects>[1]): Seat {
    return settleEffects(seat, performed, timersDue(seat, this.rules.limits));
  }

  private *changeFor(name: string, input: Readonly<Record<string, string>>): Work {
    const { request = '', mentor = '', mentee = '', pair = '' } = input;
    switch (name) {
      case 'seats.follow':
        return yield* this.followInSeat(request, mentor, mentee);
      case 'wishlists.follow':
        return yield* this.followInWishlist(request, mentor, mentee);
      case 'wishlists.take': {
        const accepted = findRequest(this.seat(mentor), request);
        return accepted && (yield* this.take(accepted));
      }
      case 'pairs.create':
        return this.createPair(request, mentee);
      case 'seats.freePair':
        return void this.changeSeat(mentor, (seat) => ({ kind: 'moved', next: freePair(seat, pair, this.rules.limits, this.now) }));
      case 'wishlists.freePair': {
        const failed = failedTrial(known(this.pairs.get(pair)), this.rules.limits.trialDays);
        return void this.changeList(mentee, (list) => ({ kind: 'moved', next: freeMentor(list, pair, failed, this.rules, this.now) }));
      }
    }
  }

  private *followInSeat(request: string, mentor: PersonId, mentee: PersonId): Work {
    yield* this.untilSteady(() => findWish(this.list(mentee), request), (wish) => this.written(this.seats, mentor, (seat) => followMentee(seat, wish, this.rules.limits, this.now)));
  }

  private *followInWishlist(id: string, mentor: PersonId, mentee: PersonId): Work {
    yield* this.untilSteady(() => findRequest(this.seat(mentor), id), (request) => this.written(this.lists, mentee, (list) => followMentor(list, request, this.rules, this.now)));
  }

  /** As usecases/steady.ts, with others coming in between reading and writing. */
  private *untilSteady(read: () => Request | undefined, apply: (truth: Request) => boolean): Work {
    let truth = read();
    for (yield; truth !== undefined && apply(truth); yield) {
      const later = read();
      if (JSON.stringify(later) === JSON.stringify(truth)) return;
      truth = later;
    }
  }

  private written<Body extends Due>(documents: Map<string, Body>, id: string, next: (body: Body) => Body): boolean {
    const before = known(documents.get(id));
    this.change(documents, id, (body) => ({ kind: 'moved', next: next(body) }));
    return documents.get(id) !== before;
  }

  private *take(accepted: Request): Work {
    yield;
    if (accepted.status !== 'accepted') return;
    const taken = takeAcceptance(this.list(accepted.mentee), accepted, this.rules, this.now);
    if (taken.kind === 'taken') this.changeList(accepted.mentee, () => ({ kind: 'moved', next: taken.next }));
    if (taken.kind === 'gone') yield* this.followInSeat(accepted.id, accepted.mentor, accepted.mentee);
  }

  private createPair(request: string, menteeId: PersonId): void {
    const wish = findWish(this.list(menteeId), request);
    if (wish?.status !== 'accepted' || this.pairs.has(wish.id)) return;
    const { id, mentor, mentee, mentorName, menteeName } = wish;
    const members = [{ person: mentor, name: mentorName, role: 'mentor' }, { person: mentee, name: menteeName, role: 'mentee' }] as const;
    this.pairs.set(id, aPair({ id, members, createdAt: wish.lastChange.at }));
  }
}

export const openOnes = (requests: readonly Request[]): Request[] => requests.filter(isOpen);

function known<Body>(body: Body | undefined): Body {
  if (body === undefined) throw new Error('No such document');
  return body;
}
