import { formatDate } from '../content/formats';
import { texts, type Translate } from '../content/texts';
import { logQuestions } from '../domain/papers/log';
import { type Language } from '../domain/people/person';
import { type JournalEntry } from '../usecases/papers/exportJournal';
import { escaped, page, paragraphs } from './html';

interface Journal {
  readonly name: string;
  readonly entries: readonly JournalEntry[];
  readonly language: Language;
  readonly timeZone: string;
}

interface Shown {
  readonly title: string;
  readonly when: string;
  /** What was asked, where something was asked, and what was written. */
  readonly parts: readonly { readonly label?: string; readonly text: string; readonly link?: string }[];
}

/** Everything that one person wrote, newest first, to read, print or keep as a file. */
export function journalPage(journal: Journal, textFile: string): string {
  const t = texts(journal.language);
  const title = t('pages.journal.title', { name: journal.name });
  const entries = shown(journal, t).map(({ title: heading, when, parts }) => `<h2>${escaped(heading)}</h2><p class="when">${escaped(when)}</p>${parts.map(({ label, text, link }) => `${label ? `<p><strong>${escaped(label)}</strong></p>` : ''}${paragraphs(text)}${link ? `<p><a href="${escaped(link)}">${escaped(t('fromMessages.source.open'))}</a></p>` : ''}`).join('')}`);
  const hint = `<p class="hint">${escaped(t('pages.journal.private'))} ${escaped(t('pages.print'))} <a href="${escaped(textFile)}">${escaped(t('pages.journal.text'))}</a></p>`;
  return page({ language: journal.language, title, body: `<h1>${escaped(title)}</h1>${hint}${entries.length > 0 ? entries.join('') : `<p>${escaped(t('pages.journal.none'))}</p>`}` });
}

/** The same as plain text. */
export function journalText(journal: Journal): string {
  const t = texts(journal.language);
  const entries = shown(journal, t).map(({ title, when, parts }) => [title, when, ...parts.map(({ label, text, link }) => [...(label ? [label] : []), text, ...(link ? [`${t('fromMessages.source.open')}: ${link}`] : [])].join('\n'))].join('\n\n'));
  return [t('pages.journal.title', { name: journal.name }), ...(entries.length > 0 ? entries : [t('pages.journal.none')])].join('\n\n――――\n\n');
}

const shown = ({ entries, language, timeZone }: Journal, t: Translate): Shown[] =>
  entries.map((entry) => ({
    title: entry.kind === 'log' ? t('pages.journal.log', { number: entry.number, names: entry.with }) : t('pages.journal.note', { names: entry.with }),
    when: `${formatDate(entry.at, language, timeZone)} · ${entry.programme}`,
    parts: partsOf(entry, language, t),
  }));

function partsOf(entry: JournalEntry, language: Language, t: Translate): Shown['parts'] {
  if (!entry.fields) return [{ text: t('pages.journal.lost') }];
  if (entry.kind === 'note') return [{ text: entry.fields.text, ...(entry.fields.source && { link: entry.fields.source.link }) }];
  const { fields } = entry;
  const answers = logQuestions.filter((question) => fields[question] !== '').map((question) => ({ label: t(`papers.log.question.${question}`), text: fields[question] }));
  const next = [fields.nextOn && formatDate(fields.nextOn, language, 'UTC'), fields.nextTopic].filter(Boolean).join(' · ');
  return next === '' ? answers : [...answers, { label: t('papers.log.next'), text: next }];
}
