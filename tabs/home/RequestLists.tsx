import { Body1Strong, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type HomeRequests, type HomeRequestView } from '../../bot/contracts/homePage';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';
import { Deed } from './Deed';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  request: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1, flexBasis: '140px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What one asked and was asked, each with where it stands. */
export function RequestLists({ lists, onDone }: { readonly lists: readonly HomeRequests[]; readonly onDone: () => void }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Section title={t('tabHome.requests')}>
      {lists.map(({ id, title, open, more, settledTitle, settled }) => (
        <div key={id} className={styles.part}>
          <Body1Strong as="h3" block className={styles.title}>{title}</Body1Strong>
          {open.length > 0 && <Requests requests={open} onDone={onDone} />}
          {more && <Caption1>{more}</Caption1>}
          {settled.length > 0 && (
            <>
              <Caption1 as="h4" block className={styles.title}>{settledTitle}</Caption1>
              <Requests requests={settled} onDone={onDone} />
            </>
          )}
        </div>
      ))}
    </Section>
  );
}

function Requests({ requests, onDone }: { readonly requests: readonly HomeRequestView[]; readonly onDone: () => void }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {requests.map(({ id, name, state, button }) => (
        <li key={id} className={styles.request}>
          <div className={styles.words}>
            <Text>{name}</Text>
            <Caption1 className={styles.quiet}>{state}</Caption1>
          </div>
          {button && <Deed button={button} about={name} onDone={onDone} size="small" />}
        </li>
      ))}
    </ul>
  );
}
