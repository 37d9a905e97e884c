import { type AgreementForm } from '../../../bot/usecases/agreement/form';
import { type SavedAgreement } from '../../../bot/usecases/agreement/saveAgreement';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aForm, formedPair } from '../../support/agreements';
import { type OpenStore, storeKinds } from '../../support/stores';
import { openWorld, type World } from '../../support/world';

describe.each(storeKinds)('two at one agreement, on $name', ({ open }) => {
  let opened: OpenStore;
  let world: World;
  let ids: Awaited<ReturnType<typeof formedPair>>;

  beforeEach(async () => {
    opened = await open();
    world = await openWorld(opened.store);
    ids = await formedPair(world);
  });
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });

  const stored = async () => (await readAt(world.app.ports.documents.pairs, pairAt(ids.pair)))!.body;
  const save = (actor: string, from: number, form: Partial<AgreementForm>, signs = false) => world.app.useCases.saveAgreement({ pair: ids.pair, actor, from, signs, form: aForm(form) });
  const sign = (actor: string, version: number) => world.app.useCases.signAgreement({ pair: ids.pair, actor, version });
  const newest = async (actor: string) => {
    const view = await world.app.useCases.viewAgreement({ pair: ids.pair, actor });
    return view.kind === 'done' ? view.value.newest : undefined;
  };
  const conflictOf = (saved: SavedAgreement) => (saved.kind === 'conflict' ? saved.value : undefined);

  it('one saves, the other gets both texts and decides; nothing is lost', async () => {
    const answers = await Promise.all([save(ids.mentor, 0, { statement: 'The mentor’s words' }), save(ids.mentee, 0, { statement: 'The mentee’s words' })]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
    expect((await stored()).agreement.versions).toHaveLength(1);

    const conflict = conflictOf(answers.find(({ kind }) => kind === 'conflict')!)!;
    expect([conflict.theirs.statement, conflict.mine.statement].sort()).toEqual(['The mentee’s words', 'The mentor’s words']);
    expect(conflict).toMatchObject({ number: 1, open: ['statement'], taken: [] });
    expect((await newest(conflict.me.person))?.text?.statement).toBe(conflict.theirs.statement);

    const decided = await world.app.useCases.saveAgreement({ pair: ids.pair, actor: conflict.me.person, from: conflict.number, signs: false, form: aForm({ statement: conflict.mine.statement }), fields: conflict.open });
    expect(decided.kind).toBe('done');
    expect((await newest(ids.mentee))?.text?.statement).toBe(conflict.mine.statement);
    const before = await world.app.useCases.viewAgreementVersion({ pair: ids.pair, actor: ids.mentee, version: 1 });
    expect(before.kind === 'done' && before.value.shown.text?.statement).toBe(conflict.theirs.statement);
  });

  it('either the edit or the signature comes first; nobody’s signature stands under words they have not read', async () => {
    await save(ids.mentee, 0, {});
    const [edit, signature] = await Promise.all([save(ids.mentee, 1, { statement: 'Other words' }), sign(ids.mentor, 1)]);
    expect(edit.kind).toBe('done');
    const { agreement } = await stored();
    expect(agreement.signatures.filter(({ version }) => version === 2)).toEqual([]);
    if (signature.kind === 'refused') expect([signature.reason, agreement.signatures]).toEqual(['changedMeanwhile', []]);
    else expect(agreement.signatures.map(({ person, version }) => [person, version])).toEqual([[ids.mentor, 1]]);
  });

  it('takes ten taps of sign, and ten of the same save, for one', async () => {
    const saves = await Promise.all(Array.from({ length: 10 }, () => save(ids.mentee, 0, {}, true)));
    const signs = await Promise.all(Array.from({ length: 10 }, () => sign(ids.mentor, 1)));
    expect([...saves, ...signs].map(({ kind }) => kind)).toEqual(Array(20).fill('done'));
    const { agreement } = await stored();
    expect(agreement.versions.map(({ number }) => number)).toEqual([1]);
    expect(agreement.signatures.map(({ person }) => person).sort()).toEqual([ids.mentee, ids.mentor].sort());
    await world.settle();
    const told = world.sent.filter(({ notice }) => notice.startsWith('agreement.')).map(({ notice, to }) => `${notice} to ${to}`);
    expect(told).toEqual([`agreement.drafted to ${ids.mentor}`, `agreement.complete to ${ids.mentee}`]);
  });
});
