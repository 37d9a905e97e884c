import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { enrolmentWindow } from '../../domain/enrolments/admission';
import { type Programme } from '../../domain/programmes/programme';
import { dateIn, shiftDate } from '../../domain/time';
import { act, type Action, dateInput, type Element, paragraph, reveal, row } from '../kit';
import { type Reader } from '../reader';

/** Whether people can sign up, and the one thing that a coordinator may want to do about it in the chat; both ask once more. */
export function enrolmentPart(programme: Programme, { language, timeZone, now }: Reader): Element[] {
  const t = texts(language);
  const today = dateIn(timeZone, now);
  const { opens, closes } = programme.enrolment;
  const day = (date: string): string => formatDate(date, language, timeZone);
  switch (enrolmentWindow(programme, today)) {
    case 'notYet':
      return [paragraph(t('setup.enrolment.opens', { date: day(opens) }))];
    case 'open':
      return [paragraph(t('setup.enrolment.closes', { date: day(closes) })), ...(closes > today ? [row([closing(programme, t)])] : [])];
    case 'over':
      return [paragraph(t('setup.enrolment.closed', { date: day(closes) })), ...(programme.runs.until === undefined || programme.runs.until > today ? [row([reopening(programme, t, shiftDate(today, { days: 1 }))])] : [])];
  }
}

const closing = ({ id }: Programme, t: Translate): Action => reveal({
  title: t('setup.enrolment.close'), body: [paragraph(t('setup.enrolment.close.sure'))], actions: [act({ verb: 'setup.closeEnrolment', title: t('setup.enrolment.close.yes'), data: { programme: id } })],
});

const reopening = ({ id, runs }: Programme, t: Translate, min: string): Action => reveal({
  title: t('setup.enrolment.reopen'), body: [dateInput({ id: 'until', label: t('setup.enrolment.until'), min, max: runs.until, required: true, errorMessage: t('errors.badDate') })],
  actions: [act({ verb: 'setup.reopenEnrolment', title: t('setup.enrolment.reopen.yes'), style: 'positive', data: { programme: id } })],
});
