import { type CollectionDefinition } from '../usecases/documents';
import { documentSchema, type SavedDocument } from './format';

/** The same collection without its schema: a backup keeps what is stored, also what only another version understands. */
export const asStored = ({ name, indexes, sweptBy, keepsDays }: CollectionDefinition<unknown>): CollectionDefinition<SavedDocument['body']> => ({
  name, indexes, ...(sweptBy !== undefined && { sweptBy }), ...(keepsDays !== undefined && { keepsDays }), parse: (stored) => documentSchema.shape.body.parse(stored),
});
