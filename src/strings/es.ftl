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

## Offline
offline-lead = Esta carpeta contiene toda la capacitación. Se abre sin conexión, y no se envía nada a nadie.
offline-open = Abrir la capacitación
offline-unpack = Si el botón no lleva a ninguna parte, esta página está dentro de un archivo comprimido. Descomprima primero todo el archivo en una carpeta y vuelva a abrir esta página desde allí.

## Accessibility
accessibility = Accesibilidad
accessibility-lead = Esta capacitación es para todas las personas que la toman: con lector de pantalla o con teclado, en el teléfono o en papel, con letra grande o con sus propios colores.
accessibility-report = Si algo le estorba
accessibility-report-text = Por favor, díganoslo. Ayuda que nombre la página, lo que quería hacer y con qué lee: el navegador y, si los usa, un lector de pantalla u otra ayuda.
accessibility-report-to = Escriba a:
accessibility-report-to-nobody = Dígaselo a quienes le dieron esta capacitación.
accessibility-aim = Lo que se proponen las páginas
accessibility-aim-text = Las páginas de este sitio las hace el programa trainbook. Está construido para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2 en el nivel AA.
accessibility-aim-law = En los Estados Unidos, la norma del Título II de la Ley sobre Estadounidenses con Discapacidades pide a los organismos estatales y locales las WCAG 2.1 AA, y la Sección 508 pide a los organismos federales las WCAG 2.0 AA. Las WCAG 2.2 AA van más lejos que ambas.
accessibility-tested = Lo que se probó
accessibility-tested-text = El programa trae una capacitación de muestra. Unas pruebas abren sus páginas en un navegador y rechazan el programa si algo no está como debe:
accessibility-tested-axe = axe-core no encuentra ninguna falla en ninguna página: ancha y angosta, en claro y en oscuro, con todo desplegado.
accessibility-tested-keyboard = A todo se llega y todo se usa con el teclado, en el orden de lectura, y el foco se ve y nunca queda tapado.
accessibility-tested-colour = El texto tiene un contraste de al menos 4.5 a 1, y los controles y el foco de al menos 3 a 1: en claro, en oscuro y con más contraste. El foco se ve también con colores forzados.
accessibility-tested-size = Nada se corta con un ancho de 320 píxeles, con texto del doble de tamaño o con espaciado amplio. Nada se mueve para quienes piden menos movimiento.
accessibility-tested-script = Las páginas se pueden leer sin scripts.
accessibility-tested-print = En papel las páginas son oscuras sobre blanco y están numeradas, y las direcciones siguen a sus enlaces.
accessibility-tested-hand = A mano se miraron páginas de cada tipo en todas estas presentaciones.
accessibility-limits = Límites conocidos
accessibility-limits-people = El programa se prueba con software y mirándolo. No se ha probado con todos los lectores de pantalla, navegadores y otras ayudas.
accessibility-limits-pictures = Las imágenes conservan sus propios colores en oscuro y con colores forzados.
accessibility-limits-elsewhere = Los videos, las hojas de apoyo y los enlaces llevan a archivos y sitios de otros, que pueden ser menos accesibles.
accessibility-limits-tables = En una página angosta, una tabla ancha se desplaza hacia los lados, al tacto y con el teclado.
accessibility-content = De lo que esta página no responde
accessibility-content-text = Las palabras, imágenes, videos y archivos de esta capacitación son de sus autores. El programa señala mucho de lo que estorbaría, como una imagen sin descripción, un nivel de título que falta o una tabla sin encabezados. Lo que el programa no puede ver queda al cuidado de los autores.

