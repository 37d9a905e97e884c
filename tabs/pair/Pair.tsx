import { type PairPage } from '../../bot/contracts/pairPage';
import { useLivePage } from '../api/useLivePage';
import { Buttons } from '../kit/Buttons';
import { LivePart } from '../kit/LivePart';
import { Section } from '../kit/Section';

/** The dashboard of a pair. */
export default function Pair({ pair }: { readonly pair: string }) {
  const page = useLivePage<PairPage>(`/api/pairs/${encodeURIComponent(pair)}`);
  return (
    <LivePart page={page}>
      {({ title, next }) => (
        <Section title={title}>
          <p>{next.sentence}</p>
          <Buttons buttons={[next.button]} onDone={() => void page.refresh()} />
        </Section>
      )}
    </LivePart>
  );
}
