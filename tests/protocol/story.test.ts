import { type Product, startProduct } from '../support/product';
import { filledForm, idOf } from '../support/productPeople';
import { aFile, aRow } from '../directory/csvBuilder';
import { days } from '../../bot/domain/time';
import { type Person } from '../support/teams/person';
import { cardOf, type SentActivity } from '../support/teams/mailbox';
import { buttonsOn, press } from '../support/taps';

let product: Product;
const known = '00000000-0000-4000-8000-000000000001';

beforeAll(async () => {
  product = await startProduct({ peopleCsv: aFile([aRow(1, { name: 'Samira Naser', managerObjectId: '', inPostSince: '2026-01-01' })]) });
});
afterAll(() => product.stop());

const ask = async (mentee: Person, mentor: Person): Promise<void> => {
  await mentee.taps({ verb: 'ask.form', data: { v: 1, programme: 'career', mentor: idOf(mentor) } });
  const sent = await mentee.taps({ verb: 'ask.send', data: { v: 1, programme: 'career', mentor: idOf(mentor) } }, { message: `Would you mentor me, ${mentor.name}?` });
  expect(JSON.stringify(sent)).toContain('"verb":"request.show"');
};
const requestCard = (mentor: Person): Promise<SentActivity> => mentor.receives('"verb":"request.accept"');
const now = (person: Person, id: string): string => JSON.stringify(cardOf(person.inbox().find((activity) => activity.id === id)!));

describe('the first minutes', () => {
  it('welcomes once, whatever Teams sends again', async () => {
    const person = product.newcomer('Wanda');
    await person.installs();
    await person.installs();
    await person.sends({ type: 'conversationUpdate', membersAdded: [{ id: person.teamsId, aadObjectId: person.objectId }] });
    expect(person.inbox()).toHaveLength(1);
    expect(buttonsOn(person.lastCard())[0]).toMatchObject({ verb: 'signup.start', title: 'Sign up' });
  });

  it.each([
    ['hello', 'signup.start'], ['Bonjour !', 'signup.start'], ['help please', 'signup.start'], ['Aide', 'signup.start'], ['sign up', 'menu'], ['注册', 'menu'], ['find a mentor', 'signup.start'], ['أريد أن أبحث عن مرشد', 'signup.start'],
    ['my requests', 'signup.start'], ['mis solicitudes', 'signup.start'], ['my mentoring', 'signup.start'], ['МОЁ НАСТАВНИЧЕСТВО', 'signup.start'], ['profile', 'signup.start'], ['settings', 'settings.save'], ['réglages', 'settings.save'],
  ])('answers "%s" with one card', async (typed, verb) => {
    const person = product.newcomer('Wim');
    await person.says(typed);
    expect(person.inbox()).toHaveLength(1);
    expect(person.inbox()[0]?.text).toBeUndefined();
    expect(buttonsOn(person.lastCard()).map((button) => button.verb)).toContain(verb);
  });

  it('answers anything else with a sentence and the menu', async () => {
    const person = product.newcomer('Wu', { locale: 'fr-FR' });
    await person.says('quatorze éléphants roses');
    expect(person.inbox()).toHaveLength(1);
    expect(person.inbox()[0]?.text).toContain('pas');
    expect(buttonsOn(person.lastCard())[0]?.verb).toBe('signup.start');
  });
});

