import * as z from 'zod';
import { mentorsOf, presentMembers, type Member } from '../../domain/pairs/members';
import { whyNoPreparing } from '../../domain/preparation/preparing';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** What one of the pair expects of the other and of the time together. */
export interface ShownExpectation {
  readonly member: Member;
  readonly text: string;
}

/** What the two prepare, as one of them sees it. */
export interface PreparationView extends PairContext {
  /** The others', in the order of the members. */
  readonly expectations: readonly ShownExpectation[];
  /** One's own, and the version it is; empty and 0 before the first. */
  readonly own: { readonly text: string; readonly version: number };
  /** Items of the first-meeting checklist that somebody ticked. */
  readonly ticked: readonly string[];
  /** Which roles each mentor likes to play; nothing in circles. */
  readonly mentors: readonly { readonly member: Member; readonly roles: readonly string[] }[];
  readonly hasRead: boolean;
  readonly mayChange: boolean;
}

export const expectationSchema = z.object({ text: z.string() });

export const makeViewPreparation = (ports: Ports) => async (own: OwnPair): Promise<Outcome<PreparationView>> => {
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : { kind: 'done', value: await preparationOf(ports, opened.value) };
};

/** The view of a pair that was just read or changed. */
export async function preparationOf(ports: Ports, context: PairContext): Promise<PreparationView> {
  const { pair, me } = context;
  const { expectations, ticks, mentorRoles, read } = pair.preparation;
  const shown = await Promise.all(presentMembers(pair).map(async (member) => {
    const stored = expectations.find(({ person }) => person === member.person);
    const opened = stored && (await openFields(ports, pair.id, stored.text, expectationSchema));
    return { member, text: opened?.text ?? '' };
  }));
  return {
    ...context, expectations: shown.filter(({ member, text }) => member.person !== me.person && text !== ''),
    own: { text: shown.find(({ member }) => member.person === me.person)?.text ?? '', version: expectations.find(({ person }) => person === me.person)?.version ?? 0 },
    ticked: ticks.map(({ item }) => item), mentors: mentorsOf(pair).map((member) => ({ member, roles: mentorRoles.find(({ person }) => person === member.person)?.roles ?? [] })),
    hasRead: read.includes(me.person), mayChange: whyNoPreparing(pair, me.person) === undefined,
  };
}
