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
