import { templates } from '../../../bot/content/templates';
import { areSame, cannotForm, type Joining } from '../../../bot/domain/groups/forming';
import { closesByItself } from '../../../bot/domain/groups/oneOff';
import { share, sharesKept } from '../../../bot/domain/groups/shares';
import { refused } from '../../../bot/domain/decision';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const joining = (mentors: number, mentees: number): Joining[] => [
  ...Array.from({ length: mentors }, (_, place): Joining => ({ person: `mentor ${place}`, role: 'mentor' })), ...Array.from({ length: mentees }, (_, place): Joining => ({ person: `mentee ${place}`, role: 'mentee' })),
];

it.each([
  ['career', 1, 1, undefined], ['career', 1, 2, 'wrongSize'], ['reverse', 1, 1, undefined], ['coffee', 2, 0, 'wrongSize'],
  ['group', 1, 4, undefined], ['group', 1, 12, undefined], ['group', 1, 3, 'wrongSize'], ['group', 1, 13, 'wrongSize'], ['group', 2, 4, 'wrongSize'],
  ['circle', 0, 3, undefined], ['circle', 1, 3, 'wrongSize'], ['circle', 0, 13, 'wrongSize'], ['panel', 3, 9, undefined], ['panel', 3, 0, 'wrongSize'],
] as const)('%s of %i mentors and %i mentees: %s', (name, mentors, mentees, reason) => {
  const { structure, journey } = templates[name];
  expect(cannotForm(joining(mentors, mentees), structure, journey)).toBe(reason);
});

it('takes nobody twice, in whatever role', () => {
  const { structure, journey } = templates.circle;
  expect(cannotForm([...joining(0, 3), { person: 'mentee 1', role: 'mentee' }], structure, journey)).toBe('nobodyTwice');
});

it('knows the same forming in another order, and another one', () => {
  expect(areSame(joining(1, 4), joining(1, 4).reverse())).toBe(true);
  expect(areSame(joining(1, 4), joining(1, 5))).toBe(false);
});

describe('a single talk', () => {
  const talk = aPair({ structure: 'oneOff', status: 'grow', sessions: [aSession({ status: 'held' })] });

  it('is done once it was held', () => {
    expect(closesByItself(talk, templates.coffee.journey)).toBe(true);
  });

  it.each([
    ['another one is planned', { sessions: [aSession({ status: 'held' }), aSession({ number: 2 })] }], ['it was not held', { sessions: [aSession({ status: 'missed' })] }],
    ['it is closing already', { status: 'close' }], ['it is a pair that meets on', { structure: 'oneToOne' }],
  ] as const)('is not while %s', (_, overrides) => {
    expect(closesByItself({ ...talk, ...overrides }, templates.coffee.journey)).toBe(false);
  });
});

describe('passing something on', () => {
  const circle = aPair({ structure: 'circle' });

  it('tells the others, once, and keeps the last ones', () => {
    const next = movedTo(share(circle, { id: 's1', text: 'sealed' }, people.mentee, noon));
    expect(next.effects).toEqual([expect.objectContaining({ to: people.mentor, notice: 'circle.shared', about: expect.objectContaining({ share: 's1' }) })]);
    expect(share(next, { id: 's1', text: 'sealed' }, people.mentee, noon).kind).toBe('alreadyDone');
    const many = Array.from({ length: 30 }, (_, place) => place).reduce((pair, place) => movedTo(share(pair, { id: `m${place}`, text: 'sealed' }, people.mentee, noon)), next);
    expect([many.shares?.length, many.shares?.at(-1)?.id]).toEqual([sharesKept, 'm29']);
  });

  it.each([['a stranger', people.stranger, {}, 'notYours'], ['after the end', people.mentee, { status: 'ended' }, 'pairEnded'], ['between two', people.mentee, { structure: 'oneToOne' }, 'notNow']] as const)('refuses %s', (_, actor, overrides, reason) => {
    expect(share({ ...circle, ...overrides }, { id: 's1', text: 'sealed' }, actor, noon)).toEqual(refused(reason));
  });
});
