import { createHash } from 'node:crypto';
import { certificatePage } from '../../bot/pages/certificatePage';
import { pageHeaders } from '../../bot/pages/html';
import { journalPage, journalText } from '../../bot/pages/journalPage';
import { emptyLog } from '../../bot/domain/papers/log';
import { languages } from '../../bot/domain/people/person';
import { type JournalEntry } from '../../bot/usecases/papers/exportJournal';
import { noon } from '../support/builders';

const hostile = '<script>alert(1)</script> & "quoted" `ticks`';
const certificate = { name: hostile, partnerNames: ['Mona', 'Tomás'], programmeName: hostile, role: 'mentee', from: '2026-01-05', until: '2026-07-05', sessions: 2 } as const;
const about = { pair: 'p1', number: 2, with: ['Mona'], programme: 'Career', at: noon, changedAt: noon };
const entries: readonly JournalEntry[] = [
  { ...about, kind: 'log', fields: { ...emptyLog, issues: hostile, nextTopic: 'Budgets', nextOn: '2026-12-01' } }, { ...about, kind: 'note', fields: { text: 'First line\nSecond line' } }, { ...about, kind: 'note' },
];

describe.each(languages)('in %s', (language) => {
  it('a certificate names everything, and interprets nothing', () => {
    const page = certificatePage({ ...certificate, language });
    expect(page).toContain(`lang="${language}`);
    expect(page.includes('dir="rtl"')).toBe(language === 'ar');
    expect(page).not.toContain('<script');
    for (const told of ['&#60;script&#62;', 'Mona', 'Tomás', '2026']) expect(page).toContain(told);
  });

  it('a journal shows what was asked and written, also as plain text', () => {
    const journal = { name: 'Li', entries, language, timeZone: 'Asia/Shanghai' };
    const page = journalPage(journal, 'token?as=text');
    expect(page).not.toContain('<script');
    for (const told of ['Budgets', '>First line<', '>Second line<', 'href="token?as=text"']) expect(page).toContain(told);
    expect(journalText(journal)).toContain(hostile);
    expect(journalPage({ ...journal, entries: [] }, 'x')).toContain('<p>');
  });
});

it('no page may load or run anything; its one style is named by its digest', () => {
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(certificatePage({ ...certificate, language: 'en' })) ?? [];
  expect(pageHeaders['content-security-policy']).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(pageHeaders).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  expect(pageHeaders['content-security-policy']).toMatch(/^default-src 'none'/);
});
