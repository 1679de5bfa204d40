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

## Offline
offline-lead = Thư mục này chứa toàn bộ khóa đào tạo. Có thể mở mà không cần mạng, và không có gì được gửi cho ai.
offline-open = Mở khóa đào tạo
offline-unpack = Nếu nút không dẫn đến đâu, trang này đang nằm trong một tệp nén. Trước hết hãy giải nén toàn bộ tệp vào một thư mục, rồi mở lại trang này từ đó.

## Accessibility
accessibility = Hỗ trợ tiếp cận
accessibility-lead = Khóa đào tạo này dành cho tất cả những ai tham gia: dùng trình đọc màn hình hay bàn phím, trên điện thoại hay trên giấy, với chữ lớn hay với màu sắc tự chọn.
accessibility-report = Nếu có điều gì gây trở ngại
accessibility-report-text = Xin hãy cho biết. Sẽ hữu ích nếu quý vị nêu tên trang, điều quý vị muốn làm và quý vị đọc bằng gì: trình duyệt, và trình đọc màn hình hoặc công cụ hỗ trợ khác nếu có dùng.
accessibility-report-to = Viết thư đến:
accessibility-report-to-nobody = Hãy báo cho những người đã giao khóa đào tạo này cho quý vị.
accessibility-aim = Mục tiêu của các trang
accessibility-aim-text = Các trang này được tạo bằng chương trình trainbook. Chương trình được xây dựng để đáp ứng Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2 ở mức AA.
accessibility-aim-law = Tại Hoa Kỳ, quy định theo Tiêu đề II của Đạo luật Người khuyết tật Hoa Kỳ yêu cầu các cơ quan tiểu bang và địa phương theo WCAG 2.1 AA, và Mục 508 yêu cầu các cơ quan liên bang theo WCAG 2.0 AA. WCAG 2.2 AA đi xa hơn cả hai.
accessibility-tested = Những gì đã được kiểm tra
accessibility-tested-text = Chương trình có kèm một khóa đào tạo mẫu. Các bài kiểm tra mở những trang của khóa mẫu trong trình duyệt và loại chương trình nếu có điều gì không đúng:
accessibility-tested-axe = axe-core không tìm thấy lỗi trên trang nào: rộng và hẹp, nền sáng và nền tối, khi mọi phần đều được mở ra.
accessibility-tested-keyboard = Mọi thứ đều đến được và dùng được bằng bàn phím, theo thứ tự đọc, và vị trí đang chọn luôn nhìn thấy, không bao giờ bị che.
accessibility-tested-colour = Chữ có độ tương phản ít nhất 4,5 trên 1, nút điều khiển và vị trí đang chọn ít nhất 3 trên 1: ở nền sáng, nền tối và khi tăng độ tương phản. Vị trí đang chọn vẫn thấy được với màu bắt buộc.
accessibility-tested-size = Không có gì bị cắt ở chiều rộng 320 điểm ảnh, với chữ lớn gấp đôi hoặc với khoảng cách rộng. Không có gì chuyển động đối với người đọc muốn ít chuyển động.
accessibility-tested-script = Có thể đọc các trang mà không cần tập lệnh.
accessibility-tested-print = Trên giấy, các trang có chữ tối trên nền trắng và được đánh số, và địa chỉ đi theo liên kết.
accessibility-tested-hand = Các trang thuộc mỗi loại đã được xem bằng mắt trong tất cả các cách hiển thị này.
accessibility-limits = Những giới hạn đã biết
accessibility-limits-people = Chương trình được kiểm tra bằng phần mềm và bằng mắt. Chương trình chưa được thử với mọi trình đọc màn hình, mọi trình duyệt và mọi công cụ hỗ trợ khác.
accessibility-limits-pictures = Hình ảnh giữ nguyên màu của chúng ở nền tối và với màu bắt buộc.
accessibility-limits-elsewhere = Video, tài liệu phát tay và liên kết dẫn đến tệp và trang của người khác, có thể khó tiếp cận hơn.
accessibility-limits-tables = Trên trang hẹp, bảng rộng được cuộn ngang bằng cách chạm và bằng bàn phím.
accessibility-content = Những gì trang này không nói thay
accessibility-content-text = Lời văn, hình ảnh, video và tệp của khóa đào tạo này là của các tác giả. Chương trình chỉ ra nhiều điều có thể gây trở ngại, như hình không có mô tả, cấp tiêu đề bị bỏ qua hoặc bảng không có tiêu đề cột. Những gì chương trình không thấy được thì các tác giả phải lo liệu.

