import * as z from 'zod';
import { audiences, mailingKinds } from '../../domain/mailings/mailing';
import { languages } from '../../domain/people/person';
import { documentId, looseNumber, programmeId, role } from '../../verbs/inputs';
import { changed, drawn } from '../changed';
import { mailingPage, mailingPreviewPage, mailingsPage } from '../pages/mailingsPage';
import { read, type Route, write } from '../route';

const ofProgramme = z.object({ programme: programmeId });
const written = ofProgramme.extend({
  kind: z.enum(mailingKinds), audience: z.enum(audiences), people: z.array(z.object({ person: documentId, role })).max(500).default([]),
  // What is far too long is said so by the use case, in a sentence.
  words: z.partialRecord(z.enum(languages), z.string().max(100_000)).default({}),
});

export const mailingsRoutes: readonly Route[] = [
  read({
    path: '/api/console/:programme/mailings', audience: 'staff', deed: 'carePeople', input: ofProgramme,
    answer: async (input, { actor, reader }, { app }) => drawn(await app.viewMailings({ ...input, actor }), (view) => mailingsPage(view, reader)),
  }),
  read({
    path: '/api/console/:programme/mailings/:mailing', audience: 'staff', deed: 'carePeople', input: ofProgramme.extend({ mailing: documentId, page: looseNumber, show: z.enum(['all', 'unreached']).default('all') }),
    answer: async ({ page, ...input }, { actor, reader }, { app }) => drawn(await app.viewMailingDelivery({ ...input, actor, page: page > 0 ? page : 0 }), (view) => mailingPage(view, reader)),
  }),
  // A write, though nothing is written: what was typed is too long for an address.
  write({
    path: '/api/console/:programme/mailings/preview', audience: 'staff', deed: 'carePeople', input: written,
    answer: async (input, { actor, reader }, { app }) => drawn(await app.previewMailing({ ...input, actor }), (preview) => mailingPreviewPage(preview, reader)),
  }),
  write({
    path: '/api/console/:programme/mailings/send', audience: 'staff', deed: 'carePeople', input: written.extend({ id: z.guid() }),
    answer: async (input, { actor }, { app }) => changed(await app.sendMailing({ ...input, actor })),
  }),
  write({
    path: '/api/console/:programme/mailings/:mailing/cancel', audience: 'staff', deed: 'carePeople', input: ofProgramme.extend({ mailing: documentId }),
    answer: async (input, { actor }, { app }) => changed(await app.cancelMailing({ ...input, actor })),
  }),
];
