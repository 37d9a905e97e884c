import * as z from 'zod';
import { alertSavedCard, alertsRemovedCard } from '../cards/find/alertCards';
import { askCard } from '../cards/find/askCard';
import { askedCard } from '../cards/find/askedCard';
import { chooseProgrammeCard } from '../cards/find/chooseProgrammeCard';
import { mentorCard } from '../cards/find/mentorCard';
import { resultsCard } from '../cards/find/resultsCard';
import { signUpFirstCard } from '../cards/find/signUpFirstCard';
import { waitCard } from '../cards/groups/waitCard';
import { slotsCard } from '../cards/slots/slotsCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type Wishlist, openWishes } from '../domain/requests/wishlist';
import { filterNames } from '../domain/matching/filters';
import { type UseCases } from '../usecases';
import { type GivenFilters } from '../usecases/find/filters';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId } from './inputs';

/** Checked by the use case, which has the sentence for what is wrong with it. */
const packed = z.string().optional().default('');
const page = z.number().optional().default(0);
const ofProgramme = z.object({ programme: documentId });
const ofMentor = ofProgramme.extend({ mentor: documentId });
const chosen = z.partialRecord(z.enum(filterNames), z.string());

export const findVerbs: readonly Verb[] = [
  verb('find.start', z.object({ programme: documentId.optional() }), start),
  verb('find.search', z.looseObject({ programme: documentId }), ({ programme, ...inputs }, turn, app) => {
    const filters = chosen.safeParse(Object.fromEntries(filterNames.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]]))));
    return filters.success ? search({ programme, filters: filters.data, page: 0 }, turn, app) : Promise.resolve(refuse('badChoice'));
  }),
  verb('find.page', ofProgramme.extend({ filters: packed, page }), search),
  verb('find.drop', ofProgramme.extend({ filters: packed }), (input, turn, app) => search({ ...input, page: 0 }, turn, app)),
  verb('mentor.view', ofMentor.extend({ filters: packed, page }), async ({ programme, mentor, ...back }, turn, app) => {
    const view = await app.viewMentor({ programme, mentor, mentee: turn.actor });
    return view.kind === 'refused' ? refusal(view.reason, turn) : show(mentorCard(view.value, back, turn.reader));
  }),
  verb('ask.form', ofMentor, async (input, turn, app) => {
    const draft = await app.draftRequest({ ...input, mentee: turn.actor, language: turn.reader.language });
    return draft.kind === 'refused' ? refusal(draft.reason, turn) : show(askCard(draft.value, turn.reader));
  }),
  verb('ask.send', ofMentor.extend({ message: z.string().optional().default('') }), send),
  verb('alert.save', ofProgramme.extend({ filters: packed }), async (input, turn, app) => {
    const saved = await app.saveAlert({ ...input, mentee: turn.actor });
    return saved.kind === 'refused' ? refusal(saved.reason, turn) : show(alertSavedCard(saved.value, turn.reader));
  }),
  verb('alert.remove', ofProgramme, async ({ programme }, turn, app) => {
    const removed = await app.removeAlerts({ programme, mentee: turn.actor });
    return removed.kind === 'refused' ? refusal(removed.reason, turn) : show(alertsRemovedCard(removed.value, turn.reader));
  }),
];

/** Without a programme: the only one where the person is a mentee, or a choice between them. */
async function start({ programme }: { programme?: string | undefined }, turn: Turn, app: UseCases): Promise<Answer> {
  if (programme !== undefined) return search({ programme, filters: '', page: 0 }, turn, app);
  const programmes = await app.searchableProgrammes(turn.actor);
  const [only] = programmes;
  if (!only) return show(signUpFirstCard(turn.reader));
  return programmes.length === 1 ? search({ programme: only.id, filters: '', page: 0 }, turn, app) : show(chooseProgrammeCard(programmes, turn.reader));
}

async function search(input: { programme: string; filters: GivenFilters; page: number }, turn: Turn, app: UseCases): Promise<Answer> {
  const found = await app.findMentors({ ...input, mentee: turn.actor });
  if (found.kind === 'refused') return found.reason === 'notByChoice' ? elsewhere(input.programme, turn, app) : refusal(found.reason, turn);
  return show(resultsCard(found.value, turn.reader));
}

/** Where nobody is asked: the times that can be booked, or a word on who brings people together. */
async function elsewhere(programme: string, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const slots = await app.listSlots({ programme, mentee: actor, filter: { speaks: '', practiceArea: '' }, page: 0 });
  return show(slots.kind === 'done' ? slotsCard(slots.value, reader) : waitCard(reader));
}

async function send({ programme, mentor, message }: { programme: string; mentor: string; message: string }, turn: Turn, app: UseCases): Promise<Answer> {
  const outcome = await app.askMentor({ programme, mentor, mentee: turn.actor, message });
  // The same draft serves both ends: how many requests are left, or the form again with what was typed.
  const draft = await app.draftRequest({ programme, mentor, mentee: turn.actor, language: turn.reader.language });
  if (draft.kind === 'refused') return refusal(draft.reason, turn);
  const { open, limit } = draft.value;
  if (outcome.kind === 'done') return asked(outcome.value, mentor, limit - open, turn);
  return show(askCard(draft.value, turn.reader, { typed: message, problem: texts(turn.reader.language)(`errors.${outcome.reason}`) }));
}

function asked(list: Wishlist, mentor: string, left: number, { reader }: Turn): Answer {
  const open = openWishes(list);
  const rank = open.findIndex((wish) => wish.mentor === mentor) + 1;
  const wish = open[rank - 1];
  if (!wish) return refuse('tooLate');
  const { id: request, programme, mentorName, expiresAt } = wish;
  return show(askedCard({ programme, request, mentorName, rank, left: Math.max(0, left), ...(expiresAt !== undefined && { expiresAt }) }, reader));
}

/** Whoever is not a mentee yet is shown the way in; every other refusal is a sentence. */
function refusal(reason: Refusal, { reader }: Turn): Answer {
  return reason === 'notEnrolled' ? show(signUpFirstCard(reader)) : refuse(reason);
}
