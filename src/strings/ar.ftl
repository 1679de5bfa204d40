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

## Offline
offline-lead = يحوي هذا المجلد التدريب كله. يُفتح من دون شبكة، ولا يُرسَل شيء إلى أحد.
offline-open = فتح التدريب
offline-unpack = إن لم يؤدِّ الزر إلى شيء، فهذه الصفحة داخل ملف مضغوط. فكّوا ضغط الملف كله في مجلد أولًا، ثم افتحوا هذه الصفحة من هناك.

## Accessibility
accessibility = سهولة الوصول
accessibility-lead = هذا التدريب لكل من يأخذه: بقارئ شاشة أو بلوحة المفاتيح، على الهاتف أو على الورق، بنص كبير أو بألوان تختارونها.
accessibility-report = إن أعاقكم شيء
accessibility-report-text = نرجو أن تخبرونا. يفيدنا أن تذكروا الصفحة وما أردتم فعله وما تقرؤون به: المتصفح، وقارئ الشاشة أو وسيلة مساعدة أخرى إن كنتم تستخدمونها.
accessibility-report-to = اكتبوا إلى:
accessibility-report-to-nobody = أخبروا من أعطاكم هذا التدريب.
accessibility-aim = ما تسعى إليه الصفحات
accessibility-aim-text = صفحات هذا الموقع يصنعها برنامج trainbook. وهو مبني ليستوفي إرشادات الوصول إلى محتوى الويب (WCAG) 2.2 بالمستوى AA.
accessibility-aim-law = في الولايات المتحدة تطلب قاعدة الباب الثاني من قانون الأمريكيين ذوي الإعاقة من هيئات الولايات والهيئات المحلية WCAG 2.1 AA، ويطلب القسم 508 من الهيئات الاتحادية WCAG 2.0 AA. أما WCAG 2.2 AA فتذهب أبعد من كليهما.
accessibility-tested = ما جرى اختباره
accessibility-tested-text = يأتي البرنامج مع تدريب نموذجي. تفتح الاختبارات صفحاته في متصفح وترفض البرنامج إن لم يكن شيء كما ينبغي:
accessibility-tested-axe = لا يجد axe-core خطأ في أي صفحة: عريضة أو ضيقة، فاتحة أو داكنة، وكل شيء مفتوح.
accessibility-tested-keyboard = يمكن بلوغ كل شيء واستخدامه بلوحة المفاتيح بترتيب القراءة، والتركيز ظاهر ولا يُغطّى أبدًا.
accessibility-tested-colour = تباين النص 4.5 إلى 1 على الأقل، وتباين عناصر التحكم والتركيز 3 إلى 1 على الأقل: في الفاتح والداكن ومع زيادة التباين. ويظهر التركيز مع الألوان المفروضة أيضًا.
accessibility-tested-size = لا يُقطع شيء بعرض 320 بكسل، ولا بنص مضاعف الحجم، ولا بتباعد واسع. ولا يتحرك شيء لمن يطلب حركة أقل.
accessibility-tested-script = يمكن قراءة الصفحات من دون نصوص برمجية.
accessibility-tested-print = على الورق تكون الصفحات داكنة على أبيض ومرقمة، وتتبع العناوين روابطها.
accessibility-tested-hand = نُظر باليد في صفحات من كل نوع في كل هذه الأوضاع.
accessibility-limits = حدود معروفة
accessibility-limits-people = يُختبَر البرنامج ببرامج وبالنظر. ولم يُجرَّب مع كل قارئ شاشة ومتصفح ووسيلة مساعدة أخرى.
accessibility-limits-pictures = تحتفظ الصور بألوانها في الوضع الداكن ومع الألوان المفروضة.
accessibility-limits-elsewhere = تؤدي مقاطع الفيديو وأوراق التوزيع والروابط إلى ملفات ومواقع لآخرين قد تكون أقل سهولة في الوصول.
accessibility-limits-tables = في الصفحة الضيقة يُمرَّر الجدول العريض جانبيًا باللمس وبلوحة المفاتيح.
accessibility-content = ما لا تتحدث عنه هذه الصفحة
accessibility-content-text = كلمات هذا التدريب وصوره ومقاطعه وملفاته لمؤلفيه. ينبّه البرنامج إلى كثير مما قد يعيق، كصورة بلا وصف أو مستوى عنوان متروك أو جدول بلا رؤوس. وما لا يستطيع أن يراه فعلى المؤلفين أن يعتنوا به.

