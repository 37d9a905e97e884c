import { Text } from '@fluentui/react-components';
import { type AgreementView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { Signatures } from '../pair/AgreementText';
import { useStageStyles } from './useStageStyles';

/** The newest text and who signed it. */
export function StageAgreement({ agreement }: { readonly agreement: AgreementView | undefined }) {
  const { t } = useTab();
  const styles = useStageStyles();
  if (!agreement || agreement.state === 'none') {
    return <Text as="h1" size={500} className={styles.title}>{t('tabPair.stage.nothing')}</Text>;
  }
  const { title, line, written, parts, ending, signatures } = agreement;
  return (
    <>
      <Text as="h1" weight="semibold" className={styles.title}>{title}</Text>
      <Text size={400} weight="semibold">{line}</Text>
      <dl className={styles.list}>
        {parts.map(({ name, text }) => (
          <div key={name} className={styles.item}>
            <dt className={styles.name}><Text size={300} weight="semibold">{name}</Text></dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      {ending && <Text>{ending}</Text>}
      <Signatures signatures={signatures} />
      {written && <Text>{written}</Text>}
    </>
  );
}
