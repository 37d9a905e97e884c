import { type PaperKind } from '../../../bot/domain/papers/paper';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days } from '../../../bot/domain/time';
import { unsharePaper } from '../../../bot/usecases/papers/sharing';
import { pairAt, paperAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { type Outcome } from '../../../bot/usecases/requests/outcome';
import { aProgramme } from '../../support/world';
import { coordinator, mentee, mentor, openSetting, otherCoordinator, own, type Setting, stranger, third, typed } from '../papers/setting';

const secret = 'Xylophone';
const collecting = { ...usualJourney, sharing: { ...usualJourney.sharing, log: 'coordinator', assessment: 'coordinator', worksheet: 'coordinator' } } as const;
const by = { pair: 'r1', actor: mentee };
const first = { ...by, number: 1 };
const words = { planning: '', learning: secret, integrating: '', celebrating: '', redefining: '', movingOn: '' };
const row = { capacity: 'planning', ownWords: '', now: 2, wanted: 4, action: secret, support: '', by: '', status: 'open' };

interface Kind {
  readonly kind: Exclude<PaperKind, 'note'>;
  readonly write: () => Promise<Outcome<unknown>>;
  readonly share: () => Promise<Outcome<unknown>>;
  readonly send: () => Promise<Outcome<unknown>>;
  readonly read: (reader: string) => Promise<Outcome<unknown>>;
}

let at: Setting;
const kinds: readonly Kind[] = [
  { kind: 'log', write: () => at.app.saveLog({ ...own, from: 0, typed: typed({ issues: secret }) }), share: () => at.app.shareLog(first), send: () => at.app.sendLog(first), read: (reader) => at.app.viewLog({ pair: 'r1', author: mentee, number: 1, reader }) },
  {
    kind: 'assessment', write: () => at.app.saveAssessmentRow({ ...first, from: 0, row: 'one', typed: row, timeZone: 'UTC' }), share: () => at.app.shareAssessment(first), send: () => at.app.sendAssessment(first),
    read: (reader) => at.app.readAssessment({ pair: 'r1', author: mentee, number: 1, reader }),
  },
  { kind: 'worksheet', write: () => at.app.saveWorksheet({ ...by, from: 0, words }), share: () => at.app.shareWorksheet(by), send: () => at.app.sendWorksheet(by), read: (actor) => at.app.readWorksheet({ pair: 'r1', actor, author: mentee }) },
];
const readers = { author: mentee, partner: mentor, coordinator, 'coordinator of another programme': otherCoordinator, 'somebody else': third, stranger } as const;

beforeEach(async () => {
  at = await openSetting({}, { journey: collecting });
  await saveProgramme(at.world.app.ports.documents.programmes, aProgramme({ id: 'together', name: 'Together', coordinators: [otherCoordinator], journey: collecting }));
  at.world.advance(61_000); // programmes are kept in memory for a minute
});
afterEach(() => at.close());

describe.each(kinds)('a $kind', ({ kind, write, share, send, read }) => {
  const whoReads = async (): Promise<string[]> => {
    const names: string[] = [];
    for (const [name, reader] of Object.entries(readers)) {
      const outcome = await read(reader);
      if (outcome.kind === 'done') {
        expect(JSON.stringify(outcome)).toContain(secret);
        names.push(name);
      } else expect(outcome.reason).toBe('notYours');
    }
    return names;
  };
  const unshare = () => unsharePaper(at.world.app.ports, { ...first, kind });
  beforeEach(async () => expect(await write()).toMatchObject({ kind: 'done' }));

  it('is read by its author alone, the partner while it is shared, and this programme’s coordinator once it is sent', async () => {
    expect(await whoReads()).toEqual(['author']);
    await share();
    expect(await whoReads()).toEqual(['author', 'partner']);
    await send();
    expect(await whoReads()).toEqual(['author', 'partner', 'coordinator']);
    await unshare();
    expect(await whoReads()).toEqual(['author', 'coordinator']);
  });

  it('is read by the coordinator when it was sent and never shared, and not by a partner who has left', async () => {
    await send();
    expect(await whoReads()).toEqual(['author', 'coordinator']);
    await share();
    const { pairs } = at.world.app.ports.documents;
    const pair = (await readAt(pairs, pairAt('r1')))!;
    await pairs.replace(pair, { ...pair.body, members: pair.body.members.map((member) => (member.person === mentor ? { ...member, leftAt: 1 } : member)) });
    expect(await whoReads()).toEqual(['author', 'coordinator']);
  });

  it('is closed to whoever coordinates no more', async () => {
    await send();
    await saveProgramme(at.world.app.ports.documents.programmes, aProgramme({ coordinators: [], journey: collecting }));
    at.world.advance(61_000);
    expect(await whoReads()).toEqual(['author']);
  });

  it('tells the coordinators once that it was sent, whose it is and where, and nobody else', async () => {
    await share();
    await at.settle();
    const before = at.world.sent.length;
    await Promise.all([send(), send()]);
    await send();
    await at.settle();
    expect(at.world.sent.slice(before)).toEqual([{ to: coordinator, notice: 'paper.sent', about: { programme: 'career', pair: 'r1', paper: kind, author: mentee, number: '1' } }]);
    const told = { pair: 'r1', kind, author: mentee, number: 1 };
    expect(await at.app.viewSentPaper({ ...told, reader: coordinator })).toMatchObject({ kind: 'done', value: { name: 'Li Lei', programme: { name: 'Career' } } });
    expect(JSON.stringify(await at.app.viewSentPaper({ ...told, reader: coordinator }))).not.toContain(secret);
    for (const reader of [mentor, otherCoordinator, third, stranger]) expect(await at.app.viewSentPaper({ ...told, reader })).toEqual({ kind: 'refused', reason: 'notYours' });
  });

  it('stands in the overview once it is sent, not when it is only shared', async () => {
    const sent = async () => {
      const view = await at.app.viewOverview({ actor: coordinator });
      return view.kind === 'done' && view.value.kind === 'one' ? view.value.overview.sent : undefined;
    };
    await share();
    expect(await sent()).toEqual({ items: [], page: 0, hasOlder: false });
    await send();
    expect(await sent()).toMatchObject({ items: [{ kind, pair: 'r1', author: mentee, name: 'Li Lei', number: 1 }] });
  });
});

it('lists what was sent eight a page, the newest first, and the last page to whoever asks for more', async () => {
  const { papers } = at.world.app.ports.documents;
  for (let number = 1; number <= 19; number += 1) {
    const { partition, id } = paperAt('r1', 'log', mentee, number);
    await papers.create(partition, id, { pair: 'r1', programme: 'career', author: mentee, kind: 'log', number, version: 1, text: 'sealed', createdAt: 1, changedAt: 1, sentAt: days(number) });
  }
  const page = async (sent: number) => {
    const view = await at.app.viewOverview({ actor: coordinator, sent });
    if (view.kind !== 'done' || view.value.kind !== 'one') throw new Error('There must be one overview');
    const { items, ...where } = view.value.overview.sent;
    return [items.map(({ number }) => number), where];
  };
  expect(await page(0)).toEqual([[19, 18, 17, 16, 15, 14, 13, 12], { page: 0, hasOlder: true }]);
  expect(await page(2)).toEqual([[3, 2, 1], { page: 2, hasOlder: false }]);
  expect(await page(99_999)).toEqual(await page(2));
  expect(await page(-1)).toEqual(await page(0));
});