## Search
search = بحث
search-label = عمّ تبحثون؟
search-hint = تظهر النتائج أثناء الكتابة. تتنقل مفاتيح الأسهم بينها، ويفتح مفتاح الإدخال واحدة منها.
search-count = { $count ->
    [zero] لم توجد صفحات
    [one] وُجدت صفحة واحدة
    [two] وُجدت صفحتان
    [few] وُجدت { $count } صفحات
    [many] وُجدت { $count } صفحة
   *[other] وُجدت { $count } صفحة
}
search-none = لم يوجد شيء. جرّبوا كلمات أقل أو كلمة أخرى.
search-some = { $count ->
    [zero] لا صفحة فيها كل هذه الكلمات ولا بعضها.
    [one] لا صفحة فيها كل هذه الكلمات. صفحة واحدة فيها بعضها.
    [two] لا صفحة فيها كل هذه الكلمات. صفحتان فيهما بعضها.
    [few] لا صفحة فيها كل هذه الكلمات. { $count } صفحات فيها بعضها.
    [many] لا صفحة فيها كل هذه الكلمات. { $count } صفحة فيها بعضها.
   *[other] لا صفحة فيها كل هذه الكلمات. { $count } صفحة فيها بعضها.
}
search-loading = جارٍ البحث…
search-failed = تعذّر تحميل البحث. تحققوا من الاتصال أو أعيدوا تحميل هذه الصفحة.
search-more = عرض المزيد
search-close = إغلاق
search-slash = المفتاح / يفتح البحث
search-page = فتح هذه النتائج في صفحة
search-site-pages = هذا الموقع
search-other-ways = طرق أخرى للعثور على شيء
search-by-menu = تعرض قائمة التدريب كل الوحدات. ولكل وحدة قائمة بصفحاتها.
search-by-glossary = تشرح صفحة المصطلحات معانيها بالترتيب الأبجدي.
search-by-browser = في الصفحة يجد متصفحكم الكلمات بالضغط على Ctrl+F، أو Command+F على جهاز Mac.

## Knowledge checks
check-again = حاولوا مرة أخرى
check-answers-show = عرض الإجابات
check-choose-first = اختاروا إجابة أولًا ثم تحققوا.
check-go = التحقق من إجابتي
check-kept = تُحفظ إجاباتكم في هذا المتصفح.
check-match-first = اختاروا شيئًا لكل عنصر أولًا ثم تحققوا.
check-not-right = ليست صحيحة بعد. يمكنكم المحاولة مرة أخرى.
check-right = صحيح.
check-some-right = الصحيح { $right } من { $count }. يمكنكم المحاولة مرة أخرى.
check-too-many = { $count ->
    [zero] كل الإجابات الصحيحة موجودة.
    [one] كل الإجابات الصحيحة موجودة، ومعها إجابة واحدة غير صحيحة. يمكنكم المحاولة مرة أخرى.
    [two] كل الإجابات الصحيحة موجودة، ومعها إجابتان غير صحيحتين. يمكنكم المحاولة مرة أخرى.
    [few] كل الإجابات الصحيحة موجودة، ومعها { $count } إجابات غير صحيحة. يمكنكم المحاولة مرة أخرى.
    [many] كل الإجابات الصحيحة موجودة، ومعها { $count } إجابة غير صحيحة. يمكنكم المحاولة مرة أخرى.
   *[other] كل الإجابات الصحيحة موجودة، ومعها { $count } إجابة غير صحيحة. يمكنكم المحاولة مرة أخرى.
}
check-trainer-knows = الإجابات لدى المدرّب.
checks-not-yet = ليست صحيحة بعد
checks-open = لم تُجب بعد
checks-reset = إعادة الكل
checks-reset-done = حُذفت إجابات هذه الاختبارات. يمكنكم محاولتها كلها مرة أخرى.
checks-score = الصحيح { $right } من { $count }
checks-title = اختبارات الفهم
match-belongs-to = يناسبه
match-choose = اختاروا…
match-partners = للاختيار منها
order-down = نقل إلى أسفل: { $item }
order-moved = الموضع { $place } من { $count }: { $item }
order-up = نقل إلى أعلى: { $item }
print-match = اكتبوا على كل سطر حرف ما يناسبه.
print-order = اكتبوا رقمًا على كل سطر: 1 لما يأتي أولًا.
question-match = اختاروا ما يناسب كل عنصر.
question-order = رتّبوا هذه العناصر ترتيبًا صحيحًا.