## Search
search = Tìm kiếm
search-label = Quý vị đang tìm gì?
search-hint = Kết quả hiện ra khi quý vị gõ. Dùng phím mũi tên để đi qua các kết quả, phím Enter để mở.
search-count = Tìm thấy { $count } trang
search-none = Không tìm thấy gì. Hãy thử ít từ hơn, hoặc một từ khác.
search-some = Không trang nào có tất cả các từ này. { $count } trang có một số từ.
search-loading = Đang tìm…
search-failed = Không tải được phần tìm kiếm. Hãy kiểm tra kết nối, hoặc tải lại trang này.
search-more = Xem thêm
search-close = Đóng
search-slash = Phím / mở phần tìm kiếm
search-page = Mở các kết quả này thành một trang
search-site-pages = Trang web này
search-other-ways = Những cách khác để tìm
search-by-menu = Danh mục đào tạo liệt kê mọi học phần. Mỗi học phần có mục lục các trang của mình.
search-by-glossary = Phần thuật ngữ giải thích các từ, từ A đến Z.
search-by-browser = Trên một trang, trình duyệt tìm từ bằng Ctrl+F, hoặc Command+F trên máy Mac.

## Knowledge checks
check-again = Thử lại
check-answers-show = Hiện câu trả lời
check-choose-first = Hãy chọn một câu trả lời trước, rồi kiểm tra.
check-go = Kiểm tra câu trả lời của tôi
check-kept = Câu trả lời của quý vị được lưu trong trình duyệt này.
check-match-first = Hãy chọn cho từng mục trước, rồi kiểm tra.
check-not-right = Chưa đúng. Quý vị có thể thử lại.
check-right = Đúng.
check-some-right = Đúng { $right } trên { $count }. Quý vị có thể thử lại.
check-too-many = Có đủ các câu trả lời đúng, và { $count } câu không đúng. Quý vị có thể thử lại.
check-trainer-knows = Giảng viên có câu trả lời.
checks-not-yet = Chưa đúng
checks-open = Chưa trả lời
checks-reset = Làm lại tất cả
checks-reset-done = Các câu trả lời đã được xóa. Quý vị có thể làm lại tất cả.
checks-score = Đúng { $right } trên { $count }
checks-title = Các bài kiểm tra kiến thức
match-belongs-to = đi với
match-choose = Chọn…
match-partners = Để chọn
order-down = Chuyển xuống: { $item }
order-moved = Vị trí { $place } trên { $count }: { $item }
order-up = Chuyển lên: { $item }
print-match = Trên mỗi dòng, hãy viết chữ cái của mục đi với nó.
print-order = Hãy viết một số trên mỗi dòng: số 1 cho điều đến trước.
question-match = Chọn mục đi với từng mục.
question-order = Xếp các mục này theo đúng thứ tự.

## Catalogue
filter = Lọc
filter-menu = Lọc danh mục đào tạo
filter-words = Tìm trong tiêu đề và tóm tắt
filter-kind = Loại
filter-time-hour = Đến 1 giờ
filter-time-hours = Từ 1 đến 3 giờ
filter-time-half-day = Nửa ngày (3 đến 4 giờ)
filter-time-day = Đến một ngày (4 đến 8 giờ)
filter-time-longer = Hơn một ngày
filter-count = ({ $count })
filter-clear = Xóa bộ lọc
filter-chosen = Đã chọn { $count } bộ lọc
filter-shown = Đang hiện { $shown } trên { $count } học phần
filter-shown-tracks = Đang hiện { $shown } trên { $count } học phần và lộ trình
filter-none = Không có gì phù hợp với tất cả những gì quý vị đã chọn. Hãy chọn ít hơn, hoặc xóa bộ lọc.
group-modules = Các học phần
group-tracks = Các lộ trình

