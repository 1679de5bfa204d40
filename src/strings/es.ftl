# Interface strings in Spanish, as it is read in the United States and Latin America. The reader is “usted”.
#
# Terms: training capacitación · module módulo · track itinerario · trainee, participant participante · trainer capacitador ·
# supervisor supervisor · coach mentor · worker trabajador · session sesión · handout hoja de apoyo · debrief puesta en común ·
# knowledge check comprobación de conocimientos · transfer, strategies for supervision estrategias para la supervisión ·
# key points puntos clave · objective objetivo · job aid guía de apoyo · cue card tarjeta de guion · edition edición

## Site
skip-to-content = Ir al contenido
site-home = Menú de la capacitación
edition-badge = Edición: { $edition }
glossary = Glosario
main-links = Sitio
breadcrumb = Usted está aquí
document-title-edition = { $title } ({ $edition })
written-by = Por { $authors }
of-total = Tiempo total de capacitación: { $duration }
made-with = Hecho con trainbook
list-separator = { ", " }

## Home
how-to-use = Cómo usar este sitio
how-to-use-read = Elija un módulo abajo. Al final de cada página, “Siguiente” lo lleva a la página que sigue y “Anterior”, a la de antes.
how-to-use-menu = Para ir directamente a un tema, use el menú del módulo: está al lado de la página o, en el teléfono, plegado bajo “Menú”.
how-to-use-write = Cuando una página le pida pensar o escribir, responda primero con sus propias palabras. Después abra “Comparar con respuestas posibles”.
how-to-use-trainer = Las páginas le muestran lo que ven los participantes y, entre medio, su parte: qué decir, preguntar y hacer, los pasos con sus minutos y notas. “Antes de empezar”, en cada módulo, reúne la sala, los materiales y el horario.
how-to-use-supervisor = Cada módulo tiene una guía de acompañamiento: puntos clave, estrategias para la supervisión y actividades en el trabajo con preguntas para hacer.
module-count = { $count ->
    [one] { $count } módulo
   *[other] { $count } módulos
}
track-count = { $count ->
    [one] { $count } itinerario
   *[other] { $count } itinerarios
}
kind-of-track = Itinerario
track-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
page-count = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
no-modules = Aquí todavía no hay ninguna capacitación.

## Module
module-menu = Páginas de este módulo
module-menu-fold = Menú de este módulo
menu-beside = También en este módulo
section-start = Introducción a la sección
generated-overview = Presentación
generated-key-points = Puntos clave
generated-activities = Actividades
generated-resources = Recursos
generated-before-you-begin = Antes de empezar
generated-coaching-guide = Guía de acompañamiento
generated-agenda = Programa
course-number = Número de curso
audience = Para quién es
time = Tiempo
prerequisites = Hacer antes
updated = Última actualización
day-of-month = { $day }
date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
objectives = Objetivos de aprendizaje
objectives-lead = Al terminar este módulo, usted podrá:
objectives-lead-section = Al terminar esta sección, usted podrá:
start-module = Empezar: { $title }
in-this-section = En esta sección
key-points = Puntos clave
resources = Recursos
from-page = De la página
on-this-page = En esta página

## Steps
steps = Páginas en orden
step-back = Anterior:
step-next = Siguiente:
step-next-module = Siguiente módulo:
step-finish = Terminar:
step-counter = Página { $number } de { $count }
step-overview = Volver a la presentación del módulo

## Trainer and supervisor
cue-say = Diga
cue-ask = Pregunte
cue-do = Haga
cue-trainer-note = Nota para el capacitador
cue-supervisor-note = Nota para el supervisor
trainer-notes = Notas para el capacitador
supervisor-notes = Notas para el supervisor
materials = Materiales
material-count = × { $count }
serves-objectives = Sirve a los objetivos
transfer = Estrategias para la supervisión
transfer-by-topic = Estrategias, tema por tema
whole-module = El módulo en su conjunto
notes = Notas
handouts = Hojas de apoyo y archivos
timetable = Horario
coverage = Objetivos: dónde se enseña, se practica y se comprueba cada uno
coverage-objective = Objetivo
coverage-taught = Se enseña
coverage-practised = Se practica
coverage-checked = Se comprueba
coverage-nowhere = Todavía en ningún lugar
used-for = Para
activity-overview = Actividades y su duración
session-continued = { $title } (continuación)
ends-at = Termina a las { $time }
break = Pausa
from-to = De { $from } a { $to }
on-the-job-activities = Actividades con preguntas del mentor

## Activities
activity = Actividad
activity-optional = Opcional
activity-groups = { $count ->
    [one] { $count } grupo
   *[other] { $count } grupos
}
activity-group-size = Grupos de { $size }
activity-steps = Pasos
activity-step = Qué sucede
activity-minutes = Tiempo
activity-debrief = Puesta en común
activity-coach = Preguntas que hace el mentor
possible-answers = Respuestas posibles
compare-answers = Comparar con respuestas posibles
write-label = Su respuesta
write-hint = Solo para usted: no se envía nada, y el texto se borra al salir de esta página.
write-in-trainee = Los participantes tienen aquí un espacio para escribir.
kind-small-group = Grupo pequeño
kind-large-group = Grupo grande
kind-pair = En parejas
kind-practice = Práctica
kind-reading = Lectura
kind-self-assessment = Autoevaluación
kind-writing = Escritura
kind-individual = Individual
kind-discussion = Conversación
kind-role-play = Juego de roles
kind-case-study = Estudio de caso
kind-reflection = Reflexión
kind-video = Video
kind-demonstration = Demostración
kind-on-the-job = En el trabajo
kind-lecture = Exposición
kind-game = Juego
kind-quiz = Cuestionario

