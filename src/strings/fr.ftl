# Interface strings in French. The reader is “vous”. A narrow no-break space stands before : ; ? ! and inside « ».
#
# Terms: training formation · module module · track parcours · trainee, participant participant · trainer formateur ·
# supervisor superviseur · coach coach · worker intervenant · session séance · handout document à distribuer · debrief mise en commun ·
# knowledge check vérification des acquis · transfer, strategies for supervision stratégies de supervision ·
# key points points clés · objective objectif · job aid aide-mémoire · cue card fiche de script · edition édition

## Site
skip-to-content = Aller au contenu
site-home = Menu de la formation
edition-badge = Édition : { $edition }
glossary = Glossaire
main-links = Site
breadcrumb = Vous êtes ici
document-title-edition = { $title } ({ $edition })
written-by = Par { $authors }
of-total = Durée totale de la formation : { $duration }
made-with = Réalisé avec trainbook
list-separator = { ", " }

## Home
how-to-use = Comment utiliser ce site
how-to-use-read = Choisissez un module ci-dessous. Au bas de chaque page, « Suivant » vous mène à la page suivante et « Précédent » à celle d’avant.
how-to-use-menu = Pour aller directement à un sujet, utilisez le menu du module : à côté de la page ou, sur un téléphone, replié sous « Menu ».
how-to-use-write = Quand une page vous demande de réfléchir ou d’écrire, répondez d’abord avec vos propres mots. Ouvrez ensuite « Comparer avec des réponses possibles ».
how-to-use-trainer = Les pages vous montrent ce que voient les participants, avec votre partie au milieu : quoi dire, demander et faire, les étapes avec leurs minutes, et des notes. « Avant de commencer », dans chaque module, réunit la salle, le matériel et l’horaire.
how-to-use-supervisor = Chaque module a un guide d’accompagnement : points clés, stratégies de supervision et activités en milieu de travail avec des questions à poser.
module-count = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
track-count = { $count ->
    [one] { $count } parcours
   *[other] { $count } parcours
}
kind-of-track = Parcours
track-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
page-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
no-modules = Il n’y a pas encore de formation ici.

## Module
module-menu = Pages de ce module
module-menu-fold = Menu de ce module
menu-beside = Aussi dans ce module
section-start = Introduction à la section
generated-overview = Présentation
generated-key-points = Points clés
generated-activities = Activités
generated-resources = Ressources
generated-before-you-begin = Avant de commencer
generated-coaching-guide = Guide d’accompagnement
generated-agenda = Programme
course-number = Numéro du cours
audience = À qui il s’adresse
time = Durée
prerequisites = À suivre d’abord
updated = Dernière mise à jour
day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
}
date = { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
objectives = Objectifs d’apprentissage
objectives-lead = À la fin de ce module, vous pourrez :
objectives-lead-section = À la fin de cette section, vous pourrez :
start-module = Commencer : { $title }
in-this-section = Dans cette section
key-points = Points clés
resources = Ressources
from-page = De la page
on-this-page = Sur cette page

## Steps
steps = Pages dans l’ordre
step-back = Précédent :
step-next = Suivant :
step-next-module = Module suivant :
step-finish = Terminer :
step-counter = Page { $number } sur { $count }
step-overview = Retour à la présentation du module

## Trainer and supervisor
cue-say = Dites
cue-ask = Demandez
cue-do = Faites
cue-trainer-note = Note au formateur
cue-supervisor-note = Note au superviseur
trainer-notes = Notes au formateur
supervisor-notes = Notes au superviseur
materials = Matériel
material-count = × { $count }
serves-objectives = Sert les objectifs
transfer = Stratégies de supervision
transfer-by-topic = Stratégies, sujet par sujet
whole-module = Le module dans son ensemble
notes = Notes
handouts = Documents à distribuer et fichiers
timetable = Horaire
coverage = Objectifs : où chacun est enseigné, exercé et vérifié
coverage-objective = Objectif
coverage-taught = Enseigné
coverage-practised = Exercé
coverage-checked = Vérifié
coverage-nowhere = Nulle part encore
used-for = Pour
activity-overview = Les activités et leur durée
session-continued = { $title } (suite)
ends-at = Fin à { $time }
break = Pause
from-to = De { $from } à { $to }
on-the-job-activities = Activités avec questions du coach

## Activities
activity = Activité
activity-optional = Facultatif
activity-groups = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
}
activity-group-size = Groupes de { $size }
activity-steps = Étapes
activity-step = Ce qui se passe
activity-minutes = Durée
activity-debrief = Mise en commun
activity-coach = Questions que pose le coach
possible-answers = Réponses possibles
compare-answers = Comparer avec des réponses possibles
write-label = Votre réponse
write-hint = Pour vous seulement : rien n’est envoyé, et le texte s’efface quand vous quittez cette page.
write-in-trainee = Les participants ont ici un espace pour écrire.
kind-small-group = Petit groupe
kind-large-group = Grand groupe
kind-pair = À deux
kind-practice = Exercice
kind-reading = Lecture
kind-self-assessment = Autoévaluation
kind-writing = Écriture
kind-individual = Individuel
kind-discussion = Échange
kind-role-play = Jeu de rôle
kind-case-study = Étude de cas
kind-reflection = Réflexion
kind-video = Vidéo
kind-demonstration = Démonstration
kind-on-the-job = En milieu de travail
kind-lecture = Exposé
kind-game = Jeu
kind-quiz = Questionnaire

