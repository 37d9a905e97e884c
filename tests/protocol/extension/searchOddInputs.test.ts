import { z } from 'zod';
import { searchCommands } from '../../../bot/teams/extension/commands';
import { catalogueOf } from '../../../bot/content/catalogues';
import { StorageError } from '../../../bot/usecases/documents';
import { catchProcessLog } from '../../support/processLog';
import { type Product, startProduct } from '../../support/product';
import { answerTo, betweenPeople, listOf, looksUp, queryOf } from '../../support/teams/compose';
import { type Person } from '../../support/teams/person';
import { templates } from '../../../bot/content/templates';
import { expectUntouched } from '../../support/stored';
import { tenant } from '../../support/world';

const log = catchProcessLog();
const query = 'composeExtension/query';
const commands = searchCommands.map(({ id }) => id);
let product: Product;
let mentee: Person;

beforeAll(async () => {
  process.env.LOG_LEVEL = 'trace';
  product = await startProduct({ programmes: [{}, { ...templates.circle, id: 'circle', name: 'Circle' }] });
  await product.signedUp('Moses <b>Bold</b> &lt;', 'mentor', { form: { title: '**Chief** [x](javascript:y)', dutyStation: '<img src=x>' } });
  mentee = await product.signedUp('Mina', 'mentee');
});
afterAll(async () => {
  await product.stop();
  log.stop();
});

/** One clear sentence: begins with a capital, ends with a full stop, leaves no placeholder. */
const helpful = /^[\p{Lu}][^{}]{20,400}[.”]$/u;

describe.each(commands)('%s', (command) => {
  it.each([
    ['nothing', ''], ['spaces', '   '], ['one letter', 'a'], ['500 letters', 'x'.repeat(500)], ['a thousand words', 'health '.repeat(1_000)], ['100 kB', 'мир'.repeat(30_000)], ['only emoji', '🙂👩‍👩‍👧🎉'], ['markup', '<b>x</b> **y** ](z)'],
    ['from right to left', '\u202Eمرحبا بالعالم\u2069'], ['Chinese', '你好'], ['a lone surrogate', '\ud800'], ['zero bytes', 'a\u0000b'], ['a regular expression', '(a+)+$ .*'], ['a query', "' OR 1=1 --"], ['a prototype', '__proto__'],
  ])('answers %s within the time that Teams gives', async (_what, text) => {
    const begun = performance.now();
    const { lines, sentence } = await looksUp(mentee, command, text);
    expect(performance.now() - begun).toBeLessThan(2_000);
    if (sentence === undefined) expect(lines.length).toBeGreaterThan(0);
    else expect(sentence).toMatch(helpful);
  });

  it('says what to type when there is not a letter in it', async () => {
    const { sentence } = await looksUp(mentee, command, '🙂');
    expect(sentence).toMatch(/Type a few letters|Try others|nobody|only the person whose goal/);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a text', 'findMentor'], ['a list', []], ['no command', {}], ['another command', queryOf('__proto__', 'a')], ['a number for a command', { commandId: 7 }],
  ])('answers %s for a query with one sentence', async (_what, value) => {
    expect(listOf(await answerTo(mentee, query, value)).sentence).toMatch(helpful);
  });

  it.each<[string, object]>([
    ['parameters that are no list', { parameters: 'text' }], ['a number for a parameter', { parameters: [7] }], ['a parameter without a name', { parameters: [{ value: 'x' }] }], ['a number for a text', { parameters: [{ name: 'text', value: 7 }] }],
    ['an object for a text', { parameters: [{ name: 'text', value: { a: 1 } }] }], ['two texts', { parameters: [{ name: 'text', value: 'a' }, { name: 'text', value: 'b' }] }], ['no parameters', {}], ['null for parameters', { parameters: null }],
    ['a negative skip', { queryOptions: { skip: -1 } }], ['a text for skip', { queryOptions: { skip: 'x', count: 'y' } }], ['a count of a million', { queryOptions: { skip: 0, count: 1_000_000 } }], ['no options', { queryOptions: null }], ['half a skip', { queryOptions: { skip: 0.5 } }],
  ])('survives %s', async (_what, odd) => {
    const { lines, sentence } = listOf(await answerTo(mentee, query, { commandId: command, ...odd }));
    expect(lines.length > 0 || helpful.test(sentence ?? '')).toBe(true);
  });

  it('tells a guest without an account what to do, and leaves no trace', async () => {
    const before = await product.stored();
    const body = await answerTo(mentee, query, queryOf(command, 'moses'), { from: { id: '29:guest', name: 'Guest' } });
    expect(listOf(body).sentence).toContain('signed in to this organisation');
    expectUntouched(await product.stored(), before);
  });

  it('shows somebody of another organisation none of the people of this one', async () => {
    const away = { conversation: { id: 'a:away', conversationType: 'personal', tenantId: '99999999-9999-4999-8999-999999999999' }, channelData: { tenant: { id: '99999999-9999-4999-8999-999999999999' } } };
    const answer = JSON.stringify(await looksUp(mentee, command, undefined, { where: away }));
    expect(answer).not.toContain('Moses');
  });

  it('says so when storage is busy', async () => {
    const read = jest.spyOn(product.documents.wishlists, 'read').mockRejectedValue(new StorageError('busy', 'Too many requests'));
    const rows = jest.spyOn(product.documents.enrolments, 'read').mockRejectedValue(new StorageError('busy', 'Too many requests'));
    const busy = await looksUp(mentee, command, 'moses');
    expect(command === 'shareResource' ? busy.sentence : busy.sentence?.includes('Many people are here')).toBeTruthy();
    read.mockRestore();
    rows.mockRestore();
    expect(await looksUp(mentee, command, 'moses')).toBeDefined();
  });

  it('answers in the language of the client before the person is known', async () => {
    for (const [locale, language] of [['fr-FR', 'fr'], ['es-ES', 'es'], ['ar-EG', 'ar'], ['ru-RU', 'ru'], ['zh-CN', 'zh']] as const) {
      const { lines, sentence = '' } = await looksUp(product.newcomer('New', { locale }), command, 'qqq');
      const ours = Object.values(catalogueOf(language).extension ?? {}).map((text) => text.split('{')[0] ?? '').filter((text) => text.length > 10);
      expect([locale, lines, ours.some((text) => sentence.startsWith(text))]).toEqual([locale, [], true]);
    }
  });
});

