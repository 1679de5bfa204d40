# Interface strings in Vietnamese. The reader is “quý vị”; cues to the trainer have no pronoun. Nouns have no plural.
#
# Terms: training khóa đào tạo · module học phần · track lộ trình · trainee, participant học viên · trainer giảng viên ·
# supervisor người giám sát · coach người kèm cặp · worker nhân viên · session buổi học · handout tài liệu phát tay ·
# debrief tổng kết · knowledge check kiểm tra kiến thức · transfer, strategies for supervision phương pháp giám sát ·
# key points điểm chính · objective mục tiêu · job aid tài liệu hỗ trợ công việc · cue card thẻ lời thoại · edition phiên bản

## Site
skip-to-content = Chuyển đến nội dung
site-home = Danh mục đào tạo
edition-badge = Phiên bản: { $edition }
glossary = Thuật ngữ
main-links = Trang web
breadcrumb = Quý vị đang ở đây
document-title-edition = { $title } ({ $edition })
written-by = Biên soạn: { $authors }
of-total = Tổng thời gian đào tạo: { $duration }
made-with = Được tạo bằng trainbook
list-separator = { ", " }

## Home
how-to-use = Cách sử dụng trang này
how-to-use-read = Hãy chọn một học phần bên dưới. Ở cuối mỗi trang, “Tiếp theo” đưa quý vị đến trang kế tiếp và “Quay lại” đưa về trang trước.
how-to-use-menu = Để đến thẳng một chủ đề, hãy dùng mục lục của học phần: ở bên cạnh trang, hoặc được thu gọn dưới “Mục lục” trên điện thoại.
how-to-use-write = Khi một trang yêu cầu quý vị suy nghĩ hoặc viết, trước hết hãy trả lời bằng lời của mình. Sau đó mở “So sánh với các câu trả lời có thể”.
how-to-use-trainer = Các trang hiển thị những gì học viên thấy, xen giữa là phần của quý vị: điều cần nói, hỏi và làm, các bước kèm số phút, và ghi chú. Mục “Trước khi bắt đầu” của mỗi học phần liệt kê phòng học, vật dụng và thời gian biểu.
how-to-use-supervisor = Mỗi học phần có một hướng dẫn kèm cặp: điểm chính, phương pháp giám sát, và các hoạt động tại nơi làm việc cùng câu hỏi để đặt ra.
module-count = { $count } học phần
track-count = { $count } lộ trình
kind-of-track = Lộ trình
track-days = { $count } ngày
page-count = { $count } trang
no-modules = Ở đây chưa có khóa đào tạo nào.

## Module
module-menu = Các trang của học phần này
module-menu-fold = Mục lục của học phần này
menu-beside = Cũng trong học phần này
section-start = Giới thiệu phần này
generated-overview = Tổng quan
generated-key-points = Điểm chính
generated-activities = Hoạt động
generated-resources = Tài nguyên
generated-before-you-begin = Trước khi bắt đầu
generated-coaching-guide = Hướng dẫn kèm cặp
generated-agenda = Chương trình
course-number = Mã khóa học
audience = Dành cho ai
time = Thời gian
prerequisites = Cần học trước
updated = Cập nhật lần cuối
day-of-month = { $day }
date = { $day } { $month ->
    [1] tháng 1
    [2] tháng 2
    [3] tháng 3
    [4] tháng 4
    [5] tháng 5
    [6] tháng 6
    [7] tháng 7
    [8] tháng 8
    [9] tháng 9
    [10] tháng 10
    [11] tháng 11
   *[12] tháng 12
}, { $year }
objectives = Mục tiêu học tập
objectives-lead = Sau học phần này, quý vị sẽ có thể:
objectives-lead-section = Sau phần này, quý vị sẽ có thể:
start-module = Bắt đầu: { $title }
in-this-section = Trong phần này
key-points = Điểm chính
resources = Tài nguyên
from-page = Từ trang
on-this-page = Trên trang này

## Steps
steps = Các trang theo thứ tự
step-back = Quay lại:
step-next = Tiếp theo:
step-next-module = Học phần tiếp theo:
step-finish = Kết thúc:
step-counter = Trang { $number } trên { $count }
step-overview = Quay lại tổng quan của học phần

