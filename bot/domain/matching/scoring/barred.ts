import { type MatchPerson } from './matchPerson';
import { Roll } from './roll';
import { unitKey } from './rules';
import { type ScoringInput } from './scorer';

/** Mentors who can never be a mentee's, for reasons that concern few: found once, and looked up by mentee. */
export class Barred {
  private readonly byMentee: number[][];
  private readonly byUnit = new Map<string, number[]>();
  private readonly units: readonly string[];

  constructor(input: ScoringInput) {
    this.byMentee = barredPairs(input);
    const isNever = input.rules.sameUnit === 'never';
    this.units = input.mentees.map((mentee) => (isNever ? unitKey(mentee) : ''));
    if (isNever) input.mentors.forEach((mentor, place) => push(this.byUnit, unitKey(mentor), place));
    this.byUnit.delete('');
  }

  /** Those of the same unit. */
  colleaguesOf(mentee: number): readonly number[] {
    return this.byUnit.get(this.units[mentee] ?? '') ?? nobody;
  }

  /** Themselves, those above and below them, whom either side avoids or was with before, and whom the coordinator forbade. One may be named twice. */
  othersOf(mentee: number): readonly number[] {
    return this.byMentee[mentee] ?? nobody;
  }
}

const nobody: readonly number[] = [];

function barredPairs({ mentees, mentors, rules, forbidden }: ScoringInput): number[][] {
  const [menteeAt, mentorAt] = [new Roll(mentees), new Roll(mentors)];
  const named = ({ superiors, avoids, earlier }: MatchPerson): string[] => [...superiors, ...avoids, ...(rules.earlierPairs === 'never' ? earlier : [])];
  const barred = mentees.map((mentee) => mentorAt.ofAll([mentee.id, ...named(mentee)]));
  mentors.forEach((mentor, place) => {
    for (const mentee of menteeAt.ofAll(named(mentor))) barred[mentee]?.push(place);
  });
  for (const pair of forbidden) {
    const [mentee, mentor] = [menteeAt.find(pair.mentee), mentorAt.find(pair.mentor)];
    if (mentee !== undefined && mentor !== undefined) barred[mentee]?.push(mentor);
  }
  return barred;
}

function push(lists: Map<string, number[]>, key: string, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
