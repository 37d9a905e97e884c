import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType } from 'react';
import { type GoalsView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { type ProgressChartParts } from '../charts/ProgressChart';
import { WhenSeen } from '../kit/WhenSeen';
import { fetched } from '../kit/fetched';

/** Of picture and legend, so that nothing moves when they come. */
const pictureHeight = 240;
const entryHeight = 24;
const Kept = ({ lines }: ProgressChartParts) => <div style={{ height: pictureHeight + lines.length * entryHeight }} />;

// The table says the same: when the picture cannot be fetched, nothing is missing.
const ProgressChart = fetched((): Promise<{ default: ComponentType<ProgressChartParts> }> => import('../charts/ProgressChart').catch(() => ({ default: () => null })), Kept);

const useStyles = makeStyles({
  title: { margin: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  fold: { '& > summary': { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 } },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'start', verticalAlign: 'top', padding: tokens.spacingVerticalXS, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2, overflowWrap: 'anywhere' } },
});

/** How far the goals were, each time that progress was confirmed: a picture, and the same as a table. Nothing as long as there is no line to draw. */
export function GoalsOverTime({ list, report }: Pick<GoalsView, 'list' | 'report'>) {
  const { t } = useTab();
  const styles = useStyles();
  const lines = list.filter(({ steps, status }) => steps.length > 1 && status !== 'dropped');
  if (lines.length === 0) return null;
  return (
    <div className={styles.part}>
      <Body1Strong as="h3" className={styles.title}>{t('tabPair.goals.chart')}</Body1Strong>
      <WhenSeen>
        <ProgressChart lines={lines.map(({ name, statement, steps }) => ({ name: `${name}: ${statement}`, points: steps }))} scale={report.choices} />
      </WhenSeen>
      <details className={styles.fold}>
        <summary>{t('tabPair.goals.table')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('tabPair.goals.goal')}</th>
              <th scope="col">{t('tabPair.goals.when')}</th>
              <th scope="col">{t('tabPair.goals.progress')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.flatMap(({ id, name, steps }) => steps.map(({ at, when, percent }) => (
              <tr key={`${id} ${at}`}>
                <td>{name}</td>
                <td>{when}</td>
                <td>{percent}</td>
              </tr>
            )))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
