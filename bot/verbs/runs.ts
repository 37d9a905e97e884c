import * as z from 'zod';
import { preferencesCard } from '../cards/runs/preferencesCard';
import { proposalCard } from '../cards/runs/proposalCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { genders } from '../domain/people/person';
import { type UseCases } from '../usecases';
import { type Outcome } from '../usecases/requests/outcome';
import { type PreferenceDeed, type PreferencesView } from '../usecases/runs/preferences';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseList, programmeId, role } from './inputs';

const ofProposal = z.object({ programme: programmeId, run: documentId, proposal: documentId });
const place = z.object({ programme: programmeId, role });
const whom = place.extend({ whom: documentId });
type Place = z.infer<typeof place>;

/** A no stands behind a second tap on the card. */
const answer = (name: string, given: 'yes' | 'no'): Verb =>
  verb(name, ofProposal, async (input, { actor, reader }, app) => {
    const answered = await app.answerProposal({ ...input, actor, answer: given });
    if (answered.kind === 'refused') return refuse(answered.reason);
    const { problem, ...view } = answered.value;
    return show(proposalCard({ ...view, ...(problem && { problem: texts(reader.language)(`errors.${problem}`) }) }, reader));
  });

const preference = (name: string, deed: PreferenceDeed): Verb =>
  verb(name, whom, async ({ whom: person, ...own }, turn, app) => told(await app.changePreference({ ...own, deed, whom: person, actor: turn.actor }), own, turn, app));

export const runsVerbs: readonly Verb[] = [
  answer('proposals.yes', 'yes'),
  answer('proposals.no', 'no'),
  verb('preferences.show', place, async (own, turn, app) => told(await app.viewPreferences({ ...own, actor: turn.actor }), own, turn, app)),
  verb('preferences.search', place.extend({ sought: loose }), async ({ sought, ...own }, turn, app) => told(await app.viewPreferences({ ...own, sought, actor: turn.actor }), own, turn, app)),
  preference('preferences.wish', 'wish'),
  preference('preferences.avoid', 'avoid'),
  preference('preferences.raise', 'raise'),
  preference('preferences.forget', 'forget'),
  verb('preferences.release', place.extend({ released: looseList }), async ({ released, ...own }, turn, app) => {
    let view: Outcome<PreferencesView> = released.length === 0 ? { kind: 'refused', reason: 'nothingChosen' } : await app.viewPreferences({ ...own, actor: turn.actor });
    for (const person of released) if (view.kind === 'done') view = await app.changePreference({ ...own, deed: 'forget', whom: person, actor: turn.actor });
    return told(view, own, turn, app);
  }),
  verb('preferences.gender', place.extend({ gender: loose }), async ({ gender, ...own }, turn, app) =>
    told(await app.wishGender({ ...own, actor: turn.actor, gender: genders.find((one) => one === gender) }), own, turn, app)),
];

/** What is wrong with a wish is said on the card, where the next one can be made; who has no wishes to make is told so. */
async function told(outcome: Outcome<PreferencesView>, own: Place, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  if (outcome.kind === 'done') return show(preferencesCard(outcome.value, reader));
  const reason: Refusal = outcome.reason;
  const view = await app.viewPreferences({ ...own, actor });
  return view.kind === 'done' ? show(preferencesCard(view.value, reader, texts(reader.language)(`errors.${reason}`))) : refuse(view.reason);
}
