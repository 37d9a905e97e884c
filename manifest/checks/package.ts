import { type Files } from '../zip';
import { checkAddresses } from './addresses';
import { checkIcons } from './icons';
import { checkLocalisations } from './localisations';
import { checkSchema } from './schema';
import { checkStrings } from './strings';

/** Everything that is wrong with a package, each in one sentence that says what to mend. It looks at the files as Teams will, not at how they were made. */
export const checkPackage = (files: Files, { local }: { readonly local: boolean }): string[] =>
  [checkSchema(files), checkLocalisations(files), checkStrings(files), checkAddresses(files, local), checkIcons(files)].flat();
