import * as z from 'zod';
import { templateNames } from '../../content/templates';
import { languages } from '../../domain/people/person';
import { stepCodes } from '../../domain/programmes/setup/steps';
import { type Typed } from '../../usecases/setup/typed';
import { type Start } from '../../usecases/setup/drafts';
import { documentId, programmeId, role } from '../../verbs/inputs';
import { changed, drawn } from '../changed';
import { previewPage } from '../pages/setup/previewPage';
import { countPage, peopleFound, savedPage, setupPage, startsPage, stepPage } from '../pages/setup/setupPage';
import { read, type Route, write } from '../route';

const row = z.record(z.string().max(40), z.string().max(2_000));
/** What was typed; meaning is checked field by field. */
const values: z.ZodType<Typed> = z.record(z.string().max(80), z.union([z.string().max(20_000), z.array(z.string().max(200)).max(200), z.array(row).max(100)])).refine((typed) => Object.keys(typed).length <= 200);
const start: z.ZodType<Start> = z.discriminatedUnion('from', [
  z.object({ from: z.literal('template'), template: z.enum(templateNames) }), z.object({ from: z.literal('nothing') }), z.object({ from: z.literal('programme'), programme: programmeId }),
]);

const step = z.enum(stepCodes);
const ofDraft = z.object({ draft: documentId.max(100) });
const ofProgramme = z.object({ programme: programmeId });
const saving = { step, version: z.string().max(60), values };
const seenBy = { language: z.enum(languages), role };
const noInput = z.object({});
const changeProgramme = { audience: 'staff', deed: 'changeProgramme' } as const;

const draftRoutes: readonly Route[] = [
  read({ path: '/api/drafts', audience: 'organisers', input: noInput, answer: async (_input, { actor, reader }, { app }) => drawn(await app.viewStarts({ actor }), (starts) => startsPage(starts, reader)) }),
  write({
    path: '/api/drafts/:draft', audience: 'organisers', input: ofDraft.extend({ start }),
    answer: async (input, { actor }, { app }) => changed(await app.beginDraft({ ...input, actor })),
  }),
  read({ path: '/api/drafts/:draft', audience: 'organisers', input: ofDraft, answer: async (input, { actor, reader }, { app }) => drawn(await app.viewDraft({ ...input, actor }), (view) => setupPage(view, reader)) }),
  read({
    path: '/api/drafts/:draft/steps/:step', audience: 'organisers', input: ofDraft.extend({ step }),
    answer: async ({ draft, step: code }, { actor, reader }, { app }) => drawn(await app.viewDraft({ draft, actor }), (view) => stepPage(code, view, reader)),
  }),
  write({
    path: '/api/drafts/:draft/steps/:step', audience: 'organisers', input: ofDraft.extend(saving),
    answer: async (input, { actor, reader }, { app }) => drawn(await app.saveDraftStep({ ...input, actor }), (saved) => savedPage(saved, { isOpen: false }, reader)),
  }),
  read({
    path: '/api/drafts/:draft/preview', audience: 'organisers', input: ofDraft.extend(seenBy),
    answer: async ({ draft, language, role: as }, { actor, reader }, { app }) => drawn(await app.viewDraft({ draft, actor }), (view) => previewPage(view, as, { ...reader, language }, reader.language)),
  }),
  write({ path: '/api/drafts/:draft/open', audience: 'organisers', input: ofDraft, answer: async (input, { actor }, { app }) => app.openDraft({ ...input, actor }) }),
  write({ path: '/api/drafts/:draft/remove', audience: 'organisers', input: ofDraft, answer: async (input, { actor }, { app }) => changed(await app.removeDraft({ ...input, actor })) }),
];

const programmeRoutes: readonly Route[] = [
  read({ path: '/api/console/:programme/setup', ...changeProgramme, input: ofProgramme, answer: async (input, { actor, reader }, { app }) => drawn(await app.viewSetup({ ...input, actor }), (view) => setupPage(view, reader)) }),
  read({
    path: '/api/console/:programme/setup/:step', ...changeProgramme, input: ofProgramme.extend({ step }),
    answer: async ({ programme, step: code }, { actor, reader }, { app }) => drawn(await app.viewSetup({ programme, actor }), (view) => stepPage(code, view, reader)),
  }),
  write({
    path: '/api/console/:programme/setup/:step', ...changeProgramme, input: ofProgramme.extend(saving),
    answer: async (input, { actor, reader }, { app }) => drawn(await app.saveProgrammeStep({ ...input, actor }), (saved) => savedPage(saved, { isOpen: true }, reader)),
  }),
  read({
    path: '/api/console/:programme/preview', ...changeProgramme, input: ofProgramme.extend(seenBy),
    answer: async ({ programme, language, role: as }, { actor, reader }, { app }) => drawn(await app.viewSetup({ programme, actor }), (view) => previewPage(view, as, { ...reader, language }, reader.language)),
  }),
];

const helpRoutes: readonly Route[] = [
  write({ path: '/api/setup/count', audience: 'organisers', input: z.object({ values }), answer: async (input, { actor, reader }, { app }) => drawn(await app.countWhoQualifies({ ...input, actor }), (eligible) => countPage(eligible, reader)) }),
  read({ path: '/api/setup/people', audience: 'organisers', input: z.object({ search: z.string().max(100) }), answer: async (input, { actor }, { app }) => drawn(await app.searchStaff({ ...input, actor }), peopleFound) }),
];

export const setupRoutes: readonly Route[] = [...draftRoutes, ...programmeRoutes, ...helpRoutes];
