# Interface strings in Haitian Creole, in the official spelling. The reader is “ou”. Nouns have no plural after a number.
#
# Terms: training fòmasyon · module modil · track pakou · trainee, participant patisipan · trainer fòmatè · supervisor sipèvizè ·
# coach antrenè · worker travayè · session sesyon · handout fèy pou distribye · debrief diskisyon final · knowledge check tès konesans ·
# transfer, strategies for supervision estrateji pou sipèvizyon · key points pwen kle · objective objektif ·
# job aid gid pratik · cue card kat pawòl · edition edisyon

## Site
skip-to-content = Ale nan kontni an
site-home = Meni fòmasyon an
edition-badge = Edisyon: { $edition }
glossary = Glosè
main-links = Sit
breadcrumb = Ou la a
document-title-edition = { $title } ({ $edition })
written-by = Ekri pa { $authors }
of-total = Tan total fòmasyon an: { $duration }
made-with = Fèt ak trainbook
list-separator = { ", " }

## Home
how-to-use = Kijan pou itilize sit sa a
how-to-use-read = Chwazi yon modil anba a. Nan fen chak paj, “Swivan” mennen w nan paj ki vin apre a epi “Anvan” nan paj ki te vin anvan an.
how-to-use-menu = Pou ale dirèk sou yon sijè, sèvi ak meni modil la: li sou kote paj la, oswa li pliye anba “Meni” sou telefòn.
how-to-use-write = Lè yon paj mande w reflechi oswa ekri, reponn dabò ak pwòp mo pa w. Apre sa, louvri “Konpare ak repons posib”.
how-to-use-trainer = Paj yo montre w sa patisipan yo wè, ak pati pa w nan mitan: sa pou di, pou mande ak pou fè, etap yo ak minit yo, ak nòt. Nan chak modil, “Anvan ou kòmanse” bay lis sal la, materyèl yo ak orè a.
how-to-use-supervisor = Chak modil gen yon gid akonpayman: pwen kle, estrateji pou sipèvizyon, ak aktivite nan travay la ak kesyon pou poze.
module-count = { $count } modil
track-count = { $count } pakou
kind-of-track = Pakou
track-days = { $count } jou
page-count = { $count } paj
no-modules = Poko gen okenn fòmasyon la a.

## Module
module-menu = Paj modil sa a
module-menu-fold = Meni modil sa a
menu-beside = Nan modil sa a tou
section-start = Entwodiksyon seksyon an
generated-overview = Apèsi
generated-key-points = Pwen kle
generated-activities = Aktivite
generated-resources = Resous
generated-before-you-begin = Anvan ou kòmanse
generated-coaching-guide = Gid akonpayman
generated-agenda = Pwogram
course-number = Nimewo kou a
audience = Pou ki moun
time = Tan
prerequisites = Pou fè anvan
updated = Dènye mizajou
day-of-month = { $day }
date = { $day } { $month ->
    [1] janvye
    [2] fevriye
    [3] mas
    [4] avril
    [5] me
    [6] jen
    [7] jiyè
    [8] out
    [9] septanm
    [10] oktòb
    [11] novanm
   *[12] desanm
} { $year }
objectives = Objektif aprantisaj
objectives-lead = Nan fen modil sa a, w ap kapab:
objectives-lead-section = Nan fen seksyon sa a, w ap kapab:
start-module = Kòmanse: { $title }
in-this-section = Nan seksyon sa a
key-points = Pwen kle
resources = Resous
from-page = Nan paj
on-this-page = Sou paj sa a

## Steps
steps = Paj yo nan lòd
step-back = Anvan:
step-next = Swivan:
step-next-module = Modil swivan:
step-finish = Fini:
step-counter = Paj { $number } sou { $count }
step-overview = Tounen nan apèsi modil la

