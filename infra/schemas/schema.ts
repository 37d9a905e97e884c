import { z } from 'zod';

/** What a property may be: anything, a plain value, one of some texts, a list, or an object that is described under a name. */
export type Shape = 'any' | 'string' | 'int' | 'bool' | readonly string[] | { readonly items: Shape } | { readonly is: string };
const shape: z.ZodType<Shape> = z.lazy(() => z.union([z.enum(['any', 'string', 'int', 'bool']), z.array(z.string()), z.strictObject({ items: shape }), z.strictObject({ is: z.string() })]));

const described = z.strictObject({
  properties: z.record(z.string(), shape),
  /** What every property has whose name is not among them. */
  others: shape.optional(),
  required: z.array(z.string()).optional(),
  readOnly: z.array(z.string()).optional(),
});
export type Described = z.infer<typeof described>;

/** One property says which of several kinds of object it is. */
const choice = z.strictObject({ by: z.string(), kinds: z.record(z.string(), described) });
export type Choice = z.infer<typeof choice>;

/** One kind of resource as Azure describes it, without what our Bicep cannot reach. */
export const schemaFile = z.strictObject({ resource: z.string(), body: z.string(), objects: z.record(z.string(), z.union([described, choice])) });
export type Schema = z.infer<typeof schemaFile>;

/** Where the description of a resource is kept: `Microsoft.Web/sites@2024-11-01` in `Microsoft.Web.sites.json`. */
export const fileOf = (resource: string): string => `${resource.replace(/@.*/, '').replaceAll('/', '.')}.json`;
