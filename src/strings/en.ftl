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

## Accessibility
accessibility = Accessibility
accessibility-lead = This training is meant for everyone who takes it: with a screen reader or by keyboard, on a phone or on paper, with large text or with colors of your own.
accessibility-report = If something gets in your way
accessibility-report-text = Please say so. It helps to name the page, what you wanted to do, and what you read with: the browser, and a screen reader or another aid if you use one.
accessibility-report-to = Write to:
accessibility-report-to-nobody = Tell the people who gave you this training.
accessibility-aim = What the pages aim for
accessibility-aim-text = The pages of this site are made by the program trainbook. It is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.
accessibility-aim-law = In the United States, the rule under Title II of the Americans with Disabilities Act asks state and local bodies for WCAG 2.1 AA, and Section 508 asks federal bodies for WCAG 2.0 AA. WCAG 2.2 AA goes further than both.
accessibility-tested = What was tested
accessibility-tested-text = The program comes with a sample training. Tests open its pages in a browser and fail the program if something is not as it should be:
accessibility-tested-axe = axe-core finds no fault on any page: wide and narrow, in light and in dark, with everything unfolded.
accessibility-tested-keyboard = Everything can be reached and used by keyboard, in the order of reading, and the focus is seen and never covered.
accessibility-tested-colour = Text has a contrast of at least 4.5 to 1, and controls and focus of at least 3 to 1: in light, in dark, and with more contrast. Focus is seen with forced colors too.
accessibility-tested-size = Nothing is cut off at a width of 320 pixels, with text of twice the size, or with wide spacing. Nothing moves for readers who ask for less motion.
accessibility-tested-script = Pages can be read without scripts.
accessibility-tested-print = On paper the pages are dark on white and numbered, and addresses follow their links.
accessibility-tested-hand = By hand, pages of each kind were looked at in all these displays.
accessibility-limits = Known limits
accessibility-limits-people = The program is tested by software in one browser, and by looking. People who use screen readers and other aids every day have not tried it yet.
accessibility-limits-pictures = Pictures keep their own colors in the dark and with forced colors.
accessibility-limits-elsewhere = Videos, handouts and links lead to files and sites of others, which may be less accessible.
accessibility-limits-tables = On a narrow page a wide table scrolls sideways, by touch and by keyboard.
accessibility-content = What this page does not speak for
accessibility-content-text = The words, pictures, videos and files of this training are its authors’. The program points out much that would get in the way, such as a picture without a description, a heading level that is left out, or a table without headers. What it cannot see is for the authors to look after.
