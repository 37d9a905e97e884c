import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { days, hours, type Instant } from '../time';
import { riskOf } from './risk';

/** However many look after the programme: nobody is pressed. */
export const kindWordsApart = days(7);
const kept = 20;
/** The same person pressing again within so long meant the same word. */
const sameTap = hours(1);

export const lastKindWord = ({ contact }: Pick<Pair, 'contact'>): Instant | undefined => contact.kindWords?.at(-1)?.at;

/** True when a pair at risk has had none for a week. */
export function maySayKindWord(pair: Pair, rules: JourneyRules, now: Instant): boolean {
  const last = lastKindWord(pair);
  return riskOf(pair, rules, now) !== undefined && (last === undefined || last <= now - kindWordsApart);
}

/**
 * Whoever runs the programme has everybody in a pair at risk reminded kindly, once a week at most. It goes the way of all reminders: at a moment that
 * is good for each, within what each wants to hear, and not at all once it is moot. Refuses `notNow` for a pair that is not at risk, `saidThisWeek`.
 */
export function sayKindWord(pair: Pair, by: PersonId, rules: JourneyRules, now: Instant): Decision<Pair> {
  const { contact } = pair;
  const last = contact.kindWords?.at(-1);
  if (last && last.by === by && last.at > now - sameTap) return alreadyDone(pair);
  const risk = riskOf(pair, rules, now);
  if (!risk) return refused('notNow');
  if (last && last.at > now - kindWordsApart) return refused('saidThisWeek');
  return moved({ ...pair, contact: { ...contact, kindWords: [...(contact.kindWords ?? []), { by, at: now, rule: risk.rule }].slice(-kept) } });
}
