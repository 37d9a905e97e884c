import { type Profile } from '../../domain/enrolments/enrolment';
import { hasAgreePhase, isDocumentDone, missingBefore } from '../../domain/pairs/gates';
import { nextStep, type NextStep } from '../../domain/pairs/nextStep';
import { type DocumentKind, documentKinds } from '../../domain/programmes/journey';
import { nextSession, type Session } from '../../domain/sessions/session';
import { type Instant } from '../../domain/time';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { forPartner } from '../requests/viewRequest';
import { openPair, type OwnPair, type PairContext } from './pairAccess';

/** A pair as one of its members sees it. */
export interface PairView extends PairContext {
  /** The one other person's profile; absent in groups. */
  readonly partner?: Profile;
  readonly next: NextStep;
  readonly session?: Session;
  /** What the programme asks for or offers, and whether it is there. */
  readonly documents: readonly { readonly kind: DocumentKind; readonly required: boolean; readonly done: boolean }[];
  /** What is required and missing before the pair can go on. */
  readonly missing: readonly DocumentKind[];
  /** The same before saying goodbye; ending without it is always possible. */
  readonly missingToClose: readonly DocumentKind[];
  readonly hasAgreePhase: boolean;
  /** Opens the pair's page in the tab. */
  readonly pageUrl?: string;
}

export const makeViewPair = (ports: Ports) => async (own: OwnPair): Promise<Outcome<PairView>> => {
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : { kind: 'done', value: await viewOf(ports, opened.value) };
};

/** The view of a pair that was just read or changed. */
export async function viewOf(ports: Ports, context: PairContext): Promise<PairView> {
  const { pair, others } = context;
  const [other] = others;
  const row = other && others.length === 1 ? await readAt(ports.documents.enrolments, enrolmentAt(pair.programme, other.role, other.person)) : undefined;
  const pageUrl = ports.links.tab({ kind: 'pair', pair: pair.id });
  return { ...standingOf(context, ports.clock.now()), ...(row && { partner: forPartner(row.body.profile) }), ...(pageUrl && { pageUrl }) };
}

/** Where a pair stands; reads nothing more. */
export function standingOf(context: PairContext, now: Instant): PairView {
  const { pair, programme, me } = context;
  const rules = programme.journey;
  const session = nextSession(pair.sessions, now);
  return {
    ...context, next: nextStep(pair, rules, me.person, now), hasAgreePhase: hasAgreePhase(rules),
    documents: documentKinds.filter((kind) => rules.documents[kind].use !== 'off').map((kind) => ({ kind, required: rules.documents[kind].use === 'required', done: isDocumentDone(pair, kind) })),
    missing: pair.status === 'agree' ? missingBefore(pair, 'grow', rules) : pair.status === 'grow' ? missingBefore(pair, 'close', rules) : [],
    missingToClose: missingBefore(pair, 'close', rules),
    ...(session && { session }),
  };
}
