import * as z from 'zod';
import { remindersCard, type RemindersNews, type TypedReminders } from '../cards/contact/remindersCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { loose, looseList } from './inputs';

const whole = (typed: string): number => (/^\d{1,2}$/.test(typed) ? Number(typed) : NaN);

export const contactVerbs: readonly Verb[] = [
  verb('reminders.show', z.object({}), (_input, turn, app) => reminders(turn, app)),
  verb('reminders.save', z.object({ days: looseList, workFrom: loose, workUntil: loose, perMonth: loose }), async (typed, turn, app) => {
    const { days, workFrom, workUntil, perMonth } = typed;
    return answer(await app.saveReminders({ person: turn.actor, days, from: whole(workFrom), until: whole(workUntil), perMonth: whole(perMonth) }), 'saved', turn, app, typed);
  }),
  verb('reminders.leave', z.object({ leaveFrom: loose, leaveUntil: loose }), async (typed, turn, app) =>
    answer(await app.addLeave({ person: turn.actor, from: typed.leaveFrom.trim(), until: typed.leaveUntil.trim() }), 'leaveAdded', turn, app, typed)),
  verb('reminders.removeLeave', z.object({ from: loose, until: loose }), async ({ from, until }, turn, app) => answer(await app.removeLeave({ person: turn.actor, from, until }), 'leaveRemoved', turn, app)),
  verb('reminders.snooze', z.object({ how: z.enum(['week', 'month', 'date']), snoozeUntil: loose }), async ({ how, snoozeUntil }, turn, app) =>
    answer(await app.snoozeReminders({ person: turn.actor, how, until: snoozeUntil }), 'snoozed', turn, app)),
  verb('reminders.wake', z.object({}), async (_input, turn, app) => answer(await app.wakeReminders({ person: turn.actor }), 'awake', turn, app)),
];

/** What was typed comes back with the reason when it could not be taken. */
function answer(outcome: Outcome<unknown>, news: RemindersNews, turn: Turn, app: UseCases, typed?: TypedReminders): Promise<Answer> {
  return outcome.kind === 'refused' ? reminders(turn, app, { reason: outcome.reason, ...(typed && { typed }) }) : reminders(turn, app, { news });
}

async function reminders({ actor, reader }: Turn, app: UseCases, { news, reason, typed }: { readonly news?: RemindersNews; readonly reason?: Refusal; readonly typed?: TypedReminders } = {}): Promise<Answer> {
  const view = await app.viewReminders({ person: actor });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(remindersCard({ view: view.value, ...(news && { news }), ...(reason && { note: texts(reader.language)(`errors.${reason}`) }), ...(typed && { typed }) }, reader));
}
