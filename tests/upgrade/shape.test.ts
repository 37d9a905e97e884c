import { z } from 'zod';
import { collections } from '../../bot/usecases/collections';
import { newDemands, recordedShape, schemas, shapeOf } from './shape';

it('every collection’s schema is looked at', () => {
  expect(Object.keys(schemas).sort()).toEqual(Object.keys(collections).sort());
});

it('nothing is demanded of documents that earlier versions did not write', async () => {
  expect(newDemands(await recordedShape(), shapeOf(schemas))).toEqual([]);
});

it('the record of what is demanded is up to date: run npx tsx tests/upgrade/recordShape.ts', async () => {
  expect(await recordedShape()).toEqual(shapeOf(schemas));
});

describe('The guard', () => {
  const before = { notes: z.object({ text: z.string(), parts: z.array(z.object({ title: z.string() })), by: z.exactOptional(z.object({ id: z.string() })) }) };
  const demands = (now: z.ZodType): string[] => newDemands(shapeOf(before), shapeOf({ notes: now }));

  it('names a new field that every document must have, at any depth, and says what to do', () => {
    expect(demands(before.notes.extend({ colour: z.string() }))).toEqual([expect.stringMatching(/^notes: every document must have “colour” now.*exactOptional.*default/)]);
    expect(demands(before.notes.extend({ parts: z.array(z.object({ title: z.string(), number: z.number() })) }))).toEqual([expect.stringContaining('every parts[] must have “number”')]);
    expect(demands(before.notes.extend({ by: z.object({ id: z.string() }) }))).toEqual([expect.stringContaining('“by”')]);
  });

  it('lets pass what is optional, has a default, or belongs to something that there was not', () => {
    expect(demands(before.notes.extend({ colour: z.exactOptional(z.string()), size: z.number().default(1), frame: z.exactOptional(z.object({ width: z.number() })) }))).toEqual([]);
    expect(newDemands(shapeOf(before), shapeOf({ ...before, others: z.object({ id: z.string() }) }))).toEqual([]);
  });

  it('names a word that is not understood any more, and lets new ones pass', () => {
    const words = (...all: [string, ...string[]]) => shapeOf({ notes: z.object({ status: z.enum(all) }) });
    expect(newDemands(words('open', 'closed'), words('open', 'done'))).toEqual([expect.stringContaining('status does not understand “closed”')]);
    expect(newDemands(words('open', 'closed'), words('open', 'closed', 'done'))).toEqual([]);
  });

  it('looks into every shape that a document may have', () => {
    const either = (second: z.ZodType): z.ZodType => z.union([z.object({ a: z.string() }), second]).transform((one) => one);
    expect(newDemands(shapeOf({ notes: either(z.object({ b: z.string() })) }), shapeOf({ notes: either(z.object({ b: z.string(), c: z.string() })) }))).toEqual([expect.stringContaining('“c”')]);
  });
});