## Blocks
callout-case-example = Exemple de cas
callout-key-point = Point clé
callout-definition = Définition
callout-note = Note
callout-tip = Conseil
callout-important = Important
callout-warning = Avertissement
callout-caution = Prudence
reflection = Réflexion
question = Vérification des acquis
question-choose-one = Choisissez une réponse.
question-choose-several = Choisissez toutes les bonnes réponses.
check-answers = Vérifier vos réponses
answer-key = Corrigé
answer-right = Juste
answer-wrong = Pas juste
video = Vidéo
video-watch = Regarder la vidéo
video-transcript = Transcription
credit = Source : { $name }
handout = Document à distribuer
handouts-topic = Documents à distribuer
details-untitled = En savoir plus
download = Télécharger
file-kind = Fichier { $kind }
file-size-kilobytes = { $size } ko
file-size-megabytes = { $size } Mo
table-name = Tableau { $number }
table-named = Tableau { $number } : { $columns }
task-done = Fait :
task-open = À faire :
footnotes = Notes de bas de page
footnote = Note de bas de page { $number }
footnote-back = Retour à l’appel de la note { $number }
footnote-back-again = Retour à l’appel de la note { $number }, occurrence { $occurrence }

## Glossary
glossary-lead = Les termes de cette formation, avec les modules qui les expliquent.
glossary-used-in = Dans :
glossary-letters = Termes par première lettre

## Page not found
not-found = Cette page n’est pas ici
not-found-text = L’adresse est peut-être mal écrite, ou la page a été déplacée. Toute la formation est accessible depuis le menu de la formation.
not-found-home = Aller au menu de la formation

## The public edition beside this one
counterpart-see = { $name ->
    [trainee] Voir comme participant
   *[other] Voir l’édition « { $title } »
}
counterpart-missing = { $name ->
    [trainee] Les participants n’ont pas cette page
   *[other] Absente de l’édition « { $title } »
}
counterpart-panel = { $name ->
    [trainee] Cette page telle que la voient les participants
   *[other] Cette page dans l’édition « { $title } »
}
counterpart-back = Retour à la page de cette édition
counterpart-open = Ouvrir à part

