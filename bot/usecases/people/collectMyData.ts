import { type Paper } from '../../domain/papers/paper';
import { type Person } from '../../domain/people/person';
import { type Draft } from '../../domain/programmes/setup/draft';
import { openPaper } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { gatherMyDocuments, type MyDocuments } from './myDocuments';
import { myPair } from './myPairs';
import { myPlace } from './myPlaces';
import { myProposals } from './myProposals';
import { isoOf, type Plain, plain, plainSchema } from './plain';

export type MyData = Readonly<Record<string, Plain>>;

/**
 * Everything that is one person's own, opened for them: what they said and wrote, and what was noted about them. Of others it holds no more than
 * the names that the person sees anyway; words are opened only where this person wrote them.
 */
export const makeCollectMyData = (ports: Ports) => async (person: Person): Promise<MyData> => {
  const mine = await gatherMyDocuments(ports, person);
  const [places, pairs, papers, proposals, known] = await Promise.all([
    Promise.all(mine.places.map((place) => myPlace(ports, place))), Promise.all(mine.pairs.map((context) => myPair(ports, context))), Promise.all(mine.papers.map((paper) => myPaper(ports, mine, paper))),
    myProposals(ports, mine), knownOf(ports, mine),
  ]);
  return { madeAt: isoOf(ports.clock.now()), person: plain(person), ...known, programmes: places, proposals, pairs, papers, drafts: mine.drafts.map(myDraft), ...remindersOf(mine), messages: messagesOf(mine) };
};

async function knownOf({ directory }: Ports, { known }: MyDocuments): Promise<MyData> {
  if (!known) return {};
  const { id: _id, managerId, ...entry } = known.entry;
  const manager = managerId === undefined ? undefined : await directory.find(managerId);
  return { knownOfMe: { from: known.source, status: known.status, takenOverAt: isoOf(known.takenAt), ...entry, ...(manager && { manager: manager.name }) } };
}

/** The words; the rules are the organisation's. */
const myDraft = ({ changedAt, content: { name, template, texts = {}, businessCase = {}, resources = [] } }: Draft): Plain => ({ name, template, changedAt: isoOf(changedAt), texts: plain(texts), businessCase: plain(businessCase), links: plain(resources) });

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

const messagesOf = ({ messages, places }: MyDocuments): Plain => messages.map(({ notice, about, status, firstTriedAt, settledAt }) => ({
  about: notice, programme: places.find(({ programme }) => programme.id === about.programme)?.programme.name, status, firstTriedAt: isoOf(firstTriedAt), ...(settledAt !== undefined && { settledAt: isoOf(settledAt) }),
}));
