import { Body1Strong, Button, Field, Text, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { type NoteFormView, type PaperDone } from '../../bot/contracts/papersPage';
import { useDeed } from '../api/useDeed';
import { useDraft } from '../api/useDraft';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Conflict } from './Conflict';
import { keptIn } from './keptIn';
import { useFormStyles } from './useFormStyles';
import { noteDraftKey } from './useNoteDraft';

interface Parts {
  readonly pair: string;
  readonly form: NoteFormView;
  /** The note that is changed, as it stands now. */
  readonly stored?: { readonly number: number; readonly version: number; readonly text: string; readonly who: readonly string[] };
  readonly reload: () => Promise<unknown>;
  readonly onSaved: (sentence: string) => void;
  readonly onCancel: () => void;
}

/** A note to write or to change. */
export default function NoteForm({ pair, form, stored, reload, onSaved, onCancel }: Parts) {
  const { client, t } = useTab();
  const styles = useFormStyles();
  const key = noteDraftKey(pair, stored?.number);
  const version = stored?.version ?? 0;
  const text = useDraft(`${key}/text`, stored?.text);
  const from = useDraft(`${key}/from`, String(version));
  // A new one keeps its number: sent twice, because the first answer was lost, it is one.
  const number = useDraft(`${key}/number`, String(stored?.number ?? form.number));
  const { busy, problem, run } = useDeed();
  const input = useRef<HTMLElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wasOvertaken = problem?.code === 'changedMeanwhile';
  useEffect(() => {
    if (wasOvertaken) void reload();
  }, [wasOvertaken, reload]);

  const type = (next: string): void => {
    from.type(from.text);
    number.type(number.text);
    text.type(next);
  };
  const forget = (): void => {
    text.forget();
    from.forget();
    number.forget();
  };
  const isConflict = !busy && stored !== undefined && from.text !== String(version) && text.text.trim() !== stored.text;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    type(text.text);
    void run(async () => {
      const { sentence } = await client.post<PaperDone>(`/api/pairs/${encodeURIComponent(pair)}/notes/${number.text}`, { from: version, text: text.text });
      forget();
      onSaved(sentence);
    });
  };
  const leave = (): void => {
    forget();
    onCancel();
  };
  const { words, longest } = form;
  const count = [...text.text].length;
  return (
    <form className={styles.form} onSubmit={save} aria-label={form.title}>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.title}>{form.title}</Body1Strong>
        <Text as="p" className={styles.subtle}>{form.about}</Text>
      </div>
      {isConflict && <Conflict words={words} read={[{ text: stored.text }]} />}
      <Field label={form.label} {...(count > longest && { validationMessage: t('tabPapers.tooLong', { count, longest }) })}>
        <Textarea ref={keptIn(input)} className={styles.input} value={text.text} resize="vertical" rows={5} dir="auto" onChange={(_event, { value }) => type(value)} />
      </Field>
      {(stored?.who ?? form.who).map((line) => <Text as="p" size={200} key={line} className={styles.subtle}>{line}</Text>)}
      {problem && !isConflict && <ProblemNote problem={problem} onAgain={() => void reload()} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{isConflict ? words.saveMine : words.save}</Button>
        <Button onClick={leave}>{isConflict ? words.keep : words.cancel}</Button>
      </div>
    </form>
  );
}
