import { type Translate } from '../../content/texts';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type SentPaper } from '../../usecases/overview/sentPapers';
import { act, type Action, type ActionData } from '../kit';

/** "{name}: learning log of meeting 3" */
export const sentTitle = ({ kind, name, number }: SentPaper, t: Translate): string => t(`overview.paper.${kind}`, { name, number });

/** The verb that opens it, read-only, with what it must be told. */
export function readSent({ kind, pair, author, number }: SentPaper): { readonly verb: string; readonly data: ActionData } {
  if (kind === 'log') return { verb: 'log.read', data: { pair, author, session: number } };
  return kind === 'assessment' ? { verb: 'assessment.read', data: { pair, author, number } } : { verb: 'closing.readWorksheet', data: { pair, author } };
}

/** Back to where a coordinator found it. */
export const toOverview = (programme: ProgrammeId, t: Translate): Action => act({ verb: 'overview.show', title: t('overview.button.show'), data: { programme } });
