import * as z from 'zod';
import { pairStatuses } from '../../domain/pairs/lifecycle';
import { type ReportLink } from '../../contracts/reportPage';
import { dimensions } from '../../domain/report/groups';
import { reportSheets } from '../../usecases/links';
import { changed, drawn } from '../changed';
import { matchesPage, matchPage } from '../pages/matchesPage';
import { overviewPage } from '../pages/overviewPage';
import { commentsPage, reportFile, reportPage } from '../pages/reportPage';
import { documentId } from '../../verbs/inputs';
import { read, type Route, write } from '../route';

const ofProgramme = z.object({ programme: documentId });
const ofMatch = ofProgramme.extend({ match: documentId });
const typedFigure = z.object({ value: z.string().max(40), on: z.string().max(20) });
const pageNumber = z.coerce.number().int().min(0).max(1_000);

export const reportRoutes: readonly Route[] = [
  read({
    path: '/api/console/:programme/figures', audience: 'staff', deed: 'seeFigures', input: ofProgramme,
    answer: async ({ programme }, { actor, reader }, { app }) => drawn(await app.viewFigures({ programme, actor }), (view) => overviewPage(view, reader)),
  }),
  read({
    path: '/api/console/:programme/matches', audience: 'staff', deed: 'seePeople', input: ofProgramme.extend({ show: z.enum(['atRisk', ...pairStatuses]).default('atRisk'), page: pageNumber.default(0) }),
    answer: async (input, { actor, reader }, { app }) => drawn(await app.viewMatches({ ...input, actor }), (view) => matchesPage(view, reader)),
  }),
  read({
    path: '/api/console/:programme/matches/:match', audience: 'staff', deed: 'seePeople', input: ofMatch,
    answer: async (input, { actor, reader }, { app }) => drawn(await app.viewMatch({ ...input, actor }), (view) => matchPage(view, reader)),
  }),
  write({
    path: '/api/console/:programme/matches/:match/kind-word', audience: 'staff', deed: 'carePeople', input: ofMatch,
    answer: async (input, { actor }, { app }) => changed(await app.sayKindWord({ ...input, actor })),
  }),
  read({
    path: '/api/console/:programme/report', audience: 'staff', deed: 'seeFigures', input: ofProgramme.extend({ by: z.enum(dimensions).default('role') }),
    answer: async ({ programme, by }, { actor, reader }, { app }) => drawn(await app.finalReport({ programme, actor }), (view) => reportPage(view, by, reader)),
  }),
  read({
    path: '/api/console/:programme/report/file', audience: 'staff', deed: 'seeFigures', input: ofProgramme,
    answer: async ({ programme }, { actor, reader }, { app }) => drawn(await app.finalReport({ programme, actor }), (view) => reportFile(view, reader)),
  }),
  read({
    path: '/api/console/:programme/report/link', audience: 'staff', deed: 'seeFigures', input: ofProgramme.extend({ sheet: z.enum(reportSheets) }),
    answer: async ({ programme, sheet }, { actor }, { app }) => drawn(await app.linkReport({ programme, sheet, actor }), (url): ReportLink => ({ ...(url !== undefined && { url }) })),
  }),
  read({
    path: '/api/console/:programme/report/comments', audience: 'staff', deed: 'seeSent', input: ofProgramme,
    answer: async ({ programme }, { actor, reader }, { app }) => drawn(await app.viewComments({ programme, actor }), (view) => commentsPage(view, reader)),
  }),
  write({
    path: '/api/console/:programme/report/outcomes', audience: 'staff', deed: 'changeProgramme', input: ofProgramme.extend({ figure: documentId, before: typedFigure, after: typedFigure }),
    answer: async (input, { actor }, { app }) => changed(await app.enterOutcome({ ...input, actor })),
  }),
];
