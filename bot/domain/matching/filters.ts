import { type Gender } from '../people/person';
import { type Coded } from './columns/coded';
import { unsaid } from './columns/interner';
import { type MentorRows } from './mentorRows';

export const filterNames = ['dutyStation', 'gender', 'practiceArea', 'unit', 'speaks', 'agency'] as const;
export type FilterName = (typeof filterNames)[number];

/** Each narrows the search; several hold at once. */
export interface MentorFilters {
  readonly dutyStation?: string;
  /**
   * Finds only mentors who show their gender to the whole programme. Were the others found too, the filter would tell
   * everybody what they chose to keep to themselves.
   */
  readonly gender?: Gender;
  readonly practiceArea?: string;
  readonly unit?: string;
  readonly speaks?: string;
  readonly agency?: string;
}

/** A set of filters as bits: bit n is `filterNames[n]`. */
export type FilterBits = number;

export function bitOf(name: FilterName): FilterBits {
  return 1 << filterNames.indexOf(name);
}

export function columnOf(name: FilterName, rows: MentorRows): Coded {
  switch (name) {
    case 'dutyStation':
      return rows.dutyStation;
    case 'gender':
      return rows.shownGender;
    case 'practiceArea':
      return rows.practiceAreas;
    case 'unit':
      return rows.unit;
    case 'speaks':
      return rows.speaks;
    case 'agency':
      return rows.agency;
  }
}

/** The filters that a slot does not meet; 0 when it meets them all. */
export function failingFilters(filters: MentorFilters, rows: MentorRows): (slot: number) => FilterBits {
  const set = filterNames.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const column = columnOf(name, rows);
    return [{ bit: bitOf(name), column, code: column.names.find(value) }];
  });
  return (slot) => {
    let failing = 0;
    for (const { bit, column, code } of set) if (code === unsaid || !column.has(slot, code)) failing |= bit;
    return failing;
  };
}
