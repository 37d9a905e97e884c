import { leftCard } from '../../../bot/cards/profile/leftCard';
import { profileCard } from '../../../bot/cards/profile/profileCard';
import { goals, personalValues, practiceAreas, skills, spokenLanguages, workingStyles } from '../../../bot/content/vocabulary';
import { aMentor } from '../../support/mentors';
import { aProgramme } from '../../support/ports';
import { type CardSample } from '../sample';

const programme = aProgramme();
const longName = 'María-Fernanda *Alejandra* van der Westhuizen [Geneva](http://b) <b>P-3</b> of the Office for Coordination';
const { availability: _places, ...row } = aMentor({ role: 'mentee', profile: { objective: 'To grow into a leading role.', expectations: 'Honest questions.', gender: 'woman', nationality: 'SN' } });
const longest = aMentor({
  profile: {
    title: 'я'.repeat(150), unit: '長'.repeat(120), dutyStation: '長'.repeat(80), email: 'e'.repeat(254), speaks: spokenLanguages, practiceAreas, skills, wantsToLearn: skills, goals, values: personalValues, style: workingStyles, contact: ['chat', 'video', 'phone', 'inPerson'],
    objective: '長'.repeat(1_000), expectations: `${'я'.repeat(20)}\n`.repeat(47), gender: 'another', nationality: 'BA', sensitive: { gender: 'programme', nationality: 'partners' },
  },
});

export const profileSamples: readonly CardSample[] = [
  {
    name: 'profileCard',
    feature: 'profile',
    states: {
      mentee: (reader) => profileCard({ profile: { shown: { programme, enrolment: row }, others: [] } }, reader),
      mentor: (reader) => profileCard({ profile: { shown: { programme, enrolment: aMentor() }, others: [{ programme: aProgramme({ name: 'Together' }), role: 'mentee' }] } }, reader),
      saved: (reader) => profileCard({ profile: { shown: { programme, enrolment: aMentor() }, others: [] }, saved: true }, reader),
      nowhere: (reader) => profileCard({ profile: { others: [] } }, reader),
      longest: (reader) => profileCard({ profile: { shown: { programme: aProgramme({ name: longName }), enrolment: longest }, others: Array.from({ length: 10 }, () => ({ programme: aProgramme({ name: longName }), role: 'mentor' as const })) }, saved: true }, reader),
    },
  },
  { name: 'leftCard', feature: 'profile', states: { left: (reader) => leftCard(programme, reader), longest: (reader) => leftCard(aProgramme({ name: longName }), reader) } },
];
