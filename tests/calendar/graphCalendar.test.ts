import { graphCalendar } from '../../bot/calendar/graphCalendar';
import { noCalendar } from '../../bot/calendar/noCalendar';
import { type CalendarEntry } from '../../bot/usecases/sessions/calendar';
import { FakeGraph, graphError } from '../support/fakeGraph';
import { anEntry } from './entries';

let graph: FakeGraph;
const calendar = (settings: { token?: () => Promise<string>; timeoutMs?: number } = {}) => graphCalendar({ token: async () => 'a-token', baseUrl: graph.url, ...settings });
const moved = (entry: CalendarEntry = anEntry()): CalendarEntry => ({ ...entry, sequence: entry.sequence + 1, startsAt: entry.startsAt + 86_400_000, title: 'Moved', description: 'Another text' });

/** Makes the entry and says which event it became. */
async function made(entry = anEntry()): Promise<{ eventId: string; joinUrl: string | undefined }> {
  const outcome = await calendar().put(entry);
  if (outcome.kind !== 'done' || outcome.eventId === undefined) throw new Error(`not made: ${JSON.stringify(outcome)}`);
  return { eventId: outcome.eventId, joinUrl: outcome.joinUrl };
}

beforeEach(async () => {
  graph = await FakeGraph.start();
});
afterEach(async () => graph.stop());

describe('an entry', () => {
  it('becomes an event with a Teams meeting in the organiser’s calendar', async () => {
    const { eventId, joinUrl } = await made();
    expect(joinUrl).toBe('https://teams.microsoft.com/l/meetup-join/1');
    expect(graph.only).toMatchObject({
      id: eventId,
      organiser: 'amina.okoro@example.org',
      subject: 'Mentoring: Amina and Li Wei',
      body: { contentType: 'text', content: 'What to talk about stands in Lodestar.' },
      start: { dateTime: '2026-11-24T09:30:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-24T10:30:00', timeZone: 'UTC' },
      attendees: [{ emailAddress: { name: 'Li Wei', address: 'li.wei@example.org' }, type: 'required' }],
    });
  });

  it('does not invite the organiser, and stands without a meeting where none can be made', async () => {
    graph.makesMeetings = false;
    const entry = anEntry();
    const outcome = await calendar().put({ ...entry, attendees: [{ name: 'A', email: 'Amina.Okoro@example.org' }, ...entry.attendees] });
    expect(outcome).toEqual({ kind: 'done', eventId: graph.only.id });
    expect(graph.only.attendees).toHaveLength(1);
  });

  it('of a guest, whose name has marks in it, goes to the guest’s calendar', async () => {
    await made(anEntry({ organiser: { name: 'Guest', email: 'li_partner.org#EXT#@example.org' } }));
    expect(graph.only.organiser).toBe('li_partner.org#EXT#@example.org');
  });

  it('is made once, however often it is asked for', async () => {
    const outcomes = await Promise.all([calendar().put(anEntry()), calendar().put(anEntry())]);
    expect([outcomes[0], await calendar().put(anEntry())]).toEqual([outcomes[1], outcomes[0]]);
    expect(graph.events.size).toBe(1);
  });

  it('gives different entries different events', async () => {
    await made();
    await made(anEntry({ id: 'pair-7:4' }));
    expect(graph.events.size).toBe(2);
  });

  it('is changed, and the link stays, for the text that carries it is left alone', async () => {
    const entry = anEntry({ attendees: [{ name: 'Li Wei', email: 'li.wei@example.org' }, { name: 'Ines', email: 'ines@example.org' }] });
    const known = await made();
    expect(await calendar().put(moved(entry), known)).toEqual({ kind: 'done', ...known });
    expect(graph.only).toMatchObject({ subject: 'Moved', start: { dateTime: '2026-11-25T09:30:00' }, body: { content: 'What to talk about stands in Lodestar.' }, joinUrl: known.joinUrl });
    expect(graph.only.attendees).toHaveLength(2);
  });
});

