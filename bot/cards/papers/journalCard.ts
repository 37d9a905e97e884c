import { texts, type Translate } from '../../content/texts';
import { logQuestions } from '../../domain/papers/log';
import { type JournalEntry } from '../../usecases/papers/exportJournal';
import { type JournalPage, longestQuestion } from '../../usecases/papers/journal';
import { act, type Action, type ActionData, type AdaptiveCard, card, type Element, heading, paragraph, reveal, row, textInput, words } from '../kit';
import { sourceButton } from '../fromMessages/sourceButton';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { backToPair, dayOf, namesOf } from './parts';

const longestLine = 120;

/** A person's own logs and notes, newest first, with a search through them. */
export function journalCard(page: JournalPage, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('papers.journal.title');
  const { items, search, total, pages } = page;
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note), paragraph(t('papers.journal.text'), { tone: 'subtle', small: true }),
      ...(search === undefined ? [] : [paragraph(t('papers.journal.found', { count: total }))]),
      ...(search === undefined && total === 0 ? [paragraph(t('papers.journal.none'))] : []),
      ...items.flatMap((entry) => item(entry, reader, t)),
      ...(pages > 1 ? turning(page, t) : []),
      ...tools(page, t),
    ],
    actions: actions(page, t),
  });
}

function item(entry: JournalEntry, reader: Reader, t: Translate): Element[] {
  const { pair, kind, number } = entry;
  const name = namesOf(entry.with, reader);
  const title = `${kind === 'log' ? t('papers.journal.log', { number, name }) : t('papers.journal.note', { name })} · ${dayOf(entry.at, reader)}`;
  const open = t('papers.journal.button.open');
  const source = kind === 'note' ? entry.fields?.source : undefined;
  return [
    paragraph(title, { bold: true }), entry.fields ? words(firstLine(entry)) : paragraph(t('papers.gone'), { tone: 'subtle' }),
    row([act({ verb: 'journal.read', title: open, data: { pair, kind, number }, tooltip: t('common.button.whose', { button: open, name: title }), associatedInputs: 'none' }), ...(source ? [sourceButton(source, t)] : [])]),
  ];
}

function firstLine(entry: JournalEntry): string {
  const all = entry.kind === 'note' ? (entry.fields?.text ?? '') : logQuestions.map((question) => entry.fields?.[question] ?? '').join('\n');
  const line = [...(all.split('\n').find((one) => one.trim() !== '') ?? '')];
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).join('')}…` : line.join('');
}

const about = ({ pair }: JournalPage): ActionData => (pair === undefined ? {} : { pair });

/** The next page of a search takes the words along. */
function turning(journal: JournalPage, t: Translate): Element[] {
  const { page, pages, search } = journal;
  const to = (wanted: number, title: string): Action =>
    act({ verb: search === undefined ? 'journal.show' : 'journal.search', title, data: { ...about(journal), page: wanted, ...(search !== undefined && { words: search }) }, associatedInputs: 'none' });
  return [
    paragraph(t('papers.journal.page', { page, pages }), { tone: 'subtle', small: true }),
    row([...(page > 1 ? [to(page - 1, t('common.button.previous'))] : []), ...(page < pages ? [to(page + 1, t('common.button.next'))] : [])]),
  ];
}

function tools(journal: JournalPage, t: Translate): Element[] {
  const { pair, search } = journal;
  return [row([
    act({ verb: 'note.new', title: t('papers.note.button.new'), data: about(journal), associatedInputs: 'none' }),
    ...(pair === undefined ? [] : [act({ verb: 'journal.shared', title: t('papers.journal.button.shared'), data: { pair }, associatedInputs: 'none' })]),
    ...(pair !== undefined || search !== undefined ? [act({ verb: 'journal.show', title: t('papers.journal.button.all'), associatedInputs: 'none' })] : []),
  ])];
}

function actions(journal: JournalPage, t: Translate): Action[] {
  const input = textInput({ id: 'sought', label: t('papers.journal.input.words'), maxLength: longestQuestion, value: journal.search, required: true, errorMessage: t('papers.journal.input.words.error') });
  return [
    reveal({ title: t('papers.journal.button.search'), body: [input], actions: [act({ verb: 'journal.search', title: t('papers.journal.button.search'), data: about(journal), style: 'positive' })] }),
    act({ verb: 'journal.export', title: t('papers.journal.button.export') }),
    journal.pair === undefined ? act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') }) : backToPair(journal.pair, t),
  ];
}
