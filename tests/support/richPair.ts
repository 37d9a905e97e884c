import { dateIn, days, hours, shiftDate } from '../../bot/domain/time';
import { aForm } from './agreements';
import { type FormedPair, formPair } from './journey';
import { meetingPlanned } from './meetings';
import { idOf } from './productPeople';
import { type Product } from './product';

/** How much is written: as people do, or as much as every field takes, with words that nothing can break. */
export type Wordiness = 'usual' | 'longest';

interface RichOptions {
  readonly words?: Wordiness;
  readonly locale?: string;
  readonly programme?: string;
  /** Sets apart several pairs of one product. */
  readonly names?: readonly [mentee: string, mentor: string];
}

const zone = 'Africa/Nairobi';
const unbroken = (length: number): string => `${'Verwaltungsangelegenheiten'.repeat(30)}`.slice(0, Math.min(length, 120));
const fill = (length: number): string => `${unbroken(length)} ${'and then, step by step, the next thing that matters to both of us '.repeat(60)}`.slice(0, length).trim();

/**
 * A pair in the middle of its way: one meeting held and logged by both, the mentor's log shared, the next one planned within the hour, an agreement
 * signed by both, three goals of which one is reported, actions open, overdue and done.
 */
export async function richPair(product: Product, { words = 'usual', locale = 'en-GB', programme = 'career', names }: RichOptions = {}): Promise<FormedPair> {
  const say = (text: string, longest: number): string => (words === 'longest' ? fill(longest) : text);
  const [menteeName, mentorName] = names ?? (words === 'longest' ? ([fill(90), fill(80)] as const) : (['Mina Petrova', 'Moses Okoth'] as const));
  const formed = await formPair(product, { programme, names: [menteeName, mentorName], mentee: { who: { locale } }, mentor: { who: { locale } } });
  const { mentee, mentor, pair } = formed;
  const app = product.server.app.useCases;
  const [asMentee, asMentor] = [{ pair, actor: idOf(mentee) }, { pair, actor: idOf(mentor) }];
  await must(app.beginPair(asMentee));
  await must(app.saveAgreement({ ...asMentee, from: 0, signs: true, form: longForm(say) }));
  await must(app.signAgreement({ ...asMentor, version: 1 }));
  await must(app.acceptCode(asMentee));
  const first = nextWorkingHour(product.clock.now());
  await meetingPlanned(formed, { at: first });
  product.clock.advance(first - product.clock.now() + hours(2));
  await must(app.saveLog({ ...asMentee, session: 1, from: 0, typed: logOf(say) }));
  await must(app.saveLog({ ...asMentor, session: 1, from: 0, typed: logOf(say) }));
  await must(app.shareLog({ ...asMentor, number: 1 }));
  const dueOn = shiftDate(dateIn(zone, product.clock.now()), { days: 20 });
  const goals = ['Lead a team of five by spring', 'Hold a meeting in French', 'Know how the budget is made'];
  for (const [index, goal] of goals.entries()) await must(app.addGoal({ ...asMentee, goal: `goal-${pair}-${index}`, statement: say(goal, 500), measure: say('Both of us can see it', 250), dueOn, timeZone: zone }));
  await must(app.reportProgress({ ...asMentee, at: { id: `goal-${pair}-0`, from: 1, progress: 50 } }));
  await must(app.confirmProgress({ ...asMentor, at: { id: `goal-${pair}-0`, from: 1, progress: 50 } }));
  await must(app.reportProgress({ ...asMentee, at: { id: `goal-${pair}-1`, from: 1, progress: 30 } }));
  await must(app.commitPair(asMentee));
  const soon = shiftDate(dateIn(zone, product.clock.now()), { days: 1 });
  for (const [index, action] of ['Read the strategy', 'Write to the regional office', 'Book the course'].entries()) {
    await must(app.addAction({ ...asMentee, action: `action-${pair}-${index}`, text: say(action, 300), owner: idOf(index === 1 ? mentor : mentee), dueOn: soon, timeZone: zone }));
  }
  const second = nextWorkingHour(product.clock.now() + days(7));
  await meetingPlanned(formed, { at: second, number: 2 });
  product.clock.advance(second - product.clock.now() - hours(0.5));
  await product.settle();
  return formed;
}

type Say = (text: string, longest: number) => string;

function longForm(say: Say): ReturnType<typeof aForm> {
  return aForm({
    statement: say('Be ready for headquarters', 300), objective1: say('Know three units', 160), measure1: say('A talk with each', 160), objective2: say('Write a note that is read', 160), measure2: say('Moses has read it', 160),
    groundRules: say('We say the day before if we cannot come.', 400), confidentiality: say('Everything stays between us.', 300),
  });
}

const logOf = (say: Say) => ({
  issues: say('The strategy, and who decides.', 600), objectives: say('Speaking up in meetings.', 600), followUp: say('A talk with the regional office.', 600), takeAways: say('To ask for less, and earlier.', 600),
  nextTopic: say('The panel', 200), nextOn: '',
});

/** Ten in the morning in Nairobi on the next day from Tuesday to Thursday. */
function nextWorkingHour(after: number): number {
  for (let day = 1; day < 8; day += 1) {
    const at = Date.parse(`${shiftDate(dateIn(zone, after), { days: day })}T07:00:00Z`);
    if ([2, 3, 4].includes(new Date(at).getUTCDay())) return at;
  }
  throw new Error('A week without working days');
}

/** A scene that cannot be set says why. */
async function must<Result extends { readonly kind: string }>(done: Promise<Result>): Promise<Result> {
  const result = await done;
  if (result.kind === 'refused') throw new Error(`The scene could not be set: ${JSON.stringify(result)}`);
  return result;
}
