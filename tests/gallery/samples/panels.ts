import { panelCard } from '../../../bot/cards/panels/panelCard';
import { type Reader } from '../../../bot/cards/reader';
import { templates } from '../../../bot/content/templates';
import { panelOf, sittingsOf } from '../../../bot/domain/panels/evening';
import { days, hours } from '../../../bot/domain/time';
import { type PanelView } from '../../../bot/usecases/panels/viewPanel';
import { aPair, aSession } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';

function anEvening({ now }: Reader, side: 'host' | 'guest', { guests = 12, name, subject = 'Moving between headquarters and the field' }: { guests?: number; name?: string; subject?: string } = {}): PanelView {
  const hosts = Array.from({ length: 4 }, (_, place) => ({ person: `tenant:host${place}`, name: name ?? `Host ${place}`, role: 'mentor' as const }));
  const invited = Array.from({ length: guests }, (_, place) => ({ person: `tenant:guest${place}`, name: name ?? `Guest ${place}`, role: 'mentee' as const }));
  const panel = panelOf({ roundsAt: now + days(1) + hours(1), tables: hosts.map(({ person }) => ({ host: person, subject })) }, invited.map(({ person }) => person), templates.panel.journey);
  const members = [...hosts, ...invited];
  const me = members[side === 'host' ? 0 : 4] ?? { person: '', name: '', role: 'mentee' as const };
  const pair = aPair({ structure: 'panel', members, sessions: [aSession({ startsAt: now + days(1), minutes: 150 })], ...(panel && { panel }) });
  return { pair, programme: aProgramme({ ...templates.panel, id: 'panel', name: name ?? 'An evening with senior colleagues' }), me, others: members.filter((member) => member !== me), sittings: sittingsOf(pair, me.person), isHost: side === 'host' };
}

export const panelsSamples: readonly CardSample[] = [
  {
    name: 'panelCard', feature: 'panels',
    states: {
      guest: (reader) => panelCard(anEvening(reader, 'guest'), reader), host: (reader) => panelCard(anEvening(reader, 'host'), reader), alone: (reader) => panelCard(anEvening(reader, 'guest', { guests: 1 }), reader),
      longest: (reader) => panelCard(anEvening(reader, 'guest', { guests: 76, name: longName, subject: 'Ы*'.repeat(60) }), reader), 'longest host': (reader) => panelCard(anEvening(reader, 'host', { guests: 76, name: longName, subject: 'Ы*'.repeat(60) }), reader),
    },
  },
];
