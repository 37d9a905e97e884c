import type * as z from 'zod';
import { type ApiErrorCode } from '../contracts/apiError';
import { type PersonId } from '../domain/people/person';
import { type Deed } from '../domain/programmes/staff';
import { type UseCases } from '../usecases';
import { type Outcome } from '../usecases/requests/outcome';
import { type Turn } from '../verbs/verb';

/** Everything a route may use: what the bot uses too. */
export interface ApiParts {
  readonly app: UseCases;
  /** The caller's own token, for asking Graph on their behalf. */
  readonly token: string;
}

/** What the authorisation matrix expects of a route, so that one that is forgotten there fails its test. */
export type Audience =
  /** Everybody who is signed in; it shows and changes only what is their own. */
  | 'self'
  /** The members of the pair that the path names. */
  | 'members'
  /** As the verb in the path says. */
  | 'verb'
  /** Whoever runs the programme that the path names and may do what the route's `deed` says. */
  | 'staff'
  /** Whoever helps to run any programme. */
  | 'organisers';

export interface Route {
  readonly method: 'get' | 'post';
  /** As the router takes it: '/api/pairs/:pair'. */
  readonly path: string;
  readonly audience: Audience;
  /** For staff: what it takes. The use case decides; the matrix compares. */
  readonly deed?: Deed;
  /** Whether a whole file may come along. */
  readonly takesFile?: true;
  /** The partition whose documents a waiting reader is woken by; absent where nobody waits. */
  readonly watches?: (input: unknown) => string | undefined;
  /** Undefined when the input is not what this route understands. */
  readonly answer: (input: unknown, turn: Turn, parts: ApiParts) => Promise<Answered> | undefined;
}

export type Answered = Outcome<unknown> | { readonly kind: 'failed'; readonly code: ApiErrorCode };

interface Plan<Input> {
  readonly path: string;
  readonly audience: Audience;
  readonly deed?: Deed;
  readonly takesFile?: true;
  readonly input: z.ZodType<Input>;
  /** Live pages only: the documents that the page is made of. Readers who know the page already may wait until it changes. */
  readonly watches?: (input: Input) => string;
  readonly answer: (input: Input, turn: Turn, parts: ApiParts) => Promise<Answered>;
}

/** Binds a path to one use case: parse, call, present. `input` sees path and query (of a write: path and body) as one object; the path wins. */
const route = (method: Route['method']) => <Input>({ path, audience, deed, takesFile, input, watches, answer }: Plan<Input>): Route => ({
  method, path, audience, ...(deed && { deed }), ...(takesFile && { takesFile }),
  answer: (given, turn, parts) => {
    const parsed = input.safeParse(given);
    return parsed.success ? answer(parsed.data, turn, parts) : undefined;
  },
  ...(watches && {
    watches: (given: unknown) => {
      const parsed = input.safeParse(given);
      return parsed.success ? watches(parsed.data) : undefined;
    },
  }),
});

export const read = route('get');
export const write = route('post');

/** The actor of a pair's route: from the token, never from what was sent. */
export const ownPair = ({ pair }: { readonly pair: string }, { actor }: Turn): { readonly pair: string; readonly actor: PersonId } => ({ pair, actor });