## Search
search = Buscar
search-label = ¿Qué está buscando?
search-hint = Los resultados aparecen mientras escribe. Las flechas los recorren y Enter abre uno.
search-count = { $count ->
    [one] { $count } página encontrada
   *[other] { $count } páginas encontradas
}
search-none = No se encontró nada. Pruebe con menos palabras o con otra palabra.
search-some = { $count ->
    [one] Ninguna página tiene todas estas palabras. { $count } página tiene algunas.
   *[other] Ninguna página tiene todas estas palabras. { $count } páginas tienen algunas.
}
search-loading = Buscando…
search-failed = No se pudo cargar la búsqueda. Revise su conexión o vuelva a cargar esta página.
search-more = Mostrar más
search-close = Cerrar
search-slash = La tecla / abre la búsqueda
search-page = Abrir estos resultados como página
search-site-pages = Este sitio
search-other-ways = Otras maneras de encontrar algo
search-by-menu = El menú de la capacitación muestra todos los módulos. Cada módulo tiene un menú de sus páginas.
search-by-glossary = El glosario explica los términos, de la A a la Z.
search-by-browser = En una página, su navegador encuentra palabras con Ctrl+F, o con Comando+F en una Mac.

## Knowledge checks
check-again = Intentar otra vez
check-answers-show = Mostrar las respuestas
check-choose-first = Elija primero una respuesta y después compruebe.
check-go = Comprobar mi respuesta
check-kept = Lo que usted responde se guarda en este navegador.
check-match-first = Elija primero algo para cada elemento y después compruebe.
check-not-right = Todavía no es correcto. Puede intentarlo otra vez.
check-right = Correcto.
check-some-right = { $right } de { $count } correctas. Puede intentarlo otra vez.
check-too-many = { $count ->
    [one] Están todas las respuestas correctas, y una que no lo es. Puede intentarlo otra vez.
   *[other] Están todas las respuestas correctas, y { $count } que no lo son. Puede intentarlo otra vez.
}
check-trainer-knows = El capacitador tiene las respuestas.
checks-not-yet = Todavía no es correcto
checks-open = Sin responder
checks-reset = Intentar todas otra vez
checks-reset-done = Se olvidaron las respuestas a estas comprobaciones. Puede intentarlas todas otra vez.
checks-score = { $right } de { $count } correctas
checks-title = Comprobaciones de conocimientos
match-belongs-to = corresponde a
match-choose = Elija…
match-partners = Para elegir
order-down = Bajar: { $item }
order-moved = Lugar { $place } de { $count }: { $item }
order-up = Subir: { $item }
print-match = Escriba en cada renglón la letra de lo que le corresponde.
print-order = Escriba un número en cada renglón: 1 para lo que va primero.
question-match = Elija lo que corresponde a cada elemento.
question-order = Ponga estos elementos en el orden correcto.

## Catalogue
filter = Filtrar
filter-menu = Filtrar el menú de la capacitación
filter-words = Buscar en títulos y resúmenes
filter-kind = Tipo
filter-time-hour = Hasta 1 hora
filter-time-hours = De 1 a 3 horas
filter-time-half-day = Medio día (de 3 a 4 horas)
filter-time-day = Hasta un día (de 4 a 8 horas)
filter-time-longer = Más de un día
filter-count = ({ $count })
filter-clear = Quitar los filtros
filter-chosen = { $count ->
    [one] { $count } filtro elegido
   *[other] { $count } filtros elegidos
}
filter-shown = Se muestran { $shown } de { $count } módulos
filter-shown-tracks = Se muestran { $shown } de { $count } módulos e itinerarios
filter-none = Nada de aquí cumple todo lo que eligió. Elija menos o quite los filtros.
group-modules = Módulos
group-tracks = Itinerarios

