import { type Ports } from '../ports';
import { makeDeclinePlace } from './answerInvitation';
import { makeChangeList } from './changeList';
import { makeDirectoryImport } from './importDirectory';
import { makeFileImport } from './importPeople';
import { makeViewPeople } from './viewPeople';
import { makeViewLeftBehind, makeViewPlace } from './viewPlace';

export const makeRosterUseCases = (ports: Ports) => {
  const [file, directory] = [makeFileImport(ports), makeDirectoryImport(ports)];
  return {
    checkPeople: file.check, applyPeople: file.apply, checkDirectory: directory.check, applyDirectory: directory.apply,
    viewPeople: makeViewPeople(ports), changeList: makeChangeList(ports), declinePlace: makeDeclinePlace(ports), viewPlace: makeViewPlace(ports), viewLeftBehind: makeViewLeftBehind(ports),
  };
};
