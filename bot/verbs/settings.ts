import * as z from 'zod';
import { pauseCard, type PauseNews } from '../cards/settings/pauseCard';
import { seatCard, type SeatNews } from '../cards/settings/seatCard';
import { settingsCard } from '../cards/settings/settingsCard';
import { type UseCases } from '../usecases';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { loose, looseNumber, programmeId, role } from './inputs';

const ofProgramme = z.object({ programme: programmeId });

export const settingsVerbs: readonly Verb[] = [
  verb('settings.show', z.object({ programme: programmeId.exactOptional(), role: role.exactOptional() }), async ({ programme, role: as = 'mentor' }, turn, app) => {
    if (programme !== undefined) return as === 'mentor' ? seat(programme, turn, app) : wishlist(programme, turn, app);
    const settings = await app.viewSettings({ person: turn.actor });
    return settings.kind === 'refused' ? refuse(settings.reason) : show(settingsCard({ settings: settings.value }, turn.reader));
  }),
  verb('settings.save', z.object({ language: loose, timeZone: loose, quietFrom: looseNumber, quietUntil: looseNumber }), async (input, turn, app) => {
    const saved = await app.saveSettings({ ...input, person: turn.actor });
    if (saved.kind === 'refused') return refuse(saved.reason);
    const settings = await app.viewSettings({ person: turn.actor });
    if (settings.kind === 'refused') return refuse(settings.reason);
    // The answer is already in the language and on the clock that were just chosen.
    return show(settingsCard({ settings: settings.value, saved: true }, { ...turn.reader, language: saved.value.language, timeZone: saved.value.timeZone }));
  }),
  verb('seat.save', ofProgramme.extend({ capacity: looseNumber }), async ({ programme, capacity }, turn, app) => {
    const changed = await app.changeCapacity({ programme, mentor: turn.actor, capacity });
    return changed.kind === 'refused' ? refuse(changed.reason) : seat(programme, turn, app, 'saved');
  }),
  verb('seat.pause', ofProgramme.extend({ until: loose }), async ({ programme, until }, turn, app) => {
    if (until.trim() === '') return refuse('badDate'); // to the use case, no day means "back again"
    const paused = await app.pauseMentoring({ programme, mentor: turn.actor, until, timeZone: turn.reader.timeZone });
    return paused.kind === 'refused' ? refuse(paused.reason) : seat(programme, turn, app, 'paused');
  }),
  verb('seat.resume', ofProgramme, async ({ programme }, turn, app) => {
    const resumed = await app.pauseMentoring({ programme, mentor: turn.actor, timeZone: turn.reader.timeZone });
    return resumed.kind === 'refused' ? refuse(resumed.reason) : seat(programme, turn, app, 'resumed');
  }),
  verb('wishlist.pause', ofProgramme.extend({ until: loose }), async ({ programme, until }, turn, app) => {
    if (until.trim() === '') return refuse('badDate'); // as above
    const paused = await app.pauseMentee({ programme, mentee: turn.actor, until, timeZone: turn.reader.timeZone });
    return paused.kind === 'refused' ? refuse(paused.reason) : wishlist(programme, turn, app, 'paused');
  }),
  verb('wishlist.resume', ofProgramme, async ({ programme }, turn, app) => {
    const resumed = await app.pauseMentee({ programme, mentee: turn.actor, timeZone: turn.reader.timeZone });
    return resumed.kind === 'refused' ? refuse(resumed.reason) : wishlist(programme, turn, app, 'resumed');
  }),
];

async function seat(programme: string, { actor, reader }: Turn, app: UseCases, news?: SeatNews): Promise<Answer> {
  const own = await app.viewSeat({ programme, mentor: actor });
  return own.kind === 'refused' ? refuse(own.reason) : show(seatCard({ own: own.value, ...(news && { news }) }, reader));
}

async function wishlist(programme: string, { actor, reader }: Turn, app: UseCases, news?: PauseNews): Promise<Answer> {
  const own = await app.viewWishlist({ programme, mentee: actor });
  return own.kind === 'refused' ? refuse(own.reason) : show(pauseCard({ own: own.value, ...(news && { news }) }, reader));
}
