import { anEntry, aProgramme, noon, tenant, testPorts, type TestPorts, type TestSetting } from '../../support/ports';
import { makeUseCases } from '../../../bot/usecases';
import { emptyForm, type TypedForm } from '../../../bot/usecases/enrolments/form';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { type Role } from '../../../bot/domain/people/person';

export const cora = `${tenant}:00000000-0000-4000-8000-00000000c0c0`;
export const adam = `${tenant}:00000000-0000-4000-8000-00000000ada0`;
export const olga = `${tenant}:00000000-0000-4000-8000-0000000001a0`;
export const stranger = `${tenant}:00000000-0000-4000-8000-00000000dead`;

/** Cora coordinates, Adam looks after Nairobi, Olga sees figures. */
export const staffed = (overrides: Partial<Programme> = {}): Programme =>
  aProgramme({ coordinators: [cora], staff: { administrators: [{ person: adam, dutyStations: ['Nairobi'] }], observers: [olga] }, ...overrides });

export interface Stage {
  readonly ports: TestPorts;
  readonly app: ReturnType<typeof makeUseCases>;
  /** Takes part; `number` is that of `anEntry`. */
  join(number: number, role: Role, programme?: string): Promise<string>;
  /** Has written to the bot. */
  arrive(number: number): ReturnType<ReturnType<typeof makeUseCases>['notePresence']>;
  settle(): Promise<void>;
}

export const menteeForm: TypedForm = { ...emptyForm, speaks: ['en'], practiceAreas: ['health'], objective: 'To lead a team.', expectations: 'Honest questions.', codeAccepted: true };

export async function openStage(setting: TestSetting = {}): Promise<Stage> {
  const ports = await testPorts({ people: Array.from({ length: 40 }, (_, number) => anEntry(number)), programmes: [staffed()], now: noon, ...setting });
  const app = makeUseCases(ports);
  const arrive: Stage['arrive'] = (number) => app.notePresence({ id: anEntry(number).id, name: `Person ${number}`, conversation: { id: `chat:${number}` }, locale: 'en-GB', timeZone: 'Europe/Copenhagen' });
  return {
    ports, app, arrive,
    join: async (number, role, programme = 'career-2026') => {
      const person = await arrive(number);
      const joined = await app.enrol({ programme, role, person, form: { ...menteeForm, capacity: '2' } });
      if (joined.kind !== 'done') throw new Error(JSON.stringify(joined));
      return person.id;
    },
    settle: () => ports.outbox.idle(),
  };
}

/** The file's columns, with what an import may say besides. */
export const header = 'objectId,name,email,title,agency,unit,dutyStation,timeZone,grade,contract,joinedOn,inPostSince,speaks,practiceAreas,managerObjectId,background,role,nominate,status';

/** A row as a spreadsheet would have it; every person's is another. */
export function line(number: number, change: Partial<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    objectId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, name: `Person ${number}`, email: `person.${number}@example.org`, title: 'Programme officer', agency: 'UNICEF', unit: 'Supply Division', dutyStation: 'Nairobi',
    timeZone: 'Africa/Nairobi', grade: 'P2', contract: 'Fixed-term', joinedOn: '2020-01-15', inPostSince: '2025-12-01', speaks: 'en|fr', practiceAreas: 'health', managerObjectId: '', background: 'juniorProfessional', role: '', nominate: '', status: '',
  };
  return header.split(',').map((column) => change[column] ?? cells[column] ?? '').join(',');
}

export const fileOf = (...lines: readonly string[]): string => [header, ...lines].join('\n');

export const valueOf = <Value>(outcome: { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'refused'; readonly reason: string }): Value => {
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.value;
};