## Times
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
hours-and-minutes = { $hours } { $minutes }
range = de { $from } à { $to }
minutes-range = { $from } à { $to } minutes
hours-range = { $from } à { $to } heures
minutes-short = { $count } min
hours-short = { $count } h
hours-and-minutes-short = { $hours } { $minutes }
minutes-range-short = { $from }–{ $to } min
hours-range-short = { $from }–{ $to } h
range-short = { $from } – { $to }

## Print
guide-facilitator = Guide d’animation
guide-participant = Guide des participants
guide-job-aid = Aide-mémoire des superviseurs
guide-cards = { $title } : fiches de script
guide-link = Imprimer : { $title } (PDF)
activity-number = Activité { $number }
print-about = À propos de ce guide
print-about-facilitator = Ce guide suit le guide des participants page par page. Ce que vous dites, demandez et faites se trouve à côté de ces signes, pour que vous le trouviez debout devant le groupe.
print-about-job-aid = Apportez cet aide-mémoire aux entretiens individuels après la formation. Chaque sujet a ses points clés et ses stratégies de supervision ; cochez et datez ce que vous avez fait. Suivent des activités en milieu de travail, avec des questions à poser.
print-answer-key-lead = Les bonnes réponses de toutes les vérifications des acquis, dans l’ordre du guide.
print-at-page = page { $page }
print-clock = De – à
print-compare = Comparer avec des réponses possibles, page
print-contents = Sommaire
print-copies = Exemplaires
print-copies-each = un par personne
print-count = Combien
print-crosswalk-lead = Chaque objectif d’apprentissage avec les pages qui l’enseignent, les activités qui l’exercent et les questions qui le vérifient. Ce qui manque est signalé.
print-date = Date
print-file = Fichier
print-item = Article
print-key-ask = Une question au groupe. Attendez les réponses.
print-key-do = Quelque chose à faire : montrer, distribuer, circuler.
print-key-note = Pour vous seulement : contexte, conseils, ce qui peut mal tourner.
print-key-pg = La page du guide des participants où ils trouvent cette partie.
print-key-question = Une vérification des acquis. Les bonnes réponses sont marquées ici, et nulle part dans le guide des participants.
print-key-reflection = Une minute pour réfléchir et écrire. Les participants ont des lignes pour cela.
print-key-say = Des mots à dire, tels quels ou à votre façon.
print-key-steps = Les étapes d’une activité, avec leurs minutes.
print-kind = Type
print-objectives-lead-worker = Après la formation, l’intervenant est capable de :
print-page-of-pages = Page { $page } sur { $pages }
print-pg = GP
print-possible-answers-lead = Comparez-les avec ce que vous avez écrit. La plupart des questions ont plus d’une bonne réponse.
print-session = Séance
print-sign-discussed = Discuté le
print-sign-observed = Fait ou observé le
print-sign-off = Dates et signatures
print-sign-off-lead = Pour chaque entretien sur ce module : ce qui a été convenu, et qui était là.
print-sign-supervisor = Superviseur
print-sign-worker = Intervenant
print-step = Étape
print-version = Version { $version }

## Offline
offline-lead = Ce dossier contient toute la formation. Il s’ouvre sans réseau, et rien n’est envoyé à personne.
offline-open = Ouvrir la formation
offline-unpack = Si le bouton ne mène nulle part, cette page se trouve dans un fichier compressé. Décompressez d’abord tout le fichier dans un dossier, puis rouvrez cette page à partir de là.

