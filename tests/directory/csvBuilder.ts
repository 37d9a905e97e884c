import { type Reading } from '../../bot/directory/csvPerson';

export const reading: Reading = {
  tenantId: 'contoso',
  today: '2026-11-16',
  codes: { spokenLanguages: ['en', 'fr', 'ar'], practiceAreas: ['climate', 'health', 'humanRights'], grades: ['P2', 'P3', 'P4'], backgrounds: ['juniorProfessional', 'alumni'] },
};

export const columns = ['objectId', 'name', 'email', 'title', 'agency', 'unit', 'dutyStation', 'timeZone', 'grade', 'contract', 'joinedOn', 'inPostSince', 'speaks', 'practiceAreas', 'nationality', 'gender', 'managerObjectId', 'background'];

export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** One row's cells by column; each number is a different person. */
export const aRow = (number = 1, change: Record<string, string> = {}): Record<string, string> => ({
  objectId: idOf(number), name: `Person ${String(number)}`, email: `person${String(number)}@agency.example`, title: 'Officer', agency: 'UNEP', unit: 'Science Division', dutyStation: 'Nairobi',
  timeZone: 'Africa/Nairobi', grade: 'P3', contract: 'Fixed-term', joinedOn: '2019-02-01', inPostSince: 'P3M', speaks: 'en|fr', practiceAreas: 'climate', nationality: 'KE', gender: 'woman',
  managerObjectId: idOf(900_000), background: 'alumni', ...change,
});

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const line = (row: Record<string, string>, order = columns, delimiter = ','): string => order.map((column) => quoted(row[column] ?? '')).join(delimiter);

export const aFile = (rows: readonly Record<string, string>[], { order = columns, delimiter = ',', newLine = '\n' } = {}): string =>
  [order.join(delimiter), ...rows.map((row) => line(row, order, delimiter))].join(newLine) + newLine;
