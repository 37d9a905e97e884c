import { diversityOf, unlikeIn } from '../gathering/diversity';
import { canCome, peerRules } from '../gathering/peers';
import { seatTables } from '../gathering/tables';
import { makeScorer } from '../scoring/makeScorer';
import { type EveningPlan, type PlanInput, type PlanOutcome } from './planTypes';

/** An evening of tables: each mentor who can come hosts one. */
export function planEvening(input: PlanInput): PlanOutcome {
  const { mentees: guests, diverse, rounds, seed } = input;
  if (input.pins.length > 0) return { kind: 'refused', reason: 'pinsNotHere' };
  const hosts = input.mentors.filter((mentor) => canCome({ ...mentor, seats: 1 }));
  const rules = peerRules(input.rules, 'panel');
  const withHosts = makeScorer({ ...input, mentors: hosts.map((host) => ({ ...host, seats: 1 })), rules });
  const evening = seatTables({ guests, hosts, withHosts, withGuests: makeScorer({ ...input, mentors: guests, rules }), rounds, diverse, seed });
  if (!evening) return { kind: 'refused', reason: 'tooFewTables', tables: hosts.length, rounds };
  const seated = new Set(evening.guests);
  const places = new Map(guests.map(({ id }, place) => [id, place]));
  return {
    kind: 'planned', aim: input.rules.aim, structure: input.structure, pairs: [], gatherings: [], evening,
    unmatched: guests.filter(({ id }) => !seated.has(id)).map(({ id }) => id),
    free: [],
    figures: {
      matched: seated.size, of: guests.length, pairs: 0, total: 0, mean: 0, worst: 0,
      ...(diverse.length > 0 ? { diversity: diversityOf(sittings(evening, rounds).map((people) => people.map((id) => places.get(id) ?? 0)), unlikeIn(guests, diverse)) } : {}),
    },
  };
}

/** Who sits together, table by table and round by round. */
const sittings = ({ hosts, seats }: EveningPlan, rounds: number): readonly (readonly string[])[] =>
  Array.from({ length: rounds }, (_, round) => hosts.map((__, table) => seats.filter(({ tables }) => tables[round] === table + 1).map(({ person }) => person))).flat();
