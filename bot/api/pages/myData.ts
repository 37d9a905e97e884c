import { act } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { texts } from '../../content/texts';
import { type MyDataFile, type MyDataPage } from '../../contracts/myData';
import { dateIn } from '../../domain/time';
import { type MyData } from '../../usecases/people/collectMyData';
import { dataKinds, type MyDataCounts } from '../../usecases/people/countMyData';
import { buttonOf } from './buttons';

/** What is stored about the reader, by kind, and how to leave. */
export function myDataPage({ counts, takesPartIn }: MyDataCounts, { language }: Reader): MyDataPage {
  const t = texts(language);
  return {
    kinds: dataKinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0),
    programmes: takesPartIn.flatMap(({ programme: { id, name, contact }, role }) => {
      const button = buttonOf(act({ verb: 'profile.show', title: t('menu.button.profile'), data: { programme: id, role } }));
      return button ? [{ id: `${id} ${role}`, name, role: t(`profile.role.${role}`), contact, button }] : [];
    }),
  };
}

/** Named after the day, so that a second download does not take the place of the first. */
export const myDataFile = (content: MyData, { timeZone, now }: Reader): MyDataFile => ({ fileName: `lodestar-${dateIn(timeZone, now)}.json`, content });
