import * as z from 'zod';
import { type Planned } from '../usecases/runs/optimiser';

/** What a worker is given, and what it says: one answer, and now and then how far it is. Both come from our own code. */
export const toWorkerSchema = z.object({ job: z.instanceof(Uint8Array) });
export interface ToWorker {
  readonly job: Uint8Array;
}
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'made'; readonly planned: Planned }
  | { readonly kind: 'failed'; readonly message: string };
