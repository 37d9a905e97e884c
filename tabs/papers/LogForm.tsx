import { Body1Strong, Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { type LogField, type LogFormPage, type PaperDone } from '../../bot/contracts/papersPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { ProblemNote } from '../kit/ProblemNote';
import { Waiting } from '../kit/Waiting';
import { Conflict } from './Conflict';
import { useFormStyles } from './useFormStyles';
import { type LogTexts, useLogDraft } from './useLogDraft';
import { useReading } from './useReading';

export type Question = LogField;

export interface LogFormParts {
  readonly pair: string;
  readonly session: number;
  /** What stands in fields about which nothing was said yet. */
  readonly initial?: LogTexts;
  /** The log is saved, which the sentence says, or what stands there already is kept. */
  readonly onSaved: (sentence: string) => void;
  readonly onCancel?: () => void;
  /** The log's version where it is known: another one is looked at at once. */
  readonly version?: number;
  /** The first question takes the focus: for whoever has just pressed the button for it. */
  readonly takesFocus?: boolean;
}

/** The reader's own log of one meeting, to write or to change. What is typed survives a failure, a reload and the words of another device. */
export function LogForm(parts: LogFormParts) {
  const path = `/api/pairs/${encodeURIComponent(parts.pair)}/log/${parts.session}`;
  const { data, problem, again } = useReading<LogFormPage>(path, parts.version);
  if (!data) return problem ? <ProblemNote problem={problem} onAgain={() => void again()} /> : <Waiting />;
  return <Form {...parts} path={path} form={data} reload={again} />;
}

interface FormParts extends LogFormParts {
  readonly path: string;
  readonly form: LogFormPage;
  readonly reload: () => Promise<unknown>;
}

function Form({ pair, path, form, reload, initial, onSaved, onCancel, takesFocus }: FormParts) {
  const { client } = useTab();
  const styles = useFormStyles();
  const draft = useLogDraft(pair, form, initial);
  const { busy, problem, run } = useDeed();
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.querySelector('textarea')?.focus();
  }, [takesFocus]);
  const wasOvertaken = problem?.code === 'changedMeanwhile';
  useEffect(() => {
    if (wasOvertaken) void reload();
  }, [wasOvertaken, reload]);

  const isOther = form.fields.some(({ field }) => draft.textOf(field).trim() !== (form.said[field] ?? ''));
  const isConflict = !busy && isOther && draft.from !== form.version;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    draft.keep();
    const answers = Object.fromEntries(form.fields.map(({ field }) => [field, draft.textOf(field)]));
    void run(async () => {
      const { sentence } = await client.post<PaperDone>(path, { ...answers, from: form.version });
      draft.forget();
      onSaved(sentence);
    });
  };
  const leave = (): void => {
    draft.forget();
    if (onCancel) onCancel();
    else onSaved('');
  };
  const { words } = form;
  return (
    <form ref={place} className={styles.form} onSubmit={save} aria-label={form.title}>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.title}>{form.title}</Body1Strong>
        <Text as="p" className={styles.subtle}>{form.about}</Text>
        {!isConflict && <Text as="p" className={styles.subtle}>{form.text}</Text>}
      </div>
      {isConflict && <Conflict words={words} read={form.read} />}
      {form.fields.map((field) => <Answer key={field.field} {...field} text={draft.textOf(field.field)} onType={(text) => draft.type(field.field, text)} />)}
      {form.who.map((line) => <Text as="p" size={200} key={line} className={styles.subtle}>{line}</Text>)}
      {problem && !isConflict && <ProblemNote problem={problem} onAgain={() => void reload()} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{isConflict ? words.saveMine : words.save}</Button>
        {(isConflict || onCancel) && <Button onClick={leave}>{isConflict ? words.keep : words.cancel}</Button>}
      </div>
      <Buttons buttons={form.buttons} size="small" onDone={() => void reload()} />
    </form>
  );
}

type AnswerParts = LogFormPage['fields'][number] & { readonly text: string; readonly onType: (text: string) => void };

function Answer({ kind, label, longest, text, onType }: AnswerParts) {
  const { t } = useTab();
  const styles = useFormStyles();
  // As the server counts: letters of any script are one each.
  const count = [...text].length;
  return (
    <Field label={label} {...(count > longest && { validationMessage: t('tabPapers.tooLong', { count, longest }) })}>
      {kind === 'long'
        ? <Textarea className={styles.input} value={text} resize="vertical" rows={3} dir="auto" onChange={(_event, { value }) => onType(value)} />
        : <Input className={styles.input} value={text} type={kind === 'date' ? 'date' : 'text'} {...(kind === 'line' && { dir: 'auto' as const })} onChange={(_event, { value }) => onType(value)} />}
    </Field>
  );
}
