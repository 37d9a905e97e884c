import { bestScore } from '../solving/problem';
import { Barred } from './barred';
import { GenderLifts } from './genderLifts';
import { type PartFacts } from './facts';
import { factsBetween } from './factsBetween';
import { fullGrains, grainsFor, halfStep, ruledOut, step, stepBits } from './grains';
import { lifted, silentWishLift } from './lifts';
import { type Mentee, readMentee } from './mentee';
import { clocksAt, placePlane } from './places';
import { addFour, emptyPlane, type Plane } from './planes';
import { inadmissible, type ScoringInput } from './scorer';
import { standingPlane } from './standing';
import { tonguesPlane } from './tongues';
import { wishesValue } from './values';
import { mentorTurn } from './waiting';
import { WantedCodes } from './wants';
import { nothingCounts } from './weights';
import { Wishes } from './wishes';

/** Scores one mentee with every mentor: planes first, then the few mentors for whom something of their own holds. */
export class Rows {
  private readonly clock;
  private readonly standing;
  private readonly place;
  private readonly tongues;
  private readonly wanted;
  private readonly genders;
  private readonly barred;
  private readonly wishes;
  private readonly empty;
  private readonly mentorTurns;
  private readonly sums;

  constructor(private readonly input: ScoringInput) {
    const { mentees, mentors, now } = input;
    this.clock = clocksAt(now);
    this.standing = standingPlane(input);
    this.place = placePlane(input, this.clock);
    this.tongues = tonguesPlane(input);
    this.wanted = new WantedCodes(mentees, mentors);
    this.genders = new GenderLifts(input);
    this.barred = new Barred(input);
    this.wishes = new Wishes(mentees, mentors);
    this.empty = emptyPlane(mentors.length);
    this.mentorTurns = Uint8Array.from(mentors, mentorTurn);
    this.sums = new Int32Array(mentors.length);
  }

  private mentee(place: number): Mentee | undefined {
    const person = this.input.mentees[place];
    return person && readMentee(person, this.wishes.hasOwn(place), this.input, this.clock);
  }

  score(place: number, into: Int16Array): void {
    const mentee = this.mentee(place);
    if (!mentee || mentee.standing.isOut) {
      into.fill(inadmissible);
      return;
    }
    this.addPlanes(place, mentee);
    this.addWishes(place, mentee);
    for (const mentor of this.barred.colleaguesOf(place)) this.sums[mentor] = ruledOut;
    for (const mentor of this.barred.othersOf(place)) this.sums[mentor] = ruledOut;
    toPoints(this.sums, mentee.turn, this.mentorTurns, into);
  }

  facts(place: number, at: number): PartFacts[] {
    const { input, clock, genders, wishes } = this;
    const [mentee, person, mentor] = [this.mentee(place), input.mentees[place], input.mentors[at]];
    if (!mentee || !person || !mentor) return [];
    return factsBetween({ input, mentee, persons: { mentee: person, mentor }, clock, wish: wishes.between(place, at), genderLift: genders.full });
  }

  private addPlanes(place: number, { standing, place: where, tongues, quotas }: Mentee): void {
    this.standing.fill(standing, quotas);
    this.place.fill(where, quotas);
    this.tongues.fill(tongues, quotas);
    const planes: Plane[] = [this.standing, this.place, this.tongues];
    this.wanted.fill(place, quotas, planes);
    while (planes.length % 4 !== 0) planes.push(this.empty);
    this.sums.fill(nothingCounts(quotas) ? fullGrains / 2 : 0);
    for (let from = 0; from < planes.length; from += 4) addFour(this.sums, planes, from);
  }

  /** Wishes by name, and then those about gender, which leave pairs that somebody named where they stand. */
  private addWishes(place: number, { quotas, gender }: Mentee): void {
    const { sums, wishes, input, genders } = this;
    const own = wishes.hasOwn(place);
    const named = wishes.of(place).map(({ mentor, menteeRank, mentorRank }) => {
      const sum = sums[mentor] ?? ruledOut;
      if (sum < 0) return ruledOut;
      const wished = own ? sum + grainsFor(quotas.wishes, wishesValue(menteeRank, mentorRank)) : lifted(sum, silentWishLift(input.rules, mentorRank));
      return lifted(wished, genders.full);
    });
    genders.lift(gender, sums);
    wishes.of(place).forEach(({ mentor }, at) => {
      sums[mentor] = named[at] ?? ruledOut;
    });
  }
}

/** Grains to points, at most the best score; what is below 0 is not admissible. Without a branch that depends on the people, which would cost more than all the rest. */
function toPoints(sums: Int32Array, turn: number, turns: Uint8Array, into: Int16Array): void {
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0;
    const points = ((sum + halfStep) >> stepBits) * step + turn + (turns[at] ?? 0);
    into[at] = (points > bestScore ? bestScore : points) | (sum >> 31);
  }
}
