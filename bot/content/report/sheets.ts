import { type ProgrammeReport } from '../../domain/report/report';
import { reportSheet, type Sheet } from './reportSheet';
import { evidenceSheet, managementSheet } from './shortSheets';
import { type Reading } from './words';

const draw = { report: reportSheet, management: managementSheet, evidence: evidenceSheet } as const satisfies Readonly<Record<string, (report: ProgrammeReport, reading: Reading) => Sheet>>;

export const sheetOf = (sheet: keyof typeof draw, report: ProgrammeReport, reading: Reading): Sheet => draw[sheet](report, reading);
