import { makeStyles, Radio, RadioGroup, Text, Title3, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { type HomePage, type HomePairView } from '../../bot/contracts/homePage';
import { usePage } from '../api/usePage';
import { addressOf } from '../app/routes';
import { useTab } from '../app/tabContext';
import { LivePart } from '../kit/LivePart';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere', maxWidth: '640px' },
  title: { margin: 0 },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choice: { display: 'flex', flexDirection: 'column' },
  name: { color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Somebody pins the tab to a chat, a channel or a meeting: which pair will it show there? */
export default function Settings() {
  const { t } = useTab();
  const styles = useStyles();
  const page = usePage<HomePage>('/api/home');
  return (
    <div className={styles.page}>
      <Title3 as="h1" className={styles.title}>{t('tabHome.settings.title')}</Title3>
      <LivePart page={page}>{({ pairs, next }) => (pairs.length > 0 ? <Choice pairs={pairs} /> : <Nothing next={next} />)}</LivePart>
    </div>
  );
}

function Choice({ pairs }: { readonly pairs: readonly HomePairView[] }) {
  const { t } = useTab();
  const styles = useStyles();
  const label = useId();
  const [only] = pairs;
  const [chosen, choose] = useState(pairs.length === 1 && only ? only.id : '');
  useSaving(chosen);
  return (
    <>
      <Text>{t('tabHome.settings.save')}</Text>
      <div className={styles.choices}>
        <Text weight="semibold" id={label}>{t('tabHome.settings.choose')}</Text>
        <RadioGroup aria-labelledby={label} value={chosen} onChange={(_event, { value }) => choose(value)}>
          {pairs.map(({ id, title, programme, phase }) => (
            <Radio key={id} value={id} label={<span className={styles.choice}><Text className={styles.name}>{title}</Text><Text size={200} className={styles.quiet}>{programme} · {phase}</Text></span>} />
          ))}
        </RadioGroup>
      </div>
      <Text>{t('tabHome.settings.privacy')}</Text>
    </>
  );
}

/** Teams' own button saves; it is told what, and whether it may be pressed yet. The tab's name tells the others in the chat nothing. */
function useSaving(chosen: string): void {
  const { host, t } = useTab();
  const now = useRef({ chosen, name: '' });
  useEffect(() => {
    now.current = { chosen, name: t('tabHome.settings.name') };
    host.maySave(chosen !== '');
  }, [host, chosen, t]);
  useEffect(() => {
    host.onSave(() => {
      const { chosen: pair, name } = now.current;
      return pair === '' ? undefined : { name, entity: `pair:${pair}`, url: `${location.origin}${addressOf.pair(pair)}` };
    });
  }, [host]);
}

function Nothing({ next: [step] }: { readonly next: HomePage['next'] }) {
  const { t } = useTab();
  return (
    <>
      <Text>{t('tabHome.settings.none')}</Text>
      {step && <Text weight="semibold">{step.sentence}</Text>}
      <Text>{t('tabHome.settings.how')}</Text>
    </>
  );
}
