import * as z from 'zod';
import { loose, programmeId } from './inputs';
import { showOverview } from './overview';
import { refuse, verb, type Verb } from './verb';

const ofProgramme = z.object({ programme: programmeId });

/** What a coordinator changes in the chat: whether people can sign up. Everything else is the console's. */
export const setupVerbs: readonly Verb[] = [
  verb('setup.closeEnrolment', ofProgramme, async ({ programme }, turn, app) => {
    const changed = await app.changeEnrolment({ programme, actor: turn.actor, timeZone: turn.reader.timeZone });
    return changed.kind === 'refused' ? refuse(changed.reason) : showOverview({ programme }, turn, app);
  }),
  verb('setup.reopenEnrolment', ofProgramme.extend({ until: loose }), async ({ programme, until }, turn, app) => {
    const changed = await app.changeEnrolment({ programme, actor: turn.actor, timeZone: turn.reader.timeZone, until });
    return changed.kind === 'refused' ? refuse(changed.reason) : showOverview({ programme }, turn, app);
  }),
];
