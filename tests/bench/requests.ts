import { type App, buildApp } from '../../bot/app';
import { openCsvDirectory } from '../../bot/directory/csvDirectory';
import { type Role } from '../../bot/domain/people/person';
import { localIds } from '../../bot/local/localServer';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { type DocumentStore } from '../../bot/usecases/documents';
import { emptyForm } from '../../bot/usecases/enrolments/form';
import { saveProgramme } from '../../bot/usecases/programmes';
import { activityFrom, type Identity, type Stage } from '../support/teams/activities';
import { aProgramme } from '../support/world';
import { type BenchPlace } from './place';

const locales = ['en-GB', 'fr-FR', 'es-ES', 'ar-EG', 'ru-RU', 'zh-CN'] as const;
const { bot: appId, tenant: tenantId } = localIds;

/** A mentor's tap on “Accept”, as Teams sends it, for each of `count` requests that wait in the database, none from the same people. */
export async function prepareAccepts(place: BenchPlace, count: number, serviceUrl: string): Promise<object[]> {
  const store = openSqliteStore({ file: place.databaseFile, durability: 'normal' });
  const app = await openApp(store, place);
  const stage: Stage = { appId, tenantId, botName: 'Lodestar', serviceUrl, now: Date.now };
  const taps: object[] = [];
  for (let number = 0; number < count; number += 1) {
    const [mentor, mentee] = [identityOf('mentor', number), identityOf('mentee', number)];
    for (const [role, who] of [['mentor', mentor], ['mentee', mentee]] as const) await enrol(app, role, who, stage);
    const asked = await app.useCases.askMentor({ programme: 'career', mentee: personOf(mentee), mentor: personOf(mentor), message: letter });
    if (asked.kind === 'refused') throw new Error(`Nobody could be asked: ${asked.reason}`);
    const request = asked.value.wishes[0]?.id;
    const action = { type: 'Action.Execute', verb: 'request.accept', data: { v: 1, programme: 'career', request } };
    taps.push(activityFrom(stage, mentor, chatOf(mentor), { type: 'invoke', name: 'adaptiveCard/action', replyToId: `card-${request}`, value: { action, trigger: 'manual' } }));
  }
  await app.stop();
  await store.close();
  return taps;
}

/** The app on this store, with one programme, and a messenger that takes everything. */
export async function openApp(store: DocumentStore, { sealingKey }: BenchPlace): Promise<App> {
  const app = buildApp({
    store, directory: openCsvDirectory([], tenantId), clock: { now: Date.now }, sealingKey, sweepEveryMs: 3_600_000,
    report: (event, { error }) => void process.stderr.write(`${event} ${String(error)}\n`),
    messenger: () => ({ send: async (_to, _notice, { request }) => ({ kind: 'sent', activityId: `card-${request ?? ''}` }) }),
  });
  await saveProgramme(app.ports.documents.programmes, aProgramme({ coordinators: [personOf(coordinator)] }));
  return app;
}

/** Who looks after that programme. */
export const coordinator: Identity = { objectId: '00000000-0000-4000-a000-000000000001', teamsId: '29:coordinator', name: 'Cora Coordinator', locale: 'en-GB', timezone: 'Africa/Nairobi' };

/** Messages of as many people, for the echo. */
export function prepareMessages(count: number, serviceUrl: string): object[] {
  const stage: Stage = { appId, tenantId, botName: 'Echo', serviceUrl, now: Date.now };
  return Array.from({ length: count }, (_, number) => {
    const who = identityOf('mentor', number);
    return activityFrom(stage, who, chatOf(who), { type: 'message', text: 'Hello' });
  });
}

export const personOf = ({ objectId }: Identity): string => `${tenantId}:${objectId}`;
export const chatOf = ({ objectId }: Identity) => ({ id: `a:${objectId}`, type: 'personal' }) as const;

export function identityOf(role: Role, number: number): Identity {
  const objectId = `00000000-0000-4000-${role === 'mentor' ? '8000' : '9000'}-${String(number).padStart(12, '0')}`;
  return { name: `${role === 'mentor' ? 'Amina' : 'Li'} ${number}`, objectId, teamsId: `29:${objectId}`, locale: locales[number % locales.length] ?? 'en-GB', timezone: 'Africa/Nairobi' };
}

export async function enrol({ useCases }: App, role: Role, who: Identity, { serviceUrl }: Stage): Promise<void> {
  const conversation = { serviceUrl, channelId: 'msteams', conversation: { id: chatOf(who).id, conversationType: 'personal', tenantId }, bot: { id: `28:${appId}`, name: 'Lodestar' }, user: { id: who.teamsId, name: who.name, aadObjectId: who.objectId } };
  const person = await useCases.notePresence({ id: personOf(who), name: who.name, locale: who.locale, timeZone: who.timezone, conversation });
  const form = {
    ...emptyForm, name: who.name, email: `${who.objectId}@example.org`, title: 'Programme officer', agency: 'UNDP', unit: 'Policy', dutyStation: 'Nairobi', grade: 'P3', joinedOn: '2019-03-01', speaks: ['en', 'fr'],
    practiceAreas: ['health'], skills: ['writing', 'leadership'], objective: 'To lead a team of my own.', expectations: 'An open ear.', contact: ['chat'], capacity: '3', codeAccepted: true,
  };
  const outcome = await useCases.enrol({ programme: 'career', role, person, form });
  if (outcome.kind !== 'done') throw new Error(`Could not join: ${JSON.stringify(outcome)}`);
}

const letter = 'Dear Amina,\n\nI have been in the field for two years and would like to learn how to lead a team. Would you be my mentor for the next six months?\n\nThank you,\nLi';
