import { commandPhrases } from '../../content/commands';
import { formatDate } from '../../content/formats';
import { buttonName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type Admission } from '../../domain/enrolments/admission';
import { type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { programmeText } from '../../domain/programmes/programmeTexts';
import { type Offers, type ProgrammeOffer } from '../../usecases/enrolments/listProgrammes';
import { type Action, act, type AdaptiveCard, card, type Element, heading, hint, paragraph, reasons, row, section, words } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';
import { ruleText } from './rules';

/** More would make a card that is scrolled and not read. */
const programmesPerPage = 4;
const roles = ['mentee', 'mentor'] as const satisfies readonly Role[];

/** The programmes that are open: what each is, when, and for each role a button or exactly why not. `page` counts from 0. */
export function programmesCard({ offers, page = 0 }: { readonly offers: Offers; readonly page?: number }, reader: Reader): AdaptiveCard {
  const text = texts(reader.language);
  const pages = Math.max(1, Math.ceil(offers.open.length / programmesPerPage));
  const current = Math.min(page, pages - 1);
  const shown = offers.open.slice(current * programmesPerPage, (current + 1) * programmesPerPage);
  const turn = (to: number, name: 'next' | 'previous'): Action[] => (to < 0 || to >= pages ? [] : [act({ verb: 'signup.start', title: buttonName(text, name), data: { page: to } })]);
  return card({
    language: reader.language,
    fallbackText: text('signup.fallback'),
    body: [
      heading(text('signup.choose.title')),
      ...(shown.length > 0 ? [paragraph(text('signup.choose.intro')), ...(pages > 1 ? [hint(text('common.page', { page: current + 1, pages }))] : []), ...shown.map((offer) => programme(offer, reader, text))] : none(offers, reader, text)),
    ],
    actions: [...turn(current - 1, 'previous'), ...turn(current + 1, 'next'), act(command('menu', text))],
  });
}

function none({ next }: Offers, { language, timeZone }: Reader, text: Translate): Element[] {
  const word = commandPhrases[language].signUp[0] ?? '';
  const hope = next ? text('signup.choose.nextOpens', { programme: next.name, date: formatDate(next.enrolment.opens, language, timeZone), word }) : text('signup.choose.noneSoon');
  return [paragraph(text('signup.choose.none')), paragraph(hope, { bold: true })];
}

function programme({ programme: one, roles: admissions }: ProgrammeOffer, reader: Reader, text: Translate): Element {
  const buttons = roles.filter((role) => admissions[role].kind === 'welcome').map((role) => act({ verb: 'signup.form', title: text(`signup.choose.as.${role}`), style: 'positive', data: { programme: one.id, role } }));
  const description = programmeText(one, 'description', reader.language);
  return section(one.name, [
    ...(description === undefined ? [] : [words(description)]),
    paragraph(text(`signup.choose.what.${one.pairing}`, { months: one.months })),
    paragraph(text('signup.choose.focus', { list: one.focus.map((focus) => text(`signup.focus.${focus}`)) })),
    paragraph(dates(one, reader, text), { tone: 'subtle' }),
    ...roles.flatMap((role) => whoMay(one, role, admissions[role], text)),
    ...(buttons.length > 0 ? [row(buttons)] : []),
    hint(text('signup.choose.contact', { name: one.contact.name, email: one.contact.email })),
  ]);
}

function dates({ enrolment, runs }: Programme, { language, timeZone }: Reader, text: Translate): string {
  const day = (date: string): string => formatDate(date, language, timeZone);
  const closes = day(enrolment.closes);
  return runs.until ? text('signup.choose.datesUntil', { closes, from: day(runs.from), until: day(runs.until) }) : text('signup.choose.dates', { closes, from: day(runs.from) });
}

function whoMay({ eligibility }: Programme, role: Role, admission: Admission, text: Translate): Element[] {
  switch (admission.kind) {
    case 'alreadyIn':
      return [paragraph(text(`signup.choose.in.${role}`), { tone: 'good' })];
    case 'oneRoleOnly':
      return [hint(text(`signup.choose.oneRole.${role}`))];
    case 'notEligible': {
      const why = admission.inDirectory ? text(`signup.choose.missing.${role}`) : text(`signup.choose.unchecked.${role}`);
      return [paragraph(why), reasons(admission.unmet.map((rule) => ruleText(text, rule)))];
    }
    default:
      return [hint(eligibility[role].length > 0 ? text(`signup.choose.who.${role}`, { rules: eligibility[role].map((rule) => ruleText(text, rule)).join(' · ') }) : text(`signup.choose.everybody.${role}`))];
  }
}