## Accessibility
accessibility = Accessibilité
accessibility-lead = Cette formation s’adresse à toutes les personnes qui la suivent : avec un lecteur d’écran ou au clavier, sur un téléphone ou sur papier, en grands caractères ou avec leurs propres couleurs.
accessibility-report = Si quelque chose vous gêne
accessibility-report-text = Dites-le-nous. Il est utile d’indiquer la page, ce que vous vouliez faire et ce que vous utilisez pour lire : le navigateur et, le cas échéant, un lecteur d’écran ou une autre aide.
accessibility-report-to = Écrivez à :
accessibility-report-to-nobody = Dites-le aux personnes qui vous ont donné cette formation.
accessibility-aim = Ce que visent les pages
accessibility-aim-text = Les pages de ce site sont produites par le programme trainbook. Il est conçu pour respecter les Règles pour l’accessibilité des contenus Web (WCAG) 2.2 au niveau AA.
accessibility-aim-law = Aux États-Unis, la règle du titre II de l’Americans with Disabilities Act demande aux organismes des États et des collectivités locales les WCAG 2.1 AA, et la section 508 demande aux organismes fédéraux les WCAG 2.0 AA. Les WCAG 2.2 AA vont plus loin que les deux.
accessibility-tested = Ce qui a été testé
accessibility-tested-text = Le programme est livré avec une formation d’exemple. Des tests ouvrent ses pages dans un navigateur et refusent le programme si quelque chose n’est pas comme il faut :
accessibility-tested-axe = axe-core ne trouve aucun défaut sur aucune page : large et étroite, en clair et en sombre, tout déplié.
accessibility-tested-keyboard = Tout peut être atteint et utilisé au clavier, dans l’ordre de lecture, et le focus est visible et jamais caché.
accessibility-tested-colour = Le texte a un contraste d’au moins 4,5 pour 1, les commandes et le focus d’au moins 3 pour 1 : en clair, en sombre et avec un contraste renforcé. Le focus se voit aussi avec des couleurs forcées.
accessibility-tested-size = Rien n’est coupé sur une largeur de 320 pixels, avec un texte deux fois plus grand ou avec un large espacement. Rien ne bouge pour les personnes qui demandent moins de mouvement.
accessibility-tested-script = Les pages se lisent sans scripts.
accessibility-tested-print = Sur papier, les pages sont sombres sur blanc et numérotées, et les adresses suivent leurs liens.
accessibility-tested-hand = À la main, des pages de chaque sorte ont été regardées dans tous ces affichages.
accessibility-limits = Limites connues
accessibility-limits-people = Le programme est testé par des logiciels et à l’œil. Il n’a pas été essayé avec tous les lecteurs d’écran, navigateurs et autres aides.
accessibility-limits-pictures = Les images gardent leurs propres couleurs en sombre et avec des couleurs forcées.
accessibility-limits-elsewhere = Les vidéos, les documents à distribuer et les liens mènent à des fichiers et à des sites d’autres personnes, qui peuvent être moins accessibles.
accessibility-limits-tables = Sur une page étroite, un tableau large défile latéralement, au toucher et au clavier.
accessibility-content = Ce dont cette page ne répond pas
accessibility-content-text = Les mots, images, vidéos et fichiers de cette formation sont ceux de ses auteurs. Le programme signale une grande partie de ce qui gênerait, comme une image sans description, un niveau de titre sauté ou un tableau sans en-têtes. Ce qu’il ne peut pas voir revient aux auteurs.

## Search
search = Rechercher
search-label = Que cherchez-vous ?
search-hint = Les résultats s’affichent pendant que vous tapez. Les flèches les parcourent, Entrée en ouvre un.
search-count = { $count ->
    [one] { $count } page trouvée
   *[other] { $count } pages trouvées
}
search-none = Rien trouvé. Essayez moins de mots, ou un autre mot.
search-some = { $count ->
    [one] Aucune page ne contient tous ces mots. { $count } page en contient certains.
   *[other] Aucune page ne contient tous ces mots. { $count } pages en contiennent certains.
}
search-loading = Recherche en cours…
search-failed = La recherche n’a pas pu être chargée. Vérifiez votre connexion ou rechargez cette page.
search-more = Afficher plus
search-close = Fermer
search-slash = La touche / ouvre la recherche
search-page = Ouvrir ces résultats comme page
search-site-pages = Ce site
search-other-ways = D’autres façons de trouver
search-by-menu = Le menu de la formation présente tous les modules. Chaque module a un menu de ses pages.
search-by-glossary = Le glossaire explique les termes, de A à Z.
search-by-browser = Sur une page, votre navigateur trouve des mots avec Ctrl+F, ou Commande+F sur un Mac.