## Catalogue
filter = تصفية
filter-menu = تصفية قائمة التدريب
filter-words = البحث في العناوين والملخصات
filter-kind = النوع
filter-time-hour = حتى ساعة واحدة
filter-time-hours = من ساعة إلى 3 ساعات
filter-time-half-day = نصف يوم (من 3 إلى 4 ساعات)
filter-time-day = حتى يوم (من 4 إلى 8 ساعات)
filter-time-longer = أكثر من يوم
filter-count = ({ $count })
filter-clear = إزالة التصفية
filter-chosen = { $count ->
    [zero] لم تُختَر تصفية
    [one] اختيرت تصفية واحدة
    [two] اختيرت تصفيتان
    [few] اختيرت { $count } تصفيات
    [many] اختيرت { $count } تصفية
   *[other] اختيرت { $count } تصفية
}
filter-shown = المعروض { $shown } من { $count } من الوحدات
filter-shown-tracks = المعروض { $shown } من { $count } من الوحدات والمسارات
filter-none = لا شيء هنا يوافق كل ما اخترتموه. اختاروا أقل أو أزيلوا التصفية.
group-modules = الوحدات
group-tracks = المسارات

## One-to-one agenda
generated-one-to-one = برنامج اللقاء الفردي
agenda-lead = للقائكم القادم مع أحد العاملين: اختاروا ما تتحدثون عنه، وأضيفوا تاريخًا وملاحظات، ثم اطبعوا البرنامج أو احفظوه ملفًا. أو اطبعوا القائمة كلها وضعوا العلامات ووقّعوا باليد.
agenda-link = التخطيط للقاء الفردي القادم
agenda-date = تاريخ اللقاء
agenda-items = ما نتحدث عنه
agenda-only = عرض ما اختير فقط
agenda-done = تمّ
agenda-chosen = { $count ->
    [0] لم يُختَر شيء بعد
    [zero] لم يُختَر شيء بعد
    [one] اختير بند واحد
    [two] اختير بندان
    [few] اختيرت { $count } بنود
    [many] اختير { $count } بندًا
   *[other] اختير { $count } بند
}
agenda-notes = ملاحظات
agenda-next = الخطوات التالية
agenda-print = طباعة البرنامج
agenda-save = حفظ في ملف
agenda-clear = إفراغ هذا البرنامج
agenda-clear-ask = إفراغ برنامج { $worker }؟ يُحذف ما اختير والتاريخ والملاحظات والخطوات التالية. ويبقى ما عُلّم بأنه تمّ.
agenda-signed-worker = توقيع العامل
agenda-signed-supervisor = توقيع المشرف
tick-status = تمّ { $done } من { $count }
tick-done = تمّ
tick-hint = ضعوا علامة على ما أنجزتموه مع هذا العامل.
tick-not-kept = لا يسمح هذا المتصفح للصفحة بحفظ شيء: تزول العلامات والملاحظات عند المغادرة. اطبعوا الصفحة أو احفظوا البرنامج في ملف.
tick-clear = محو علامات هذا العامل
tick-clear-ask = محو كل علامات { $worker } في هذه الوحدة؟ يبقى البرنامج.
worker = العامل
worker-nobody = بلا اسم
worker-name = الاسم أو الأحرف الأولى
worker-manage = إضافة عامل أو حذفه
worker-add = إضافة
worker-remove = حذف هذا العامل
worker-remove-ask = حذف { $worker }؟ تُحذف من هذا المتصفح كل علاماته وبرامجه في كل الوحدات.
worker-added = أُضيف { $worker } واختير.
worker-removed = حُذف { $worker }.
worker-known = { $worker } موجود في القائمة.
worker-hint = تكفي الأحرف الأولى. تبقى الأسماء والعلامات والملاحظات في هذا المتصفح لكل من يستخدمه، ولا يُرسَل شيء.
confirm-yes = نعم
confirm-no = لا، إبقاء

