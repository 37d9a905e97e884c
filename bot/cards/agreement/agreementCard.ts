import { formatDate } from '../../content/formats';
import { buttonName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type AgreementView, type ShownVersion } from '../../usecases/agreement/viewAgreement';
import { act, type Action, type AdaptiveCard, card, divider, type Element, heading, paragraph, reveal, row } from '../kit';
import { type Reader } from '../reader';
import { agreementElements } from './textElements';

/** What was just done, or why nothing was, said above the card. */
export interface AgreementNote {
  readonly text: string;
  readonly tone: 'good' | 'warning';
}

/** The agreement as it stands: the newest text, who signed it, what is missing, and what can be done now. */
export function agreementCard(view: AgreementView, reader: Reader, note?: AgreementNote): AdaptiveCard {
  const t = texts(reader.language);
  const { newest } = view;
  return card({
    language: reader.language,
    fallbackText: t('agreement.title'),
    body: [
      heading(t('agreement.title')),
      ...(note ? [paragraph(note.text, { tone: note.tone })] : []),
      ...(newest ? standing(view, newest, reader, t) : view.use === 'off' ? [] : [paragraph(t('agreement.none'))]),
      ...(view.use === 'off' ? [] : [paragraph(t(`agreement.use.${view.use}`), { tone: 'subtle', small: true })]),
      ...code(view, t),
    ],
    actions: actions(view, reader, t),
  });
}

function standing(view: AgreementView, newest: ShownVersion, reader: Reader, t: Translate): Element[] {
  const { language, timeZone } = reader;
  const next = newest.holds ? nextAfter(view) : undefined;
  return [
    ...signatures(newest, reader, t),
    ...(view.valid ? [paragraph(t('agreement.stillHolds', { number: view.valid.number, date: formatDate(view.valid.at, language, timeZone) }))] : []),
    ...(next ? [paragraph(t(`agreement.next.${next}`), { bold: true })] : []),
    divider(),
    paragraph(t('agreement.between', { names: view.pair.members.filter(({ leftAt }) => leftAt === undefined).map(({ name }) => name) })),
    ...(newest.text ? agreementElements(newest.text, t) : [paragraph(t('agreement.gone'), { tone: 'warning' })]),
    divider(),
  ];
}

/** Whose text it is, who signed it and when, and who has not yet. */
export function signatures({ number, by, at, signed, unsigned, holds }: ShownVersion, { language, timeZone }: Reader, t: Translate): Element[] {
  const date = (when: number): string => formatDate(when, language, timeZone);
  return [
    paragraph(t('agreement.version', { number, name: by, date: date(at) }), { small: true, tone: 'subtle' }),
    ...signed.map(({ name, at: when }) => paragraph(t('agreement.signed', { name, date: date(when) }), { small: true })),
    holds ? paragraph(t('agreement.holds'), { tone: 'good' }) : paragraph(t('agreement.unsigned', { names: unsigned.map(({ name }) => name) }), { bold: true }),
  ];
}

type AfterAll = 'code' | 'goals' | 'meetings';

/** What helps most once everybody has signed; nothing where the pair rests or is over. */
export function nextAfter({ pair, programme, may }: AgreementView): AfterAll | undefined {
  if (pair.status !== 'agree' && pair.status !== 'grow' && pair.status !== 'prepare') return undefined;
  if (may.acceptCode) return 'code';
  return programme.journey.documents.goals.use !== 'off' && !pair.goals.some(({ status }) => status !== 'dropped') ? 'goals' : 'meetings';
}

function code({ code: { use, open } }: AgreementView, t: Translate): Element[] {
  if (use === 'off') return [];
  return [open.length === 0 ? paragraph(t('agreement.code.done'), { tone: 'good' }) : paragraph(t('agreement.code.open', { names: open.map(({ name }) => name) }))];
}

function actions(view: AgreementView, reader: Reader, t: Translate): Action[] {
  const { may, newest } = view;
  const data = { pair: view.pair.id };
  const next = newest?.holds ? nextAfter(view) : undefined;
  return [
    ...(may.sign && newest?.text ? [act({ verb: 'agreement.sign', title: t('agreement.button.sign', { number: newest.number }), data: { ...data, version: newest.number }, style: 'positive' })] : []),
    ...(next === 'goals' ? [act({ verb: 'goals.show', title: t('pairs.button.goals'), data, style: 'positive' })] : []),
    ...(next === 'meetings' ? [act({ verb: 'meetings.show', title: t('pairs.button.meetings'), data, style: 'positive' })] : []),
    ...editButton(view, t),
    ...codeButton(view, t),
    ...earlier(view, reader, t),
    ...(may.goOn ? [act({ verb: 'pair.commit', title: newest?.holds ? t('pairs.button.step.goOn') : t('pairs.button.skip'), data })] : []),
    act({ verb: 'pair.show', title: t('pairs.button.back'), data }),
  ];
}

export const editButton = ({ may, newest, pair }: AgreementView, t: Translate): Action[] =>
  may.edit ? [act({ verb: 'agreement.edit', title: t(newest ? 'agreement.button.edit' : 'agreement.button.draft'), data: { pair: pair.id }, ...(!newest && { style: 'positive' as const }) })] : [];

export const codeButton = ({ code: { use }, pair }: AgreementView, t: Translate): Action[] => (use === 'off' ? [] : [act({ verb: 'agreement.code', title: t('agreement.button.code'), data: { pair: pair.id } })]);

/** A row holds six; from the oldest of them one can step further back. */
const mostEarlier = 6;

function earlier(view: AgreementView, reader: Reader, t: Translate): Action[] {
  const buttons = earlierButtons(view, reader, t);
  return buttons.length === 0 ? [] : [reveal({ title: t('agreement.button.earlier'), body: [row(buttons)] })];
}

export const earlierButtons = ({ earlier: versions, pair }: AgreementView, { language, timeZone }: Reader, t: Translate): Action[] =>
  versions.slice(0, mostEarlier).map(({ number, at }) =>
    act({ verb: 'agreement.version', title: t('agreement.button.version', { number, date: formatDate(at, language, timeZone) }), data: { pair: pair.id, version: number } }));

export const backToAgreement = (pair: string, t: Translate): Action => act({ verb: 'agreement.show', title: buttonName(t, 'back'), data: { pair }, associatedInputs: 'none' });
