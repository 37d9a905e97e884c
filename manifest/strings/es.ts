import { type AppStrings } from './strings';

export const es: AppStrings = {
  name: { short: 'Lodestar', full: 'Lodestar, programas de mentoría' },
  description: {
    short: 'Encuentre un mentor, acuerden metas, reúnanse y crezcan, sin salir del chat.',
    full: [
      'Lodestar lleva los programas de mentoría de su organización al lugar donde usted ya trabaja.',
      'Inscríbase como mentor, como aprendiz o ambas cosas, y vea junto a cada campo quién puede leerlo. Encuentre un mentor: primero las mejores coincidencias, cada una con sus razones. Envíe una solicitud y sepa cuándo tendrá respuesta.',
      'Acuerden cómo trabajar, encuentren una hora que convenga a ambos, fijen metas y vean cómo avanzan. El diario de aprendizaje requiere un minuto después de cada reunión. Lo que usted y la otra persona escriben queda entre ustedes: la coordinación ve que la mentoría sigue su curso, nunca lo que se dice.',
      'En una reunión, el panel lateral contiene el orden del día, un temporizador, buenas preguntas y notas que ambos escriben. Los grupos, los círculos, las charlas de café y los paneles funcionan del mismo modo.',
      'Lodestar habla inglés, francés, español, árabe, ruso y chino. Para empezar, escríbale «hola».',
    ].join('\n\n'),
  },
  help: 'Lo que puede escribirme y lo que ocurre después',
  search: {
    findMentor: { title: 'Buscar mentor', description: 'Buscar un mentor en sus programas, primero las mejores coincidencias', text: { title: 'Nombre, aptitud, lugar o idioma', description: 'Déjelo vacío para ver las mejores coincidencias' } },
    recommend: { title: 'Recomendar un mentor', description: 'Poner la ficha de un mentor en su mensaje, para alguien que busca', text: { title: 'Nombre, aptitud, lugar o idioma', description: '¿A quién le gustaría recomendar?' } },
    shareGoal: { title: 'Compartir una meta', description: 'Poner una de sus metas en su mensaje', text: { title: 'Palabras de la meta', description: 'Déjelo vacío para ver todas sus metas' } },
    shareResource: { title: 'Compartir un recurso', description: 'Poner en su mensaje una página de sus programas o de la guía', text: { title: 'Tema', description: 'Déjelo vacío para ver todos los recursos' } },
  },
  dialog: {
    thank: { title: 'Dar las gracias', description: 'Agradecer con una tarjeta a su mentor, a su aprendiz o a otra persona' },
    saveNote: { title: 'Guardar en mis notas de sesión', description: 'Conservar este mensaje en sus propias notas de mentoría' },
    makeAction: { title: 'Convertir en acción', description: 'Convertir este mensaje en una acción para usted y la otra persona' },
  },
};
