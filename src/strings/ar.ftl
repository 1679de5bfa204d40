# Interface strings in Arabic, as it is written everywhere, with Latin digits. The reader is addressed in the plural of courtesy where it
# does not sound stiff; cues to the trainer are short imperatives. Counted words have all six forms.
#
# Terms: training التدريب · module الوحدة · track المسار · trainee, participant المشارك · trainer المدرّب · supervisor المشرف ·
# coach الموجّه · worker العامل · session الجلسة · handout ورقة التوزيع · debrief المناقشة الختامية · knowledge check اختبار الفهم ·
# transfer, strategies for supervision استراتيجيات الإشراف · key points النقاط الرئيسية · objective الهدف · job aid دليل مساعد ·
# cue card بطاقة الإلقاء · edition النسخة

## Site
skip-to-content = الانتقال إلى المحتوى
site-home = قائمة التدريب
edition-badge = نسخة: { $edition }
glossary = المصطلحات
main-links = الموقع
breadcrumb = أنتم هنا
document-title-edition = { $title } ({ $edition })
written-by = إعداد { $authors }
of-total = مدة التدريب كله: { $duration }
made-with = أُنشئ باستخدام trainbook
list-separator = { "، " }

## Home
how-to-use = كيف تستخدمون هذا الموقع
how-to-use-read = اختاروا وحدة مما يلي. في نهاية كل صفحة ينقلكم رابط «التالي» إلى الصفحة اللاحقة ورابط «السابق» إلى الصفحة التي قبلها.
how-to-use-menu = للوصول مباشرة إلى موضوع، استخدموا قائمة الوحدة: تجدونها بجانب الصفحة، أو مطوية تحت «القائمة» على الهاتف.
how-to-use-write = حين تطلب منكم صفحة أن تفكروا أو تكتبوا، أجيبوا أولًا بكلماتكم. ثم افتحوا «المقارنة بإجابات محتملة».
how-to-use-trainer = تعرض لكم الصفحات ما يراه المشاركون وبينه دوركم: ما تقولونه وتسألونه وتفعلونه، والخطوات بدقائقها، والملاحظات. وفي «قبل أن تبدؤوا» من كل وحدة تجدون القاعة والمواد والجدول الزمني.
how-to-use-supervisor = لكل وحدة دليل توجيه: نقاط رئيسية، واستراتيجيات للإشراف، وأنشطة في العمل مع أسئلة تطرحونها.
module-count = { $count ->
    [zero] لا وحدات
    [one] وحدة واحدة
    [two] وحدتان
    [few] { $count } وحدات
    [many] { $count } وحدة
   *[other] { $count } وحدة
}
track-count = { $count ->
    [zero] لا مسارات
    [one] مسار واحد
    [two] مساران
    [few] { $count } مسارات
    [many] { $count } مسارًا
   *[other] { $count } مسار
}
kind-of-track = مسار
track-days = { $count ->
    [zero] بلا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
page-count = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
no-modules = لا يوجد تدريب هنا بعد.

## Module
module-menu = صفحات هذه الوحدة
module-menu-fold = قائمة هذه الوحدة
menu-beside = في هذه الوحدة أيضًا
section-start = مقدمة القسم
generated-overview = نظرة عامة
generated-key-points = النقاط الرئيسية
generated-activities = الأنشطة
generated-resources = المصادر
generated-before-you-begin = قبل أن تبدؤوا
generated-coaching-guide = دليل التوجيه
generated-agenda = البرنامج
course-number = رقم الدورة
audience = لمن هذه الوحدة
time = المدة
prerequisites = ما يسبقها
updated = آخر تحديث
day-of-month = { $day }
date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
objectives = أهداف التعلّم
objectives-lead = بعد إتمام هذه الوحدة ستتمكنون من:
objectives-lead-section = بعد إتمام هذا القسم ستتمكنون من:
start-module = ابدؤوا: { $title }
in-this-section = في هذا القسم
key-points = النقاط الرئيسية
resources = المصادر
from-page = من صفحة
on-this-page = في هذه الصفحة

## Steps
steps = الصفحات بالترتيب
step-back = السابق:
step-next = التالي:
step-next-module = الوحدة التالية:
step-finish = الإنهاء:
step-counter = الصفحة { $number } من { $count }
step-overview = العودة إلى النظرة العامة للوحدة

## Trainer and supervisor
cue-say = قل
cue-ask = اسأل
cue-do = افعل
cue-trainer-note = ملاحظة للمدرّب
cue-supervisor-note = ملاحظة للمشرف
trainer-notes = ملاحظات للمدرّب
supervisor-notes = ملاحظات للمشرف
materials = المواد
material-count = × { $count }
serves-objectives = يخدم الأهداف
transfer = استراتيجيات الإشراف
transfer-by-topic = الاستراتيجيات حسب الموضوع
whole-module = الوحدة كلها
notes = ملاحظات
handouts = أوراق التوزيع والملفات
timetable = الجدول الزمني
coverage = الأهداف: أين يُدرَّس كل منها ويُمارَس ويُختبَر
coverage-objective = الهدف
coverage-taught = يُدرَّس
coverage-practised = يُمارَس
coverage-checked = يُختبَر
coverage-nowhere = لا موضع له بعد
used-for = من أجل
activity-overview = الأنشطة ومدتها
session-continued = { $title } (تابع)
ends-at = الانتهاء الساعة { $time }
break = استراحة
from-to = من { $from } إلى { $to }
on-the-job-activities = أنشطة مع أسئلة الموجّه

## Activities
activity = نشاط
activity-optional = اختياري
activity-groups = { $count ->
    [zero] بلا مجموعات
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $count } مجموعات
    [many] { $count } مجموعة
   *[other] { $count } مجموعة
}
activity-group-size = عدد أفراد المجموعة: { $size }
activity-steps = الخطوات
activity-step = ما يحدث
activity-minutes = المدة
activity-debrief = المناقشة الختامية
activity-coach = أسئلة يطرحها الموجّه
possible-answers = إجابات محتملة
compare-answers = المقارنة بإجابات محتملة
write-label = إجابتكم
write-hint = لكم وحدكم: لا يُرسَل شيء، ويزول النص عند مغادرة هذه الصفحة.
write-in-trainee = لدى المشاركين هنا مكان للكتابة.
kind-small-group = مجموعة صغيرة
kind-large-group = مجموعة كبيرة
kind-pair = في ثنائيات
kind-practice = تمرين
kind-reading = قراءة
kind-self-assessment = تقييم ذاتي
kind-writing = كتابة
kind-individual = عمل فردي
kind-discussion = نقاش
kind-role-play = تمثيل أدوار
kind-case-study = دراسة حالة
kind-reflection = تأمل
kind-video = فيديو
kind-demonstration = عرض عملي
kind-on-the-job = في العمل
kind-lecture = عرض شفهي
kind-game = لعبة
kind-quiz = اختبار قصير

