import { worksheetParts } from '../../content/handbook';
import { visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { longestPart, type SharedWorksheet, type WorksheetView, type WorksheetWords } from '../../usecases/closing/worksheet';
import { act, type Action, type AdaptiveCard, card, type Element, heading, hint, paragraph, reveal, section, textInput, words } from '../kit';
import { clipped } from '../ideas/parts';
import { toOverview } from '../overview/parts';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { partnersOf } from '../reviews/parts';

const longestHope = 400;

/** What was typed into a form that could not be kept; `isBehind`: it was saved from elsewhere meanwhile, and the reader decides. */
export interface TypedWorksheet {
  readonly note: string;
  readonly words: WorksheetWords;
  readonly isBehind: boolean;
}

/** One's own closing worksheet, to be written, shown to others on purpose, and after the end to be read. */
export function worksheetCard(view: WorksheetView, reader: Reader, typed?: TypedWorksheet): AdaptiveCard {
  const t = texts(reader.language);
  const name = partnersOf(view, reader);
  const title = t('closing.worksheet.title');
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(typed?.note),
      ...(view.mayEdit ? [paragraph(t('closing.worksheet.text')), ...(typed?.isBehind ? stored(view.words, typed.words, t) : hopes(view, t)), ...inputs(typed?.words ?? view.words, t)] : written(view.words, t)),
      ...(view.isShared || !view.isSent ? [hint(visibilityLine(t, view.isShared ? 'partners' : 'onlyYou'))] : []),
      ...(view.isShared ? [hint(t('closing.worksheet.shared', { name }))] : []),
      ...(view.isSent ? [hint(t('closing.worksheet.sent'))] : []),
    ],
    actions: actions(view, name, typed?.isBehind ?? false, t),
  });
}

/** Somebody else's, who has shown it. */
export function sharedWorksheetCard({ pair, programme, authorName: name, isMember, words: said }: SharedWorksheet, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('closing.worksheet.of', { name });
  return card({
    language,
    fallbackText: title,
    body: [heading(title), ...written(said, t), hint(isMember ? visibilityLine(t, 'partners') : t('papers.who.reader', { name }))],
    actions: [isMember ? act({ verb: 'closing.show', title: t('pairs.button.closing'), data: { pair } }) : toOverview(programme, t)],
  });
}

/** The beginning, to look back at. */
const hopes = ({ objective }: WorksheetView, t: Translate): Element[] => (objective ? [section(t('closing.worksheet.objective'), [words(clipped(objective, longestHope))])] : []);

const inputs = (given: WorksheetWords, t: Translate): Element[] => worksheetParts.flatMap((part) => [
  textInput({ id: part, label: t(`handbook.worksheet.${part}`), value: given[part], multiline: true, maxLength: longestPart }),
  hint(t(`handbook.worksheetHint.${part}`)),
]);

/** Only where the two differ, without the line breaks: the card must hold both. */
function stored(theirs: WorksheetWords, mine: WorksheetWords, t: Translate): Element[] {
  const differing = worksheetParts.filter((part) => (theirs[part] ?? '') !== (mine[part] ?? ''));
  return [paragraph(t('closing.worksheet.stored')), ...differing.flatMap((part) => [paragraph(t(`handbook.worksheet.${part}`), { small: true, bold: true }), words((theirs[part] ?? '').replace(/\s+/g, ' '))])];
}

function written(said: WorksheetWords, t: Translate): Element[] {
  const parts = worksheetParts.flatMap((part) => (said[part] ? [section(t(`handbook.worksheet.${part}`), [words(said[part])])] : []));
  return parts.length > 0 ? parts : [paragraph(t('closing.worksheet.none'))];
}

function actions(view: WorksheetView, name: string, isBehind: boolean, t: Translate): Action[] {
  const data = { pair: view.pair.id };
  const back = act({ verb: view.pair.status === 'close' || view.pair.status === 'ended' ? 'closing.show' : 'pair.show', title: t('common.button.back'), data, associatedInputs: 'none' });
  const save = view.mayEdit ? [act({ verb: 'closing.saveWorksheet', title: t(isBehind ? 'closing.button.saveMine' : 'common.button.save'), data: { ...data, from: view.version }, style: 'positive' })] : [];
  if (isBehind) return [...save, act({ verb: 'closing.worksheet', title: t('closing.button.keepStored'), data, associatedInputs: 'none' }), back];
  const canShare = view.mayEdit && view.version > 0 && !view.isShared;
  return [
    ...save,
    ...(canShare ? [onPurpose(t('closing.button.share', { name }), t('closing.share.sure', { name }), act({ verb: 'closing.shareWorksheet', title: t('closing.button.shareSure'), data, associatedInputs: 'none' }))] : []),
    ...(view.maySend && !view.isSent ? [onPurpose(t('closing.button.send'), t('closing.send.sure'), act({ verb: 'closing.sendWorksheet', title: t('closing.button.sendSure'), data, associatedInputs: 'none' }))] : []),
    back,
  ];
}

const onPurpose = (title: string, sure: string, yes: Action): Action => reveal({ title, body: [paragraph(sure)], actions: [yes] });