## One-to-one agenda
generated-one-to-one = Agenda de la reunión individual
agenda-lead = Para su próxima reunión con un trabajador: elija de qué hablar, agregue una fecha y notas, e imprima la agenda o guárdela como archivo. O imprima toda la lista, y márquela y fírmela a mano.
agenda-link = Planificar la próxima reunión individual
agenda-date = Fecha de la reunión
agenda-items = De qué hablar
agenda-only = Mostrar solo lo elegido
agenda-done = hecho
agenda-chosen = { $count ->
    [0] Todavía no hay nada elegido
    [one] { $count } elegido
   *[other] { $count } elegidos
}
agenda-notes = Notas
agenda-next = Próximos pasos
agenda-print = Imprimir la agenda
agenda-save = Guardar como archivo
agenda-clear = Vaciar esta agenda
agenda-clear-ask = ¿Vaciar la agenda de { $worker }? Se borran lo elegido, la fecha, las notas y los próximos pasos. Lo marcado como hecho se queda.
agenda-signed-worker = Firma del trabajador
agenda-signed-supervisor = Firma del supervisor
tick-status = { $done } de { $count } hechos
tick-done = Hecho
tick-hint = Marque lo que ha hecho con este trabajador.
tick-not-kept = Este navegador no deja que la página guarde nada: las marcas y notas se pierden al salir. Imprima la página o guarde la agenda como archivo.
tick-clear = Borrar las marcas de este trabajador
tick-clear-ask = ¿Borrar todas las marcas de { $worker } en este módulo? La agenda se queda.
worker = Trabajador
worker-nobody = Sin nombre
worker-name = Nombre o iniciales
worker-manage = Agregar o quitar un trabajador
worker-add = Agregar
worker-remove = Quitar a este trabajador
worker-remove-ask = ¿Quitar a { $worker }? Se borran de este navegador todas sus marcas y agendas, en todos los módulos.
worker-added = { $worker } está en la lista y elegido.
worker-removed = { $worker } ya no está en la lista.
worker-known = { $worker } ya estaba en la lista.
worker-hint = Bastan las iniciales. Los nombres, las marcas y las notas se quedan en este navegador, para quien lo use; no se envía nada.
confirm-yes = Sí
confirm-no = No, conservar

## What the browser keeps
generated-my-answers = Mis respuestas
kept = Su avance
kept-nothing = Todavía no ha empezado. Elija un módulo abajo, y aquí encontrará el camino de regreso.
kept-continue = Continúe donde estaba:
kept-continue-place = { $page } – { $module }
kept-where = Se guarda solo en este navegador. No se envía nada.
kept-forget = Olvidar todo
kept-forget-title = ¿Olvidar todo?
kept-forget-text = Esto borra lo que este navegador guarda de la capacitación: las páginas que leyó, las comprobaciones que pasó y todo lo que escribió. No se puede deshacer.
kept-forget-yes = Olvidar todo
kept-forgotten = Se borró todo lo que estaba guardado.
kept-not = Su avance no se puede guardar: este navegador no deja que ninguna página guarde nada, o no tiene más espacio.
ask-no = Conservar
progress-none = Sin empezar
progress-pages = { $total ->
    [one] { $count } de { $total } página
   *[other] { $count } de { $total } páginas
}
progress-checks = { $total ->
    [one] { $count } de { $total } comprobación
   *[other] { $count } de { $total } comprobaciones
}
progress-finished = Terminado
progress-pages-read = { $total ->
    [one] { $count } de { $total } página leída
   *[other] { $count } de { $total } páginas leídas
}
progress-page-read = leída
again = Empezar este módulo de nuevo
again-title = ¿Empezar este módulo de nuevo?
again-text = Todas sus páginas cuentan como no leídas, y sus comprobaciones como no pasadas. Lo que usted escribió se queda: puede borrarlo en “Mis respuestas”.
again-yes = Empezar de nuevo
again-done = El avance en este módulo vuelve al principio.
write-kept = Solo para usted: lo que escribe se guarda en este navegador. No se envía nada.
write-not-kept = Este navegador no puede guardar lo que escribe. Se queda hasta que salga de esta página; copie lo que necesite.
compare-first = Escriba primero su propia respuesta. Después podrá abrir las respuestas posibles.
compare-first-how = Se abre cuando haya escrito su propia respuesta.
my-answers-lead = Todo lo que este módulo le pide escribir, con sus respuestas. Se guardan solo en este navegador.
my-answers-lead-plain = Todo lo que este módulo le pide escribir. Siga los enlaces a las preguntas.
my-answers-print = Imprimir
my-answers-save = Guardar como archivo
my-answers-clear = Borrar mis respuestas
my-answers-clear-title = ¿Borrar sus respuestas?
my-answers-clear-text = Esto borra todo lo que escribió en este módulo. No se puede deshacer.
my-answers-clear-yes = Borrarlas
my-answers-cleared = Se borraron sus respuestas en este módulo.
my-answers-saved = Guardado como { $name }
my-answers-nothing = Todavía no hay nada escrito
my-answers-go = Ir a la pregunta
my-answers-count = { $total ->
    [one] Ha respondido { $count } de { $total } pregunta.
   *[other] Ha respondido { $count } de { $total } preguntas.
}
my-answers-earlier = De preguntas que han cambiado
my-answers-earlier-lead = La capacitación cambió después de que usted escribió esto. Las preguntas ya no están.

