import { aboutCard } from '../../../bot/cards/ideas/aboutCard';
import { exerciseCard } from '../../../bot/cards/ideas/exerciseCard';
import { ideasCard } from '../../../bot/cards/ideas/ideasCard';
import { introduceMentorCard, introduceOtherCard, type TypedIntroduction } from '../../../bot/cards/ideas/introduceCard';
import { heardCard, introductionCard, introductionsCard } from '../../../bot/cards/ideas/introductionCard';
import { promptCard } from '../../../bot/cards/ideas/promptCard';
import { supportCard } from '../../../bot/cards/ideas/supportCard';
import { tipKinds, tipsCard } from '../../../bot/cards/ideas/tipsCard';
import { type Reader } from '../../../bot/cards/reader';
import { type GuidedPhase } from '../../../bot/content/handbook';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { days } from '../../../bot/domain/time';
import { longestNote } from '../../../bot/usecases/ideas/introduce';
import { type IntroductionForm } from '../../../bot/usecases/ideas/startIntroduction';
import { type IdeasView } from '../../../bot/usecases/ideas/viewIdeas';
import { type IntroductionView } from '../../../bot/usecases/ideas/viewIntroduction';
import { aPair } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longNote = 'Wörter *und* [links](http://x) 水 مياه\n'.repeat(30).slice(0, longestNote);
const resources = Array.from({ length: 7 }, (_, index) => ({ title: index === 0 ? longName : `Guide ${index}`, url: `https://example.org/guide/${index}` }));
const phases: readonly GuidedPhase[] = ['prepare', 'agree', 'grow', 'close'];

interface Particulars extends Partial<Pick<IdeasView, 'phase' | 'isFar' | 'day' | 'introductions'>> {
  readonly side?: 'mentor' | 'mentee';
  readonly names?: readonly string[];
  readonly pair?: Partial<Pair>;
  readonly programme?: Partial<Programme>;
}

function aView({ side = 'mentee', names = ['Mona Haddad', 'Theo Lindqvist'], pair = {}, programme = {}, ...view }: Particulars = {}): IdeasView {
  const members = names.map((name, index) => ({ person: `tenant:${index}`, name, role: index === 0 ? ('mentor' as const) : ('mentee' as const) }));
  const me = members[side === 'mentor' ? 0 : 1]!;
  return { pair: aPair({ id: 'wKq3nV0d1Zl8xYpT', programme: 'career', members, ...pair }), programme: aProgramme(programme), me, others: members.filter((member) => member !== me), phase: 'grow', isFar: false, day: 0, introductions: 0, ...view };
}
const ideas = (particulars: Particulars) => (reader: Reader) => ideasCard(aView(particulars), reader);

const colleague = (index: number, name = 'Adele Vance') => ({ person: `tenant:00000000-0000-0000-0000-0000000000${index}`, name, title: 'Programme officer', dutyStation: 'Nairobi' });
const typed: TypedIntroduction = { id: 'a6f1', colleague: '', name: '', email: '', note: '' };
const fullTyped: TypedIntroduction = { id: 'a6f1', colleague: colleague(3).person, name: longName, email: 'adele.vance@example', note: longNote };

function aForm(particulars: Particulars = {}, form: Partial<IntroductionForm> = {}): IntroductionForm {
  const view = aView({ side: 'mentor', ...particulars });
  return { ...view, newId: 'a6f1', whom: view.others[0]!, search: '', colleagues: [colleague(1), colleague(2, 'Bo Winther')], ...form };
}
const crowd = { names: Array.from({ length: 12 }, (_, index) => `${longName} ${index}`) };

const anIntroduction = (overrides: Partial<IntroductionView> = {}): IntroductionView => ({
  pair: 'wKq3nV0d1Zl8xYpT', programme: 'career', id: 'a6f1', side: 'whom', byName: 'Mona Haddad', whomName: 'Theo Lindqvist', at: Date.UTC(2026, 1, 1, 12), to: 'tenant:adele', consented: false, maySeeProfile: true,
  words: { name: 'Adele Vance', email: 'adele@example.org', note: 'She has done exactly the move that you plan.' }, ...overrides,
});
const { to: _to, ...toAnybody } = anIntroduction({ maySeeProfile: false });
const long = anIntroduction({ byName: longName, whomName: longName, words: { name: longName, email: `${'a'.repeat(60)}@example.org`, note: longNote } });
const introduction = (view: IntroductionView) => (reader: Reader) => introductionCard(view, reader);

