import { type Pair } from '../../bot/domain/pairs/pair';
import { pairAt, personAt } from '../../bot/usecases/collections';
import { type DocumentStore } from '../../bot/usecases/documents';
import { aPair } from './builders';
import { aPerson, aProgramme, testPorts, type TestPorts, type TestSetting } from './ports';
import { snapshotOf } from './stored';

/** The ports of `testPorts` with one pair in storage whose members can be written to. */
export async function portsWithPair({ pair = aPair({ status: 'grow' }), store, programme = {} }: { readonly pair?: Pair; readonly store?: DocumentStore; readonly programme?: Parameters<typeof aProgramme>[0] } = {}): Promise<TestPorts> {
  const setting: TestSetting = { programmes: [aProgramme({ id: pair.programme, ...programme })], now: pair.createdAt, ...(store && { store }) };
  const ports = await testPorts(setting);
  const { partition, id } = pairAt(pair.id);
  await ports.documents.pairs.create(partition, id, pair);
  for (const { person, name } of pair.members) {
    const address = personAt(person);
    await ports.documents.people.create(address.partition, address.id, aPerson(person, { name }));
  }
  return ports;
}

/** The pair as it is stored now. */
export async function storedPair({ documents }: TestPorts, pair = 'r1'): Promise<Pair> {
  const { partition, id } = pairAt(pair);
  const document = await documents.pairs.read(partition, id);
  if (!document) throw new Error(`There is no pair ${pair}`);
  return document.body;
}

/** Everything that is stored, as one text: what people typed must not be in it. */
export const storedText = async ({ documents }: TestPorts): Promise<string> => JSON.stringify(await snapshotOf(documents));
