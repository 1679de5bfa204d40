# Interface strings in English. One file a language; a key that a language lacks falls back to this file.

## Site
skip-to-content = Skip to the content
site-home = Training menu
edition-badge = { $edition } edition
glossary = Glossary
main-links = Site
breadcrumb = You are here
document-title-edition = { $title } ({ $edition })
written-by = By { $authors }
of-total = Total training time: { $duration }
made-with = Made with trainbook

## Home
how-to-use = How to use this site
how-to-use-read = Choose a module below. At the end of each page, “Next” takes you to the following page and “Back” to the one before.
how-to-use-menu = To go straight to a topic, use the menu of the module: at the side of the page, or folded under “Menu” on a phone.
how-to-use-write = Where a page asks you to think or to write, answer in your own words first. Then open “Compare with possible answers”.
how-to-use-trainer = Pages show you what trainees see, with your part between: what to say, ask and do, steps with minutes, and notes. “Before you begin” of each module lists the room, the materials and the timetable.
how-to-use-supervisor = Each module has a coaching guide: key points, strategies for supervision, and activities on the job with questions to ask.
module-count = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
track-count = { $count ->
    [one] { $count } track
   *[other] { $count } tracks
}
kind-of-track = Track
track-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
page-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
no-modules = There is no training here yet.

## Module
module-menu = Pages of this module
module-menu-fold = Menu of this module
menu-beside = Also in this module
section-start = Section overview
generated-overview = Overview
generated-key-points = Key points
generated-activities = Activities
generated-resources = Resources
generated-before-you-begin = Before you begin
generated-coaching-guide = Coaching guide
generated-agenda = Agenda
course-number = Course number
audience = Who it is for
time = Time
prerequisites = Take first
updated = Last updated
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
objectives = Learning objectives
objectives-lead = By the end of this module you will be able to:
objectives-lead-section = By the end of this section you will be able to:
start-module = Start: { $title }
in-this-section = In this section
key-points = Key points
resources = Resources
from-page = From the page
on-this-page = On this page

## Steps
steps = Pages in order
step-back = Back:
step-next = Next:
step-next-module = Next module:
step-finish = Finish:
step-counter = Page { $number } of { $count }
step-overview = Back to the overview of the module

## Trainer and supervisor
cue-say = Say
cue-ask = Ask
cue-do = Do
cue-trainer-note = Trainer note
cue-supervisor-note = Supervisor note
trainer-notes = Notes to the trainer
supervisor-notes = Notes to the supervisor
materials = Materials
material-count = × { $count }
serves-objectives = Serves the objectives
transfer = Strategies for supervision
transfer-by-topic = Strategies, topic by topic
whole-module = The module as a whole
notes = Notes
handouts = Handouts and files
timetable = Timetable
coverage = Objectives: where each is taught, practiced and checked
coverage-objective = Objective
coverage-taught = Taught
coverage-practised = Practiced
coverage-checked = Checked
coverage-nowhere = Nowhere yet
used-for = For
activity-overview = Activities and their time
session-continued = { $title } (continued)
ends-at = Ends at { $time }
break = Break
from-to = { $from } to { $to }
on-the-job-activities = Activities with coach questions

## Activities
activity = Activity
activity-optional = Optional
activity-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
activity-group-size = Groups of { $size }
activity-steps = Steps
activity-step = What happens
activity-minutes = Time
activity-debrief = Debrief
activity-coach = Questions for the coach to ask
possible-answers = Possible answers
compare-answers = Compare with possible answers
write-label = Your answer
write-hint = For yourself only: nothing is sent, and the text is gone when you leave this page.
write-in-trainee = Trainees have a box to write in here.
kind-small-group = Small group
kind-large-group = Large group
kind-pair = In pairs
kind-practice = Practice
kind-reading = Reading
kind-self-assessment = Self-assessment
kind-writing = Writing
kind-individual = On your own
kind-discussion = Discussion
kind-role-play = Role play
kind-case-study = Case study
kind-reflection = Reflection
kind-video = Video
kind-demonstration = Demonstration
kind-on-the-job = On the job
kind-lecture = Talk
kind-game = Game
kind-quiz = Quiz

## Blocks
callout-case-example = Case example
callout-key-point = Key point
callout-definition = Definition
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
reflection = Reflection
question = Knowledge check
question-choose-one = Choose one answer.
question-choose-several = Choose all answers that are right.
check-answers = Check your answers
answer-key = Answer key
answer-right = Right
answer-wrong = Not right
video = Video
video-watch = Watch the video
video-transcript = Transcript
credit = Source: { $name }
handout = Handout
handouts-topic = Handouts
details-untitled = More on this
download = Download
file-kind = { $kind } file
file-size-kilobytes = { $size } KB
file-size-megabytes = { $size } MB
table-name = Table { $number }
table-named = Table { $number }: { $columns }
task-done = Done:
task-open = To do:
footnotes = Footnotes
footnote = Footnote { $number }
footnote-back = Back to footnote reference { $number }
footnote-back-again = Back to footnote reference { $number }, place { $occurrence }

## Glossary
glossary-lead = The terms of this training, with the modules that explain them.
glossary-used-in = In:
glossary-letters = Terms by first letter

## Page not found
not-found = This page is not here
not-found-text = The address may be mistyped, or the page may have moved. All of the training is reached from the training menu.
not-found-home = Go to the training menu

