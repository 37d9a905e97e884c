import { type Decision, refused } from '../../domain/decision';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type Gender, type PersonId, type Role } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { usualMatching } from '../../domain/programmes/matchingRules';
import { avoid, counterpartOf, forget, heedsPreferences, noPreferences, type Preferences, raiseWish, wishFor, wishGender } from '../../domain/runs/preferences';
import { matches } from '../../domain/searchText';
import { change } from '../change';
import { enrolmentAt, preferencesAt } from '../collections';
import { readAt } from '../documents';
import { paces, pagesOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** Somebody's own wishes in one role; the actor is the authenticated one. */
export interface OwnPreferences {
  readonly programme: ProgrammeId;
  readonly role: Role;
  readonly actor: PersonId;
}

/** Somebody who may be wished for. */
export interface Known {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly dutyStation: string;
}

export interface PreferencesView {
  readonly programme: Pick<Programme, 'id' | 'name'>;
  readonly role: Role;
  /** In which role those stand who can be named. */
  readonly others: Role;
  readonly wishes: readonly Known[];
  readonly avoids: readonly Known[];
  readonly gender?: Gender;
  /** Only where the programme looks at it. */
  readonly asksGender: boolean;
  /** Of a search by name; absent when nothing was sought. */
  readonly found?: { readonly sought: string; readonly people: readonly Known[] };
}

const foundAtMost = 5;

interface Opened {
  readonly programme: Programme;
  readonly preferences: Preferences;
}

/** Refuses `notNow` where nobody is matched by others, and `notEnrolled` to who takes no part in that role. */
async function open({ programmes, documents }: Ports, { programme: id, role, actor }: OwnPreferences): Promise<Outcome<Opened>> {
  const programme = await programmes.find(id);
  if (!programme) return refused('notFound');
  if (!heedsPreferences(programme)) return refused('notNow');
  const [row, known] = await Promise.all([readAt(documents.enrolments, enrolmentAt(id, role, actor)), readAt(documents.preferences, preferencesAt(id, role, actor))]);
  if (row?.body.status !== 'active') return refused('notEnrolled');
  return { kind: 'done', value: { programme, preferences: known?.body ?? noPreferences({ programme: id, role, person: actor }) } };
}

export const makeViewPreferences = (ports: Ports) => async ({ sought = '', ...own }: OwnPreferences & { readonly sought?: string }): Promise<Outcome<PreferencesView>> => {
  const opened = await open(ports, own);
  if (opened.kind === 'refused') return opened;
  const { programme, preferences } = opened.value;
  const others = counterpartOf(own.role, programme.structure);
  const found = sought.trim() === '' ? undefined : { sought: sought.trim(), people: await findByName(ports, programme.id, others, sought, own.actor) };
  const { sensitive } = programme.matching ?? usualMatching;
  return {
    kind: 'done',
    value: {
      programme: { id: programme.id, name: programme.name }, role: own.role, others, wishes: await named(ports, programme.id, others, preferences.wishes), avoids: await named(ports, programme.id, others, preferences.avoids),
      ...(preferences.gender && { gender: preferences.gender }), asksGender: sensitive.some(({ field }) => field === 'gender'), ...(found && { found }),
    },
  };
};

const knownOf = ({ person, profile: { name, title, dutyStation } }: Enrolment): Known => ({ person, name, title, dutyStation });

/** Whoever has left is still listed, without a name: so they can be taken off. */
const named = ({ documents }: Ports, programme: ProgrammeId, role: Role, people: readonly PersonId[]): Promise<Known[]> =>
  Promise.all(people.map(async (person) => {
    const row = await readAt(documents.enrolments, enrolmentAt(programme, role, person));
    return row ? knownOf(row.body) : { person, name: '', title: '', dutyStation: '' };
  }));

/** The first few in whose names every word stands that was typed. */
async function findByName({ documents }: Ports, programme: ProgrammeId, role: Role, sought: string, self: PersonId): Promise<Known[]> {
  const found: Known[] = [];
  for await (const page of pagesOf(documents.enrolments, { partition: programme, where: [{ field: 'role', is: 'equal', value: role }] }, paces.foreground)) {
    found.push(...page.filter(({ body }) => body.status === 'active' && body.person !== self && matches(body.profile.name, sought.slice(0, 100))).map(({ body }) => knownOf(body)));
    if (found.length >= foundAtMost) break;
  }
  return found.slice(0, foundAtMost);
}

export type PreferenceDeed = 'wish' | 'avoid' | 'raise' | 'forget';
const deeds: Readonly<Record<PreferenceDeed, (preferences: Preferences, person: PersonId) => Decision<Preferences>>> = { wish: wishFor, avoid, raise: raiseWish, forget };

/** One word about one person. Refuses `notFound` for who takes no part; taking somebody off the list always works. */
export const makeChangePreference = (ports: Ports) => async ({ deed, whom, ...own }: OwnPreferences & { readonly deed: PreferenceDeed; readonly whom: PersonId }): Promise<Outcome<PreferencesView>> => {
  const opened = await open(ports, own);
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  if (deed === 'wish' || deed === 'avoid') {
    const row = await readAt(ports.documents.enrolments, enrolmentAt(programme.id, counterpartOf(own.role, programme.structure), whom));
    if (row?.body.status !== 'active') return refused('notFound');
  }
  return saved(ports, own, (preferences) => deeds[deed](preferences, whom));
};

/** A partner of this gender is wished for; `undefined`: it does not matter. Refuses `notNow` where the programme does not look at it. */
export const makeWishGender = (ports: Ports) => async ({ gender, ...own }: OwnPreferences & { readonly gender: Gender | undefined }): Promise<Outcome<PreferencesView>> => {
  const view = await makeViewPreferences(ports)(own);
  if (view.kind === 'refused') return view;
  return view.value.asksGender ? saved(ports, own, (preferences) => wishGender(preferences, gender)) : refused('notNow');
};

async function saved(ports: Ports, own: OwnPreferences, decide: (preferences: Preferences) => Decision<Preferences>): Promise<Outcome<PreferencesView>> {
  const { programme, role, actor: person } = own;
  const changed = await change(ports.documents.preferences, preferencesAt(programme, role, person), (known) => decide(known ?? noPreferences({ programme, role, person })));
  return changed.kind === 'refused' ? changed : makeViewPreferences(ports)(own);
}
