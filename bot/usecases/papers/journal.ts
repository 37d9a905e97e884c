import { logQuestions } from '../../domain/papers/log';
import { matches } from '../../domain/searchText';
import { type PersonId } from '../../domain/people/person';
import { type Instant } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type JournalEntry, journalOf, openEntry } from './exportJournal';
import { readablePapers } from './paperAccess';
import { momentOf } from './paperView';

/** Enough to read at a glance. */
export const entriesAPage = 5;
/** Longer questions find nothing. */
export const longestQuestion = 200;

/** One page of a list; pages count from 1. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface ReadJournal {
  readonly person: PersonId;
  /** Left out: all pairs of this person, also those that have ended. */
  readonly pair?: string | undefined;
  readonly page: number;
  /** Words that every entry shown must hold. */
  readonly search?: string | undefined;
}

export type JournalPage = PageOf<JournalEntry> & { readonly pair?: string; readonly search?: string };

/** The person's own logs and notes, newest first; no one else's. A search opens them in memory. Refuses `notYours` for a pair that is not theirs. */
export const makeReadJournal = (ports: Ports) => async ({ person, pair, page, search }: ReadJournal): Promise<Outcome<JournalPage>> => {
  const found = await journalOf(ports, person, pair);
  if (pair !== undefined && found.length === 0) {
    const opened = await openPair(ports, { pair, actor: person });
    if (opened.kind === 'refused') return opened;
  }
  const about = { ...(pair !== undefined && { pair }), ...(search !== undefined && { search }) };
  if (search === undefined) {
    const shown = cut(found, page);
    return { kind: 'done', value: { ...shown, ...about, items: await Promise.all(shown.items.map((one) => openEntry(ports, one))) } };
  }
  const question = search.slice(0, longestQuestion);
  const entries = await Promise.all(found.map((one) => openEntry(ports, one)));
  return { kind: 'done', value: { ...cut(entries.filter((entry) => matches(wordsOf(entry), question)), page), ...about } };
};

/** What somebody else shared in a pair: whose it is and when, not what it says. */
export interface SharedEntry {
  readonly kind: 'log' | 'note';
  readonly author: PersonId;
  readonly name: string;
  readonly number: number;
  readonly at: Instant;
}

/** The logs and notes that the others have shared in a pair, newest first. Refuses `notYours`. */
export const makeListShared = (ports: Ports) => async ({ page, ...own }: OwnPair & { readonly page: number }): Promise<Outcome<PageOf<SharedEntry> & PairContext>> => {
  const [opened, logs, notes] = await Promise.all([openPair(ports, own), readablePapers(ports, own, 'log'), readablePapers(ports, own, 'note')]);
  if (opened.kind === 'refused') return opened;
  if (logs.kind === 'refused' || notes.kind === 'refused') return { kind: 'refused', reason: 'notYours' };
  const { pair } = opened.value;
  const entries = [...logs.value, ...notes.value].filter(({ author, sharedAt }) => author !== own.actor && sharedAt !== undefined).map((paper): SharedEntry => ({
    kind: paper.kind === 'log' ? 'log' : 'note', author: paper.author, number: paper.number, at: momentOf(paper, pair), name: pair.members.find(({ person }) => person === paper.author)?.name ?? '',
  }));
  return { kind: 'done', value: { ...opened.value, ...cut(entries.sort((one, other) => other.at - one.at), page) } };
};

/** That page, or the last one there is. */
function cut<Item>(all: readonly Item[], wanted: number): PageOf<Item> {
  const pages = Math.max(1, Math.ceil(all.length / entriesAPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * entriesAPage, page * entriesAPage), page, pages, total: all.length };
}

/** Everything in an entry that can be searched for: the words, and the names of those it was written beside. */
function wordsOf(entry: JournalEntry): string {
  const words = entry.kind === 'note' ? [entry.fields?.text] : [...logQuestions.map((question) => entry.fields?.[question]), entry.fields?.nextTopic];
  return [...words, ...entry.with].filter((text) => text !== undefined).join('\n');
}
