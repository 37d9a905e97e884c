import { checkCertificate } from '../../../../bot/domain/matching/solving/certificate';
import { Dice } from '../../../../bot/domain/matching/solving/dice';
import { LiveMatching, type ScoredPair } from '../../../../bot/domain/matching/solving/incremental';
import { type Aim } from '../../../../bot/domain/matching/solving/problem';
import { solve } from '../../../../bot/domain/matching/solving/solve';
import { aProblem, byPeople, byScore, randomProblem, runs, seed } from './problems';

/** The plan of what is up to the solver now is proven, and as good as one that is solved anew. */
function expectBest(live: LiveMatching, context: object = {}): void {
  const { problem, solution } = live.snapshot();
  const anew = checkCertificate(problem, solve(problem, live.aim));
  expect({ ...context, check: checkCertificate(problem, solution) }).toEqual({ ...context, check: anew });
  if (!anew.isProven) throw new Error(anew.reason);
}

const twoByTwo = aProblem([[0, 0, 900], [0, 1, 800], [1, 0, 850], [1, 1, 100]]);

describe('a plan that is kept the best', () => {
  it('makes room for somebody new, and closes up when they go', () => {
    const live = new LiveMatching(twoByTwo, byScore);
    const third = live.addMentee({ seats: 1, pairs: [{ mentor: 1, score: 5000 }] });
    expect([live.mentorsOf(0), live.mentorsOf(1), live.mentorsOf(third)]).toEqual([[0], [], [1]]);
    expect(live.removeMentee(third)).toBeUndefined();
    expect([live.mentorsOf(0), live.mentorsOf(1), live.mentorsOf(third)]).toEqual([[1], [0], []]);
    expectBest(live);
  });

  it('follows the seats of a mentor, to none and back', () => {
    const live = new LiveMatching(twoByTwo, byScore);
    live.setMentorSeats(0, 2);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[0], [0]]);
    live.setMentorSeats(0, 0);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[1], []]);
    expectBest(live);
    live.setMentorSeats(0, 1);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[1], [0]]);
  });

  it('keeps a pinned pair, whatever it is worth, and lets it go again', () => {
    const live = new LiveMatching(twoByTwo, byScore);
    live.pin(0, 0);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[0], [1]]);
    expectBest(live);
    live.unpin(0, 0);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[1], [0]]);
  });

  it('pins a pair that was not even listed', () => {
    const live = new LiveMatching(aProblem([[0, 0, 900], [1, 1, 100]], { menteeSeats: [1, 2] }), byScore);
    live.pin(1, 0);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[], [0, 1]]);
    expectBest(live);
  });

  it('counts a pinned pair as the first one, where people come first', () => {
    const live = new LiveMatching(aProblem([[0, 0, 10], [0, 1, 9000], [1, 1, 10]], { menteeSeats: [2, 1] }), byPeople);
    live.pin(0, 0);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[0], [1]]);
  });

  it('counts it no longer when it is unpinned', () => {
    const live = new LiveMatching(aProblem([[0, 0, 10], [0, 1, 9000], [1, 1, 10]], { menteeSeats: [2, 1] }), byPeople);
    live.pin(0, 0);
    expect(Array.from(live.snapshot().problem.hasPartner ?? [])).toEqual([1, 0]);
    live.unpin(0, 0);
    live.setMentorSeats(0, 0);
    expect(Array.from(live.snapshot().problem.hasPartner ?? [])).toEqual([0, 0]);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[1], []]);
  });

  it('does without a pair that is forbidden', () => {
    const live = new LiveMatching(twoByTwo, byScore);
    live.forbid(1, 0);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[0], [1]]);
  });

  it('takes in a mentor', () => {
    const live = new LiveMatching(twoByTwo, byScore);
    const mentor = live.addMentor(1);
    live.addPairs(0, [{ mentor, score: 9000 }]);
    expect([live.mentorsOf(0), live.mentorsOf(1)]).toEqual([[mentor], [0]]);
    expectBest(live);
  });
});

