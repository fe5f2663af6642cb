## Datasets at work

opendata-staff-title = مجموعات البيانات
opendata-new = نشر بيانات
opendata-keys-title = مفاتيح البرامج التي تنشر
opendata-see-public = ما يراه الجميع
opendata-all-states = الكل
opendata-nothing-here = لا شيء هنا بعد.
opendata-dataset = مجموعة البيانات
opendata-state = الحالة
opendata-changed = آخر تغيير
opendata-new-lead = ارفع ملفًا: تتحول ملفات CSV وExcel وOpenDocument وJSON وGeoJSON وParquet إلى جداول، ويُنشر غيرها كما هو. لا يراه أحد قبل أن تنشره.
opendata-new-title-hint = إن تُرك فارغًا أُخذ من اسم الملف الأول.
opendata-field-title = العنوان
opendata-field-text = ما هي وكيف جُمعت
opendata-file-hint = ملف أو أكثر، بأي حجم. يُحفظ كل ملف دون تغيير بجانب جدوله.
opendata-upload = رفع
opendata-still-missing = قبل أن يمكن نشرها
opendata-reading-runs = تجري قراءة الملفات.
opendata-look-again = إعادة النظر
opendata-no-files = لا ملف فيها بعد.
opendata-add-file = إضافة ملفات
opendata-review-by-another = طلبتَ مراجعة: ينشرها شخص آخر.
opendata-publish = نشر
opendata-describe = وصف
opendata-ask-review = طلب مراجعة
opendata-withdraw = سحب
opendata-see-page = عرض صفحتها
opendata-address = العنوان الإلكتروني
opendata-see-report = التقرير
opendata-refused = خلايا غير مطابقة
opendata-to-look-at = ما ينبغي النظر فيه
opendata-not-given = غير مذكور
opendata-description = الوصف
opendata-ended = منتهٍ

## A file

opendata-file-reading = قيد القراءة
opendata-file-table = جدول
opendata-file-attachment = كما هو
opendata-file-failed = تتعذر قراءته
opendata-file-stopped = أُوقف
opendata-file-cleared = أُزيل
opendata-attach-text = يمكن نشر الملف كما وصل، من غير جدول يُسأل أو يُعرض.
opendata-attach = نشره كما وصل
opendata-file-not-failed = لم تفشل قراءة الملف
opendata-report-title = تقرير عن { $file }
opendata-is-attachment = هذا الملف ليس جدولًا، ويُنشر كما هو.
opendata-stop-reading = إيقاف القراءة
opendata-came = وصل
opendata-encoding = الترميز
opendata-delimiter = بين الخلايا
opendata-tab = علامة جدولة
opendata-sheet = الورقة
opendata-preamble = أسطر قبل العناوين
opendata-footer = أسطر بعد الصفوف
opendata-nothing-found = لا شيء لافتًا.
opendata-kind = النوع
opendata-row = الصف
opendata-line = سطر الملف
opendata-expected = المتوقَّع
opendata-expected-nothing = لا خلايا أخرى
opendata-and-more = و{ $count } غيرها.
opendata-instead = الغرض منه
opendata-beside = ملف إضافي
opendata-instead-of = بيانات أحدث لـ«{ $title }»
opendata-file-title = عنوان الملف
opendata-file-title-hint = لملف جديد واحد، وإن تُرك فارغًا فاسمه.
opendata-file-missing = اختر ملفًا.
opendata-file-empty = «{ $file }» فارغ. اختر غيره أو اتركه.
opendata-instead-one = اختر ملفًا واحدًا بدلًا من ملف موجود؛ عدة ملفات تُضاف فقط.
opendata-remove-file = إخراج
opendata-remove-file-title = إخراج «{ $title }»؟
opendata-remove-file-text = تحتفظ به الإصدارات المنشورة.
opendata-file-removed = أُخرج الملف.
opendata-file-not-reading = لم تعد قراءة الملف جارية.

## Forms

