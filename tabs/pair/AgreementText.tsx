import { Caption1, Caption1Strong, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type AgreementView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  parts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  name: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, ...typographyStyles.body1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  signatures: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))', gap: tokens.spacingHorizontalL },
  signature: { display: 'flex', flexDirection: 'column', minWidth: 0, paddingBlockStart: tokens.spacingVerticalXS, borderBlockStartWidth: tokens.strokeWidthThick, borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStrokeAccessible, overflowWrap: 'anywhere' },
  waits: { borderBlockStartStyle: 'dashed' },
});

/** Each part under its name. */
export function AgreementText({ parts, ending }: Pick<AgreementView, 'parts' | 'ending'>) {
  const styles = useStyles();
  return (
    <>
      {parts.length > 0 && (
        <dl className={styles.parts}>
          {parts.map(({ name, text }) => (
            <div key={name}>
              <dt className={styles.name}><Caption1Strong>{name}</Caption1Strong></dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {ending && <Caption1 block>{ending}</Caption1>}
    </>
  );
}

/** Who signed and when, and who has not yet; as on paper, each under a line of their own. */
export function Signatures({ signatures }: Pick<AgreementView, 'signatures'>) {
  const { t } = useTab();
  const styles = useStyles();
  if (signatures.length === 0) return null;
  return (
    <ul role="list" aria-label={t('tabPair.agreement.signatures')} className={styles.signatures}>
      {signatures.map(({ name, signed }, index) => (
        <li key={index} className={signed ? styles.signature : mergeClasses(styles.signature, styles.waits)}>
          <Text weight="semibold">{name}</Text>
          <Caption1>{signed ? t('tabPair.agreement.signedOn', { date: signed }) : t('tabPair.agreement.unsigned')}</Caption1>
        </li>
      ))}
    </ul>
  );
}
