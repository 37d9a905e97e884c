import { checklistCard } from '../../../bot/cards/preparation/checklistCard';
import { expectCard, type Mending } from '../../../bot/cards/preparation/expectCard';
import { iceBreakerCard } from '../../../bot/cards/preparation/iceBreakerCard';
import { prepareCard } from '../../../bot/cards/preparation/prepareCard';
import { rolePageCard } from '../../../bot/cards/preparation/rolePageCard';
import { rolesCard } from '../../../bot/cards/preparation/rolesCard';
import { roleViewCard } from '../../../bot/cards/preparation/roleViewCard';
import { checklist, iceBreakers, mentorRoles } from '../../../bot/content/handbook';
import { type Member } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type PreparationView } from '../../../bot/usecases/preparation/viewPreparation';
import { longestExpectations } from '../../../bot/usecases/preparation/saveExpectations';
import { aPair } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const programme = aProgramme();
const mentor: Member = { person: 'tenant:mentor', name: 'Mona Haddad', role: 'mentor' };
const mentee: Member = { person: 'tenant:mentee', name: 'Theo Lindqvist', role: 'mentee' };
const longText = '水*и* 🌍[x]\n'.repeat(50).slice(0, longestExpectations).toWellFormed();
const allItems = checklist.flatMap<string>(({ items }) => items);

function aView(overrides: Partial<PreparationView> = {}, { me = mentee, people = [mentor, mentee], status = 'prepare' }: { me?: Member; people?: readonly Member[]; status?: Pair['status'] } = {}): PreparationView {
  return {
    pair: aPair({ id: 'wKq3nV0d1Zl8xYpT', members: people, status }), programme, me, others: people.filter((member) => member !== me), expectations: [], own: { text: '', version: 0 }, ticked: [],
    mentors: people.filter(({ role }) => role === 'mentor').map((member) => ({ member, roles: [] })), hasRead: false, mayChange: true, ...overrides,
  };
}

const written: Partial<PreparationView> = {
  expectations: [{ member: mentor, text: 'I hope for questions that make me think.' }], own: { text: 'An open ear, and the truth about my chances.', version: 1 }, ticked: ['careers', 'rhythm'], mentors: [{ member: mentor, roles: ['challenger', 'broker'] }], hasRead: true,
};
const group = [{ ...mentor, name: longName }, ...Array.from({ length: 12 }, (_, index): Member => ({ person: `tenant:${index}`, name: `${longName} ${index}`, role: 'mentee' }))];
const ofGroup = aView({ expectations: group.slice(0, 12).map((member) => ({ member, text: longText })), own: { text: longText, version: 9 }, ticked: allItems, mentors: [{ member: group[0] ?? mentor, roles: mentorRoles.map(({ code }) => code) }] }, { people: group, me: group[12] ?? mentee });
const mending = (problem: string, more: Partial<Mending> = {}): Mending => ({ problem, typed: 'An open ear', ...more });

export const preparationSamples: readonly CardSample[] = [
  {
    name: 'prepareCard', feature: 'preparation',
    states: {
      'mentee, first day': (reader) => prepareCard(aView(), reader), 'mentor, first day': (reader) => prepareCard(aView({}, { me: mentor }), reader),
      written: (reader) => prepareCard(aView(written), reader, { text: 'Saved.', tone: 'good' }), 'later': (reader) => prepareCard(aView({ ...written, mayChange: false }, { status: 'ended' }), reader),
      longest: (reader) => prepareCard(ofGroup, reader, { text: longName, tone: 'warning' }),
    },
  },
  { name: 'rolePageCard', feature: 'preparation', states: { mentee: (reader) => rolePageCard(aView(), reader), mentor: (reader) => rolePageCard(aView({}, { me: mentor }), reader) } },
  { name: 'iceBreakerCard', feature: 'preparation', states: { first: (reader) => iceBreakerCard(aView(), 0, reader), last: (reader) => iceBreakerCard(aView(), iceBreakers.length - 1, reader) } },
  {
    name: 'expectCard', feature: 'preparation',
    states: {
      first: (reader) => expectCard(aView(), reader), change: (reader) => expectCard(aView(written), reader), empty: (reader) => expectCard(aView(), reader, mending('Please write a few words here.', { typed: '' })),
      'two devices': (reader) => expectCard(aView(written), reader, mending('This was changed while you were writing.', { stored: 'An open ear, and the truth about my chances.' })),
      longest: (reader) => expectCard(ofGroup, reader, mending(longName, { typed: longText, stored: longText })),
    },
  },
  {
    name: 'checklistCard', feature: 'preparation',
    states: {
      empty: (reader) => checklistCard(aView(), reader), some: (reader) => checklistCard(aView(written), reader, { text: 'Saved.', tone: 'good' }), all: (reader) => checklistCard(aView({ ticked: allItems }), reader),
      ended: (reader) => checklistCard(aView({ ...written, mayChange: false }, { status: 'ended' }), reader),
    },
  },
  {
    name: 'rolesCard', feature: 'preparation',
    states: { mentor: (reader) => rolesCard(aView(written, { me: mentor }), reader), mentee: (reader) => rolesCard(aView(written), reader), 'none chosen': (reader) => rolesCard(aView(), reader), longest: (reader) => rolesCard(ofGroup, reader) },
  },
  { name: 'roleViewCard', feature: 'preparation', states: { liked: (reader) => roleViewCard(aView(written), mentorRoles[4], reader), longest: (reader) => roleViewCard(ofGroup, mentorRoles[7], reader) } },
];
