import { type LogField, type LogFormPage } from '../../bot/contracts/papersPage';
import { useDraft } from '../api/useDraft';

/** Where the typed words of a log are kept. */
export const logDraftKey = (pair: string, session: number): string => `pair/${pair}/log/${session}`;

/** Something was typed and not saved yet. */
export const useIsLogDraft = (pair: string, session: number): boolean => useDraft(`${logDraftKey(pair, session)}/from`).isDraft;

export type LogTexts = Readonly<Partial<Record<LogField, string>>>;

export interface LogDraft {
  /** What the field shows: what was typed, else the log as it stands, else what was prepared for it. */
  readonly textOf: (field: LogField) => string;
  readonly type: (field: LogField, text: string) => void;
  /** The version that the words were written over; another than the form's when a second device was faster. */
  readonly from: number;
  /** Keeps everything that is shown, typed or not. */
  readonly keep: () => void;
  readonly forget: () => void;
}

/** The typed words of a log, field by field, with the version that they began from. */
export function useLogDraft(pair: string, { session, version, said, fields }: LogFormPage, initial: LogTexts = {}): LogDraft {
  const key = logDraftKey(pair, session);
  const from = useDraft(`${key}/from`, String(version));
  const drafts = {
    issues: useDraft(`${key}/issues`), objectives: useDraft(`${key}/objectives`), followUp: useDraft(`${key}/followUp`), takeAways: useDraft(`${key}/takeAways`),
    nextOn: useDraft(`${key}/nextOn`), nextTopic: useDraft(`${key}/nextTopic`),
  };
  const textOf = (field: LogField): string => (drafts[field].isDraft ? drafts[field].text : (said[field] ?? initial[field] ?? ''));
  const type = (field: LogField, text: string): void => {
    from.type(from.text);
    drafts[field].type(text);
  };
  return {
    textOf, type, from: Number(from.text),
    keep: () => {
      for (const { field } of fields) type(field, textOf(field));
    },
    forget: () => {
      from.forget();
      for (const draft of Object.values(drafts)) draft.forget();
    },
  };
}
