import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type OpenEndsPage } from '../../../bot/contracts/matchingPage';
import { usePage } from '../../api/usePage';
import { LivePart } from '../../kit/LivePart';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { Pages } from '../Pages';
import { useMatchingStyles } from './useMatchingStyles';

/** Who has nobody, why, and what would help; and what is scarce. */
export default function OpenEnds({ base }: { readonly base: string }) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [turned, turn] = useState(0);
  const page = usePage<OpenEndsPage>(`${base}/open?${new URLSearchParams({ page: String(turned) })}`);
  return (
    <Section title={t('tabMatching.open')}>
      <LivePart page={page}>
        {({ summary, people, page: shown, pages, scarce }) => (
          <>
            <Text>{summary}</Text>
            {people.length > 0 && (
              <ul className={styles.list}>
                {people.map(({ name, where, why, help }, place) => (
                  <li key={`${place} ${name}`} className={styles.item}>
                    <div className={styles.head}><Text weight="semibold" dir="auto">{name}</Text><Text className={styles.quiet}>{where}</Text></div>
                    <Lines title={t('tabMatching.open.why')} lines={why} />
                    <Lines title={t('tabMatching.open.help')} lines={help} />
                  </li>
                ))}
              </ul>
            )}
            <Pages page={shown} pages={pages} open={turn} about={t('tabMatching.open')} />
            <Lines title={t('tabMatching.open.scarce')} lines={scarce} />
          </>
        )}
      </LivePart>
    </Section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useMatchingStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.points}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}
