import fc from 'fast-check';
import { mergeText } from '../../bot/domain/boards/mergeText';
import { Problem } from '../../tabs/api/client';
import { type KeeperParts, type NotesDraft, notesKeeper, type NotesKeeper } from '../../tabs/meeting/notesKeeper';

/** Timers that pass when the test says so. */
class Hours {
  private readonly calls = new Set<{ readonly at: number; readonly call: () => void }>();
  private now = 0;
  readonly after = (ms: number, call: () => void): (() => void) => {
    const one = { at: this.now + ms, call };
    this.calls.add(one);
    return () => this.calls.delete(one);
  };
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const next = [...this.calls].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.now = next.at;
      this.calls.delete(next);
      next.call();
      await settled();
    }
    this.now = until;
    await settled();
  }
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** The server's rule on one page of notes: what is sent again changes nothing, everything else is merged. */
class Page {
  text = '';
  version = 0;
  /** What the next saves come to: 'lost' was done, but its answer did not come. */
  readonly mishaps: ('offline' | 'lost' | 'tooLong')[] = [];
  readonly ids: string[] = [];
  save = async (draft: NotesDraft, id: string) => {
    const mishap = this.mishaps.shift();
    if (mishap === 'offline') throw new Problem('offline', '', 'again');
    if (mishap === 'tooLong') throw new Problem('textTooLong', 'Too long.', 'correct');
    const merged = this.ids.includes(id) ? this.text : mergeText({ base: draft.base, mine: draft.text, theirs: this.text });
    this.ids.push(id);
    if (merged !== this.text) [this.text, this.version] = [merged, this.version + 1];
    const answer = { text: this.text, version: this.version };
    if (mishap === 'lost') throw new Problem('offline', '', 'again');
    return answer;
  };
}

let ids = 0;
interface Writer {
  readonly keeper: NotesKeeper;
  draft: NotesDraft | undefined;
  caret: number;
}
function openWriter(page: Page, hours: Hours, draft?: NotesDraft): Writer {
  const writer: { keeper?: NotesKeeper; draft: NotesDraft | undefined; caret: number } = { draft, caret: 0 };
  const parts: KeeperParts = { save: page.save, keep: (kept) => void (writer.draft = kept), selection: () => ({ from: writer.caret, until: writer.caret }), newId: () => `save-${(ids += 1)}`, after: hours.after };
  return Object.assign(writer, { keeper: notesKeeper(parts, { text: page.text, version: page.version }, draft) });
}

let page: Page;
let hours: Hours;
let mine: Writer;
beforeEach(() => {
  page = new Page();
  hours = new Hours();
  mine = openWriter(page, hours);
});

it('saves a moment after the last key', async () => {
  mine.keeper.type('One');
  expect(mine.keeper.state().status).toBe('saving');
  await hours.pass(500);
  expect(page.text).toBe('');
  await hours.pass(100);
  expect(page.text).toBe('One');
  expect(mine.keeper.state()).toEqual({ text: 'One', status: 'saved' });
  expect(mine.draft).toBeUndefined();
});

it('saves within two seconds while typing goes on', async () => {
  for (let letters = 1; letters <= 20; letters += 1) {
    mine.keeper.type('x'.repeat(letters));
    await hours.pass(100);
  }
  expect(page.version).toBeGreaterThan(0);
});

it('puts in what the other typed, and leaves the caret behind the same letter', async () => {
  mine.keeper.type('mine');
  mine.caret = 4;
  await page.save({ base: '', text: 'theirs' }, 'other-1');
  mine.keeper.arrived({ text: page.text, version: page.version });
  expect(mine.keeper.state()).toMatchObject({ text: 'theirs\nmine', selection: { from: 11, until: 11 } });
  await hours.pass(2_000);
  expect(page.text).toBe('theirs\nmine');
});

it('puts nothing under the hands of somebody who composes a character', async () => {
  mine.keeper.type('我');
  mine.keeper.compose(true);
  await page.save({ base: '', text: '他' }, 'other-2');
  mine.keeper.arrived({ text: page.text, version: page.version });
  await hours.pass(5_000);
  expect(mine.keeper.state().text).toBe('我');
  mine.keeper.compose(false);
  await hours.pass(2_000);
  expect(page.text).toBe('他\n我');
  expect(mine.keeper.state()).toMatchObject({ text: '他\n我', status: 'saved' });
});

