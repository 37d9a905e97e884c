import { newestVersion } from '../../domain/agreement/agreement';
import { type AgreementField, type AgreementText, fieldDifferences } from '../../domain/agreement/agreementText';
import { saveVersion, sign, whyNoAgreeing } from '../../domain/agreement/versions';
import { alreadyDone, type Decision, type Refusal, refused } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { nameIn } from '../../domain/pairs/members';
import { type Instant } from '../../domain/time';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type AgreementForm, agreementTextSchema, formOf, type FormProblem, readForm, withFields } from './form';
import { agreementOf, type AgreementView } from './viewAgreement';

export interface SaveAgreement extends OwnPair {
  readonly form: AgreementForm;
  /** Which fields the card asked for; the others are as in version `from`. Absent: all. */
  readonly fields?: readonly AgreementField[];
  /** The version that the card showed; 0 for none. */
  readonly from: number;
  readonly signs: boolean;
}

/** Somebody else saved while this person was writing. Neither text is lost: the person decides. */
export interface Conflict extends PairContext {
  readonly theirs: AgreementText;
  readonly number: number;
  readonly by: string;
  readonly at: Instant;
  readonly mine: AgreementForm;
  /** What this person changed and the newest version has differently; the person decides on these. */
  readonly open: readonly AgreementField[];
  /** What only the newest version changed; it stays in any case. */
  readonly taken: readonly AgreementField[];
}

export type SavedAgreement =
  | { readonly kind: 'done'; readonly value: AgreementView }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** What was typed cannot be taken; the form comes back as it was. */
  | { readonly kind: 'wrong'; readonly context: PairContext; readonly reason: FormProblem; readonly input: keyof AgreementForm; readonly form: AgreementForm; readonly from: number }
  | { readonly kind: 'conflict'; readonly value: Conflict };

/** Saves a new version, or shows what somebody else saved meanwhile. A text that says the same as the version it came from makes no new one. */
export const makeSaveAgreement = (ports: Ports) => async (input: SaveAgreement): Promise<SavedAgreement> => {
  const opened = await openPair(ports, input);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  const no = whyNoAgreeing(pair, input.actor);
  if (no) return no;
  if (programme.journey.documents.agreement.use === 'off') return refused('notNow');
  const base = await textOf(ports, pair, input.from);
  const form = input.fields ? withFields(formOf(base ?? (await newestText(ports, pair)) ?? emptyText), input.form, input.fields) : input.form;
  const read = readForm(form);
  if (read.kind === 'refused') return { kind: 'wrong', context: opened.value, reason: read.reason, input: read.input, form, from: input.from };
  const isSame = base !== undefined && fieldDifferences(base, read.value).length === 0;
  const decide = isSame ? keeping(input) : writing(input, await sealFields(ports, pair.id, { ...read.value }));
  const changed = await changePair(ports, input, (context, now) => decide(context.pair, now));
  if (changed.kind === 'done') return agreementOf(ports, changed.value);
  return changed.reason === 'changedMeanwhile' && !isSame ? compared(ports, input, read.value, base) : changed;
};

type Deciding = (pair: Pair, now: Instant) => Decision<Pair>;

const writing = ({ actor, from, signs }: SaveAgreement, text: string): Deciding => (pair, now) => saveVersion(pair, { text, from, signs }, actor, now);
const keeping = ({ actor, from, signs }: SaveAgreement): Deciding => (pair, now) => (signs ? sign(pair, from, actor, now) : alreadyDone(pair));

/** Both texts, for the person to decide. Where the newest says the same as this one (the same tap twice, or two who agree) there is nothing to decide. */
async function compared(ports: Ports, input: SaveAgreement, mine: AgreementText, base: AgreementText | undefined): Promise<SavedAgreement> {
  const opened = await openPair(ports, input);
  if (opened.kind === 'refused') return opened;
  const { pair } = opened.value;
  const newest = newestVersion(pair.agreement);
  const theirs = newest && (await textOf(ports, pair, newest.number));
  if (!newest || !theirs) return refused('changedMeanwhile');
  const differing = fieldDifferences(theirs, mine);
  if (differing.length === 0) {
    const settled = await changePair(ports, input, (context, now) => keeping({ ...input, from: newest.number })(context.pair, now));
    return settled.kind === 'done' ? agreementOf(ports, settled.value) : settled;
  }
  const untouched = base ? differing.filter((field) => !fieldDifferences(base, mine).includes(field)) : [];
  const open = differing.filter((field) => !untouched.includes(field));
  // The newest says all that was meant here, and more. Nobody signs what they have not read.
  if (open.length === 0) return input.signs ? refused('changedMeanwhile') : agreementOf(ports, opened.value);
  return { kind: 'conflict', value: { ...opened.value, theirs, number: newest.number, by: nameIn(pair, newest.by), at: newest.at, mine: formOf(mine), open, taken: untouched } };
}

async function textOf(ports: Ports, pair: Pair, version: number): Promise<AgreementText | undefined> {
  const found = pair.agreement.versions.find(({ number }) => number === version);
  return found && openFields(ports, pair.id, found.text, agreementTextSchema);
}

const newestText = async (ports: Ports, pair: Pair): Promise<AgreementText | undefined> => textOf(ports, pair, newestVersion(pair.agreement)?.number ?? 0);

const emptyText: AgreementText = { statement: '', objectives: [], rhythm: 'own', rhythmNote: '', media: [], groundRules: '', confidentiality: '', responseTime: 'twoDays' };