## Knowledge checks
check-again = Réessayer
check-answers-show = Afficher les réponses
check-choose-first = Choisissez d’abord une réponse, puis vérifiez.
check-go = Vérifier ma réponse
check-kept = Vos réponses sont gardées dans ce navigateur.
check-match-first = Choisissez d’abord quelque chose pour chaque élément, puis vérifiez.
check-not-right = Pas encore juste. Vous pouvez réessayer.
check-right = Juste.
check-some-right = { $right } sur { $count } justes. Vous pouvez réessayer.
check-too-many = { $count ->
    [one] Toutes les bonnes réponses y sont, et une qui n’est pas juste. Vous pouvez réessayer.
   *[other] Toutes les bonnes réponses y sont, et { $count } qui ne sont pas justes. Vous pouvez réessayer.
}
check-trainer-knows = Le formateur a les réponses.
checks-not-yet = Pas encore juste
checks-open = Sans réponse
checks-reset = Tout recommencer
checks-reset-done = Les réponses à ces vérifications sont oubliées. Vous pouvez toutes les refaire.
checks-score = { $right } sur { $count } justes
checks-title = Vérifications des acquis
match-belongs-to = va avec
match-choose = Choisissez…
match-partners = À choisir
order-down = Descendre : { $item }
order-moved = Place { $place } sur { $count } : { $item }
order-up = Monter : { $item }
print-match = Sur chaque ligne, écrivez la lettre de ce qui va avec.
print-order = Écrivez un numéro sur chaque ligne : 1 pour ce qui vient en premier.
question-match = Choisissez ce qui va avec chaque élément.
question-order = Mettez ces éléments dans le bon ordre.

## Catalogue
filter = Filtrer
filter-menu = Filtrer le menu de la formation
filter-words = Chercher dans les titres et résumés
filter-kind = Type
filter-time-hour = Jusqu’à 1 heure
filter-time-hours = De 1 à 3 heures
filter-time-half-day = Une demi-journée (3 à 4 heures)
filter-time-day = Jusqu’à une journée (4 à 8 heures)
filter-time-longer = Plus d’une journée
filter-count = ({ $count })
filter-clear = Effacer les filtres
filter-chosen = { $count ->
    [one] { $count } filtre choisi
   *[other] { $count } filtres choisis
}
filter-shown = { $shown } modules sur { $count } affichés
filter-shown-tracks = { $shown } modules et parcours sur { $count } affichés
filter-none = Rien ici ne répond à tout ce que vous avez choisi. Choisissez moins, ou effacez les filtres.
group-modules = Modules
group-tracks = Parcours

