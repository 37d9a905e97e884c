import { type ImportProgressPage, type ImportReportPage } from '../../bot/contracts/peoplePage';
import { type MailingsPage } from '../../bot/contracts/mailingsPage';
import { type TemplateName } from '../../bot/content/templates';
import { type StepCode, stepCodes } from '../../bot/domain/programmes/setup/steps';
import { days } from '../../bot/domain/time';
import { type Typed } from '../../bot/usecases/setup/typed';
import { idOf as objectIdOf } from '../directory/csvBuilder';
import { filledForm } from '../support/productPeople';
import { startTabStage, type TabStage } from '../support/tabStage';
import { press } from '../support/taps';
import { tenant } from '../support/world';
import { type Cast, fileOf, rowsOf } from './cast';
import { arrives, joins, refusal, type Someone } from './doors/chat';
import { type Console, openConsole, setUp, type SetUp } from './doors/console';
import { Ledger } from './ledger';

/** What a template's row in the list of programmes promises, by the forms of its set-up; a field that is not named may be anything. */
export type Promises = Partial<Readonly<Record<StepCode, Typed>>>;

export interface Life {
  readonly template: TemplateName;
  readonly cast: Cast;
  readonly promises: Promises;
  /** A common last day; without it each pair has its own time. */
  readonly until?: string;
  /** Both roles are allowed, but who may have the one may not have the other. */
  readonly oneRoleByRules?: boolean;
  /** Before it is opened, besides the name, the contact and the days. */
  readonly changes?: Partial<Readonly<Record<StepCode, Typed>>>;
}

/** A programme that lives: its server, its people, its coordinator, and what has happened so far. */
export interface Living {
  readonly life: Life;
  readonly stage: TabStage;
  readonly programme: string;
  readonly before: SetUp;
  readonly ledger: Ledger;
  readonly cora: { readonly person: Someone['person'] };
  readonly console: Console;
  /** Sees figures only. */
  readonly observer: Console;
  /** Looks after one duty station. */
  readonly administrator: Console;
  readonly mentors: readonly Someone[];
  readonly mentees: readonly Someone[];
  /** Known to the organisation, and not let in. */
  readonly outsider?: Someone;
  /** The clock goes on by so many days, the sweep looks at what is due, and everybody hears of it. */
  later(count: number): Promise<void>;
}

const [coordinatorId, observerId, administratorId] = [objectIdOf(1), objectIdOf(2), objectIdOf(3)];
const someTime = days(1) / 24;

/** Set up from the template, people imported and invited, and all of them in: everything that a coordinator does before anybody is paired. */
export async function begin(life: Life): Promise<Living> {
  // Whoever coordinates one programme may make another: this one is there before.
  const stage = await startTabStage({ programmes: [{ id: 'before', name: 'Before', coordinators: [`${tenant}:${coordinatorId}`] }] });
  try {
    const [cora, olga, adam] = [stage.newcomer('Cora', { objectId: coordinatorId }), stage.newcomer('Olga', { objectId: observerId }), stage.newcomer('Adam', { objectId: administratorId })];
    await Promise.all([cora, olga, adam].map((one) => one.says('hello')));
    const [console, observer, administrator] = [openConsole(stage, cora), openConsole(stage, olga), openConsole(stage, adam)];
    const { programme, before } = await setUp(console, { template: life.template, changes: changesOf(life) });
    const ledger = new Ledger();
    const { mentors: mentorRows, mentees: menteeRows, outsider } = rowsOf(life.cast);
    await takeOver(console, programme, fileOf([...mentorRows, ...menteeRows, ...(outsider ? [{ ...outsider, role: '' }] : [])]));
    const [mentors, mentees] = await Promise.all([mentorRows, menteeRows].map((rows) => Promise.all(rows.map((row) => arrives(stage, row)))));
    const living: Living = {
      life, stage, programme, before, ledger, cora: { person: cora }, console, observer, administrator, mentors: mentors ?? [], mentees: mentees ?? [], ...(outsider && { outsider: await arrives(stage, outsider) }),
      later: async (count) => {
        stage.clock.advance(days(count));
        await stage.server.app.sweepNow();
        await stage.settle();
      },
    };
    keepsPromises(living);
    await invite(living);
    await staysOutside(living);
    return living;
  } catch (error) {
    await stage.stop();
    throw error;
  }
}

function changesOf({ template, until = '', changes = {} }: Life): Beginning {
  return {
    ...changes,
    purpose: { name: `Life of ${template}`, contactName: 'Mentoring team', contactEmail: 'mentoring@example.org', ...changes.purpose },
    calendar: { opens: '2026-11-01', closes: '2027-01-31', from: '2026-11-23', until, ...changes.calendar },
    people: { observers: [{ person: observerId }], administrators: [{ person: administratorId, dutyStations: 'Nairobi' }], ...changes.people },
  };
}
type Beginning = Partial<Readonly<Record<StepCode, Typed>>>;

/** Looked at first, then taken over exactly as it was looked at. */
export async function takeOver(console: Console, programme: string, text: string): Promise<void> {
  const people = `/api/console/${programme}/people`;
  const { digest, lookedAt, apply, groups } = await console.does<ImportReportPage>(`${people}/check`, { text });
  if (apply === undefined) throw new Error(`Nothing can be taken over: ${JSON.stringify(groups)}`);
  await console.refusal(`${people}/import`, { text: `${text}\n`, digest, lookedAt, from: 0 });
  const { isDone } = await console.does<ImportProgressPage>(`${people}/import`, { text, digest, lookedAt, from: 0 });
  if (!isDone) throw new Error('Not everybody was taken over');
}

/** The template's own forms, before anything was changed. */
function keepsPromises({ life: { promises }, before }: Living): void {
  for (const code of stepCodes) if (promises[code]) expect(before[code]).toMatchObject(promises[code]);
}

/** Reads which condition is not met, and cannot join by an old card either. */
async function staysOutside({ programme, outsider }: Living): Promise<void> {
  if (!outsider) return;
  const { person, role } = outsider;
  for (const verb of ['signup.form', 'signup.save']) expect(await refusal(person, verb, { programme, role }, verb === 'signup.save' ? filledForm : {})).toContain('You do not meet all the conditions');
}

/** Everybody on the list is invited and joins by the invitation, but for the last mentor, who would rather not. */
async function invite({ life, stage, console, programme, ledger, mentors, mentees }: Living): Promise<void> {
  const everybody = [...mentors, ...mentees];
  everybody.forEach(({ key }) => ledger.listed.add(key));
  const { newId } = await console.read<MailingsPage>(`/api/console/${programme}/mailings`);
  await console.does(`/api/console/${programme}/mailings/send`, { id: newId, kind: 'invitation', audience: 'listed' });
  await stage.settle();
  const [declines, ...rest] = [mentors.at(-1), ...mentors.slice(0, -1), ...mentees];
  await Promise.all(everybody.map(({ person }) => person.receives('signup.form')));
  if (declines) await press(declines.person, 'roster.decline');
  for (const one of rest) {
    if (!one) continue;
    await press(one.person, 'signup.form');
    await joins(one, programme, { objective: ledger.words('hope'), capacity: String(life.cast.capacity ?? 1), gender: one.row.gender, genderAudience: 'programme' });
    ledger.joined.add(one.key);
    // One after the other, so that whoever came first is known.
    stage.clock.advance(someTime / 3_600);
  }
  await stage.settle();
  everybody.forEach(({ person }) => person.forgetsInbox());
}
