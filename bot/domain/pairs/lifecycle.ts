export const pairStatuses = ['prepare', 'agree', 'grow', 'close', 'paused', 'ended'] as const;
export type PairStatus = (typeof pairStatuses)[number];

type Party = 'member' | 'system';

interface PairMove {
  readonly from: readonly PairStatus[];
  readonly to: readonly PairStatus[];
  readonly by: readonly Party[];
}

/**
 * Every move a pair can make; the diagram in docs/journey.md is compared with this table. `resume` leads back to where the pause began,
 * `reopen` is an extension of a pair that had not passed the gate. `commit` passes the gate of required documents; `end` needs no reason and no gate, from anywhere.
 */
export const pairMoves = {
  begin: { from: ['prepare'], to: ['agree'], by: ['member', 'system'] },
  commit: { from: ['agree'], to: ['grow'], by: ['member', 'system'] },
  pause: { from: ['agree', 'grow'], to: ['paused'], by: ['member'] },
  resume: { from: ['paused'], to: ['agree', 'grow'], by: ['member', 'system'] },
  wrapUp: { from: ['prepare', 'agree', 'grow'], to: ['close'], by: ['member', 'system'] },
  extend: { from: ['grow', 'close'], to: ['grow'], by: ['member'] },
  reopen: { from: ['close'], to: ['agree'], by: ['member'] },
  complete: { from: ['close'], to: ['ended'], by: ['member', 'system'] },
  end: { from: ['prepare', 'agree', 'grow', 'close', 'paused'], to: ['ended'], by: ['member', 'system'] },
} as const satisfies Record<string, PairMove>;
export type PairAction = keyof typeof pairMoves;

/** True when the table knows this move; who else must agree, and which documents must be there, is decided besides. */
export function isMove(action: PairAction, from: PairStatus, by: Party): boolean {
  const move: PairMove = pairMoves[action];
  return move.from.includes(from) && move.by.includes(by);
}
