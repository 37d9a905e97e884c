import { newPair } from '../../bot/domain/pairs/newPair';
import { settlePair } from '../../bot/domain/pairs/tick';
import { dateIn, days, hours, shiftDate } from '../../bot/domain/time';
import { localIds } from '../../bot/local/localServer';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { pairAt } from '../../bot/usecases/collections';
import { aForm } from '../support/agreements';
import { type Identity, type Stage } from '../support/teams/activities';
import { aProgramme } from '../support/world';
import { type BenchPlace } from './place';
import { enrol, identityOf, openApp, personOf } from './requests';

export interface PreparedPair {
  readonly pair: string;
  readonly mentee: Identity;
}

const programme = aProgramme();
const goals = ['Lead a team of five by spring', 'Speak French in meetings', 'Know how the budget is made'];
const actions = ['Read the strategy', 'Write to Amina’s colleague', 'Book the course', 'Draft the note', 'Ask for feedback'];

/** Pairs in the middle of their way: a planned session, a signed agreement, three goals and five actions, all sealed. */
export async function preparePairs(place: BenchPlace, count: number): Promise<PreparedPair[]> {
  const store = openSqliteStore({ file: place.databaseFile, durability: 'normal' });
  const app = await openApp(store, place);
  const stage: Stage = { appId: localIds.bot, tenantId: localIds.tenant, botName: 'Lodestar', serviceUrl: 'http://127.0.0.1:1', now: Date.now };
  const prepared: PreparedPair[] = [];
  for (let number = 0; number < count; number += 1) {
    const [mentor, mentee] = [identityOf('mentor', number), identityOf('mentee', number)];
    for (const [role, who] of [['mentor', mentor], ['mentee', mentee]] as const) await enrol(app, role, who, stage);
    const now = Date.now();
    const planned = { number: 1, status: 'planned', minutes: 60, sequence: 0, startsAt: now + hours(26), attended: [], logged: [], changedBy: personOf(mentor), changedAt: now - days(3) } as const;
    const members = [{ person: personOf(mentor), name: mentor.name, role: 'mentor' }, { person: personOf(mentee), name: mentee.name, role: 'mentee' }] as const;
    const fresh = newPair({ id: `pair-${number}`, members, createdAt: now - days(9) }, programme);
    const pair = { ...settlePair({ ...fresh, status: 'grow', sessions: [planned] }, programme.journey, now), nextDue: now + days(1) };
    const { partition, id } = pairAt(pair.id);
    await app.ports.documents.pairs.create(partition, id, pair);
    await fill(app.useCases, pair.id, personOf(mentee), personOf(mentor));
    prepared.push({ pair: pair.id, mentee });
  }
  await app.stop();
  await store.close();
  return prepared;
}

type UseCases = Awaited<ReturnType<typeof openApp>>['useCases'];

async function fill(app: UseCases, pair: string, mentee: string, mentor: string): Promise<void> {
  const timeZone = 'Africa/Nairobi';
  const dueOn = shiftDate(dateIn(timeZone, Date.now()), { days: 30 });
  const outcomes = [
    ...(await inTurn(goals, (statement, index) => app.addGoal({ pair, actor: mentee, goal: `goal-${index}`, statement, measure: 'My mentor and I can both see it', dueOn, timeZone }))),
    ...(await inTurn(actions, (text, index) => app.addAction({ pair, actor: mentee, action: `action-${index}`, text, owner: index % 2 === 0 ? mentee : mentor, dueOn, timeZone }))),
    await app.saveAgreement({ pair, actor: mentee, from: 0, form: aForm(), signs: true }),
    await app.signAgreement({ pair, actor: mentor, version: 1 }),
  ];
  const refused = outcomes.find(({ kind }) => kind === 'refused');
  if (refused) throw new Error(`A pair could not be prepared: ${JSON.stringify(refused)}`);
}

async function inTurn<Item, Result>(items: readonly Item[], make: (item: Item, index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) results.push(await make(item, index));
  return results;
}