describe('a change that cannot be', () => {
  it.each<[string, (live: LiveMatching) => string | undefined]>([
    ['nobodyThere', (live) => live.removeMentee(2)],
    ['nobodyThere', (live) => live.pin(0, 2)],
    ['nobodyThere', (live) => live.setMentorSeats(-1, 1)],
    ['nobodyThere', (live) => live.addPairs(0, [{ mentor: 9, score: 1 }])],
    ['noSeat', (live) => live.pin(1, 0) ?? live.pin(0, 0)],
    ['noSeat', (live) => live.pin(1, 0) ?? live.pin(1, 1)],
    ['alreadyPinned', (live) => live.pin(1, 0) ?? live.pin(1, 0)],
    ['alreadyPinned', (live) => live.pin(1, 0) ?? live.forbid(1, 0)],
    ['alreadyPinned', (live) => live.pin(1, 0) ?? live.setMentorSeats(0, 0)],
    ['notPinned', (live) => live.unpin(1, 0)],
    ['nobodyThere', (live) => live.removeMentee(1) ?? live.pin(1, 0)],
    ['alreadyListed', (live) => live.addPairs(0, [{ mentor: 1, score: 5 }])],
    ['badScore', (live) => live.addPairs(0, [{ mentor: 1, score: 10_001 }])],
    ['badSeats', (live) => live.setMentorSeats(0, 65_536)],
    ['badSeats', (live) => live.setMentorSeats(0, NaN)],
  ])('is refused, and changes nothing: %s', (reason, change) => {
    const live = new LiveMatching(twoByTwo, byScore);
    expect(change(live)).toBe(reason);
    expectBest(live);
  });
});

/** One change after another, each drawn anew. */
class Walk {
  private readonly live: LiveMatching;
  private mentees: number;
  private mentors: number;

  constructor(
    private readonly dice: Dice,
    aim: Aim,
  ) {
    this.mentees = 2 + dice.below(9);
    this.mentors = 2 + dice.below(6);
    this.live = new LiveMatching(randomProblem(dice, { mentees: this.mentees, mentors: this.mentors, mostMenteeSeats: 1 + dice.below(3), mostMentorSeats: 3, percent: 60, scores: [2, 10_001][dice.below(2)]!, somePartners: dice.below(2) === 0 }), aim);
  }

  /** Gives the name of the change. */
  step(): string {
    const { dice, live } = this;
    const [mentee, mentor] = [dice.below(this.mentees), dice.below(this.mentors)];
    const changes: Record<string, () => void> = {
      addMentee: () => {
        this.mentees = 1 + live.addMentee({ seats: dice.below(4), hasPartner: dice.below(3) === 0, pairs: this.somePairs() });
      },
      removeMentee: () => live.removeMentee(mentee),
      addMentor: () => {
        this.mentors = 1 + live.addMentor(dice.below(3));
      },
      setMentorSeats: () => live.setMentorSeats(mentor, dice.below(4)),
      forbid: () => live.forbid(mentee, mentor),
      pin: () => live.pin(mentee, mentor),
      unpin: () => {
        for (let one = 0; one < this.mentees; one += 1) for (const pinned of live.mentorsOf(one)) live.unpin(one, pinned);
      },
      addPairs: () => this.somePairs().forEach((pair) => live.addPairs(mentee, [pair])),
    };
    const name = Object.keys(changes)[dice.below(Object.keys(changes).length)]!;
    changes[name]!();
    return name;
  }

  check(context: object): void {
    expectBest(this.live, context);
  }

  private somePairs(): ScoredPair[] {
    return Array.from({ length: this.mentors }, (_, mentor) => ({ mentor, score: this.dice.below(10_001) })).filter(() => this.dice.below(2) === 0);
  }
}

it(`stays the best through any changes (seed ${seed})`, () => {
  for (let run = 0; run < runs / 100; run += 1) {
    const dice = new Dice(seed * 100_043 + run);
    const walk = new Walk(dice, { isPeopleFirst: dice.below(2) === 0, seed: run });
    const steps: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      steps.push(walk.step());
      walk.check({ seed, run, steps });
    }
  }
});