## Trainer and supervisor
cue-say = Nói
cue-ask = Hỏi
cue-do = Làm
cue-trainer-note = Ghi chú cho giảng viên
cue-supervisor-note = Ghi chú cho người giám sát
trainer-notes = Các ghi chú cho giảng viên
supervisor-notes = Các ghi chú cho người giám sát
materials = Vật dụng
material-count = × { $count }
serves-objectives = Phục vụ các mục tiêu
transfer = Phương pháp giám sát
transfer-by-topic = Phương pháp theo từng chủ đề
whole-module = Toàn bộ học phần
notes = Ghi chú
handouts = Tài liệu phát tay và tệp
timetable = Thời gian biểu
coverage = Mục tiêu: được dạy, thực hành và kiểm tra ở đâu
coverage-objective = Mục tiêu
coverage-taught = Được dạy
coverage-practised = Được thực hành
coverage-checked = Được kiểm tra
coverage-nowhere = Chưa có ở đâu
used-for = Dùng cho
activity-overview = Các hoạt động và thời gian
session-continued = { $title } (tiếp)
ends-at = Kết thúc lúc { $time }
break = Giải lao
from-to = Từ { $from } đến { $to }
on-the-job-activities = Các hoạt động có câu hỏi của người kèm cặp

## Activities
activity = Hoạt động
activity-optional = Tùy chọn
activity-groups = { $count } nhóm
activity-group-size = Nhóm { $size } người
activity-steps = Các bước
activity-step = Diễn biến
activity-minutes = Thời gian
activity-debrief = Tổng kết
activity-coach = Câu hỏi người kèm cặp đặt ra
possible-answers = Các câu trả lời có thể
compare-answers = So sánh với các câu trả lời có thể
write-label = Câu trả lời của quý vị
write-hint = Chỉ dành cho quý vị: không có gì được gửi đi, và nội dung sẽ mất khi quý vị rời trang này.
write-in-trainee = Học viên có một ô để viết ở đây.
kind-small-group = Nhóm nhỏ
kind-large-group = Nhóm lớn
kind-pair = Theo cặp
kind-practice = Thực hành
kind-reading = Đọc
kind-self-assessment = Tự đánh giá
kind-writing = Viết
kind-individual = Cá nhân
kind-discussion = Thảo luận
kind-role-play = Đóng vai
kind-case-study = Nghiên cứu tình huống
kind-reflection = Suy ngẫm
kind-video = Video
kind-demonstration = Làm mẫu
kind-on-the-job = Tại nơi làm việc
kind-lecture = Thuyết trình
kind-game = Trò chơi
kind-quiz = Câu đố

## Blocks
callout-case-example = Ví dụ tình huống
callout-key-point = Điểm chính
callout-definition = Định nghĩa
callout-note = Lưu ý
callout-tip = Mẹo
callout-important = Quan trọng
callout-warning = Cảnh báo
callout-caution = Thận trọng
reflection = Suy ngẫm
question = Kiểm tra kiến thức
question-choose-one = Chọn một câu trả lời.
question-choose-several = Chọn tất cả các câu trả lời đúng.
check-answers = Kiểm tra câu trả lời của quý vị
answer-key = Đáp án
answer-right = Đúng
answer-wrong = Không đúng
video = Video
video-watch = Xem video
video-transcript = Bản ghi lời
credit = Nguồn: { $name }
handout = Tài liệu phát tay
handouts-topic = Tài liệu phát tay
details-untitled = Tìm hiểu thêm
download = Tải xuống
file-kind = Tệp { $kind }
file-size-kilobytes = { $size } KB
file-size-megabytes = { $size } MB
table-name = Bảng { $number }
table-named = Bảng { $number }: { $columns }
task-done = Đã xong:
task-open = Cần làm:
footnotes = Chú thích
footnote = Chú thích { $number }
footnote-back = Quay lại chỗ có chú thích { $number }
footnote-back-again = Quay lại chỗ có chú thích { $number }, lần { $occurrence }

## Glossary
glossary-lead = Các thuật ngữ của khóa đào tạo này và những học phần giải thích chúng.
glossary-used-in = Trong:
glossary-letters = Thuật ngữ theo chữ cái đầu

## Page not found
not-found = Không có trang này ở đây
not-found-text = Có thể địa chỉ bị gõ sai hoặc trang đã được chuyển đi. Quý vị có thể đến mọi phần của khóa đào tạo từ danh mục đào tạo.
not-found-home = Đến danh mục đào tạo