## One-to-one agenda
generated-one-to-one = Chương trình gặp riêng
agenda-lead = Cho buổi gặp tới với một nhân viên: hãy chọn điều cần trao đổi, thêm ngày và ghi chú, rồi in hoặc lưu thành tệp. Hoặc in toàn bộ danh sách, đánh dấu và ký bằng tay.
agenda-link = Lên kế hoạch cho buổi gặp riêng tới
agenda-date = Ngày gặp
agenda-items = Điều cần trao đổi
agenda-only = Chỉ hiện những gì đã chọn
agenda-done = đã xong
agenda-chosen = { $count ->
    [0] Chưa chọn gì
   *[other] Đã chọn { $count }
}
agenda-notes = Ghi chú
agenda-next = Các bước tiếp theo
agenda-print = In chương trình
agenda-save = Lưu thành tệp
agenda-clear = Xóa chương trình này
agenda-clear-ask = Xóa chương trình của { $worker }? Những gì đã chọn, ngày, ghi chú và các bước tiếp theo sẽ bị xóa. Những gì đã đánh dấu là xong vẫn còn.
agenda-signed-worker = Chữ ký của nhân viên
agenda-signed-supervisor = Chữ ký của người giám sát
tick-status = Xong { $done } trên { $count }
tick-done = Đã xong
tick-hint = Đánh dấu những gì quý vị đã làm với nhân viên này.
tick-not-kept = Trình duyệt này không cho trang lưu gì: dấu và ghi chú sẽ mất khi quý vị rời đi. Hãy in trang, hoặc lưu chương trình thành tệp.
tick-clear = Xóa các dấu của nhân viên này
tick-clear-ask = Xóa tất cả các dấu của { $worker } trong học phần này? Chương trình vẫn còn.
worker = Nhân viên
worker-nobody = Không tên
worker-name = Tên hoặc chữ viết tắt
worker-manage = Thêm hoặc bỏ một nhân viên
worker-add = Thêm
worker-remove = Bỏ nhân viên này
worker-remove-ask = Bỏ { $worker }? Mọi dấu và chương trình của nhân viên này, trong tất cả các học phần, sẽ bị xóa khỏi trình duyệt này.
worker-added = { $worker } đã được thêm và được chọn.
worker-removed = { $worker } đã được bỏ.
worker-known = { $worker } đã có trong danh sách.
worker-hint = Chữ viết tắt là đủ. Tên, dấu và ghi chú ở lại trong trình duyệt này, cho mọi người dùng nó; không có gì được gửi đi.
confirm-yes = Có
confirm-no = Không, giữ lại

## What the browser keeps
generated-my-answers = Câu trả lời của tôi
kept = Tiến độ của quý vị
kept-nothing = Quý vị chưa bắt đầu. Hãy chọn một học phần bên dưới, và quý vị sẽ tìm được đường quay lại ở đây.
kept-continue = Tiếp tục từ chỗ đã dừng:
kept-continue-place = { $page } – { $module }
kept-where = Chỉ lưu trong trình duyệt này. Không có gì được gửi đi.
kept-forget = Xóa hết
kept-forget-title = Xóa hết?
kept-forget-text = Thao tác này xóa những gì trình duyệt lưu về khóa đào tạo: các trang đã đọc, các bài kiểm tra đã đạt và mọi điều quý vị đã viết. Không thể hoàn tác.
kept-forget-yes = Xóa hết
kept-forgotten = Mọi thứ đã lưu đều được xóa.
kept-not = Không thể lưu tiến độ của quý vị: trình duyệt này không cho trang nào lưu, hoặc không còn chỗ.
ask-no = Giữ lại
progress-none = Chưa bắt đầu
progress-pages = { $count } trên { $total } trang
progress-checks = { $count } trên { $total } bài kiểm tra
progress-finished = Đã hoàn thành
progress-pages-read = Đã đọc { $count } trên { $total } trang
progress-page-read = đã đọc
again = Bắt đầu lại học phần này
again-title = Bắt đầu lại học phần này?
again-text = Mọi trang được tính là chưa đọc, và các bài kiểm tra là chưa đạt. Những gì quý vị đã viết vẫn còn: có thể xóa ở “Câu trả lời của tôi”.
again-yes = Bắt đầu lại
again-done = Tiến độ trong học phần này đã trở về đầu.
write-kept = Chỉ dành cho quý vị: những gì quý vị viết được lưu trong trình duyệt này. Không có gì được gửi đi.
write-not-kept = Trình duyệt này không lưu được những gì quý vị viết. Nội dung còn đến khi quý vị rời trang, nên hãy sao chép những gì cần.
compare-first = Trước hết hãy viết câu trả lời của mình. Sau đó quý vị có thể mở các câu trả lời có thể.
compare-first-how = Mở được khi quý vị đã viết câu trả lời của mình.
my-answers-lead = Mọi điều học phần này yêu cầu quý vị viết, cùng câu trả lời của quý vị. Chúng chỉ được lưu trong trình duyệt này.
my-answers-lead-plain = Mọi điều học phần này yêu cầu quý vị viết. Hãy theo liên kết đến các câu hỏi.
my-answers-print = In
my-answers-save = Lưu thành tệp
my-answers-clear = Xóa câu trả lời của tôi
my-answers-clear-title = Xóa câu trả lời của quý vị?
my-answers-clear-text = Thao tác này xóa mọi điều quý vị đã viết trong học phần này. Không thể hoàn tác.
my-answers-clear-yes = Xóa chúng
my-answers-cleared = Câu trả lời của quý vị trong học phần này đã được xóa.
my-answers-saved = Đã lưu thành { $name }
my-answers-nothing = Chưa viết gì
my-answers-go = Đến câu hỏi
my-answers-count = Quý vị đã trả lời { $count } trên { $total } câu hỏi.
my-answers-earlier = Từ những câu hỏi đã thay đổi
my-answers-earlier-lead = Khóa đào tạo đã thay đổi sau khi quý vị viết điều này. Các câu hỏi không còn nữa.