it('keeps what is typed without a connection, says so, and saves it once when it is back', async () => {
  page.mishaps.push('offline', 'offline');
  mine.keeper.type('Kept');
  await hours.pass(700);
  expect(mine.keeper.state().status).toBe('waiting');
  expect(mine.draft).toEqual({ base: '', text: 'Kept' });
  mine.keeper.type('Kept words');
  await hours.pass(30_000);
  expect(page.text).toBe('Kept words');
  expect(mine.keeper.state().status).toBe('saved');
});

it('doubles nothing when an answer was lost and others have changed the words meanwhile', async () => {
  page.mishaps.push('lost');
  mine.keeper.type('Goals and hopes');
  await hours.pass(700);
  await page.save({ base: 'Goals and hopes', text: 'Hopes' }, 'other-3');
  await hours.pass(30_000);
  expect(page.text).toBe('Hopes');
  expect(mine.keeper.state()).toMatchObject({ text: 'Hopes', status: 'saved' });
});

it('shows why the server said no, keeps the words, and tries again with the next key', async () => {
  page.mishaps.push('tooLong');
  mine.keeper.type('Too much');
  await hours.pass(700);
  expect(mine.keeper.state()).toMatchObject({ status: 'refused', text: 'Too much', problem: { sentence: 'Too long.' } });
  await hours.pass(60_000);
  expect(page.text).toBe('');
  mine.keeper.type('Less');
  await hours.pass(700);
  expect(page.text).toBe('Less');
});

it('goes on with a draft of before, beside what was typed since', async () => {
  await page.save({ base: '', text: 'First' }, 'other-4');
  const draft = { base: 'First', text: 'First of all' };
  await page.save({ base: 'First', text: 'First\nSecond' }, 'other-5');
  const back = openWriter(page, hours, draft);
  expect(back.keeper.state().text).toBe('First of all\nSecond');
  await hours.pass(2_000);
  expect(page.text).toBe('First of all\nSecond');
});

it('is not taken back by an older page that comes late', async () => {
  mine.keeper.type('New');
  await hours.pass(700);
  mine.keeper.arrived({ text: '', version: 0 });
  expect(mine.keeper.state().text).toBe('New');
});

type Step = { readonly who: 0 | 1; readonly does: 'type' | 'newLine' | 'look' | 'wait'; readonly place: number; readonly mishap: 'none' | 'offline' | 'lost' };
const steps = fc.array(
  fc.record<Step>({ who: fc.constantFrom(0, 1), does: fc.constantFrom('type', 'type', 'newLine', 'look', 'wait'), place: fc.nat({ max: 200 }), mishap: fc.constantFrom('none', 'none', 'none', 'offline', 'lost') }),
  { maxLength: 40 },
);

it('leaves both with the same text, and every word of either in it once, whatever happens between', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const [shared, time] = [new Page(), new Hours()];
      const writers = [openWriter(shared, time), openWriter(shared, time)] as const;
      const typed: string[] = [];
      for (const [index, { who, does, place, mishap }] of story.entries()) {
        const { keeper } = writers[who];
        const { text } = keeper.state();
        if (mishap !== 'none') shared.mishaps.push(mishap);
        if (does === 'type' || does === 'newLine') {
          // Between words, as people type: never into a word of somebody's.
          const gaps = [0, ...[...text.matchAll(/(?<=\s)/g)].map(({ index: at }) => at), text.length];
          const at = gaps[place % gaps.length] ?? 0;
          const word = `w${index}`;
          typed.push(word);
          keeper.type(`${text.slice(0, at)}${at > 0 && !/\s$/.test(text.slice(0, at)) ? ' ' : ''}${word}${does === 'newLine' ? '\n' : ' '}${text.slice(at)}`);
        }
        if (does === 'look') keeper.arrived({ text: shared.text, version: shared.version });
        await time.pass(does === 'wait' ? 1_000 : 150);
      }
      for (let round = 0; round < 6; round += 1) {
        await time.pass(60_000);
        for (const { keeper } of writers) keeper.arrived({ text: shared.text, version: shared.version });
      }
      expect(writers.map(({ keeper }) => keeper.state())).toMatchObject([{ text: shared.text, status: 'saved' }, { text: shared.text, status: 'saved' }]);
      expect(shared.text.split(/\s+/).filter((word) => word !== '').sort()).toEqual([...typed].sort());
    }),
    { numRuns: 300 },
  );
});
