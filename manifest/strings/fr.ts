import { type AppStrings } from './strings';

export const fr: AppStrings = {
  name: { short: 'Lodestar', full: 'Lodestar, programmes de mentorat' },
  description: {
    short: 'Trouvez un mentor, fixez-vous des objectifs, avancez, sans quitter le chat.',
    full: [
      'Lodestar fait vivre les programmes de mentorat de votre organisation là où vous travaillez déjà.',
      'Inscrivez-vous comme mentor, comme personne mentorée ou les deux, et voyez à côté de chaque champ qui peut le lire. Trouvez un mentor : les profils les plus proches d’abord, avec les raisons. Envoyez une demande et sachez quand la réponse viendra.',
      'Convenez de votre façon de travailler, trouvez une heure qui convient à chacun, fixez des objectifs et voyez-les avancer. Le journal d’apprentissage prend une minute après chaque rencontre. Ce que vous et votre partenaire écrivez reste entre vous : la coordination voit que le mentorat suit son cours, jamais ce qui se dit.',
      'En réunion, le volet latéral présente l’ordre du jour, un minuteur, de bonnes questions à poser et des notes écrites à deux. Groupes, cercles, cafés-rencontres et tables rondes fonctionnent de la même manière.',
      'Lodestar parle anglais, français, espagnol, arabe, russe et chinois. Pour commencer, dites-lui « bonjour ».',
    ].join('\n\n'),
  },
  help: 'Ce que vous pouvez m’écrire, et ce qui se passe ensuite',
  search: {
    findMentor: { title: 'Trouver un mentor', description: 'Chercher un mentor dans vos programmes, les plus proches de vos souhaits d’abord', text: { title: 'Nom, compétence, lieu ou langue', description: 'Laissez vide pour voir les profils les plus proches' } },
    recommend: { title: 'Recommander un mentor', description: 'Placer la carte d’un mentor dans votre message, pour quelqu’un qui cherche', text: { title: 'Nom, compétence, lieu ou langue', description: 'Qui aimeriez-vous recommander ?' } },
    shareGoal: { title: 'Partager un objectif', description: 'Placer l’un de vos objectifs dans votre message', text: { title: 'Mots de l’objectif', description: 'Laissez vide pour voir tous vos objectifs' } },
    shareResource: { title: 'Partager une ressource', description: 'Placer une page de vos programmes ou du guide dans votre message', text: { title: 'Sujet', description: 'Laissez vide pour voir toutes les ressources' } },
  },
  dialog: {
    thank: { title: 'Dire merci', description: 'Remercier avec une carte votre mentor, la personne que vous accompagnez ou quelqu’un d’autre' },
    saveNote: { title: 'Dans mes notes de rencontre', description: 'Conserver ce message dans vos notes de mentorat personnelles' },
    makeAction: { title: 'En faire une action', description: 'Transformer ce message en action pour vous et votre partenaire' },
  },
};
