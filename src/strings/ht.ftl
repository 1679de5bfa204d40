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

## Offline
offline-lead = Dosye sa a gen tout fòmasyon an ladan l. Li louvri san rezo, epi anyen pa voye bay pèsonn.
offline-open = Louvri fòmasyon an
offline-unpack = Si bouton an pa mennen okenn kote, paj sa a nan yon fichye konprese. Dekonprese tout fichye a nan yon dosye dabò, epi louvri paj sa a ankò la a.

## Accessibility
accessibility = Aksesibilite
accessibility-lead = Fòmasyon sa a se pou tout moun ki suiv li: ak yon lektè ekran oswa ak klavye, sou telefòn oswa sou papye, ak gwo lèt oswa ak pwòp koulè pa w.
accessibility-report = Si yon bagay anpeche w
accessibility-report-text = Tanpri di nou sa. Li itil si w di ki paj, sa ou te vle fè, ak sa ou sèvi pou li: navigatè a, ak yon lektè ekran oswa yon lòt èd si w sèvi ak li.
accessibility-report-to = Ekri:
accessibility-report-to-nobody = Di sa bay moun ki ba w fòmasyon sa a.
accessibility-aim = Sa paj yo vize
accessibility-aim-text = Se pwogram trainbook ki fè paj sit sa a. Li bati pou respekte Règ pou Aksè nan Kontni Entènèt (WCAG) 2.2 nan nivo AA.
accessibility-aim-law = Nan peyi Etazini, règ ki anba Tit II Lwa pou Ameriken ki gen Andikap mande òganis eta ak lokal yo WCAG 2.1 AA, epi Seksyon 508 mande òganis federal yo WCAG 2.0 AA. WCAG 2.2 AA ale pi lwen pase tou de.
accessibility-tested = Sa yo teste
accessibility-tested-text = Pwogram nan vini ak yon fòmasyon egzanp. Tès yo louvri paj li yo nan yon navigatè epi refize pwogram nan si yon bagay pa jan li ta dwe ye:
accessibility-tested-axe = axe-core pa jwenn okenn fot sou okenn paj: laj ak etwat, klè ak fonse, ak tout bagay louvri.
accessibility-tested-keyboard = Ou ka rive sou tout bagay epi itilize yo ak klavye, nan lòd lekti a, epi kote ou ye a parèt epi li pa janm kache.
accessibility-tested-colour = Tèks la gen yon kontras omwen 4.5 pou 1, epi kòmand yo ak kote ou ye a omwen 3 pou 1: nan klè, nan fonse, ak plis kontras. Kote ou ye a parèt ak koulè fòse tou.
accessibility-tested-size = Anyen pa koupe nan yon lajè 320 piksèl, ak tèks de fwa pi gwo, oswa ak gwo espas. Anyen pa bouje pou moun ki mande mwens mouvman.
accessibility-tested-script = Ou ka li paj yo san skrip.
accessibility-tested-print = Sou papye, paj yo fonse sou blan epi yo gen nimewo, epi adrès yo vini apre lyen yo.
accessibility-tested-hand = Yon moun gade ak je l paj chak kalite nan tout fason sa yo.
accessibility-limits = Limit nou konnen
accessibility-limits-people = Yo teste pwogram nan ak lojisyèl epi ak je. Yo poko eseye l ak tout lektè ekran, tout navigatè ak tout lòt èd.
accessibility-limits-pictures = Imaj yo kenbe pwòp koulè yo nan fonse ak koulè fòse.
accessibility-limits-elsewhere = Videyo, fèy pou distribye ak lyen mennen nan fichye ak sit lòt moun, ki ka mwens aksesib.
accessibility-limits-tables = Sou yon paj etwat, yon tablo laj glise sou kote, ak dwèt oswa ak klavye.
accessibility-content = Sa paj sa a pa pale pou li
accessibility-content-text = Mo, imaj, videyo ak fichye fòmasyon sa a se pou otè li yo. Pwogram nan montre anpil bagay ki ta ka anpeche moun, tankou yon imaj san deskripsyon, yon nivo tit ki sote, oswa yon tablo san antèt. Sa pwogram nan pa ka wè, se otè yo ki pou okipe l.

