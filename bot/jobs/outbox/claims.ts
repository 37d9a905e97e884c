import { type Delivery } from '../../usecases/delivery/delivery';
import { type Collection, type Document } from '../../usecases/documents';

/** The rows of the ledger that this process has claimed and not settled yet. */
export interface Claims {
  holding<Result>(row: Document<Delivery>, work: () => Promise<Result>): Promise<Result>;
  /** Gives back what is still held, for a process that ends before it is done: the next one need not wait until the claims run out. */
  release(): Promise<void>;
}

export function makeClaims(deliveries: Collection<Delivery>): Claims {
  const held = new Set<Document<Delivery>>();
  const release = async (row: Document<Delivery>): Promise<void> => {
    const { claimedUntil: _claimed, ...open } = row.body;
    // Losing the race means that the row was settled after all.
    await deliveries.replace(row, { ...open, status: 'waiting' });
  };
  return {
    holding: async (row, work) => {
      held.add(row);
      try {
        return await work();
      } finally {
        held.delete(row);
      }
    },
    release: async () => void (await Promise.allSettled([...held].map(release))),
  };
}