describe('signing up', () => {
  it('takes somebody whom the directory knows from the menu to the next step, with what is known filled in', async () => {
    const person = product.newcomer('Samira Naser', { objectId: known });
    await person.says('hi');
    await person.taps('Sign up');
    await person.taps('Join as mentee');
    expect(JSON.stringify(person.lastCard())).toContain('Science Division');
    await person.taps('Sign up', { objective: 'To lead a team', expectations: 'Candour', codeAccepted: 'true' });
    expect(JSON.stringify(person.lastCard())).toContain('Welcome to Career');
    await person.taps('Find a mentor');
    expect(person.inbox()).toHaveLength(1);
  });

  it('lets somebody whom it does not know say who they are, and says everything that is missing at once', async () => {
    const person = product.newcomer('Tomás', { locale: 'es-ES' });
    await person.says('hola');
    await press(person, 'signup.start');
    await press(person, 'signup.form', { data: { role: 'mentor' } });
    const { title, agency, unit, dutyStation, joinedOn } = filledForm;
    await press(person, 'signup.save', { inputs: { title, agency, unit, dutyStation, joinedOn, capacity: '9' } });
    expect(JSON.stringify(person.lastCard())).toContain('"verb":"signup.save"');
    expect(JSON.stringify(person.lastCard())).toContain('❗');
    await press(person, 'signup.save', { inputs: { speaks: 'es', practiceAreas: 'health', capacity: 2, codeAccepted: 'true' } });
    expect(buttonsOn(person.lastCard()).map(({ verb }) => verb)).toContain('profile.show');
  });
});

describe('a mentee who writes Arabic and a mentor who writes French', () => {
  let mentee: Person;
  let mentor: Person;
  let other: Person;
  let received: SentActivity;
  let otherReceived: SentActivity;

  beforeAll(async () => {
    [mentee, mentor, other] = await Promise.all([
      product.signedUp('ليلى', 'mentee', { who: { locale: 'ar-JO', timezone: 'Asia/Amman' } }),
      product.signedUp('Mathilde', 'mentor', { who: { locale: 'fr-CA' } }),
      product.signedUp('Oluwaseun', 'mentor'),
    ]);
  });

  it('finds and views the mentor, and asks with a text of her own', async () => {
    await mentee.says('find a mentor');
    expect(mentee.lastCard()).toMatchObject({ lang: 'ar', rtl: true });
    await press(mentee, 'mentor.view', { data: { mentor: idOf(mentor) } });
    expect(JSON.stringify(mentee.lastCard())).toContain('Mathilde');
    await press(mentee, 'ask.form', { data: { mentor: idOf(mentor) } });
    await press(mentee, 'ask.send', { inputs: { message: 'هل تكونين مرشدتي؟' } });
    expect(buttonsOn(mentee.lastCard()).map(({ verb }) => verb)).toContain('request.show');
    await ask(mentee, other);
  });

  it('reaches both mentors, each in their own language', async () => {
    [received, otherReceived] = await Promise.all([requestCard(mentor), requestCard(other)]);
    expect(cardOf(received)).toMatchObject({ lang: 'fr' });
    expect(cardOf(received)).not.toHaveProperty('rtl');
    expect(JSON.stringify(cardOf(received))).toContain('هل تكونين مرشدتي؟');
    expect(cardOf(otherReceived)).toMatchObject({ lang: 'en' });
  });

  it('lets both write back and forth before the answer', async () => {
    await press(mentor, 'request.ask', { on: received, inputs: { question: 'Qu’attendez-vous de moi ?' } });
    const question = await mentee.receives('Qu’attendez-vous de moi ?');
    expect(cardOf(question)).toMatchObject({ lang: 'ar', rtl: true });
    await press(mentee, 'request.reply', { on: question, inputs: { reply: 'الصراحة' } });
    const reply = await mentor.receives((activity) => activity.id !== received.id && JSON.stringify(activity).includes('الصراحة'));
    expect(cardOf(reply)).toMatchObject({ lang: 'fr' });
  });

  it('makes a pair with one tap, told to both in their language', async () => {
    await press(mentor, 'request.accept');
    const told = await mentee.receives(({ summary }) => summary?.includes('Mathilde') === true && summary.includes('قُبل طلبك'));
    expect(cardOf(told)).toMatchObject({ lang: 'ar', rtl: true });
    await product.settle();
    for (const [person, partner] of [[mentee, 'Mathilde'], [mentor, 'ليلى']] as const) {
      await person.says('my mentoring');
      expect(JSON.stringify(person.lastCard())).toContain(partner);
      await press(person, 'pair.show');
      await press(person, 'pair.more');
      expect(JSON.stringify(person.lastCard())).toContain('"verb":"pair.end"');
    }
  });

  it('withdraws her other request and redraws that mentor’s card to the truth', () => {
    expect(now(other, otherReceived.id)).toContain('ليلى\u2069 has found a mentor meanwhile');
    expect(now(other, otherReceived.id)).not.toContain('request.accept');
    expect(now(mentor, received.id)).not.toContain('request.accept');
  });

  it('answers a late tap on an old card with the truth and one sentence', async () => {
    const late = await press(other, 'request.accept', { on: otherReceived });
    expect(JSON.stringify(late.value)).toContain('was settled in the meantime');
    expect(JSON.stringify(late.value)).toContain('has found a mentor meanwhile');
  });

  it('brings the other request back when the pair ends within its trial time', async () => {
    other.forgetsInbox();
    product.clock.advance(days(10));
    await press(mentee, 'pair.end');
    const told = await mentor.receives(({ summary }) => summary?.includes('ليلى') === true && summary.includes('mis fin'));
    expect(cardOf(told)).toMatchObject({ lang: 'fr' });
    await requestCard(other);
    await product.settle();
    expect(mentee.inbox().filter((activity) => JSON.stringify(activity).includes('requests.mine')).length).toBeGreaterThan(0);
    await mentee.says('my requests');
    expect(JSON.stringify(mentee.lastCard())).toContain('Oluwaseun');
  });
});