## Search
search = Chèche
search-label = Kisa w ap chèche?
search-hint = Rezilta yo parèt pandan w ap tape. Flèch yo pase sou yo, Enter louvri youn.
search-count = { $count } paj jwenn
search-none = Pa jwenn anyen. Eseye mwens mo, oswa yon lòt mo.
search-some = Okenn paj pa gen tout mo sa yo. { $count } paj gen kèk ladan yo.
search-loading = Ap chèche…
search-failed = Rechèch la pa t ka chaje. Verifye koneksyon ou, oswa chaje paj sa a ankò.
search-more = Montre plis
search-close = Fèmen
search-slash = Touch / louvri rechèch la
search-page = Louvri rezilta sa yo kòm paj
search-site-pages = Sit sa a
search-other-ways = Lòt fason pou jwenn yon bagay
search-by-menu = Meni fòmasyon an bay lis tout modil yo. Chak modil gen yon meni pou paj li yo.
search-by-glossary = Glosè a eksplike tèm yo, soti nan A rive nan Z.
search-by-browser = Sou yon paj, navigatè w la jwenn mo ak Ctrl+F, oswa Command+F sou yon Mac.

## Knowledge checks
check-again = Eseye ankò
check-answers-show = Montre repons yo
check-choose-first = Chwazi yon repons dabò, epi verifye.
check-go = Verifye repons mwen
check-kept = Sa ou reponn rete nan navigatè sa a.
check-match-first = Chwazi yon bagay pou chak dabò, epi verifye.
check-not-right = Poko bon. Ou ka eseye ankò.
check-right = Bon.
check-some-right = { $right } sou { $count } bon. Ou ka eseye ankò.
check-too-many = Tout bon repons yo la, ak { $count } ki pa bon. Ou ka eseye ankò.
check-trainer-knows = Se fòmatè a ki gen repons yo.
checks-not-yet = Poko bon
checks-open = Poko reponn
checks-reset = Eseye tout ankò
checks-reset-done = Repons tès sa yo efase. Ou ka eseye yo tout ankò.
checks-score = { $right } sou { $count } bon
checks-title = Tès konesans yo
match-belongs-to = mache ak
match-choose = Chwazi…
match-partners = Pou chwazi ladan yo
order-down = Desann: { $item }
order-moved = Plas { $place } sou { $count }: { $item }
order-up = Monte: { $item }
print-match = Sou chak liy, ekri lèt sa ki mache ak li a.
print-order = Ekri yon nimewo sou chak liy: 1 pou sa ki vini an premye.
question-match = Chwazi sa ki mache ak chak.
question-order = Mete sa yo nan bon lòd.

## Catalogue
filter = Filtre
filter-menu = Filtre meni fòmasyon an
filter-words = Chèche nan tit ak rezime
filter-kind = Kalite
filter-time-hour = Jiska 1 èdtan
filter-time-hours = 1 a 3 èdtan
filter-time-half-day = Yon demi jounen (3 a 4 èdtan)
filter-time-day = Jiska yon jounen (4 a 8 èdtan)
filter-time-longer = Plis pase yon jounen
filter-count = ({ $count })
filter-clear = Retire filt yo
filter-chosen = { $count } filt chwazi
filter-shown = { $shown } sou { $count } modil parèt
filter-shown-tracks = { $shown } sou { $count } modil ak pakou parèt
filter-none = Anyen la a pa koresponn ak tout sa ou chwazi. Chwazi mwens, oswa retire filt yo.
group-modules = Modil
group-tracks = Pakou

