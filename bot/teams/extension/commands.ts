import { type DialogCommand, type SearchCommand } from './command';
import { findMentor } from './findMentor';
import { makeAction } from './makeAction';
import { recommend } from './recommend';
import { saveNote } from './saveNote';
import { shareGoal } from './shareGoal';
import { shareResource } from './shareResource';
import { thank } from './thank';

/** Everything that the messaging extension offers; the manifest lists the same. */
export const searchCommands: readonly SearchCommand[] = [findMentor, recommend, shareGoal, shareResource];
export const dialogCommands: readonly DialogCommand[] = [thank, saveNote, makeAction];
