import { Button, makeStyles, Title3, tokens } from '@fluentui/react-components';
import { type ComponentType } from 'react';
import { useLocation } from 'wouter';
import { type ConsoleArea, type ConsolePage, type ConsoleProgramme } from '../../bot/contracts/consolePage';
import { usePage } from '../api/usePage';
import { addressOf, type ConsolePlace } from '../app/routes';
import { Catch } from '../kit/Catch';
import { LivePart } from '../kit/LivePart';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';
import { ConsoleTexts, useConsoleText } from './consoleTexts';
import { PartsNav } from './PartsNav';
import { Programmes } from './Programmes';

const useStyles = makeStyles({
  page: { boxSizing: 'border-box', maxWidth: '1200px', marginInline: 'auto', padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, '@media (min-width: 600px)': { padding: tokens.spacingHorizontalXXL } },
  title: { margin: 0 },
  back: { alignSelf: 'flex-start' },
});

/** What each part of a programme's console is given. `part` is what is open in it, from the address. */
export interface AreaProps {
  readonly programme: ConsoleProgramme;
  readonly part: string;
}

/** Each a script of its own. */
const areas: Readonly<Record<ConsoleArea, ComponentType<AreaProps>>> = {
  overview: fetched(() => import('./overview/Overview'), Waiting),
  people: fetched(() => import('./people/People'), Waiting),
  matching: fetched(() => import('./matching/Matching'), Waiting),
  report: fetched(() => import('./report/Report'), Waiting),
  setup: fetched(() => import('./setup/Setup'), Waiting),
};
const Draft = fetched(() => import('./setup/Draft'), Waiting);

/** The coordinator's console: the programmes that somebody helps to run, and each of them in parts. */
export default function Console({ place }: { readonly place: ConsolePlace }) {
  const styles = useStyles();
  const page = usePage<ConsolePage>('/api/console');
  return (
    <ConsoleTexts>
      <div className={styles.page}>
        <LivePart page={page}>{(console) => <Placed place={place} console={console} />}</LivePart>
      </div>
    </ConsoleTexts>
  );
}

function Placed({ place, console }: { readonly place: ConsolePlace; readonly console: ConsolePage }) {
  if (place.name === 'draft') return <Draft key={place.draft} draft={place.draft} />;
  const programme = place.name === 'programme' ? console.programmes.find(({ id }) => id === place.programme) : undefined;
  return programme && place.name === 'programme' ? <OneProgramme programme={programme} place={place} /> : <Programmes console={console} />;
}

function OneProgramme({ programme, place }: { readonly programme: ConsoleProgramme; readonly place: Extract<ConsolePlace, { name: 'programme' }> }) {
  const t = useConsoleText();
  const styles = useStyles();
  const [path, go] = useLocation();
  const area = programme.areas.find((one) => one === place.area) ?? programme.areas[0];
  if (!area) return null;
  const Area = areas[area];
  return (
    <>
      <Button appearance="transparent" className={styles.back} onClick={() => go(addressOf.console)}>{t('tabConsole.back')}</Button>
      <Title3 as="h1" className={styles.title}>{programme.name}</Title3>
      <PartsNav label={t('tabConsole.areas')} parts={programme.areas} shown={area} titleOf={(one) => t(`tabConsole.area.${one}`)} onOpen={(one) => go(addressOf.programme(programme.id, one))} />
      <Catch place={path}>
        <Area key={`${programme.id}/${area}`} programme={programme} part={place.part} />
      </Catch>
    </>
  );
}
