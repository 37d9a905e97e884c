import { type Decision, moved } from '../decision';
import { type PersonId } from '../people/person';
import { type Cadence } from '../programmes/journey';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

/** What a pair has before it while it meets: a page of notes for each session, and the agenda's running timer. Everybody in the pair writes on it. */
export interface Board {
  readonly pair: string;
  /** By when they were last written on, oldest first. */
  readonly pages: readonly BoardPage[];
  readonly timer?: BoardTimer;
}

export interface BoardPage {
  readonly session: number;
  readonly text: Sealed;
  /** Raised with every change of the text, from 1 on. */
  readonly version: number;
  readonly changedAt: Instant;
  /** What each member saved last: the same sent again, because its answer was lost, is known by it. */
  readonly saves: readonly { readonly person: PersonId; readonly id: string }[];
}

/** Which part of the agenda is on, and since when. */
export interface BoardTimer {
  readonly session: number;
  readonly part: keyof Cadence['agenda'];
  readonly startedAt: Instant;
}

/** Code points of one session's notes. What should last longer than the talk goes into a log. */
export const longestNotes = 5_000;
/** Notes of the last sessions only: the document is written anew every few seconds while somebody types. */
export const mostPages = 8;

export const newBoard = (pair: string): Board => ({ pair, pages: [] });

export const pageOf = ({ pages }: Pick<Board, 'pages'>, session: number): BoardPage | undefined => pages.find((page) => page.session === session);

export interface NewNotes {
  readonly session: number;
  readonly text: Sealed;
  readonly by: PersonId;
  /** Which save this is. */
  readonly save: string;
}

export const wasSaved = (page: BoardPage | undefined, { by, save }: Pick<NewNotes, 'by' | 'save'>): boolean => page?.saves.some(({ person, id }) => person === by && id === save) ?? false;

/** Puts the notes on the session's page; the oldest page goes when there are too many. */
export function writeNotes(board: Board, { session, text, by, save }: NewNotes, now: Instant): Decision<Board> {
  const page = pageOf(board, session);
  const saves = [...(page?.saves ?? []).filter(({ person }) => person !== by), { person: by, id: save }];
  const next: BoardPage = { session, text, version: (page?.version ?? 0) + 1, changedAt: now, saves };
  return moved({ ...board, pages: [...board.pages.filter((one) => one !== page), next].slice(-mostPages) });
}
