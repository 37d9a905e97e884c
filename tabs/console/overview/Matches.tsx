import { Button, Caption1, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type MatchesPage, type MatchItemView } from '../../../bot/contracts/overviewPage';
import { usePage } from '../../api/usePage';
import { addressOf } from '../../app/routes';
import { LivePart } from '../../kit/LivePart';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { KindWord } from './KindWord';

const useStyles = makeStyles({
  choice: { maxWidth: '320px', minWidth: 0 },
  shrinks: { minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, paddingBlock: tokens.spacingVerticalM, borderBlockStartWidth: tokens.strokeWidthThin, borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke2, ':first-child': { paddingBlockStart: 0, borderBlockStartStyle: 'none' } },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The pairs by name, those that may need a kind word first; each leads to its dates. */
export function Matches({ programme, onDone }: { readonly programme: string; readonly onDone: () => void }) {
  const t = useConsoleText();
  const styles = useStyles();
  const [{ show, at }, look] = useState({ show: 'atRisk', at: 0 });
  const page = usePage<MatchesPage>(`/api/console/${encodeURIComponent(programme)}/matches?${new URLSearchParams({ show, page: String(at) })}`);
  const refresh = (): void => {
    void page.refresh();
    onDone();
  };
  return (
    <Section title={t('tabReport.pairs')}>
      <LivePart page={page}>
        {({ choices, items, none, hint, pages, where }) => (
          <>
            <Field label={t('tabReport.show')} className={styles.choice}>
              <Select className={styles.shrinks} select={{ className: styles.shrinks }} value={show} onChange={(_event, { value }) => look({ show: value, at: 0 })}>
                {choices.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
              </Select>
            </Field>
            {items.length === 0 ? <Text>{none}</Text> : <ul className={styles.list}>{items.map((item) => <Item key={item.id} programme={programme} item={item} onDone={refresh} />)}</ul>}
            {pages > 1 && (
              <div className={styles.buttons}>
                <Button disabled={at === 0} onClick={() => look({ show, at: at - 1 })}>{t('tabReport.previous')}</Button>
                <Button disabled={at >= pages - 1} onClick={() => look({ show, at: at + 1 })}>{t('tabReport.next')}</Button>
                <Caption1 role="status">{where}</Caption1>
              </div>
            )}
            <Caption1 className={styles.quiet}>{hint}</Caption1>
          </>
        )}
      </LivePart>
    </Section>
  );
}

function Item({ programme, item: { id, names, state, step, said, maySay }, onDone }: { readonly programme: string; readonly item: MatchItemView; readonly onDone: () => void }) {
  const t = useConsoleText();
  const styles = useStyles();
  const [, go] = useLocation();
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Text weight="semibold" dir="auto">{names}</Text>
        <Text>{state}</Text>
        {step && <Caption1 className={styles.quiet}>{step}</Caption1>}
        {said && <Caption1 className={styles.quiet}>{said}</Caption1>}
      </div>
      <div className={styles.buttons}>
        {maySay && <KindWord programme={programme} match={id} names={names} onDone={onDone} />}
        <Button aria-label={t('tabReport.openWhose', { names })} onClick={() => go(addressOf.programme(programme, 'overview', id))}>{t('tabReport.open')}</Button>
      </div>
    </li>
  );
}
