import { type Person } from '../../../bot/domain/people/person';
import { heldBackUntil } from '../../../bot/domain/people/quietHours';

const aPerson = (from: number, until: number, timeZone = 'Africa/Nairobi'): Person => ({
  id: 'un:amina', name: 'Amina', language: 'en', languageChosen: false, timeZone, quietHours: { from, until }, takesPartIn: [],
});
/** Nairobi is three hours ahead. */
const at = (time: string): number => Date.parse(`2026-11-23T${time}Z`);
const nextDay = (time: string): number => at(time) + 86_400_000;

describe('quiet hours', () => {
  it.each<[string, Person, number, number | undefined]>([
    ['in the evening, until the morning', aPerson(20, 8), at('18:30:20'), nextDay('05:00:00')],
    ['after midnight, until the same morning', aPerson(20, 8), at('22:30:00'), nextDay('05:00:00')],
    ['at the first quiet minute', aPerson(20, 8), at('17:00:00'), nextDay('05:00:00')],
    ['not at the first loud one', aPerson(20, 8), at('05:00:00'), undefined],
    ['not by day', aPerson(20, 8), at('12:00:00'), undefined],
    ['over noon, if so chosen', aPerson(12, 14), at('10:15:00'), at('11:00:00')],
    ['never, when both hours are the same', aPerson(8, 8), at('05:30:00'), undefined],
    ['on the clock of a zone with half hours', aPerson(20, 8, 'Asia/Kolkata'), at('15:00:00'), nextDay('02:30:00')],
    ['west of Greenwich', aPerson(20, 8, 'America/Santiago'), at('23:30:00'), nextDay('11:00:00')],
  ])('hold a reminder back %s', (_when, person, now, until) => {
    expect(heldBackUntil(person, 'request.reminder', now)).toBe(until);
  });

  it.each(['request.received', 'request.question', 'request.reply', 'request.accepted', 'request.closed', 'pair.ended'])('do not hold back what a person has just done: %s', (notice) => {
    expect(heldBackUntil(aPerson(20, 8), notice, at('20:00:00'))).toBeUndefined();
  });
});