opendata-described = حُفظ الوصف.
opendata-save = حفظ
opendata-choose = اختر
opendata-licence-hint = يجوز للجميع استخدام البيانات ضمن شروطها.
opendata-keywords-hint = كلمة في كل سطر مما يبحث به الناس.
opendata-place-hint = البلدية مثلًا أو أحد أحيائها.
opendata-from = أول يوم في البيانات
opendata-to = آخر يوم في البيانات
opendata-contact-hint = مكتب لا شخص.
opendata-contact-email = بريده الإلكتروني
opendata-landing-page-hint = صفحة في موقع آخر تبدأ بـ ‎https://‎
opendata-publish-text = يستطيع الجميع من الآن رؤيتها وتنزيلها. يحصل ما يُنشر على رقم وبصمة في السجل العام ولا يتغير أبدًا، وما يُغيَّر لاحقًا يصبح الإصدار التالي.
opendata-publish-now = النشر الآن
opendata-is-published = نُشر الإصدار { $number }.
opendata-ask-review-text = ينظر فيها شخص آخر وينشرها، ولا يمكنك حينئذ نشرها بنفسك.
opendata-review-asked = طُلبت مراجعة.
opendata-withdraw-text = تبقى صفحتها وتذكر السبب، ولا تُعطى الملفات والجداول بعد ذلك. ويحتفظ السجل بما نُشر.
opendata-reason = السبب
opendata-reason-hint = يستطيع الجميع قراءته.
opendata-withdrawn = سُحبت مجموعة البيانات.

## Keys

opendata-keys-lead = تنشر البرامج عبر واجهة CKAN بمفتاح لجهتها.
opendata-key-add = إنشاء مفتاح
opendata-key-once = يظهر المفتاح مرة واحدة ولا يُحفظ في أي مكان.
opendata-key-name = لمن البرنامج
opendata-key-agency = ينشر باسم
opendata-key-made = المفتاح الجديد
opendata-key-copied = نسختُه
opendata-key-end = إنهاء المفتاح
opendata-key-end-text = لا يستطيع البرنامج نشر شيء بعد هذه اللحظة.
opendata-key-ended = انتهى المفتاح.
opendata-key-name-missing = اذكر لمن البرنامج.
opendata-key-ended-already = المفتاح منتهٍ من قبل.

## What is wrong

opendata-title-missing = ضع لها عنوانًا.
opendata-text-too-long = هذا النص أطول من اللازم.
opendata-licence-missing = اختر رخصة.
opendata-licence-unknown = هذه الرخصة غير معروفة هنا.
opendata-theme-unknown = هذا الموضوع غير معروف هنا.
opendata-frequency-wrong = اختر عدد مرات التحديث.
opendata-keywords-too-many = خمسون كلمة مفتاحية على الأكثر، من مئة حرف.
opendata-to-before-from = اليوم الأخير قبل الأول.
opendata-day-wrong = اكتب اليوم هكذا: 2026-03-02.
opendata-mailbox-wrong = اكتب العنوان هكذا: name@example.org.
opendata-address-wrong = اكتب عنوانًا يبدأ بـ ‎https://‎
opendata-agency-unknown = اختر جهة.
opendata-slug-wrong = استخدم حروفًا لاتينية صغيرة وأرقامًا وشرطات، بدءًا بحرف.
opendata-slug-taken = تحمل مجموعة بيانات أخرى هذا الاسم. اختر غيره.
opendata-table-taken = في مجموعة بيانات أخرى جدول بهذا الاسم.
opendata-files-missing = أضف ملفًا.
opendata-file-still-reading = انتظر حتى تُقرأ كل الملفات.
opendata-file-not-read = تعذّرت قراءة ملف. استبدله أو أخرجه.
opendata-changed-meanwhile = غيّرها شخص آخر في هذه الأثناء. انظر فيها مرة أخرى.
opendata-review-asked-already = طُلبت مراجعة من قبل.
opendata-reason-missing = اذكر السبب.
opendata-withdrawn-already = سُحبت من قبل.

## What a report finds

