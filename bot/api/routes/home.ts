import * as z from 'zod';
import { homePage } from '../pages/homePage';
import { myDataFile, myDataPage } from '../pages/myData';
import { read, type Route } from '../route';

const nothing = z.object({});

export const homeRoutes: readonly Route[] = [
  read({
    path: '/api/home', audience: 'self', input: nothing,
    answer: async (_input, { person, actor, reader }, { app }) => {
      const [home, isCoordinator, console] = await Promise.all([app.viewHome(person), app.isCoordinator(actor), app.viewConsole({ actor })]);
      return { kind: 'done', value: homePage(home, { isCoordinator, runsProgrammes: console.kind === 'done' }, reader) };
    },
  }),
  read({
    path: '/api/data', audience: 'self', input: nothing,
    answer: async (_input, { person, reader }, { app }) => ({ kind: 'done', value: myDataFile(await app.collectMyData(person), reader) }),
  }),
  read({
    path: '/api/data/about', audience: 'self', input: nothing,
    answer: async (_input, { person, reader }, { app }) => ({ kind: 'done', value: myDataPage(await app.countMyData(person), reader) }),
  }),
];
