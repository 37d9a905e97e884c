import { type Refusal } from '../../domain/decision';
import { type Language } from '../../domain/people/person';
import { type Found, type SearchCommand } from './command';
import { mentorOffers } from './mentorOffers';
import { nothingMore, sentence } from './sentences';

/** Mentors whom somebody can point a colleague to; mentors do it as well as mentees. */
export const recommend: SearchCommand = {
  id: 'recommend',
  search: async (search, { person, reader }, app) => {
    const found = await app.recommendable({ ...search, person });
    if (found.kind === 'refused') return refusal(found.reason, reader.language);
    if (found.value.hits.length > 0) return { kind: 'offers', offers: mentorOffers(found.value, { reader, sender: person.name }) };
    if (search.skip > 0) return nothingMore;
    return sentence(search.text === '' ? 'extension.recommend.none' : 'extension.find.nobody', reader.language);
  },
};

function refusal(reason: Refusal, language: Language): Found {
  if (reason === 'textMissing') return sentence('extension.noWords', language);
  return sentence(reason === 'notEnrolled' ? 'extension.recommend.signUp' : `errors.${reason}`, language);
}