## Delivering a module
generated-deliver = Impartir este módulo
deliver-clock = Reloj
deliver-controls = Pasos, reloj y proyector
deliver-this-step = Este paso
deliver-module = Módulo
deliver-started = Inicio
deliver-next-activity = Próxima actividad
deliver-next-break = Próxima pausa
deliver-step = Paso { $number } de { $count }
deliver-back = Anterior
deliver-next = Siguiente
deliver-start = Iniciar el reloj
deliver-pause = Pausar
deliver-go-on = Continuar
deliver-project = Abrir el proyector
deliver-project-again = Mostrar el proyector
deliver-blank = Pantalla negra
deliver-smaller = Letra más pequeña
deliver-larger = Letra más grande
deliver-all-steps = Todos los pasos
deliver-about = unos { $duration }
deliver-planned = previsto de { $from } a { $to }
deliver-open-page = Abrir esta página
deliver-your-part = Su parte
deliver-shown = Lo que ven los participantes
deliver-on-the-page = En la página
deliver-prepared = Qué preparar y traer:
deliver-help = Teclas, controles remotos y lo que se guarda
deliver-help-steps = Av Pág o la flecha derecha va al paso siguiente; Re Pág o la flecha izquierda, al anterior. Los controles de presentación envían estas teclas.
deliver-help-blank = La B o el punto ponen en negro la ventana del proyector y la muestran otra vez. Escape también la muestra.
deliver-help-project = La ventana del proyector muestra páginas de la edición para participantes, nunca esta. Póngala en el proyector; lo sigue a usted de paso en paso.
deliver-help-kept = Su paso, el reloj y las pausas se guardan en este navegador. Al volver a cargar, usted sigue donde estaba.
deliver-keys = Atender a estas teclas
deliver-restart = Empezar de nuevo: primer paso, sin reloj
deliver-nothing-to-project = No hay nada que proyectar: no se hizo una edición para participantes junto a esta. Haga las dos juntas, y la ventana del proyector podrá mostrar sus páginas.
deliver-not-started = Sin iniciar
deliver-at-clock = a las { $time }
deliver-paused-at = { $time }, en pausa
deliver-spent-of = { $spent } de { $planned } min
deliver-over = { $count ->
    [one] { $count } minuto de retraso
   *[other] { $count } minutos de retraso
}
deliver-ahead = { $count ->
    [one] { $count } minuto de adelanto
   *[other] { $count } minutos de adelanto
}
deliver-on-time = A tiempo
deliver-due = { $title }, a las { $time }
deliver-due-after = { $title }, en { $count } min
deliver-none-left = No queda ninguna
deliver-break-at = { $title } a las { $time }, { $count } min
deliver-break-now = { $title } hasta las { $time }
deliver-screen-opened = La ventana del proyector está abierta. Lo sigue a usted.
deliver-screen-stays = Los participantes no tienen esta página: la ventana del proyector se queda donde estaba.
deliver-screen-closed = Se cerró la ventana del proyector.
deliver-screen-stopped = El navegador detuvo la segunda ventana. Permita ventanas emergentes para este sitio o muestre la página en esta pantalla:
deliver-screen-see = la página como la ven los participantes
deliver-screen-black = La ventana del proyector está en negro.
deliver-screen-shown = La ventana del proyector muestra la página otra vez.

