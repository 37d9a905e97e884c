import { Button } from '@fluentui/react-components';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { useConsoleText } from '../consoleTexts';

interface Parts {
  readonly programme: string;
  readonly match: string;
  readonly names: string;
  readonly onDone: () => void;
}

/** Has the pair reminded kindly; the list then says that it was. */
export function KindWord({ programme, match, names, onDone }: Parts) {
  const { client } = useTab();
  const t = useConsoleText();
  const deed = useDeed();
  const say = async (): Promise<void> => {
    const done = await deed.run(() => client.post(`/api/console/${encodeURIComponent(programme)}/matches/${encodeURIComponent(match)}/kind-word`, {}));
    if (done) onDone();
  };
  return (
    <>
      <Button appearance="primary" disabledFocusable={deed.busy} aria-label={t('tabReport.sayWhose', { names })} onClick={() => void say()}>{t('tabReport.say')}</Button>
      {deed.problem && <ProblemNote problem={deed.problem} onAgain={onDone} />}
    </>
  );
}
