import { type SmartWords } from './smartWords';

export const smartFrench: SmartWords = {
  stop: `a le la les l un une des du de d au aux et ou ni mais donc or car que qu qui quoi dont ce cet cette ces c mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te t se s
    en dans sur sous avec sans pour par vers chez entre pendant apres avant depuis jusque jusqu ne n pas moins tres trop aussi ainsi afin comme est suis es sont etre ete ai ont avoir avais sera serai vais va aller lors si tout tous toute toutes meme
    quelque puis alors ici fin er eme aupres egalement chaque deja`,
  vague: `mieux meilleur* bon bonne bons bonnes bien plus grand* beaucoup chose choses truc trucs facon maniere amelior* renforc* develop* progress* evolu* grandir avanc* croissance moi moi-meme competen* capacit* aptitude* connaissance* savoir carriere* profession* personnel*
    general* divers* different* nouveau* nouvel* nouvelle* plusieurs domaine* aspect* devenir faire avoir obtenir veux voudrais souhaite souhaiterais aimerais desire espere essayer objectif* but reuss* succes efficac* excellent* potentiel vie travail travailler emploi poste possible bientot
    apprendre autre autres gens personne personnes toujours jamais parfait* monde niveau etc fort`,
  verbs: `*er *ir *erai *irai *drai *trai *vrai ecrire lire apprendre comprendre suivre conduire construire produire mettre transmettre soumettre prendre entreprendre repondre rendre faire conclure elire defendre joindre rejoindre inscrire m_inscrire decrire traduire introduire resoudre
    redige prepare presente organise anime participe assiste consacre soumets termine suis_une suis_un_cours ecris lis rencontre mene coordonne contacte lance publie propose demande apprends propos* j_anime j_organise remettre permettre convaincre promouvoir`,
  openers: `redaction preparation presentation organisation animation participation realisation elaboration publication mise creation soumission conduite obtention lecture conception suivi traduction inscription rencontre formation`,
  joins: 'et puis ou de d a pour',
  doers: 'je j nous',
  states: `etre avoir devenir savoir pouvoir vouloir devoir sentir ressentir falloir sembler paraitre rester aimer souhaiter esperer desirer recevoir suis ai veux voudrais souhaite souhaiterais aimerais espere desire pense crois sais peux dois serai aurai deviendrai pourrai saurai voudrai devrai aimerai vrai
    vais etais avais me m ne n deviens suis reste premier dernier hier atelier metier dossier papier cahier chantier calendrier courrier financier particulier regulier entier leader manager mer fer cher janvier fevrier fier quartier poster partner plaisir avenir loisir desir soir espoir noir
    tiers papiers fichier clavier escalier courriers singulier familier janvier olivier partenaire hiver super cancer tir cuir voir`,
  numbers: 'deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille',
  counted: `fois chaque hebdomadaire* mensuel* quotidien* trimestriel* double moitie tiers douzaine pourcentage taux note notes score au_moins au_plus par_~ tous_les toutes_les un_par une_par par_an
    rapport rapports article articles presentation presentations presenter presenterai presente certificat* certification* examen* concours atelier ateliers webinaire* cours module modules entretien entretiens candidature* cv proposition* expose* conference* discours
    outil guide* modele* liste* fiche* memoire* these* diplome* publication* publier publierai soumettre soumettrai livrer formation_en formation_sur plan_d_action plan_de_travail plan_de_developpement projet_de_note premiere_version version video* blog lettre* bulletin* tableau base_de_donnees enquete* etude_de_cas
    niveau_a niveau_b niveau_c niveau_# b_# a_# c_# p_# delf dalf reussir_l animer_un animer_une animerai_un animerai_une`,
  units: 'jour jours semaine semaines mois an ans annee annees trimestre trimestres semestre semestres quinzaine',
  months: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr juil sept oct nov dec',
  deadlines: `avant jusqu jusque echeance demain lundi mardi mercredi jeudi vendredi samedi dimanche d_ici dans_#_~ dans_un_~ dans_une_~ dans_l_annee dans_les_#_~ dans_les_prochain* dans_les_#_prochain* sous_#_~ ~_prochain* prochain*_~ #_prochain*_~ ~_a_venir ~_suivant* cette_~ ce_~ cours_de_l cours_du_~ cours_des_# cours_des_prochain*
    fin_de_~ fin_du fin_de_l fin_de_cette fin_de_la fin_de_mon fin_de_ma fin_# fin_de_# au_plus_tard t_# premier_~ deuxieme_~ troisieme_~ quatrieme_~ premiere_moitie rentree mi_parcours ete_# cet_ete printemps automne hiver noel paques pause_estivale ramadan en_#_~ apres_#_~ au_bout_de_#_~`,
  spans: 'pendant_#_~ durant_#_~ sur_#_~ pendant_un_~ pendant_une_~ pendant_les_# pour_#_~ tout_au_long',
  absolutes: 'toujours jamais parfait parfaite parfaits parfaites parfaitement tout_le_monde tout_a_la_fois tout_en_meme_temps tout_d_un_coup tout_de_suite impossible instantanement zero_erreur sans_aucune_erreur sans_aucune_faute du_jour_au_lendemain en_permanence personne_ne',
  percent: 'pour_cent pourcent',
  growth: 'augment* accroi* croit* hausse* doubl* depass* cible* budget* plus que de_#_a progress*',
  idioms: 'n_ai_jamais n_avais_jamais jamais_fait j_ai_toujours ai_toujours toujours_voulu pas_toujours toujours_pas pas_parfait avant_tout tout_le_monde_dans bien_que plus_que_jamais il_n_est_jamais ne_sera_pas_parfait presque_toujours presque_jamais',
};
