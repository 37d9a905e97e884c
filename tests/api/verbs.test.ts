import { z } from 'zod';
import { hours } from '../../bot/domain/time';
import { type FormedPair, formPair } from '../support/journey';
import { pairDocument } from '../support/meetings';
import { idOf } from '../support/productPeople';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Json } from '../support/teams/cards';
import { type Person } from '../support/teams/person';
import { asks, posting } from './support/asking';

let stage: TabStage;
/** Two pairs alike: one does everything in the chat, the other in the tab. */
let inChat: FormedPair;
let inTab: FormedPair;
beforeAll(async () => {
  stage = await startTabStage();
  inChat = await formPair(stage);
  inTab = await formPair(stage);
});
afterAll(() => stage.stop());

/** What either road answers: a card, or one sentence. Ids, which no two pairs share, are made alike. */
interface Said {
  readonly card?: unknown;
  readonly sentence?: string;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A link that opens without signing in is sealed anew each time. */
const sealed = /\/pages\/[\w-]+/g;
const alike = (said: unknown): unknown => JSON.parse([inChat, inTab].reduce((text, { pair }) => text.replaceAll(pair, 'the-pair'), JSON.stringify(said)).replaceAll(uuid, 'id').replaceAll(sealed, '/pages/sealed'));

async function byChat(person: Person, verb: string, data: Json): Promise<Said> {
  const answer = await person.taps({ verb, data });
  return answer?.type === 'application/vnd.microsoft.card.adaptive' ? { card: alike(answer.value) } : { sentence: String(answer?.value) };
}

const cardBody = z.strictObject({ card: z.unknown() });
const errorBody = z.strictObject({ code: z.string(), sentence: z.string(), todo: z.string() });

async function byTab(person: Person, verb: string, data: Json): Promise<Said> {
  const { status, body } = await asks(stage, person, `/api/verbs/${verb}`, posting({ data }));
  if (status === 200) return { card: alike(cardBody.parse(body).card) };
  expect([403, 404, 409, 422]).toContain(status);
  return { sentence: errorBody.parse(body).sentence };
}

type Step = readonly [who: 'mentee' | 'mentor', verb: string, data?: Json | ((pair: FormedPair) => Json) | undefined];

/** Takes the step on both roads; gives what was said, which is the same. */
async function step([who, verb, data = {}]: Step): Promise<Said> {
  const dataFor = (pair: FormedPair): Json => ({ v: 1, pair: pair.pair, ...(typeof data === 'function' ? data(pair) : data) });
  const chat = await byChat(inChat[who], verb, dataFor(inChat));
  const tab = await byTab(inTab[who], verb, dataFor(inTab));
  expect(tab).toEqual(chat);
  return tab;
}

async function settled(): Promise<void> {
  await stage.settle();
  for (const who of ['mentee', 'mentor'] as const) {
    const heard = (person: Person): unknown => alike(person.inbox().map(({ attachments, text, summary }) => ({ attachments, text, summary })));
    expect(heard(inTab[who])).toEqual(heard(inChat[who]));
    for (const { [who]: person } of [inChat, inTab]) person.forgetsInbox();
  }
}

const inAnHour = (): string => String(stage.clock.now() + hours(20));
const phases: readonly (readonly [phase: string, status: string, steps: readonly Step[]])[] = [
  ['prepares', 'agree', [
    ['mentee', 'pair.show'], ['mentor', 'pair.show'], ['mentee', 'pair.more'], ['mentor', 'prepare.show'], ['mentee', 'prepare.role'], ['mentee', 'prepare.iceBreaker', { index: 1 }],
    ['mentee', 'prepare.saveExpectations', { from: 0, expectations: 'Honesty' }], ['mentor', 'prepare.saveExpectations', { from: 0, expectations: 'Punctuality' }], ['mentor', 'prepare.show'],
    ['mentor', 'prepare.tick', { drawn: '', nextSteps: 'nextDate' }], ['mentee', 'pair.begin'],
  ]],
  ['agrees', 'grow', [
    ['mentee', 'agreement.show'], ['mentee', 'agreement.edit'], ['mentee', 'agreement.save', { from: 0, signs: true, statement: 'Be ready for headquarters', rhythm: 'monthly', responseTime: 'day' }], ['mentor', 'agreement.show'],
    ['mentor', 'agreement.sign', { version: 1 }], ['mentor', 'agreement.version', { version: 1 }], ['mentee', 'goals.new'], ['mentee', 'goals.add', { goal: 'goal-1', from: 1, statement: 'Know three units', measure: 'A talk with each' }],
    ['mentor', 'goals.view', { goal: 'goal-1' }], ['mentee', 'goals.report', { goal: 'goal-1', from: 1, progress: '50' }], ['mentor', 'goals.show'], ['mentee', 'pair.commit'],
  ]],
  ['grows', 'grow', [
    ['mentee', 'meetings.propose'], ['mentee', 'meetings.offer', () => ({ session: 1, times: inAnHour(), length: '60', topic: 'Next steps' })], ['mentor', 'meetings.choose', () => ({ session: 1, at: inAnHour() })], ['mentee', 'agenda.show', { session: 1 }],
    ['mentee', 'actions.add', ({ mentor }) => ({ action: 'action-1', text: 'Write to Amina', owner: idOf(mentor) })], ['mentor', 'actions.tick', { done0: 'action-1' }],
    ['mentee', 'note.new'], ['mentee', 'note.save', { number: 1, from: 0, text: 'Trust' }], ['mentee', 'note.share', { number: 1 }], ['mentor', 'note.read', ({ mentee }) => ({ number: 1, author: idOf(mentee) })],
    ['mentor', 'ideas.show'], ['mentee', 'ideas.prompt', { theme: 'career', index: 1 }], ['mentee', 'assessment.show'], ['mentor', 'journal.show'],
  ]],
  ['says goodbye', 'ended', [
    ['mentee', 'pair.wrapUp', { because: 'goalReached' }], ['mentor', 'closing.show'], ['mentee', 'closing.worksheet'], ['mentee', 'closing.saveWorksheet', { from: 0, learning: 'To ask first' }],
    ['mentor', 'closing.thank', { form: '6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a01', text: 'Thank you' }], ['mentor', 'closing.next', { choices: 'rest' }], ['mentee', 'pair.complete'], ['mentor', 'pair.complete'], ['mentee', 'pair.show'],
  ]],
];

describe('a pair’s life by the buttons of the tab is the life by the buttons of the chat', () => {
  it.each(phases)('while it %s', async (_phase, status, steps) => {
    for (const one of steps) {
      const said = await step(one);
      if (said.card === undefined) throw new Error(`${one[0]} taps ${one[1]}: ${said.sentence}`);
      await settled();
    }
    expect([(await pairDocument(stage, inChat)).status, (await pairDocument(stage, inTab)).status]).toEqual([status, status]);
  });
});

describe('what is refused', () => {
  const steps: readonly Step[] = [
    ['mentee', 'pair.begin'], ['mentor', 'pair.commit'], ['mentee', 'pair.pause', { until: '2027-01-11' }], ['mentor', 'meetings.offer', { session: 2, date1: '2026-12-25', time1: '10:00', length: '60' }],
    ['mentee', 'agreement.sign', { version: 7 }], ['mentor', 'actions.add', { action: 'late', text: 'Too late', owner: 'nobody' }],
  ];
  it.each(steps.map((one): [string, Step] => [`the ${one[0]}, who taps ${one[1]}`, one]))('to %s, is the same sentence, or the same card, as in the chat', async (_title, one) => {
    await step(one);
  });

  it('is an error with a code and with what to do; what belongs to others is no card in the tab', async () => {
    const refused = { status: 403, body: { code: 'notYours', sentence: expect.stringContaining('“My mentoring”'), todo: 'home' } };
    expect(await asks(stage, inTab.mentee, '/api/verbs/pair.show', posting({ data: { pair: inChat.pair } }))).toMatchObject(refused);
    expect(await asks(stage, inTab.mentor, '/api/verbs/note.read', posting({ data: { pair: inTab.pair, number: 9, author: 'nobody' } }))).toMatchObject(refused);
  });
});

describe('the same button, pressed twice', () => {
  it('in both at once is one deed', async () => {
    const pair = await formPair(stage);
    const data = { v: 1, pair: pair.pair, action: 'action-1', text: 'Write to Amina', owner: idOf(pair.mentee) };
    const answers = await Promise.all([byTab(pair.mentee, 'actions.add', data), byChat(pair.mentee, 'actions.add', data), byTab(pair.mentee, 'actions.add', data)]);
    for (const { card } of answers) expect(JSON.stringify(card)).toContain('Write to Amina');
    expect((await pairDocument(stage, pair)).actions).toHaveLength(1);
  });
});
