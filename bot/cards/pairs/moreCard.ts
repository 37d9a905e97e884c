import { texts, type Translate } from '../../content/texts';
import { dateIn, shiftDate } from '../../domain/time';
import { type PairView } from '../../usecases/pairs/viewPair';
import { act, type Action, type AdaptiveCard, card, dateInput, heading, paragraph, reveal, row } from '../kit';
import { type Reader } from '../reader';
import { lacking } from './pairCard';
import { partnerNames } from './partnerNames';

/** Everything that is not needed every day: the documents, ideas, and the ways to pause, go on longer or end. */
export function moreCard(view: PairView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const name = partnerNames(view.others.map((other) => other.name), reader.language);
  const parts = ways(view, t);
  return card({
    language: reader.language,
    fallbackText: t('pairs.more.title', { name }),
    body: [heading(t('pairs.more.title', { name })), paragraph(t('pairs.more.text')), ...(parts.length > 0 ? [row(parts)] : [])],
    actions: [...changes(view, name, reader, t), act({ verb: 'pair.show', title: t('pairs.button.back'), data: { pair: view.pair.id }, associatedInputs: 'none' })],
  });
}

export function ways({ pair, documents, me }: PairView, t: Translate): Action[] {
  const data = { pair: pair.id };
  const uses = (kind: (typeof documents)[number]['kind']): boolean => documents.some((one) => one.kind === kind);
  return [
    act({ verb: 'prepare.show', title: t('pairs.button.prepare'), data }),
    ...(uses('agreement') || uses('codeOfConduct') ? [act({ verb: 'agreement.show', title: t('pairs.button.agreement'), data })] : []),
    ...(uses('assessment') && me.role === 'mentee' ? [act({ verb: 'assessment.show', title: t('pairs.button.assessment'), data })] : []),
    ...(pair.structure === 'group' || pair.structure === 'circle' ? [act({ verb: 'circle.show', title: t('groups.button.show'), data })] : []),
    ...(pair.panel ? [act({ verb: 'panel.show', title: t('panels.button.show'), data }), act({ verb: 'circle.show', title: t('groups.button.attendance'), data })] : []),
    act({ verb: 'ideas.show', title: t('pairs.button.ideas'), data }),
    ...(pair.status === 'close' || pair.status === 'ended' ? [act({ verb: 'closing.show', title: t('pairs.button.closing'), data })] : []),
  ];
}

/** What this pair may do now, by its status: nothing is shown that would be refused. */
function changes(view: PairView, name: string, { now, timeZone }: Reader, t: Translate): Action[] {
  const { pair, programme, missing, missingToClose, me } = view;
  const data = { pair: pair.id };
  if (pair.status === 'ended') return [];
  const { months, times } = programme.journey.extension;
  const mayExtend = (pair.status === 'grow' || pair.status === 'close') && months > 0 && pair.extension.times < times && !pair.extension.wished?.agreed.includes(me.person);
  const tomorrow = shiftDate(dateIn(timeZone, now), { days: 1 });
  return [
    ...(pair.status === 'prepare' ? [act({ verb: 'pair.begin', title: t('pairs.button.met'), data, associatedInputs: 'none' })] : []),
    ...(pair.status === 'agree' && missing.length === 0 ? [act({ verb: 'pair.commit', title: t('pairs.button.skip'), data, associatedInputs: 'none' })] : []),
    ...(pair.status === 'agree' || pair.status === 'grow'
      ? [reveal({
          title: t('pairs.button.pause'),
          body: [paragraph(t('pairs.pause.text')), dateInput({ id: 'until', label: t('pairs.input.pauseUntil'), min: tomorrow, required: true, errorMessage: t('pairs.input.pauseUntil.error') })],
          actions: [act({ verb: 'pair.pause', title: t('pairs.button.pauseSend'), data })],
        })]
      : []),
    ...(mayExtend ? [reveal({ title: t('pairs.button.extend'), body: [paragraph(t('pairs.extend.text', { months }))], actions: [act({ verb: 'pair.extend', title: t('pairs.button.extendSend'), data, associatedInputs: 'none' })] })] : []),
    ...(pair.status === 'prepare' || pair.status === 'agree' || pair.status === 'grow'
      ? [reveal({
          title: t('pairs.button.wrapUp'),
          body: [paragraph(t('pairs.wrapUp.text')), ...lacking(missingToClose, t)],
          actions: (missingToClose.length > 0 ? [] : (['goalReached', 'wished'] as const)).map((because) => act({ verb: 'pair.wrapUp', title: t(because === 'goalReached' ? 'pairs.button.goalReached' : 'pairs.button.timeToEnd'), data: { ...data, because }, associatedInputs: 'none' })),
        })]
      : []),
    reveal({ title: t('pairs.button.end'), body: [paragraph(t('pairs.end.sure', { name }))], actions: [act({ verb: 'pair.end', title: t('pairs.button.endSure'), data, style: 'destructive', associatedInputs: 'none' })] }),
  ];
}