## What the browser keeps
generated-my-answers = إجاباتي
kept = تقدّمكم
kept-nothing = لم تبدؤوا بعد. اختاروا وحدة مما يلي، وستجدون هنا طريق العودة.
kept-continue = تابعوا من حيث كنتم:
kept-continue-place = { $page } – { $module }
kept-where = محفوظ في هذا المتصفح فقط. لا يُرسَل شيء.
kept-forget = نسيان كل شيء
kept-forget-title = نسيان كل شيء؟
kept-forget-text = يحذف هذا ما يحفظه المتصفح من هذا التدريب: الصفحات التي قرأتموها، والاختبارات التي اجتزتموها، وكل ما كتبتموه. ولا يمكن التراجع عنه.
kept-forget-yes = نسيان كل شيء
kept-forgotten = حُذف كل ما كان محفوظًا.
kept-not = لا يمكن حفظ تقدّمكم: لا يسمح هذا المتصفح للصفحات بحفظ شيء، أو لم تبق فيه مساحة.
ask-no = إبقاء
progress-none = لم يبدأ بعد
progress-pages = { $total ->
    [zero] { $count } من { $total } صفحة
    [one] { $count } من { $total } صفحة
    [two] { $count } من { $total } صفحة
    [few] { $count } من { $total } صفحات
    [many] { $count } من { $total } صفحة
   *[other] { $count } من { $total } صفحة
}
progress-checks = { $total ->
    [zero] { $count } من { $total } اختبار
    [one] { $count } من { $total } اختبار
    [two] { $count } من { $total } اختبار
    [few] { $count } من { $total } اختبارات
    [many] { $count } من { $total } اختبارًا
   *[other] { $count } من { $total } اختبار
}
progress-finished = انتهت
progress-pages-read = { $total ->
    [zero] قُرئت { $count } من { $total } صفحة
    [one] قُرئت { $count } من { $total } صفحة
    [two] قُرئت { $count } من { $total } صفحة
    [few] قُرئت { $count } من { $total } صفحات
    [many] قُرئت { $count } من { $total } صفحة
   *[other] قُرئت { $count } من { $total } صفحة
}
progress-page-read = مقروءة
again = بدء هذه الوحدة من جديد
again-title = بدء هذه الوحدة من جديد؟
again-text = تُعدّ كل صفحاتها غير مقروءة واختباراتها غير مجتازة. ويبقى ما كتبتموه: يمكنكم محوه في «إجاباتي».
again-yes = البدء من جديد
again-done = عاد التقدّم في هذه الوحدة إلى البداية.
write-kept = لكم وحدكم: يُحفظ ما تكتبونه في هذا المتصفح. لا يُرسَل شيء.
write-not-kept = لا يستطيع هذا المتصفح حفظ ما تكتبونه. يبقى إلى أن تغادروا هذه الصفحة، فانسخوا ما تحتاجون إليه.
compare-first = اكتبوا إجابتكم أولًا. بعدها يمكنكم فتح الإجابات المحتملة.
compare-first-how = تُفتح بعد أن تكتبوا إجابتكم.
my-answers-lead = كل ما تطلب منكم هذه الوحدة كتابته مع إجاباتكم. وهي محفوظة في هذا المتصفح فقط.
my-answers-lead-plain = كل ما تطلب منكم هذه الوحدة كتابته. اتبعوا الروابط إلى الأسئلة.
my-answers-print = طباعة
my-answers-save = حفظ في ملف
my-answers-clear = محو إجاباتي
my-answers-clear-title = محو إجاباتكم؟
my-answers-clear-text = يحذف هذا كل ما كتبتموه في هذه الوحدة. ولا يمكن التراجع عنه.
my-answers-clear-yes = محوها
my-answers-cleared = مُحيت إجاباتكم في هذه الوحدة.
my-answers-saved = حُفظت باسم { $name }
my-answers-nothing = لم يُكتب شيء بعد
my-answers-go = الانتقال إلى السؤال
my-answers-count = { $total ->
    [zero] أجبتم عن { $count } من { $total } سؤال.
    [one] أجبتم عن { $count } من { $total } سؤال.
    [two] أجبتم عن { $count } من { $total } سؤال.
    [few] أجبتم عن { $count } من { $total } أسئلة.
    [many] أجبتم عن { $count } من { $total } سؤالًا.
   *[other] أجبتم عن { $count } من { $total } سؤال.
}
my-answers-earlier = من أسئلة تغيّرت
my-answers-earlier-lead = تغيّر التدريب منذ أن كتبتم هذا. لم تعد الأسئلة موجودة.

