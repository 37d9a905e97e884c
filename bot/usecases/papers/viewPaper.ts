import { refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type PaperRef, readPaper } from './paperAccess';
import { describe, type LogView, type NoteView, openLog, openNote, type PaperView } from './paperView';

export interface ViewPaper {
  readonly pair: string;
  readonly author: PersonId;
  readonly number: number;
  readonly reader: PersonId;
}

/** Somebody's log, for its author, for the others once shared, for a coordinator once sent; `notYours` for everybody else. */
export const makeViewLog = (ports: Ports) => async ({ reader, ...ref }: ViewPaper): Promise<Outcome<LogView>> => {
  const found = await viewPaper(ports, { ...ref, kind: 'log' }, reader);
  return found.kind === 'refused' ? found : { kind: 'done', value: await openLog(ports, found.value) };
};

export const makeViewNote = (ports: Ports) => async ({ reader, ...ref }: ViewPaper): Promise<Outcome<NoteView>> => {
  const found = await viewPaper(ports, { ...ref, kind: 'note' }, reader);
  return found.kind === 'refused' ? found : { kind: 'done', value: await openNote(ports, found.value) };
};

async function viewPaper(ports: Ports, ref: PaperRef, reader: PersonId): Promise<Outcome<PaperView>> {
  const paper = await readPaper(ports, ref, reader);
  if (paper.kind === 'refused') return paper;
  const [pair, programme] = await Promise.all([readAt(ports.documents.pairs, pairAt(ref.pair)), ports.programmes.find(paper.value.programme)]);
  return pair && programme ? { kind: 'done', value: describe(paper.value, { pair: pair.body, programme, reader }) } : refused('notFound');
}
