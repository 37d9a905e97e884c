import { agreementCard, type AgreementNote } from '../../../bot/cards/agreement/agreementCard';
import { codeCard } from '../../../bot/cards/agreement/codeCard';
import { conflictCard } from '../../../bot/cards/agreement/conflictCard';
import { agreementFormCard } from '../../../bot/cards/agreement/formCard';
import { versionCard } from '../../../bot/cards/agreement/versionCard';
import { type Reader } from '../../../bot/cards/reader';
import { agreementFields, type AgreementText } from '../../../bot/domain/agreement/agreementText';
import { type Member } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { type AgreementForm, formOf, longest } from '../../../bot/usecases/agreement/form';
import { type AgreementView, type ShownVersion } from '../../../bot/usecases/agreement/viewAgreement';
import { aPair } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const programme = aProgramme();
const mentor: Member = { person: 'tenant:mentor', name: 'Mona Haddad', role: 'mentor' };
const mentee: Member = { person: 'tenant:mentee', name: 'Theo Lindqvist', role: 'mentee' };

const text: AgreementText = {
  statement: 'Find out whether headquarters is for me, and be ready to apply by autumn.', objectives: [{ text: 'Know three units from inside', measure: 'A talk with somebody from each' }, { text: 'A CV that fits', measure: '' }, { text: '', measure: '' }],
  rhythm: 'threeWeeks', rhythmNote: 'Fridays if we can', media: ['chat', 'video'], groundRules: 'The mentee proposes the dates.\nWe say the day before if we cannot make it.', confidentiality: 'Everything, unless we both agree.', responseTime: 'twoDays',
};
const letters = (count: number): string => '水*и* 🌍[x] '.repeat(count).slice(0, count).toWellFormed();
const lines = (count: number): string => `${letters(count - 24)}${'\nа'.repeat(12)}`;
const longText: AgreementText = {
  statement: lines(longest.statement), objectives: [1, 2, 3].map(() => ({ text: letters(longest.objective1), measure: letters(longest.measure1) })), rhythm: 'own', rhythmNote: letters(longest.rhythmNote),
  media: ['chat', 'video', 'phone', 'inPerson'], groundRules: lines(longest.groundRules), confidentiality: lines(longest.confidentiality), responseTime: 'threeDays',
};

function context(status: Pair['status'], people: readonly Member[] = [mentor, mentee], me: Member = people[1] ?? mentee) {
  return { pair: aPair({ id: 'wKq3nV0d1Zl8xYpT', members: people, status }), programme, me, others: people.filter((member) => member !== me) };
}

const version = ({ now }: Reader, overrides: Partial<ShownVersion> = {}): ShownVersion => ({ number: 2, by: mentor.name, at: now - days(3), text, signed: [{ name: mentor.name, at: now - days(2) }], unsigned: [mentee], holds: false, ...overrides });

const show = (overrides: (reader: Reader) => Partial<AgreementView>, status: Pair['status'] = 'agree', note?: AgreementNote) => (reader: Reader) => agreementCard(aView(reader, overrides(reader), status), reader, note);
function aView(_reader: Reader, overrides: Partial<AgreementView>, status: Pair['status']): AgreementView {
  return {
    ...context(status), use: 'offered', earlier: [], code: { use: 'offered', accepted: [mentor], open: [mentee] }, may: { edit: true, sign: true, acceptCode: true, goOn: true }, ...overrides,
  };
}
const complete = (reader: Reader, overrides: Partial<AgreementView> = {}): Partial<AgreementView> => ({
  newest: version(reader, { signed: [mentor, mentee].map(({ name }) => ({ name, at: reader.now })), unsigned: [], holds: true }), code: { use: 'offered', accepted: [mentor, mentee], open: [] },
  may: { edit: true, sign: false, acceptCode: false, goOn: true }, ...overrides,
});
const longPeople = Array.from({ length: 13 }, (_, index): Member => ({ person: `tenant:${index}`, name: index === 0 ? longName : `${longName} ${index}`, role: index === 0 ? 'mentor' : 'mentee' }));
const form: AgreementForm = formOf(text);
const other: AgreementText = { ...text, statement: 'See headquarters from inside.', rhythm: 'monthly', groundRules: '' };

