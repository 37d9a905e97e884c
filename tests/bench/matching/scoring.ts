import { makeScorer } from '../../../bot/domain/matching/scoring/makeScorer';
import { type Scorer } from '../../../bot/domain/matching/scoring/scorer';
import { type Figure, figure, median } from '../figure';
import { manyPeople } from './people';
import { makePlainScorer, type PlainScorer } from './plainScorer';

const mentees = 10_000;
const passes = 3;
/** Of so many mentees one is scored plainly: all of them would take minutes. */
const plainOneOf = 100;

/** What one pair costs, with every criterion and every rule, on one core: columns against plain objects and sets. */
export async function measureScoring(): Promise<Figure[]> {
  const input = manyPeople({ mentees });
  const began = coreTime();
  const scorer = makeScorer(input);
  const reading = (coreTime() - began) / 1e6;
  const plain = makePlainScorer(input);
  passOver(scorer); // warm
  const perPair = median(Array.from({ length: passes }, () => passOver(scorer)));
  const perPlainPair = plainPassOver(plain, scorer);
  return [
    figure({ name: 'scoring.pair', value: perPair, unit: 'ns', atMost: 30 }),
    figure({ name: 'scoring.plain', value: perPlainPair / perPair, unit: '× pair', reference: perPlainPair, atLeast: 12 }),
    figure({ name: 'scoring.read', value: reading, unit: 'ms' }),
  ];
}

/** Nanoseconds that this thread has worked, so that a busy machine does not count. */
export function coreTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) * 1e3;
}

/** Nanoseconds a pair. */
export function passOver(scorer: Scorer): number {
  const row = new Int16Array(scorer.mentors);
  const began = coreTime();
  for (let mentee = 0; mentee < scorer.mentees; mentee += 1) scorer.scoreRow(mentee, row);
  return (coreTime() - began) / (scorer.mentees * scorer.mentors);
}

/** Throws when the two do not agree: a figure of something else would be worth nothing. */
function plainPassOver(plain: PlainScorer, scorer: Scorer): number {
  const [row, plainRow] = [new Int16Array(scorer.mentors), new Int16Array(scorer.mentors)];
  let [nanoseconds, pairs] = [0, 0];
  for (let mentee = 0; mentee < scorer.mentees; mentee += plainOneOf) {
    const began = coreTime();
    for (let mentor = 0; mentor < scorer.mentors; mentor += 1) plainRow[mentor] = plain.score(mentee, mentor);
    nanoseconds += coreTime() - began;
    pairs += scorer.mentors;
    scorer.scoreRow(mentee, row);
    if (!row.every((points, mentor) => points === plainRow[mentor])) throw new Error(`The scorers do not agree about mentee ${mentee}`);
  }
  return nanoseconds / pairs;
}
