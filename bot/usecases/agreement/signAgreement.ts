import { acceptCode, sign } from '../../domain/agreement/versions';
import { type Decision, refused } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { type Instant } from '../../domain/time';
import { changePair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { agreementOf, type AgreementView } from './viewAgreement';

type Deciding = (context: PairContext, now: Instant) => Decision<Pair>;

async function changing(ports: Ports, own: OwnPair, decide: Deciding): Promise<Outcome<AgreementView>> {
  const changed = await changePair(ports, own, decide);
  return changed.kind === 'refused' ? changed : agreementOf(ports, changed.value);
}

/** Signs exactly the version that the card showed. */
export const makeSignAgreement = (ports: Ports) => ({ version, ...own }: OwnPair & { readonly version: number }): Promise<Outcome<AgreementView>> =>
  changing(ports, own, ({ pair }, now) => sign(pair, version, own.actor, now));

/** Accepts the code of conduct; `notNow` where the programme has none. */
export const makeAcceptCode = (ports: Ports) => (own: OwnPair): Promise<Outcome<AgreementView>> =>
  changing(ports, own, ({ pair, programme }) => (programme.journey.documents.codeOfConduct.use === 'off' ? refused('notNow') : acceptCode(pair, own.actor)));
