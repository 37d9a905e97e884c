import * as z from 'zod';
import { type Planned } from '../usecases/runs/optimiser';

/** What a worker is given, and what it says: one answer, and now and then how far it is. Both come from our own code. */
export const jobSchema = z.object({ job: z.instanceof(Uint8Array) });
export type FromWorker = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'made'; readonly planned: Planned };