## One-to-one agenda
generated-one-to-one = Pwogram rankont tèt a tèt
agenda-lead = Pou pwochen rankont ou ak yon travayè: chwazi sa pou nou pale, ajoute yon dat ak nòt, epi enprime l oswa anrejistre l kòm fichye. Oswa enprime tout lis la, tcheke l epi siyen l ak men.
agenda-link = Planifye pwochen rankont tèt a tèt la
agenda-date = Dat rankont la
agenda-items = Sa pou nou pale
agenda-only = Montre sèlman sa ki chwazi
agenda-done = fèt
agenda-chosen = { $count ->
    [0] Poko chwazi anyen
   *[other] { $count } chwazi
}
agenda-notes = Nòt
agenda-next = Pwochen etap
agenda-print = Enprime pwogram nan
agenda-save = Anrejistre kòm fichye
agenda-clear = Vide pwogram sa a
agenda-clear-ask = Vide pwogram { $worker }? Sa ki chwazi, dat la, nòt yo ak pwochen etap yo efase. Sa ki tcheke kòm fèt rete.
agenda-signed-worker = Siyati travayè a
agenda-signed-supervisor = Siyati sipèvizè a
tick-status = { $done } sou { $count } fèt
tick-done = Fèt
tick-hint = Tcheke sa ou fè ak travayè sa a.
tick-not-kept = Navigatè sa a pa kite paj la kenbe anyen: tchèk ak nòt yo ale lè w kite l. Enprime paj la, oswa anrejistre pwogram nan kòm fichye.
tick-clear = Efase tchèk travayè sa a
tick-clear-ask = Efase tout tchèk { $worker } nan modil sa a? Pwogram nan rete.
worker = Travayè
worker-nobody = San non
worker-name = Non oswa inisyal
worker-manage = Ajoute oswa retire yon travayè
worker-add = Ajoute
worker-remove = Retire travayè sa a
worker-remove-ask = Retire { $worker }? Tout tchèk ak pwogram travayè sa a, nan tout modil, efase nan navigatè sa a.
worker-added = { $worker } ajoute epi chwazi.
worker-removed = { $worker } retire.
worker-known = { $worker } nan lis la deja.
worker-hint = Inisyal yo ase. Non, tchèk ak nòt rete nan navigatè sa a, pou tout moun ki sèvi ak li; anyen pa voye.
confirm-yes = Wi
confirm-no = Non, kenbe l

## What the browser keeps
generated-my-answers = Repons mwen yo
kept = Pwogrè ou
kept-nothing = Ou poko kòmanse. Chwazi yon modil anba a, epi w ap jwenn chemen w la a.
kept-continue = Kontinye kote ou te ye:
kept-continue-place = { $page } – { $module }
kept-where = Sa rete nan navigatè sa a sèlman. Anyen pa voye.
kept-forget = Bliye tout
kept-forget-title = Bliye tout?
kept-forget-text = Sa efase sa navigatè a kenbe nan fòmasyon sa a: paj ou li, tès ou pase, ak tout sa ou ekri. Ou pa ka defèt sa.
kept-forget-yes = Bliye tout
kept-forgotten = Tout sa ki te rete efase.
kept-not = Pwogrè ou pa ka rete: navigatè sa a pa kite okenn paj kenbe anyen, oswa li pa gen plas ankò.
ask-no = Kenbe l
progress-none = Poko kòmanse
progress-pages = { $count } sou { $total } paj
progress-checks = { $count } sou { $total } tès
progress-finished = Fini
progress-pages-read = { $count } sou { $total } paj li
progress-page-read = li deja
again = Rekòmanse modil sa a
again-title = Rekòmanse modil sa a?
again-text = Tout paj li yo konte kòm poko li, epi tès li yo kòm poko pase. Sa ou ekri rete: ou ka efase l anba “Repons mwen yo”.
again-yes = Rekòmanse
again-done = Pwogrè nan modil sa a tounen nan kòmansman.
write-kept = Pou ou sèlman: sa ou ekri rete nan navigatè sa a. Anyen pa voye.
write-not-kept = Navigatè sa a pa ka kenbe sa ou ekri. Li rete jiskaske ou kite paj sa a, kidonk kopye sa ou bezwen.
compare-first = Ekri pwòp repons ou dabò. Apre sa ou ka louvri repons posib yo.
compare-first-how = Li louvri lè ou fin ekri pwòp repons ou.
my-answers-lead = Tout sa modil sa a mande w ekri, ak repons ou yo. Yo rete nan navigatè sa a sèlman.
my-answers-lead-plain = Tout sa modil sa a mande w ekri. Swiv lyen yo pou ale nan kesyon yo.
my-answers-print = Enprime
my-answers-save = Anrejistre kòm fichye
my-answers-clear = Efase repons mwen yo
my-answers-clear-title = Efase repons ou yo?
my-answers-clear-text = Sa efase tout sa ou ekri nan modil sa a. Ou pa ka defèt sa.
my-answers-clear-yes = Efase yo
my-answers-cleared = Repons ou yo nan modil sa a efase.
my-answers-saved = Anrejistre kòm { $name }
my-answers-nothing = Poko ekri anyen
my-answers-go = Ale nan kesyon an
my-answers-count = Ou reponn { $count } sou { $total } kesyon.
my-answers-earlier = Nan kesyon ki chanje
my-answers-earlier-lead = Fòmasyon an chanje depi ou te ekri sa a. Kesyon yo pa la ankò.

