import { type Paper } from '../../domain/papers/paper';
import { type Person } from '../../domain/people/person';
import { openPaper } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { gatherMyDocuments, type MyDocuments } from './myDocuments';
import { myPair } from './myPairs';
import { myPlace } from './myPlaces';
import { isoOf, type Plain, plainSchema } from './plain';

export type MyData = Readonly<Record<string, Plain>>;

/**
 * Everything that is one person's own, opened for them: what they said and wrote, and what was noted about them. Of others it holds no more than
 * the names that the person sees anyway; words are opened only where this person wrote them.
 */
export const makeCollectMyData = (ports: Ports) => async (person: Person): Promise<MyData> => {
  const mine = await gatherMyDocuments(ports, person);
  const [places, pairs, papers] = await Promise.all([
    Promise.all(mine.places.map((place) => myPlace(ports, place))), Promise.all(mine.pairs.map((context) => myPair(ports, context))), Promise.all(mine.papers.map((paper) => myPaper(ports, mine, paper))),
  ]);
  return { madeAt: isoOf(ports.clock.now()), person: plain(person), programmes: places, pairs, papers, ...remindersOf(mine), messages: messagesOf(mine) };
};

/** Their own settings as they are stored; what is stored is plain already. */
const plain = (stored: unknown): Plain => plainSchema.parse(JSON.parse(JSON.stringify(stored)));

async function myPaper(ports: Ports, { pairs }: MyDocuments, paper: Paper): Promise<Plain> {
  const { kind, number, version, createdAt, changedAt, sharedAt, sentAt } = paper;
  const context = pairs.find(({ pair }) => pair.id === paper.pair);
  const programme = context?.programme ?? (await ports.programmes.find(paper.programme));
  const words = await openPaper(ports, paper, plainSchema);
  return {
    kind, number, version, programme: programme?.name ?? paper.programme, with: context?.others.map(({ name }) => name) ?? [], createdAt: isoOf(createdAt), changedAt: isoOf(changedAt),
    ...(sharedAt !== undefined && { sharedWithThePairAt: isoOf(sharedAt) }), ...(sentAt !== undefined && { sentToTheProgrammeAt: isoOf(sentAt) }), words: words ?? null,
  };
}

function remindersOf({ reminders, pairs }: MyDocuments): MyData {
  if (!reminders) return {};
  const { waiting, batches, sentAt, snoozed } = reminders;
  const item = ({ nudge, pair, since }: (typeof waiting)[number]): Plain => ({ about: nudge, with: pairs.find((one) => one.pair.id === pair)?.others.map(({ name }) => name) ?? [], since: isoOf(since) });
  return { reminders: { waiting: waiting.map(item), sent: batches.map(({ at, items }) => ({ at: isoOf(at), items: items.map(item) })), sentAt: sentAt.map(isoOf), ...(snoozed && { pausedUntil: snoozed.untilDate }) } };
}

const messagesOf = ({ messages }: MyDocuments): Plain => messages.map(({ notice, status, firstTriedAt, settledAt }) => ({ about: notice, status, firstTriedAt: isoOf(firstTriedAt), ...(settledAt !== undefined && { settledAt: isoOf(settledAt) }) }));
