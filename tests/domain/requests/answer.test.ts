import { refused } from '../../../bot/domain/decision';
import { answerRequest, longestThread, type SeatCommand } from '../../../bot/domain/requests/answer';
import { followMentee, tickSeat } from '../../../bot/domain/requests/queue';
import { type Request } from '../../../bot/domain/requests/request';
import { findRequest, freeSeats, type Seat } from '../../../bot/domain/requests/seat';
import { days, hours } from '../../../bot/domain/time';
import { aRequest, aSeat, limits, movedTo, noon, people } from '../../support/builders';

const place = (pair: string) => ({ pair, mentee: people.otherMentee, menteeName: 'Chidi', since: noon });
const running = (overrides: Partial<Request> = {}): Request => aRequest({ expiresAt: noon + days(10), ...overrides });
const answer = (seat: Seat, command: SeatCommand, { by = people.mentor as string, at = noon + days(2) } = {}) => answerRequest(seat, 'r1', command, by, limits(), at);
const owedBy = (seat: Seat, kind: string) => (seat.effects ?? []).filter((effect) => effect.kind === kind).map(({ id }) => id);

describe('accepting', () => {
  it('takes a place at once, stops the clock and asks the wish list', () => {
    const seat = movedTo(answer(aSeat({ requests: [running()] }), { action: 'accept' }));
    expect(findRequest(seat, 'r1')).toEqual({ ...aRequest(), status: 'accepted', lastChange: { action: 'accept', by: people.mentor, at: noon + days(2) } });
    expect(seat).toMatchObject({ pairs: [{ pair: 'r1', mentee: people.mentee }], answerDays: [2] });
    expect(owedBy(seat, 'change')).toEqual(['r1:take:1', 'career-2026:un:amina:row']);
    expect(owedBy(seat, 'redraw')).toEqual(['redraw:r1:received:1:accept']);
  });

  it('keeps the day from which the pair starts', () => {
    expect(findRequest(movedTo(answer(aSeat({ requests: [running()] }), { action: 'accept', startsOn: '2027-01-11' })), 'r1')?.answer).toEqual({ startsOn: '2027-01-11' });
  });

  it.each([
    ['full', { capacity: 1, pairs: [place('p1')] }],
    ['mentorClosed', { status: 'closed' as const }],
  ])('is refused: %s', (reason, seat) => {
    expect(answer(aSeat({ requests: [running()], ...seat }), { action: 'accept' })).toEqual({ kind: 'refused', reason });
  });

  it('counts a second tap once', () => {
    const seat = movedTo(answer(aSeat({ requests: [running()] }), { action: 'accept' }));
    expect(answer(seat, { action: 'accept' })).toEqual({ kind: 'alreadyDone', next: seat });
    expect(freeSeats(seat)).toBe(1);
  });

  it.each([[people.mentor, 'notFound'], [people.stranger, 'notYours']])('tells %s about a request that is not there: %s', (by, reason) => {
    expect(answer(aSeat(), { action: 'accept' }, { by })).toEqual({ kind: 'refused', reason });
  });
});

describe('declining', () => {
  it('keeps the reason and the suggested colleague, and tells the wish list', () => {
    const suggested = { person: people.otherMentor, name: 'Bo' };
    const seat = movedTo(answer(aSeat({ requests: [running()] }), { action: 'decline', reason: 'noTime', suggested }));
    expect(findRequest(seat, 'r1')).toMatchObject({ status: 'declined', answer: { reason: 'noTime', suggested } });
    expect(findRequest(seat, 'r1')).not.toHaveProperty('expiresAt');
    expect(owedBy(seat, 'change')).toEqual(['r1:follow:1:declined', 'career-2026:un:amina:row']);
    expect(freeSeats(seat)).toBe(2);
  });

  it('with a day of return stops the clocks of the others and lets their mentees know', () => {
    const until = noon + days(9);
    const seat = movedTo(answer(aSeat({ requests: [running(), running({ id: 'r2', mentee: people.otherMentee })] }), { action: 'decline', away: { until, untilDate: '2026-12-02' } }));
    expect(findRequest(seat, 'r2')?.expiresAt).toBe(noon + days(10 + 7));
    expect(owedBy(seat, 'change')).toEqual(['r1:follow:1:declined', `r2:clock:${noon + days(2)}`, 'career-2026:un:amina:row']);
  });
});

describe('talking before the answer', () => {
  it('gives the mentor the full time again with every message, and tells the other side once', () => {
    const asked = movedTo(answer(aSeat({ requests: [running()] }), { action: 'ask', text: 'q' }));
    expect(findRequest(asked, 'r1')).toMatchObject({ status: 'inConversation', expiresAt: noon + days(12), thread: [{ from: 'mentor', text: 'q' }] });
    expect(owedBy(asked, 'tell')).toEqual(['r1:ask:1:1']);
    const replied = movedTo(answer(asked, { action: 'reply', text: 'a' }, { by: people.mentee, at: noon + days(3) }));
    expect(findRequest(replied, 'r1')).toMatchObject({ expiresAt: noon + days(13), thread: [{ from: 'mentor' }, { from: 'mentee', text: 'a' }] });
    expect(owedBy(replied, 'tell')).toEqual(['r1:ask:1:1', 'r1:reply:1:2']);
  });

  it('counts from the return when the mentor is away', () => {
    const seat = aSeat({ requests: [running()], away: { until: noon + days(5), untilDate: '2026-11-28' } });
    expect(findRequest(movedTo(answer(seat, { action: 'ask', text: 'q' })), 'r1')?.expiresAt).toBe(noon + days(15));
  });

  it('ends at the longest thread', () => {
    const thread = Array.from({ length: longestThread }, () => ({ from: 'mentor', text: 'q', at: noon }) as const);
    expect(answer(aSeat({ requests: [running({ status: 'inConversation', thread })] }), { action: 'ask', text: 'q' })).toEqual(refused('threadFull'));
  });

  it('is not for the other side', () => {
    const seat = aSeat({ requests: [running()] });
    expect(answer(seat, { action: 'ask', text: 'q' }, { by: people.mentee })).toEqual(refused('notYourMove'));
    expect(answer(seat, { action: 'reply', text: 'a' }, { by: people.mentee })).toEqual(refused('tooLate'));
  });

  it('brings a new reminder, under a name of its own, and an answer draws both again', () => {
    const reminded = tickSeat(followMentee(aSeat(), running(), limits(), noon), limits(), noon + days(8));
    const asked = movedTo(answer(reminded, { action: 'ask', text: 'q' }, { at: noon + days(9) }));
    const again = tickSeat(asked, limits(), noon + days(17) + hours(1));
    expect(owedBy(again, 'tell')).toEqual(['r1:received:1', 'r1:reminder:1', 'r1:ask:1:1', 'r1:reminder:1:1']);
    const redrawn = owedBy(movedTo(answer(again, { action: 'accept' }, { at: noon + days(18) })), 'redraw');
    expect(redrawn).toEqual(['redraw:r1:received:1:accept', 'redraw:r1:reminder:1:accept', 'redraw:r1:reminder:1:1:accept']);
  });
});