describe('other answers', () => {
  const meet = async (name: string): Promise<{ mentee: Person; mentor: Person; received: SentActivity }> => {
    const [mentee, mentor] = await Promise.all([product.signedUp(`${name} the mentee`, 'mentee'), product.signedUp(`${name} the mentor`, 'mentor')]);
    await ask(mentee, mentor);
    return { mentee, mentor, received: await requestCard(mentor) };
  };

  it('takes a request back, and the mentor’s card says so', async () => {
    const { mentee, mentor, received } = await meet('Tara');
    await mentee.says('my requests');
    await press(mentee, 'request.show');
    await press(mentee, 'request.withdraw');
    await product.settle();
    expect(now(mentor, received.id)).toContain('took this request back');
  });

  it('declines with a kind reason and is away from then on, in one tap', async () => {
    const { mentee, mentor } = await meet('Dora');
    await press(mentor, 'request.decline', { inputs: { reason: 'noTime', awayUntil: '2027-02-01' } });
    await mentee.receives('cannot be your mentor this time');
    expect(JSON.stringify(await mentee.receives('The reason given'))).toContain('find.start');
    await product.settle();
    const again = await mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor) } }, { message: 'Perhaps now?' });
    expect(JSON.stringify(again)).toContain('is away for a while');
  });

  it('accepts from a date', async () => {
    const { mentee, mentor } = await meet('Ada');
    const answer = await press(mentor, 'request.acceptFrom', { inputs: { startsOn: '2027-01-11' } });
    expect(JSON.stringify(answer.value)).toContain('You start on 11 January 2027');
    await mentee.receives('You start on 11 January 2027');
  });

  it('suggests a colleague, whom the mentee can look at and ask', async () => {
    const { mentee, mentor } = await meet('Cora');
    const colleague = await product.signedUp('Colleague Q', 'mentor');
    await press(mentor, 'request.colleagues');
    await press(mentor, 'request.suggest', { inputs: { colleague: idOf(colleague) } });
    const told = await mentee.receives('suggests somebody who may fit well');
    const view = await press(mentee, 'mentor.view', { on: told });
    expect(JSON.stringify(view.value)).toContain('Colleague Q');
    await press(mentee, 'ask.form', { data: { mentor: idOf(colleague) } });
  });
});
