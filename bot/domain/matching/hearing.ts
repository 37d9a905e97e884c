import { type MentorRows } from './mentorRows';
import { type SoughtWord } from './soughtWord';

/** How a mentor fits the typed words: not at all, somewhere in the profile, or by name. */
export const heard = { no: 0, inProfile: 1, byName: 2 } as const;
export type Heard = (typeof heard)[keyof typeof heard];

/** Says it for each slot. Whatever is looked at is shown to the whole programme; gender and nationality are not among it, also where they are shown. */
export function hearing(words: readonly SoughtWord[], rows: MentorRows): (slot: number) => Heard {
  const tests = words.map((word) => ({ isNamed: rows.names.begins(word.name), isSaid: inProfile(word, rows) }));
  return (slot) => {
    let found: Heard = heard.inProfile;
    for (const { isNamed, isSaid } of tests) {
      if (isNamed(slot)) found = heard.byName;
      else if (!isSaid(slot)) return heard.no;
    }
    return found;
  };
}

function inProfile({ stem, places, practiceAreas, skills, speaks }: SoughtWord, rows: MentorRows): (slot: number) => boolean {
  const [areas, offered, languages] = [rows.practiceAreas.bitsOf(practiceAreas), rows.skills.bitsOf(skills), rows.speaks.bitsOf(speaks)];
  const [inPlace, inTitle, inUnit, inAgency] = [rows.placeWords.begins(places), rows.titleWords.begins([stem]), rows.unitWords.begins([stem]), rows.agencyWords.begins([stem])];
  return (slot) =>
    rows.practiceAreas.sharedWith(slot, areas) > 0 || rows.skills.sharedWith(slot, offered) > 0 || rows.speaks.sharedWith(slot, languages) > 0 ||
    inPlace(slot) || inTitle(slot) || inUnit(slot) || inAgency(slot);
}
