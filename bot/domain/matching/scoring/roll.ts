import { type PersonId } from '../../people/person';
import { type MatchPerson } from './matchPerson';

/** The place of each person in a list. */
export class Roll {
  private readonly places: ReadonlyMap<PersonId, number>;

  constructor(people: readonly MatchPerson[]) {
    this.places = new Map(people.map(({ id }, place) => [id, place]));
  }

  find(id: PersonId): number | undefined {
    return this.places.get(id);
  }

  /** Of those who are in the list, in the order given, none twice. */
  ofAll(ids: readonly PersonId[]): number[] {
    if (ids.length === 0) return [];
    return [...new Set(ids)].flatMap((id) => this.places.get(id) ?? []);
  }
}