describe('an entry whose making nobody heard of', () => {
  it('is found again when the same is asked for', async () => {
    graph.befall({ answer: { status: 503 }, afterwards: true });
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code: '503', isPermanent: false });
    expect(await calendar().put(anEntry())).toMatchObject({ kind: 'done', eventId: graph.only.id });
  });

  it.each([
    { status: 409, isNamed: false }, { status: 409, isNamed: true }, { status: 400, isNamed: false }, { status: 400, isNamed: true },
  ])('is changed when something else is asked for in the meantime (%j)', async (duplicates) => {
    graph.duplicates = duplicates;
    graph.befall({ answer: { status: 503 }, afterwards: true });
    await calendar().put(anEntry());
    expect(await calendar().put(moved())).toMatchObject({ kind: 'done', eventId: graph.only.id, joinUrl: graph.only.joinUrl });
    expect(graph.only.subject).toBe('Moved');
  });

  it('is waited for when it is not to be seen yet', async () => {
    graph.befall({ answer: { status: 503 }, afterwards: true });
    await calendar().put(anEntry());
    graph.befall({ answer: { status: 409, body: '{"error":{"code":"ErrorDuplicateTransactionId"}}' } }, { answer: { status: 200, body: '{"value":[]}' } });
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code: 'ErrorDuplicateTransactionId', isPermanent: false });
    expect(graph.events.size).toBe(1);
  });

  it('is not taken for one that was called off', async () => {
    const { eventId } = await made();
    graph.befall({ answer: { status: 200, body: JSON.stringify({ value: [{ id: 'called-off', isCancelled: true }, { id: eventId, isCancelled: false }] }) } });
    expect([await calendar().put(anEntry({ cancelled: true })), graph.events.size]).toEqual([{ kind: 'done' }, 0]);
  });

  it('is taken out when it is called off', async () => {
    graph.befall({ answer: { status: 503 }, afterwards: true });
    await calendar().put(anEntry());
    expect(await calendar().put(anEntry({ cancelled: true }))).toEqual({ kind: 'done' });
    expect([graph.events.size, graph.calls.at(-1)]).toEqual([0, 'POST cancel']);
  });
});

describe('an event that somebody deleted', () => {
  it('is made anew when the session changes, once', async () => {
    const known = await made();
    graph.remove(known.eventId);
    const outcome = await calendar().put(moved(), known);
    expect(outcome).toMatchObject({ kind: 'done', eventId: graph.only.id });
    expect(graph.only).toMatchObject({ subject: 'Moved', body: { content: 'Another text' } });
    expect(graph.only.id).not.toBe(known.eventId);
    // The answer was lost on the way: the old id is all that is known.
    expect(await calendar().put(moved(), known)).toEqual(outcome);
    expect(await calendar().put(moved(moved()), known)).toEqual(outcome);
    expect(graph.only.start.dateTime).toBe('2026-11-26T09:30:00');
  });

  it('is made anew also when only Graph knew of it', async () => {
    graph.duplicates = { status: 400, isNamed: true };
    const { eventId } = await made();
    graph.remove(eventId);
    expect(await calendar().put(anEntry())).toMatchObject({ kind: 'done', eventId: graph.only.id });
  });

  it('does not go round in circles when the new one is gone too', async () => {
    graph.duplicates = { status: 409, isNamed: true };
    const known = await made();
    graph.remove(known.eventId);
    await calendar().put(moved(), known);
    graph.remove(graph.only.id);
    expect(await calendar().put(moved(), known)).toEqual({ kind: 'failed', code: 'ErrorItemNotFound', isPermanent: true });
  });
});

describe('a meeting called off', () => {
  it('is gone, and calling it off again changes nothing', async () => {
    const known = await made();
    const off = anEntry({ cancelled: true });
    expect([await calendar().put(off, known), graph.events.size, await calendar().put(off, known)]).toEqual([{ kind: 'done' }, 0, { kind: 'done' }]);
  });

  it('is called off as an entry, known or never made', async () => {
    const known = await made();
    expect([await calendar().put(anEntry({ cancelled: true }), known), graph.events.size]).toEqual([{ kind: 'done' }, 0]);
    expect(await calendar().put(anEntry({ id: 'pair-7:9', cancelled: true }))).toEqual({ kind: 'done' });
    expect(graph.calls.slice(-2)).toEqual(['POST cancel', 'GET events']);
  });

  it.each([
    ['calling off', 503, () => calendar().put(anEntry({ cancelled: true }), { eventId: 'x' })],
    ['finding', 503, () => calendar().put(anEntry({ cancelled: true }))],
  ])('stays a failure when %s fails', async (_, status, act) => {
    graph.befall(graphError(status, 'ServiceUnavailable'));
    expect(await act()).toEqual({ kind: 'failed', code: 'ServiceUnavailable', isPermanent: false });
  });
});