export const agreementSamples: readonly CardSample[] = [
  {
    name: 'agreementCard', feature: 'agreement',
    states: {
      nothing: show(() => ({ may: { edit: true, sign: false, acceptCode: true, goOn: true } })),
      'to sign': show((reader) => ({ newest: version(reader), use: 'required', may: { edit: true, sign: true, acceptCode: true, goOn: false } })),
      'I have signed': show((reader) => ({ newest: version(reader, { signed: [{ name: mentee.name, at: reader.now }], unsigned: [mentor] }), may: { edit: true, sign: false, acceptCode: true, goOn: true } }), 'agree', { text: 'You have signed.', tone: 'good' }),
      'everybody signed': show((reader) => complete(reader)),
      'amendment waits': show((reader) => ({ newest: version(reader, { number: 5 }), valid: { number: 3, at: reader.now - days(40) }, earlier: [4, 3, 2, 1].map((number) => ({ number, at: reader.now - days(50 - number) })), may: { edit: true, sign: true, acceptCode: false, goOn: false } }), 'grow'),
      'changed meanwhile': show((reader) => ({ newest: version(reader) }), 'agree', { text: 'The text was changed before you signed.', tone: 'warning' }),
      'code only': show(() => ({ use: 'off', may: { edit: false, sign: false, acceptCode: true, goOn: false } })),
      ended: show((reader) => complete(reader, { may: { edit: false, sign: false, acceptCode: false, goOn: false } }), 'ended'),
      'words deleted': show((reader) => ({ newest: { number: 1, by: mentor.name, at: reader.now, signed: [], unsigned: [mentor, mentee], holds: false } })),
      longest: show((reader) => ({
        ...context('agree', longPeople), use: 'required', newest: version(reader, { by: longName, text: longText, signed: longPeople.slice(1, 7).map(({ name }) => ({ name, at: reader.now })), unsigned: longPeople.slice(7) }),
        valid: { number: 11, at: reader.now }, earlier: Array.from({ length: 20 }, (_, index) => ({ number: 30 - index, at: reader.now })), code: { use: 'required', accepted: [], open: longPeople },
      }), 'agree', { text: longName, tone: 'warning' }),
    },
  },
  {
    name: 'agreementFormCard', feature: 'agreement',
    states: {
      draft: (reader) => agreementFormCard({ ...context('agree'), form, from: 0 }, reader), change: (reader) => agreementFormCard({ ...context('grow'), form, from: 3 }, reader),
      'statement missing': (reader) => agreementFormCard({ ...context('agree'), form: { ...form, statement: '' }, from: 0 }, reader, { reason: 'textMissing', input: 'statement' }),
      'no such choice': (reader) => agreementFormCard({ ...context('agree'), form: { ...form, rhythm: 'hourly' }, from: 0 }, reader, { reason: 'badChoice', input: 'rhythm' }),
      longest: (reader) => agreementFormCard({ ...context('agree'), form: { ...formOf(longText), statement: letters(5_000) }, from: 12 }, reader, { reason: 'textTooLong', input: 'statement' }),
    },
  },
  {
    name: 'conflictCard', feature: 'agreement',
    states: {
      'some fields': (reader) => conflictCard({ ...context('agree'), theirs: other, number: 3, by: mentor.name, at: reader.now, mine: form, open: ['statement'], taken: ['rhythm', 'groundRules'] }, reader),
      'first drafts': (reader) => conflictCard({ ...context('agree'), theirs: { ...other, media: [] }, number: 1, by: mentor.name, at: reader.now, mine: form, open: ['statement', 'rhythm', 'media', 'groundRules'], taken: [] }, reader),
      longest: (reader) => conflictCard({ ...context('agree'), theirs: longText, number: 30, by: longName, at: reader.now, mine: formOf(longText), open: [...agreementFields], taken: [] }, reader),
    },
  },
  {
    name: 'versionCard', feature: 'agreement',
    states: {
      old: (reader) => versionCard({ ...context('agree'), shown: version(reader), before: 1 }, reader), first: (reader) => versionCard({ ...context('agree'), shown: version(reader, { number: 1, holds: true, unsigned: [] }) }, reader),
      longest: (reader) => versionCard({ ...context('agree'), shown: version(reader, { by: longName, text: longText }), before: 29 }, reader),
    },
  },
  {
    name: 'codeCard', feature: 'agreement',
    states: {
      'to accept': (reader) => codeCard(aView(reader, {}, 'agree'), reader), accepted: (reader) => codeCard(aView(reader, complete(reader), 'agree'), reader),
      longest: (reader) => codeCard(aView(reader, { ...context('agree', longPeople) }, 'agree'), reader),
    },
  },
];
