import { type Due, type Effect } from '../../../bot/domain/effects/effect';
import { owe, owedRequests, settleEffects, wakeAt } from '../../../bot/domain/effects/owing';
import { noon } from '../../support/builders';

const effect = (id: string): Effect => ({ kind: 'change', id, name: 'seats.follow', with: { request: `request of ${id}` } });
const nothing: Due = {};

describe('what a document owes', () => {
  it('holds each effect once, from before and from now', () => {
    expect(owe(owe(nothing, [effect('a'), effect('a')], noon), [effect('a'), effect('b')], noon).effects?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is nothing new when there is nothing to add', () => {
    expect(owe(nothing, [], noon)).toBe(nothing);
  });

  it('is found by a sweep soon, or earlier when it was to be found earlier', () => {
    expect(owe(nothing, [effect('a')], noon).nextDue).toBe(noon + 5_000);
    expect(owe({ nextDue: noon - 1 }, [effect('a')], noon).nextDue).toBe(noon - 1);
  });

  it('is settled one by one; what failed is tried later and counted', () => {
    const settled = settleEffects({ effects: [effect('a'), effect('b')] }, { done: new Set(['a']), later: new Map([['b', noon + 60]]) }, noon + 99);
    expect(settled).toEqual({ effects: [{ ...effect('b'), notBefore: noon + 60, attempts: 1 }], nextDue: noon + 60 });
    expect(settleEffects(settled, { done: new Set(['b']), later: new Map() }, noon + 99)).toEqual({ effects: undefined, nextDue: noon + 99 });
  });

  it('is due at once when it was added while others were performed', () => {
    expect(settleEffects<Due>({ effects: [effect('new')] }, { done: new Set(['a']), later: new Map() }, undefined).nextDue).toBe(0);
  });

  it.each([[undefined, [], undefined], [noon + 9, [], noon + 9], [noon + 9_000, [effect('a')], noon + 5_000], [noon + 1, [effect('a')], noon + 1]])('wakes for a timer at %s with %j owed at %s', (timer, effects, due) => {
    expect(wakeAt<Due>({ effects }, timer, noon).nextDue).toBe(due);
  });

  it('names the requests that it still speaks of', () => {
    expect([...owedRequests({ effects: [effect('a'), { kind: 'redraw', id: 'x', to: 'y', tell: 'z' }] })]).toEqual(['request of a']);
  });
});
