import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Option, type PeoplePage } from '../../../bot/contracts/peoplePage';
import { useDeed } from '../../api/useDeed';
import { usePage } from '../../api/usePage';
import { useTab } from '../../app/tabContext';
import { LivePart } from '../../kit/LivePart';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { type Chosen } from './People';
import { PersonRow } from './PersonRow';
import { Pages } from '../Pages';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))', gap: tokens.spacingHorizontalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** Whoever types fast asks once. */
const typingMs = 250;

interface Filters {
  readonly search: string;
  readonly role: string;
  readonly status: string;
  readonly dutyStation: string;
}
const noFilters: Filters = { search: '', role: '', status: '', dutyStation: '' };

interface Parts {
  readonly programme: string;
  readonly chosen: readonly Chosen[];
  readonly choose: (chosen: readonly Chosen[]) => void;
  readonly write: () => void;
}

/** Everybody of the programme, a page at a time, with search and filters. */
export function PeopleList({ programme, chosen, choose, write }: Parts) {
  const t = useConsoleText();
  const styles = useStyles();
  const { client } = useTab();
  const { busy, problem, run } = useDeed();
  const [filters, setFilters] = useState(noFilters);
  const [number, setNumber] = useState(0);
  const search = useSettled(filters.search);
  const address = `/api/console/${encodeURIComponent(programme)}/people`;
  const page = usePage<PeoplePage>(`${address}?${new URLSearchParams({ ...filters, search, page: String(number) })}`);
  const filter = (change: Partial<Filters>): void => {
    setFilters({ ...filters, ...change });
    setNumber(0);
  };
  const act = (person: string, role: string, action: string): Promise<boolean> => run(async () => {
    await client.post(`${address}/change`, { person, role, action });
    await page.refresh();
  });
  const tick = (one: Chosen, isChosen: boolean): void => choose(isChosen ? [...chosen, one] : chosen.filter((other) => !isSame(other, one)));
  return (
    <Section title={t('tabRoster.list')}>
      <div className={styles.filters}>
        <Field label={t('tabRoster.search')}><Input type="search" value={filters.search} onChange={(_event, { value }) => filter({ search: value })} /></Field>
        <Filter label={t('tabRoster.role')} value={filters.role} options={page.data?.roles} onPick={(role) => filter({ role })} />
        <Filter label={t('tabRoster.status')} value={filters.status} options={page.data?.statuses} onPick={(status) => filter({ status })} />
        <Filter label={t('tabRoster.dutyStation')} value={filters.dutyStation} options={page.data?.dutyStations} onPick={(dutyStation) => filter({ dutyStation })} />
      </div>
      <LivePart page={page}>
        {(people) => (
          <>
            <div role="status" className={styles.row}>
              <Text weight="semibold">{people.found}</Text>
              {people.places.map((line) => <Text key={line}>{line}</Text>)}
            </div>
            {chosen.length > 0 && (
              <div className={styles.row}>
                <Button appearance="primary" onClick={write}>{t('tabRoster.write', { count: chosen.length })}</Button>
                <Button onClick={() => choose([])}>{t('tabRoster.chooseNone')}</Button>
              </div>
            )}
            {problem && <ProblemNote problem={problem} onAgain={() => void page.refresh()} />}
            {people.people.length === 0 && <Text>{people.none}</Text>}
            <ul className={styles.list} aria-label={t('tabRoster.list')}>
              {people.people.map((one) => (
                <PersonRow key={`${one.role} ${one.person}`} line={one} busy={busy} isChosen={chosen.some((other) => isSame(other, one))} onTick={(isChosen) => tick(one, isChosen)} onAct={(action) => void act(one.person, one.role, action)} />
              ))}
            </ul>
            <Pages page={people.page} pages={people.pages} open={setNumber} />
          </>
        )}
      </LivePart>
    </Section>
  );
}

const isSame = (one: Chosen, other: Chosen): boolean => one.person === other.person && one.role === other.role;

function Filter({ label, value, options = [], onPick }: { readonly label: string; readonly value: string; readonly options: readonly Option[] | undefined; readonly onPick: (value: string) => void }) {
  const t = useConsoleText();
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onPick(data.value)}>
        <option value="">{t('tabRoster.all')}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.title}</option>)}
      </Select>
    </Field>
  );
}

/** What was typed, once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
