import { Button, mergeClasses, Text } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { type FieldGroup, type SetupField, type StepPage } from '../../../bot/contracts/setupPage';
import { Note } from '../../kit/Note';
import { ProblemNote } from '../../kit/ProblemNote';
import { Waiting } from '../../kit/Waiting';
import { useConsoleText } from '../consoleTexts';
import { Count } from './Count';
import { FieldInput } from './FieldInput';
import { type SetupPlace } from './place';
import { useSetupStyles } from './useSetupStyles';
import { type StepForm as Form, useStepForm } from './useStepForm';
import { isOvertaken, shownValue } from './values';

interface Parts {
  readonly place: SetupPlace;
  readonly code: string;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** One step of the set-up to fill in. */
export default function StepForm({ place, code, onSaved, onClose }: Parts) {
  const form = useStepForm(place, code, onSaved);
  const { reading: { data, problem, again } } = form;
  if (data) return <Filled page={data} form={form} onClose={onClose} />;
  return problem ? <ProblemNote problem={problem} onAgain={() => void again()} /> : <Waiting />;
}

function Filled({ page, form, onClose }: { readonly page: StepPage; readonly form: Form; readonly onClose: () => void }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const place = useRef<HTMLFormElement>(null);
  const { deed, problems, overtaken, typed, sentence } = form;
  const wrong = Object.keys(problems).join();
  useEffect(() => {
    // Whoever hears the page goes straight to the first field that needs another look.
    if (wrong !== '') [...(place.current?.querySelectorAll<HTMLElement>('[data-wrong]') ?? [])][0]?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [wrong]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void form.save();
  };
  const isTyped = Object.keys(typed).length > 0;
  return (
    <form ref={place} className={styles.form} onSubmit={save} aria-label={page.title} noValidate>
      <Text as="p" className={styles.text}>{page.intro}</Text>
      {overtaken && <Note intent="warning" role="alert">{t('tabSetup.overtaken')}{overtaken.length > 0 && ` ${t('tabSetup.changedFields', { list: overtaken.join(', ') })}`}</Note>}
      {page.groups.map((group, index) => <Group key={index} group={group} page={page} form={form} />)}
      {page.counts && <Count page={page} typed={typed} />}
      {deed.problem && deed.problem.code !== 'changedMeanwhile' && <ProblemNote problem={deed.problem} onAgain={() => void form.save()} />}
      <div role="status">{sentence !== '' && <Note intent={wrong === '' ? 'info' : 'error'}>{sentence}</Note>}</div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={deed.busy}>{t('tabSetup.save')}</Button>
        {isTyped && <Button onClick={form.forget}>{t('tabSetup.discardTyped')}</Button>}
        <Button onClick={onClose}>{t('tabSetup.close')}</Button>
        {isTyped && <Text size={200}>{t('tabSetup.unsaved')}</Text>}
      </div>
    </form>
  );
}

interface GroupParts {
  readonly group: FieldGroup;
  readonly page: StepPage;
  readonly form: Form;
}

/** Fields that belong together; those that few people need are folded away, unless something in them needs a look. */
function Group({ group, page, form }: GroupParts) {
  const styles = useSetupStyles();
  const { title, note, isFolded, fields } = group;
  const needsLook = fields.some(({ name, value }) => name in form.problems || (form.typed[name] && isOvertaken(form.typed[name], value)));
  const inside = (
    <>
      {note !== undefined && <p className={styles.subtle}>{note}</p>}
      <div className={styles.fields}>{fields.map((field) => <OneField key={field.name} field={field} page={page} form={form} />)}</div>
    </>
  );
  if (isFolded) return <details className={styles.group} {...(needsLook && { open: true })}><summary className={styles.summary}>{title}</summary>{inside}</details>;
  return <div role="group" className={styles.group} {...(title !== undefined && { 'aria-label': title })}>{title !== undefined && <Text as="h3" weight="semibold" className={styles.title}>{title}</Text>}{inside}</div>;
}

const isWide = (field: SetupField): boolean => field.kind === 'ticks' || field.kind === 'rows' || (field.kind === 'text' && field.lines > 1);

function OneField({ field, page, form }: Omit<GroupParts, 'group'> & { readonly field: SetupField }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const typing = form.typed[field.name];
  const problem = form.problems[field.name];
  return (
    <div className={mergeClasses(styles.column, isWide(field) && styles.wide)} {...(problem !== undefined && { 'data-wrong': true })}>
      <FieldInput field={field} value={typing?.mine ?? field.value} problem={problem} names={page.names} onType={(value) => form.type(field.name, value)} />
      {typing && isOvertaken(typing, field.value) && (
        <div className={styles.theirs}>
          <Text size={200}>{t('tabSetup.theirs', { value: shownValue(field, field.value, page.names) || t('tabSetup.nothing') })}</Text>
          <Button size="small" onClick={() => form.take(field.name)}>{t('tabSetup.takeTheirs')}</Button>
        </div>
      )}
    </div>
  );
}
