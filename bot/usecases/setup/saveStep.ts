import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { type Programme } from '../../domain/programmes/programme';
import { type ProgrammeContent, programmeOf } from '../../domain/programmes/setup/content';
import { isTheirDraft } from '../../domain/programmes/setup/draft';
import { noted } from '../../domain/programmes/setup/history';
import { change } from '../change';
import { draftAt, programmeAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { roles } from '../enrolments/membership';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { makeFillPlaces } from '../roster/places';
import { type AtDraft, openedDraft } from './drafts';
import { tenantOf } from './knownPeople';
import { changeBy, type TypedStep } from './readStep';
import { type FieldProblem } from './typed';

/** Saved, or there already, when there are no problems; nothing at all was saved when there are some. */
export interface StepSaved {
  readonly problems: readonly FieldProblem[];
}

/** Saves one step of a draft. Refuses `changedMeanwhile` when somebody else has changed the same step since the form was drawn. */
export const makeSaveDraftStep = (ports: Ports) => async ({ draft: id, actor, ...typed }: AtDraft & TypedStep): Promise<Outcome<StepSaved>> => {
  const found = await openedDraft(ports, { draft: id, actor });
  if (found.kind === 'refused') return found;
  const saving = saver(typed, { isOpen: false, tenant: tenantOf(actor) });
  const changed = await change(ports.documents.drafts, draftAt(id), (draft) => {
    if (!draft || !isTheirDraft(draft, actor)) return refused('notFound');
    if (draft.opensAs !== undefined) return refused('tooLate');
    return saving.decide(draft.content, draft, (content) => ({ ...draft, content, changedAt: ports.clock.now() }));
  }, found.value);
  return changed.kind === 'refused' ? changed : { kind: 'done', value: { problems: saving.problems() } };
};

/** Saves one step of an open programme, and notes who did it. Refuses as above, and whoever may not change the programme (any more). */
export const makeSaveProgrammeStep = (ports: Ports) => async ({ programme: id, actor, ...typed }: AtConsole & TypedStep): Promise<Outcome<StepSaved>> => {
  const opened = await openProgramme(ports, { programme: id, actor }, 'changeProgramme');
  if (opened.kind === 'refused') return opened;
  const saving = saver(typed, { isOpen: true, tenant: tenantOf(actor) });
  const changed = await change(ports.documents.programmes, programmeAt(id), (programme) => {
    if (!programme?.coordinators.includes(actor)) return refused('notCoordinator');
    return saving.decide(programme, programme, (content) => noted(changedTo(programme, content), { at: ports.clock.now(), by: actor, step: typed.step }));
  });
  if (changed.kind === 'refused') return changed;
  ports.programmes.note(changed.document.body);
  // There may be more places now. Also after a repeat: the process that saved it first may have died before it got here.
  if (typed.step === 'who' && saving.problems().length === 0) await Promise.all(roles.map((role) => makeFillPlaces(ports)({ programme: id, role })));
  return { kind: 'done', value: { problems: saving.problems() } };
};

/** Steps of an open programme require what it needs, so that it is whole afterwards, too. */
function changedTo(programme: Programme, content: ProgrammeContent): Programme {
  const next = programmeOf(content, programme.id);
  if (!next) throw new Error(`A step left the programme ${programme.id} without something that it needs`);
  return { ...programme, ...next };
}

/** Decides by what is stored at that moment, also a second time after a lost race, and remembers what was wrong the last time. */
function saver(typed: TypedStep, context: { readonly isOpen: boolean; readonly tenant: string }) {
  let problems: readonly FieldProblem[] = [];
  return {
    problems: () => problems,
    decide: <Body>(content: ProgrammeContent, body: Body, next: (content: ProgrammeContent) => Body): Decision<Body> => {
      const changing = changeBy(typed, content, context);
      problems = changing.kind === 'mend' ? changing.problems : [];
      if (changing.kind === 'overtaken') return refused('changedMeanwhile');
      return changing.kind === 'changed' ? moved(next(changing.next)) : alreadyDone(body);
    },
  };
}
