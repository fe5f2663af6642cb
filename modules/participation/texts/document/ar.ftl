participation-document-none = لا يوجد نص هنا بعد.
participation-document-missing = اكتبوا النص الذي سيراجعه الناس
participation-document-write = كتابة النص
participation-document-write-next = ما تحفظونه يصبح النسخة التالية. تبقى النسخ السابقة متاحة للقراءة، ويُبلَّغ بالنسخة الجديدة كل من قال شيئاً عن إحداها. ويبقى ما قاله الناس مع فقرته حيثما بقي نصف كلماتها على الأقل كما كان.
participation-document-lang = لغة النص
participation-document-text = النص
participation-document-text-hint = اتركوا سطراً فارغاً بين الفقرات. السطر الذي يبدأ بعلامة # ومسافة عنوان، وبعلامتي ## عنوان أصغر.
participation-document-note = ما الذي تغيّر في هذه النسخة، ولماذا
participation-document-note-hint = يقرؤه الجميع فوق النص.
participation-document-note-shown = ما الذي تغيّر في هذه النسخة
participation-document-fault-text = هذا طويل جداً: 200,000 حرف و500 فقرة على الأكثر
participation-document-fault-paragraph = إحدى الفقرات طويلة جداً. ضعوا فيها سطراً فارغاً حتى لا تزيد أي فقرة على 5,000 حرف
participation-document-fault-same = هذا ما يقوله النص بالفعل
participation-document-fault-note = اكتبوا ما الذي تغيّر
participation-document-fault-nothing = اكتب ملاحظة أو غيّر الصياغة
participation-document-version = النسخة { $number }
participation-document-paragraph = الفقرة { $number }
participation-document-count = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
 }
participation-document-annotate = قل شيئاً عن هذه الفقرة
participation-document-in-text = قراءتها في النص
participation-document-to-paragraph = كل ما قيل عن هذه الفقرة
participation-document-gone = هذه الفقرة ليست في أي نسخة أحدث. آخر نسخة وردت فيها هي النسخة { $number }.
participation-document-as-read = ما تقوله في النسخة { $number }:
participation-document-remark = ملاحظتك
participation-document-remark-hint = ما الخطأ أو الناقص أو الصواب هنا، ولماذا؟
participation-document-wording = كيف تصوغ أنت هذه الفقرة
participation-document-wording-hint = غيّر الكلمات كما تريدها. واتركها كما هي إن أردت أن تقول شيئاً فقط.
participation-document-wording-shown = الصياغة المقترحة:
participation-document-removed = حُذف:
participation-document-added = أُضيف:
participation-document-one = ملاحظة على النص
participation-document-show = ماذا صار بها
participation-document-decide = البت في هذه الملاحظة
participation-document-decide-send = نشر القرار
participation-document-decided = قراركم منشور ليقرأه الجميع.
participation-document-verdict = ما مصيرها؟
participation-document-verdict-open = لم يُبت فيها بعد
participation-document-verdict-accepted = مقبولة
participation-document-verdict-partly = مقبولة جزئياً
participation-document-verdict-declined = غير مقبولة
participation-document-reason-hint = يقرؤه الجميع، وأولهم من كتب الملاحظة. اذكروا ما حسم الأمر.
participation-document-table = ماذا صار بكل الملاحظات
participation-document-table-lead = كل ملاحظة، وما تقرر بشأنها، ولماذا.
participation-document-nothing = لا يوجد شيء منها.
participation-document-choose = أي ملاحظات
participation-document-column-paragraph = الفقرة
participation-document-column-said = الملاحظة
participation-document-column-who = من
participation-document-column-verdict = القرار
participation-document-column-reason = السبب
participation-document-csv = تنزيل هذا الجدول (CSV)
participation-document-compare = مقارنة نسختين
participation-document-compare-from = من
participation-document-compare-to = إلى
participation-document-compare-do = قارن
participation-document-no-change = لا فرق بين هاتين النسختين.
participation-document-not-there = ليست في هذه النسخة
participation-document-held-name = الاسم الذي تركته مع ملاحظة على نص
participation-document-held-name-why = ليرى الآخرون من يقترح التغيير، إن رغبت في ذلك
participation-frame-kind-document = مراجعة نص: يقرأ الناس مسودة فقرة فقرة ويبدون ملاحظاتهم ويقترحون تغييرات، وأنتم تبتون في كل منها
participation-frame-template-legislation-what = مراجعة مشروع لائحة: 6 أسابيع لقراءته فقرة فقرة واقتراح التغييرات والنقاش، و30 يوماً لقراراتكم
participation-frame-template-draft = المسودة
participation-frame-template-reading = قراءة المسودة
event-document-drafted = كُتب نص ستجري مراجعته
event-document-version-published = نُشرت نسخة جديدة من نص قيد المراجعة
event-annotation-made = قال أحدهم شيئاً عن فقرة من نص
event-annotation-decided = بُتَّ في ملاحظة على نص
policy-participation-staff-decide-annotations = يبت موظفو المعالجة والمديرون فيما يقوله الناس عن نصوص جهتهم
policy-participation-administrators-decide-annotations = يبت مسؤولو النظام فيما يقوله الناس عن نصوص أي جهة
action-decide-annotation = البت في ملاحظة على نص
