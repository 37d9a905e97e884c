import { type Programme } from '../../bot/domain/programmes/programme';
import { dateIn, days, shiftDate } from '../../bot/domain/time';
import { type Product } from '../support/product';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { type Person } from '../support/teams/person';
import { must } from './must';

// What a version is asked to write when a fixture is recorded. It keeps to use cases and names that old versions have, too: see record.ts.

export const programmes: readonly Partial<Programme>[] = [{}, { id: 'wishes', name: 'Wishes', pairing: 'rankedWishes' }];

/** What people write; whoever reads it later must find it again, and nobody else ever. */
export const mainWords = {
  pending: 'Omar, would you think with me about Kathmandu?', inConversation: 'Priya, may I learn from you?', question: 'What would you like to learn first?', reply: 'To chair a meeting.', declined: 'Rashid, would you have time?',
  accepted: 'Milo, I would like to grow.',
} as const;

const zone = 'Africa/Nairobi';

/** Requests in every state, pauses, a search that waits, ranked wishes, a pair that has just begun and one that has ended, somebody who has left. */
export async function mainJob(product: Product): Promise<void> {
  const { useCases } = product.server.app;
  const today = (): string => dateIn(zone, product.clock.now());
  const join = (name: string, role: 'mentor' | 'mentee', programme = 'career'): Promise<Person> => product.signedUp(name, role, { programme });
  const ask = (mentee: Person, mentor: Person, message: string, programme = 'career') => must(useCases.askMentor({ programme, mentee: idOf(mentee), mentor: idOf(mentor), message }));
  const requestOf = async (mentee: Person, mentor: Person): Promise<string> =>
    (await everythingIn(product.documents.wishlists)).flatMap(({ body }) => body.wishes).find((wish) => wish.mentee === idOf(mentee) && wish.mentor === idOf(mentor))?.id ?? '';
  const accept = async (mentee: Person, mentor: Person): Promise<string> => {
    const request = await requestOf(mentee, mentor);
    await must(useCases.answerRequest({ programme: 'career', request, mentor: idOf(mentor), timeZone: zone, answer: { kind: 'accept' } }));
    return request;
  };

  const [nadia, vera, wim, tariq, yara] = await all(['Nadia', 'Vera', 'Wim', 'Tariq', 'Yara'], (name) => join(name, 'mentee'));
  const [omar, priya, rashid, uma, xenia] = await all(['Omar', 'Priya', 'Rashid', 'Uma', 'Xenia'], (name) => join(name, 'mentor'));
  const zoe = await join('Zoe', 'mentor');
  const lea = await join('Lea', 'mentor');
  const [mila, milo] = [await join('Mila', 'mentee'), await join('Milo', 'mentor')];

  await ask(wim, xenia, 'Xenia, would you?');
  await ask(yara, zoe, 'Zoe, would you?');
  await product.settle();
  const ended = await accept(yara, zoe);
  await product.settle();
  await must(useCases.endPair({ pair: ended, actor: idOf(zoe) }));
  product.clock.advance(days(16));
  await product.server.app.sweepNow();
  await product.settle();

  await ask(nadia, omar, mainWords.pending);
  await ask(nadia, priya, mainWords.inConversation);
  await ask(nadia, rashid, mainWords.declined);
  await ask(vera, priya, 'Priya, would you?');
  await ask(mila, milo, mainWords.accepted);
  await product.settle();
  await accept(mila, milo);
  const conversation = { programme: 'career', request: await requestOf(nadia, priya) };
  await must(useCases.askQuestion({ ...conversation, actor: idOf(priya), text: mainWords.question }));
  await product.settle();
  await must(useCases.replyToQuestion({ ...conversation, actor: idOf(nadia), text: mainWords.reply }));
  await must(useCases.answerRequest({ programme: 'career', request: await requestOf(nadia, rashid), mentor: idOf(rashid), timeZone: zone, answer: { kind: 'decline', reason: 'noTime', suggest: idOf(xenia), awayUntil: shiftDate(today(), { days: 30 }) } }));
  await must(useCases.withdrawRequest({ programme: 'career', request: await requestOf(vera, priya), mentee: idOf(vera) }));
  await must(useCases.saveAlert({ programme: 'career', mentee: idOf(vera), filters: { unit: 'Nowhere yet' } }));
  await must(useCases.saveSettings({ person: idOf(vera), language: 'fr', timeZone: 'Europe/Paris', quietFrom: 19, quietUntil: 7 }));
  await must(useCases.pauseMentee({ programme: 'career', mentee: idOf(tariq), until: shiftDate(today(), { days: 60 }), timeZone: zone }));
  await must(useCases.pauseMentoring({ programme: 'career', mentor: idOf(uma), until: shiftDate(today(), { days: 60 }), timeZone: zone }));
  await must(useCases.leaveProgramme({ programme: 'career', role: 'mentor', person: idOf(lea) }));

  const ines = await join('Ines', 'mentee', 'wishes');
  const wished = await all(['Amara', 'Bruno', 'Chen'], (name) => join(name, 'mentor', 'wishes'));
  for (const mentor of wished) await ask(ines, mentor, `${mentor.name}, would you?`, 'wishes');
  await product.settle();
}

type Five<Value> = readonly [Value, Value, Value, Value, Value];
async function all<Value>(names: Five<string>, make: (name: string) => Promise<Value>): Promise<Five<Value>>;
async function all<Value>(names: readonly string[], make: (name: string) => Promise<Value>): Promise<readonly Value[]>;
async function all<Value>(names: readonly string[], make: (name: string) => Promise<Value>): Promise<readonly Value[]> {
  const made: Value[] = [];
  for (const name of names) made.push(await make(name));
  return made;
}

