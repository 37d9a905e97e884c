import { type PersonId } from '../../../bot/domain/people/person';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { makeUseCases } from '../../../bot/usecases';
import { type Outcome } from '../../../bot/usecases/requests/outcome';
import { noon, tenant, type TestPorts, testPorts } from '../../support/ports';
import { type Storing } from '../../support/reportScene';
import { type storeKinds } from '../../support/stores';

export const coordinator: PersonId = `${tenant}:coordinator`;
export const administrator: PersonId = `${tenant}:administrator`;
export const observer: PersonId = `${tenant}:observer`;
export const reader = { language: 'en', timeZone: 'UTC', now: noon } as const;

/** One programme in an empty store. */
export interface ReportWorld {
  readonly ports: TestPorts;
  readonly app: ReturnType<typeof makeUseCases>;
  /** Where and when the report's scene is stored. */
  readonly storing: Storing;
  close(): Promise<void>;
}

export async function openReportWorld(open: (typeof storeKinds)[number]['open'], programme: Programme): Promise<ReportWorld> {
  const opened = await open();
  const ports = await testPorts({ store: opened.store, programmes: [programme] });
  return {
    ports, app: makeUseCases(ports), storing: { documents: ports.documents, programme, now: noon },
    close: async () => {
      await ports.close();
      await opened.close();
    },
  };
}

export const value = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.value;
};
