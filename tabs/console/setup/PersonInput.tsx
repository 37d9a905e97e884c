import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type PeopleFound } from '../../../bot/contracts/setupPage';
import { useTab } from '../../app/tabContext';
import { useConsoleText } from '../consoleTexts';
import { useSetupStyles } from './useSetupStyles';

const pauseMs = 250;

interface Parts {
  readonly label: string;
  readonly row: number;
  /** An id, or whatever was typed instead of one. */
  readonly person: string;
  readonly names: Readonly<Record<string, string>>;
  readonly onType: (person: string) => void;
}

/** Somebody of the organisation, found by name; an object id may be typed as it is. */
export function PersonInput({ label, row, person, names, onType }: Parts) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const found = usePeople(search);
  // Without the organisation's own id, which says nothing to anybody.
  const shown = chosen[person] ?? names[person] ?? person.slice(person.indexOf(':') + 1);
  return (
    <Field label={label} className={styles.field}>
      <Combobox
        freeform inlinePopup expandIcon={null} className={styles.control} input={{ className: styles.control, 'aria-label': `${label} – ${t('tabSetup.row', { row })}` }} listbox={{ style: { maxHeight: '16rem' } }} placeholder={t('tabSetup.typeName')} autoComplete="off"
        value={shown} selectedOptions={[person]}
        onChange={({ target }) => {
          setSearch(target.value);
          onType(target.value);
        }}
        onOptionSelect={(_event, { optionValue, optionText }) => {
          if (!optionValue) return;
          setChosen((now) => ({ ...now, [optionValue]: optionText ?? optionValue }));
          setSearch('');
          onType(optionValue);
        }}
      >
        {found?.map((one) => <Option key={one.id} value={one.id} text={one.name}>{one.about === '' ? one.name : `${one.name} (${one.about})`}</Option>)}
        {found === undefined && <Option disabled value="" text="">{t('tabSetup.typeName')}</Option>}
        {found?.length === 0 && <Option disabled value="" text="">{t('tabSetup.nobodyFound')}</Option>}
      </Combobox>
    </Field>
  );
}

/** Asked for when the typing pauses; undefined while nothing is sought. A failed search finds nobody: the object id can still be typed. */
function usePeople(search: string): PeopleFound['people'] | undefined {
  const { client } = useTab();
  const [found, setFound] = useState<PeopleFound['people']>();
  useEffect(() => {
    const gone = new AbortController();
    const ask = (): void => void client.get<PeopleFound>(`/api/setup/people?${new URLSearchParams({ search: search.slice(0, 100) })}`, { signal: gone.signal }).then(({ body }) => setFound(body.people), () => undefined);
    const timer = search.trim() === '' ? undefined : setTimeout(ask, pauseMs);
    if (timer === undefined) setFound(undefined);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [client, search]);
  return found;
}
