import { groundRules } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { newestVersion } from '../../domain/agreement/agreement';
import { nearestRhythm } from '../../domain/agreement/agreementText';
import { whyNoAgreeing } from '../../domain/agreement/versions';
import { refused } from '../../domain/decision';
import { type Profile } from '../../domain/enrolments/enrolment';
import { menteesOf, presentMembers } from '../../domain/pairs/members';
import { contactChannels, type Language } from '../../domain/people/person';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type AgreementForm, agreementTextSchema, formOf, longest } from './form';

/** The form, and the version it was filled from: 0 for a first draft. */
export interface AgreementEditing extends PairContext {
  readonly form: AgreementForm;
  readonly from: number;
}

/** Opens the form with the newest text, or with a first draft made of what the two have said of themselves already. */
export const makeStartAgreement = (ports: Ports) => async ({ language, ...own }: OwnPair & { readonly language: Language }): Promise<Outcome<AgreementEditing>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  const no = whyNoAgreeing(pair, own.actor);
  if (no) return no;
  if (programme.journey.documents.agreement.use === 'off') return refused('notNow');
  const newest = newestVersion(pair.agreement);
  const text = newest && (await openFields(ports, pair.id, newest.text, agreementTextSchema));
  const form = text ? formOf(text) : await firstDraft(ports, opened.value, texts(language));
  return { kind: 'done', value: { ...opened.value, form, from: newest?.number ?? 0 } };
};

/** Suggestions of the hand-book that stand in no field of their own. */
const suggestedRules = groundRules.filter((code) => code === 'where' || code === 'whoSchedules' || code === 'absence');

async function firstDraft({ documents }: Ports, { pair, programme }: PairContext, t: Translate): Promise<AgreementForm> {
  const rows = await Promise.all(presentMembers(pair).map(({ person, role }) => readAt(documents.enrolments, enrolmentAt(pair.programme, role, person))));
  const profiles = rows.flatMap((row) => (row ? [row.body.profile] : []));
  const mentees = menteesOf(pair);
  const objective = mentees.length === 1 ? rows.find((row) => row?.body.person === mentees[0]?.person)?.body.profile.objective : undefined;
  const [statement, rules] = [clipped(objective ?? '', longest.statement), suggestedRules.map((code) => t(`handbook.groundRule.${code}`)).join('\n')];
  return {
    statement, objective1: '', measure1: '', objective2: '', measure2: '', objective3: '', measure3: '', rhythm: nearestRhythm(programme.journey.cadence.recommendedDays), rhythmNote: '',
    media: sharedChannels(profiles), groundRules: clipped(rules, longest.groundRules), confidentiality: t('handbook.groundRule.confidentiality'), responseTime: 'twoDays',
  };
}

/** What all like; when there is no such channel, what anybody likes. */
function sharedChannels(profiles: readonly Profile[]): string[] {
  const liked = contactChannels.filter((channel) => profiles.some(({ contact }) => contact.includes(channel)));
  const shared = liked.filter((channel) => profiles.every(({ contact }) => contact.includes(channel)));
  return shared.length > 0 ? shared : liked;
}

const clipped = (text: string, most: number): string => [...text].slice(0, most).join('');
