import * as z from 'zod';
import { type Board, type BoardPage, pageOf } from '../../domain/boards/board';
import { boardAt } from '../collections';
import { type Document, readAt } from '../documents';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';

const notesFields = z.object({ notes: z.string() });

export const readBoard = ({ documents }: Ports, pair: string): Promise<Document<Board> | undefined> => readAt(documents.boards, boardAt(pair));

/** The notes of one session, and the version they have; undefined when the pair's key was deleted. Nothing was noted: an empty text, version 0. */
export async function openNotes(ports: Ports, board: Board | undefined, session: number, pair: string): Promise<{ readonly text: string; readonly version: number } | undefined> {
  const page = board && pageOf(board, session);
  return page ? openPage(ports, page, pair) : { text: '', version: 0 };
}

async function openPage(ports: Ports, { text, version }: BoardPage, pair: string): Promise<{ readonly text: string; readonly version: number } | undefined> {
  const opened = await openFields(ports, pair, text, notesFields);
  return opened && { text: opened.notes, version };
}

export const sealNotes = (ports: Ports, pair: string, notes: string) => sealFields(ports, pair, { notes });