## One-to-one agenda
generated-one-to-one = Ordre du jour de l’entretien individuel
agenda-lead = Pour votre prochain entretien avec un intervenant : choisissez de quoi parler, ajoutez une date et des notes, puis imprimez l’ordre du jour ou enregistrez-le comme fichier. Ou imprimez toute la liste, cochez et signez à la main.
agenda-link = Préparer le prochain entretien individuel
agenda-date = Date de l’entretien
agenda-items = De quoi parler
agenda-only = N’afficher que ce qui est choisi
agenda-done = fait
agenda-chosen = { $count ->
    [0] Rien de choisi pour l’instant
    [one] { $count } choisi
   *[other] { $count } choisis
}
agenda-notes = Notes
agenda-next = Prochaines étapes
agenda-print = Imprimer l’ordre du jour
agenda-save = Enregistrer comme fichier
agenda-clear = Vider cet ordre du jour
agenda-clear-ask = Vider l’ordre du jour de { $worker } ? Ce qui est choisi, la date, les notes et les prochaines étapes sont supprimés. Ce qui est coché comme fait reste.
agenda-signed-worker = Signature de l’intervenant
agenda-signed-supervisor = Signature du superviseur
tick-status = { $done } sur { $count } faits
tick-done = Fait
tick-hint = Cochez ce que vous avez fait avec cet intervenant.
tick-not-kept = Ce navigateur ne laisse rien garder à la page : coches et notes disparaissent quand vous la quittez. Imprimez la page, ou enregistrez l’ordre du jour comme fichier.
tick-clear = Effacer les coches de cet intervenant
tick-clear-ask = Effacer toutes les coches de { $worker } dans ce module ? L’ordre du jour reste.
worker = Intervenant
worker-nobody = Sans nom
worker-name = Nom ou initiales
worker-manage = Ajouter ou retirer un intervenant
worker-add = Ajouter
worker-remove = Retirer cet intervenant
worker-remove-ask = Retirer { $worker } ? Toutes ses coches et tous ses ordres du jour, dans tous les modules, sont supprimés de ce navigateur.
worker-added = { $worker } est dans la liste et choisi.
worker-removed = { $worker } n’est plus dans la liste.
worker-known = { $worker } est déjà dans la liste.
worker-hint = Les initiales suffisent. Noms, coches et notes restent dans ce navigateur, pour quiconque l’utilise ; rien n’est envoyé.
confirm-yes = Oui
confirm-no = Non, garder

## What the browser keeps
generated-my-answers = Mes réponses
kept = Votre progression
kept-nothing = Vous n’avez pas encore commencé. Choisissez un module ci-dessous, et vous retrouverez ici votre chemin.
kept-continue = Reprendre où vous étiez :
kept-continue-place = { $page } – { $module }
kept-where = Gardé dans ce navigateur seulement. Rien n’est envoyé.
kept-forget = Tout oublier
kept-forget-title = Tout oublier ?
kept-forget-text = Ceci supprime ce que ce navigateur garde de la formation : les pages que vous avez lues, les vérifications que vous avez réussies et tout ce que vous avez écrit. C’est définitif.
kept-forget-yes = Tout oublier
kept-forgotten = Tout ce qui était gardé est supprimé.
kept-not = Votre progression ne peut pas être gardée : ce navigateur ne laisse rien garder aux pages, ou n’a plus de place.
ask-no = Garder
progress-none = Pas encore commencé
progress-pages = { $total ->
    [one] { $count } page sur { $total }
   *[other] { $count } pages sur { $total }
}
progress-checks = { $total ->
    [one] { $count } vérification sur { $total }
   *[other] { $count } vérifications sur { $total }
}
progress-finished = Terminé
progress-pages-read = { $total ->
    [one] { $count } page lue sur { $total }
   *[other] { $count } pages lues sur { $total }
}
progress-page-read = lue
again = Recommencer ce module
again-title = Recommencer ce module ?
again-text = Toutes ses pages comptent comme non lues, et ses vérifications comme non réussies. Ce que vous avez écrit reste : vous pouvez l’effacer sous « Mes réponses ».
again-yes = Recommencer
again-done = La progression dans ce module repart du début.
write-kept = Pour vous seulement : ce que vous écrivez est gardé dans ce navigateur. Rien n’est envoyé.
write-not-kept = Ce navigateur ne peut pas garder ce que vous écrivez. Le texte reste jusqu’à ce que vous quittiez cette page ; copiez ce qu’il vous faut.
compare-first = Écrivez d’abord votre propre réponse. Vous pourrez ensuite ouvrir les réponses possibles.
compare-first-how = S’ouvre quand vous avez écrit votre propre réponse.
my-answers-lead = Tout ce que ce module vous demande d’écrire, avec vos réponses. Elles sont gardées dans ce navigateur seulement.
my-answers-lead-plain = Tout ce que ce module vous demande d’écrire. Suivez les liens vers les questions.
my-answers-print = Imprimer
my-answers-save = Enregistrer comme fichier
my-answers-clear = Effacer mes réponses
my-answers-clear-title = Effacer vos réponses ?
my-answers-clear-text = Ceci supprime tout ce que vous avez écrit dans ce module. C’est définitif.
my-answers-clear-yes = Les effacer
my-answers-cleared = Vos réponses dans ce module sont effacées.
my-answers-saved = Enregistré sous { $name }
my-answers-nothing = Rien d’écrit pour l’instant
my-answers-go = Aller à la question
my-answers-count = { $total ->
    [one] Vous avez répondu à { $count } question sur { $total }.
   *[other] Vous avez répondu à { $count } questions sur { $total }.
}
my-answers-earlier = De questions qui ont changé
my-answers-earlier-lead = La formation a changé depuis que vous avez écrit ceci. Les questions n’y sont plus.

