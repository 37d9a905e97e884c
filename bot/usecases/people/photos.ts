import { refused } from '../../domain/decision';
import { memberOf } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface Photo {
  /** 'image/jpeg' */
  readonly type: string;
  readonly base64: string;
}

/** People's pictures in the organisation's directory, asked for on behalf of whoever looks: nobody sees here what they may not see there. */
export interface Photos {
  readonly isConfigured: boolean;
  /** Undefined when there is none, when the asker may not see it, or when the directory does not answer. Never throws. */
  of(person: PersonId, asker: { readonly person: PersonId; readonly token: string }): Promise<Photo | undefined>;
}

export const noPhotos: Photos = { isConfigured: false, of: async () => undefined };

export interface ViewPhoto extends OwnPair {
  readonly person: PersonId;
  /** The asker's own sign-in token. */
  readonly token: string;
}

/** The picture of somebody in the asker's own pair. Refuses `notYours` for anybody else. */
export const makeViewPhoto = (ports: Ports) => async ({ person, token, ...own }: ViewPhoto): Promise<Outcome<{ readonly photo?: Photo }>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  if (!memberOf(opened.value.pair, person)) return refused('notYours');
  const photo = await ports.photos.of(person, { person: own.actor, token });
  return { kind: 'done', value: photo ? { photo } : {} };
};
