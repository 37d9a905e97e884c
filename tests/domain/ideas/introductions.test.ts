import { alreadyDone, refused } from '../../../bot/domain/decision';
import { isFarApart } from '../../../bot/domain/ideas/apart';
import { consent, heardBy, introduce, introductionsIn, introductionsKept, introductionsOf } from '../../../bot/domain/ideas/introductions';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { aPair, movedTo, noon, people, twoMembers } from '../../support/builders';

const made = { id: 'i1', by: people.mentor, whom: people.mentee, words: 'sealed' } as const;
const toBo = { ...made, to: people.otherMentor } as const;
const introduced = (pair: Pair = aPair(), introduction: Parameters<typeof introduce>[1] = toBo): Pair => movedTo(introduce(pair, introduction, noon));
const noticesOf = ({ effects = [] }: Pair) => effects.map((effect) => (effect.kind === 'tell' ? `${effect.notice} to ${effect.to}` : effect.kind));

describe('an introduction', () => {
  it('tells the member, and a mentor of the programme without naming anybody', () => {
    const pair = introduced();
    expect(noticesOf(pair)).toEqual([`introduction.made to ${people.mentee}`, `introduction.heard to ${people.otherMentor}`]);
    expect(heardBy(pair, { whom: people.mentee, to: people.otherMentor })).toEqual({ by: people.mentor, named: false });
  });

  it('tells nobody but the member of a colleague from elsewhere', () => {
    expect(noticesOf(introduced(aPair(), made))).toEqual([`introduction.made to ${people.mentee}`]);
  });

  it('is made once by the same form', () => {
    const pair = introduced();
    expect(introduce(pair, toBo, noon + 1)).toEqual(alreadyDone(pair));
    expect(introduce(pair, { ...toBo, by: people.mentee, whom: people.mentor }, noon)).toEqual(refused('notYours'));
  });

  it('may be made by the mentee, too', () => {
    expect(noticesOf(introduced(aPair(), { ...made, by: people.mentee, whom: people.mentor }))).toEqual([`introduction.made to ${people.mentor}`]);
  });

  it.each([
    ['by a stranger', { ...made, by: people.stranger }, {}, 'notYours'],
    ['to oneself', { ...made, whom: people.mentor }, {}, 'badChoice'],
    ['to a stranger', { ...made, whom: people.stranger }, {}, 'badChoice'],
    ['of oneself', { ...made, to: people.mentor }, {}, 'introduceSelf'],
    ['of the partner', { ...made, to: people.mentee }, {}, 'introducePartner'],
    ['to who has left', made, { members: [twoMembers[0]!, { ...twoMembers[1]!, leftAt: 1 }] }, 'badChoice'],
    ['after the end', made, { status: 'ended' }, 'pairEnded'],
  ] as const)('%s is refused', (_what, introduction, pair, reason) => {
    expect(introduce(aPair(pair), introduction, noon)).toEqual(refused(reason));
  });

  it('makes an older one be forgotten when there are many, and lists the newest first', () => {
    const many = Array.from({ length: introductionsKept + 2 }, (_, index) => ({ ...made, id: `i${index}` })).reduce((pair, introduction) => introduced(pair, introduction), aPair());
    expect(introductionsIn(many)).toHaveLength(introductionsKept);
    expect(introductionsOf(many, people.mentee)[0]?.id).toBe(`i${introductionsKept + 1}`);
    expect(introductionsOf(many, people.stranger)).toEqual([]);
  });

  it('of somebody who was suggested before owes that person no second message', () => {
    const twice = introduced(introduced(), { ...toBo, id: 'i2' });
    expect(noticesOf(twice).filter((notice) => notice.startsWith('introduction.heard'))).toHaveLength(1);
  });
});

describe('consent', () => {
  it('lets the mentor know the name, in a new message and in the old one', () => {
    const pair = movedTo(consent({ ...introduced(), effects: [] }, 'i1', people.mentee, noon));
    expect(noticesOf(pair)).toEqual(['redraw', `introduction.heard to ${people.otherMentor}`]);
    expect(heardBy(pair, { whom: people.mentee, to: people.otherMentor })).toEqual({ by: people.mentor, named: true });
    expect(consent(pair, 'i1', people.mentee, noon)).toEqual(alreadyDone(pair));
  });

  it.each([[people.mentor, 'i1', 'notYours'], [people.otherMentor, 'i1', 'notYours'], [people.mentee, 'i9', 'notFound']] as const)('of %s to %s is refused', (person, id, reason) => {
    expect(consent(introduced(), id, person, noon)).toEqual(refused(reason));
  });

  it('has no meaning for somebody who was told nothing', () => {
    expect(consent(introduced(aPair(), made), 'i1', people.mentee, noon)).toEqual(refused('notNow'));
  });

  it('tells nobody else anything', () => {
    expect(heardBy(introduced(), { whom: people.mentee, to: people.stranger })).toBeUndefined();
  });
});

it.each([
  ['Europe/Paris', ['Africa/Nairobi'], false], ['Europe/Paris', ['America/New_York'], true], ['Africa/Nairobi', ['Africa/Nairobi', 'Asia/Bangkok'], true],
  ['Pacific/Apia', ['Pacific/Honolulu'], false], ['Asia/Kathmandu', ['Asia/Amman'], false], ['UTC', [], false],
] as const)('%s and %s: far apart is %s', (zone, others, far) => {
  expect(isFarApart(zone, others, noon)).toBe(far);
});