describe('what goes wrong', () => {
  it.each([
    [401, 'InvalidAuthenticationToken', true], [403, 'ErrorAccessDenied', true], [404, 'MailboxNotEnabledForRESTAPI', true], [400, 'ErrorInvalidRequest', true],
    [408, 'ErrorTimeout', false], [409, 'ErrorIrresolvableConflict', false], [423, 'Locked', false], [500, 'ErrorInternalServerError', false], [504, 'GatewayTimeout', false],
  ])('%i %s is permanent: %s', async (status, code, isPermanent) => {
    graph.befall(graphError(status, code, { 'retry-after': '' }));
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code, isPermanent });
  });

  it.each([[429, 'ApplicationThrottled'], [503, 'ServiceUnavailable']])('%i says when to come back', async (status, code) => {
    graph.befall(graphError(status, code, { 'retry-after': '120' }));
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code, isPermanent: false, retryAfterMs: 120_000 });
  });

  it.each([
    ['a date to come', new Date(Date.now() + 3_600_000).toUTCString(), 1],
    ['a date gone by', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('understands %s', async (_, header, hours) => {
    graph.befall(graphError(429, 'ApplicationThrottled', { 'retry-after': header }));
    const outcome = await calendar().put(anEntry());
    expect(outcome).toMatchObject({ kind: 'failed', retryAfterMs: expect.any(Number) });
    expect(outcome.kind === 'failed' && Math.ceil((outcome.retryAfterMs ?? -1) / 3_600_000)).toBe(hours);
  });

  it('ignores a wait that is none', async () => {
    graph.befall(graphError(429, 'ApplicationThrottled', { 'retry-after': 'soon' }));
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code: 'ApplicationThrottled', isPermanent: false });
  });

  it('names nobody, whatever Graph says', async () => {
    graph.befall(graphError(403, 'amina.okoro@example.org may not'));
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code: '403', isPermanent: true });
  });

  it('passes when Graph is silent, and the same again makes one event', async () => {
    graph.befall({ answer: 'silence', afterwards: true });
    expect(await calendar({ timeoutMs: 200 }).put(anEntry())).toEqual({ kind: 'failed', code: 'timeout', isPermanent: false });
    expect(await calendar().put(anEntry())).toMatchObject({ kind: 'done', eventId: graph.only.id });
  });

  it('passes when Graph cannot be reached', async () => {
    const unreached = calendar();
    await graph.stop();
    expect(await unreached.put(anEntry())).toEqual({ kind: 'failed', code: 'network', isPermanent: false });
  });

  it('passes when there is no token', async () => {
    const outcome = await calendar({ token: async () => Promise.reject(new Error('The secret of amina.okoro has expired.')) }).put(anEntry());
    expect([outcome, graph.calls]).toEqual([{ kind: 'failed', code: 'noToken', isPermanent: false }, []]);
  });

  it('stays when the token is another’s', async () => {
    expect(await calendar({ token: async () => 'forged' }).put(anEntry())).toEqual({ kind: 'failed', code: 'InvalidAuthenticationToken', isPermanent: true });
  });

  it('stays when nobody knows the organiser’s address, and nothing is asked', async () => {
    const outcome = await calendar().put(anEntry({ organiser: { name: 'Amina', email: '' } }));
    expect([outcome, graph.calls]).toEqual([{ kind: 'failed', code: 'organiserUnknown', isPermanent: true }, []]);
  });

  it.each([['a page', '<html>Sign in</html>'], ['nothing', ''], ['an event without id', '{"subject":"x"}'], ['a list', '[]']])('passes when the answer is %s', async (_, body) => {
    graph.befall({ answer: { status: 200, body } });
    expect(await calendar().put(anEntry())).toEqual({ kind: 'failed', code: 'unreadable', isPermanent: false });
  });

  it.each(['http://teams.microsoft.com/x', 'javascript:alert(1)', 7, null])('offers no link that is none: %j', async (joinUrl) => {
    graph.befall({ answer: { status: 201, body: JSON.stringify({ id: 'x', onlineMeeting: { joinUrl } }) } });
    expect(await calendar().put(anEntry())).toEqual({ kind: 'done', eventId: 'x' });
  });
});

it('without a calendar says so', async () => {
  const notConfigured = { kind: 'notConfigured' };
  expect([noCalendar.isConfigured, await noCalendar.put(anEntry())]).toEqual([false, notConfigured]);
});