## Delivering a module
generated-deliver = تقديم هذه الوحدة
deliver-clock = الساعة
deliver-controls = الخطوات والساعة وجهاز العرض
deliver-this-step = هذه الخطوة
deliver-module = الوحدة
deliver-started = البدء
deliver-next-activity = النشاط التالي
deliver-next-break = الاستراحة التالية
deliver-step = الخطوة { $number } من { $count }
deliver-back = السابق
deliver-next = التالي
deliver-start = تشغيل الساعة
deliver-pause = إيقاف مؤقت
deliver-go-on = متابعة
deliver-project = فتح نافذة العرض
deliver-project-again = إظهار نافذة العرض
deliver-blank = شاشة سوداء
deliver-smaller = خط أصغر
deliver-larger = خط أكبر
deliver-all-steps = كل الخطوات
deliver-about = نحو { $duration }
deliver-planned = المخطط من { $from } إلى { $to }
deliver-open-page = فتح هذه الصفحة
deliver-your-part = دوركم
deliver-shown = ما يراه المشاركون
deliver-on-the-page = في الصفحة
deliver-prepared = ما تُعدّونه وتُحضرونه:
deliver-help = المفاتيح وأجهزة التحكم وما يُحفظ
deliver-help-steps = ينتقل مفتاح Page Down أو السهم الأيمن إلى الخطوة التالية، ومفتاح Page Up أو السهم الأيسر إلى السابقة. وترسل أجهزة التحكم بالعروض هذه المفاتيح.
deliver-help-blank = يجعل المفتاح B أو النقطة نافذة العرض سوداء ثم يظهرها مرة أخرى. ويظهرها مفتاح Escape أيضًا.
deliver-help-project = تعرض نافذة العرض صفحات نسخة المشاركين ولا تعرض هذه الصفحة أبدًا. ضعوها على جهاز العرض، وهي تتبعكم من خطوة إلى خطوة.
deliver-help-kept = تُحفظ خطوتكم والساعة والاستراحات في هذا المتصفح. وبعد إعادة التحميل تتابعون من حيث كنتم.
deliver-keys = الاستجابة لهذه المفاتيح
deliver-restart = البدء من جديد: الخطوة الأولى من دون ساعة
deliver-nothing-to-project = لا شيء للعرض: لم تُصنع نسخة للمشاركين بجانب هذه. اصنعوا النسختين معًا، فتستطيع نافذة العرض إظهار صفحاتها.
deliver-not-started = لم يبدأ
deliver-at-clock = الساعة { $time }
deliver-paused-at = { $time }، متوقف مؤقتًا
deliver-spent-of = { $spent } من { $planned } د
deliver-over = { $count ->
    [zero] بلا تأخر
    [one] تأخر دقيقة واحدة
    [two] تأخر دقيقتين
    [few] تأخر { $count } دقائق
    [many] تأخر { $count } دقيقة
   *[other] تأخر { $count } دقيقة
}
deliver-ahead = { $count ->
    [zero] بلا تقدّم
    [one] تقدّم دقيقة واحدة
    [two] تقدّم دقيقتين
    [few] تقدّم { $count } دقائق
    [many] تقدّم { $count } دقيقة
   *[other] تقدّم { $count } دقيقة
}
deliver-on-time = في الموعد
deliver-due = { $title }، الساعة { $time }
deliver-due-after = { $title }، بعد { $count } د
deliver-none-left = لم يبق شيء
deliver-break-at = { $title } الساعة { $time }، { $count } د
deliver-break-now = { $title } حتى الساعة { $time }
deliver-screen-opened = نافذة العرض مفتوحة. وهي تتبعكم.
deliver-screen-stays = ليست هذه الصفحة لدى المشاركين: تبقى نافذة العرض حيث كانت.
deliver-screen-closed = أُغلقت نافذة العرض.
deliver-screen-stopped = أوقف المتصفح النافذة الثانية. اسمحوا لهذا الموقع بالنوافذ المنبثقة، أو اعرضوا الصفحة على هذه الشاشة:
deliver-screen-see = الصفحة كما يراها المشاركون
deliver-screen-black = نافذة العرض سوداء.
deliver-screen-shown = تعرض نافذة العرض الصفحة مرة أخرى.

