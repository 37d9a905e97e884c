import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { boardSchema } from '../../bot/usecases/boards/boardSchema';
import { nudgesSchema } from '../../bot/usecases/contact/nudgesSchema';
import { deliverySchema } from '../../bot/usecases/delivery/delivery';
import { mailingSchema } from '../../bot/usecases/mailings/mailingSchema';
import { watchSchema } from '../../bot/usecases/overview/watchSchema';
import { placeSchema } from '../../bot/usecases/places/placeSchema';
import { releaseSchema } from '../../bot/usecases/report/releaseSchema';
import { reviewSchema } from '../../bot/usecases/reviews/reviewSchema';
import { knownSchema } from '../../bot/usecases/roster/knownSchema';
import { listingSchema } from '../../bot/usecases/roster/listingSchema';
import { preferencesSchema, proposalSchema, runPartSchema, runSchema } from '../../bot/usecases/runs/runSchemas';
import { enrolmentSchema, pairSchema, paperSchema, personSchema, programmeSchema, seatSchema, wishlistSchema } from '../../bot/usecases/schemas';
import { sealingKeySchema } from '../../bot/usecases/sealingKeys';
import { draftSchema } from '../../bot/usecases/setup/draftSchema';
import { slotsSchema } from '../../bot/usecases/slots/slotsSchema';

export const schemas: Readonly<Record<string, z.ZodType>> = {
  people: personSchema, programmes: programmeSchema, enrolments: enrolmentSchema, seats: seatSchema, wishlists: wishlistSchema, pairs: pairSchema, papers: paperSchema, boards: boardSchema, reviews: reviewSchema,
  nudges: nudgesSchema, slots: slotsSchema, watches: watchSchema, places: placeSchema,
  drafts: draftSchema, known: knownSchema, listings: listingSchema, mailings: mailingSchema, preferences: preferencesSchema, runs: runSchema, runparts: runPartSchema, proposals: proposalSchema, releases: releaseSchema,
  deliveries: deliverySchema, keys: sealingKeySchema,
};

/**
 * Of each collection: every object in its documents, by its path, with the fields that it cannot be read without; and by the path with a `=` every
 * choice of words, with those that are understood.
 */
export type Shape = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const shapeSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const file = join(__dirname, 'required.json');
export const recordedShape = async (): Promise<Shape> => shapeSchema.parse(JSON.parse(await readFile(file, 'utf8')));
export const writeShape = (shape: Shape): Promise<void> => writeFile(file, `${JSON.stringify(shape, null, 1)}\n`);

export const shapeOf = (all: typeof schemas): Shape =>
  Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, requiredIn(nodeSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), '')]));

interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Node | undefined;
  readonly anyOf?: readonly Node[] | undefined;
  readonly oneOf?: readonly Node[] | undefined;
  readonly enum?: readonly (string | number)[] | undefined;
}
const nodeSchema: z.ZodType<Node> = z.lazy(() => z.object({
  properties: z.record(z.string(), nodeSchema).optional(), required: z.array(z.string()).optional(), items: nodeSchema.optional(), anyOf: z.array(nodeSchema).optional(), oneOf: z.array(nodeSchema).optional(), enum: z.array(z.union([z.string(), z.number()])).optional(),
}));

function requiredIn({ properties, required = [], items, anyOf = [], oneOf = [], enum: words }: Node, path: string): Record<string, readonly string[]> {
  const below = Object.entries(properties ?? {}).map(([name, node]) => requiredIn(node, path === '' ? name : `${path}.${name}`));
  const choices = [...anyOf, ...oneOf].map((node, place) => requiredIn(node, `${path}|${place}`));
  const parts = [...below, ...choices, ...(items ? [requiredIn(items, `${path}[]`)] : [])].flatMap((part) => Object.entries(part));
  return { ...(words && { [`${path}=`]: words.map(String).sort() }), ...(properties && { [path]: [...required].sort() }), ...Object.fromEntries(parts) };
}

/** What documents that were written before would be refused for, as sentences that say what to do. */
export function newDemands(recorded: Shape, now: Shape): string[] {
  return Object.entries(now).flatMap(([collection, objects]) => Object.entries(objects).flatMap(([path, current]) => {
    const before = recorded[collection]?.[path];
    if (!before) return [];
    if (path.endsWith('=')) return before.filter((word) => !current.includes(word)).map((word) => `${collection}: ${path.slice(0, -1)} does not understand “${word}” any more, and it is stored already. Keep it in the schema, and read it as what it has become.`);
    return current.filter((field) => !before.includes(field)).map((field) =>
      `${collection}: every ${path === '' ? 'document' : path} must have “${field}” now, and what is stored already lacks it. Make it z.exactOptional, or give it a default in the schema; documents are never converted.`);
  }));
}
