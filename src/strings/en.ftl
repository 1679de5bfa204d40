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
list-separator = { ", " }

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
day-of-month = { $day }
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

## Offline
offline-lead = This folder holds the whole training. It opens without a network, and nothing is sent to anybody.
offline-open = Open the training
offline-unpack = If the button leads nowhere, this page stands in a packed file. Unpack the whole file into a folder first, and open this page again from there.
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
## Search
search = Search
search-label = What are you looking for?
search-hint = Results come as you type. The arrow keys go through them, Enter opens one.
search-count = { $count ->
    [one] { $count } page found
   *[other] { $count } pages found
}
search-none = Nothing found. Try fewer words, or another word for it.
search-some = { $count ->
    [one] No page has all these words. { $count } page has some of them.
   *[other] No page has all these words. { $count } pages have some of them.
}
search-loading = Searching…
search-failed = The search could not be loaded. Check your connection, or load this page again.
search-more = Show more
search-close = Close
search-slash = The key / opens the search
search-page = Open these results as a page
search-site-pages = This site
search-other-ways = Other ways to find something
search-by-menu = The training menu lists all modules. Each module has a menu of its pages.
search-by-glossary = The glossary explains the terms, from A to Z.
search-by-browser = On a page, your browser finds words with Ctrl+F, or Command+F on a Mac.
## Knowledge checks

check-again = Try again
check-answers-show = Show the answers
check-choose-first = Choose an answer first, then check.
check-go = Check my answer
check-kept = What you answer is kept in this browser.
check-match-first = Choose something for each first, then check.
check-not-right = Not right yet. You can try again.
check-right = Right.
check-some-right = { $right } of { $count } right. You can try again.
check-too-many =
    { $count ->
        [one] All right answers are there, and one that is not right. You can try again.
       *[other] All right answers are there, and { $count } that are not right. You can try again.
    }
check-trainer-knows = The trainer has the answers.
checks-not-yet = Not right yet
checks-open = Not answered yet
checks-reset = Try all again
checks-reset-done = The answers to these checks are forgotten. You can try all of them again.
checks-score = { $right } of { $count } right
checks-title = Knowledge checks
match-belongs-to = belongs to
match-choose = Choose…
match-partners = To choose from
order-down = Move down: { $item }
order-moved = Place { $place } of { $count }: { $item }
order-up = Move up: { $item }
print-match = Write the letter of what belongs to it on each line.
print-order = Write a number on each line: 1 for what comes first.
question-match = Choose what belongs to each.
question-order = Put these in the right order.
## Catalogue
filter = Filter
filter-menu = Filter the training menu
filter-words = Search titles and summaries
filter-kind = Kind
filter-time-hour = Up to 1 hour
filter-time-hours = 1 to 3 hours
filter-time-half-day = Half a day (3 to 4 hours)
filter-time-day = Up to a day (4 to 8 hours)
filter-time-longer = More than a day
filter-count = ({ $count })
filter-clear = Clear filters
filter-chosen = { $count ->
    [one] { $count } filter chosen
   *[other] { $count } filters chosen
}
filter-shown = { $shown } of { $count } modules shown
filter-shown-tracks = { $shown } of { $count } modules and tracks shown
filter-none = Nothing here fits all that you have chosen. Choose less, or clear the filters.
group-modules = Modules
group-tracks = Tracks

