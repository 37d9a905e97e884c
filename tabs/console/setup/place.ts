/** Where a programme is set up: in the making, or open. */
export interface SetupPlace {
  readonly kind: 'draft' | 'programme';
  readonly id: string;
}

const base = ({ kind, id }: SetupPlace): string => `/api/${kind === 'draft' ? 'drafts' : 'console'}/${encodeURIComponent(id)}`;

/** What each page and each step is called by. */
export const callsOf = (place: SetupPlace) => ({
  page: place.kind === 'draft' ? base(place) : `${base(place)}/setup`,
  step: (code: string): string => `${base(place)}/${place.kind === 'draft' ? 'steps' : 'setup'}/${code}`,
  preview: (language: string, role: string): string => `${base(place)}/preview?${new URLSearchParams({ language, role })}`,
  open: `${base(place)}/open`,
  remove: `${base(place)}/remove`,
});
