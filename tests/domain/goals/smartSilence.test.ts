import { checkSmart } from '../../../bot/domain/goals/smart';
import { languages } from '../../../bot/domain/people/person';

// Written without a look at the word lists: good goals, about which a helper has nothing to say.
const goodGoals = [
  'I will arrange a coffee chat with one person from each of the three regional bureaux by the end of May',
  'Take the online course on supply chain ethics and tell my team about it at the March staff meeting',
  'My goal is to be able to chair the weekly coordination call on my own by mid-July.',
  'Get to know the budget cycle: sit with finance twice before the mid-year review',
  'I aim to secure a lateral move to the field by early 2027, applying to at least four posts',
  'Build a network of ten peers in the data community by Christmas',
  'Finalize my PhD chapter on river basins by 1 August',
  'Work with my mentor on salary negotiation, role-play it twice by Easter',
  'Delegate at least two tasks per week to my assistant during the next quarter',
  'Je compte prendre contact avec trois anciens du bureau de Bamako avant le 15 mai',
  'Mon objectif est de maîtriser Excel avancé et de créer un tableau de suivi pour juillet',
  'M’entraîner à prendre la parole : trois interventions en réunion d’ici la pause estivale',
  'J’aimerais obtenir un poste P3 au Siège d’ici un an, en postulant à six avis de vacance',
  'Pratiquer l’arabe une heure chaque semaine jusqu’à décembre',
  'Mi objetivo es liderar una reunión de coordinación al mes hasta diciembre',
  'Postularé a tres vacantes P3 antes de que termine el año',
  'Practicar árabe una hora por semana hasta diciembre',
  'Me gustaría conocer a cinco colegas de otras oficinas antes de julio',
  'Organizo un café virtual con dos exalumnos en abril',
  'Хочу выучить арабский до уровня B1 к концу 2027 года',
  'Моя цель — провести две пробные презентации для коллег до лета',
  'Раз в неделю буду писать заметку в дневник в течение трёх месяцев',
  'Познакомлюсь с тремя выпускниками программы до майских праздников',
  'Подам заявки на четыре вакансии С-3 до 1 октября',
  'أود التعرف على خمسة زملاء من المكاتب الإقليمية قبل شهر يوليو',
  'هدفي أن أتقدم إلى ثلاث وظائف من رتبة ف-3 قبل نهاية العام',
  'سأخصص ساعة كل أسبوع لممارسة اللغة الإسبانية حتى ديسمبر',
  'التدرب على إلقاء العروض أمام الزملاء مرتين خلال الشهر المقبل',
  'أخطط لعقد لقاء شهري مع مرشدتي طوال ستة أشهر',
  '我打算每周花一小时练习阿拉伯语,坚持到十二月',
  '年底前申请三个P3职位',
  '在五月份的部门会议上做一次十分钟的介绍',
  '我要在今年认识五位其他办事处的同事',
  '下半年独立主持每周协调会',
];

it.each(goodGoals)('has nothing to add to: %s', (wording) => {
  for (const language of languages) expect({ language, missing: checkSmart(wording, { language, today: '2026-03-02' }) }).toEqual({ language, missing: [] });
});
