import { templates } from '../../bot/content/templates';
import { type Programme } from '../../bot/domain/programmes/programme';
import { dateIn, days, hours, shiftDate } from '../../bot/domain/time';
import { offerId } from '../../bot/usecases/slots/offerSlots';
import { aForm } from '../support/agreements';
import { bringTogether } from '../support/gathered';
import { formPair } from '../support/journey';
import { type Product } from '../support/product';
import { idOf } from '../support/productPeople';
import { richPair } from '../support/richPair';
import { tenant } from '../support/world';
import { must } from './must';

const coordinator = '00000000-0000-4000-8000-00000000c04a';
const coordinators = [`${tenant}:${coordinator}`];

export const journeyProgrammes: readonly Partial<Programme>[] = [
  { coordinators }, { id: 'wishes', name: 'Wishes', pairing: 'rankedWishes' }, { ...templates.circle, id: 'circle', name: 'Circle', coordinators }, { ...templates.coffee, id: 'coffee', name: 'Coffee', eligibility: { mentor: [], mentee: [] } },
];

export const journeyWords = {
  agreement: 'Be ready for headquarters', goal: 'Lead a team of five by spring', log: 'To ask for less, and earlier.', note: 'I talk too much when I am nervous.', expectations: 'That we are frank with each other.',
  worksheet: 'To say no in time.', thanks: 'You made me laugh when I needed it.', share: 'A post in Geneva is open', about: 'Whether to move abroad', assessment: 'Plan a project', late: 'Otto, is there still a place with you?',
} as const;

const zone = 'Africa/Nairobi';
const worksheet = { planning: '', learning: journeyWords.worksheet, integrating: '', celebrating: '', redefining: '', movingOn: '' };

/** A pair in the middle of its way with papers of each kind, one that closes, one that is paused, a circle, talks to book, and a coordinator. */
export async function journey(product: Product): Promise<void> {
  const { useCases } = product.server.app;
  const today = (): string => dateIn(zone, product.clock.now());
  const cora = product.newcomer('Cora', { objectId: coordinator });
  await cora.says('hello');

  const closing = await formPair(product, { names: ['Bea', 'Boris'] });
  const [bea, boris] = [{ pair: closing.pair, actor: idOf(closing.mentee) }, { pair: closing.pair, actor: idOf(closing.mentor) }];
  await must(useCases.beginPair(bea));
  await must(useCases.saveAgreement({ ...bea, from: 0, signs: true, form: aForm() }));
  await must(useCases.signAgreement({ ...boris, version: 1 }));
  for (const one of [bea, boris]) await must(useCases.acceptCode(one));
  await must(useCases.addGoal({ ...bea, goal: 'goal-bea', statement: 'Chair a meeting', measure: 'Once', dueOn: '', timeZone: zone }));
  await must(useCases.commitPair(bea));
  await must(useCases.wrapUpPair({ ...bea, because: 'goalReached' }));
  await must(useCases.saveWorksheet({ ...bea, from: 0, words: worksheet }));
  await must(useCases.shareWorksheet(bea));
  await must(useCases.sayThanks({ ...boris, id: 'thanks-1', text: journeyWords.thanks }));

  const rich = await richPair(product);
  const mentee = { pair: rich.pair, actor: idOf(rich.mentee) };
  await must(useCases.saveNote({ ...mentee, number: 1, from: 0, text: journeyWords.note }));
  await must(useCases.saveAssessmentRow({ ...mentee, number: 1, from: 0, row: 'one', timeZone: zone, typed: { capacity: 'planning', ownWords: '', now: 2, wanted: 4, action: journeyWords.assessment, support: 'A course', by: shiftDate(today(), { days: 90 }), status: 'open' } }));
  await product.server.app.sweepNow();
  await product.settle();
  await must(useCases.saveReview({ ...mentee, kind: 'fitCheck', answers: { workWell: '5', knowNext: '4' }, comment: '' }));
  await must(useCases.addLeave({ person: idOf(rich.mentee), from: shiftDate(today(), { days: 40 }), until: shiftDate(today(), { days: 50 }) }));
  await must(useCases.saveReminders({ person: idOf(rich.mentor), days: ['1', '2', '3'], from: 8, until: 16, perMonth: 4 }));

  const young = await formPair(product, { names: ['Pia', 'Paulo'] });
  await must(useCases.saveExpectations({ pair: young.pair, actor: idOf(young.mentee), text: journeyWords.expectations, from: 0 }));
  await must(useCases.chooseMentorRoles({ pair: young.pair, actor: idOf(young.mentor), roles: ['broker'] }));
  const paused = await formPair(product, { names: ['Quin', 'Quito'] });
  await must(useCases.beginPair({ pair: paused.pair, actor: idOf(paused.mentee) }));
  await must(useCases.pausePair({ pair: paused.pair, actor: idOf(paused.mentee), until: shiftDate(today(), { days: 20 }), timeZone: zone }));

  const peers = [await product.signedUp('Eve', 'mentee', { programme: 'circle' }), await product.signedUp('Emil', 'mentee', { programme: 'circle' }), await product.signedUp('Ella', 'mentee', { programme: 'circle' })] as const;
  await bringTogether(product, 'circle', 'circle-1', peers.map((peer) => [peer, 'mentee'] as const));
  await must(useCases.shareSomething({ pair: 'circle-1', actor: idOf(peers[0]), share: 'share-1', text: journeyWords.share, link: '' }));

  const host = await product.signedUp('Hana', 'mentor', { programme: 'coffee' });
  const guest = await product.signedUp('Gil', 'mentee', { programme: 'coffee' });
  await must(useCases.offerSlots({ programme: 'coffee', mentor: idOf(host), offer: 'o1', timeZone: zone, times: [{ date: shiftDate(today(), { days: 8 }), time: '10:00' }, { date: shiftDate(today(), { days: 9 }), time: '10:00' }] }));
  await must(useCases.bookSlot({ programme: 'coffee', mentor: idOf(host), slot: `${offerId({ programme: 'coffee', mentor: idOf(host) }, 'o1')}-0`, mentee: idOf(guest), about: journeyWords.about }));
  await product.settle();
  product.clock.advance(days(2) + hours(3));
  await product.server.app.sweepNow();
  await product.settle();
  const [noor, otto] = [await product.signedUp('Noor', 'mentee'), await product.signedUp('Otto', 'mentor')];
  await must(useCases.askMentor({ programme: 'career', mentee: idOf(noor), mentor: idOf(otto), message: journeyWords.late }));
  await product.settle();
}