## The public edition beside this one
counterpart-see = { $name ->
    [trainee] Xem như học viên
   *[other] Xem phiên bản “{ $title }”
}
counterpart-missing = { $name ->
    [trainee] Học viên không có trang này
   *[other] Không có trong phiên bản “{ $title }”
}
counterpart-panel = { $name ->
    [trainee] Trang này như học viên nhìn thấy
   *[other] Trang này trong phiên bản “{ $title }”
}
counterpart-back = Quay lại trang của phiên bản này
counterpart-open = Mở riêng

## Times
minutes = { $count } phút
hours = { $count } giờ
hours-and-minutes = { $hours } { $minutes }
range = từ { $from } đến { $to }
minutes-range = { $from }–{ $to } phút
hours-range = { $from }–{ $to } giờ
minutes-short = { $count } phút
hours-short = { $count } giờ
hours-and-minutes-short = { $hours } { $minutes }
minutes-range-short = { $from }–{ $to } phút
hours-range-short = { $from }–{ $to } giờ
range-short = { $from } – { $to }

## Print
guide-facilitator = Hướng dẫn cho giảng viên
guide-participant = Hướng dẫn cho học viên
guide-job-aid = Tài liệu hỗ trợ công việc cho người giám sát
guide-cards = { $title }: thẻ lời thoại
guide-link = In: { $title } (PDF)
activity-number = Hoạt động { $number }
print-about = Về tài liệu này
print-about-facilitator = Tài liệu này đi theo từng trang của hướng dẫn cho học viên. Những gì quý vị nói, hỏi và làm nằm bên cạnh các ký hiệu này, để quý vị dễ tìm khi đang đứng lớp.
print-about-job-aid = Hãy mang tài liệu này đến các buổi gặp riêng sau khóa đào tạo. Mỗi chủ đề có điểm chính và phương pháp giám sát; hãy đánh dấu và ghi ngày những gì đã làm. Tiếp theo là các hoạt động tại nơi làm việc cùng câu hỏi để đặt ra.
print-answer-key-lead = Câu trả lời đúng của mọi bài kiểm tra kiến thức, theo thứ tự của tài liệu.
print-at-page = trang { $page }
print-clock = Từ – đến
print-compare = So sánh với các câu trả lời có thể, trang
print-contents = Nội dung
print-copies = Số bản
print-copies-each = mỗi người một bản
print-count = Số lượng
print-crosswalk-lead = Mỗi mục tiêu học tập cùng các trang dạy, các hoạt động thực hành và các câu hỏi kiểm tra mục tiêu đó. Những chỗ còn thiếu được đánh dấu.
print-date = Ngày
print-file = Tệp
print-item = Vật dụng
print-key-ask = Một câu hỏi cho cả lớp. Hãy chờ câu trả lời.
print-key-do = Việc cần làm: cho xem, phát tài liệu, đi quanh lớp.
print-key-note = Chỉ dành cho quý vị: bối cảnh, gợi ý, điều có thể trục trặc.
print-key-pg = Trang trong hướng dẫn cho học viên, nơi học viên tìm thấy phần này.
print-key-question = Một bài kiểm tra kiến thức. Câu trả lời đúng được đánh dấu ở đây, và không có trong hướng dẫn cho học viên.
print-key-reflection = Một phút để suy nghĩ và viết. Học viên có các dòng kẻ để viết.
print-key-say = Lời để nói, theo đúng nguyên văn hoặc theo cách của quý vị.
print-key-steps = Các bước của một hoạt động, kèm số phút.
print-kind = Loại
print-objectives-lead-worker = Sau khóa đào tạo, nhân viên có thể:
print-page-of-pages = Trang { $page } trên { $pages }
print-pg = HV
print-possible-answers-lead = Hãy so sánh với những gì quý vị đã viết. Hầu hết câu hỏi có nhiều hơn một câu trả lời hay.
print-session = Buổi học
print-sign-discussed = Trao đổi ngày
print-sign-observed = Thực hiện hoặc quan sát ngày
print-sign-off = Ngày và chữ ký
print-sign-off-lead = Cho mỗi lần trao đổi về học phần này: đã thống nhất điều gì và ai có mặt.
print-sign-supervisor = Người giám sát
print-sign-worker = Nhân viên
print-step = Bước
print-version = Bản { $version }