## Planning and reports
generated-timetable = الجدول الزمني المفصّل
generated-crosswalk = جدول الأهداف
planning-links = للتخطيط والتقارير
crosswalk-lead = ما ينقص معلَّم بعلامة وبكلمات. ويخدم الهدفَ كل ما يسمّيه من صفحات وأنشطة واختبارات.
crosswalk-book = كل الوحدات
crosswalk-book-lead = عدد أهداف التعلّم في كل وحدة، وكم منها يُدرَّس ويُمارَس ويُختبَر.
crosswalk-objectives = الأهداف
crosswalk-module = الوحدة
crosswalk-without = وحدات بلا أهداف تعلّم
count-of = { $count } من { $all }
idle = لا يخدم أي هدف
idle-lead = هذه لا تسمّي أي هدف تعلّم من أهداف الوحدة. وقد يكون ذلك صوابًا، كما في ترحيب أو استراحة.
idle-none = كل صفحة ونشاط واختبار في هذه الوحدة يخدم هدفًا.
idle-pages = الصفحات
idle-activities = الأنشطة
idle-checks = اختبارات الفهم
timebar = الوقت مرسوم بمقياس. وتقول القائمة أدناه الشيء نفسه بالكلمات.
timebar-clock = الوقت من { $from } إلى { $to } مرسوم بمقياس. وتقول القائمة أدناه الشيء نفسه بالكلمات.
timebar-tip = { $title }: { $time }
timebar-legend = ما يعرضه الرسم
timebar-give = قد يطول بهذا القدر
timebar-check = اختبار الفهم
timebar-other = أنشطة أخرى
part-talk = عرض شفهي
part-session = الجلسة
time-by-kind = الوقت حسب النوع
time-by-day = الوقت حسب اليوم
time-kind = النوع
time-share = النسبة
time-day = اليوم
time-training = وقت التدريب
time-breaks = الاستراحات
time-with-breaks = مع الاستراحات
percent = { $count }%
time-differs = تذكر الوحدة { $whole }؛ ومجموع صفحاتها وأنشطتها { $parts }.
time-unknown = بلا مدة محددة، فليست في الرسم ولا في أي مجموع:
training-hours = ساعات التدريب
hours-lead = الأوقات هي أوقات صفحات هذه النسخة وأنشطتها. ولا تدخل الأنشطة الاختيارية في أي مجموع، ودقائقها مذكورة على حدة.
hours-of-modules = الوحدات
hours-of-tracks = المسارات
hours-tracks-lead = يجمع المسار وحدات في أيامه. ولا يحسب المجموع إلا جلساته الخاصة، فالوحدات محسوبة من قبل.
hours-track-counts = يدخل منها في المجموع { $duration }
hours-download = ساعات التدريب في جدول (CSV)
hours-row = الصف
hours-module = الوحدة
hours-topic = الموضوع
hours-day = اليوم
hours-minutes = الدقائق
hours-decimal = الساعات
hours-optional = الدقائق الاختيارية
hours-total = المجموع
hours-min-minutes = الدقائق (الأقل)
hours-max-minutes = الدقائق (الأكثر)
hours-min-hours = الساعات (الأقل)
hours-max-hours = الساعات (الأكثر)
hours-optional-min = الدقائق الاختيارية (الأقل)
hours-optional-max = الدقائق الاختيارية (الأكثر)
hours-unknown = المدة غير محددة
decimal = { $whole }.{ $fraction }
figure-range = { $from }–{ $to }
crosswalk-summary = { $count ->
    [zero] { $whole } من { $count } هدف يُدرَّس ويُمارَس ويُختبَر
    [one] { $whole } من { $count } هدف يُدرَّس ويُمارَس ويُختبَر
    [two] { $whole } من { $count } هدف يُدرَّس ويُمارَس ويُختبَر
    [few] { $whole } من { $count } أهداف يُدرَّس ويُمارَس ويُختبَر
    [many] { $whole } من { $count } هدفًا يُدرَّس ويُمارَس ويُختبَر
   *[other] { $whole } من { $count } هدف يُدرَّس ويُمارَس ويُختبَر
}
crosswalk-gaps = { $count ->
    [zero] لا نقص
    [one] نقص واحد
    [two] نقصان
    [few] { $count } نواقص
    [many] { $count } نقصًا
   *[other] { $count } نقص
}
check-count = { $count ->
    [zero] لا اختبارات
    [one] اختبار واحد للفهم
    [two] اختباران للفهم
    [few] { $count } اختبارات للفهم
    [many] { $count } اختبارًا للفهم
   *[other] { $count } اختبار للفهم
}
