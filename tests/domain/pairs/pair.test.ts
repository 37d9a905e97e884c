import { refused } from '../../../bot/domain/decision';
import { endPair } from '../../../bot/domain/pairs/ending';
import { failedTrial } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people, twoMembers } from '../../support/builders';

describe('ending a pair', () => {
  it.each([[people.mentor, people.mentee], [people.mentee, people.mentor]])('%s may, and %s hears of it', (actor, partner) => {
    const ended = movedTo(endPair(aPair(), actor, noon));
    expect(ended).toMatchObject({ status: 'ended', ended: { by: actor, at: noon } });
    expect(ended.effects).toMatchObject([{ name: 'seats.freePair' }, { name: 'wishlists.freePair' }, { kind: 'tell', to: partner }]);
    expect(endPair(ended, actor, noon + 1)).toEqual({ kind: 'alreadyDone', next: ended });
    expect(endPair(ended, partner, noon + 1)).toEqual(refused('tooLate'));
  });

  it('is not for strangers', () => {
    expect(endPair(aPair(), people.stranger, noon)).toEqual(refused('notYours'));
  });

  it('goes on as a group without one who leaves: calendars follow, and what the others are still to hear of their meetings stands', () => {
    const soon = { kind: 'tell', id: 'r1:session.soon:1.2', to: people.mentee, notice: 'session.soon', about: { session: '1', sequence: '2' } } as const;
    const sessions = [aSession({ sequence: 2, reminded: 2 }), aSession({ number: 2, status: 'held' }), aSession({ number: 3, status: 'proposed' })];
    const group = aPair({ structure: 'group', members: [...twoMembers, { person: people.otherMentee, name: 'Chidi', role: 'mentee' }], sessions, effects: [soon] });
    const left = movedTo(endPair(group, people.otherMentee, noon));
    expect(left.status).toBe('prepare');
    expect(left.sessions).toEqual(sessions);
    expect(left.effects).toContainEqual(soon);
    expect(left.effects?.filter((effect) => effect.kind === 'change' && effect.name === 'calendar.follow')).toEqual([
      { kind: 'change', id: `r1:calendar:1.2:left:${people.otherMentee}`, name: 'calendar.follow', with: { pair: 'r1', session: '1' } },
    ]);
  });

  it.each([[30, true], [30.001, false]])('after %s days of 30: failed trial is %s', (day, failed) => {
    expect(failedTrial(aPair({ ended: { how: 'noFault', by: people.mentee, at: noon + days(day) } }), 30)).toBe(failed);
  });

  it('is no failed trial when they ended it well', () => {
    expect(failedTrial(aPair({ ended: { how: 'completed', by: people.mentee, at: noon } }), 30)).toBe(false);
  });

  it('has no failed trial while it runs', () => {
    expect(failedTrial(aPair(), 30)).toBe(false);
  });
});
