import * as z from 'zod';
import { worksheetParts } from '../../content/handbook';
import { refused } from '../../domain/decision';
import { isMember, nameIn } from '../../domain/pairs/members';
import { type Effect } from '../../domain/effects/effect';
import { type Paper } from '../../domain/papers/paper';
import { tellOfSending } from '../../domain/papers/sharing';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { readMembership } from '../enrolments/membership';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openPaper, type OwnPaper, type PaperEffects, readPaper, savePaperIn, sendPaper, sharePaper, sharingOf } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';

/** Code points, for each of the six parts. */
export const longestPart = 500;

export type WorksheetPart = (typeof worksheetParts)[number];
/** What was written, by part; parts may be left out. */
export type WorksheetWords = Readonly<Partial<Record<WorksheetPart, string>>>;

/** One's own worksheet, written or not. */
export interface WorksheetView extends PairContext {
  /** What the writer hoped for when signing up; absent where they said nothing. */
  readonly objective?: string;
  readonly words: WorksheetWords;
  /** 0: nothing was written yet. */
  readonly version: number;
  readonly isShared: boolean;
  /** The programme collects worksheets, and this one may be sent to it. */
  readonly maySend: boolean;
  readonly isSent: boolean;
  readonly mayEdit: boolean;
}

const wordsSchema: z.ZodType<WorksheetWords> = z.partialRecord(z.enum(worksheetParts), z.string());
const ownPaper = (own: OwnPair): OwnPaper => ({ ...own, kind: 'worksheet', number: 1 });

export const makeViewWorksheet = (ports: Ports) => async (own: OwnPair): Promise<Outcome<WorksheetView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme, me } = opened.value;
  const [paper, row] = await Promise.all([readPaper(ports, { ...ownPaper(own), author: own.actor }, own.actor), readMembership(ports, { programme: programme.id, role: me.role, person: own.actor })]);
  const objective = row?.profile.objective;
  const known = paper.kind === 'done' ? paper.value : undefined;
  return {
    kind: 'done',
    value: {
      ...opened.value, ...(objective && { objective }), words: known ? await wordsOf(ports, known) : {}, version: known?.version ?? 0, isShared: known?.sharedAt !== undefined, isSent: known?.sentAt !== undefined,
      maySend: sharingOf('worksheet', programme) === 'coordinator' && known !== undefined, mayEdit: pair.status !== 'ended' && programme.journey.documents.worksheet.use !== 'off',
    },
  };
};

export interface SaveWorksheet extends OwnPair {
  /** The version that the form was drawn from; 0 when there was none yet. */
  readonly from: number;
  readonly words: Readonly<Record<WorksheetPart, string>>;
}

/** Keeps one's own worksheet. Refuses `textMissing` when all six parts are empty, `textTooLong`, `changedMeanwhile`, and whatever a paper refuses. */
export const makeSaveWorksheet = (ports: Ports) => async ({ from, words: typed, ...own }: SaveWorksheet): Promise<Outcome<Paper>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  if (opened.value.pair.status === 'ended') return refused('pairEnded');
  if (opened.value.programme.journey.documents.worksheet.use === 'off') return refused('notNow');
  const parts = worksheetParts.map((part) => ({ part, words: cleanText(typed[part], { longest: longestPart, optional: true }) }));
  const written = parts.flatMap(({ part, words }) => (words.kind === 'ok' && words.value !== '' ? [[part, words.value] as const] : []));
  if (parts.some(({ words }) => words.kind === 'refused')) return refused('textTooLong');
  if (written.length === 0) return refused('textMissing');
  return savePaperIn(ports, opened.value, { ...ownPaper(own), from, fields: Object.fromEntries(written), effects: noted });
};

/** The paper owes the pair's mark, in the same write. */
const noted: PaperEffects = ({ pair, author }, context) =>
  context.pair.closing.worksheets.includes(author) ? [] : [{ kind: 'change', id: `${pair}:worksheet:${author}`, name: 'pairs.noteWorksheet', with: { pair, person: author } }];

/** Shows it to the others of the pair, on purpose and for good; they are told at once. */
export const makeShareWorksheet = (ports: Ports) => (own: OwnPair): Promise<Outcome<Paper>> => sharePaper(ports, ownPaper(own), ({ pair, programme, author }, { others }) =>
  others.map(({ person }): Effect => ({ kind: 'tell', id: `${pair}:worksheetShared:${author}:${person}`, to: person, notice: 'closing.worksheetShared', about: { programme, pair, person: author } })));

/** Sends it to those who look after the programme, where it collects worksheets; they are told, and find it in their overview. */
export const makeSendWorksheet = (ports: Ports) => (own: OwnPair): Promise<Outcome<Paper>> =>
  sendPaper(ports, ownPaper(own), (paper, { programme }) => tellOfSending(paper, programme.coordinators));

/** Somebody's worksheet for whoever may read it. */
export interface SharedWorksheet {
  readonly pair: string;
  readonly programme: ProgrammeId;
  readonly authorName: string;
  /** False for a coordinator to whom it was sent. */
  readonly isMember: boolean;
  readonly words: WorksheetWords;
}

/** For its author, for the others once shared, for a coordinator once sent; `notYours` for everybody else. */
export const makeReadWorksheet = (ports: Ports) => async ({ author, ...own }: OwnPair & { readonly author: PersonId }): Promise<Outcome<SharedWorksheet>> => {
  const paper = await readPaper(ports, { ...ownPaper(own), author }, own.actor);
  if (paper.kind === 'refused') return paper;
  const pair = (await readAt(ports.documents.pairs, pairAt(own.pair)))?.body;
  if (!pair) return refused('notYours');
  return { kind: 'done', value: { pair: own.pair, programme: pair.programme, authorName: nameIn(pair, author), isMember: isMember(pair, own.actor), words: await wordsOf(ports, paper.value) } };
};

const wordsOf = async (ports: Ports, paper: Paper): Promise<WorksheetWords> => (await openPaper(ports, paper, wordsSchema)) ?? {};
