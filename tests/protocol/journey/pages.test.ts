import { days, hours } from '../../../bot/domain/time';
import { type LinkContent } from '../../../bot/usecases/links';
import { pairAt, paperAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aSession } from '../../support/builders';
import { type FormedPair, formPair } from '../../support/journey';
import { linksOn, meetingPlanned, pairDocument, sessionNow, tuesday } from '../../support/meetings';
import { catchProcessLog } from '../../support/processLog';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { tapped } from '../../support/gathered';
import { buttonsOn } from '../../support/taps';
import { type Person } from '../../support/teams/person';

const log = catchProcessLog();
process.env.LOG_LEVEL = 'trace';
const planted = { log: 'Quetzalcoatl among us', mentorsNote: 'Xochipilli alone', note: 'Tezcatlipoca at noon' };
let product: Product;
let formed: FormedPair;

beforeAll(async () => {
  product = await startProduct();
  formed = await formPair(product, { names: ['Nia', 'Noor'], mentee: { who: { locale: 'ar-EG' }, form: { email: 'nia@example.org' } }, mentor: { form: { email: 'noor@example.org' } } });
});
afterAll(async () => {
  await product.stop();
  log.stop();
});

interface Page {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: string;
}
const opened: string[] = [];
/** What a browser that reads Russian is shown. */
async function open(url: string, init: RequestInit = {}): Promise<Page> {
  opened.push(url.split('/pages/')[1]?.split('?')[0] ?? '');
  const { headers, ...rest } = init;
  const response = await fetch(url, { ...rest, headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5', ...headers } });
  return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, body: await response.text() };
}
/** Where the button with this title on that card leads. */
async function linkOn(person: Person, verb: string, data: object): Promise<string> {
  const links = linksOn(await tapped(person, verb, { ...data }));
  const [link] = links;
  if (!link || links.length > 1) throw new Error(`${links.length} links on the card of ${verb}`);
  expect(link.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${product.server.port}/pages/[\\w-]+$`));
  return link.url;
}
/** A link that no card would show. */
const forged = (content: LinkContent): string => product.server.app.ports.links.make(content) ?? '';
const unknown = (): string => `http://127.0.0.1:${product.server.port}/pages/x`;
const gone = { en: 'This link has run out', ar: 'انتهت صلاحية هذا الرابط', ru: 'Срок действия ссылки истёк' };
const icsTime = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.000/g, '');
const field = (file: string, name: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

async function put(change: object): Promise<void> {
  const document = (await readAt(product.documents.pairs, pairAt(formed.pair)))!;
  await product.documents.pairs.replace(document, { ...document.body, ...change });
}

describe('“add to my calendar”', () => {
  let link: string;

  it('gives a file with that meeting alone', async () => {
    await meetingPlanned(formed, { at: tuesday });
    await meetingPlanned(formed, { at: tuesday + days(7), number: 2 });
    await product.settle();
    link = await linkOn(formed.mentor, 'meetings.show', { pair: formed.pair, session: 1 });
    const { status, type, headers, body } = await open(link);
    expect([status, type, headers.get('content-disposition')]).toEqual([200, 'text/calendar; charset=utf-8', 'attachment; filename="lodestar.ics"']);
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { sequence } = await sessionNow(product, formed);
    expect(['METHOD', 'UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS'].map((name) => field(body, name))).toEqual([['REQUEST'], [`${formed.pair}:1@lodestar`], [String(sequence)], [icsTime(tuesday)], [icsTime(tuesday + hours(1))], ['CONFIRMED']]);
    expect(body.replaceAll('\r\n ', '')).toContain('nia@example.org');
  });

  it('shows where the meeting stands when the same link is opened later', async () => {
    const { sequence } = await sessionNow(product, formed);
    await tapped(formed.mentee, 'meetings.offer', { pair: formed.pair, session: 1, sequence }, { times: String(tuesday + hours(2)), length: '60' });
    expect(await open(link)).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', body: expect.stringContaining(gone.en) });
    await tapped(formed.mentor, 'meetings.choose', { pair: formed.pair, session: 1, at: String(tuesday + hours(2)) });
    const { body } = await open(link);
    expect(['DTSTART', 'SEQUENCE'].map((name) => field(body, name))).toEqual([[icsTime(tuesday + hours(2))], [String(sequence + 2)]]);
    await tapped(formed.mentee, 'meetings.cancel', { pair: formed.pair, session: 1 });
    expect((await open(link)).status).toBe(404);
    await product.settle();
  });

  it('shows nothing to who is no member', async () => {
    const stranger = product.newcomer('Zed');
    await stranger.says('hello');
    expect((await open(forged({ kind: 'ics', pair: formed.pair, person: idOf(stranger), session: 2 }))).status).toBe(404);
  });
});

describe('a journal', () => {
  let link: string;

  it('opens for its author: every log and note, and nobody else’s', async () => {
    await put({ sessions: [aSession({ startsAt: product.clock.now() - hours(3), changedBy: idOf(formed.mentee) })] });
    await tapped(formed.mentee, 'log.save', { pair: formed.pair, session: 1, from: 0 }, { issues: planted.log });
    for (const [person, text] of [[formed.mentee, planted.note], [formed.mentor, planted.mentorsNote]] as const) {
      const save = buttonsOn(await tapped(person, 'note.new', { pair: formed.pair })).find(({ verb }) => verb === 'note.save');
      await tapped(person, 'note.save', save?.data ?? {}, { text });
    }
    await product.settle();
    link = await linkOn(formed.mentee, 'journal.export', { pair: formed.pair });
    const { status, type, body } = await open(link);
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const part of ['<html lang="ar" dir="rtl">', planted.log, planted.note, 'Noor', `href="${link.split('/pages/')[1]}?as=text"`]) expect(body).toContain(part);
    expect(body).not.toContain(planted.mentorsNote);
    const theirs = (await open(await linkOn(formed.mentor, 'journal.export', { pair: formed.pair }))).body;
    expect(theirs).toContain(planted.mentorsNote);
    for (const secret of [planted.log, planted.note]) expect(theirs).not.toContain(secret);
  });

  it('is a text file too', async () => {
    const { status, type, headers, body } = await open(`${link}?as=text`);
    expect([status, type, headers.get('content-disposition')]).toEqual([200, 'text/plain; charset=utf-8', 'attachment; filename="journal.txt"']);
    for (const text of [planted.log, planted.note]) expect(body).toContain(text);
    expect(body).not.toMatch(/<\w/);
  });

  it('of a pair that they are in holds nothing of what the other one wrote there', async () => {
    const { body } = await open(forged({ kind: 'journal', pair: formed.pair, person: idOf(formed.mentor) }));
    for (const secret of [planted.log, planted.note]) expect(body).not.toContain(secret);
  });

  it('that cannot be read just now is an apology, and no word of why', async () => {
    const at = paperAt(formed.pair, 'log', idOf(formed.mentee), 1);
    const paper = (await readAt(product.documents.papers, at))!;
    const broken = await product.server.app.ports.vault.seal(formed.pair, `${planted.log}, which is no JSON`);
    await product.documents.papers.replace(paper, { ...paper.body, text: broken });
    const { status, type, body } = await open(link);
    expect([status, type]).toEqual([500, 'text/html; charset=utf-8']);
    expect(body).not.toContain(planted.log);
    await product.documents.papers.replace((await readAt(product.documents.papers, at))!, paper.body);
    expect((await open(link)).status).toBe(200);
  });

  it('closes after a quarter of an hour', async () => {
    product.clock.advance(hours(0.25) - 1);
    expect((await open(link)).status).toBe(200);
    product.clock.advance(1);
    expect(await open(link)).toMatchObject({ status: 404, body: expect.stringContaining(gone.ru) });
  });
});

describe('a certificate', () => {
  const of = (person: Person, pair = formed.pair): string => forged({ kind: 'certificate', pair, person: idOf(person) });

  it('is not there before the end', async () => {
    expect((await open(of(formed.mentee))).status).toBe(404);
  });

  it('is a page to print, in each one’s language, once they have completed their mentoring', async () => {
    await put({ status: 'close', sessions: [aSession({ status: 'held' })] });
    for (const person of [formed.mentee, formed.mentor]) await tapped(person, 'pair.complete', { pair: formed.pair });
    await product.settle();
    expect((await pairDocument(product, formed)).ended?.how).toBe('completed');
    const { status, body } = await open(await linkOn(formed.mentee, 'closing.show', { pair: formed.pair }));
    expect(status).toBe(200);
    for (const part of ['<html lang="ar" dir="rtl">', 'شهادة إرشاد', '>Nia<', 'Noor', 'Career', '@media print']) expect(body).toContain(part);
    const english = (await open(await linkOn(formed.mentor, 'closing.show', { pair: formed.pair }))).body;
    for (const part of ['<html lang="en-GB">', 'Certificate of mentoring', '>Noor<', 'Nia', '1 meeting.']) expect(english).toContain(part);
  });

  it('is nobody else’s', async () => {
    const stranger = product.newcomer('Zoe');
    await stranger.says('hello');
    expect((await open(of(stranger))).status).toBe(404);
  });

  it('is none for a pair that ended before they met', async () => {
    const other = await formPair(product, { names: ['Olu', 'Ona'] });
    await tapped(other.mentee, 'pair.end', { pair: other.pair });
    await product.settle();
    expect(linksOn(await tapped(other.mentee, 'closing.show', { pair: other.pair }))).toEqual([]);
    expect(await open(of(other.mentee, other.pair))).toMatchObject({ status: 404, body: expect.stringContaining(gone.en) });
  });
});

describe('whatever is asked for', () => {
  const valid = () => forged({ kind: 'certificate', pair: formed.pair, person: idOf(formed.mentee) });

  it('a link that was tampered with is the same page as one that never was', async () => {
    const none = await open(unknown());
    const link = valid();
    const [base, token = ''] = link.split('/pages/');
    const changed = [token.slice(0, -4), `${token}AAAA`, token.replace(/^.{4}/, 'AAAA'), `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`, '%E0%A4%A', '..%2f..%2fhealthz', 'x'.repeat(5_000), '', 'a/b'];
    for (const other of changed) {
      const page = await open(`${base}/pages/${other}`);
      expect([other.slice(0, 99), page.status, page.body]).toEqual([other.slice(0, 99), 404, none.body]);
    }
  });

  it.each([['ru-RU,ru;q=0.9', '<html lang="ru">'], ['ar', '<html lang="ar" dir="rtl">'], ['fr,en;q=0.8', '<html lang="fr">'], ['pt-BR,pt;q=0.9,es;q=0.5', '<html lang="es">'], ['de', '<html lang="en-GB">']])('a browser that reads %s is told in its language that nothing is there', async (language, html) => {
    expect(await open(unknown(), { headers: { 'accept-language': language } })).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', body: expect.stringContaining(html) });
  });

  it('nothing of it is kept, passed on, guessed at or loaded', async () => {
    for (const url of [unknown(), valid(), forged({ kind: 'journal', person: idOf(formed.mentee) }), `${forged({ kind: 'journal', person: idOf(formed.mentee) })}?as=text`]) {
      const { headers } = await open(url);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
      expect(['cache-control', 'referrer-policy', 'x-content-type-options', 'x-robots-tag'].map((name) => headers.get(name))).toEqual(['no-store', 'no-referrer', 'nosniff', 'noindex']);
    }
  });

  it('who asks for the headers only gets those, and who sends something is told that nothing is taken', async () => {
    for (const [url, status] of [[valid(), 200], [unknown(), 404]] as const) {
      const shown = await open(url);
      const head = await open(url, { method: 'HEAD' });
      expect([head.status, head.type, head.body]).toEqual([status, shown.type, '']);
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const answer = await open(url, { method, ...(method !== 'DELETE' && { body: planted.note }) });
        expect(answer.status).toBe(405);
        expect(answer.headers.get('allow')).toContain('GET');
        expect(answer.body).not.toContain(planted.note);
      }
    }
  });

  it('the log of the process has no token and nothing that anybody wrote', () => {
    const written = log.text();
    expect(written).toContain('"msg":"listening"');
    expect(written).toContain('"error"');
    expect(opened.filter((token) => token.length > 20).length).toBeGreaterThan(20);
    for (const secret of [...opened.filter((token) => token.length > 20), ...Object.values(planted)]) expect(written).not.toContain(secret);
  });
});
