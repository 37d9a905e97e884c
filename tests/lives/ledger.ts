import { type Role } from '../../bot/domain/people/person';
import { type DocumentKind } from '../../bot/domain/programmes/journey';
import { type ReviewKind } from '../../bot/domain/reviews/review';

/** Somebody in one role, as reports count places: 'mentee:<person>'. */
export type PlaceKey = `${Role}:${string}`;

export interface LivedPair {
  readonly id: string;
  readonly members: readonly PlaceKey[];
  held: number;
  goalsReached: number;
  /** Went on to the end, or ended on the way. */
  ended?: 'completed' | 'early';
}

/** What a life did, written down by the test as it does it: the report is compared with this and with nothing that the product counted. */
export class Ledger {
  readonly listed = new Set<PlaceKey>();
  readonly joined = new Set<PlaceKey>();
  /** Who asked, was asked or was proposed, and came to nothing. */
  readonly sought = new Set<PlaceKey>();
  /** Comments that were written at the end. */
  commentsTaken = 0;
  readonly pairs = new Map<string, LivedPair>();
  /** One line for each person who was asked; `given` once they have answered. */
  readonly reviews: { readonly kind: ReviewKind; readonly by: PlaceKey; readonly pair: string; given?: Readonly<Record<string, number>> }[] = [];
  /** 'goals of <pair>': the paper is there. */
  readonly papers = new Set<`${DocumentKind} of ${string}`>();
  /** By pair: how many papers their authors sent to the programme. */
  readonly sent = new Map<string, number>();
  readonly planted: string[] = [];
  #words = 0;

  /** Words that stand nowhere else: whoever shows them has read what was written. */
  words(about: string): string {
    this.#words += 1;
    const words = `kingfisher ${about} ${this.#words}`;
    this.planted.push(words);
    return words;
  }

  pair(id: string): LivedPair {
    const found = this.pairs.get(id);
    if (!found) throw new Error(`Nothing is written down about the pair ${id}`);
    return found;
  }

  paired(id: string, members: readonly PlaceKey[]): void {
    this.pairs.set(id, { id, members, held: 0, goalsReached: 0 });
  }

  wrote(kind: DocumentKind, pair: string): void {
    this.papers.add(`${kind} of ${pair}`);
  }

  sends(pair: string): void {
    this.sent.set(pair, (this.sent.get(pair) ?? 0) + 1);
  }

  asked(kind: ReviewKind, pair: string, by: PlaceKey): void {
    this.reviews.push({ kind, pair, by });
  }

  answered(kind: ReviewKind, pair: string, by: PlaceKey, given: Readonly<Record<string, number>>): void {
    const line = this.reviews.find((one) => one.kind === kind && one.pair === pair && one.by === by);
    if (!line) throw new Error(`${by} was never asked for ${kind}`);
    line.given = given;
  }

  /** The mean of what was answered to one question, and how many answered. */
  mean(kind: ReviewKind, question: string): { readonly answers: number; readonly mean: number } {
    const values = this.reviews.flatMap((one) => (one.kind === kind && one.given?.[question] !== undefined ? [one.given[question]] : []));
    return { answers: values.length, mean: values.reduce((sum, value) => sum + value, 0) / values.length };
  }
}