opendata-finding-bad-bytes = بايتات ليست من حروف { $encoding }:‏ { $bytes }. قُرئت بترميز Windows-1252، فراجعها.
opendata-finding-nul-bytes = بايتات NUL أُسقطت: { $bytes }.
opendata-finding-damaged-text = العمود { $column }: خلايا تبدو تالفة مثل «{ $example }»: { $cells }. قُرئت يومًا بترميز خاطئ، فأعد تصديرها.
opendata-finding-open-quotes = علامات اقتباس لم تُغلق: { $count }. قُرئت حروفًا عادية.
opendata-finding-short-rows = صفوف خلاياها أقل من اللازم: { $rows }، أولها الصف { $first }. يبقى الناقص فارغًا في الجدول.
opendata-finding-long-rows = صفوف خلاياها أكثر من اللازم: { $rows }، أولها الصف { $first }. ما بعد العمود الأخير ليس في الجدول.
opendata-finding-preamble = أُسقط قبل العناوين: { $text }
opendata-finding-footer = أُسقط بعد الصف الأخير: { $text }
opendata-finding-no-headings = لا عناوين في الملف.
opendata-finding-same-heading = عدة أعمدة عنوانها «{ $heading }»: { $columns }.
opendata-finding-no-heading = لا عنوان للعمود { $column }.
opendata-finding-others = قُرئ جدول واحد فقط. في الملف غيره: { $names }.
opendata-finding-empty-column = العمود { $column } فارغ.
opendata-finding-constant-column = للعمود { $column } القيمة نفسها في كل صف: { $value }.
opendata-finding-placeholder = العمود { $column }: قُرئت «{ $word }» بمعنى «لا قيمة» في هذا العدد من الخلايا: { $cells }.
opendata-finding-misfits = العمود { $column }: خلايا غير مطابقة وليست في الجدول: { $cells }.
opendata-finding-ambiguous-dates = العمود { $column }: قد يكون اليوم والشهر في تواريخه معكوسين. تحقق من تاريخ تعرفه.
opendata-finding-duplicate-rows = صفوف مطابقة لصف سابق: { $rows }، مثل الصف { $first }.
opendata-finding-outliers = العمود { $column }: أعداد بعيدة عن غيرها الواقع بين { $low } و{ $high }:‏ { $cells }، مثل { $example } في الصف { $row }.
opendata-finding-future-dates = العمود { $column }: تواريخ في المستقبل حتى { $latest }: { $cells }.
opendata-finding-outside-country = العمود { $column }: إحداثيات بعيدة عن البلدية: { $cells }، مثل { $example } في الصف { $row }.

## What the record and the policies say

event-dataset-created = بدأت مجموعة بيانات
event-dataset-described = وُصفت مجموعة بيانات
event-dataset-file-added = وصل ملف إلى مجموعة بيانات
event-dataset-file-read = قُرئ ملف من مجموعة بيانات
event-dataset-file-stopped = أُوقفت قراءة ملف
event-dataset-file-attached = يُنشر ملف كما وصل، من غير جدول
event-dataset-files-cleared = أُزيلت ملفات قديمة من سجلات الجهة
event-dataset-link-added = ذكرت مجموعة بيانات ما يوجد في موقع آخر
event-dataset-file-removed = أُخرج ملف من مجموعة بيانات
event-dataset-review-asked = طُلبت مراجعة مجموعة بيانات
event-dataset-published = نُشر إصدار من مجموعة بيانات
event-dataset-withdrawn = سُحبت مجموعة بيانات
event-data-key-added = أُعطي برنامج مفتاحًا للنشر
event-data-key-revoked = أُنهي مفتاح برنامج للنشر
job-kind-opendata-read-file = قراءة ملف من مجموعة بيانات
job-kind-opendata-publish-own = نشر سجلات البلدية نفسها
job-kind-opendata-clear-own = إزالة ملفات قديمة من سجلات الجهة
follower-opendata-own = سجلات البلدية بيانات مفتوحة
policy-opendata-anyone-sees-published-data = يرى الجميع ما نُشر
policy-opendata-staff-see-all-data = يرى العاملون هنا المسودات أيضًا
policy-opendata-analysts-prepare-data = يُعدّ المحللون والموظفون بيانات جهتهم
policy-opendata-managers-prepare-data = يُعدّ المديرون والمشرفون بيانات كل جهة
policy-opendata-managers-publish-data = ينشر المديرون والمشرفون البيانات ويسحبونها
policy-opendata-programs-publish-data = ينشر برنامج ذو مفتاح بيانات الجهة صاحبة المفتاح
policy-opendata-managers-give-data-keys = يعطي المديرون والمشرفون البرامج مفاتيح للنشر
policy-opendata-nobody-publishes-what-they-asked-to-have-reviewed = من طلب مراجعة لا ينشر بنفسه
action-see-dataset = رؤية مجموعة بيانات
action-see-drafts = رؤية مسودات مجموعات البيانات
action-create-dataset = بدء مجموعة بيانات
action-describe-dataset = وصف مجموعة بيانات وإحضار ملفاتها
action-publish-dataset = نشر مجموعة بيانات
action-withdraw-dataset = سحب مجموعة بيانات
action-manage-data-keys = إعطاء البرامج مفاتيح للنشر
resource-catalogue = كل مجموعات البيانات
resource-dataset = مجموعة بيانات
attribute-state = ما بلغته
attribute-public = يراه الجميع
attribute-asked = طلب مراجعته بنفسه