export const ideasSamples: readonly CardSample[] = [
  {
    name: 'ideasCard', feature: 'ideas',
    states: {
      ...Object.fromEntries(phases.map((phase, index) => [phase, ideas({ phase, side: index % 2 ? 'mentor' : 'mentee' })])),
      far: ideas({ isFar: true, day: 3 }), 'with resources': ideas({ programme: { resources }, introductions: 2 }), ended: ideas({ phase: 'close', pair: { status: 'ended', ended: { how: 'completed', by: 'system', at: 0 } } }),
      longest: ideas({ ...crowd, programme: { resources }, isFar: true, introductions: 8, day: 4 }),
    },
  },
  {
    name: 'promptCard', feature: 'ideas',
    states: {
      first: (reader) => promptCard(aView(), { index: 0 }, reader), theme: (reader) => promptCard(aView({ side: 'mentor' }), { theme: 'career', index: 2 }, reader),
      'no question about it': (reader) => promptCard(aView({ phase: 'prepare' }), { theme: 'leadership', index: 0 }, reader), 'past the end': (reader) => promptCard(aView({ phase: 'close' }), { index: days(1) }, reader),
    },
  },
  { name: 'exerciseCard', feature: 'ideas', states: Object.fromEntries(phases.map((phase, index) => [phase, (reader: Reader) => exerciseCard(aView({ phase }), index, reader)])) },
  { name: 'tipsCard', feature: 'ideas', states: Object.fromEntries(tipKinds.map((kind) => [kind, (reader: Reader) => tipsCard(aView(), kind, reader)])) },
  {
    name: 'aboutCard', feature: 'ideas',
    states: { what: (reader) => aboutCard({ pair: 'p1', page: 0 }, reader), trust: (reader) => aboutCard({ pair: 'p1', page: 1 }, reader), benefits: (reader) => aboutCard({ pair: 'p1', page: 2 }, reader), 'without a pair': (reader) => aboutCard({ page: 0 }, reader) },
  },
  {
    name: 'supportCard', feature: 'ideas',
    states: { plain: (reader) => supportCard(aView(), reader), longest: (reader) => supportCard(aView({ programme: { resources, contact: { name: longName, email: 'mentoring@example.org' } } }), reader) },
  },
  {
    name: 'introduceMentorCard', feature: 'ideas',
    states: {
      suggested: (reader) => introduceMentorCard(aForm(), { typed }, reader), nobody: (reader) => introduceMentorCard(aForm({}, { colleagues: [] }), { typed }, reader),
      'nobody of that name': (reader) => introduceMentorCard(aForm({}, { colleagues: [], search: 'Zed' }), { typed, problem: 'Please choose at least one.' }, reader), group: (reader) => introduceMentorCard(aForm({ names: ['Mona', 'Theo', 'Adele'] }), { typed }, reader),
      longest: (reader) => introduceMentorCard(aForm(crowd, { search: longName, colleagues: Array.from({ length: 20 }, (_, index) => ({ ...colleague(index, longName), title: longName, dutyStation: longName })) }), { typed: fullTyped, problem: longName }, reader),
    },
  },
  {
    name: 'introduceOtherCard', feature: 'ideas',
    states: { empty: (reader) => introduceOtherCard(aForm(), { typed }, reader), longest: (reader) => introduceOtherCard(aForm(crowd), { typed: fullTyped, problem: longName }, reader) },
  },
  {
    name: 'introductionCard', feature: 'ideas',
    states: {
      'a mentor, for me': introduction(anIntroduction()), 'a mentor who knows me': introduction(anIntroduction({ consented: true })), 'a mentor, by me': introduction(anIntroduction({ side: 'by' })), 'by me, named': introduction(anIntroduction({ side: 'by', consented: true })),
      anybody: introduction(toAnybody), 'anybody, by me': introduction({ ...toAnybody, side: 'by' }), 'without a note': introduction({ ...toAnybody, words: { name: 'Bo', email: 'bo@example.org', note: '' } }),
      'no longer readable': introduction((({ words: _words, ...rest }) => rest)(anIntroduction())), 'just allowed': (reader) => introductionCard(anIntroduction({ consented: true }), reader, { text: 'Done.', tone: 'good' }), longest: introduction(long),
    },
  },
  { name: 'introductionsCard', feature: 'ideas', states: { none: (reader) => introductionsCard('p1', [], reader), longest: (reader) => introductionsCard('p1', Array.from({ length: 8 }, (_, index) => ({ ...long, id: `a${index}`, side: index % 2 ? 'by' : 'whom' })), reader) } },
  {
    name: 'heardCard', feature: 'ideas',
    states: { 'without a name': (reader) => heardCard({ programme: 'Career mentoring', byName: 'Mona Haddad' }, reader), longest: (reader) => heardCard({ programme: longName, byName: longName, whomName: longName }, reader) },
  },
];
