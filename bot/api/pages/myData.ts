import { act } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { texts, type Translate } from '../../content/texts';
import { type MyDataFile, type MyDataLine, type MyDataPage } from '../../contracts/myData';
import { dateIn } from '../../domain/time';
import { type MyData } from '../../usecases/people/collectMyData';
import { dataKinds, type MyDataCounts } from '../../usecases/people/countMyData';
import { buttonOf } from './buttons';

/** What is stored about the reader, by kind, and how to leave. */
export function myDataPage({ counts, takesPartIn }: MyDataCounts, { language }: Reader): MyDataPage {
  const t = texts(language);
  return {
    kinds: [lineOf('settings', t), ...dataKinds.filter((kind) => counts[kind] > 0).map((kind) => ({ ...lineOf(kind, t), count: counts[kind] }))],
    programmes: takesPartIn.flatMap(({ programme: { id, name, contact }, role }) => {
      const button = buttonOf(act({ verb: 'profile.show', title: t('menu.button.profile'), data: { programme: id, role } }));
      return button ? [{ id: `${id} ${role}`, name, role: t(`profile.role.${role}`), contact, button }] : [];
    }),
  };
}

const lineOf = (kind: MyDataLine['kind'], t: Translate): MyDataLine => ({ kind, name: t(`myData.kind.${kind}`), readers: readersOf(kind, t) });

function readersOf(kind: MyDataLine['kind'], t: Translate): string {
  switch (kind) {
    case 'settings':
      return t('myData.readers.onlyYou');
    case 'known':
    case 'listings':
    case 'proposals':
    case 'drafts':
    case 'preferences':
    case 'profiles':
    case 'pairs':
    case 'shared':
    case 'messages':
      return t(`myData.readers.${kind}`);
    case 'slots':
      return t('myData.readers.programme');
    case 'sent':
    case 'received':
      return t('myData.readers.request');
    default:
      return t('myData.readers.papers');
  }
}

/** Named after the day, so that a second download does not take the place of the first. */
export const myDataFile = (content: MyData, { timeZone, now }: Reader): MyDataFile => ({ fileName: `lodestar-${dateIn(timeZone, now)}.json`, content });
