import { collections } from '../../bot/usecases/collections';
import { type Query } from '../../bot/usecases/documents';
import { allOf, pagesOf } from '../../bot/usecases/pages';
import { aProgramme } from '../support/ports';
import { storeKinds } from '../support/stores';

const names = ['a', 'b', 'c', 'd', 'e'];

/** Five programmes in an empty store, and what it is asked for. */
async function fiveProgrammes(open: (typeof storeKinds)[number]['open']) {
  const opened = await open();
  const stored = opened.store.open(collections.programmes);
  for (const id of names) await stored.create(id, id, aProgramme({ id }));
  const asked: Query[] = [];
  const programmes = { ...stored, query: (query: Query) => {
    asked.push(query);
    return stored.query(query);
  } };
  return { programmes, asked, close: () => opened.close() };
}

describe.each(storeKinds)('pages on $name', ({ open }) => {
  it('come one after the other until there is none, with a rest after each', async () => {
    const { programmes, asked, close } = await fiveProgrammes(open);
    const happened: string[] = [];
    for await (const page of pagesOf(programmes, {}, { size: 2, rest: async () => happened.push('rest') })) happened.push(page.map(({ id }) => id).join(''));
    expect(happened).toEqual(['ab', 'rest', 'cd', 'rest', 'e', 'rest']);
    expect(asked.map(({ limit }) => limit)).toEqual([2, 2, 2]);
    await close();
  });

  it('are asked for no further than somebody reads', async () => {
    const { programmes, asked, close } = await fiveProgrammes(open);
    for await (const page of pagesOf(programmes, {}, { size: 2 })) if (page.some(({ id }) => id === 'b')) break;
    expect(asked).toHaveLength(1);
    await close();
  });

  it('are put together for whoever needs all that fits', async () => {
    const { programmes, close } = await fiveProgrammes(open);
    expect((await allOf(programmes, {}, { size: 2 })).map(({ id }) => id)).toEqual(names);
    expect((await allOf(programmes, { partition: 'c' })).map(({ id }) => id)).toEqual(['c']);
    await close();
  });
});
