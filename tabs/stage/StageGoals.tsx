import { Text } from '@fluentui/react-components';
import { type GoalsView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { Meter } from '../pair/Meter';
import { useStageStyles } from './useStageStyles';

/** What is still wished for and what was reached. Who reported what is told to each differently, so here it is only said that something waits. */
export function StageGoals({ goals }: { readonly goals: GoalsView | undefined }) {
  const { t } = useTab();
  const styles = useStageStyles();
  const list = goals?.list.filter(({ status }) => status !== 'dropped') ?? [];
  const percentOf = (progress: number): string => goals?.report.choices.find((choice) => choice.progress === progress)?.name ?? String(progress);
  return (
    <>
      <Text as="h1" weight="semibold" className={styles.title}>{t('tabPair.goals.title')}</Text>
      {list.length === 0 && <Text size={500}>{t('tabPair.stage.nothing')}</Text>}
      <ul role="list" className={styles.list}>
        {list.map(({ id, name, statement, progress, standing, reported }) => (
          <li key={id} className={styles.item}>
            <Text as="h2" id={`stage-${id}`} size={300} weight="semibold" className={styles.name}>{name}</Text>
            <p className={styles.text}>{statement}</p>
            <Meter percent={progress} labelledBy={`stage-${id}`} />
            <Text size={400}>{standing}</Text>
            {reported && <Text size={400}>{t('tabPair.stage.reported', { percent: percentOf(reported.progress) })}</Text>}
          </li>
        ))}
      </ul>
    </>
  );
}
