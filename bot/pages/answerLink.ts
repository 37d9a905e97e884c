import { icsFile } from '../calendar/ics';
import { sheetCsv } from '../content/report/csv';
import { type Sheet } from '../content/report/reportSheet';
import { sheetOf } from '../content/report/sheets';
import { texts } from '../content/texts';
import { type Language, type PersonId } from '../domain/people/person';
import { type UseCases } from '../usecases';
import { type Clock } from '../usecases/ports';
import { acceptedLanguage } from '../content/acceptedLanguage';
import { certificatePage } from './certificatePage';
import { escaped, page, pageHeaders } from './html';
import { journalPage, journalText } from './journalPage';
import { type LinkReader } from './links';
import { reportPage } from './reportPage';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface PageParts {
  readonly links: LinkReader;
  readonly app: Pick<UseCases, 'calendarEntries' | 'certificateOf' | 'exportJournal' | 'finalReport' | 'viewSettings'>;
  readonly clock: Clock;
  /** Told what failed; gets errors, never words of people. */
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface Opened {
  readonly token: string;
  /** Plain text instead of a page. */
  readonly asText: boolean;
  /** The browser's Accept-Language, for who has no language with us. */
  readonly locale?: string;
}

const html = { 'content-type': 'text/html; charset=utf-8', ...pageHeaders };
const file = (type: string, name: string) => ({ ...pageHeaders, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });

/** What a link shows, read from the truth at the moment it is opened. What is not there (any more) is told kindly and with no difference. Never rejects. */
export async function answerLink(parts: PageParts, opened: Opened): Promise<PageAnswer> {
  try {
    return await answer(parts, opened);
  } catch (error) {
    parts.report('page.failed', { error });
    return plainPage(500, 'failed', acceptedLanguage(opened.locale));
  }
}

async function answer({ links, app, clock }: PageParts, { token, asText, locale }: Opened): Promise<PageAnswer> {
  const content = links.read(token);
  if (!content) return gone(acceptedLanguage(locale));
  const { language, name, timeZone } = await readerOf(app, content.person, locale);
  if (content.kind === 'ics') {
    const entries = await app.calendarEntries(content);
    return entries.length === 0 ? gone(language) : { status: 200, headers: file('text/calendar; charset=utf-8', 'lodestar.ics'), body: icsFile(entries, { now: clock.now() }) };
  }
  if (content.kind === 'certificate') {
    const certificate = await app.certificateOf(content);
    return certificate.kind === 'refused' ? gone(language) : { status: 200, headers: html, body: certificatePage({ ...certificate.value, language }) };
  }
  if (content.kind === 'report') {
    // Whoever does not help to run it any more reads no more of it.
    const found = await app.finalReport({ programme: content.programme, actor: content.person });
    return found.kind === 'refused' ? gone(language) : reportAnswer(sheetOf(content.sheet, found.value.report, { language, timeZone }), { token, asText, language });
  }
  const entries = (await app.exportJournal(content.person)).filter(({ pair }) => content.pair === undefined || content.pair === pair);
  const journal = { name, entries, language, timeZone };
  return asText
    ? { status: 200, headers: file('text/plain; charset=utf-8', 'journal.txt'), body: journalText(journal) }
    : { status: 200, headers: html, body: journalPage(journal, `${token}?as=text`) };
}

function reportAnswer(sheet: Sheet, { token, asText, language }: { readonly token: string; readonly asText: boolean; readonly language: Language }): PageAnswer {
  return asText ? { status: 200, headers: file('text/csv; charset=utf-8', 'report.csv'), body: sheetCsv(sheet) } : { status: 200, headers: html, body: reportPage(sheet, `${token}?as=text`, language) };
}

const gone = (language: Language): PageAnswer => plainPage(404, 'gone', language);

function plainPage(status: number, what: 'gone' | 'failed', language: Language): PageAnswer {
  const t = texts(language);
  const title = t(`pages.${what}.title`);
  return { status, headers: html, body: page({ language, title, body: `<h1>${escaped(title)}</h1><p>${escaped(t(`pages.${what}.text`))}</p>` }) };
}

async function readerOf(app: PageParts['app'], person: PersonId, locale: string | undefined): Promise<{ language: Language; name: string; timeZone: string }> {
  const settings = await app.viewSettings({ person });
  return settings.kind === 'refused' ? { language: acceptedLanguage(locale), name: '', timeZone: 'UTC' } : settings.value.person;
}
