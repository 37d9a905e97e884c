import { sharedGoalCard } from '../../../bot/cards/extension/sharedGoalCard';
import { sharedResourceCard } from '../../../bot/cards/extension/sharedResourceCard';
import { suggestedMentorCard } from '../../../bot/cards/extension/suggestedMentorCard';
import { thankFormCard } from '../../../bot/cards/extension/thankFormCard';
import { thankYouCard } from '../../../bot/cards/extension/thankYouCard';
import { handbookItems } from '../../../bot/content/handbookItems';
import { texts } from '../../../bot/content/texts';
import { type Goal } from '../../../bot/domain/goals/goal';
import { longestMeasure, longestStatement } from '../../../bot/usecases/goals/readWording';
import { longestName, longestThanks } from '../../../bot/usecases/extension/readThanks';
import { people } from '../../support/builders';
import { type CardSample } from '../sample';

const long = (length: number): string => 'Управление *координации* [развития](http://x) مياه <b>水</b> '.repeat(60).slice(0, length);
const hit = { person: people.mentor, name: 'Amina Diallo', title: 'Water specialist', dutyStation: 'Geneva', agency: 'UNICEF', programme: { id: 'career-2026', name: 'Career mentoring 2026' } };
const longHit = { person: `7a1c0de4-0000-4000-8000-000000000001:7a1c0de4-0000-4000-8000-000000000001`, name: long(80), title: long(150), dutyStation: long(80), agency: long(60), programme: { id: 'c'.repeat(40), name: long(100) } };
const goal: Goal = { id: 'g1', version: 2, text: 'sealed', dueOn: '2099-06-30', status: 'open', progress: 40, by: people.mentee, changedAt: 1 };
const { dueOn: _noDay, ...open } = goal;
const worded = { statement: 'I will draft two briefing notes on water policy and present one to my unit.', measure: 'Two notes filed; one talk given.' };
const partners = (count: number) => Array.from({ length: count }, (_, number) => ({ person: `${people.mentor}-${number}`, name: count > 9 ? `${number} ${long(80)}` : `Amina Diallo ${number}` }));

export const extensionSamples: readonly CardSample[] = [
  {
    name: 'suggestedMentorCard', feature: 'extension',
    states: {
      found: (reader) => suggestedMentorCard(hit, '', reader),
      recommended: (reader) => suggestedMentorCard(hit, 'Li Lei', reader),
      'a sparse profile': (reader) => suggestedMentorCard({ ...hit, title: '', dutyStation: '', agency: '' }, 'Li Lei', reader),
      longest: (reader) => suggestedMentorCard(longHit, long(100), reader),
    },
  },
  {
    name: 'sharedGoalCard', feature: 'extension',
    states: {
      'on its way': (reader) => sharedGoalCard({ goal, ...worded }, 'Li Lei', reader),
      'without a day or a measure': (reader) => sharedGoalCard({ goal: open, statement: worded.statement, measure: '' }, 'Li Lei', reader),
      reached: (reader) => sharedGoalCard({ goal: { ...goal, status: 'reached', progress: 100 }, ...worded }, 'Li Lei', reader),
      'from somebody without a name': (reader) => sharedGoalCard({ goal, ...worded }, '', reader),
      longest: (reader) => sharedGoalCard({ goal, statement: long(longestStatement), measure: long(longestMeasure) }, long(100), reader),
    },
  },
  {
    name: 'sharedResourceCard', feature: 'extension',
    states: {
      'an exercise': (reader) => sharedResourceCard(handbookItems(texts(reader.language))[0]!, 'Li Lei', reader),
      'a question': (reader) => sharedResourceCard(handbookItems(texts(reader.language))[9]!, '', reader),
      'a page': (reader) => sharedResourceCard({ kind: texts(reader.language)('ideas.support.resources'), name: 'How to give feedback', text: '', note: 'Career mentoring 2026', url: 'https://example.org/feedback' }, 'Li Lei', reader),
      longest: (reader) => sharedResourceCard({ kind: long(60), name: long(200), text: long(320), note: long(100), url: `https://example.org/${'x'.repeat(380)}` }, long(100), reader),
    },
  },
  {
    name: 'thankFormCard', feature: 'extension',
    states: {
      'nobody yet': (reader) => thankFormCard({ people: [], typed: { whom: '', name: '', words: texts(reader.language)('extension.thanks.template') } }, reader),
      'one partner': (reader) => thankFormCard({ people: partners(1), typed: { whom: `${people.mentor}-0`, name: '', words: 'Thank you' } }, reader),
      'refused, with what was typed': (reader) => thankFormCard({ people: partners(6), typed: { whom: '', name: '', words: 'Thank you' }, problem: texts(reader.language)('extension.thanks.noName') }, reader),
      longest: (reader) => thankFormCard({ people: partners(50), typed: { whom: '', name: long(longestName), words: long(9_000) }, problem: long(200) }, reader),
    },
  },
  {
    name: 'thankYouCard', feature: 'extension',
    states: {
      thanks: (reader) => thankYouCard({ name: 'Amina Diallo', said: 'Thank you for your time.\nIt helped me a lot.' }, 'Li Lei', reader),
      'from somebody without a name': (reader) => thankYouCard({ name: 'Amina Diallo', said: 'Thank you!' }, '', reader),
      longest: (reader) => thankYouCard({ name: long(longestName), said: long(longestThanks) }, long(100), reader),
    },
  },
];
