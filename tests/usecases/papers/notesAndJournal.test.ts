import { randomBytes } from 'node:crypto';
import { localKeyWrapper, openVault } from '../../../bot/sealing/vault';
import { type JournalEntry, makeExportJournal } from '../../../bot/usecases/papers/exportJournal';
import { aPair, noon } from '../../support/builders';
import { days } from '../../../bot/domain/time';
import { keyAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { mentee, mentor, openSetting, own, type Setting, stranger, typed } from './setting';

let at: Setting;
beforeEach(async () => {
  at = await openSetting();
});
afterEach(() => at.close());

const note = (number: number, text: string, from = 0) => at.app.saveNote({ pair: 'r1', actor: mentee, number, from, text });
const journal = async (input: { page?: number; search?: string; pair?: string; person?: string } = {}) => {
  const page = await at.app.readJournal({ person: mentee, page: 1, ...input });
  if (page.kind === 'refused') throw new Error(page.reason);
  return page.value;
};
const textOf = (entry: JournalEntry): string | undefined => (entry.kind === 'note' ? entry.fields?.text : entry.fields?.issues);

describe('notes', () => {
  it('are numbered by their form: one form makes one note, two devices make two', async () => {
    expect(await at.app.startNote({ pair: 'r1', actor: mentee })).toMatchObject({ value: { number: 1 } });
    await Promise.all([note(1, 'From the phone'), note(1, 'From the phone')]);
    expect(await note(1, 'From the desk')).toMatchObject({ kind: 'done', value: { paper: { number: 2 } } });
    expect((await journal()).items.map(textOf).sort()).toEqual(['From the desk', 'From the phone']);
    expect(await at.app.startNote({ pair: 'r1', actor: mentee })).toMatchObject({ value: { number: 3 } });
  });

  it('compare before one device writes over another', async () => {
    await note(1, 'First');
    await note(1, 'Second', 1);
    expect(await note(1, 'Third', 1)).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    expect((await journal()).items.map(textOf)).toEqual(['Second']);
  });

  it.each([['nothing', '  ', 'textMissing'], ['too much', 'x'.repeat(2_001), 'textTooLong']])('refuse %s', async (_what, text, reason) => {
    expect(await note(1, text)).toEqual({ kind: 'refused', reason });
  });

  it('can be shared, read by the others, and deleted for good', async () => {
    await note(1, 'For both of us');
    const which = { pair: 'r1', author: mentee, number: 1 };
    expect(await at.app.viewNote({ ...which, reader: mentor })).toEqual({ kind: 'refused', reason: 'notYours' });
    await at.app.shareNote({ pair: 'r1', actor: mentee, number: 1 });
    await at.settle();
    expect(await at.app.viewNote({ ...which, reader: mentor })).toMatchObject({ value: { fields: { text: 'For both of us' }, author: 'Li Lei' } });
    expect(await at.app.listShared({ pair: 'r1', actor: mentor, page: 1 })).toMatchObject({ value: { items: [{ kind: 'note', author: mentee, number: 1, name: 'Li Lei' }] } });
    expect(await at.app.listShared({ pair: 'r1', actor: mentee, page: 1 })).toMatchObject({ value: { items: [] } });
    for (const _twice of [1, 2]) expect((await at.app.removeNote({ pair: 'r1', actor: mentee, number: 1 })).kind).toBe('done');
    await at.settle();
    expect(Object.keys(await at.stored()).filter((key) => key.startsWith('papers/'))).toEqual([]);
    expect(at.world.sent.map(({ notice, activityId }) => [notice, activityId !== undefined])).toEqual([['note.shared', false], ['note.shared', true]]);
  });

  it('are nobody else’s', async () => {
    await note(1, 'Mine');
    const before = await at.stored();
    for (const act of ['removeNote', 'shareNote', 'unshareNote'] as const) expect(await at.app[act]({ pair: 'r1', actor: stranger, number: 1 })).toEqual({ kind: 'refused', reason: 'notYours' });
    expect(await at.app.saveNote({ pair: 'r1', actor: stranger, number: 1, from: 1, text: 'Yours' })).toEqual({ kind: 'refused', reason: 'notYours' });
    expect(await at.stored()).toEqual(before);
  });
});

describe('the journal', () => {
  beforeEach(async () => {
    const { documents } = at.world.app.ports;
    await documents.pairs.create('r2', 'pair', aPair({ id: 'r2', programme: 'career', members: [{ person: stranger, name: 'Zoë Nguyễn', role: 'mentor' }, { person: mentee, name: 'Li Lei', role: 'mentee' }] }));
  });

  it('shows five a page, newest first, of all pairs, also of those that have ended', async () => {
    await at.app.saveLog({ ...own, from: 0, typed: typed({ issues: 'Of the meeting' }) });
    for (const number of [1, 2, 3, 4, 5, 6]) {
      at.world.advance(60_000);
      await at.app.saveNote({ pair: number > 3 ? 'r2' : 'r1', actor: mentee, number, from: 0, text: `Note ${number}` });
    }
    await at.app.endPair({ pair: 'r2', actor: mentee });
    expect((await journal()).items.map(textOf)).toEqual(['Note 6', 'Note 5', 'Note 4', 'Note 3', 'Note 2']);
    expect(await journal({ page: 2 })).toMatchObject({ pages: 2, total: 7, items: [{ kind: 'note' }, { kind: 'log', with: ['Amina Diallo'] }] });
    expect(await journal({ page: 99 })).toMatchObject({ page: 2 });
    expect((await journal({ pair: 'r2' })).items.map(textOf)).toEqual(['Note 6', 'Note 5', 'Note 4']);
  });

  it('is empty for somebody new, and another’s pair is not theirs', async () => {
    expect(await journal({ person: mentor })).toMatchObject({ items: [], total: 0, pages: 1 });
    expect(await at.app.readJournal({ person: 'un:nobody', pair: 'r1', page: 1 })).toEqual({ kind: 'refused', reason: 'notYours' });
  });

  it('finds words of one’s own in six scripts, and nothing of anybody else’s', async () => {
    const texts = ['We spoke about NETWORKS', 'L’écoute à Genève', 'El próximo año', 'Карьерный рост — всё ясно', 'ناقشنا الثِّقَة', '我们讨论了职业规划。'];
    for (const [at, text] of texts.entries()) await note(at + 1, text);
    await at.app.saveNote({ pair: 'r1', actor: mentor, number: 1, from: 0, text: 'networks, also of mine' });
    for (const [at, search] of ['network', 'ecoute geneve', 'ano proximo', 'ВСЕ карьерн', 'الثقه', '职业规划'].entries()) expect((await journal({ search })).items.map(textOf)).toEqual([texts[at]]);
    expect(await journal({ search: 'nothing of the kind' })).toMatchObject({ items: [], total: 0 });
    expect((await journal({ search: 'amina' })).total).toBe(6);
  });

  it('is exported whole and opened, by its author only', async () => {
    await at.app.saveLog({ ...own, from: 0, typed: typed({ issues: 'A', objectives: 'B', followUp: 'C', takeAways: 'D', nextOn: '2026-12-07', nextTopic: 'E' }) });
    for (let number = 1; number <= 120; number += 1) await note(number, `Note ${number}`);
    const entries = await at.app.exportJournal(mentee);
    expect(entries).toHaveLength(121);
    expect(entries.find(({ kind }) => kind === 'log')).toMatchObject({ pair: 'r1', number: 1, programme: 'Career', with: ['Amina Diallo'], at: noon - days(1) / 12, fields: { issues: 'A', objectives: 'B', followUp: 'C', takeAways: 'D', nextOn: '2026-12-07', nextTopic: 'E' } });
    expect(await at.app.exportJournal(mentor)).toEqual([]);
  });

  it('says that the words are gone when the pair’s key was deleted', async () => {
    await at.dying.saveNote({ pair: 'r1', actor: mentee, number: 1, from: 0, text: 'Soon gone' });
    const { keys } = at.world.app.ports.documents;
    await keys.remove((await readAt(keys, keyAt('r1')))!);
    // A process that never had the key in memory.
    const elsewhere = { ...at.world.app.ports, vault: openVault({ keys, wrapper: localKeyWrapper(randomBytes(32)) }) };
    expect(await makeExportJournal(elsewhere)(mentee)).toEqual([expect.not.objectContaining({ fields: expect.anything() })]);
  });
});
