import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { pairSchema, programmeSchema } from '../../../bot/usecases/schemas';
import { aPair, noon } from '../../support/builders';
import { aProgramme } from '../../support/world';

const first = { id: 'r1', programme: 'career', mentor: 'un:amina', mentee: 'un:li', mentorName: 'Amina Diallo', menteeName: 'Li Lei', status: 'prepare', createdAt: noon };

describe('what the first version stored', () => {
  it('is a pair of two with its whole journey ahead', () => {
    expect(pairSchema.parse(first)).toMatchObject({
      structure: 'oneToOne', status: 'prepare', since: noon, sessions: [], goals: [], extension: { times: 0 },
      members: [{ person: 'un:amina', name: 'Amina Diallo', role: 'mentor' }, { person: 'un:li', name: 'Li Lei', role: 'mentee' }],
    });
  });

  it('keeps how it ended, where it started from, and what it owed', () => {
    const effects = [{ kind: 'tell', id: 'r1:ended', to: 'un:li', notice: 'pair.ended', about: { pair: 'r1' } }];
    const ended = pairSchema.parse({ ...first, status: 'ended', startsOn: '2026-12-01', ended: { by: 'un:amina', at: noon + 5 }, effects, nextDue: noon });
    expect(ended).toMatchObject({ status: 'ended', since: noon + 5, startsOn: '2026-12-01', ended: { how: 'noFault', by: 'un:amina', at: noon + 5 }, effects, nextDue: noon });
  });

  it('is a programme that offers its pairs the usual', () => {
    const { journey: _journey, structure: _structure, coordinators: _coordinators, holidays: _holidays, ...older } = aProgramme();
    expect(programmeSchema.parse(older)).toMatchObject({ structure: 'oneToOne', journey: usualJourney, coordinators: [], holidays: [] });
  });
});

it('a pair of today is stored as it is', () => {
  expect(pairSchema.parse(JSON.parse(JSON.stringify(aPair())))).toEqual(aPair());
});

it('a goal from before its steps were kept is read without any, a later one with them', () => {
  const before = { id: 'g1', version: 1, text: 'sealed', status: 'open' as const, progress: 40, by: 'un:li', changedAt: noon };
  const stored = aPair({ goals: [before, { ...before, id: 'g2', steps: [{ progress: 40, at: noon }] }] });
  expect(pairSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

it.each([{}, { ...first, status: 'agree' }, { ...aPair(), status: 'nowhere' }, { ...aPair(), members: 'none' }])('what is no pair is not read as one', (stored) => {
  expect(pairSchema.safeParse(stored).success).toBe(false);
});