## Delivering a module
generated-deliver = Animer ce module
deliver-clock = Horloge
deliver-controls = Étapes, horloge et projecteur
deliver-this-step = Cette étape
deliver-module = Module
deliver-started = Début
deliver-next-activity = Prochaine activité
deliver-next-break = Prochaine pause
deliver-step = Étape { $number } sur { $count }
deliver-back = Précédent
deliver-next = Suivant
deliver-start = Lancer l’horloge
deliver-pause = Mettre en pause
deliver-go-on = Reprendre
deliver-project = Ouvrir le projecteur
deliver-project-again = Montrer le projecteur
deliver-blank = Écran noir
deliver-smaller = Caractères plus petits
deliver-larger = Caractères plus grands
deliver-all-steps = Toutes les étapes
deliver-about = environ { $duration }
deliver-planned = prévu de { $from } à { $to }
deliver-open-page = Ouvrir cette page
deliver-your-part = Votre partie
deliver-shown = Ce que voient les participants
deliver-on-the-page = Sur la page
deliver-prepared = À préparer et à apporter :
deliver-help = Touches, télécommandes et ce qui est gardé
deliver-help-steps = Page suiv. ou la flèche droite mène à l’étape suivante, Page préc. ou la flèche gauche à la précédente. Les télécommandes de présentation envoient ces touches.
deliver-help-blank = B ou le point met la fenêtre du projecteur en noir, puis la montre de nouveau. Échap la montre aussi.
deliver-help-project = La fenêtre du projecteur montre des pages de l’édition des participants, jamais celle-ci. Mettez-la sur le projecteur ; elle vous suit d’étape en étape.
deliver-help-kept = Votre étape, l’horloge et les pauses sont gardées dans ce navigateur. Après un rechargement, vous reprenez où vous étiez.
deliver-keys = Réagir à ces touches
deliver-restart = Recommencer : première étape, sans horloge
deliver-nothing-to-project = Il n’y a rien à projeter : aucune édition pour les participants n’a été produite à côté de celle-ci. Produisez les deux ensemble, et la fenêtre du projecteur pourra montrer ses pages.
deliver-not-started = Pas commencé
deliver-at-clock = à { $time }
deliver-paused-at = { $time }, en pause
deliver-spent-of = { $spent } sur { $planned } min
deliver-over = { $count ->
    [one] { $count } minute de retard
   *[other] { $count } minutes de retard
}
deliver-ahead = { $count ->
    [one] { $count } minute d’avance
   *[other] { $count } minutes d’avance
}
deliver-on-time = À l’heure
deliver-due = { $title }, à { $time }
deliver-due-after = { $title }, dans { $count } min
deliver-none-left = Il n’en reste pas
deliver-break-at = { $title } à { $time }, { $count } min
deliver-break-now = { $title } jusqu’à { $time }
deliver-screen-opened = La fenêtre du projecteur est ouverte. Elle vous suit.
deliver-screen-stays = Les participants n’ont pas cette page : la fenêtre du projecteur reste où elle était.
deliver-screen-closed = La fenêtre du projecteur a été fermée.
deliver-screen-stopped = Le navigateur a bloqué la deuxième fenêtre. Autorisez les fenêtres contextuelles pour ce site, ou montrez la page sur cet écran :
deliver-screen-see = la page telle que la voient les participants
deliver-screen-black = La fenêtre du projecteur est noire.
deliver-screen-shown = La fenêtre du projecteur montre de nouveau la page.

