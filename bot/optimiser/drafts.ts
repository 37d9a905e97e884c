import { type Case } from '../domain/matching/explaining/case';
import { whyPair } from '../domain/matching/explaining/whyPair';
import { peopleById, whyTogether } from '../domain/matching/explaining/whyTogether';
import { type PairOf, type Plan, type PlannedPair } from '../domain/matching/planning/planTypes';
import { inadmissible } from '../domain/matching/scoring/scorer';
import { type PersonId } from '../domain/people/person';
import { type ProposalDraft } from '../usecases/runs/optimiser';

/** Trying out takes time that grows with everybody there is: a coordinator who waits for more than these waits for seconds. */
const triedAtMost = 500;

/** One proposal for every two people, every group, every circle, and for the one evening. */
export function draftsOf(one: Case): readonly ProposalDraft[] {
  const { plan } = one;
  if (plan.evening) return [eveningOf(plan.evening)];
  if (plan.gatherings.length > 0) {
    const known = { mentees: peopleById(one.input.mentees), mentors: peopleById(one.input.mentors) };
    return plan.gatherings.map((gathering) => ({ members: [...asMentors(gathering.mentor === undefined ? [] : [gathering.mentor]), ...asMentees(gathering.mentees)], score: gathering.score, ...whyTogether(one.input, gathering, known) }));
  }
  const places = placesIn(one);
  return plan.pairs.map((pair) => ({ members: [...asMentors([pair.mentor]), ...asMentees([pair.mentee])], score: pair.score, ...explained(one, pair, places) }));
}

/** With few people it was tried out what each would cost otherwise; with many, the next best is the one whom the mentee fits best besides. */
function explained(one: Case, pair: PlannedPair, places: Places): Pick<ProposalDraft, 'reasons' | 'nextBest'> {
  if (!one.trial || one.plan.pairs.length > triedAtMost) return plainly(one, pair, places);
  const why = whyPair(one, pair);
  if (!why?.nextForMentee) return { reasons: why?.parts ?? [] };
  const { person, ...otherwise } = why.nextForMentee;
  return { reasons: why.parts, nextBest: { person, otherwise } };
}

interface Places {
  readonly mentee: ReadonlyMap<PersonId, number>;
  readonly mentor: ReadonlyMap<PersonId, number>;
}
const placesIn = ({ input }: Case): Places => ({ mentee: new Map(input.mentees.map(({ id }, place) => [id, place])), mentor: new Map(input.mentors.map(({ id }, place) => [id, place])) });

function plainly({ input, scorer }: Case, pair: PairOf, places: Places): Pick<ProposalDraft, 'reasons' | 'nextBest'> {
  const [mentee, mentor] = [places.mentee.get(pair.mentee) ?? 0, places.mentor.get(pair.mentor) ?? 0];
  const row = new Int16Array(scorer.mentors);
  scorer.scoreRow(mentee, row);
  let best = -1;
  for (let other = 0; other < row.length; other += 1) {
    if (other !== mentor && (row[other] ?? inadmissible) > (best < 0 ? inadmissible : (row[best] ?? inadmissible))) best = other;
  }
  const person = input.mentors[best]?.id;
  return { reasons: scorer.facts(mentee, mentor), ...(person !== undefined && { nextBest: { person } }) };
}

const asMentors = (people: readonly PersonId[]): ProposalDraft['members'] => people.map((person) => ({ person, role: 'mentor' }));
const asMentees = (people: readonly PersonId[]): ProposalDraft['members'] => people.map((person) => ({ person, role: 'mentee' }));

/** Hosts in the order of their tables, guests in the order in which they are seated. */
const eveningOf = ({ hosts, guests }: NonNullable<Plan['evening']>): ProposalDraft => ({ members: [...asMentors(hosts), ...asMentees(guests)], score: 0, reasons: [] });
