import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type AdaptiveCard } from '../../../bot/cards/kit/types';
import { languageNames } from '../../../bot/content/language';
import { type PreviewPage } from '../../../bot/contracts/setupPage';
import { languages, type Language } from '../../../bot/domain/people/person';
import { useTab } from '../../app/tabContext';
import { CardView } from '../../cards/CardView';
import { ProblemNote } from '../../kit/ProblemNote';
import { Waiting } from '../../kit/Waiting';
import { useReading } from '../../papers/useReading';
import { useConsoleText } from '../consoleTexts';
import { callsOf, type SetupPlace } from './place';
import { useSetupStyles } from './useSetupStyles';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  /** Long cards have a scroll bar of their own; the keyboard reaches it. */
  window: { maxHeight: '640px', overflowY: 'auto', minWidth: 0 },
  card: {
    margin: 0, minWidth: 0, padding: tokens.spacingHorizontalM, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
    // Nobody can scroll in what cannot have the focus: long lists of choices are as long as they are.
    '& [role=group]': { maxHeight: 'none', overflowY: 'visible' },
  },
});
const roles = ['mentee', 'mentor'] as const;

/** The bot's own cards, as participants will see them, in any language and either role. `version` changes whenever the programme does. */
export default function Preview({ place, version }: { readonly place: SetupPlace; readonly version: string }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const { language: own } = useTab();
  const [language, setLanguage] = useState<Language>(own);
  const [role, setRole] = useState<(typeof roles)[number]>('mentee');
  const { data, problem, again } = useReading<PreviewPage<AdaptiveCard>>(callsOf(place).preview(language, role), version);
  return (
    <div className={styles.column}>
      <div className={styles.fields}>
        <Field label={t('tabSetup.preview.language')}>
          <Select value={language} onChange={(_event, { value }) => setLanguage(languages.find((one) => one === value) ?? own)}>{languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}</Select>
        </Field>
        <Field label={t('tabSetup.preview.role')}>
          <Select value={role} onChange={(_event, { value }) => setRole(roles.find((one) => one === value) ?? role)}>{roles.map((one) => <option key={one} value={one}>{t(`tabSetup.preview.role.${one}`)}</option>)}</Select>
        </Field>
      </div>
      {problem && <ProblemNote problem={problem} onAgain={() => void again()} />}
      {data ? <Parts page={data} /> : !problem && <Waiting />}
    </div>
  );
}

function Parts({ page: { parts, journey, language, isRightToLeft } }: { readonly page: PreviewPage<AdaptiveCard> }) {
  const styles = useStyles();
  const setup = useSetupStyles();
  return (
    <div className={styles.parts}>
      {parts.map(({ title, card }) => (
        <div key={title} className={setup.column}>
          <Text as="h3" weight="semibold" className={setup.title}>{title}</Text>
          {/* To look at: its fields and buttons are the real ones, and do nothing. */}
          <div role="group" tabIndex={0} aria-label={title} className={styles.window}>
            <fieldset disabled className={styles.card}>
              <CardView key={language} card={card} body={card.body} from={{ verb: 'preview', data: {} }} problem={undefined} send={() => Promise.resolve()} onHeading={() => undefined} onClose={() => undefined} />
            </fieldset>
          </div>
        </div>
      ))}
      <div className={setup.column}>
        <Text as="h3" weight="semibold" className={setup.title}>{journey.title}</Text>
        <ol lang={language} dir={isRightToLeft ? 'rtl' : 'ltr'} className={setup.list}>{journey.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      </div>
    </div>
  );
}
