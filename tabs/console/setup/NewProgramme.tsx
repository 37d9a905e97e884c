import { Button, Field, Select, Text } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type StartsPage } from '../../../bot/contracts/setupPage';
import { useDeed } from '../../api/useDeed';
import { addressOf } from '../../app/routes';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { Waiting } from '../../kit/Waiting';
import { useReading } from '../../papers/useReading';
import { useConsoleText } from '../consoleTexts';
import { useSetupStyles } from './useSetupStyles';

/** Where a new programme begins: from something ready-made, from nothing, or like an own one; and what was begun already. */
export default function NewProgramme() {
  const { data, problem, again } = useReading<StartsPage>('/api/drafts');
  if (data) return <Starting starts={data} />;
  return problem ? <ProblemNote problem={problem} onAgain={() => void again()} /> : <Waiting />;
}

function Starting({ starts: { drafts, label, groups, form } }: { readonly starts: StartsPage }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const { client } = useTab();
  const [, go] = useLocation();
  const { busy, problem, run } = useDeed();
  const choices = groups.flatMap((group) => group.choices);
  const [value, setValue] = useState(choices[0]?.value ?? 'nothing');
  const chosen = choices.find((one) => one.value === value);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      await client.post(`/api/drafts/${encodeURIComponent(form)}`, { start: startOf(value) });
      go(addressOf.draft(form));
    });
  };
  return (
    <div className={styles.column}>
      {drafts.length > 0 && (
        <div className={styles.column}>
          <Text as="h3" weight="semibold" className={styles.title}>{t('tabSetup.drafts')}</Text>
          {drafts.map(({ id, name, about }) => (
            <div key={id} className={styles.buttons}>
              <Text><bdi>{name}</bdi></Text><Text size={200}>{about}</Text>
              <Button size="small" aria-label={t('tabSetup.whose', { button: t('tabSetup.continue'), name })} onClick={() => go(addressOf.draft(id))}>{t('tabSetup.continue')}</Button>
            </div>
          ))}
        </div>
      )}
      <form className={styles.column} onSubmit={begin}>
        <Field label={label} hint={chosen?.about ?? null}>
          <Select className={styles.control} select={{ className: styles.control }} value={value} onChange={(_event, { value: next }) => setValue(next)}>
            {groups.map((group) => <optgroup key={group.title} label={group.title}>{group.choices.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}</optgroup>)}
          </Select>
        </Field>
        {problem && <ProblemNote problem={problem} />}
        <div><Button type="submit" appearance="primary" disabledFocusable={busy}>{t('tabSetup.begin')}</Button></div>
      </form>
    </div>
  );
}

/** As the choices are written: 'template:career', 'nothing', 'programme:<id>'. */
function startOf(value: string): Readonly<Record<string, string>> {
  const colon = value.indexOf(':');
  const [from, id] = [colon < 0 ? value : value.slice(0, colon), value.slice(colon + 1)];
  return from === 'template' ? { from, template: id } : from === 'programme' ? { from, programme: id } : { from: 'nothing' };
}
