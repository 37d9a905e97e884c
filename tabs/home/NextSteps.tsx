import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type NextView } from '../../bot/contracts/homePage';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';
import { Deed } from './Deed';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  step: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, paddingBlock: tokens.spacingVerticalM, borderBlockStartWidth: tokens.strokeWidthThin, borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke2,
    ':first-child': { paddingBlockStart: 0, borderBlockStartStyle: 'none' }, ':last-child': { paddingBlockEnd: 0 },
  },
  words: { flexGrow: 1, flexBasis: '220px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  about: { color: tokens.colorNeutralForeground2 },
  sentence: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  first: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

/** What helps most now, most urgent first; each with the one button that does it. */
export function NextSteps({ steps, onDone }: { readonly steps: readonly NextView[]; readonly onDone: () => void }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Section title={t('tabHome.next')}>
      <ul className={styles.list}>
        {steps.map(({ id, about, sentence, button }, place) => (
          <li key={id} className={styles.step}>
            <div className={styles.words}>
              {about && <Caption1 className={styles.about}>{about}</Caption1>}
              <Text className={mergeClasses(styles.sentence, place === 0 && styles.first)}>{sentence}</Text>
            </div>
            {button && <Deed button={button} about={about ?? ''} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