## Delivering a module
generated-deliver = Giảng học phần này
deliver-clock = Đồng hồ
deliver-controls = Các bước, đồng hồ và máy chiếu
deliver-this-step = Bước này
deliver-module = Học phần
deliver-started = Bắt đầu lúc
deliver-next-activity = Hoạt động tiếp theo
deliver-next-break = Giờ giải lao tiếp theo
deliver-step = Bước { $number } trên { $count }
deliver-back = Quay lại
deliver-next = Tiếp theo
deliver-start = Bấm giờ
deliver-pause = Tạm dừng
deliver-go-on = Tiếp tục
deliver-project = Mở cửa sổ máy chiếu
deliver-project-again = Hiện cửa sổ máy chiếu
deliver-blank = Màn hình đen
deliver-smaller = Chữ nhỏ hơn
deliver-larger = Chữ lớn hơn
deliver-all-steps = Tất cả các bước
deliver-about = khoảng { $duration }
deliver-planned = dự kiến từ { $from } đến { $to }
deliver-open-page = Mở trang này
deliver-your-part = Phần của quý vị
deliver-shown = Những gì học viên thấy
deliver-on-the-page = Trên trang
deliver-prepared = Cần chuẩn bị và mang theo:
deliver-help = Phím, điều khiển từ xa và những gì được lưu
deliver-help-steps = Page Down hoặc mũi tên phải đến bước tiếp theo, Page Up hoặc mũi tên trái về bước trước. Điều khiển trình chiếu gửi các phím này.
deliver-help-blank = Phím B hoặc dấu chấm làm cửa sổ máy chiếu đen, rồi hiện lại. Phím Escape cũng hiện lại.
deliver-help-project = Cửa sổ máy chiếu hiện các trang của phiên bản cho học viên, không bao giờ hiện trang này. Hãy đưa nó lên máy chiếu; nó đi theo quý vị từng bước.
deliver-help-kept = Bước, đồng hồ và giờ nghỉ của quý vị được lưu trong trình duyệt này. Sau khi tải lại, quý vị tiếp tục từ chỗ đã dừng.
deliver-keys = Nhận các phím này
deliver-restart = Làm lại từ đầu: bước đầu tiên, chưa bấm giờ
deliver-nothing-to-project = Không có gì để chiếu: chưa có phiên bản cho học viên nào được tạo bên cạnh phiên bản này. Hãy tạo cả hai cùng lúc, và cửa sổ máy chiếu có thể hiện các trang của nó.
deliver-not-started = Chưa bắt đầu
deliver-at-clock = lúc { $time }
deliver-paused-at = { $time }, tạm dừng
deliver-spent-of = { $spent } trên { $planned } phút
deliver-over = Trễ { $count } phút
deliver-ahead = Sớm { $count } phút
deliver-on-time = Đúng giờ
deliver-due = { $title }, lúc { $time }
deliver-due-after = { $title }, sau { $count } phút
deliver-none-left = Không còn
deliver-break-at = { $title } lúc { $time }, { $count } phút
deliver-break-now = { $title } đến { $time }
deliver-screen-opened = Cửa sổ máy chiếu đã mở. Nó đi theo quý vị.
deliver-screen-stays = Học viên không có trang này: cửa sổ máy chiếu ở nguyên chỗ cũ.
deliver-screen-closed = Cửa sổ máy chiếu đã đóng.
deliver-screen-stopped = Trình duyệt đã chặn cửa sổ thứ hai. Hãy cho phép cửa sổ bật lên cho trang web này, hoặc chiếu trang trên màn hình này:
deliver-screen-see = trang như học viên nhìn thấy
deliver-screen-black = Cửa sổ máy chiếu đang đen.
deliver-screen-shown = Cửa sổ máy chiếu lại hiện trang.

