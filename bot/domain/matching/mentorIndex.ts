import { type Enrolment, type Profile } from '../enrolments/enrolment';
import { type PersonId } from '../people/person';
import { type CriteriaWeights, type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, type Instant } from '../time';
import { BestFew } from './bestFew';
import { FacetCount, type Facets } from './facets';
import { failingFilters, type FilterBits, type MentorFilters } from './filters';
import { heard, hearing } from './hearing';
import { MentorRows } from './mentorRows';
import { hashOf, mostRankKey, rankKey } from './order';
import { FailureCount, type Relaxation } from './relaxation';
import { fit, pointsFor, type Fit } from './score';
import { type SoughtWord } from './soughtWord';
import { traitsOf } from './traits';

/** Whom a question is about. Only mentors with a free seat who are not paused on `today` are ever found or counted. */
export interface Question {
  readonly seeker: { readonly person: PersonId };
  readonly filters: MentorFilters;
  /** Never found besides the seeker: those already asked, the reporting line, and so on. */
  readonly exclude: ReadonlySet<PersonId>;
  /** The seeker's day. A mentor paused until a day is back on that day. */
  readonly today: CalendarDate;
}

export interface Search extends Question {
  readonly seeker: Profile & { readonly person: PersonId };
  readonly weights: CriteriaWeights;
  readonly now: Instant;
  /** Typed words: only whom all of them fit, and whom one names before the others. */
  readonly words?: readonly SoughtWord[];
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
}

export interface SearchResult {
  /** All that fit, on this page or not. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly Hit[];
}

export interface Hit extends Fit {
  readonly person: PersonId;
  /** A typed word is the name's; absent where no words were typed. */
  readonly isNamed?: boolean;
}

/** Filters that people are using at the same time; each count is a few kilobytes. */
const countsKept = 50;
const nobody: ReadonlySet<number> = new Set();

/** The mentors of one programme, in memory, to be searched by their fit with a mentee. */
export class MentorIndex {
  private readonly programme: ProgrammeId;
  private readonly grades: readonly string[];
  private readonly rows: MentorRows;
  /** Everybody's counts by filters and day, until a row changes: most searches begin without filters, and differ only in whom they hide. */
  private readonly counted = new Map<string, FacetCount>();

  /** `grades` from the most junior to the most senior. */
  constructor({ programme, grades }: { readonly programme: ProgrammeId; readonly grades: readonly string[] }) {
    this.programme = programme;
    this.grades = grades;
    this.rows = new MentorRows(grades);
  }

  /** Active mentors, with or without a free seat. */
  get size(): number {
    return this.rows.size;
  }

  /**
   * Takes in a row as it now is: whoever left is removed; rows of mentees are passed over, so that the programme's changes can
   * be handed on as they come. The last row given wins, so give them in the order of `changedAt`. Throws on a row of another programme.
   */
  upsert(row: Enrolment): void {
    if (row.programme !== this.programme) throw new Error(`A row of programme ${row.programme} was given to the mentors of ${this.programme}`);
    if (row.role !== 'mentor') return;
    this.counted.clear();
    if (row.status === 'active') this.rows.put(row);
    else this.rows.delete(row.person);
  }

  /** Does nothing for a person who is not there. */
  remove(person: PersonId): void {
    this.counted.clear();
    this.rows.delete(person);
  }

  /** The best fits for the seeker; see `order` for how ties are broken. Reasons are worked out for the page only. */
  search(search: Search): SearchResult {
    const { rows } = this;
    const { seeker, weights, words, now, offset, limit } = search;
    const mentee = traitsOf(seeker, { grades: this.grades, now });
    const points = pointsFor(mentee, weights);
    const measured = rows.measurerFor(mentee, weights, now);
    const seekerHash = hashOf(seeker.person);
    const hear = words && hearing(words, rows);
    const best = new BestFew(offset + limit, (one, other) => rows.personAt(one) < rows.personAt(other));
    let total = 0;
    this.visit(search, (slot, failing) => {
      if (failing !== 0) return;
      const how = hear ? hear(slot) : heard.inProfile;
      if (how === heard.no) return;
      total += 1;
      const key = rankKey(points(measured(slot)), seekerHash, rows.hashAt(slot));
      best.offer(how === heard.byName ? key + mostRankKey : key, slot);
    });
    const page = best.inOrder().slice(offset);
    return { total, hits: page.map((slot) => ({ person: rows.personAt(slot), ...fit(mentee, rows.traitsAt(slot, now), weights), ...(hear && { isNamed: hear(slot) === heard.byName }) })) };
  }

  /** What each filter's choice list should offer, given the other filters. */
  facets(question: Question): Facets {
    const count = this.countAll(question).copy();
    const isOffered = this.rows.offeredOn(question.today);
    const failing = failingFilters(question.filters, this.rows);
    for (const slot of this.hiddenFrom(question)) if (isOffered(slot)) count.add(slot, failing(slot), -1);
    return count.result();
  }

  private countAll(question: Question): FacetCount {
    const { filters, today } = question;
    const key = JSON.stringify([today, ...Object.entries(filters).sort()]);
    const known = this.counted.get(key);
    if (known) return known;
    const count = new FacetCount(this.rows);
    this.visit(question, (slot, failing) => count.add(slot, failing), nobody);
    if (this.counted.size >= countsKept) this.counted.clear();
    this.counted.set(key, count);
    return count;
  }

  /** For a search that found nobody: which filter, or else which two, to drop. */
  relax(question: Question): Relaxation[] {
    const count = new FailureCount();
    this.visit(question, (_slot, failing) => count.add(failing));
    return count.relaxations(question.filters);
  }

  /** Every mentor who may be shown, with the filters that they do not meet. */
  private visit(question: Question, see: (slot: number, failing: FilterBits) => void, hidden: ReadonlySet<number> = this.hiddenFrom(question)): void {
    const { filters, today } = question;
    const isOffered = this.rows.offeredOn(today);
    const failing = failingFilters(filters, this.rows);
    for (let slot = 0; slot < this.rows.end; slot += 1) if (isOffered(slot) && !hidden.has(slot)) see(slot, failing(slot));
  }

  private hiddenFrom({ seeker, exclude }: Question): ReadonlySet<number> {
    return new Set([seeker.person, ...exclude].map((person) => this.rows.slotOf(person)).filter((slot) => slot !== undefined));
  }
}
