import { zoneOffsetMinutes } from '../../bot/domain/time';
import { type Button, buttonsOn, inputsOf, press } from '../support/taps';
import { cardOf, type SentActivity } from '../support/teams/mailbox';
import { type Person } from '../support/teams/person';
import { type Dice } from './dice';
import { fillIn } from './fillIn';

/** How somebody goes about their mentoring. */
export interface Resident {
  readonly person: Person;
  readonly timeZone: string;
  /** How likely they look into the chat in a working hour, and how many taps they make then at most. */
  readonly diligence: number;
  readonly patience: number;
  /** Their own, so that chance is the same whoever comes by at the same time. */
  readonly dice: Dice;
}

/** What is tapped seldom, or never, by somebody who goes on with their mentoring. */
const rare: Readonly<Record<string, number>> = { 'pair.end': 0.02, 'review.change': 0.05, 'pair.wrapUp': 0.05, 'pair.pause': 0.15, 'meetings.cancel': 0.2, 'meetings.missed': 0.3, 'reminders.snooze': 0.3, 'goals.drop': 0.2 };
/** Everything outside the pair: not what is simulated. */
const outside = /^(signup|profile|settings|seat|wishlist|find|mentor|ask|alert|request|requests|wish|slots|overview|menu|help|handbook)\b/;

/** What the card wants most comes first; looking around comes last. */
function weightOf({ verb, isFirst }: Button): number {
  if (outside.test(verb)) return 0;
  return rare[verb] ?? (isFirst ? 8 : /\.(show|more|read|edit|new|propose)$/.test(verb) ? 0.5 : 2);
}

/** Local office hours, roughly: when somebody may come by. */
export function isOfficeHour({ timeZone }: Resident, now: number): boolean {
  const local = new Date(now + zoneOffsetMinutes(timeZone, now) * 60_000);
  return local.getUTCHours() >= 9 && local.getUTCHours() < 18 && local.getUTCDay() % 6 !== 0;
}

/** Looks at the newest message, or asks how things stand, and taps on from there. */
export async function visit({ person, dice, patience }: Resident, now: number, note: (verb: string) => void): Promise<void> {
  const newest = person.inbox().findLast((activity) => tappable(activity).length > 0);
  const starts = newest && dice.happens(0.6) ? newest : await lookUp(person);
  let message = starts;
  for (let tap = 0; message && tap < 1 + dice.below(patience); tap += 1) {
    message = await tapSomething(person, message, dice, now, note);
  }
  person.forgetsInbox();
}

async function lookUp(person: Person): Promise<SentActivity | undefined> {
  await person.says('my mentoring');
  const [list] = person.inbox().slice(-1);
  if (!list || !buttonsOn(cardOf(list)).some(({ verb }) => verb === 'pair.show')) return undefined;
  await press(person, 'pair.show', { on: list });
  return again(person, list);
}

async function tapSomething(person: Person, message: SentActivity, dice: Dice, now: number, note: (verb: string) => void): Promise<SentActivity | undefined> {
  const card = cardOf(message);
  const button = dice.weighted(tappable(message), weightOf);
  if (!button) return undefined;
  note(button.verb);
  const inputs = fillIn(inputsOf(card, button), dice, now);
  await press(person, button.verb, { data: button.data, on: message, inputs });
  return again(person, message);
}

const tappable = (message: SentActivity): Button[] => buttonsOn(cardOf(message)).filter(({ verb }) => !outside.test(verb));
const again = (person: Person, { id }: SentActivity): SentActivity | undefined => person.inbox().find((activity) => activity.id === id);

