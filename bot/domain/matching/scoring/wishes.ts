import { type MatchPerson } from './matchPerson';
import { Roll } from './roll';

/** One mentor whom the mentee wishes for, or who wishes for the mentee. Ranks are among those who are here, 0 the dearest; -1: not wished for. */
export interface Wish {
  readonly mentor: number;
  menteeRank: number;
  mentorRank: number;
}

/** Wishes of both sides, by mentee. */
export class Wishes {
  private readonly byMentee: Wish[][];
  private readonly wishful: readonly boolean[];

  constructor(mentees: readonly MatchPerson[], mentors: readonly MatchPerson[]) {
    const [menteeAt, mentorAt] = [new Roll(mentees), new Roll(mentors)];
    this.byMentee = mentees.map(({ wishes }) => mentorAt.ofAll(wishes).map((mentor, menteeRank) => ({ mentor, menteeRank, mentorRank: -1 })));
    this.wishful = this.byMentee.map((wishes) => wishes.length > 0);
    mentors.forEach(({ wishes }, mentor) => {
      menteeAt.ofAll(wishes).forEach((mentee, mentorRank) => {
        this.note(this.byMentee[mentee] ?? [], mentor, mentorRank);
      });
    });
  }

  private note(wishes: Wish[], mentor: number, mentorRank: number): void {
    const mutual = wishes.find((wish) => wish.mentor === mentor);
    if (mutual) mutual.mentorRank = mentorRank;
    else wishes.push({ mentor, menteeRank: -1, mentorRank });
  }

  of(mentee: number): readonly Wish[] {
    return this.byMentee[mentee] ?? [];
  }

  /** Whether the mentee wishes for anybody who is here. */
  hasOwn(mentee: number): boolean {
    return this.wishful[mentee] ?? false;
  }

  between(mentee: number, mentor: number): Wish | undefined {
    return this.of(mentee).find((wish) => wish.mentor === mentor);
  }
}
