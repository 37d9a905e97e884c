import * as z from 'zod';
import { rosterStatuses } from '../../usecases/roster/rosterRows';
import { documentId, looseNumber, programmeId, role } from '../../verbs/inputs';
import { changed, drawn } from '../changed';
import { importProgressPage, importReportPage, peoplePage } from '../pages/peoplePage';
import { read, type Route, write } from '../route';

const ofProgramme = z.object({ programme: programmeId });
/** A file of fifty thousand people. */
const file = z.string().max(15_000_000);
const looked = ofProgramme.extend({ digest: z.string().max(100), lookedAt: z.number().int(), from: z.number().int().min(0).max(1_000_000) });
/** A filter that is not set comes empty. */
const filter = <Value extends string>(schema: z.ZodType<Value>) => z.union([schema, z.literal('')]).optional();

export const rosterRoutes: readonly Route[] = [
  read({
    path: '/api/console/:programme/people', audience: 'staff', deed: 'seePeople',
    input: ofProgramme.extend({ search: z.string().max(200).default(''), role: filter(role), status: filter(z.enum(rosterStatuses)), dutyStation: z.string().max(200).default(''), page: looseNumber }),
    answer: async ({ programme, search, role: as, status, dutyStation, page }, { actor, reader }, { app }) =>
      drawn(await app.viewPeople({ programme, actor, search, page: page > 0 ? page : 0, ...(as && { role: as }), ...(status && { status }), ...(dutyStation && { dutyStation }) }), (view) => peoplePage(view, reader)),
  }),
  write({
    path: '/api/console/:programme/people/change', audience: 'staff', deed: 'carePeople', input: ofProgramme.extend({ person: documentId, role, action: z.enum(['nominate', 'takeIn']) }),
    answer: async (input, { actor }, { app }) => changed(await app.changeList({ ...input, actor })),
  }),
  write({
    path: '/api/console/:programme/people/check', audience: 'staff', deed: 'carePeople', takesFile: true, input: ofProgramme.extend({ text: file }),
    answer: async (input, { actor, reader }, { app }) => drawn(await app.checkPeople({ ...input, actor }), (report) => importReportPage(report, reader)),
  }),
  write({
    path: '/api/console/:programme/people/import', audience: 'staff', deed: 'carePeople', takesFile: true, input: looked.extend({ text: file }),
    answer: async (input, { actor, reader }, { app }) => drawn(await app.applyPeople({ ...input, actor }), (progress) => importProgressPage(progress, reader)),
  }),
  write({
    path: '/api/console/:programme/people/directory/check', audience: 'staff', deed: 'carePeople', input: ofProgramme,
    answer: async (input, { actor, reader }, { app }) => drawn(await app.checkDirectory({ ...input, actor }), (report) => importReportPage(report, reader)),
  }),
  write({
    path: '/api/console/:programme/people/directory/import', audience: 'staff', deed: 'carePeople', input: looked,
    answer: async (input, { actor, reader }, { app }) => drawn(await app.applyDirectory({ ...input, actor }), (progress) => importProgressPage(progress, reader)),
  }),
];