## Trainer and supervisor
cue-say = Di
cue-ask = Mande
cue-do = Fè
cue-trainer-note = Nòt pou fòmatè a
cue-supervisor-note = Nòt pou sipèvizè a
trainer-notes = Nòt yo pou fòmatè a
supervisor-notes = Nòt yo pou sipèvizè a
materials = Materyèl
material-count = × { $count }
serves-objectives = Sèvi objektif yo
transfer = Estrateji pou sipèvizyon
transfer-by-topic = Estrateji, sijè pa sijè
whole-module = Tout modil la
notes = Nòt
handouts = Fèy pou distribye ak fichye
timetable = Orè
coverage = Objektif: ki kote yo anseye, pratike ak verifye chak
coverage-objective = Objektif
coverage-taught = Anseye
coverage-practised = Pratike
coverage-checked = Verifye
coverage-nowhere = Okenn kote poko
used-for = Pou
activity-overview = Aktivite yo ak tan yo
session-continued = { $title } (kontinye)
ends-at = Fini a { $time }
break = Poz
from-to = Soti { $from } rive { $to }
on-the-job-activities = Aktivite ak kesyon antrenè a

## Activities
activity = Aktivite
activity-optional = Si ou vle
activity-groups = { $count } gwoup
activity-group-size = Gwoup { $size } moun
activity-steps = Etap
activity-step = Sa k ap pase
activity-minutes = Tan
activity-debrief = Diskisyon final
activity-coach = Kesyon antrenè a ap poze
possible-answers = Repons posib
compare-answers = Konpare ak repons posib
write-label = Repons ou
write-hint = Pou ou sèlman: anyen pa voye, epi tèks la efase lè ou kite paj sa a.
write-in-trainee = Patisipan yo gen yon espas pou ekri la a.
kind-small-group = Ti gwoup
kind-large-group = Gwo gwoup
kind-pair = De pa de
kind-practice = Pratik
kind-reading = Lekti
kind-self-assessment = Otoevalyasyon
kind-writing = Ekriti
kind-individual = Pou kont ou
kind-discussion = Diskisyon
kind-role-play = Jwe wòl
kind-case-study = Etid ka
kind-reflection = Refleksyon
kind-video = Videyo
kind-demonstration = Demonstrasyon
kind-on-the-job = Nan travay la
kind-lecture = Ekspoze
kind-game = Jwèt
kind-quiz = Ti tès

## Blocks
callout-case-example = Egzanp yon ka
callout-key-point = Pwen kle
callout-definition = Definisyon
callout-note = Nòt
callout-tip = Konsèy
callout-important = Enpòtan
callout-warning = Avètisman
callout-caution = Fè atansyon
reflection = Refleksyon
question = Tès konesans
question-choose-one = Chwazi yon repons.
question-choose-several = Chwazi tout repons ki bon.
check-answers = Verifye repons ou yo
answer-key = Lis bon repons yo
answer-right = Bon repons
answer-wrong = Pa bon repons
video = Videyo
video-watch = Gade videyo a
video-transcript = Transkripsyon
credit = Sous: { $name }
handout = Fèy pou distribye
handouts-topic = Fèy pou distribye
details-untitled = Plis sou sa
download = Telechaje
file-kind = Fichye { $kind }
file-size-kilobytes = { $size } KB
file-size-megabytes = { $size } MB
table-name = Tablo { $number }
table-named = Tablo { $number }: { $columns }
task-done = Fèt:
task-open = Pou fè:
footnotes = Nòt anba paj
footnote = Nòt anba paj { $number }
footnote-back = Tounen nan referans nòt { $number }
footnote-back-again = Tounen nan referans nòt { $number }, kote { $occurrence }

## Glossary
glossary-lead = Tèm fòmasyon sa a, ak modil ki eksplike yo.
glossary-used-in = Nan:
glossary-letters = Tèm yo selon premye lèt

## Page not found
not-found = Paj sa a pa la a
not-found-text = Petèt adrès la mal ekri, oswa paj la deplase. Ou ka rive nan tout fòmasyon an apati meni fòmasyon an.
not-found-home = Ale nan meni fòmasyon an

