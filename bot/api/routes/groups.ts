import * as z from 'zod';
import { countFromOne, documentId } from '../../verbs/inputs';
import { changed } from '../changed';
import { groupPage } from '../pages/groupPage';
import { ownPair, read, type Route, write } from '../route';

const ofPair = z.object({ pair: documentId });
const ofSession = ofPair.extend({ session: countFromOne });
/** Members by their place among all who ever were members. */
const places = z.array(z.number().int().min(0).max(1_000)).max(200);

export const groupsRoutes: readonly Route[] = [
  read({
    path: '/api/pairs/:pair/group', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => {
      const [view, shares] = await Promise.all([app.viewGroup(ownPair(input, turn)), app.viewShares(ownPair(input, turn))]);
      if (view.kind === 'refused') return view;
      return shares.kind === 'refused' ? shares : { kind: 'done', value: groupPage(view.value, shares.value.shared, turn.reader) };
    },
  }),
  write({
    path: '/api/pairs/:pair/group/:session/lead', audience: 'members', input: ofSession.extend({ lead: z.enum(['take', 'pass']) }),
    answer: async ({ lead, session, ...input }, turn, { app }) => {
      const own = { ...ownPair(input, turn), session };
      return changed(lead === 'take' ? await app.takeLead(own) : await app.passLead(own));
    },
  }),
  write({
    path: '/api/pairs/:pair/group/:session/attendance', audience: 'members', input: ofSession.extend({ present: places, before: places }),
    answer: async ({ session, present, before, ...input }, turn, { app }) => changed(await app.markAttendance({ ...ownPair(input, turn), session, present, before })),
  }),
  write({
    path: '/api/pairs/:pair/group/:session/myself', audience: 'members', input: ofSession,
    answer: async ({ session, ...input }, turn, { app }) => changed(await app.noteMyself({ ...ownPair(input, turn), session })),
  }),
];