## Delivering a module
generated-deliver = Bay modil sa a
deliver-clock = Revèy
deliver-controls = Etap, revèy ak pwojektè
deliver-this-step = Etap sa a
deliver-module = Modil
deliver-started = Kòmanse
deliver-next-activity = Pwochen aktivite
deliver-next-break = Pwochen poz
deliver-step = Etap { $number } sou { $count }
deliver-back = Anvan
deliver-next = Swivan
deliver-start = Kòmanse revèy la
deliver-pause = Fè yon poz
deliver-go-on = Kontinye
deliver-project = Louvri fenèt pwojektè a
deliver-project-again = Montre fenèt pwojektè a
deliver-blank = Ekran nwa
deliver-smaller = Lèt pi piti
deliver-larger = Lèt pi gwo
deliver-all-steps = Tout etap yo
deliver-about = anviwon { $duration }
deliver-planned = prevwa soti { $from } rive { $to }
deliver-open-page = Louvri paj sa a
deliver-your-part = Pati pa w
deliver-shown = Sa patisipan yo wè
deliver-on-the-page = Sou paj la
deliver-prepared = Sa pou prepare ak pote:
deliver-help = Touch, telekòmand ak sa ki rete
deliver-help-steps = Page Down oswa flèch dwat ale nan pwochen etap la, Page Up oswa flèch gòch nan sa ki te anvan an. Telekòmand prezantasyon voye touch sa yo.
deliver-help-blank = B oswa pwen an fè fenèt pwojektè a nwa, epi montre l ankò. Escape montre l ankò tou.
deliver-help-project = Fenèt pwojektè a montre paj edisyon pou patisipan yo, li pa janm montre paj sa a. Mete l sou pwojektè a; li swiv ou etap pa etap.
deliver-help-kept = Etap ou, revèy la ak poz yo rete nan navigatè sa a. Lè w chaje paj la ankò, ou kontinye kote ou te ye.
deliver-keys = Koute touch sa yo
deliver-restart = Rekòmanse: premye etap, san revèy
deliver-nothing-to-project = Pa gen anyen pou pwojte: yo pa t fè okenn edisyon pou patisipan bò kote sa a. Fè tou de ansanm, epi fenèt pwojektè a ap ka montre paj li yo.
deliver-not-started = Poko kòmanse
deliver-at-clock = a { $time }
deliver-paused-at = { $time }, sou poz
deliver-spent-of = { $spent } sou { $planned } min
deliver-over = { $count } minit anreta
deliver-ahead = { $count } minit davans
deliver-on-time = Alè
deliver-due = { $title }, a { $time }
deliver-due-after = { $title }, nan { $count } min
deliver-none-left = Pa gen ankò
deliver-break-at = { $title } a { $time }, { $count } min
deliver-break-now = { $title } jiska { $time }
deliver-screen-opened = Fenèt pwojektè a louvri. Li swiv ou.
deliver-screen-stays = Patisipan yo pa gen paj sa a: fenèt pwojektè a rete kote li te ye.
deliver-screen-closed = Fenèt pwojektè a fèmen.
deliver-screen-stopped = Navigatè a bloke dezyèm fenèt la. Pèmèt fenèt ki parèt pou sit sa a, oswa montre paj la sou ekran sa a:
deliver-screen-see = paj la jan patisipan yo wè l
deliver-screen-black = Fenèt pwojektè a nwa.
deliver-screen-shown = Fenèt pwojektè a montre paj la ankò.