## Blocks
callout-case-example = مثال من حالة
callout-key-point = نقطة رئيسية
callout-definition = تعريف
callout-note = ملاحظة
callout-tip = نصيحة
callout-important = مهم
callout-warning = تحذير
callout-caution = تنبيه
reflection = تأمل
question = اختبار الفهم
question-choose-one = اختاروا إجابة واحدة.
question-choose-several = اختاروا كل الإجابات الصحيحة.
check-answers = تحققوا من إجاباتكم
answer-key = مفتاح الإجابات
answer-right = صحيح
answer-wrong = غير صحيح
video = فيديو
video-watch = مشاهدة الفيديو
video-transcript = النص المكتوب
credit = المصدر: { $name }
handout = ورقة التوزيع
handouts-topic = أوراق التوزيع
details-untitled = المزيد عن هذا
download = تنزيل
file-kind = ملف { $kind }
file-size-kilobytes = { $size } كيلوبايت
file-size-megabytes = { $size } ميغابايت
table-name = جدول { $number }
table-named = جدول { $number }: { $columns }
task-done = تمّ:
task-open = لم يتمّ بعد:
footnotes = الحواشي
footnote = حاشية { $number }
footnote-back = العودة إلى موضع الحاشية { $number }
footnote-back-again = العودة إلى موضع الحاشية { $number }، المرة { $occurrence }

## Glossary
glossary-lead = مصطلحات هذا التدريب مع الوحدات التي تشرحها.
glossary-used-in = في:
glossary-letters = المصطلحات حسب الحرف الأول

## Page not found
not-found = هذه الصفحة ليست هنا
not-found-text = ربما كُتب العنوان خطأً أو نُقلت الصفحة. يمكنكم الوصول إلى كل التدريب من قائمة التدريب.
not-found-home = الانتقال إلى قائمة التدريب