## One-to-one agenda
generated-one-to-one = One-to-one agenda
agenda-lead = For your next meeting with a worker: choose what to talk about, add a date and notes, and print it or save it as a file. Or print the whole list, and tick and sign it by hand.
agenda-link = Plan the next one-to-one meeting
agenda-date = Date of the meeting
agenda-items = What to talk about
agenda-only = Show only what is chosen
agenda-done = done
agenda-chosen = { $count ->
    [0] Nothing chosen yet
    [one] { $count } chosen
   *[other] { $count } chosen
}
agenda-notes = Notes
agenda-next = Next steps
agenda-print = Print the agenda
agenda-save = Save as a file
agenda-clear = Clear this agenda
agenda-clear-ask = Clear the agenda for { $worker }? What is chosen, the date, the notes and the next steps are removed. What is ticked as done stays.
agenda-signed-worker = Signed by the worker
agenda-signed-supervisor = Signed by the supervisor
tick-status = { $done } of { $count } done
tick-done = Done
tick-hint = Tick what you have done with this worker.
tick-not-kept = This browser does not let the page keep anything: ticks and notes are gone when you leave. Print the page, or save the agenda as a file.
tick-clear = Clear the ticks of this worker
tick-clear-ask = Clear all ticks of { $worker } in this module? The agenda stays.
worker = Worker
worker-nobody = No name
worker-name = Name or initials
worker-manage = Add or remove a worker
worker-add = Add
worker-remove = Remove this worker
worker-remove-ask = Remove { $worker }? All ticks and agendas of this worker, in all modules, are removed from this browser.
worker-added = { $worker } is added and chosen.
worker-removed = { $worker } is removed.
worker-known = { $worker } is in the list already.
worker-hint = Initials are enough. Names, ticks and notes stay in this browser, for everyone who uses it; nothing is sent.
confirm-yes = Yes
confirm-no = No, keep it
## What the browser keeps
generated-my-answers = My answers
kept = Your progress
kept-nothing = You have not started yet. Choose a module below, and you will find your way back here.
kept-continue = Continue where you were:
kept-continue-place = { $page } – { $module }
kept-where = Kept in this browser only. Nothing is sent.
kept-forget = Forget everything
kept-forget-title = Forget everything?
kept-forget-text = This deletes what this browser keeps of this training: the pages you have read, the checks you have passed, and everything you have written. It cannot be undone.
kept-forget-yes = Forget everything
kept-forgotten = Everything that was kept is deleted.
kept-not = Your progress cannot be kept: this browser lets no page keep anything, or has no room left.
ask-no = Keep it
progress-none = Not started yet
progress-pages = { $total ->
    [one] { $count } of { $total } page
   *[other] { $count } of { $total } pages
}
progress-checks = { $total ->
    [one] { $count } of { $total } check
   *[other] { $count } of { $total } checks
}
progress-finished = Finished
progress-pages-read = { $total ->
    [one] { $count } of { $total } page read
   *[other] { $count } of { $total } pages read
}
progress-page-read = read
again = Start this module again
again-title = Start this module again?
again-text = All its pages count as not read, and its checks as not passed. What you have written stays: you can clear it under “My answers”.
again-yes = Start again
again-done = The progress in this module is back at the start.
write-kept = For yourself only: what you write is kept in this browser. Nothing is sent.
write-not-kept = This browser cannot keep what you write. It stays until you leave this page, so copy what you need.
compare-first = Write your own answer first. Then you can open the possible answers.
compare-first-how = Opens when you have written your own answer.
my-answers-lead = Everything that this module asks you to write, with your answers. They are kept in this browser only.
my-answers-lead-plain = Everything that this module asks you to write. Follow the links to the questions.
my-answers-print = Print
my-answers-save = Save as a file
my-answers-clear = Clear my answers
my-answers-clear-title = Clear your answers?
my-answers-clear-text = This deletes everything that you have written in this module. It cannot be undone.
my-answers-clear-yes = Clear them
my-answers-cleared = Your answers in this module are cleared.
my-answers-saved = Saved as { $name }
my-answers-nothing = Nothing written yet
my-answers-go = Go to the question
my-answers-count = { $total ->
    [one] You have answered { $count } of { $total } question.
   *[other] You have answered { $count } of { $total } questions.
}
my-answers-earlier = From questions that have changed
my-answers-earlier-lead = The training has changed since you wrote this. The questions are no longer there.
## Delivering a module
generated-deliver = Deliver this module
deliver-clock = Clock
deliver-controls = Steps, clock and projector
deliver-this-step = This step
deliver-module = Module
deliver-started = Started
deliver-next-activity = Next activity
deliver-next-break = Next break
deliver-step = Step { $number } of { $count }
deliver-back = Back
deliver-next = Next
deliver-start = Start the clock
deliver-pause = Pause
deliver-go-on = Go on
deliver-project = Open the projector window
deliver-project-again = Show the projector window
deliver-blank = Black screen
deliver-smaller = Smaller type
deliver-larger = Larger type
deliver-all-steps = All steps
deliver-about = about { $duration }
deliver-planned = planned { $from } to { $to }
deliver-open-page = Open this page
deliver-your-part = Your part
deliver-shown = What trainees see
deliver-on-the-page = On the page
deliver-prepared = What to prepare and bring:
deliver-help = Keys, remotes and what is kept
deliver-help-steps = Page Down or the right arrow goes to the next step, Page Up or the left arrow to the one before. Presenter remotes send these keys.
deliver-help-blank = B or the full stop makes the projector window black, and shows it again. Escape shows it again too.
deliver-help-project = The projector window shows pages of the edition for trainees, never this one. Put it on the projector; it follows you from step to step.
deliver-help-kept = Your step, the clock and the pauses are kept in this browser. After a reload you go on where you were.
deliver-keys = Listen to these keys
deliver-restart = Begin anew: first step, no clock
deliver-nothing-to-project = There is nothing to project: no edition for trainees was built beside this one. Build both together, and the projector window can show its pages.
deliver-not-started = Not started
deliver-at-clock = at { $time }
deliver-paused-at = { $time }, paused
deliver-spent-of = { $spent } of { $planned } min
deliver-over = { $count ->
    [one] { $count } minute over
   *[other] { $count } minutes over
}
deliver-ahead = { $count ->
    [one] { $count } minute ahead
   *[other] { $count } minutes ahead
}
deliver-on-time = On time
deliver-due = { $title }, due { $time }
deliver-due-after = { $title }, in { $count } min
deliver-none-left = None left
deliver-break-at = { $title } at { $time }, { $count } min
deliver-break-now = { $title } until { $time }
deliver-screen-opened = The projector window is open. It follows you.
deliver-screen-stays = Trainees do not have this page: the projector window stays where it was.
deliver-screen-closed = The projector window has been closed.
deliver-screen-stopped = The browser stopped the second window. Allow pop-up windows for this site, or show the page on this screen:
deliver-screen-see = the page as trainees see it
deliver-screen-black = The projector window is black.
deliver-screen-shown = The projector window shows the page again.
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
