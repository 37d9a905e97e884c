import { refused } from '../../../bot/domain/decision';
import { earnsCertificate } from '../../../bot/domain/closing/certificate';
import { noteWorksheet, plan, thank } from '../../../bot/domain/closing/goodbye';
import { type Ended, type Pair } from '../../../bot/domain/pairs/pair';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const closing = (overrides: Partial<Pair> = {}): Pair => aPair({ status: 'close', ...overrides });
const over: Partial<Pair> = { status: 'ended', ended: { how: 'completed', by: 'system', at: noon } };
const later = noon + 1;

describe('a note of thanks', () => {
  const thanked = movedTo(thank(closing(), people.mentee, { id: 'form-1', text: 'sealed' }, noon));

  it('is kept, and told to the others at once', () => {
    expect(thanked.closing.thanks).toEqual([{ from: people.mentee, text: 'sealed', at: noon, id: 'form-1' }]);
    expect(thanked.effects).toMatchObject([{ kind: 'tell', to: people.mentor, notice: 'closing.thanks', about: { person: people.mentee } }]);
    expect(JSON.stringify(thanked.effects)).not.toContain('sealed');
  });

  it('is one when its form comes twice', () => {
    expect(thank(thanked, people.mentee, { id: 'form-1', text: 'sealed again' }, later)).toEqual({ kind: 'alreadyDone', next: thanked });
  });

  it('takes the place of an earlier one, and is told anew', () => {
    const again = movedTo(thank(thanked, people.mentee, { id: 'form-2', text: 'better' }, later));
    expect(again.closing.thanks).toEqual([{ from: people.mentee, text: 'better', at: later, id: 'form-2' }]);
    expect(again.effects).toHaveLength(2);
  });

  it.each<[string, Partial<Pair>, 'pairEnded' | 'notNow']>([['before it is time', { status: 'grow' }, 'notNow'], ['after the end', over, 'pairEnded']])('is refused %s', (_when, particular, reason) => {
    expect(thank(closing(particular), people.mentee, { id: 'form-1', text: 'sealed' }, noon)).toEqual(refused(reason));
    expect(plan(closing(particular), people.mentee, ['rest'])).toEqual(refused(reason));
  });
});

it('keeps what each would like to do next, and the latest choice of it', () => {
  const planned = movedTo(plan(closing(), people.mentee, ['stayInTouch', 'mentorOthers']));
  expect(planned.closing.next).toEqual([{ person: people.mentee, choices: ['stayInTouch', 'mentorOthers'] }]);
  expect(plan(planned, people.mentee, ['stayInTouch', 'mentorOthers'])).toEqual({ kind: 'alreadyDone', next: planned });
  const both = movedTo(plan(planned, people.mentor, ['rest']));
  expect(movedTo(plan(both, people.mentee, [])).closing.next).toEqual([{ person: people.mentor, choices: ['rest'] }, { person: people.mentee, choices: [] }]);
});

it('notes a worksheet once a person, also after the end', () => {
  const noted = movedTo(noteWorksheet(closing(over), people.mentee));
  expect(noted.closing.worksheets).toEqual([people.mentee]);
  expect(noteWorksheet(noted, people.mentee)).toEqual({ kind: 'alreadyDone', next: noted });
});

describe('a certificate', () => {
  const held = [aSession({ status: 'held' })];
  it.each<[Ended['how'], boolean]>([['completed', true], ['timeUp', true], ['noFault', false], ['noFit', false], ['left', false]])('after %s: %s', (how, earned) => {
    const ended = aPair({ status: 'ended', ended: { how, by: 'system', at: noon }, sessions: held });
    expect(earnsCertificate(ended)).toBe(earned);
    expect(earnsCertificate({ ...ended, sessions: [aSession({ status: 'cancelled' })] })).toBe(false);
  });

  it('is not earned before the end', () => {
    expect(earnsCertificate(closing({ sessions: held }))).toBe(false);
  });
});
