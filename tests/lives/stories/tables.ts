import { days, hours } from '../../../bot/domain/time';
import { pairNow, plainly, tapped } from '../../support/gathered';
import { type Living } from '../living';
import { gather } from './gathered';
import { answersOf } from './reviews';

/** An evening: panellists, then rounds at small tables with a host and a subject each; nobody meets the same table twice. */
export async function liveOneEvening(living: Living): Promise<void> {
  const { stage, ledger, mentors, mentees } = living;
  const hosts = mentors.slice(0, -1);
  const startsAt = stage.clock.now() + days(9);
  const subjects = hosts.map((_, place) => `Subject ${place + 1}`);
  const [evening] = await gather(living, { startsAt, roundsAt: startsAt + hours(1), subjects });
  if (!evening) throw new Error('There is no evening');
  const { panel, members } = await pairNow(stage, evening.id);
  if (!panel) throw new Error('There are no tables');
  expect(panel.tables).toHaveLength(hosts.length);
  expect(panel.rounds.map(({ minutes }) => minutes)).toEqual([30, 30, 30]);
  expect(panel.seats.map(({ person }) => person).sort()).toEqual(mentees.map(({ id }) => id).sort());
  for (const { tables } of panel.seats) expect([tables.length, new Set(tables).size]).toEqual([3, 3]);
  for (const round of [0, 1, 2]) {
    const sizes = panel.tables.map(({ number }) => panel.seats.filter(({ tables }) => tables[round] === number).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
  for (const { id, person } of mentees) {
    const card = plainly(await tapped(person, 'panel.show', { pair: evening.id }));
    const own = panel.seats.find((seat) => seat.person === id)?.tables ?? [];
    expect(subjects.filter((subject) => card.includes(subject)).sort()).toEqual(panel.tables.flatMap(({ number, subject }) => (own.includes(number) ? [subject] : [])).sort());
  }
  await living.later(10);
  const [host] = hosts;
  const present = members.map((_, place) => place).filter((place) => members[place]?.person !== mentees.at(-1)?.id);
  if (host) await tapped(host.person, 'attendance.save', { pair: evening.id, session: 1, before: '' }, { present: present.join() });
  await stage.settle();
  expect(await pairNow(stage, evening.id)).toMatchObject({ status: 'close', closingBecause: 'planDone', sessions: [{ status: 'held', attended: { length: members.length - 1 } }] });
  ledger.pair(evening.id).held += 1;
  await tapped(mentees[0]?.person ?? living.cora.person, 'log.save', { pair: evening.id, session: 1, from: 0 }, { issues: ledger.words('log') });
  ledger.wrote('log', evening.id);
  await answersOf(living, [evening], 'final');
  for (const { person } of evening.people) await tapped(person, 'pair.complete', { pair: evening.id });
  await stage.settle();
  expect(await pairNow(stage, evening.id)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
  ledger.pair(evening.id).ended = 'completed';
}
