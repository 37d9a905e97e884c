import * as z from 'zod';
import { type PersonId } from '../../domain/people/person';
import { proposalFilters, proposalOrders } from '../../usecases/runs/viewProposals';
import { documentId, programmeId } from '../../verbs/inputs';
import { changed, drawn } from '../changed';
import { certificateFile } from '../pages/certificateFile';
import { matchingPage } from '../pages/matchingPage';
import { openEndsPage } from '../pages/openEndsPage';
import { decidedPage, proposalsPage, replayPage, swapPage } from '../pages/proposalsPage';
import { savedRules, typedRules } from '../pages/rulesForm';
import { read, type Route, write } from '../route';

const base = '/api/console/:programme/matching';
const ofProgramme = z.object({ programme: programmeId });
const ofRun = ofProgramme.extend({ run: documentId });
/** The version of the run that the coordinator looked at. */
const reviewed = ofRun.extend({ version: z.number().int().min(0) });
const pair = z.object({ mentee: documentId, mentor: documentId });
/** Who goes and who comes: said where several sit together. */
const exchange = { proposal: documentId, other: documentId, person: documentId.exactOptional(), otherPerson: documentId.exactOptional() };
const moment = z.number().int().min(0).max(8_640_000_000_000_000);
/** A word of ours, or nothing: addresses carry empty filters. */
const word = <Value extends string>(values: readonly Value[]) => z.string().optional().transform((given) => values.find((value) => value === given));
const typed = z.string().max(200).optional().default('');
const page = z.coerce.number().int().min(0).max(100_000).optional().catch(0);
const weights = z.record(z.string().max(40), z.number());
const rules = ofProgramme.extend({
  version: z.string().max(64), weights, grades: z.object({ from: z.number(), to: z.number(), isHard: z.boolean() }), choices: z.record(z.string().max(40), z.string().max(40)),
  sensitive: z.array(z.object({ field: z.string().max(40), reason: z.string().max(4_000) })).max(10),
});
const meant = z.union([z.literal('all'), z.array(z.object({ proposal: documentId, version: z.number().int() })).min(1).max(1_000)]);
const evening = z.object({ startsAt: moment, roundsAt: moment, subjects: z.array(z.string().max(500)).max(100) });

const by = <Input extends object>(input: Input, { actor }: { readonly actor: PersonId }): Input & { readonly actor: PersonId } => ({ ...input, actor });
const deed = 'match' as const;
const audience = 'staff' as const;

/** What a coordinator does about the run as a whole. */
const deeds: readonly Route[] = [
  write({ path: `${base}/start`, audience, deed, input: ofProgramme.extend({ isAutomatic: z.boolean() }), answer: async (input, turn, { app }) => changed(await app.startRun(by(input, turn))) }),
  write({ path: `${base}/:run/cancel`, audience, deed, input: ofRun, answer: async (input, turn, { app }) => changed(await app.cancelPlan(by(input, turn))) }),
  write({ path: `${base}/:run/replan`, audience, deed, input: reviewed.extend({ kind: z.enum(['fresh', 'repair']) }), answer: async (input, turn, { app }) => changed(await app.replan(by(input, turn))) }),
  write({ path: `${base}/:run/automatic`, audience, deed, input: reviewed.extend({ isAutomatic: z.boolean() }), answer: async (input, turn, { app }) => changed(await app.setAutomatic(by(input, turn))) }),
  write({ path: `${base}/:run/close`, audience, deed, input: reviewed, answer: async (input, turn, { app }) => changed(await app.closeRun(by(input, turn))) }),
  write({
    path: `${base}/:run/pairs`, audience, deed, input: reviewed.extend({ what: z.enum(['pin', 'unpin', 'forbid', 'allow', 'choose']), pairs: z.array(pair).min(1).max(100) }),
    answer: async ({ what, ...input }, turn, { app }) => {
      const decide = { pin: app.pinPairs, unpin: app.unpinPairs, forbid: app.forbidPairs, allow: app.allowPairs, choose: app.choosePairs }[what];
      return changed(await decide(by(input, turn)));
    },
  }),
  write({ path: `${base}/:run/swap`, audience, deed, input: reviewed.extend(exchange), answer: async (input, turn, { app }) => changed(await app.swapPairs(by(input, turn))) }),
];

const proposals: readonly Route[] = [
  write({ path: `${base}/:run/approve`, audience, deed, input: ofRun.extend({ meant }), answer: async (input, turn, { app }) => drawn(await app.approveProposals(by(input, turn)), (one) => decidedPage(one, 'approve', turn.reader)) }),
  write({ path: `${base}/:run/retract`, audience, deed, input: ofRun.extend({ meant }), answer: async (input, turn, { app }) => drawn(await app.retractProposals(by(input, turn)), (one) => decidedPage(one, 'retract', turn.reader)) }),
  write({ path: `${base}/:run/withdraw`, audience, deed, input: ofRun.extend({ meant }), answer: async (input, turn, { app }) => drawn(await app.withdrawProposals(by(input, turn)), (one) => decidedPage(one, 'withdraw', turn.reader)) }),
  write({
    path: `${base}/:run/announce`, audience, deed, input: ofRun.extend({ meant, evening: evening.exactOptional() }),
    answer: async ({ evening: times, ...input }, turn, { app }) => drawn(await app.announceProposals(by({ ...input, ...(times && { evening: times }) }, turn)), (one) => decidedPage(one, 'announce', turn.reader)),
  }),
];

export const runsRoutes: readonly Route[] = [
  read({ path: base, audience, deed, input: ofProgramme, answer: async (input, turn, { app }) => drawn(await app.viewMatching(by(input, turn)), (view) => matchingPage(view, turn.reader)) }),
  write({
    path: `${base}/rules`, audience, deed, input: rules,
    answer: async ({ programme, ...form }, turn, { app }) => {
      const given = typedRules(form);
      if (!given) return { kind: 'refused', reason: 'badChoice' };
      return drawn(await app.saveRules({ programme, actor: turn.actor, base: form.version, rules: given }), ({ problems }) => savedRules(problems, turn.reader));
    },
  }),
  ...deeds, ...proposals,
  read({
    path: `${base}/:run/proposals`, audience, deed, input: ofRun.extend({ name: typed, dutyStation: typed, only: word(proposalFilters), order: word(proposalOrders), page }),
    answer: async ({ only, order, page: shown = 0, ...input }, turn, { app }) =>
      drawn(await app.viewProposals(by({ ...input, page: shown, ...(only && { only }), ...(order && { order }) }, turn)), (view) => proposalsPage(view, turn.reader)),
  }),
  read({ path: `${base}/:run/swap`, audience, deed, input: ofRun.extend(exchange), answer: async (input, turn, { app }) => drawn(await app.previewSwap(by(input, turn)), (gain) => swapPage(gain, turn.reader)) }),
  read({ path: `${base}/:run/open`, audience, deed, input: ofRun.extend({ page }), answer: async ({ page: shown = 0, ...input }, turn, { app }) => drawn(await app.viewOpenEnds(by({ ...input, page: shown }, turn)), (view) => openEndsPage(view, turn.reader)) }),
  read({ path: `${base}/:run/certificate`, audience, deed, input: ofRun, answer: async (input, turn, { app }) => drawn(await app.viewCertificate(by(input, turn)), certificateFile) }),
  write({ path: `${base}/:run/replay`, audience, deed, input: ofRun, answer: async (input, turn, { app }) => drawn(await app.replayRun(by(input, turn)), (replayed) => replayPage(replayed, turn.reader)) }),
];
