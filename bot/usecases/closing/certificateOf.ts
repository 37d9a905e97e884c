import { earnsCertificate } from '../../domain/closing/certificate';
import { refused } from '../../domain/decision';
import { type Language, type PersonId, type Role } from '../../domain/people/person';
import { heldSessions } from '../../domain/sessions/session';
import { type CalendarDate, dateIn } from '../../domain/time';
import { openPair } from '../pairs/pairAccess';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** What a certificate says, in the language of whom it is for. */
export interface Certificate {
  readonly name: string;
  readonly partnerNames: readonly string[];
  readonly programmeName: string;
  readonly role: Role;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** How many meetings took place, with this person where attendance was noted. */
  readonly sessions: number;
  readonly language: Language;
}

/** Refuses `notYours` for who is not a member of the pair, `notNow` before the end, and where none was earned. */
export const makeCertificateOf = (ports: Ports) => async ({ pair: id, person }: { readonly pair: string; readonly person: PersonId }): Promise<Outcome<Certificate>> => {
  const opened = await openPair(ports, { pair: id, actor: person });
  if (opened.kind === 'refused') return opened;
  const { pair, programme, me, others } = opened.value;
  if (!pair.ended || !earnsCertificate(pair)) return refused('notNow');
  const sessions = heldSessions(pair.sessions).filter(({ attended }) => attended.length === 0 || attended.includes(person)).length;
  const known = await findPerson(ports, person);
  return {
    kind: 'done',
    value: {
      name: me.name, partnerNames: others.map(({ name }) => name), programmeName: programme.name, role: me.role, sessions, language: known?.language ?? 'en',
      from: pair.startsOn ?? dateIn('UTC', pair.createdAt), until: dateIn('UTC', pair.ended.at),
    },
  };
};
