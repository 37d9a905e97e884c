import { newPair } from '../../bot/domain/pairs/newPair';
import { settlePair } from '../../bot/domain/pairs/tick';
import { days, hours } from '../../bot/domain/time';
import { localIds } from '../../bot/local/localServer';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { pairAt } from '../../bot/usecases/collections';
import { activityFrom, type Stage } from '../support/teams/activities';
import { aProgramme } from '../support/world';
import { type BenchPlace } from './place';
import { chatOf, enrol, identityOf, openApp, personOf } from './requests';

const programme = aProgramme();
const words = 'We talked through the budget line by line, and what I will say to the committee. It went better than I had feared.';

/** A mentee's tap on “Save my log” an hour after a meeting, as Teams sends it, each from another pair. */
export async function prepareLogs(place: BenchPlace, count: number, serviceUrl: string): Promise<object[]> {
  const store = openSqliteStore({ file: place.databaseFile, durability: 'normal' });
  const app = await openApp(store, place);
  const stage: Stage = { appId: localIds.bot, tenantId: localIds.tenant, botName: 'Lodestar', serviceUrl, now: Date.now };
  const taps: object[] = [];
  for (let number = 0; number < count; number += 1) {
    const [mentor, mentee] = [identityOf('mentor', number), identityOf('mentee', number)];
    await enrol(app, 'mentee', mentee, stage);
    const now = Date.now();
    const met = { number: 1, status: 'planned', minutes: 60, sequence: 0, startsAt: now - hours(2), attended: [], logged: [], changedBy: personOf(mentor), changedAt: now - days(3) } as const;
    const members = [{ person: personOf(mentor), name: mentor.name, role: 'mentor' }, { person: personOf(mentee), name: mentee.name, role: 'mentee' }] as const;
    const pair = { ...newPair({ id: `pair-${number}`, members, createdAt: now - days(9) }, programme), sessions: [met] };
    const { partition, id } = pairAt(pair.id);
    await app.ports.documents.pairs.create(partition, id, { ...settlePair(pair, programme.journey, now), nextDue: now + days(1) });
    await app.ports.vault.seal(pair.id, words); // the agreement was sealed long ago: the key is there
    const data = { v: 1, pair: pair.id, session: 1, from: 0, issues: words, objectives: words, followUp: 'Draft the note by Friday.', takeAways: words, nextOn: '', nextTopic: 'The panel' };
    const action = { type: 'Action.Execute', verb: 'log.save', data };
    taps.push(activityFrom(stage, mentee, chatOf(mentee), { type: 'invoke', name: 'adaptiveCard/action', replyToId: `card-${number}`, value: { action, trigger: 'manual' } }));
  }
  await app.stop();
  await store.close();
  return taps;
}