describe('people’s words in a line', () => {
  it('stay words, whatever Teams makes of a line', async () => {
    const { lines: [line] } = await looksUp(mentee, 'findMentor', 'moses');
    expect(line?.title).toBe('Moses &lt;b>Bold&lt;/b> &amp;lt;');
    expect(line?.text).toContain('**Chief** [x](javascript:y) · &lt;img src=x>');
    expect(JSON.stringify(line?.card)).toContain('Moses \\\\<b\\\\>Bold');
  });
});

describe('whoever cannot look yet', () => {
  it('is told how to sign up', async () => {
    const nina = product.newcomer('Nina');
    expect((await looksUp(nina, 'findMentor')).sentence).toContain('write “sign up”');
    expect((await looksUp(nina, 'recommend', 'moses')).sentence).toContain('write “sign up”');
    expect((await looksUp(nina, 'shareGoal')).sentence).toContain('no goal of yours');
    expect((await looksUp(nina, 'shareResource')).lines).toHaveLength(25);
  });

  it('and is a mentor hears what mentors can do', async () => {
    const mark = await product.signedUp('Mark', 'mentor');
    expect((await looksUp(mark, 'findMentor')).sentence).toContain('Recommend a mentor');
    expect((await looksUp(mark, 'recommend')).lines.map(({ title }) => title)).toEqual(['Moses &lt;b>Bold&lt;/b> &amp;lt;']);
  });

  it('and is in a programme where nobody is asked hears who brings people together', async () => {
    const peer = await product.signedUp('Peer', 'mentee', { programme: 'circle' });
    for (const command of ['findMentor', 'recommend']) expect((await looksUp(peer, command)).sentence).toContain('your coordinator will bring you together');
  });

  it('because they paused can look around all the same; asking says what stands in the way', async () => {
    const paula = await product.signedUp('Paula', 'mentee');
    await paula.taps({ verb: 'wishlist.pause', data: { v: 1, programme: 'career', until: '2027-01-11' } });
    const { lines } = await looksUp(paula, 'findMentor', 'moses');
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(await paula.taps({ verb: 'ask.form', data: dataOfFirstButton(lines[0]?.card) }))).toContain('You have paused');
  });
});

it('a mentor who is away is neither found nor recommended', async () => {
  const ann = await product.signedUp('Annabel', 'mentor');
  expect((await looksUp(mentee, 'findMentor', 'annabel')).lines).toHaveLength(1);
  await ann.taps({ verb: 'seat.pause', data: { v: 1, programme: 'career', until: '2027-01-11' } });
  await product.settle();
  product.clock.advance(10_000);
  for (const command of ['findMentor', 'recommend']) expect((await looksUp(mentee, command, 'annabel')).sentence).toContain('Try fewer words');
});

it('says that everybody is taken where nobody is left', async () => {
  const alone = await startProduct();
  const only = await alone.signedUp('Only', 'mentee');
  expect((await looksUp(only, 'findMentor')).sentence).toContain('write “find a mentor” in our chat');
  expect((await looksUp(only, 'recommend')).sentence).toContain('No mentor in your programmes has room');
  await alone.stop();
});

describe('somebody who is seen here first', () => {
  it.each([['a group chat', { conversation: { id: '19:lunch@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: tenant } }], ['a chat of two people', betweenPeople(tenant)]])('in %s gets no conversation stored, and is welcomed once, later', async (_where, where) => {
    const newcomer = product.newcomer('First Seen');
    await looksUp(newcomer, 'findMentor', 'a', { where });
    const stored = await product.documents.people.read(`${tenant}:${newcomer.objectId}`, 'person');
    expect(stored?.body).toMatchObject({ name: 'First Seen', takesPartIn: [] });
    expect(stored?.body).not.toHaveProperty('conversation');
    expect(stored?.body).not.toHaveProperty('welcomedAt');
    await newcomer.installs();
    await newcomer.installs();
    expect(newcomer.inbox()).toHaveLength(1);
    expect((await product.documents.people.read(`${tenant}:${newcomer.objectId}`, 'person'))?.body.conversation).toMatchObject({ conversation: { id: newcomer.conversationId } });
  });

  it('in a chat of two people does not lose the chat with the bot', async () => {
    const known = await product.signedUp('Known', 'mentee');
    await looksUp(known, 'findMentor', 'a', { where: betweenPeople(tenant) });
    expect((await product.documents.people.read(`${tenant}:${known.objectId}`, 'person'))?.body.conversation).toMatchObject({ conversation: { id: known.conversationId } });
  });
});

it('no name, no typed word and no place reached the log', () => {
  for (const word of ['Moses', 'Annabel', 'мир', 'Chief', 'negotiation', 'OR 1=1']) expect(log.text()).not.toContain(word);
});

function dataOfFirstButton(card: unknown): Record<string, unknown> {
  const [, data] = /"actions":\[\{"type":"Action.Execute","verb":"mentor.view"[^]*?"data":(\{[^}]*\})/.exec(JSON.stringify(card)) ?? [];
  return z.record(z.string(), z.unknown()).parse(JSON.parse(data ?? '{}'));
}
