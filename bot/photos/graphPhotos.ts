import { type PersonId } from '../domain/people/person';
import { type Clock } from '../usecases/ports';
import { type Photo, type Photos } from '../usecases/people/photos';
import { type OnBehalfOf } from './onBehalfOf';

export interface GraphPhotosSettings {
  readonly onBehalfOf: OnBehalfOf;
  readonly clock: Clock;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

const scopes = ['https://graph.microsoft.com/User.ReadBasic.All'];
const hourMs = 3_600_000;
/** Pictures change rarely; that somebody has none may be mended sooner. */
const keptMs = { found: 24 * hourMs, missing: hourMs } as const;
const keptPhotos = 2_000;
/** Teams' own are smaller; larger ones are no picture for a list. */
const longestBytes = 100_000;

interface Kept {
  readonly photo: Photo | undefined;
  readonly until: number;
}

/** Pictures of 96 pixels from Microsoft Graph (https://learn.microsoft.com/graph/api/profilephoto-get), asked for on behalf of the reader and kept in memory, for that reader alone. */
export function graphPhotos({ onBehalfOf, clock, baseUrl = 'https://graph.microsoft.com/v1.0', timeoutMs = 5_000 }: GraphPhotosSettings): Photos {
  const kept = new Map<string, Kept>();
  const ask = async (person: PersonId, token: string): Promise<Photo | undefined> => {
    const objectId = person.slice(person.indexOf(':') + 1);
    const bearer = await onBehalfOf(token, scopes);
    const response = await fetch(`${baseUrl}/users/${encodeURIComponent(objectId)}/photos/96x96/$value`, { headers: { authorization: `Bearer ${bearer}` }, signal: AbortSignal.timeout(timeoutMs) });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/^image\/(jpeg|png|gif)$/.test(type)) return undefined;
    const bytes = Buffer.from(await response.arrayBuffer());
    return bytes.length > longestBytes ? undefined : { type, base64: bytes.toString('base64') };
  };
  return {
    isConfigured: true,
    of: async (person, asker) => {
      const key = `${asker.person} ${person}`;
      const known = kept.get(key);
      if (known && known.until > clock.now()) return known.photo;
      // A picture is never worth an error: the initials stand in for it.
      const photo = await ask(person, asker.token).catch(() => undefined);
      kept.delete(key);
      kept.set(key, { photo, until: clock.now() + (photo ? keptMs.found : keptMs.missing) });
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size > keptPhotos) kept.delete(oldest);
      return photo;
    },
  };
}
