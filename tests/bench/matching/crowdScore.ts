import { type BestOfRow } from '../../../bot/domain/matching/solving/bestOfRow';
import { bestScore } from '../../../bot/domain/matching/solving/problem';
import { type RowSource } from '../../../bot/domain/matching/solving/rowSource';
import { type Crowd } from './crowd';

const clockPoints = Int16Array.from({ length: 32 }, (_, hours) => (hours <= 2 ? 1200 : hours >= 9 ? 0 : Math.round((1200 * (9 - hours)) / 7)));
const gradePoints = Int16Array.from({ length: 32 }, (_, grades) => [0, 700, 1000, 1000, 600, 300, 100][grades] ?? 0);
const [skillPoints, focusPoints] = [3000, 2000];
/** All that a pair can have besides, wishes apart. */
const otherPoints = 5200;

/** A plain scorer of a crowd: shares of the wanted skills and focus areas, languages, clocks, grades, wishes. */
export class CrowdScore implements RowSource {
  readonly mentees: number;
  readonly mentors: number;
  private readonly known: Int16Array;
  /** Points by how many of this mentee's skills, or focus areas, a mentor has. */
  private readonly skilled = new Int16Array(64);
  private readonly focused = new Int16Array(64);

  constructor(private readonly crowd: Crowd) {
    this.mentees = crowd.mentees.count;
    this.mentors = crowd.mentors.count;
    this.known = new Int16Array(this.mentors);
  }

  scoreRow(mentee: number, into: Int16Array): void {
    this.writeKnown(mentee, into);
    const rest = this.rest(mentee);
    for (let mentor = 0; mentor < this.mentors; mentor += 1) {
      const points = rest(mentor);
      into[mentor] = points < 0 ? -1 : Math.min(bestScore, points + into[mentor]!);
    }
  }

  /** The best few of a row, with their scores, by ascending mentor. Faster than a whole row: most pairs are far from good enough by what is known first. */
  bestOfRow(mentee: number, best: BestOfRow): { readonly mentor: number; readonly score: number }[] {
    const { known } = this;
    this.writeKnown(mentee, known);
    const rest = this.rest(mentee);
    best.clear();
    let least = best.threshold - otherPoints;
    for (let mentor = 0; mentor < known.length; mentor += 1) {
      if (known[mentor]! <= least) continue;
      const points = rest(mentor);
      if (points < 0) continue;
      best.offer(Math.min(bestScore, known[mentor]! + points), mentor);
      least = best.threshold - otherPoints;
    }
    return Array.from(best.kept(), (mentor) => ({ mentor, score: Math.min(bestScore, known[mentor]! + rest(mentor)) }));
  }

  /** Points for skills, focus areas and wishes. */
  private writeKnown(mentee: number, known: Int16Array): void {
    const { skilled, focused } = this;
    const { mentees, mentors: { skillsLow, skillsHigh, focus }, wishes } = this.crowd;
    const [low, high, wanted] = [mentees.skillsLow[mentee]!, mentees.skillsHigh[mentee]!, mentees.focus[mentee]!];
    const [skillCount, focusCount] = [bits(low) + bits(high), bits(wanted)];
    for (let shared = 0; shared <= skillCount; shared += 1) skilled[shared] = Math.round((skillPoints * shared) / skillCount);
    for (let shared = 0; shared <= focusCount; shared += 1) focused[shared] = Math.round((focusPoints * shared) / focusCount);
    for (let mentor = 0; mentor < known.length; mentor += 1) {
      known[mentor] = skilled[bits(skillsLow[mentor]! & low) + bits(skillsHigh[mentor]! & high)]! + focused[bits(focus[mentor]! & wanted)]!;
    }
    for (const [mentor, points] of wishes.get(mentee) ?? []) known[mentor]! += points;
  }

  /** All other points, or less than 0 where the two cannot be a pair. */
  private rest(mentee: number): (mentor: number) => number {
    const { mentees, mentors, parentUnit } = this.crowd;
    const [languages, preferred, clock, grade] = [mentees.languages[mentee]!, mentees.preferredLanguage[mentee]!, mentees.clock[mentee]!, mentees.grade[mentee]!];
    const [gender, wished, insists] = [mentees.gender[mentee]!, mentees.wishedGender[mentee]!, mentees.insistsOnGender[mentee]! === 1];
    const [family, wishedFamily, mode, station] = [mentees.jobFamily[mentee]!, mentees.wishedFamily[mentee]!, mentees.mode[mentee]!, mentees.dutyStation[mentee]!];
    const unit = mentees.unit[mentee]!;
    const parent = parentUnit[unit]!;
    return (mentor) => {
      const above = mentors.grade[mentor]! - grade;
      const common = mentors.languages[mentor]! & languages;
      const mentorUnit = mentors.unit[mentor]!;
      if (above <= 0 || common === 0 || mentorUnit === unit || mentorUnit === parent || parentUnit[mentorUnit] === unit) return -1;
      const isWished = wished === 2 || wished === mentors.gender[mentor];
      const mentorWished = mentors.wishedGender[mentor]!;
      if ((insists && !isWished) || (mentors.insistsOnGender[mentor] === 1 && mentorWished !== 2 && mentorWished !== gender)) return -1;
      return ((common & preferred) !== 0 ? 1000 : 500) + ((common & mentors.preferredLanguage[mentor]!) !== 0 ? 200 : 0)
        + clockPoints[Math.abs(clock - mentors.clock[mentor]!)]! + gradePoints[above]! + (isWished ? 500 : 0)
        + (wishedFamily === 1 ? 300 : (wishedFamily === 0) === (mentors.jobFamily[mentor] === family) ? 500 : 0)
        + ((mentors.mode[mentor]! & mode) !== 0 ? 400 : 0) + (mentors.dutyStation[mentor] === station ? 400 : 0);
    };
  }
}

function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
