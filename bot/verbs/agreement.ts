import * as z from 'zod';
import { agreementCard, type AgreementNote } from '../cards/agreement/agreementCard';
import { codeCard } from '../cards/agreement/codeCard';
import { conflictCard } from '../cards/agreement/conflictCard';
import { agreementFormCard } from '../cards/agreement/formCard';
import { versionCard } from '../cards/agreement/versionCard';
import { texts } from '../content/texts';
import { agreementFields } from '../domain/agreement/agreementText';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type AgreementForm } from '../usecases/agreement/form';
import { type AgreementView } from '../usecases/agreement/viewAgreement';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseList, looseNumber } from './inputs';

const ofPair = z.object({ pair: documentId });

const typedAgreement: z.ZodType<AgreementForm> = z.object({
  statement: loose, objective1: loose, measure1: loose, objective2: loose, measure2: loose, objective3: loose, measure3: loose, rhythm: loose, rhythmNote: loose,
  media: looseList, groundRules: loose, confidentiality: loose, responseTime: loose,
});
/** What the card that compares two versions asks for; absent on the form, which asks for everything. */
const fields = looseList.transform((given) => agreementFields.filter((field) => given.includes(field)));
const saving = z.object({ pair: documentId, from: looseNumber, signs: z.unknown().optional().transform((given) => given === true || given === 'true'), fields });

export const agreementVerbs: readonly Verb[] = [
  verb('agreement.show', ofPair, ({ pair }, turn, app) => truth(pair, turn, app)),
  verb('agreement.edit', ofPair, async ({ pair }, turn, app) => {
    const started = await app.startAgreement({ pair, actor: turn.actor, language: turn.reader.language });
    return started.kind === 'refused' ? truth(pair, turn, app, started.reason) : show(agreementFormCard(started.value, turn.reader));
  }),
  verb('agreement.save', z.intersection(saving, typedAgreement), save),
  verb('agreement.sign', ofPair.extend({ version: looseNumber }), async ({ pair, version }, turn, app) => after(await app.signAgreement({ pair, version, actor: turn.actor }), pair, turn, app, signedNews)),
  verb('agreement.version', ofPair.extend({ version: looseNumber }), async ({ pair, version }, turn, app) => {
    const found = await app.viewAgreementVersion({ pair, version, actor: turn.actor });
    return found.kind === 'refused' ? truth(pair, turn, app, found.reason) : show(versionCard(found.value, turn.reader));
  }),
  verb('agreement.code', ofPair, async ({ pair }, turn, app) => {
    const view = await app.viewAgreement({ pair, actor: turn.actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(codeCard(view.value, turn.reader));
  }),
  verb('agreement.acceptCode', ofPair, async ({ pair }, turn, app) => after(await app.acceptCode({ pair, actor: turn.actor }), pair, turn, app, () => 'codeAccepted')),
];

export type News = 'saved' | 'signed' | 'complete' | 'codeAccepted';

export const signedNews = ({ newest }: AgreementView): News => (newest?.holds ? 'complete' : 'signed');

async function save({ pair, from, signs, fields: asked, ...form }: z.infer<typeof saving> & AgreementForm, turn: Turn, app: UseCases): Promise<Answer> {
  const saved = await app.saveAgreement({ pair, actor: turn.actor, from, signs, form, ...(asked.length > 0 && { fields: asked }) });
  if (saved.kind === 'conflict') return show(conflictCard(saved.value, turn.reader));
  if (saved.kind === 'wrong') return show(agreementFormCard({ ...saved.context, form: saved.form, from: saved.from }, turn.reader, saved));
  // What was typed must not be lost: the form stays as it is.
  if (saved.kind === 'refused' && saved.reason !== 'changedMeanwhile') return refuse(saved.reason);
  return after(saved, pair, turn, app, (view) => (view.newest?.holds ? 'complete' : 'saved'));
}

/** Whatever a tap came to, the card shows the truth; what was done, or why nothing was, stands above it. */
async function after(outcome: Outcome<AgreementView>, pair: string, turn: Turn, app: UseCases, news: (view: AgreementView) => News): Promise<Answer> {
  if (outcome.kind === 'refused') return truth(pair, turn, app, outcome.reason);
  return show(agreementCard(outcome.value, turn.reader, { text: newsLine(outcome.value, turn, news(outcome.value)), tone: 'good' }));
}

/** What was done, and that the regular meetings are open when this did it. */
export function newsLine(view: AgreementView, turn: Turn, news: News): string {
  const t = texts(turn.reader.language);
  return [t(`agreement.news.${news}`), ...(isOpenNow(view, turn) ? [t('agreement.news.growing')] : [])].join(' ');
}

/** The gate opened by itself with this very tap. */
const isOpenNow = ({ pair }: AgreementView, { reader }: Turn): boolean => pair.status === 'grow' && pair.since >= reader.now;

async function truth(pair: string, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const view = await app.viewAgreement({ pair, actor });
  if (view.kind === 'refused') return refuse(view.reason);
  const t = texts(reader.language);
  const note: AgreementNote | undefined = reason && { text: reason === 'changedMeanwhile' ? t('agreement.news.newer') : t(`errors.${reason}`), tone: 'warning' };
  return show(agreementCard(view.value, reader, note));
}
