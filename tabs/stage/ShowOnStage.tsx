import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf } from '../app/routes';
import { useTab } from '../app/tabContext';
import { Note } from '../kit/Note';

const useStyles = makeStyles({ part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS }, buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS }, news: { '&:empty': { display: 'none' } } });

type Shows = 'goals' | 'agreement';

interface Parts {
  readonly pair: string;
  /** What there is to be shown. */
  readonly shows: readonly Shows[];
}

/** Brings goals or agreement before everybody in the meeting. From the side panel only; phones cannot. */
export function ShowOnStage({ pair, shows }: Parts) {
  const { host, t } = useTab();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'shown' | 'failed'>();
  if (host.frame !== 'sidePanel' || host.isPhone) return null;
  const show = (what: Shows): void => {
    setOutcome(undefined);
    host.showOnStage(`${location.origin}${addressOf.stage(pair, what)}`).then(() => setOutcome('shown'), () => setOutcome('failed'));
  };
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        {shows.map((what) => <Button key={what} onClick={() => show(what)}>{t(what === 'goals' ? 'tabPair.stage.showGoals' : 'tabPair.stage.showAgreement')}</Button>)}
      </div>
      <div role="status" className={styles.news}>{outcome === 'shown' && <Text>{t('tabPair.stage.shown')}</Text>}</div>
      {outcome === 'failed' && <Note intent="error" role="alert">{t('tabPair.stage.failed')}</Note>}
    </div>
  );
}