## Planning and reports
generated-timetable = Programa con horario
generated-crosswalk = Cuadro de objetivos
planning-links = Para planificar e informar
crosswalk-lead = Lo que falta está marcado con un signo y con palabras. A un objetivo lo sirven las páginas, actividades y comprobaciones que lo nombran.
crosswalk-book = Todos los módulos
crosswalk-book-lead = Cuántos objetivos de aprendizaje tiene cada módulo, y cuántos de ellos se enseñan, se practican y se comprueban.
crosswalk-objectives = Objetivos
crosswalk-module = Módulo
crosswalk-without = Módulos sin objetivos de aprendizaje
count-of = { $count } de { $all }
idle = No sirve a ningún objetivo
idle-lead = Estos no nombran ningún objetivo de aprendizaje del módulo. Puede estar bien así, como en una bienvenida o una pausa.
idle-none = Cada página, actividad y comprobación de este módulo sirve a un objetivo.
idle-pages = Páginas
idle-activities = Actividades
idle-checks = Comprobaciones de conocimientos
timebar = El tiempo, dibujado a escala. La lista de abajo dice lo mismo con palabras.
timebar-clock = El tiempo de { $from } a { $to }, dibujado a escala. La lista de abajo dice lo mismo con palabras.
timebar-tip = { $title }: { $time }
timebar-legend = Qué muestra el dibujo
timebar-give = Puede durar este tiempo más
timebar-check = Comprobación de conocimientos
timebar-other = Otras actividades
part-talk = Exposición
part-session = Sesión
time-by-kind = Tiempo por tipo
time-by-day = Tiempo por día
time-kind = Tipo
time-share = Parte
time-day = Día
time-training = Tiempo de capacitación
time-breaks = Pausas
time-with-breaks = Con pausas
percent = { $count } %
time-differs = El módulo dice { $whole }; sus páginas y actividades suman { $parts }.
time-unknown = Sin tiempo indicado; no están en el dibujo ni en ninguna suma:
training-hours = Horas de capacitación
hours-lead = Los tiempos son los de las páginas y actividades de esta edición. Las actividades opcionales no entran en ninguna suma; sus minutos van aparte.
hours-of-modules = Módulos
hours-of-tracks = Itinerarios
hours-tracks-lead = Un itinerario reúne módulos en sus días. El total cuenta solo sus propias sesiones, pues los módulos ya están contados.
hours-track-counts = De esto, { $duration } están en el total
hours-download = Horas de capacitación como tabla (CSV)
hours-row = Fila
hours-module = Módulo
hours-topic = Tema
hours-day = Día
hours-minutes = Minutos
hours-decimal = Horas
hours-optional = Minutos opcionales
hours-total = Total
hours-min-minutes = Minutos (mínimo)
hours-max-minutes = Minutos (máximo)
hours-min-hours = Horas (mínimo)
hours-max-hours = Horas (máximo)
hours-optional-min = Minutos opcionales (mínimo)
hours-optional-max = Minutos opcionales (máximo)
hours-unknown = Sin tiempo indicado
decimal = { $whole }.{ $fraction }
figure-range = { $from }–{ $to }
crosswalk-summary = { $count ->
    [one] Se enseña, practica y comprueba { $whole } de { $count } objetivo
   *[other] Se enseñan, practican y comprueban { $whole } de { $count } objetivos
}
crosswalk-gaps = { $count ->
    [one] { $count } vacío
   *[other] { $count } vacíos
}
check-count = { $count ->
    [one] { $count } comprobación de conocimientos
   *[other] { $count } comprobaciones de conocimientos
}
