import { suggestedMentorCard } from '../../cards/extension/suggestedMentorCard';
import { reasonTexts } from '../../cards/find/reasonText';
import { type Reader } from '../../cards/reader';
import { isolate } from '../../content/isolates';
import { practiceAreaName, skillName, spokenLanguageName } from '../../content/names';
import { texts } from '../../content/texts';
import { type Reason } from '../../domain/matching/reason';
import { type Language } from '../../domain/people/person';
import { type FoundByWords, type WordHit } from '../../usecases/extension/searchMentors';
import { type Offer } from './command';

/** More do not fit a line. */
const reasonsShown = 2;
const namedShown = 3;

interface Telling {
  readonly reader: Reader;
  /** Who recommends; empty where somebody looks for themselves, and then the reasons are about the two of them. */
  readonly sender: string;
}

/** A line for each mentor, read by whoever searches, and the card for the chat, which says less. */
export const mentorOffers = ({ hits, programmes }: FoundByWords, { reader, sender }: Telling): Offer[] =>
  hits.map((hit) => ({
    title: hit.name,
    text: [hit.title, hit.dutyStation, ...(programmes > 1 ? [hit.programme.name] : []), ...why(hit, sender === '', reader.language)].filter((part) => part !== '').map((part) => isolate(part, reader.language)).join(' · '),
    card: suggestedMentorCard(hit, sender, reader),
  }));

/** What the typed words have named, unless a reason says it too; then the strongest reasons. */
function why({ named, reasons }: WordHit, forMyself: boolean, language: Language): string[] {
  const t = texts(language);
  const told = forMyself ? reasons.slice(0, reasonsShown) : [];
  const isTold = (code: string): boolean => told.some((reason: Reason) => 'codes' in reason && reason.codes.includes(code));
  const names = (codes: readonly string[], nameOf: (code: string) => string): string[] => codes.filter((code) => !isTold(code)).map(nameOf);
  const found = [...names(named.speaks, (code) => spokenLanguageName(t, code)), ...names(named.practiceAreas, (code) => practiceAreaName(t, code)), ...names(named.skills, (code) => skillName(t, code))];
  return [...found.slice(0, namedShown), ...reasonTexts(told, language)];
}
