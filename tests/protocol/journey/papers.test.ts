import { type Pair } from '../../../bot/domain/pairs/pair';
import { hours } from '../../../bot/domain/time';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { pairAt, paperAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aSession } from '../../support/builders';
import { type FormedPair, formPair } from '../../support/journey';
import { catchProcessLog } from '../../support/processLog';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { buttonsOn, press } from '../../support/taps';
import { type Json } from '../../support/teams/cards';
import { type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';

const coordinatorId = '44444444-4444-4444-8444-444444444444';
const log = catchProcessLog();
process.env.LOG_LEVEL = 'trace';
let product: Product;
let formed: FormedPair;
afterAll(() => log.stop());

const stored = async (): Promise<Pair> => (await readAt(product.documents.pairs, pairAt(formed.pair)))!.body;

/** Their first meeting began three hours ago. */
async function haveMet(): Promise<void> {
  const document = (await readAt(product.documents.pairs, pairAt(formed.pair)))!;
  const session = aSession({ startsAt: product.clock.now() - hours(3), changedBy: idOf(formed.mentee) });
  await product.documents.pairs.replace(document, { ...document.body, sessions: [session] });
}

const shown = (answer: { readonly value: unknown } | undefined): string => JSON.stringify(answer?.value);
const tap = (person: Person, verb: string, data: Json = {}, inputs: Json = {}) => person.taps({ verb, data: { v: 1, pair: formed.pair, ...data } }, inputs);

describe.each(['sqlite', 'cosmos'] as const)('a pair on %s', (store) => {
  let mentee: Person;
  let mentor: Person;
  beforeAll(async () => {
    product = await startProduct({ store, programmes: [{ coordinators: [`${tenant}:${coordinatorId}`], journey: { ...usualJourney, sharing: { ...usualJourney.sharing, log: 'coordinator' } } }] });
    formed = await formPair(product, { names: ['Nia', 'Noor'] });
    ({ mentee, mentor } = formed);
  });
  afterAll(() => product.stop());

  it('have nothing to log before they have met', async () => {
    expect(shown(await tap(mentee, 'log.show'))).toContain('No meeting to look back on yet');
  });

  it('log a meeting in one form, which alone marks it as held', async () => {
    await haveMet();
    const form = await tap(mentee, 'log.show');
    expect(buttonsOn(form?.value).map(({ verb }) => verb)).toEqual(['log.save', 'meetings.missed', 'pair.show']);
    expect(shown(form)).toContain('Only you can read this');
    const saved = await tap(mentee, 'log.save', { session: 1, from: 0 }, { issues: 'Trust among us', nextTopic: 'Networks', nextOn: '2026-12-07' });
    expect(shown(saved)).toContain('Trust among us');
    expect(buttonsOn(saved?.value).find(({ verb }) => verb === 'meetings.propose')?.data).toMatchObject({ pair: formed.pair, topic: 'Networks' });
    expect(buttonsOn(saved?.value).find(({ verb }) => verb === 'actions.new')?.data).toMatchObject({ pair: formed.pair });
    await product.settle();
    expect((await stored()).sessions).toMatchObject([{ status: 'held', logged: [idOf(mentee)] }]);
    expect(mentor.inbox()).toEqual([]);
  });

  it('are told kindly that a meeting with a log took place', async () => {
    expect(shown(await tap(mentor, 'meetings.missed', { session: 1 }))).toContain('settled in the meantime');
    expect((await stored()).sessions).toMatchObject([{ status: 'held' }]);
  });

  it('get the form back, filled, when something is wrong', async () => {
    const back = shown(await tap(mentor, 'log.save', { session: 1, from: 0 }, { issues: 'x'.repeat(601), takeAways: 'Keep this' }));
    for (const text of ['too long', 'Keep this', 'log.save']) expect(back).toContain(text);
  });

  it('see both texts when two devices wrote, and keep either', async () => {
    const conflict = await tap(mentee, 'log.save', { session: 1, from: 0 }, { issues: 'From the other device' });
    for (const text of ['Trust among us', 'From the other device', 'changed while you were writing']) expect(shown(conflict)).toContain(text);
    const mine = buttonsOn(conflict?.value).find(({ verb }) => verb === 'log.save');
    expect(shown(await mentee.taps({ verb: 'log.save', data: mine?.data ?? {} }, { issues: 'From the other device' }))).toContain('From the other device');
    expect(shown(await tap(mentee, 'log.show', { session: 1 }))).not.toContain('Trust among us');
  });

  it('share on purpose, read, and take back', async () => {
    await tap(mentee, 'log.share', { session: 1 });
    const told = await mentor.receives('shared a learning log');
    expect(JSON.stringify(told)).not.toContain('From the other device');
    expect(shown(await press(mentor, 'log.read', { on: told }))).toContain('From the other device');
    expect(shown(await tap(mentor, 'journal.shared'))).toContain('Nia: log of meeting 1');
    await tap(mentee, 'log.unshare', { session: 1 });
    await product.settle();
    expect(JSON.stringify(mentor.inbox())).not.toContain('From the other device');
    expect(JSON.stringify(mentor.inbox())).toContain('has stopped sharing this');
    expect(shown(await tap(mentor, 'log.read', { session: 1, author: idOf(mentee) }))).toContain('belongs to somebody else');
  });

  it('keep notes, and find, open and export their own journal', async () => {
    const form = await tap(mentee, 'note.new');
    const save = buttonsOn(form?.value).find(({ verb }) => verb === 'note.save')?.data ?? {};
    for (const _twice of [1, 2]) expect(shown(await mentee.taps({ verb: 'note.save', data: save }, { text: 'Écouter d’abord' }))).toContain('Écouter d’abord');
    const found = shown(await tap(mentee, 'journal.search', {}, { sought: 'ecouter' }));
    expect(found).toContain('1 entry found');
    expect(shown(await tap(mentee, 'journal.search', {}, { sought: 'device' }))).toContain('From the other device');
    expect(shown(await tap(mentor, 'journal.search', {}, { sought: 'ecouter' }))).toContain('Nothing found');
    expect(shown(await tap(mentee, 'journal.read', { kind: 'note', number: 1 }))).toContain('Écouter d’abord');
    expect(shown(await tap(mentee, 'journal.export'))).toContain('journal');
    expect(shown(await tap(mentee, 'note.remove', { number: 1 }))).toContain('Your note is deleted');
    expect(shown(await tap(mentee, 'journal.show'))).not.toContain('Écouter d’abord');
  });

  it('need not say which pair they mean while they have one, and are asked when they have several', async () => {
    const form = await mentor.taps({ verb: 'log.show', data: { v: 1 } });
    expect(buttonsOn(form?.value).find(({ verb }) => verb === 'log.save')?.data).toMatchObject({ pair: formed.pair, session: 1 });
    const second = await product.signedUp('Olu', 'mentee');
    await second.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Me too?' } });
    await mentor.receives('request.accept');
    await press(mentor, 'request.accept');
    await product.settle();
    for (const verb of ['log.show', 'note.new']) {
      const choice = buttonsOn((await mentor.taps({ verb, data: { v: 1 } }))?.value).filter((button) => button.verb === verb);
      expect(choice.map(({ title }) => title).sort()).toEqual(['Nia', 'Olu']);
    }
    expect(shown(await product.newcomer('Zed').taps({ verb: 'log.show', data: { v: 1 } }))).toContain('No mentoring yet');
  });

  it('sends a log to the programme’s coordinator, who alone can read it besides the author', async () => {
    const coordinator = product.newcomer('Carla', { objectId: coordinatorId });
    await coordinator.says('hello');
    coordinator.forgetsInbox();
    const read = { session: 1, author: idOf(formed.mentee) };
    expect(shown(await tap(coordinator, 'log.read', read))).toContain('belongs to somebody else');
    expect(shown(await tap(formed.mentee, 'log.show', { session: 1 }))).toContain('This cannot be taken back');
    await tap(formed.mentee, 'log.send', { session: 1 });
    const told = await coordinator.receives('has sent you a learning log');
    expect(JSON.stringify(told)).not.toContain('From the other device');
    expect(shown(await press(coordinator, 'log.read', { on: told }))).toContain('From the other device');
    expect(shown(await tap(formed.mentor, 'log.read', read))).toContain('belongs to somebody else');
  });

  it('writes no word of any log or note into storage or the log of the process, also when something fails', async () => {
    const word = 'Quetzalcoatl';
    await tap(formed.mentee, 'log.save', { session: 1, from: 2 }, { issues: word, nextTopic: word });
    await tap(formed.mentee, 'log.share', { session: 1 });
    await tap(formed.mentee, 'note.save', { number: 7, from: 0 }, { text: word });
    await tap(formed.mentee, 'journal.search', {}, { sought: word });
    await tap(formed.mentee, 'log.save', { session: 99, from: 0 }, { issues: word });
    await tap(formed.mentee, 'log.save', { session: 'x', from: 0 }, { issues: word });
    await product.settle();
    expect(shown(await tap(formed.mentee, 'log.show', { session: 1 }))).toContain(word);
    expect(JSON.stringify(await product.stored())).not.toContain(word);
    const { papers } = product.documents;
    const note = (await readAt(papers, paperAt(formed.pair, 'note', idOf(formed.mentee), 7)))!;
    await papers.replace(note, { ...note.body, text: await product.server.app.ports.vault.seal(formed.pair, `${word}, which is no JSON`) });
    expect(shown(await tap(formed.mentee, 'journal.read', { kind: 'note', number: 7 }))).toContain('Something went wrong');
    expect(log.text()).toContain('"error"');
    expect(log.text()).not.toContain(word);
  });
});
