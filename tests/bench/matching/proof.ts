import { makeScorer } from '../../../bot/domain/matching/scoring/makeScorer';
import { checkCompleteCertificate } from '../../../bot/domain/matching/solving/completeCertificate';
import { solveComplete } from '../../../bot/domain/matching/solving/pricing';
import { type Figure, figure } from '../figure';
import { manyPeople } from './people';
import { coreTime, passOver } from './scoring';

const mentees = 10_000;

/** The best plan among all fifty million pairs, proven, with the scoring of every pair in it: in passes over all pairs, as scoring is what it mostly does. */
export async function measureProof(): Promise<Figure[]> {
  const input = manyPeople({ mentees });
  const scorer = makeScorer(input);
  passOver(scorer); // warm
  const onePass = (passOver(scorer) * scorer.mentees * scorer.mentors) / 1e9;
  const seats = (people: typeof input.mentees): Uint16Array => Uint16Array.from(people, (person) => person.seats);
  const complete = { source: scorer, menteeSeats: seats(input.mentees), mentorSeats: seats(input.mentors) };
  const began = coreTime();
  const solved = solveComplete(complete, { isPeopleFirst: true, seed: 1 });
  const seconds = (coreTime() - began) / 1e9;
  if (!checkCompleteCertificate(complete, solved).isProven) throw new Error('The plan is not proven');
  return [
    figure({ name: 'proof.all', value: seconds / onePass, unit: '× one scoring pass', reference: 1, atMost: 4 }),
    figure({ name: 'proof.all.time', value: seconds, unit: 's', reference: onePass }),
    figure({ name: 'proof.all.matched', value: solved.solution.matched, unit: 'people' }),
  ];
}
