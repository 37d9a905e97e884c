import { type SmartWords } from './smartWords';

// Names of things as well as of doing: "lead", "report". Their -ing forms are added below.
const nouns = `lead contact plan report research network draft review test travel study practice chair host interview design map brief share update train coach document record
  join volunteer approach request schedule publish shadow visit pilot audit budget write edit read teach speak learn ask meet build run take prepare present facilitate organise organize
  improve create complete attend deliver manage develop conduct coordinate support mentor seek apply work help translate summarise pass earn obtain
  swap log keep note track journal gather secure trial rotate rehearse debrief compare refresh revise redesign redraft rewrite renew resolve set sign start stop structure suggest switch tackle talk
  transfer turn use walk win handle hire hold lobby file fill fix frame fund give go invest list maintain mark move negotiate nominate offer open outline own pair phone pitch play post produce pursue raise
  rank recommend reconnect reduce refine replace send serve spend step invite meet compile collect introduce follow join call`;

const gerund = (verb: string): string => (verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing ${verb}${verb.slice(-1)}ing`);

export const smartEnglish: SmartWords = {
  stop: `a an the i me my mine we us our you your he him his she her they them their it its this that these those and or but so if then than as of in on at to for with from by about
    into over under between among through during after before until till within up down out off again also not no nor do does did done have has had having am is are was were be been being
    will would shall should can could may might must ll ve re d who whom whose which what when where why how there here all any both each few own same such only just too very
    really actively also probably next regularly while upon per via one th st nd rd because`,
  vague: `better best good great well nice more most much many lot lots some something anything everything everybody everyone nobody always never perfect perfectly thing things stuff way ways
    improv* enhanc* develop developing development strengthen* grow growing growth progress* advanc* further myself self skill skills abilit* capacit* competenc* knowledge career careers
    profession* personal* general* overall different new various several area areas aspect aspects become becoming get getting got want wants wish hope like need try trying aim goal goals objective objectives
    success* effective* efficien* excellent potential life job work working harder hard possible soon learn more able make making at once someday eventually bit kind sort etc other others people person`,
  verbs: `*ise *ize *ify get_to_know sit write prepare attend deliver facilitate organise organize join apply submit complete finish build create learn read teach speak ask meet obtain earn conduct lead_a lead_the lead_an lead_my
    coordinate manage develop improve strengthen enhance deepen expand explore identify analyse analyze compare compile collect discuss negotiate present_the present_my present_our present_a present_to present_it
    represent propose publish translate summarise summarize edit moderate co_facilitate co_lead co_author enrol enroll register become_certified get_certified pass_the pass_my pass_an achieve reach increase reduce
    introduce implement launch set_up seek_* take_part take_a take_the take_on take_up give_a give_the give_my give_two hold_a hold_* draft_a draft_the draft_my draft_an draft_* reflect invite observe recruit supervise delegate listen
    follow listen try_out put_together carry_out work_on work_with share_my share_the share_what share_one reply respond choose decide select adapt apply_for evaluate assess measure monitor mobilise mobilize
    advise consult engage convene sign_up practise rehearse review_* interview_* shadow_* visit_* publish_* host_* chair_a chair_the chair_* mentor_a mentor_two brief_the brief_my
    contribute cut double raise start begin stop keep_a save talk_to call_* email spend devote block_*`,
  openers: `${nouns} ${nouns.split(/\s+/).map(gerund).join(' ')}`,
  joins: 'and or then to by will can please i ll actively regularly successfully jointly',
  doers: `i i_will i_ll i_shall i_am_going_to i_m_going_to going_to we_will will i_plan_to plan_to want_to would_like_to like_to aim_to is_to intend_to hope_to need_to try_to able_to learn_to learn_how_to how_to commit_to so_that_i_can i_can`,
  states: `be been being become becomes becoming am is are was were have has had having know knows feel feels feeling seem remain stay want wants wish wishes hope hopes hoping like love need needs deserve believe think expect
    get gets receive look should would could may might must can will shall do did ll ve m d expertise enterprise otherwise precise likewise size prize wise rise noise premise promise franchise concise exercise promoted recognised recognized known seen respected appreciated`,
  numbers: `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand`,
  counted: `once twice thrice double half third quarterly daily weekly biweekly fortnightly monthly every each per dozen pair couple percent percentage rate score grade at_least at_most no_more_than per_cent
    report reports paper papers presentation presentations certificate certification certified exam exams examination article articles note notes workshop workshops webinar webinars course courses interview interviews
    application applications cv resume proposal proposals briefing briefings conference conferences speech speeches toolkit dashboard template guide guideline guidelines checklist blog newsletter memo publication publications
    thesis chapter chapters diploma degree module modules training_course case_study budget_plan action_plan work_plan workplan project_plan development_plan draft drafts podcast video videos database survey strategy_paper
    concept_note profile portfolio submit publish present deliver pass_the pass_my pass_an enrol register host_a chair_a chair_the facilitate moderate level_a level_b level_c b_# a_# c_# p_# level_# list map shortlist roster`,
  units: 'day days week weeks month months year years quarter quarters semester semesters fortnight',
  months: 'january february march april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec',
  deadlines: `within until till before deadline tomorrow monday tuesday wednesday thursday friday saturday sunday by_the by_next by_this by_then by_end by_mid by_early by_late by_my_next by_our_next by_year by_may in_may of_may before_may until_may #_may may_#
    in_#_~ in_#_more_~ in_a_~ in_the_next in_the_coming in_the_first_# over_the_next over_the_coming over_the_course during_the_next next_#_~ coming_#_~ next_~ coming_~ this_~ first_#_~ last_~_of end_of_the_~ end_of_~ end_of_the end_of_my end_of_our end_of_this
    mid_term midterm mid_year year_end end_year q_# #_~_from_now first_half second_half first_~ second_~ third_~ fourth_~ no_later_than not_later_than summer autumn winter spring christmas easter eid diwali new_year ramadan after_#_~ half_of_# next_summer`,
  spans: 'for_#_~ for_a_~ for_the_~ for_the_next throughout over_#_~ during_#_~ for_six_to',
  absolutes: `always never everybody everyone everything nobody no_one nothing perfect perfectly flawless flawlessly all_at_once at_all_times overnight impossible instantly any_time every_single all_the_time all_people all_staff_in_the_world no_mistakes without_any_mistake without_mistakes`,
  percent: 'percent per_cent',
  growth: 'increas* grow* rais* rise rises expand* doubl* exceed* target* budget* baseline than more by_# to_# from_#',
  idioms: `have_never ve_never had_never has_never i_never never_before always_wanted have_always ve_always not_always never_mind everyone_in everyone_on everybody_in everybody_on everything_i everything_we one_of one_day one_another to_perfect perfect_my
    perfect_the not_perfect nothing_but before_all present_post not_everyone not_everything nothing_is may_be as_never_before almost_always almost_never`,
};
