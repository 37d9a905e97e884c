import { type Decision, moved } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { leave, type Membership } from '../enrolments/membership';
import { type DirectoryEntry } from '../people/person';
import { type EligibilityRule } from '../programmes/eligibility';
import { type Instant } from '../time';

/** Where somebody worked before. */
export type Before = Pick<DirectoryEntry, 'unit' | 'agency'>;

/** Whether a move took somebody out of what the programme asks for: only units and organisations count, nobody leaves for having been promoted. */
export function movedOut(rules: readonly EligibilityRule[], before: Before, { unit, agency }: Before): boolean {
  return rules.some((rule) => {
    if (rule.kind === 'unitOneOf') return rule.values.includes(before.unit) && !rule.values.includes(unit);
    return rule.kind === 'agencyOneOf' && rule.values.includes(before.agency) && !rule.values.includes(agency);
  });
}

/** They take part no more, although they did not say so: requests and seat close as when they leave, and their pairs end kindly. Whoever only moved is told. */
export function depart(row: Membership | undefined, why: 'gone' | 'moved', now: Instant): Decision<Membership> {
  const left = leave(row, now);
  if (left.kind !== 'moved') return left;
  const { programme, person, role } = left.next;
  const effects: Effect[] = [
    { kind: 'change', id: `roster.endPairs:${person}:${now}`, name: 'roster.endPairs', with: { programme, role, person } },
    ...(why === 'moved' ? [{ kind: 'tell', id: `${programme}:movedOut:${role}:${now}`, to: person, notice: 'roster.movedOut', about: { programme, role } } as const] : []),
  ];
  return moved(owe(left.next, effects, now));
}
