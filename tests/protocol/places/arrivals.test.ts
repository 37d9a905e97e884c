import { type Language } from '../../../bot/domain/people/person';
import { texts } from '../../../bot/content/texts';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn } from '../../support/taps';
import { linksOn } from '../../support/meetings';
import { cardOf } from '../../support/teams/mailbox';
import { type Group, type Person } from '../../support/teams/person';
import { addedTo, installation, meetingChat, membership, removedFrom, type Told } from '../../support/teams/places';

let product: Product;
beforeAll(async () => void (product = await startProduct()));
afterAll(() => product.stop());

let made = 0;
const someone = (locale = 'en-GB'): Person => product.newcomer(`Person ${(made += 1)}`, { locale });
const groupChat = (members: Person[]): Group => product.teams.groupChat(`Group ${(made += 1)}`, members);
const general = (members: Person[]): Group => {
  const name = `General ${(made += 1)}`;
  const { id } = product.teams.channelOf({ id: 'none', groupId: 'none' }, name, members);
  return product.teams.channelOf({ id, groupId: '33333333-3333-4333-8333-333333333333' }, name, members);
};
const places = [['group chat', groupChat], ['meeting', (members: Person[]) => meetingChat(product.teams, members)], ['team', general]] as const;
const said = ({ person, place }: Told): string[] => person.in(place).inbox().map((activity) => JSON.stringify(cardOf(activity)));
const stored = async ({ place }: Told) => (await everythingIn(product.documents.places)).map(({ body }) => body).find((body) => body.place === (place.team?.id ?? place.id));

describe.each(places)('in a %s', (_kind, make) => {
  let told: Told;
  beforeEach(() => {
    const person = someone();
    told = { person, place: make([person, someone()]) };
  });

  it.each(['installation', 'membership'] as const)('says once what it is and what can be done, whichever is told first: %s', async (first) => {
    await addedTo(told, first);
    await addedTo(told, first);
    const [card, ...more] = said(told);
    expect(more).toEqual([]);
    expect(card).toContain('Hello, I am Lodestar');
    expect(card).toContain(`${told.person.name} has added me here.`);
    expect(linksOn(cardOf(told.person.in(told.place).inbox()[0]!))).toEqual([{ title: 'Open our chat', url: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3A/) }]);
  });

  it('says it once when both are told at the same moment, ten times over', async () => {
    await Promise.all(Array.from({ length: 10 }, () => [installation(told, 'add'), membership(told, 'membersAdded')]).flat());
    expect(said(told)).toHaveLength(1);
  });

  it('says nothing to an upgrade, to people who come and go, or to a new name', async () => {
    await installation(told, 'remove-upgrade');
    await installation(told, 'add-upgrade');
    await membership(told, 'membersAdded', [{ id: '29:other', aadObjectId: 'other' }]);
    await membership(told, 'membersRemoved', [{ id: '29:other', aadObjectId: 'other' }]);
    await told.person.in(told.place).sends({ type: 'conversationUpdate', topicName: 'Another name', channelData: { eventType: 'channelRenamed', tenant: { id: 'x' } } });
    expect(said(told)).toEqual([]);
    expect(await stored(told)).toBeUndefined();
  });

  it('says nothing again when it is added a second time after a removal', async () => {
    await addedTo(told);
    product.clock.advance(60_000);
    await removedFrom(told);
    expect(await stored(told)).toMatchObject({ removedAt: product.clock.now() });
    product.clock.advance(60_000);
    await addedTo(told);
    expect(said(told)).toHaveLength(1);
    expect(await stored(told)).not.toHaveProperty('removedAt');
  });

  it('believes the later news, whatever is told last', async () => {
    const added = { timestamp: new Date(product.clock.now()).toISOString() };
    product.clock.advance(60_000);
    await removedFrom(told);
    await told.person.in(told.place).sends({ type: 'installationUpdate', action: 'add', ...added, channelData: told.place.team ? { team: { id: told.place.team.id } } : {} });
    expect(said(told)).toEqual([]);
    expect(await stored(told)).toHaveProperty('removedAt');
  });

  it('remembers ids only, and makes nobody’s acquaintance', async () => {
    await addedTo(told);
    const kept = await stored(told);
    expect(Object.keys(kept ?? {}).sort()).toEqual(['addedAt', 'kind', 'place', 'tenant', 'welcomedAt']);
    expect((await everythingIn(product.documents.people)).map(({ body }) => body.id)).not.toContain(idOf(told.person));
  });

  it.each<[string, Language]>([['fr-CA', 'fr'], ['ar-EG', 'ar'], ['pt-BR', 'en']])('speaks the language of whoever adds it: %s', async (locale, language) => {
    const person = someone(locale);
    const here = { person, place: make([person]) };
    await addedTo(here, 'membership');
    expect(said(here)[0]).toContain(texts(language)('places.welcome.title'));
  });
});

it('writes in the channel that somebody added it to, once a team', async () => {
  const person = someone();
  const place = general([person]);
  const other = product.teams.channelOf(place.team!, `Mentoring ${(made += 1)}`, [person]);
  await addedTo({ person, place, channel: other.id }, 'installation');
  await addedTo({ person, place });
  expect(person.in(other).inbox()).toHaveLength(1);
  expect(person.in(place).inbox()).toEqual([]);
  expect(person.inbox()).toEqual([]);
});

it('opens from its welcome what somebody taps, in their own chat', async () => {
  const person = someone();
  await person.says('hello');
  const told = { person, place: groupChat([person]) };
  await addedTo(told);
  for (const { verb } of buttonsOn(cardOf(person.in(told.place).inbox()[0]!))) {
    person.forgetsInbox();
    const answer = await person.in(told.place).taps({ verb });
    expect(answer?.value).toContain('I have answered in our own chat');
    expect(person.inbox()).toHaveLength(1);
  }
});

it('stays silent where Teams does not say in one voice whose tenant it is', async () => {
  const person = someone();
  const told = { person, place: groupChat([person]) };
  await person.in(told.place).sends({ type: 'installationUpdate', action: 'add', channelData: { tenant: { id: 'another' } } });
  expect(said(told)).toEqual([]);
});

describe('in somebody’s own chat', () => {
  it('welcomes once, however often it is told', async () => {
    const person = someone();
    await person.installs();
    await person.installs();
    expect(person.inbox()).toHaveLength(1);
    expect(JSON.stringify(person.lastCard())).toContain('signup.start');
  });

  it('welcomes back in few words who had removed it, once, and writes to them again', async () => {
    const person = await product.signedUp('Mina', 'mentee');
    await person.uninstalls();
    const personNow = async () => (await everythingIn(product.documents.people)).find(({ body }) => body.id === idOf(person))?.body;
    expect(await personNow()).toHaveProperty('unreachableSince');
    await person.installs();
    await person.installs();
    expect(await personNow()).not.toHaveProperty('unreachableSince');
    expect(person.inbox()).toHaveLength(1);
    expect(JSON.stringify(person.lastCard())).toContain('Good to have you back, Mina');
    expect(buttonsOn(person.lastCard()).map(({ verb }) => verb)).toEqual(['menu']);
  });

  it('keeps quiet and stays reachable through an upgrade', async () => {
    const person = await product.signedUp('Lina', 'mentee');
    for (const action of ['remove-upgrade', 'add-upgrade']) await person.sends({ type: 'installationUpdate', action });
    expect(person.inbox()).toEqual([]);
    expect((await everythingIn(product.documents.people)).find(({ body }) => body.id === idOf(person))?.body).not.toHaveProperty('unreachableSince');
  });
});
