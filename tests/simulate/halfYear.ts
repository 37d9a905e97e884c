import { dateIn, days, hours, shiftDate } from '../../bot/domain/time';
import { templates } from '../../bot/content/templates';
import { type Killable, openKillable } from '../support/killable';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { press } from '../support/taps';
import { type Dice, makeDice } from './dice';
import { planted } from './fillIn';
import { isOfficeHour, type Resident, visit } from './resident';

export interface HalfYear {
  readonly seed: number;
  readonly pairs: number;
  /** Told now and then how far it is; nothing when left out. */
  readonly report?: (line: string) => void;
}

export interface Lived {
  readonly killable: Killable;
  readonly residents: readonly Resident[];
  /** How often each verb was tapped. */
  readonly taps: ReadonlyMap<string, number>;
}

const zones = ['Africa/Nairobi', 'Europe/Paris', 'America/New_York', 'Asia/Amman', 'Asia/Kathmandu', 'Asia/Shanghai', 'America/Lima', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Sydney'];
const locales = ['en-GB', 'fr-FR', 'es-PE', 'ar-JO', 'ru-RU', 'zh-CN'];
/** People who find each other sit near: mostly the same zone, sometimes any other. */
const sameZone = 0.8;
const mostAtOnce = 16;

/** A programme of so many pairs, from signing up to the last goodbye, through the bot's own protocol; the server runs in a process of its own. */
export async function liveHalfYear({ seed, pairs, report = () => undefined }: HalfYear): Promise<Lived> {
  const killable = await openKillable([{ ...templates.open, id: 'career', name: 'Open mentoring', eligibility: { mentor: [], mentee: [] }, journey: { ...templates.open.journey, documents: { ...templates.open.journey.documents, agreement: { use: 'required', before: 'grow' } }, extension: { months: 1, times: 1 } } }]);
  await killable.start();
  const residents = await inBatches(Array.from({ length: pairs }, (_, number) => number), (number) => formPair(killable, makeDice(seed * 10_000 + number), number));
  await killable.settle();
  report(`${pairs} pairs formed`);
  const taps = new Map<string, number>();
  await live(killable, residents.flat(), taps, report);
  return { killable, residents: residents.flat(), taps };
}

async function formPair({ signedUp }: Killable, dice: Dice, number: number): Promise<Resident[]> {
  const zone = dice.oneOf(zones);
  const resident = async (name: string, role: 'mentee' | 'mentor'): Promise<Resident> => {
    const timeZone = role === 'mentee' || dice.happens(sameZone) ? zone : dice.oneOf(zones);
    const [locale, diligence, patience] = [dice.oneOf(locales), dice.oneOf([0.003, 0.02, 0.04, 0.08]), 3 + dice.below(5)];
    return { person: await signedUp(name, role, { who: { timezone: timeZone, locale } }), timeZone, diligence, patience, dice };
  };
  const [mentee, mentor] = [await resident(`Mentee ${number}`, 'mentee'), await resident(`Mentor ${number}`, 'mentor')];
  await mentee.person.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor.person), message: `${planted}: would you mentor me?` } });
  await mentor.person.receives('"verb":"request.accept"');
  await press(mentor.person, 'request.accept');
  for (const { person } of [mentee, mentor]) person.forgetsInbox();
  return [mentee, mentor];
}

/** Hour by hour until nothing is left to happen: the programme's half-year, every pause and extension, and the weeks of goodbye. */
async function live(killable: Killable, residents: readonly Resident[], taps: Map<string, number>, report: (line: string) => void): Promise<void> {
  const note = (verb: string): void => void taps.set(verb, (taps.get(verb) ?? 0) + 1);
  const began = killable.clock.now();
  const last = Date.parse(`${shiftDate(dateIn('UTC', began), { months: 14 })}T00:00:00Z`);
  for (let hour = 1; killable.clock.now() < last; hour += 1) {
    await killable.forward(hours(1));
    const now = killable.clock.now();
    const visitors = residents.filter((resident) => isOfficeHour(resident, now) && resident.dice.happens(resident.diligence));
    await inBatches(visitors, (resident) => visit(resident, now, note));
    if (hour % (24 * 14) !== 0) continue;
    const { open, line } = await census(killable);
    report(`day ${Math.round((now - began) / days(1))}: ${line}`);
    if (open === 0) break;
  }
  await killable.settle();
}

async function census({ documents }: Killable): Promise<{ open: number; line: string }> {
  const counts = new Map<string, number>();
  const all = (await everythingIn(documents.pairs)).map(({ body }) => body);
  for (const { status, ended } of all) counts.set(ended?.how ?? status, (counts.get(ended?.how ?? status) ?? 0) + 1);
  const line = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  return { open: all.filter(({ status }) => status !== 'ended').length, line };
}

async function inBatches<Item, Result>(items: readonly Item[], act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += mostAtOnce) results.push(...(await Promise.all(items.slice(at, at + mostAtOnce).map(act))));
  return results;
}
