import { act } from '../../cards/kit';
import { dayOf, namesOf } from '../../cards/papers/parts';
import { type Reader } from '../../cards/reader';
import { texts } from '../../content/texts';
import { type LogFormPage } from '../../contracts/papersPage';
import { logQuestions, longestAnswer, longestTopic } from '../../domain/papers/log';
import { type Session } from '../../domain/sessions/session';
import { type LogPage } from '../../usecases/papers/showLog';
import { buttonsOf } from './buttons';
import { formWords, logWords, whoReads } from './paperPage';

/** A calendar date as it is sent, '2026-12-07'. */
const dateLength = 10;

/** The form of one's own log, with what it says so far. */
export function logFormPage({ pair, others, log }: LogPage, session: Session, reader: Reader): LogFormPage {
  const t = texts(reader.language);
  const { number, startsAt, changedAt, status } = session;
  const name = namesOf(others.map((other) => other.name), reader);
  const notMet = !log && (status === 'planned' || status === 'unconfirmed');
  return {
    session: number, title: t('papers.log.form.title'), text: t('papers.log.form.text'),
    about: t('papers.log.about', { number, name, date: dayOf(startsAt ?? changedAt, reader) }),
    fields: [
      ...logQuestions.map((field) => ({ field, kind: 'long', label: t(`papers.log.question.${field}`), longest: longestAnswer } as const)),
      { field: 'nextOn', kind: 'date', label: t('papers.log.input.nextOn'), longest: dateLength },
      { field: 'nextTopic', kind: 'line', label: t('papers.log.input.nextTopic'), longest: longestTopic },
    ],
    who: whoReads(log, reader), version: log?.paper.version ?? 0,
    said: Object.fromEntries(Object.entries(log?.fields ?? {}).filter(([, text]) => text !== '')),
    read: log?.fields ? logWords(log.fields, reader) : [],
    words: formWords('log', t),
    buttons: notMet ? buttonsOf([act({ verb: 'meetings.missed', title: t('papers.log.button.notMet'), data: { pair: pair.id, session: number } })]) : [],
  };
}
