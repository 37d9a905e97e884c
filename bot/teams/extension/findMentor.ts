import { type Refusal } from '../../domain/decision';
import { type Turn } from '../../verbs/verb';
import { type Found, type SearchCommand } from './command';
import { mentorOffers } from './mentorOffers';
import { nothingMore, sentence } from './sentences';

/** Mentors for whoever writes the message: the same people as in their own search, best fit first. */
export const findMentor: SearchCommand = {
  id: 'findMentor',
  search: async (search, turn, app) => {
    const { language } = turn.reader;
    const found = await app.findByWords({ ...search, person: turn.person });
    if (found.kind === 'refused') return refusal(found.reason, turn);
    if (found.value.hits.length > 0) return { kind: 'offers', offers: mentorOffers(found.value, { reader: turn.reader, sender: '' }) };
    if (search.skip > 0) return nothingMore;
    return search.text === '' ? sentence('extension.find.none', language, 'findMentor') : sentence('extension.find.nobody', language);
  },
};

function refusal(reason: Refusal, { person, reader: { language } }: Turn): Found {
  if (reason === 'textMissing') return sentence('extension.noWords', language);
  if (reason !== 'notEnrolled') return sentence(`errors.${reason}`, language);
  return sentence(person.takesPartIn.some(({ role }) => role === 'mentor') ? 'extension.find.mentorOnly' : 'extension.find.signUp', language);
}
