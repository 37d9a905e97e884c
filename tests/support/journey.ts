import { type Programme } from '../../bot/domain/programmes/programme';
import { type Person } from './teams/person';
import { type Product } from './product';
import { idOf, type SignUp } from './productPeople';
import { everythingIn } from './stored';
import { press } from './taps';

/** A mentor and a mentee who have found each other through the bot's own protocol. */
export interface FormedPair {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly pair: string;
}

interface Forming {
  readonly programme?: Programme['id'];
  readonly names?: readonly [mentee: string, mentor: string];
  readonly mentee?: Omit<SignUp, 'programme'>;
  readonly mentor?: Omit<SignUp, 'programme'>;
}

/** Both sign up, the mentee asks, the mentor accepts; inboxes are empty afterwards. */
export async function formPair(product: Product, { programme = 'career', names = ['Mina', 'Moses'], ...as }: Forming = {}): Promise<FormedPair> {
  const [mentee, mentor] = await Promise.all([product.signedUp(names[0], 'mentee', { ...as.mentee, programme }), product.signedUp(names[1], 'mentor', { ...as.mentor, programme })]);
  await mentee.taps({ verb: 'ask.send', data: { programme, mentor: idOf(mentor), message: 'Would you mentor me?' } });
  await mentor.receives('request.accept');
  await press(mentor, 'request.accept');
  await product.settle();
  const found = (await everythingIn(product.documents.pairs)).find(({ body }) => body.members.some(({ person }) => person === idOf(mentee)));
  if (!found) throw new Error('No pair was made');
  mentee.forgetsInbox();
  mentor.forgetsInbox();
  return { mentee, mentor, pair: found.body.id };
}
