import { type Due } from '../effects/effect';
import { type PersonId } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

export const paperKinds = ['log', 'note', 'assessment', 'worksheet'] as const;
export type PaperKind = (typeof paperKinds)[number];

/**
 * One author's own words: a learning log, a note, a self-assessment or a closing worksheet. A draft until its author shares it with the
 * others of the pair, or sends it to the coordinator, on purpose. The pair's document knows that it exists, never what it says.
 */
export interface Paper extends Due {
  readonly pair: string;
  readonly programme: ProgrammeId;
  readonly author: PersonId;
  readonly kind: PaperKind;
  /** A log: the session's number. Others count from 1. */
  readonly number: number;
  readonly version: number;
  /** The fields as JSON, sealed. */
  readonly text: Sealed;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly sharedAt?: Instant;
  readonly sentAt?: Instant;
}

/** The one rule about who may read a paper: its author; the others of the pair once shared; a coordinator once sent. */
export function mayRead(paper: Paper, reader: { readonly person: PersonId; readonly isMember: boolean; readonly isCoordinator: boolean }): boolean {
  if (paper.author === reader.person) return true;
  return (reader.isMember && paper.sharedAt !== undefined) || (reader.isCoordinator && paper.sentAt !== undefined);
}
