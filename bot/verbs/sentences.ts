import { type Reader } from '../cards/reader';
import { commandPhrases } from '../content/commands';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type Language } from '../domain/people/person';
import { StorageError } from '../usecases/documents';

/** One sentence for a refusal. A card that belongs to somebody else is explained, whoever tapped it. */
export function refusalText(reason: Refusal, { language }: Pick<Reader, 'language'>): string {
  const t = texts(language);
  return reason === 'notYours' ? t('chat.notYours', { word: commandPhrases[language].myRequests[0] ?? '' }) : t(`errors.${reason}`);
}

/** One sentence for a surprise; `reference` is the number under which the log has it. */
export function surpriseText(error: unknown, reference: string, language: Language): string {
  const t = texts(language);
  return error instanceof StorageError && error.code === 'busy' ? t('chat.busy') : t('chat.unexpected', { reference });
}
