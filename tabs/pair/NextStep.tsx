import { Caption1Strong, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type PairPage } from '../../bot/contracts/pairPage';
import { Buttons } from '../kit/Buttons';
import { Section } from '../kit/Section';

const useStyles = makeStyles({
  step: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}` },
  missing: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The one thing that helps most now, and where it is done. */
export function NextStep({ next: { sentence, button, missing, missingTitle }, refresh }: { readonly next: PairPage['next']; readonly refresh: () => void }) {
  const styles = useStyles();
  return (
    <Section title={sentence} className={styles.step}>
      {missing.length > 0 && (
        <div>
          <Caption1Strong block>{missingTitle}</Caption1Strong>
          <ul className={styles.missing}>{missing.map((name) => <li key={name}><Text size={200}>{name}</Text></li>)}</ul>
        </div>
      )}
      <Buttons buttons={[button]} onDone={refresh} />
    </Section>
  );
}
