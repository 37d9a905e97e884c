import { type AgreementVersion, newestVersion, signedVersion } from '../../domain/agreement/agreement';
import { type AgreementText } from '../../domain/agreement/agreementText';
import { signersOf, whyNoAgreeing } from '../../domain/agreement/versions';
import { refused } from '../../domain/decision';
import { missingBefore } from '../../domain/pairs/gates';
import { type Member, nameIn, presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type DocumentUse } from '../../domain/programmes/journey';
import { type Instant } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { agreementTextSchema } from './form';

/** One version with its words opened. */
export interface ShownVersion {
  readonly number: number;
  readonly by: string;
  readonly at: Instant;
  /** Absent when the key was deleted: then nobody can read it any more. */
  readonly text?: AgreementText;
  readonly signed: readonly { readonly name: string; readonly at: Instant }[];
  /** Who still belongs to the pair and has not signed it. */
  readonly unsigned: readonly Member[];
  /** Signed by all, and no newer version is. */
  readonly holds: boolean;
}

/** The agreement as one of the pair sees it. */
export interface AgreementView extends PairContext {
  readonly use: DocumentUse['use'];
  readonly newest?: ShownVersion;
  /** The version that holds while the newest waits for signatures. */
  readonly valid?: { readonly number: number; readonly at: Instant };
  /** Other versions that are kept, newest first. */
  readonly earlier: readonly { readonly number: number; readonly at: Instant }[];
  readonly code: { readonly use: DocumentUse['use']; readonly accepted: readonly Member[]; readonly open: readonly Member[] };
  readonly may: { readonly edit: boolean; readonly sign: boolean; readonly acceptCode: boolean; readonly goOn: boolean };
}

/** `notNow` where the programme knows neither agreement nor code of conduct. */
export const makeViewAgreement = (ports: Ports) => async (own: OwnPair): Promise<Outcome<AgreementView>> => {
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : agreementOf(ports, opened.value);
};

/** One version, also an old one; `notFound` when it is not kept any more. */
export const makeViewVersion = (ports: Ports) => async ({ version, ...own }: OwnPair & { readonly version: number }): Promise<Outcome<PairContext & { readonly shown: ShownVersion; readonly before?: number }>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { versions } = opened.value.pair.agreement;
  const index = versions.findIndex(({ number }) => number === version);
  const [found, before] = [versions[index], versions[index - 1]];
  if (!found) return refused('notFound');
  return { kind: 'done', value: { ...opened.value, shown: await shownVersion(ports, opened.value.pair, found), ...(before && { before: before.number }) } };
};

/** The view of a pair that was just read or changed. */
export async function agreementOf(ports: Ports, context: PairContext): Promise<Outcome<AgreementView>> {
  const { pair, programme, me } = context;
  const { agreement: { use }, codeOfConduct } = programme.journey.documents;
  if (use === 'off' && codeOfConduct.use === 'off') return refused('notNow');
  const { agreement } = pair;
  const people = presentMembers(pair);
  const newest = newestVersion(agreement);
  const valid = signedVersion(agreement, people.map(({ person }) => person));
  const isOpen = whyNoAgreeing(pair, me.person) === undefined;
  const hasAccepted = ({ person }: Member): boolean => agreement.codeAccepted.includes(person);
  const hasSigned = newest && signersOf(agreement, newest.number).some(({ person }) => person === me.person);
  return {
    kind: 'done',
    value: {
      ...context, use, ...(newest && { newest: await shownVersion(ports, pair, newest) }), ...(valid && valid !== newest && { valid: { number: valid.number, at: valid.at } }),
      earlier: agreement.versions.slice(0, -1).map(({ number, at }) => ({ number, at })).reverse(),
      code: { use: codeOfConduct.use, accepted: people.filter(hasAccepted), open: people.filter((member) => !hasAccepted(member)) },
      may: {
        edit: isOpen && use !== 'off', sign: isOpen && newest !== undefined && !hasSigned, acceptCode: isOpen && codeOfConduct.use !== 'off' && !hasAccepted(me),
        goOn: pair.status === 'agree' && missingBefore(pair, 'grow', programme.journey).length === 0,
      },
    },
  };
}

async function shownVersion(ports: Ports, pair: Pair, { number, by, at, text: sealed }: AgreementVersion): Promise<ShownVersion> {
  const { agreement } = pair;
  const people = presentMembers(pair);
  const signed = signersOf(agreement, number);
  const text = await openFields(ports, pair.id, sealed, agreementTextSchema);
  return {
    number, by: nameIn(pair, by), at, ...(text && { text }), signed: signed.map(({ person, at: when }) => ({ name: nameIn(pair, person), at: when })),
    unsigned: people.filter(({ person }) => !signed.some((one) => one.person === person)), holds: signedVersion(agreement, people.map(({ person }) => person))?.number === number,
  };
}
