import { createHash } from 'node:crypto';
import { type Decision, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { alertsAtMost, removeAlerts, saveAlert } from '../../domain/requests/alerts';
import { type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type GivenFilters, packFilters, readFilters } from './filters';
import { readSeeker } from './mentee';

export interface OwnSearch {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
}

export interface Waiting {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** Searches that are waited for, and how many there can be. */
  readonly saved: number;
  readonly limit: number;
}

/** "Tell me when somebody fits": once, for the first mentor who does. */
export const makeSaveAlert = (ports: Ports) => async (input: OwnSearch & { readonly filters: GivenFilters }): Promise<Outcome<Waiting>> => {
  const read = readFilters(input.filters);
  if (read.kind === 'refused') return read;
  const now = ports.clock.now();
  const key = JSON.stringify([input.programme, input.mentee, packFilters(read.filters), now]);
  const id = createHash('sha256').update(key).digest('base64url').slice(0, 24);
  return changeOwn(ports, input, (list) => saveAlert(list, read.filters, id, now));
};

export const makeRemoveAlerts = (ports: Ports) => (input: OwnSearch): Promise<Outcome<Waiting>> => changeOwn(ports, input, removeAlerts);

async function changeOwn(ports: Ports, { programme: id, mentee }: OwnSearch, decide: (list: Wishlist) => Decision<Wishlist>): Promise<Outcome<Waiting>> {
  const seeker = await readSeeker(ports, id, mentee);
  if (seeker.kind === 'refused') return seeker;
  const changed = await change(ports.documents.wishlists, wishlistAt(id, mentee), (list) => (list ? decide(list) : refused('notEnrolled')));
  if (changed.kind === 'refused') return changed;
  const { name } = seeker.programme;
  return { kind: 'done', value: { programme: { id, name }, saved: changed.document.body.alerts.length, limit: alertsAtMost } };
}
