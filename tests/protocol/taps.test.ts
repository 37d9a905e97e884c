import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verbs } from '../../bot/verbs';
import { type Product, startProduct } from '../support/product';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { buttonsOn, press } from '../support/taps';
import { cardOf, type SentActivity } from '../support/teams/mailbox';
import { type Person } from '../support/teams/person';

let product: Product;
interface Met {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly received: SentActivity;
  readonly request: { readonly programme: string; readonly request: string };
}

async function meet(name: string): Promise<Met> {
  const [mentee, mentor] = await Promise.all([product.signedUp(`${name} N`, 'mentee'), product.signedUp(`${name} M`, 'mentor')]);
  await mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Please' } });
  const received = await mentor.receives('"verb":"request.accept"');
  const [wish] = (await everythingIn(product.documents.wishlists)).find(({ body }) => body.mentee === idOf(mentee))!.body.wishes;
  return { mentee, mentor, received, request: { programme: 'career', request: wish!.id } };
}
const shown = (person: Person, { id }: SentActivity): string => JSON.stringify(cardOf(person.inbox().find((activity) => activity.id === id)!));
const pairsOf = async (mentor: Person) => (await everythingIn(product.documents.pairs)).filter(({ body }) => body.members.some(({ person }) => person === idOf(mentor)));
const told = (person: Person): number => person.inbox().filter((activity) => JSON.stringify(activity).includes('is now your mentor')).length;

describe.each(['sqlite', 'cosmos'] as const)('on %s', (store) => {
  beforeAll(async () => {
    product = await startProduct({ store });
  });
  afterAll(() => product.stop());

  it('takes a double tap for one: the same answer, one pair, one message', async () => {
    const { mentee, mentor, request } = await meet('Double');
    const answers = await Promise.all([1, 2, 3, 4].map(() => mentor.taps({ verb: 'request.accept', data: request })));
    await product.settle();
    for (const answer of answers) expect(JSON.stringify(answer)).toContain('You are now the mentor of');
    expect(await pairsOf(mentor)).toHaveLength(1);
    expect(told(mentee)).toBe(1);
  });

  it('takes a redelivery under another id for one tap', async () => {
    const { mentor, received, request } = await meet('Again');
    const value = { action: { type: 'Action.Execute', verb: 'request.accept', data: request }, trigger: 'manual' };
    const answers = [];
    for (const id of ['first', 'second']) answers.push(await mentor.sends({ type: 'invoke', name: 'adaptiveCard/action', id, replyToId: received.id, value }));
    await product.settle();
    expect(answers[1]).toEqual(answers[0]);
    expect(await pairsOf(mentor)).toHaveLength(1);
  });

  it('asks once when Teams delivers the asking twice', async () => {
    const [mentee, mentor] = await Promise.all([product.signedUp('Twice N', 'mentee'), product.signedUp('Twice M', 'mentor')]);
    const ask = () => mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Please' } });
    const answers = await Promise.all([ask(), ask()]);
    await product.settle();
    for (const answer of answers) expect(JSON.stringify(answer)).toContain('"verb":"request.show"');
    expect(mentor.inbox()).toHaveLength(1);
  });

  it('lets one of two devices decide, and tells the other the truth', async () => {
    const { mentee, mentor, received, request } = await meet('Devices');
    const [accepted, declined] = await Promise.all([mentor.taps({ verb: 'request.accept', data: request }), mentor.taps({ verb: 'request.decline', data: request })]);
    await product.settle();
    const pairs = await pairsOf(mentor);
    const truth = pairs.length === 1 ? 'You are now the mentor of' : 'You declined';
    for (const answer of [accepted, declined]) expect(JSON.stringify(answer)).toContain(truth);
    expect(JSON.stringify([accepted, declined]).match(/settled in the meantime/g)).toHaveLength(1);
    expect(shown(mentor, received)).toContain(truth);
    expect(told(mentee)).toBe(pairs.length);
  });

  describe('a client without Action.Execute', () => {
    it('sees the answer in the card’s place', async () => {
      const { mentor, received, request } = await meet('Submit');
      const before = mentor.inbox().length;
      await mentor.submits({ verb: 'request.accept', v: 1, ...request }, received.id);
      expect(mentor.inbox()).toHaveLength(before);
      expect(shown(mentor, received)).toContain('You are now the mentor of');
      expect(product.teams.calls().some(({ method, activityId }) => method === 'PUT' && activityId === received.id)).toBe(true);
    });

    it('gets it as a message when the card cannot be replaced', async () => {
      const { mentor, request } = await meet('Gone');
      const before = mentor.inbox().length;
      await mentor.submits({ verb: 'request.accept', v: 1, ...request }, 'no-such-message');
      expect(mentor.inbox()).toHaveLength(before + 1);
      expect(JSON.stringify(mentor.lastCard())).toContain('You are now the mentor of');
    });

    it('carries the same verb and data in every fallback', async () => {
      const { received } = await meet('Fallback');
      for (const { verb, data, fallback } of executesOn(cardOf(received))) expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...data, verb } });
    });
  });

  it('redraws the old card of a settled request, whatever is tapped on it', async () => {
    const { mentee, mentor, received } = await meet('Old');
    await mentee.says('my requests');
    await press(mentee, 'request.show');
    await press(mentee, 'request.withdraw');
    await product.settle();
    for (const [verb, inputs] of [['request.accept', {}], ['request.decline', {}], ['request.ask', { question: 'Still there?' }], ['request.acceptFrom', { startsOn: '2027-01-11' }], ['request.colleagues', {}]] as const) {
      const answer = await press(mentor, verb, { on: received, inputs });
      expect(JSON.stringify(answer.value)).toContain('took this request back');
      expect(buttonsOn(answer.value).map((button) => button.verb)).not.toContain('request.accept');
    }
  });

  it('puts no button on any card whose verb nobody answers', async () => {
    const { mentor, mentee } = await meet('Buttons');
    for (const person of [mentor, mentee]) for (const typed of ['menu', 'help', 'sign up', 'find a mentor', 'my requests', 'my mentoring', 'profile', 'settings']) await person.says(typed);
    const used = new Set([mentor, mentee].flatMap((person) => person.inbox().flatMap((activity) => buttonsOn(cardOf(activity)).map(({ verb }) => verb))));
    expect([...used, ...verbsInSource()].filter((verb) => !verbs.has(verb))).toEqual([]);
    expect(used.size).toBeGreaterThan(10);
  });
});

/** Also the cards that no story here comes by. */
function verbsInSource(): string[] {
  const folder = join(__dirname, '../../bot/cards');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bverb: '([^']+)'/g)].map(([, verb = '']) => verb));
}

function executesOn(part: unknown): { verb: unknown; data: object; fallback: unknown }[] {
  if (Array.isArray(part)) return part.flatMap(executesOn);
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'Action.Execute' && 'verb' in part && 'data' in part && typeof part.data === 'object' && part.data) return [{ verb: part.verb, data: part.data, fallback: 'fallback' in part ? part.fallback : undefined }];
  return Object.values(part).flatMap(executesOn);
}
