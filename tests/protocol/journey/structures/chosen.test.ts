import { templates } from '../../../../bot/content/templates';
import { days } from '../../../../bot/domain/time';
import { aFile, aRow } from '../../../directory/csvBuilder';
import { pairNow, plainly, tapped, verbsOn } from '../../../support/gathered';
import { type Product, startProduct } from '../../../support/product';
import { idOf } from '../../../support/productPeople';
import { everythingIn } from '../../../support/stored';
import { press } from '../../../support/taps';
import { cardOf } from '../../../support/teams/mailbox';
import { type Person } from '../../../support/teams/person';

interface Case {
  readonly mentee: { readonly locale: string; readonly row: Record<string, string> };
  readonly mentor: { readonly locale: string; readonly row: Record<string, string> };
}

/** Who may join as the template itself says, checked against the directory, and in which two languages they read. */
const cases: Readonly<Record<'career' | 'induction' | 'together' | 'open' | 'reverse', Case>> = {
  career: { mentee: { locale: 'ar-EG', row: { background: 'juniorProfessional', grade: 'P2' } }, mentor: { locale: 'fr-CH', row: { background: 'formerJuniorProfessional', grade: 'P4' } } },
  induction: { mentee: { locale: 'zh-CN', row: { inPostSince: '2026-09-01' } }, mentor: { locale: 'en-GB', row: { background: 'alumni' } } },
  together: { mentee: { locale: 'ru-RU', row: { agency: 'WHO' } }, mentor: { locale: 'es-PA', row: { agency: 'UNDP' } } },
  open: { mentee: { locale: 'fr-CH', row: {} }, mentor: { locale: 'ar-EG', row: {} } },
  reverse: { mentee: { locale: 'en-GB', row: { grade: 'D1' } }, mentor: { locale: 'zh-CN', row: { grade: 'P2' } } },
};

// From sign-up to the goodbye, by the same taps whatever the template is called.
describe.each(Object.entries(cases))('%s', (name, { mentee: menteeCase, mentor: mentorCase }) => {
  const template = Object.values(templates).find((one) => one.template === name)!;
  const rows = [aRow(1, { name: 'Mona Haddad', managerObjectId: '', ...mentorCase.row }), aRow(2, { name: 'Theo Lindqvist', managerObjectId: '', ...menteeCase.row })] as const;
  let product: Product;
  let mentor: Person;
  let mentee: Person;
  let pair: string;

  beforeAll(async () => {
    product = await startProduct({ peopleCsv: aFile(rows), programmes: [{ ...template, id: name, name: `Programme ${name}` }] });
  });
  afterAll(() => product.stop());

  const both = (): Person[] => [mentee, mentor];
  const languageOf = (person: Person): string => person.locale.slice(0, 2);

  it('takes up who may join, and nobody whom the directory does not know where it asks for more', async () => {
    const join = (row: Record<string, string>, role: 'mentor' | 'mentee', locale: string) => product.signedUp(row.name ?? '', role, { programme: name, form: { capacity: '1' }, who: { objectId: row.objectId ?? '', locale } });
    [mentor, mentee] = await Promise.all([join(rows[0], 'mentor', mentorCase.locale), join(rows[1], 'mentee', menteeCase.locale)]);
    if (template.eligibility.mentee.length === 0) return;
    const unknown = product.newcomer('Nobody Known');
    await unknown.says('hello');
    expect(await unknown.taps({ verb: 'signup.form', data: { v: 1, programme: name, role: 'mentee' } })).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  });

  it('lets the mentee find the mentor and ask, and both read it in their own language', async () => {
    const found = await tapped(mentee, 'find.start', { programme: name });
    expect([found.lang, verbsOn(found)]).toEqual([languageOf(mentee), expect.arrayContaining(['ask.form'])]);
    await tapped(mentee, 'ask.form', { programme: name, mentor: idOf(mentor) });
    await tapped(mentee, 'ask.send', { programme: name, mentor: idOf(mentor) }, { message: 'Would you?' });
    const request = cardOf(await mentor.receives('request.accept'));
    expect(request).toMatchObject({ lang: languageOf(mentor), ...(languageOf(mentor) === 'ar' && { rtl: true }) });
    await press(mentor, 'request.accept');
    await product.settle();
    pair = (await everythingIn(product.documents.pairs))[0]?.body.id ?? '';
    expect(await pairNow(product, pair)).toMatchObject({ structure: template.structure, status: 'prepare' });
    for (const person of both()) expect(await tapped(person, 'pair.show', { pair })).toMatchObject({ lang: languageOf(person), ...(languageOf(person) === 'ar' && { rtl: true }) });
  });

  it('plans a meeting, holds it, and writes about it', async () => {
    await tapped(mentee, 'meetings.offer', { pair, session: 1 }, { date1: '2026-11-25', time1: '11:00', length: '60', topic: 'Where I stand' });
    const [at] = (await pairNow(product, pair)).sessions[0]?.proposal?.times ?? [];
    await tapped(mentor, 'meetings.choose', { pair, session: 1 }, { at: String(at) });
    product.clock.advance(days(2));
    await tapped(mentee, 'log.save', { pair, session: 1, from: 0 }, { issues: 'What I learned' });
    await product.settle();
    expect(await pairNow(product, pair)).toMatchObject({ status: 'agree', sessions: [{ status: 'held', logged: [idOf(mentee)] }] });
  });

  it('agrees how to work, as far as the programme asks for it', async () => {
    if (template.journey.documents.agreement.use === 'required') {
      await tapped(mentee, 'agreement.save', { pair, from: 0, signs: true }, { statement: 'Settle in', rhythm: 'monthly', responseTime: 'day' });
      await tapped(mentor, 'agreement.sign', { pair, version: 1 });
    }
    if ((await pairNow(product, pair)).status === 'agree') await tapped(mentee, 'pair.commit', { pair });
    if (template.journey.documents.goals.use === 'required') await tapped(mentee, 'goals.add', { pair, goal: 'goal-1' }, { statement: 'I will draft four briefing notes', measure: '4', dueOn: '2027-02-01' });
    await product.settle();
    expect((await pairNow(product, pair)).status).toBe('grow');
  });

  it('ends well, with thanks, and shows nobody’s words in storage', async () => {
    await tapped(mentee, 'pair.wrapUp', { pair, because: 'goalReached' });
    await tapped(mentor, 'closing.thank', { pair, form: '6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a01' }, { text: 'Thank you, Theo' });
    await mentee.receives('Thank you, Theo');
    for (const person of both()) await tapped(person, 'pair.complete', { pair });
    await product.settle();
    expect(await pairNow(product, pair)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
    const stored = JSON.stringify(await product.stored());
    for (const words of ['Would you?', 'Where I stand', 'What I learned', 'Settle in', 'briefing notes', 'Thank you, Theo']) expect(stored).not.toContain(words);
    expect(plainly(await tapped(mentor, 'pair.show', { pair }))).toContain(`"lang":"${languageOf(mentor)}"`);
  });
});
