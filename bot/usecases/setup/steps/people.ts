import { type PersonId } from '../../../domain/people/person';
import { noStaff, type ProgrammeStaff } from '../../../domain/programmes/staff';
import { type FormReader } from '../formReader';
import { type SetupStep } from './step';

export const staffLists = ['coordinators', 'administrators', 'observers'] as const;
export const mostStaff = 30;
export const longestStations = 400;
const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who runs the programme; somebody always coordinates it. */
export const people: SetupStep = {
  typed: ({ coordinators, staff = noStaff }) => ({
    coordinators: coordinators.map((person) => ({ person })), observers: staff.observers.map((person) => ({ person })),
    administrators: staff.administrators.map(({ person, dutyStations }) => ({ person, dutyStations: dutyStations.join('; ') })),
  }),
  read: (form, content, { tenant }) => {
    const coordinators = peopleFrom(form, 'coordinators', tenant);
    if (coordinators.length === 0) form.fail('coordinators', 'lastCoordinator');
    return { ...content, coordinators, staff: { administrators: administratorsFrom(form, tenant), observers: peopleFrom(form, 'observers', tenant) } };
  },
};

const peopleFrom = (form: FormReader, field: string, tenant: string): PersonId[] => [...new Set(form.rows(field, mostStaff).flatMap(({ row, cell }) => personFrom(form, { field, row, tenant, typed: cell('person') })))];

function administratorsFrom(form: FormReader, tenant: string): ProgrammeStaff['administrators'] {
  const found = form.rows('administrators', mostStaff).flatMap(({ row, cell }) => {
    const dutyStations = cell('dutyStations').slice(0, longestStations).split(/[;\n]/).map((one) => one.trim()).filter((one) => one !== '');
    if (dutyStations.length === 0) form.fail('administrators', 'noDutyStations', { row });
    return personFrom(form, { field: 'administrators', row, tenant, typed: cell('person') }).map((person) => ({ person, dutyStations }));
  });
  const each = [...new Set(found.map(({ person }) => person))];
  return each.map((person) => ({ person, dutyStations: [...new Set(found.filter((one) => one.person === person).flatMap(({ dutyStations }) => dutyStations))] }));
}

/** Chosen from those who are known, or an object id as it stands in Entra; always of the coordinators' own organisation. */
function personFrom(form: FormReader, { field, row, tenant, typed }: { readonly field: string; readonly row: number; readonly tenant: string; readonly typed: string }): PersonId[] {
  const id = typed.toLowerCase().replace(new RegExp(`^${tenant.toLowerCase()}:`), '');
  if (objectId.test(id)) return [`${tenant}:${id}`];
  form.fail(field, 'person', { row });
  return [];
}
