import * as z from 'zod';
import { attendanceCard } from '../cards/groups/attendanceCard';
import { groupCard } from '../cards/groups/groupCard';
import { shareCard } from '../cards/groups/shareCard';
import { sharesCard } from '../cards/groups/sharesCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type OwnSession } from '../usecases/groups/markAttendance';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseList, looseNumber } from './inputs';

const ofPair = z.object({ pair: documentId });
const ofSession = ofPair.extend({ session: z.number().int() });

/** A tap about who leads a meeting of a circle, or was there: the card is drawn again from the truth. */
const move = (name: string, act: (app: UseCases) => (own: OwnSession) => Promise<Outcome<unknown>>): Verb =>
  verb(name, ofSession, async (input, turn, app) => {
    const done = await act(app)({ ...input, actor: turn.actor });
    return truth(input.pair, turn, app, done.kind === 'refused' ? done.reason : undefined);
  });

export const groupsVerbs: readonly Verb[] = [
  verb('circle.show', ofPair, ({ pair }, turn, app) => truth(pair, turn, app)),
  move('circle.lead', (app) => app.takeLead),
  move('circle.pass', (app) => app.passLead),
  move('attendance.me', (app) => app.noteMyself),
  verb('attendance.show', ofSession, async (input, { actor, reader }, app) => {
    const view = await app.viewAttendance({ ...input, actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(attendanceCard(view.value, reader));
  }),
  verb('attendance.save', ofSession.extend({ present: looseList, before: looseList }), async ({ pair, session, present, before }, turn, app) => {
    const saved = await app.markAttendance({ pair, session, actor: turn.actor, present: present.map(Number), before: before.map(Number) });
    return truth(pair, turn, app, saved.kind === 'refused' ? saved.reason : undefined);
  }),
  verb('circle.shareForm', ofPair, async ({ pair }, { actor, reader }, app) => {
    const view = await app.viewGroup({ pair, actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(shareCard(view.value, reader));
  }),
  verb('circle.share', ofPair.extend({ share: documentId, text: loose, link: loose }), passOn),
  verb('circle.shares', ofPair.extend({ page: looseNumber }), async ({ pair, page }, { actor, reader }, app) => {
    const view = await app.viewShares({ pair, actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(sharesCard(view.value, reader, page > 0 ? page : 0));
  }),
];

/** After a refusal the form comes back with what was typed in it. */
async function passOn({ pair, share, text, link }: { pair: string; share: string; text: string; link: string }, turn: Turn, app: UseCases): Promise<Answer> {
  const { actor, reader } = turn;
  const shared = await app.shareSomething({ pair, share, text, link, actor });
  const all = await app.viewShares({ pair, actor });
  if (all.kind === 'refused') return refuse(all.reason);
  if (shared.kind === 'done') return show(sharesCard(all.value, reader));
  const view = await app.viewGroup({ pair, actor });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(shareCard({ ...view.value, share }, reader, { text, link, problem: texts(reader.language)(`errors.${shared.reason}`) }));
}

async function truth(pair: string, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const view = await app.viewGroup({ pair, actor });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(groupCard(view.value, reader, reason && texts(reader.language)(`errors.${reason}`)));
}
