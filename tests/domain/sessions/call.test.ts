import { type Call, type CallEvent, hearCall, wholeCall } from '../../../bot/domain/sessions/call';
import { days } from '../../../bot/domain/time';
import { noon } from '../../support/builders';

const minutes = (count: number): number => noon + count * 60_000;
const started = (at: number): CallEvent => ({ what: 'started', at: minutes(at) });
const ended = (at: number): CallEvent => ({ what: 'ended', at: minutes(at) });
/** What is known after these events, one after the other. */
const after = (...events: readonly CallEvent[]): Call | undefined => events.reduce<Call | undefined>((known, event) => hearCall(known, event) ?? known, undefined);
const whole = (from: number, to: number) => ({ startedAt: minutes(from), endedAt: minutes(to) });

it('knows a call by its beginning and its end, in whichever order they are told', () => {
  expect(after(started(0), ended(30))).toEqual(whole(0, 30));
  expect(after(ended(30), started(0))).toEqual(whole(0, 30));
});

it.each([
  ['the beginning', [started(0)], started(0)],
  ['the beginning after the end', [started(0), ended(30)], started(0)],
  ['the end', [started(0), ended(30)], ended(30)],
  ['an end of the call before', [started(0), ended(30), started(40)], ended(30)],
  ['a beginning in the middle of a call that is over', [started(0), ended(30)], started(10)],
])('learns nothing from %s told again', (_what, events, again) => {
  expect(hearCall(after(...events), again)).toBeUndefined();
});

it('begins anew when people come back, and forgets whose call the last one was', () => {
  const known = { ...whole(0, 30), pair: 'r1', session: 1 };
  expect(hearCall(known, started(40))).toEqual({ startedAt: minutes(40) });
});

it('keeps whose call it is until its end', () => {
  expect(hearCall({ startedAt: minutes(0), pair: 'r1', session: 2 }, ended(30))).toEqual({ ...whole(0, 30), pair: 'r1', session: 2 });
});

it.each([
  ['was never told', [ended(30)]],
  ['is of another day', [started(0), ended(24 * 60)]],
  ['was told of a call that ended before', [started(0), ended(30), ended(60)]],
])('knows nothing of a call whose beginning %s', (_how, events) => {
  const call = after(...events);
  expect(call?.startedAt).toBeUndefined();
  expect(call && wholeCall(call)).toBeUndefined();
});

it('takes an end and a beginning of two days for two calls', () => {
  expect(hearCall({ endedAt: noon + days(1) + 1 }, { what: 'started', at: noon })).toBeUndefined();
});

it('takes a call of less than three minutes for a try', () => {
  expect(wholeCall(whole(0, 2.9))).toBeUndefined();
  expect(wholeCall(whole(0, 3))).toEqual(whole(0, 3));
  expect(wholeCall({ startedAt: noon })).toBeUndefined();
});