## The public edition beside this one
counterpart-see = { $name ->
    [trainee] العرض كما يراه المشاركون
   *[other] عرض نسخة «{ $title }»
}
counterpart-missing = { $name ->
    [trainee] هذه الصفحة ليست لدى المشاركين
   *[other] ليست في نسخة «{ $title }»
}
counterpart-panel = { $name ->
    [trainee] هذه الصفحة كما يراها المشاركون
   *[other] هذه الصفحة في نسخة «{ $title }»
}
counterpart-back = العودة إلى صفحة هذه النسخة
counterpart-open = فتحها وحدها

## Times
minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
hours-and-minutes = { $hours } و{ $minutes }
range = من { $from } إلى { $to }
minutes-range = { $to ->
    [zero] من { $from } إلى { $to } دقيقة
    [one] من { $from } إلى { $to } دقيقة
    [two] من { $from } إلى { $to } دقيقة
    [few] من { $from } إلى { $to } دقائق
    [many] من { $from } إلى { $to } دقيقة
   *[other] من { $from } إلى { $to } دقيقة
}
hours-range = { $to ->
    [zero] من { $from } إلى { $to } ساعة
    [one] من { $from } إلى { $to } ساعة
    [two] من { $from } إلى { $to } ساعة
    [few] من { $from } إلى { $to } ساعات
    [many] من { $from } إلى { $to } ساعة
   *[other] من { $from } إلى { $to } ساعة
}
minutes-short = { $count } د
hours-short = { $count } س
hours-and-minutes-short = { $hours } { $minutes }
minutes-range-short = { $from }–{ $to } د
hours-range-short = { $from }–{ $to } س
range-short = { $from } – { $to }

## Print
guide-facilitator = دليل المدرّب
guide-participant = دليل المشارك
guide-job-aid = دليل مساعد للمشرفين
guide-cards = { $title }: بطاقات الإلقاء
guide-link = للطباعة: { $title } (PDF)
activity-number = نشاط { $number }
print-about = عن هذا الدليل
print-about-facilitator = يتبع هذا الدليل دليل المشارك صفحة صفحة. ما تقولونه وتسألونه وتفعلونه مكتوب بجانب هذه العلامات، لتجدوه وأنتم واقفون أمام المجموعة.
print-about-job-aid = خذوا هذا الدليل معكم إلى اللقاءات الفردية بعد التدريب. لكل موضوع نقاطه الرئيسية واستراتيجيات للإشراف؛ ضعوا علامة وتاريخًا على ما أنجزتموه. وتليها أنشطة في العمل مع أسئلة تطرحونها.
print-answer-key-lead = الإجابات الصحيحة لكل اختبارات الفهم بترتيب الدليل.
print-at-page = صفحة { $page }
print-clock = من – إلى
print-compare = المقارنة بإجابات محتملة، صفحة
print-contents = المحتويات
print-copies = النسخ
print-copies-each = واحدة لكل مشارك
print-count = العدد
print-crosswalk-lead = كل هدف تعلّم مع الصفحات التي تدرّسه والأنشطة التي تمارسه والأسئلة التي تختبره. وما ينقص مُشار إليه.
print-date = التاريخ
print-file = الملف
print-item = الغرض
print-key-ask = سؤال للمجموعة. انتظر الإجابات.
print-key-do = شيء تفعله: عرض أو توزيع أو تجوّل بين المشاركين.
print-key-note = لك وحدك: خلفية، وتلميحات، وما قد يتعثر.
print-key-pg = صفحة دليل المشارك التي يجد فيها المشاركون هذا الجزء.
print-key-question = اختبار للفهم. الإجابات الصحيحة معلَّمة هنا، وليست في دليل المشارك.
print-key-reflection = دقيقة للتفكير والكتابة. لدى المشاركين أسطر لذلك.
print-key-say = كلمات تُقال كما هي أو بأسلوبك.
print-key-steps = خطوات النشاط بدقائقها.
print-kind = النوع
print-objectives-lead-worker = بعد التدريب يستطيع العامل:
print-page-of-pages = صفحة { $page } من { $pages }
print-pg = د.م
print-possible-answers-lead = قارنوها بما كتبتم. لمعظم الأسئلة أكثر من إجابة جيدة.
print-session = الجلسة
print-sign-discussed = نوقش بتاريخ
print-sign-observed = أُنجز أو لوحظ بتاريخ
print-sign-off = التواريخ والتوقيعات
print-sign-off-lead = لكل حديث عن هذه الوحدة: ما اتُّفق عليه ومن حضر.
print-sign-supervisor = المشرف
print-sign-worker = العامل
print-step = الخطوة
print-version = الإصدار { $version }
