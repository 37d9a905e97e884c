import { deeds, isTheirs, mayDo, standingIn } from '../../../bot/domain/programmes/staff';
import { personId } from '../../support/world';

const [lead, local, watcher, stranger] = [personId(1), personId(2), personId(3), personId(4)];
const programme = { coordinators: [lead], staff: { administrators: [{ person: local, dutyStations: ['Nairobi'] }, { person: local, dutyStations: ['Juba'] }, { person: lead, dutyStations: ['Rome'] }], observers: [watcher, lead] } };

it('knows everybody by the strongest role they have, and nobody else', () => {
  expect([lead, local, watcher, stranger].map((person) => standingIn(programme, person))).toEqual([{ role: 'coordinator' }, { role: 'administrator', dutyStations: ['Nairobi', 'Juba'] }, { role: 'observer' }, undefined]);
});

it('lets a coordinator do everything, an observer see figures, and a stranger nothing', () => {
  expect(deeds.filter((deed) => !mayDo({ role: 'coordinator' }, deed))).toEqual([]);
  expect(deeds.filter((deed) => mayDo({ role: 'observer' }, deed))).toEqual(['seeFigures']);
  expect(deeds.filter((deed) => mayDo({ role: 'administrator', dutyStations: ['Juba'] }, deed))).toEqual(['seeFigures', 'seePeople', 'carePeople']);
  expect(deeds.filter((deed) => mayDo(undefined, deed))).toEqual([]);
});

it('gives a local administrator the people of their duty stations alone', () => {
  expect(isTheirs({ role: 'administrator', dutyStations: ['Juba'] }, 'Juba')).toBe(true);
  expect(isTheirs({ role: 'administrator', dutyStations: ['Juba'] }, 'Rome')).toBe(false);
  expect(isTheirs({ role: 'coordinator' }, 'Rome')).toBe(true);
  expect(isTheirs({ role: 'observer' }, 'Rome')).toBe(false);
});

it('takes a programme of an earlier time, which has no staff but its coordinators', () => {
  expect(standingIn({ coordinators: [lead] }, local)).toBeUndefined();
});
