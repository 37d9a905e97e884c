import '../nodeVersion';
import * as z from 'zod';
import { ConfigError, readStorageSettings } from '../settings/config';
import { openToWrite } from '../backup/openStorage';
import { dateIn } from '../domain/time';
import { collections, programmeAt } from '../usecases/collections';
import { newProgramme, ProgrammeError } from './newProgramme';

/** Makes a programme in the store that the environment names. One that is there already is left as it is. */
async function main(args: readonly string[]): Promise<void> {
  const tenant = z.guid().safeParse(process.env.BOT_TENANT_ID);
  if (!tenant.success) throw new ConfigError(['BOT_TENANT_ID is missing: the tenant of the coordinators, a GUID.']);
  const programme = newProgramme(args, { tenant: tenant.data, today: dateIn('UTC', Date.now()) });
  const store = await openToWrite(readStorageSettings(process.env));
  try {
    const { partition, id } = programmeAt(programme.id);
    const saved = await store.open(collections.programmes).create(partition, id, programme);
    if (saved.kind === 'conflict') throw new ProgrammeError([`--id ${programme.id} is taken by another programme`]);
    process.stdout.write(`“${programme.name}” is open from ${programme.enrolment.opens} to ${programme.enrolment.closes}. Within a minute people find it by writing “sign up” to Lodestar.\n`);
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError || error instanceof ProgrammeError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
