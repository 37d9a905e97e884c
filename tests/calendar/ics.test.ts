import fc from 'fast-check';
import { icsFile } from '../../bot/calendar/ics';
import { noon } from '../support/builders';
import { anEntry } from './entries';

interface Line {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

const file = (...entries: Parameters<typeof icsFile>[0]) => icsFile(entries, { now: noon });

/** RFC 5545 in the plainest way: unfold, cut at the first colon outside quotes. */
function linesOf(text: string): Line[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n').map((line) => {
    const [, head = '', value = ''] = /^((?:"[^"]*"|[^":])*):(.*)$/su.exec(line) ?? [];
    const [name = '', ...params] = head.match(/(?:"[^"]*"|[^";])+/gu) ?? [];
    return { name, value, params: Object.fromEntries(params.map((param) => [param.slice(0, param.indexOf('=')), decodeParam(param.slice(param.indexOf('=') + 1))])) };
  });
}

const decodeParam = (raw: string) => raw.replace(/^"(.*)"$/su, '$1').replace(/\^([n'^])/gu, (_, mark: string) => ({ n: '\n', "'": '"', '^': '^' })[mark] ?? '');
const decodeText = (raw: string) => raw.replace(/\\([nN,;\\])/gu, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

const valuesOf = (text: string, name: string) => linesOf(text).filter((line) => line.name === name).map(({ value }) => value);
const valueOf = (text: string, name: string) => valuesOf(text, name)[0];

describe('a file for the calendar', () => {
  it('invites to one session', () => {
    expect(linesOf(file(anEntry({ sequence: 4 })))).toEqual([
      ['BEGIN', 'VCALENDAR'], ['VERSION', '2.0'], ['PRODID', '-//Lodestar//Lodestar//EN'], ['METHOD', 'REQUEST'],
      ['BEGIN', 'VEVENT'], ['UID', 'pair-7:3@lodestar'], ['SEQUENCE', '4'], ['DTSTAMP', '20261123T120000Z'], ['DTSTART', '20261124T093000Z'], ['DTEND', '20261124T103000Z'],
      ['SUMMARY', 'Mentoring: Amina and Li Wei'], ['DESCRIPTION', 'What to talk about stands in Lodestar.'],
      ['ORGANIZER', 'mailto:amina.okoro@example.org', { CN: 'Amina Okoro' }],
      ['ATTENDEE', 'MAILTO:li.wei@example.org', { ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'NEEDS-ACTION', RSVP: 'TRUE', CN: 'Li Wei' }],
      ['STATUS', 'CONFIRMED'], ['END', 'VEVENT'], ['END', 'VCALENDAR'],
    ].map(([name, value, params = {}]) => ({ name, value, params })));
  });

  it('calls one off under the same UID', () => {
    const text = file(anEntry({ sequence: 5, cancelled: true }));
    expect(['METHOD', 'STATUS', 'UID', 'SEQUENCE'].map((name) => valueOf(text, name))).toEqual(['CANCEL', 'CANCELLED', 'pair-7:3@lodestar', '5']);
  });

  it('publishes several, which invite nobody', () => {
    const text = file(anEntry(), anEntry({ id: 'pair-7:4', sequence: 2, startsAt: Date.UTC(2027, 1, 28, 23, 45), minutes: 45 }), anEntry({ id: 'pair-7:5', cancelled: true }));
    expect(valuesOf(text, 'METHOD')).toEqual(['PUBLISH']);
    expect(valuesOf(text, 'UID')).toEqual(['pair-7:3@lodestar', 'pair-7:4@lodestar', 'pair-7:5@lodestar']);
    expect(valuesOf(text, 'DTEND')).toEqual(['20261124T103000Z', '20270301T003000Z', '20261124T103000Z']);
    expect(valuesOf(text, 'STATUS')).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect([valuesOf(text, 'ATTENDEE'), valuesOf(text, 'ORGANIZER')]).toEqual([[], Array(3).fill('mailto:amina.okoro@example.org')]);
  });

  it('of nothing is an empty calendar', () => {
    expect(valuesOf(file(), 'BEGIN')).toEqual(['VCALENDAR']);
  });

  it.each([
    ['commas, semicolons, backslashes', 'a, b; c\\d \\n e: f'],
    ['lines', 'one\ntwo\n\nthree'],
    ['what looks like a line of the format', 'x\nEND:VEVENT\nATTENDEE:mailto:eve@example.org'],
    ['Arabic', 'جلسة إرشاد مع أمينة، ثم نتحدّث عن الخطوات التالية في المسار المهني؛ لا تنسَ الملاحظات. '.repeat(4).trim()],
    ['Chinese', '与导师的会面：讨论职业发展、目标和下一步行动。'.repeat(10)],
    ['emoji', '👩‍🔬🇰🇪'.repeat(40)],
  ])('keeps %s in title and description', (_, words) => {
    const text = file(anEntry({ title: words, description: words }));
    expect([decodeText(valueOf(text, 'SUMMARY') ?? ''), decodeText(valueOf(text, 'DESCRIPTION') ?? '')]).toEqual([words, words]);
    expect(valuesOf(text, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT']);
  });

  it.each(['Okoro; Amina', 'Amina "Mina" Okoro', 'أمينة أوكورو', '李伟', 'A^B', 'A: B, C', 'x\r\nATTENDEE:mailto:eve@example.org'])('keeps the name %j', (name) => {
    const lines = linesOf(file(anEntry({ organiser: { name, email: 'a@example.org' }, attendees: [{ name, email: 'b@example.org' }] })));
    const named = lines.filter(({ name: field }) => field === 'ORGANIZER' || field === 'ATTENDEE').map(({ params, value }) => [params.CN, value.toLowerCase()]);
    expect(named).toEqual([[name.replace('\r\n', '\n'), 'mailto:a@example.org'], [name.replace('\r\n', '\n'), 'mailto:b@example.org']]);
  });

  it('replaces half a character', () => {
    const text = file(anEntry({ title: 'a\uD83D!' }));
    expect(valueOf(text, 'SUMMARY')).toBe('a\uFFFD!');
  });

  it('says the address where there is no name, and leaves out who has no address', () => {
    const lines = linesOf(file(anEntry({ organiser: { name: 'Amina', email: '' }, attendees: [{ name: '', email: 'b@example.org' }, { name: 'Ines', email: '' }] })));
    expect(lines.filter(({ name }) => name === 'ORGANIZER' || name === 'ATTENDEE').map(({ params }) => params.CN)).toEqual(['b@example.org']);
  });

  it('holds any words in lines of at most 75 octets, without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (title, name) => {
        const text = file(anEntry({ title, description: name, attendees: [{ name, email: 'b@example.org' }] }));
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
        expect(valuesOf(text, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT']);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
        expect(decodeText(valueOf(text, 'SUMMARY') ?? '')).toBe(title.toWellFormed().replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' ').trim());
      }),
    );
  });
});