## Planning and reports
generated-timetable = Thời gian biểu chi tiết
generated-crosswalk = Bảng đối chiếu mục tiêu
planning-links = Để lập kế hoạch và báo cáo
crosswalk-lead = Chỗ còn thiếu được đánh dấu bằng ký hiệu và bằng lời. Một mục tiêu được phục vụ bởi các trang, hoạt động và bài kiểm tra có nêu tên nó.
crosswalk-book = Tất cả học phần
crosswalk-book-lead = Mỗi học phần có bao nhiêu mục tiêu học tập, và bao nhiêu mục tiêu được dạy, thực hành và kiểm tra.
crosswalk-objectives = Mục tiêu
crosswalk-module = Học phần
crosswalk-without = Học phần không có mục tiêu học tập
count-of = { $count } trên { $all }
idle = Không phục vụ mục tiêu nào
idle-lead = Những mục này không nêu mục tiêu học tập nào của học phần. Điều đó có thể hợp lý, như với lời chào hoặc giờ giải lao.
idle-none = Mỗi trang, hoạt động và bài kiểm tra của học phần này đều phục vụ một mục tiêu.
idle-pages = Các trang
idle-activities = Các hoạt động
idle-checks = Các bài kiểm tra kiến thức
timebar = Thời gian, vẽ theo tỷ lệ. Danh sách bên dưới nói điều đó bằng lời.
timebar-clock = Thời gian từ { $from } đến { $to }, vẽ theo tỷ lệ. Danh sách bên dưới nói điều đó bằng lời.
timebar-tip = { $title }: { $time }
timebar-legend = Hình vẽ cho thấy gì
timebar-give = Có thể kéo dài thêm chừng này
timebar-check = Kiểm tra kiến thức
timebar-other = Hoạt động khác
part-talk = Thuyết trình
part-session = Buổi học
time-by-kind = Thời gian theo loại
time-by-day = Thời gian theo ngày
time-kind = Loại
time-share = Tỷ lệ
time-day = Ngày
time-training = Thời gian đào tạo
time-breaks = Giải lao
time-with-breaks = Kể cả giải lao
percent = { $count }%
time-differs = Học phần ghi { $whole }; các trang và hoạt động cộng lại là { $parts }.
time-unknown = Không ghi thời gian, nên không có trong hình vẽ và không được cộng:
training-hours = Số giờ đào tạo
hours-lead = Thời gian là của các trang và hoạt động trong phiên bản này. Hoạt động tùy chọn không được cộng vào; số phút của chúng được ghi riêng.
hours-of-modules = Các học phần
hours-of-tracks = Các lộ trình
hours-tracks-lead = Một lộ trình gồm các học phần theo từng ngày. Tổng số chỉ tính các buổi riêng của lộ trình, vì các học phần đã được tính.
hours-track-counts = Trong đó { $duration } được tính vào tổng số
hours-download = Số giờ đào tạo dạng bảng (CSV)
hours-row = Hàng
hours-module = Học phần
hours-topic = Chủ đề
hours-day = Ngày
hours-minutes = Số phút
hours-decimal = Số giờ
hours-optional = Số phút tùy chọn
hours-total = Tổng số
hours-min-minutes = Số phút (ít nhất)
hours-max-minutes = Số phút (nhiều nhất)
hours-min-hours = Số giờ (ít nhất)
hours-max-hours = Số giờ (nhiều nhất)
hours-optional-min = Số phút tùy chọn (ít nhất)
hours-optional-max = Số phút tùy chọn (nhiều nhất)
hours-unknown = Không ghi thời gian
decimal = { $whole },{ $fraction }
figure-range = { $from }–{ $to }
crosswalk-summary = { $whole } trên { $count } mục tiêu được dạy, thực hành và kiểm tra
crosswalk-gaps = { $count } chỗ còn thiếu
check-count = { $count } bài kiểm tra kiến thức