## The public edition beside this one
counterpart-see = { $name ->
    [trainee] See as trainee
   *[other] See the edition “{ $title }”
}
counterpart-missing = { $name ->
    [trainee] Trainees do not have this page
   *[other] Not in the edition “{ $title }”
}
counterpart-panel = { $name ->
    [trainee] This page as trainees see it
   *[other] This page in the edition “{ $title }”
}
counterpart-back = Back to this edition’s page
counterpart-open = Open by itself

## Times
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
hours-and-minutes = { $hours } { $minutes }
range = { $from } to { $to }
minutes-range = { $from }–{ $to } minutes
hours-range = { $from }–{ $to } hours
minutes-short = { $count } min
hours-short = { $count } h
hours-and-minutes-short = { $hours } { $minutes }
minutes-range-short = { $from }–{ $to } min
hours-range-short = { $from }–{ $to } h
range-short = { $from } – { $to }

## Print
guide-facilitator = Facilitator guide
guide-participant = Participant guide
guide-job-aid = Job aid for supervisors
guide-cards = { $title }: cue cards
guide-link = Print: { $title } (PDF)
activity-number = Activity { $number }
print-about = About this guide
print-about-facilitator = This guide follows the participant guide page by page. What you say, ask and do stands beside these signs, so that you find it while you stand in the room.
print-about-job-aid = Take this job aid to one-to-ones after the training. Each topic has its key points and strategies for supervision; tick and date what you have done. Activities on the job follow, with questions to ask.
print-answer-key-lead = The right answers to all knowledge checks, in the order of the guide.
print-at-page = page { $page }
print-clock = From – to
print-compare = Compare with possible answers, page
print-contents = Contents
print-copies = Copies
print-copies-each = one each
print-count = How many
print-crosswalk-lead = Each learning objective with the pages that teach it, the activities that practice it, and the questions that check it. Gaps are marked.
print-date = Date
print-file = File
print-item = Item
print-key-ask = A question to the room. Wait for answers.
print-key-do = Something to do: show, hand out, walk round.
print-key-note = For you alone: background, hints, what can go wrong.
print-key-pg = The page of the participant guide where participants find this part.
print-key-question = A knowledge check. The right answers are marked here, and nowhere in the participant guide.
print-key-reflection = A minute to think and write. Participants have lines for it.
print-key-say = Words to say, as they stand or in your own way.
print-key-steps = The steps of an activity, with their minutes.
print-kind = Kind
print-objectives-lead-worker = After the training, the worker is able to:
print-page-of-pages = Page { $page } of { $pages }
print-pg = PG
print-possible-answers-lead = Compare these with what you wrote. Most questions have more than one good answer.
print-session = Session
print-sign-discussed = Discussed on
print-sign-observed = Done or seen on
print-sign-off = Dates and signatures
print-sign-off-lead = For each conversation on this module: what was agreed, and who was there.
print-sign-supervisor = Supervisor
print-sign-worker = Worker
print-step = Step
print-version = Version { $version }

## Crosswalk, timetable and training hours
generated-timetable = Timetable
generated-crosswalk = Crosswalk of objectives
planning-links = For planning and reports
crosswalk-summary = { $count ->
    [one] { $whole } of { $count } objective is taught, practiced and checked
   *[other] { $whole } of { $count } objectives are taught, practiced and checked
}
crosswalk-lead = A gap is marked with a sign and with words. An objective is served by the pages, activities and knowledge checks that name it.
crosswalk-book = All modules
crosswalk-book-lead = How many learning objectives each module has, and how many of them are taught, practiced and checked.
crosswalk-objectives = Objectives
crosswalk-module = Module
crosswalk-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
crosswalk-without = Modules without learning objectives
count-of = { $count } of { $all }
idle = Serves no objective
idle-lead = These name no learning objective of the module. That may be right, for a welcome or a break.
idle-none = Every page, activity and knowledge check of this module serves an objective.
idle-pages = Pages
idle-activities = Activities
idle-checks = Knowledge checks
timebar = The time, drawn to scale. The list below says the same in words.
timebar-clock = The time from { $from } to { $to }, drawn to scale. The list below says the same in words.
timebar-tip = { $title }: { $time }
timebar-legend = What the drawing shows
timebar-give = May take this much longer
timebar-check = Knowledge check
timebar-other = Other activities
part-talk = Talk
part-session = Session
check-count = { $count ->
    [one] { $count } knowledge check
   *[other] { $count } knowledge checks
}
time-by-kind = Time by kind
time-by-day = Time by day
time-kind = Kind
time-share = Share
time-day = Day
time-training = Training time
time-breaks = Breaks
time-with-breaks = With breaks
percent = { $count }%
time-differs = The module says { $whole }; its pages and activities come to { $parts }.
time-unknown = Without a time, so not in the drawing and in no sum:
training-hours = Training hours
hours-lead = Times are those of the pages and activities in this edition. Optional activities are in no sum; their minutes stand apart.
hours-of-modules = Modules
hours-of-tracks = Tracks
hours-tracks-lead = A track runs modules on its days. The total counts its own sessions only, as the modules are counted already.
hours-track-counts = { $duration } of this are in the total
hours-download = Training hours as a table (CSV)
hours-row = Row
hours-module = Module
hours-topic = Topic
hours-day = Day
hours-minutes = Minutes
hours-decimal = Hours
hours-optional = Optional minutes
hours-total = Total
hours-min-minutes = Minutes (shortest)
hours-max-minutes = Minutes (longest)
hours-min-hours = Hours (shortest)
hours-max-hours = Hours (longest)
hours-optional-min = Optional minutes (shortest)
hours-optional-max = Optional minutes (longest)
hours-unknown = No time given
decimal = { $whole }.{ $fraction }
figure-range = { $from }–{ $to }
