import { refused } from '../../domain/decision';
import { type Mailing, type MailingKind } from '../../domain/mailings/mailing';
import { type Language, type PersonId, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { listingAt } from '../collections';
import { readAt } from '../documents';
import { type Place, readMembership } from '../enrolments/membership';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type MailingRef, readMailing } from './access';
import { wordsFor } from './words';

/** A mailing as one of those it is for reads it. */
export interface MailingCardView {
  readonly programme: Programme;
  readonly kind: MailingKind;
  readonly role: Role;
  /** In the reader's language, or another; undefined: our standard words. */
  readonly words?: string;
  /** `off`: it was called off. `asks`: it asks them to join. `done`: they have joined, or said no; a card that was sent stays what it was. */
  readonly state: 'off' | 'asks' | 'in' | 'declined' | 'tells';
}

/** What a card says; refuses `notFound` for a mailing that does not stand. */
export const makeViewMailingCard = (ports: Ports) => async ({ person, role, language, ...ref }: MailingRef & { readonly person: PersonId; readonly role: Role; readonly language: Language }): Promise<Outcome<MailingCardView>> => {
  const [programme, mailing] = await Promise.all([ports.programmes.find(ref.programme), readMailing(ports, ref)]);
  if (!programme || !mailing) return refused('notFound');
  const words = wordsFor(mailing, language);
  return { kind: 'done', value: { programme, kind: mailing.kind, role, ...(words !== undefined && { words }), state: await stateOf(ports, mailing, { programme: programme.id, role, person }) } };
};

async function stateOf(ports: Ports, { kind, status }: Mailing, place: Place): Promise<MailingCardView['state']> {
  if (status === 'cancelled') return 'off';
  if (kind === 'announcement') return 'tells';
  const [row, listing] = await Promise.all([readMembership(ports, place), readAt(ports.documents.listings, listingAt(place.programme, place.role, place.person))]);
  if (row?.status === 'active' || listing?.body.status === 'waiting') return 'in';
  return listing?.body.status === 'declined' ? 'declined' : 'asks';
}
