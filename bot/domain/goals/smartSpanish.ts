import { type SmartWords } from './smartWords';

export const smartSpanish: SmartWords = {
  stop: `a el la los las lo un una unos unas de del al y e o u ni pero que quien cual cuyo este esta estos estas ese esa eso esto mi mis tu tus su sus nuestro nuestra nuestros nuestras yo me te se le les nos ella ellos ellas usted ustedes
    en con sin por para hacia entre sobre bajo desde hasta durante despues antes segun tras no si muy tambien como cuando donde es soy son ser sea sido estar estoy estan he ha han haber habia hay voy va ir mas menos ya todo todos toda todas cada mismo misma algun alguna algunos algunas
    fin dentro ante asi porque`,
  vague: `mejor* buen bueno buena buenos buenas bien mas gran grande* mucho mucha muchos muchas cosa cosas manera forma fortalec* desarroll* progres* crec* avanz* yo mismo misma habilidad* capacidad* competencia* conocimiento* destreza* carrera* profesional* personal* general* divers* distint* diferent* nuevo nueva nuevos nuevas
    vario varios varias area areas aspecto* convertir* hacer tener lograr conseguir quiero quisiera deseo espero gustaria intentar tratar objetivo* meta* exito* eficaz* eficien* eficac* excelent* potencial vida trabajo trabajar empleo puesto posible pronto aprender otro otra otros otras gente persona personas siempre nunca jamas perfect* mundo nivel etc`,
  verbs: `*ar *er *ir *are *ere *ire *arme *erme *irme *arlo *arla *erlo *irlo *arlos *erlos organizo redacto preparo presento participo asisto escribo leo dirijo coordino contacto lanzo publico propongo solicito entrego envio hare dire pondre tendre_una tendre_un tendre_dos tendre_tres propondre expondre`,
  openers: 'redaccion preparacion presentacion organizacion participacion realizacion elaboracion publicacion creacion entrega conduccion obtencion lectura diseno seguimiento traduccion inscripcion reunion',
  joins: 'y e o a de para',
  doers: 'voy_a vamos_a yo',
  states: `ser estar haber tener saber poder querer deber parecer sentir sentirme sentirse llegar_a_ser quedar gustar desear esperar sere estare habre tendre sabre podre querre soy estoy tengo se puedo quiero debo deseo espero creo siento me convertirme convertirse volverme volver_a_ser hacerme ser_*
    taller mujer lugar hogar ayer bienestar similar militar particular popular par mar lider familiar titular auxiliar escolar nuclear primer tercer cualquier dolar azucar singular regular estelar software hardware curricular bilateral multidisciplinar interdisciplinar preliminar ejemplar pilar ar er ir
    recibir merecer poder_ padre madre pare entere quiere requiere prefiere`,
  numbers: 'dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta cien ciento mil',
  counted: `vez veces cada semanal* mensual* diari* trimestral* quincenal* doble mitad tercio docena porcentaje tasa nota puntuacion al_menos por_lo_menos como_maximo por_~ al_~ a_la_~ todos_los_~ todas_las_~ una_por un_por
    informe informes articulo articulos presentacion presentaciones presentar presentare presento certificado* certificacion* examen examenes concurso taller talleres seminario* curso cursos modulo modulos entrevista entrevistas candidatura* cv curriculo propuesta* ponencia* conferencia* discurso*
    herramienta guia guias plantilla* lista* ficha* tesis diploma* titulo publicacion publicaciones publicar publicare entregar entregare plan_de_accion plan_de_trabajo plan_de_desarrollo borrador* video* blog boletin* tablero base_de_datos encuesta* estudio_de_caso memorando
    nivel_a nivel_b nivel_c nivel_# b_# a_# c_# p_# dele aprobar_el aprobare_el`,
  units: 'dia dias semana semanas mes meses ano anos trimestre trimestres semestre semestres quincena',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  deadlines: `hasta antes_de antes_del antes_que plazo manana_mismo lunes martes miercoles jueves viernes sabado domingo en_#_~ en_un_~ en_una_~ en_el_plazo en_los_proxim* en_las_proxim* en_el_proxim* en_la_proxim* proxim*_~ proxim*_#_~ dentro_de #_~_siguient* ~_que_viene ~_proxim* este_~ esta_~ para_el_# para_el_~ para_fin* para_finales
    a_fin* fin_de_~ fin_del fin_de_mi final_de_~ final_del finales_de finales_del a_mas_tardar t_# primer_~ segundo_~ tercer_~ cuarto_~ primera_mitad verano otono invierno primavera navidad pascua semana_santa ramadan curso_de_~ a_lo_largo_del_~ tras_#_~ al_cabo_de_#_~`,
  spans: 'durante_#_~ por_#_~ durante_un_~ durante_los_# durante_las_# durante_los_proxim* a_lo_largo',
  absolutes: 'siempre nunca jamas perfecto perfecta perfectos perfectas perfectamente todo_el_mundo todo_a_la_vez todo_al_mismo_tiempo de_golpe imposible instantaneamente sin_ningun_error sin_errores de_la_noche_a_la_manana en_todo_momento',
  percent: 'por_ciento porciento',
  growth: 'aument* increment* crec* subir dupli* super* meta* presupuest* mas que de_#_a en_un_# hasta_#',
  idioms: 'nunca_he nunca_habia nunca_antes siempre_he siempre_quise no_siempre siempre_que siempre_y_cuando antes_que_nada no_es_perfecto casi_siempre casi_nunca lo_antes_posible mas_que_nunca',
};