## Blocks
callout-case-example = Ejemplo de un caso
callout-key-point = Punto clave
callout-definition = Definición
callout-note = Nota
callout-tip = Consejo
callout-important = Importante
callout-warning = Advertencia
callout-caution = Precaución
reflection = Reflexión
question = Comprobación de conocimientos
question-choose-one = Elija una respuesta.
question-choose-several = Elija todas las respuestas correctas.
check-answers = Comprobar sus respuestas
answer-key = Clave de respuestas
answer-right = Correcto
answer-wrong = Incorrecto
video = Video
video-watch = Ver el video
video-transcript = Transcripción
credit = Fuente: { $name }
handout = Hoja de apoyo
handouts-topic = Hojas de apoyo
details-untitled = Más sobre esto
download = Descargar
file-kind = Archivo { $kind }
file-size-kilobytes = { $size } KB
file-size-megabytes = { $size } MB
table-name = Tabla { $number }
table-named = Tabla { $number }: { $columns }
task-done = Hecho:
task-open = Por hacer:
footnotes = Notas al pie
footnote = Nota al pie { $number }
footnote-back = Volver a la referencia de la nota { $number }
footnote-back-again = Volver a la referencia de la nota { $number }, lugar { $occurrence }

## Glossary
glossary-lead = Los términos de esta capacitación, con los módulos que los explican.
glossary-used-in = En:
glossary-letters = Términos por letra inicial

## Page not found
not-found = Esta página no está aquí
not-found-text = Puede que la dirección esté mal escrita o que la página se haya movido. A toda la capacitación se llega desde el menú de la capacitación.
not-found-home = Ir al menú de la capacitación

## The public edition beside this one
counterpart-see = { $name ->
    [trainee] Ver como participante
   *[other] Ver la edición “{ $title }”
}
counterpart-missing = { $name ->
    [trainee] Los participantes no tienen esta página
   *[other] No está en la edición “{ $title }”
}
counterpart-panel = { $name ->
    [trainee] Esta página como la ven los participantes
   *[other] Esta página en la edición “{ $title }”
}
counterpart-back = Volver a la página de esta edición
counterpart-open = Abrir aparte

## Times
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
hours-and-minutes = { $hours } { $minutes }
range = de { $from } a { $to }
minutes-range = { $from }–{ $to } minutos
hours-range = { $from }–{ $to } horas
minutes-short = { $count } min
hours-short = { $count } h
hours-and-minutes-short = { $hours } { $minutes }
minutes-range-short = { $from }–{ $to } min
hours-range-short = { $from }–{ $to } h
range-short = { $from } – { $to }

## Print
guide-facilitator = Guía de facilitación
guide-participant = Guía de participantes
guide-job-aid = Guía de apoyo para supervisores
guide-cards = { $title }: tarjetas de guion
guide-link = Imprimir: { $title } (PDF)
activity-number = Actividad { $number }
print-about = Sobre esta guía
print-about-facilitator = Esta guía sigue a la guía de participantes página por página. Lo que usted dice, pregunta y hace está junto a estos signos, para que lo encuentre mientras está de pie ante el grupo.
print-about-job-aid = Lleve esta guía de apoyo a las reuniones individuales después de la capacitación. Cada tema tiene sus puntos clave y estrategias para la supervisión; marque lo que hayan hecho y anote la fecha. Después vienen actividades en el trabajo, con preguntas para hacer.
print-answer-key-lead = Las respuestas correctas de todas las comprobaciones de conocimientos, en el orden de la guía.
print-at-page = página { $page }
print-clock = De – a
print-compare = Comparar con respuestas posibles, página
print-contents = Contenido
print-copies = Copias
print-copies-each = una para cada quien
print-count = Cuántos
print-crosswalk-lead = Cada objetivo de aprendizaje con las páginas que lo enseñan, las actividades que lo practican y las preguntas que lo comprueban. Lo que falta está señalado.
print-date = Fecha
print-file = Archivo
print-item = Artículo
print-key-ask = Una pregunta al grupo. Espere las respuestas.
print-key-do = Algo que hacer: mostrar, repartir, recorrer la sala.
print-key-note = Solo para usted: contexto, consejos, lo que puede salir mal.
print-key-pg = La página de la guía de participantes donde ellos encuentran esta parte.
print-key-question = Una comprobación de conocimientos. Las respuestas correctas están marcadas aquí, y en ningún lugar de la guía de participantes.
print-key-reflection = Un minuto para pensar y escribir. Los participantes tienen renglones para eso.
print-key-say = Palabras para decir, tal como están o a su manera.
print-key-steps = Los pasos de una actividad, con sus minutos.
print-kind = Tipo
print-objectives-lead-worker = Después de la capacitación, el trabajador puede:
print-page-of-pages = Página { $page } de { $pages }
print-pg = GP
print-possible-answers-lead = Compárelas con lo que usted escribió. La mayoría de las preguntas tiene más de una buena respuesta.
print-session = Sesión
print-sign-discussed = Conversado el
print-sign-observed = Hecho u observado el
print-sign-off = Fechas y firmas
print-sign-off-lead = Para cada conversación sobre este módulo: qué se acordó y quiénes estuvieron.
print-sign-supervisor = Supervisor
print-sign-worker = Trabajador
print-step = Paso
print-version = Versión { $version }