## The public edition beside this one
counterpart-see = { $name ->
    [trainee] Wè kòm patisipan
   *[other] Wè edisyon “{ $title }”
}
counterpart-missing = { $name ->
    [trainee] Patisipan yo pa gen paj sa a
   *[other] Li pa nan edisyon “{ $title }”
}
counterpart-panel = { $name ->
    [trainee] Paj sa a jan patisipan yo wè l
   *[other] Paj sa a nan edisyon “{ $title }”
}
counterpart-back = Tounen nan paj edisyon sa a
counterpart-open = Louvri l apa

## Times
minutes = { $count } minit
hours = { $count } èdtan
hours-and-minutes = { $hours } { $minutes }
range = { $from } rive { $to }
minutes-range = { $from }–{ $to } minit
hours-range = { $from }–{ $to } èdtan
minutes-short = { $count } min
hours-short = { $count } è
hours-and-minutes-short = { $hours } { $minutes }
minutes-range-short = { $from }–{ $to } min
hours-range-short = { $from }–{ $to } è
range-short = { $from } – { $to }

## Print
guide-facilitator = Gid fòmatè a
guide-participant = Gid patisipan an
guide-job-aid = Gid pratik pou sipèvizè
guide-cards = { $title }: kat pawòl
guide-link = Enprime: { $title } (PDF)
activity-number = Aktivite { $number }
print-about = Sou gid sa a
print-about-facilitator = Gid sa a swiv gid patisipan an paj pa paj. Sa ou di, mande ak fè yo bò kote siy sa yo, pou w ka jwenn yo pandan w kanpe devan gwoup la.
print-about-job-aid = Pote gid pratik sa a nan rankont tèt a tèt yo apre fòmasyon an. Chak sijè gen pwen kle li yo ak estrateji pou sipèvizyon; tcheke sa nou fè epi mete dat. Apre sa, gen aktivite nan travay la ak kesyon pou poze.
print-answer-key-lead = Bon repons pou tout tès konesans yo, nan lòd gid la.
print-at-page = paj { $page }
print-clock = Soti – rive
print-compare = Konpare ak repons posib, paj
print-contents = Sa ki ladan l
print-copies = Kopi
print-copies-each = youn pou chak moun
print-count = Konbyen
print-crosswalk-lead = Chak objektif aprantisaj ak paj ki anseye l yo, aktivite ki pratike l yo, ak kesyon ki verifye l yo. Sa ki manke yo make.
print-date = Dat
print-file = Fichye
print-item = Atik
print-key-ask = Yon kesyon pou gwoup la. Tann repons yo.
print-key-do = Yon bagay pou fè: montre, distribye, mache nan sal la.
print-key-note = Pou ou sèlman: enfòmasyon anplis, konsèy, sa ki ka mal pase.
print-key-pg = Paj gid patisipan an kote patisipan yo jwenn pati sa a.
print-key-question = Yon tès konesans. Bon repons yo make la a, yo pa okenn kote nan gid patisipan an.
print-key-reflection = Yon minit pou reflechi ak ekri. Patisipan yo gen liy pou sa.
print-key-say = Pawòl pou di, jan yo ye a oswa jan pa w.
print-key-steps = Etap yon aktivite, ak minit yo.
print-kind = Kalite
print-objectives-lead-worker = Apre fòmasyon an, travayè a kapab:
print-page-of-pages = Paj { $page } sou { $pages }
print-pg = GP
print-possible-answers-lead = Konpare yo ak sa ou te ekri a. Pifò kesyon gen plis pase yon bon repons.
print-session = Sesyon
print-sign-discussed = Diskite nan dat
print-sign-observed = Fèt oswa wè nan dat
print-sign-off = Dat ak siyati
print-sign-off-lead = Pou chak konvèsasyon sou modil sa a: sa nou te dakò, ak ki moun ki te la.
print-sign-supervisor = Sipèvizè
print-sign-worker = Travayè
print-step = Etap
print-version = Vèsyon { $version }
