import { Body1Strong, Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ResourcePart, type ResourcesPage, type SupportView } from '../../bot/contracts/resourcesPage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';
import { useReading } from './useReading';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: tokens.spacingVerticalXL, minWidth: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  title: { margin: 0 },
  text: { margin: 0 },
  words: { margin: 0, whiteSpace: 'pre-wrap' },
  subtle: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'flex-start', minWidth: 0 },
  points: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What helps now: a question, things to do together, a tip, other people, and whom to ask. Each opens the bot's card for more. */
export default function Resources({ pair }: { readonly pair: string }) {
  const { t } = useTab();
  const { data, problem, again } = useReading<ResourcesPage>(`/api/pairs/${encodeURIComponent(pair)}/resources`);
  const styles = useStyles();
  const refresh = (): void => void again();
  return (
    <Section title={t('tabPapers.resources')}>
      {problem && <ProblemNote problem={problem} onAgain={refresh} />}
      {!data && !problem && <Waiting />}
      {data && (
        <div className={styles.parts}>
          {data.parts.map((part) => <Part key={part.code} part={part} onDone={refresh} />)}
          <Support support={data.support} onDone={refresh} />
        </div>
      )}
    </Section>
  );
}

function Part({ part: { title, text, items, buttons }, onDone }: { readonly part: ResourcePart; readonly onDone: () => void }) {
  const { open, t } = useTab();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.part, items.length > 0 && styles.wide)}>
      <Body1Strong as="h3" className={styles.title}>{title}</Body1Strong>
      {text !== undefined && <Text as="p" className={styles.text}>{text}</Text>}
      {items.length > 0 && (
        <ul role="list" className={styles.list}>
          {items.map(({ name, note, button }) => (
            <li key={name} className={styles.item}>
              <Text>{name}</Text>
              <Caption1 className={styles.subtle}>{note}</Caption1>
              <Button size="small" aria-label={t('tabPapers.whose', { button: button.title, name })} onClick={() => open(button, onDone)}>{button.title}</Button>
            </li>
          ))}
        </ul>
      )}
      <Buttons size="small" buttons={buttons} onDone={onDone} />
    </div>
  );
}

function Support({ support: { title, expectations, points, contact, note, links, linksTitle, buttons }, onDone }: { readonly support: SupportView; readonly onDone: () => void }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.part}>
        <Body1Strong as="h3" className={styles.title}>{title}</Body1Strong>
        {expectations !== undefined && <Text as="p" className={styles.words}><bdi>{expectations}</bdi></Text>}
        <ul className={styles.points}>{points.map((point) => <li key={point}>{point}</li>)}</ul>
        <Buttons size="small" buttons={buttons} onDone={onDone} />
      </div>
      <div className={styles.part}>
        <Body1Strong as="h3" className={styles.title}>{contact.label}</Body1Strong>
        <Text>{contact.name}</Text>
        <Link href={`mailto:${contact.email.split('@').map(encodeURIComponent).join('@')}`} inline>{contact.email}</Link>
        <Caption1 className={styles.subtle}>{note}</Caption1>
      </div>
      {linksTitle !== undefined && (
        <div className={styles.part}>
          <Body1Strong as="h3" className={styles.title}>{linksTitle}</Body1Strong>
          <Buttons size="small" buttons={links} />
        </div>
      )}
    </>
  );
}
