import fc from 'fast-check';
import { alreadyDone, refused } from '../../../bot/domain/decision';
import { pairStatuses } from '../../../bot/domain/pairs/lifecycle';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { chooseRoles, noteRead, saveExpectations, saveTicks } from '../../../bot/domain/preparation/preparing';
import { aPair, movedTo, noon, people } from '../../support/builders';

const { mentor, mentee, stranger } = people;
const ticked = (pair: Pair): string[] => pair.preparation.ticks.map(({ item }) => item);
const tick = (pair: Pair, items: readonly string[], drawn: readonly string[], actor: string = mentee) => saveTicks(pair, { ticked: items, drawn }, actor, noon);

describe('the checklist', () => {
  it('counts what two people tick at the same time, both from an empty card', () => {
    const pair = movedTo(tick(movedTo(tick(aPair(), ['a', 'b'], [], mentee)), ['b', 'c'], [], mentor));
    expect(pair.preparation.ticks).toEqual([{ item: 'a', by: mentee, at: noon }, { item: 'b', by: mentee, at: noon }, { item: 'c', by: mentor, at: noon }]);
  });

  it('leaves alone what the card did not show as ticked', () => {
    const pair = movedTo(tick(aPair(), ['a'], [], mentee));
    expect(ticked(movedTo(tick(pair, ['c'], [], mentor)))).toEqual(['a', 'c']);
  });

  it('takes a tick away from what was shown as ticked', () => {
    const pair = movedTo(tick(aPair(), ['a', 'b'], []));
    expect(ticked(movedTo(tick(pair, ['a'], ['a', 'b'], mentor)))).toEqual(['a']);
  });

  it('takes the same tap twice for one', () => {
    const pair = movedTo(tick(aPair(), ['a'], []));
    expect(tick(pair, ['a'], [])).toEqual(alreadyDone(pair));
  });

  it('never loses a change of one that the other did not touch, whatever both do', () => {
    const items = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    fc.assert(fc.property(items, items, items, (before, one, other) => {
      const start = before.length > 0 ? movedTo(tick(aPair(), before, [])) : aPair();
      const first = tick(start, one, before, mentee);
      const middle = first.kind === 'moved' ? first.next : start;
      const second = tick(middle, other, before, mentor);
      const end = ticked(second.kind === 'moved' ? second.next : middle);
      for (const item of ['a', 'b', 'c', 'd', 'e']) {
        const touched = [one, other].filter((list) => list.includes(item) !== before.includes(item));
        if (touched.length > 0) expect(end.includes(item)).toBe(touched[0]?.includes(item));
        else expect(end.includes(item)).toBe(before.includes(item));
      }
      expect(new Set(end).size).toBe(end.length);
    }));
  });
});

describe('expectations', () => {
  const write = (pair: Pair, from: number, actor: string = mentee) => saveExpectations(pair, { text: `sealed ${actor} ${from}`, from }, actor, noon);

  it('are each one’s own; the other hears of the first time only', () => {
    const pair = movedTo(write(movedTo(write(movedTo(write(aPair(), 0)), 0, mentor)), 1));
    expect(pair.preparation.expectations.map(({ person, version }) => [person, version])).toEqual([[mentor, 1], [mentee, 2]]);
    expect((pair.effects ?? []).map((effect) => effect.kind === 'tell' && [effect.notice, effect.to])).toEqual([['preparation.expectations', mentor], ['preparation.expectations', mentee]]);
  });

  it('are told of once: also when the first news is long gone', () => {
    const { effects: _sent, ...pair } = movedTo(write(aPair(), 0));
    expect(movedTo(write(pair, 1)).effects).toBeUndefined();
  });

  it('are not overwritten from a device that did not know of them', () => {
    const pair = movedTo(write(aPair(), 0));
    for (const from of [0, 2, -1, NaN]) expect(write(pair, from)).toEqual(refused('changedMeanwhile'));
  });
});

describe('the roles of a mentor', () => {
  it('are chosen by the mentor, and by nobody else', () => {
    const pair = movedTo(chooseRoles(aPair(), ['broker'], mentor));
    expect(pair.preparation.mentorRoles).toEqual([{ person: mentor, roles: ['broker'] }]);
    expect(chooseRoles(pair, ['broker'], mentor)).toEqual(alreadyDone(pair));
    expect(movedTo(chooseRoles(pair, [], mentor)).preparation.mentorRoles).toEqual([{ person: mentor, roles: [] }]);
    expect(chooseRoles(pair, ['broker'], mentee)).toEqual(refused('notYourMove'));
  });
});

it('notes once that one has read the page about one’s role', () => {
  const pair = movedTo(noteRead(aPair(), mentee));
  expect(pair.preparation.read).toEqual([mentee]);
  expect(noteRead(pair, mentee)).toEqual(alreadyDone(pair));
});

const attempts = (pair: Pair, actor: string) => [tick(pair, ['a'], [], actor), saveExpectations(pair, { text: 'x', from: 0 }, actor, noon), chooseRoles(pair, ['broker'], actor), noteRead(pair, actor)];

it('is for members only', () => {
  for (const decision of attempts(aPair(), stranger)) expect(decision).toEqual(refused('notYours'));
});

it.each(pairStatuses)('in "%s" it is clear whether anything can be prepared', (status) => {
  const reason = status === 'ended' ? 'pairEnded' : status === 'close' || status === 'paused' ? 'notNow' : undefined;
  for (const decision of attempts(aPair({ status }), mentor)) {
    if (reason) expect(decision).toEqual(refused(reason));
    else expect(decision.kind).toBe('moved');
  }
});
