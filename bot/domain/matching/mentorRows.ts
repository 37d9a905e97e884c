import { type Enrolment } from '../enrolments/enrolment';
import { type PersonId } from '../people/person';
import { type CriteriaWeights } from '../programmes/programme';
import { type CalendarDate, type Instant } from '../time';
import { ManyCodes } from './columns/manyCodes';
import { Numbers } from './columns/numbers';
import { OneCode } from './columns/oneCode';
import { Words, WordsOf } from './columns/words';
import { Zones } from './columns/zones';
import { clockDistance, seeksOwnAgency, type Measured } from './measure';
import { hashOf } from './order';
import { rankOf, type MentorTraits, type Traits } from './traits';

/** The mentors of a directory, column by column: codes, and words to search by; what is displayed is read from storage for the few that are shown. */
export class MentorRows {
  readonly dutyStation = new OneCode();
  readonly unit = new OneCode();
  readonly agency = new OneCode();
  /** Only of those who show it to the whole programme; of the others it is not even kept here. */
  readonly shownGender = new OneCode();
  readonly practiceAreas = new ManyCodes();
  readonly skills = new ManyCodes();
  readonly speaks = new ManyCodes();
  readonly names = new Words();
  private readonly title = new OneCode();
  readonly titleWords = new WordsOf(this.title);
  readonly placeWords = new WordsOf(this.dutyStation);
  readonly unitWords = new WordsOf(this.unit);
  readonly agencyWords = new WordsOf(this.agency);
  private readonly zones = new Zones();
  private readonly rank = new Numbers();
  private readonly answersInDays = new Numbers();
  private readonly freeSeats = new Numbers();
  private readonly backOn = new Numbers();
  private readonly hash = new Numbers();
  private readonly persons: PersonId[] = [];
  private readonly slots = new Map<PersonId, number>();
  private readonly emptied: number[] = [];

  constructor(private readonly grades: readonly string[]) {}

  get size(): number {
    return this.slots.size;
  }

  /** Slots run from 0 to below this; emptied ones are in between until they are used again. */
  get end(): number {
    return this.persons.length;
  }

  put({ person, profile, availability }: Enrolment): void {
    const slot = this.slots.get(person) ?? this.emptied.pop() ?? this.persons.length;
    this.slots.set(person, slot);
    this.persons[slot] = person;
    this.hash.put(slot, hashOf(person));
    this.names.put(slot, profile.name);
    this.title.put(slot, profile.title);
    this.dutyStation.put(slot, profile.dutyStation);
    this.unit.put(slot, profile.unit);
    this.agency.put(slot, profile.agency);
    this.shownGender.put(slot, profile.sensitive.gender === 'programme' ? (profile.gender ?? '') : '');
    this.practiceAreas.put(slot, profile.practiceAreas);
    this.skills.put(slot, profile.skills);
    this.speaks.put(slot, profile.speaks);
    this.zones.put(slot, profile.timeZone);
    this.rank.put(slot, rankOf(profile.grade, this.grades));
    this.answersInDays.put(slot, availability?.answersInDays ?? NaN);
    this.freeSeats.put(slot, availability?.freeSeats ?? 0);
    this.backOn.put(slot, dayNumber(availability?.pausedUntil));
  }

  delete(person: PersonId): void {
    const slot = this.slots.get(person);
    if (slot === undefined) return;
    this.slots.delete(person);
    this.freeSeats.put(slot, 0);
    this.persons[slot] = '';
    this.emptied.push(slot);
  }

  slotOf(person: PersonId): number | undefined {
    return this.slots.get(person);
  }

  personAt(slot: number): PersonId {
    return this.persons[slot] ?? '';
  }

  hashAt(slot: number): number {
    return this.hash.at(slot);
  }

  /** Has a free seat and is not paused; an emptied slot has none. */
  offeredOn(today: CalendarDate): (slot: number) => boolean {
    const day = dayNumber(today);
    return (slot) => this.freeSeats.at(slot) > 0 && this.backOn.at(slot) <= day;
  }

  traitsAt(slot: number, now: Instant): MentorTraits {
    return {
      practiceAreas: new Set(this.practiceAreas.valuesAt(slot)),
      skills: new Set(this.skills.valuesAt(slot)),
      speaks: new Set(this.speaks.valuesAt(slot)),
      minutesAhead: this.zones.clocksAt(now)(slot),
      dutyStation: this.dutyStation.valueAt(slot),
      agency: this.agency.valueAt(slot),
      rank: this.rank.at(slot),
      answersInDays: this.answersInDays.at(slot),
    };
  }

  /** `measure` on columns. The same object comes back each time, filled anew: a hundred thousand mentors leave no garbage. */
  measurerFor(mentee: Traits, weights: CriteriaWeights, now: Instant): (slot: number) => Measured {
    const [areas, skills, languages] = [this.practiceAreas.bitsOf(mentee.practiceAreas), this.skills.bitsOf(mentee.skills), this.speaks.bitsOf(mentee.speaks)];
    const [dutyStation, agency] = [this.dutyStation.names.find(mentee.dutyStation), this.agency.names.find(mentee.agency)];
    const ownAgency = seeksOwnAgency(weights);
    const clock = this.zones.clocksAt(now);
    const measured: Measured = {
      areasShared: 0, areasSought: mentee.practiceAreas.size, skillsShared: 0, skillsSought: mentee.skills.size, languagesShared: 0, languagesSought: mentee.speaks.size,
      minutesApart: NaN, sameDutyStation: false, gradesAbove: NaN, agencyFits: false, answersInDays: NaN,
    };
    return (slot) => {
      measured.areasShared = this.practiceAreas.sharedWith(slot, areas);
      measured.skillsShared = this.skills.sharedWith(slot, skills);
      measured.languagesShared = this.speaks.sharedWith(slot, languages);
      measured.minutesApart = clockDistance(mentee.minutesAhead, clock(slot));
      measured.sameDutyStation = this.dutyStation.isSaid(slot) && this.dutyStation.has(slot, dutyStation);
      measured.gradesAbove = this.rank.at(slot) - mentee.rank;
      measured.agencyFits = this.agency.isSaid(slot) && this.agency.has(slot, agency) === ownAgency;
      measured.answersInDays = this.answersInDays.at(slot);
      return measured;
    };
  }
}

/** '2026-05-01' → 20260501, so that days compare as numbers; no date → 0, before every day. */
function dayNumber(date: CalendarDate | undefined): number {
  return date === undefined ? 0 : Number(date.replaceAll('-', ''));
}