## Planning and reports
generated-timetable = Orè detaye
generated-crosswalk = Tablo objektif yo
planning-links = Pou planifye ak fè rapò
crosswalk-lead = Sa ki manke yo make ak yon siy epi ak mo. Se paj, aktivite ak tès ki nonmen yon objektif ki sèvi l.
crosswalk-book = Tout modil yo
crosswalk-book-lead = Konbyen objektif aprantisaj chak modil genyen, ak konbyen ladan yo ki anseye, pratike epi verifye.
crosswalk-objectives = Objektif
crosswalk-module = Modil
crosswalk-without = Modil san objektif aprantisaj
count-of = { $count } sou { $all }
idle = Pa sèvi okenn objektif
idle-lead = Sa yo pa nonmen okenn objektif aprantisaj modil la. Sa ka bon konsa, pou yon akèy oswa yon poz.
idle-none = Chak paj, aktivite ak tès nan modil sa a sèvi yon objektif.
idle-pages = Paj
idle-activities = Aktivite
idle-checks = Tès konesans
timebar = Tan an, desine sou echèl. Lis ki anba a di menm bagay la ak mo.
timebar-clock = Tan an soti { $from } rive { $to }, desine sou echèl. Lis ki anba a di menm bagay la ak mo.
timebar-tip = { $title }: { $time }
timebar-legend = Sa desen an montre
timebar-give = Li ka dire tout sa anplis
timebar-check = Tès konesans
timebar-other = Lòt aktivite
part-talk = Ekspoze
part-session = Sesyon
time-by-kind = Tan pa kalite
time-by-day = Tan pa jou
time-kind = Kalite
time-share = Pati
time-day = Jou
time-training = Tan fòmasyon
time-breaks = Poz
time-with-breaks = Ak poz yo
percent = { $count }%
time-differs = Modil la di { $whole }; paj ak aktivite li yo fè { $parts }.
time-unknown = San tan, kidonk yo pa nan desen an ni nan okenn total:
training-hours = Èdtan fòmasyon
hours-lead = Tan yo se pou paj ak aktivite ki nan edisyon sa a. Aktivite opsyonèl yo pa nan okenn total; minit yo apa.
hours-of-modules = Modil
hours-of-tracks = Pakou
hours-tracks-lead = Yon pakou rasanble modil nan jou li yo. Total la konte pwòp sesyon pa l sèlman, paske modil yo konte deja.
hours-track-counts = Nan sa, { $duration } nan total la
hours-download = Èdtan fòmasyon an tablo (CSV)
hours-row = Ranje
hours-module = Modil
hours-topic = Sijè
hours-day = Jou
hours-minutes = Minit
hours-decimal = Èdtan
hours-optional = Minit opsyonèl
hours-total = Total
hours-min-minutes = Minit (pi kout)
hours-max-minutes = Minit (pi long)
hours-min-hours = Èdtan (pi kout)
hours-max-hours = Èdtan (pi long)
hours-optional-min = Minit opsyonèl (pi kout)
hours-optional-max = Minit opsyonèl (pi long)
hours-unknown = Tan pa endike
decimal = { $whole }.{ $fraction }
figure-range = { $from }–{ $to }
crosswalk-summary = { $whole } sou { $count } objektif anseye, pratike epi verifye
crosswalk-gaps = { $count } bagay ki manke
check-count = { $count } tès konesans
