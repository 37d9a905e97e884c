import { diversityOf, unlikeIn } from '../gathering/diversity';
import { canCome, peerRules } from '../gathering/peers';
import { seatTables } from '../gathering/tables';
import { makeScorer } from '../scoring/makeScorer';
import { type Scorer } from '../scoring/scorer';
import { brokenPeers, idsOf, named, type SortedPins, sortedPins } from './pinnedPeers';
import { toldOf } from './pins';
import { type EveningPlan, type PlanInput, type PlanOutcome, type PlanRefusal } from './planTypes';

/** An evening of tables: each mentor who can come hosts one. */
export function planEvening(input: PlanInput): PlanOutcome {
  const { mentees: guests, diverse, rounds, seed } = input;
  const hosts = input.mentors.filter((mentor) => canCome({ ...mentor, seats: 1 }));
  const rules = peerRules(input.rules, 'panel');
  const withHosts = makeScorer({ ...input, mentors: hosts.map((host) => ({ ...host, seats: 1 })), rules });
  const withGuests = makeScorer({ ...input, mentors: guests, rules });
  const pins = pinsOf(input, makeScorer({ ...input, mentors: input.mentors.map((host) => ({ ...host, seats: 1 })), rules }), withGuests);
  if ('kind' in pins) return pins;
  const tableOf = new Map(hosts.map(({ id }, table) => [id, table]));
  const evening = seatTables({ guests, hosts, withHosts, withGuests, rounds, diverse, seed, pins: { withHosts: pins.withMentors.map(([guest, host]) => [guest, tableOf.get(input.mentors[host]?.id ?? '') ?? 0]), withGuests: pins.withPeers } });
  if (!evening) return { kind: 'refused', reason: 'tooFewTables', tables: hosts.length, rounds };
  if ('noPlaceFor' in evening) return { kind: 'refused', reason: 'pinsNoPlace', people: idsOf(guests, evening.noPlaceFor) };
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

/** Who is to meet; or why that cannot be. `withMentors` scores guests with everybody who might host. */
function pinsOf(input: PlanInput, withMentors: Scorer, withGuests: Scorer): SortedPins | PlanRefusal {
  const pins = sortedPins(input);
  if ('kind' in pins) return pins;
  const { mentees, mentors, rounds } = input;
  const broken = pins.withMentors.filter(([guest, host]) => withMentors.score(guest, host) < 0);
  if (broken.length > 0) return { kind: 'refused', reason: 'pinBreaksRules', pins: broken.map((pin) => ({ ...named(mentees, mentors, pin), rules: toldOf(withMentors.rulesBetween(...pin)) })) };
  const tooMany = [...new Set(pins.withMentors.map(([guest]) => guest))].filter((guest) => pins.withMentors.filter(([one]) => one === guest).length > rounds);
  if (tooMany.length > 0) return { kind: 'refused', reason: 'pinsTooMany', people: idsOf(mentees, tooMany) };
  return brokenPeers(mentees, pins.withPeers, withGuests) ?? pins;
}

/** Who sits together, table by table and round by round. */
const sittings = ({ hosts, seats }: EveningPlan, rounds: number): readonly (readonly string[])[] =>
  Array.from({ length: rounds }, (_, round) => hosts.map((__, table) => seats.filter(({ tables }) => tables[round] === table + 1).map(({ person }) => person))).flat();
