import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type ActionsView } from '../../bot/contracts/pairPage';
import { useDeed } from '../api/useDeed';
import { useDraft } from '../api/useDraft';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { actionDraft } from './actionDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Parts {
  readonly pair: string;
  readonly actions: ActionsView;
  /** With the news when one was added, with nothing when not. */
  readonly onClose: (news: string) => void;
  readonly refresh: () => Promise<void>;
}

/** What somebody will do, who, and by when. What is typed stays until it was saved or thrown away. */
export default function ActionForm({ pair, actions: { owners, earliestDue, longest }, onClose, refresh }: Parts) {
  const styles = useStyles();
  const { t } = useTab();
  const { text, owner, dueOn, forget, send, busy, problem } = useActionForm(pair, owners[0]?.person ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = async (): Promise<void> => {
    const said = text.text;
    if (!(await send())) return;
    await refresh();
    onClose(t('tabPair.actions.added', { text: said }));
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={t('tabPair.actions.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('tabPair.actions.text')} required>
        <Textarea className={styles.input} resize="vertical" dir="auto" maxLength={longest} value={text.text} onChange={(_event, { value }) => text.type(value)} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('tabPair.actions.owner')} className={styles.field}>
          <Select value={owner.text} onChange={(_event, { value }) => owner.type(value)}>{owners.map(({ person, name }) => <option key={person} value={person}>{name}</option>)}</Select>
        </Field>
        <Field label={t('tabPair.actions.dueOn')} className={styles.field}>
          <Input type="date" className={styles.input} min={earliestDue} value={dueOn.text} onChange={(_event, { value }) => dueOn.type(value)} />
        </Field>
      </div>
      {problem && <ProblemNote problem={problem} onAgain={() => void (problem.todo === 'again' ? save() : refresh())} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{t('tabPair.actions.save')}</Button>
        <Button
          onClick={() => {
            forget();
            onClose('');
          }}
        >
          {t('tabPair.actions.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The id is made once and kept with what is typed: sent again after a lost answer, it still makes one action. */
function useActionForm(pair: string, usualOwner: string) {
  const { client } = useTab();
  const deed = useDeed();
  const id = useDraft(actionDraft(pair, 'id'));
  const text = useDraft(actionDraft(pair, 'text'));
  const owner = useDraft(actionDraft(pair, 'owner'), usualOwner);
  const dueOn = useDraft(actionDraft(pair, 'dueOn'));
  const forget = (): void => {
    for (const field of [id, text, owner, dueOn]) field.forget();
  };
  const send = async (): Promise<boolean> => {
    const own = id.text || crypto.randomUUID();
    id.type(own);
    const done = await deed.run(() => client.post(`/api/pairs/${encodeURIComponent(pair)}/actions`, { id: own, text: text.text, owner: owner.text, dueOn: dueOn.text }));
    if (done) forget();
    return done;
  };
  return { ...deed, text, owner, dueOn, forget, send };
}
