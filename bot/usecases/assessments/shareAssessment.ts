import { tellAbout } from '../../domain/goals/sharedWork';
import { type Paper } from '../../domain/papers/paper';
import { tellOfSending } from '../../domain/papers/sharing';
import { type OwnPair } from '../pairs/pairAccess';
import { sendPaper, sharePaper } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

type Which = OwnPair & { readonly number: number };

/** Shows it to the others of the pair, who are told. */
export const makeShareAssessment = (ports: Ports) => (own: Which): Promise<Outcome<Paper>> =>
  sharePaper(ports, { ...own, kind: 'assessment' }, ({ author, number }, { pair, others }) =>
    tellAbout(pair, others.map(({ person }) => person), { notice: 'assessment.shared', key: `${author}:${number}`, about: { author, number: String(number) } }));

/** Hands it to those who look after the programme, where it collects them; they are told, and find it in their overview. */
export const makeSendAssessment = (ports: Ports) => (own: Which): Promise<Outcome<Paper>> =>
  sendPaper(ports, { ...own, kind: 'assessment' }, (paper, { programme }) => tellOfSending(paper, programme.coordinators));