## Planning and reports
generated-timetable = Horaire détaillé
generated-crosswalk = Tableau des objectifs
planning-links = Pour planifier et rendre compte
crosswalk-lead = Ce qui manque est marqué par un signe et par des mots. Un objectif est servi par les pages, activités et vérifications qui le nomment.
crosswalk-book = Tous les modules
crosswalk-book-lead = Combien d’objectifs d’apprentissage a chaque module, et combien d’entre eux sont enseignés, exercés et vérifiés.
crosswalk-objectives = Objectifs
crosswalk-module = Module
crosswalk-without = Modules sans objectifs d’apprentissage
count-of = { $count } sur { $all }
idle = Ne sert aucun objectif
idle-lead = Ceux-ci ne nomment aucun objectif d’apprentissage du module. C’est peut-être juste, pour un accueil ou une pause.
idle-none = Chaque page, activité et vérification de ce module sert un objectif.
idle-pages = Pages
idle-activities = Activités
idle-checks = Vérifications des acquis
timebar = Le temps, dessiné à l’échelle. La liste ci-dessous dit la même chose avec des mots.
timebar-clock = Le temps de { $from } à { $to }, dessiné à l’échelle. La liste ci-dessous dit la même chose avec des mots.
timebar-tip = { $title } : { $time }
timebar-legend = Ce que montre le dessin
timebar-give = Peut durer d’autant plus longtemps
timebar-check = Vérification des acquis
timebar-other = Autres activités
part-talk = Exposé
part-session = Séance
time-by-kind = Temps par type
time-by-day = Temps par jour
time-kind = Type
time-share = Part
time-day = Jour
time-training = Temps de formation
time-breaks = Pauses
time-with-breaks = Avec les pauses
percent = { $count } %
time-differs = Le module indique { $whole } ; ses pages et activités font { $parts }.
time-unknown = Sans durée indiquée, donc ni dans le dessin ni dans une somme :
training-hours = Heures de formation
hours-lead = Les durées sont celles des pages et activités de cette édition. Les activités facultatives n’entrent dans aucune somme ; leurs minutes sont à part.
hours-of-modules = Modules
hours-of-tracks = Parcours
hours-tracks-lead = Un parcours réunit des modules sur ses jours. Le total ne compte que ses propres séances, car les modules sont déjà comptés.
hours-track-counts = Dont { $duration } dans le total
hours-download = Heures de formation en tableau (CSV)
hours-row = Ligne
hours-module = Module
hours-topic = Sujet
hours-day = Jour
hours-minutes = Minutes
hours-decimal = Heures
hours-optional = Minutes facultatives
hours-total = Total
hours-min-minutes = Minutes (minimum)
hours-max-minutes = Minutes (maximum)
hours-min-hours = Heures (minimum)
hours-max-hours = Heures (maximum)
hours-optional-min = Minutes facultatives (minimum)
hours-optional-max = Minutes facultatives (maximum)
hours-unknown = Durée non indiquée
decimal = { $whole },{ $fraction }
figure-range = { $from }–{ $to }
crosswalk-summary = { $count ->
    [one] { $whole } objectif sur { $count } est enseigné, exercé et vérifié
   *[other] { $whole } objectifs sur { $count } sont enseignés, exercés et vérifiés
}
crosswalk-gaps = { $count ->
    [one] { $count } lacune
   *[other] { $count } lacunes
}
check-count = { $count ->
    [one] { $count } vérification des acquis
   *[other] { $count } vérifications des acquis
}
