import { type Role } from '../people/person';
import { type Course, hasMet, isCompleted, isMatched, keyOf } from './course';
import { type Place } from './standing';

const stages = ['invited', 'joined', 'sought', 'matched', 'met', 'agreed', 'half', 'completed'] as const;
/** How far people come. Each counts those of whom it is true, so that a pair that met without signing is not counted as having signed. */
export type Stage = (typeof stages)[number];

export interface FunnelStep {
  readonly stage: Stage;
  readonly mentees: number;
  readonly mentors: number;
}

const reached: Readonly<Record<Exclude<Stage, 'invited'>, (course: Course) => boolean>> = {
  joined: () => true,
  sought: ({ isSought }) => isSought,
  matched: isMatched,
  met: hasMet,
  agreed: ({ pairs }) => pairs.some(({ hasAgreed }) => hasAgreed),
  half: ({ pairs }) => pairs.some(({ isHalfway }) => isHalfway),
  completed: isCompleted,
};

/** `listed`: everybody on the programme's list, whether they have joined or not. Steps that a programme does not have are left out. */
export function funnelOf(courses: readonly Course[], listed: readonly Pick<Place, 'role' | 'person'>[], without: readonly Stage[] = []): FunnelStep[] {
  const joined = courses.map(({ place }) => place);
  const invited = [...new Map([...listed, ...joined].map((one) => [keyOf(one), one.role])).values()];
  const count = (roles: readonly Role[], role: Role): number => roles.filter((one) => one === role).length;
  return stages.filter((stage) => !without.includes(stage)).map((stage) => {
    const roles = stage === 'invited' ? invited : courses.filter(reached[stage]).map(({ place }) => place.role);
    return { stage, mentees: count(roles, 'mentee'), mentors: count(roles, 'mentor') };
  });
}
