## The list

opendata-title = البيانات المفتوحة
opendata-lead = ما تعرفه الإدارة، ليراه الجميع ويتحققوا منه ويستخدموه.
opendata-filters = تضييق القائمة
opendata-search = بحث
opendata-words = كلمات
opendata-theme = الموضوع
opendata-agency = الجهة
opendata-format = الصيغة
opendata-licence = الرخصة
opendata-any = أي
opendata-clear = إزالة المرشّحات
opendata-remove = إزالة
opendata-none-found = لا شيء مطابق. جرّب مرشّحات أقل أو كلمات أخرى.
opendata-pages = الصفحات
opendata-next = التالي
opendata-previous = السابق
opendata-published = النشر

## A dataset

opendata-work-on = العمل على مجموعة البيانات هذه
opendata-explore = استكشاف الجدول
opendata-ask-in-sql = الاستعلام بلغة SQL
opendata-rows = الصفوف
opendata-version = الإصدار
opendata-frequency = التحديث
opendata-span = الفترة المشمولة
opendata-place = المكان
opendata-keywords = الكلمات المفتاحية
opendata-language = اللغة
opendata-contact = لمن توجَّه الأسئلة
opendata-landing-page = المزيد عنها
opendata-record = السجل
opendata-record-link = إثبات أن أحدًا لم يغيّرها
opendata-sample = الصفوف الأولى
opendata-sample-busy = الطلبات كثيرة الآن، فلا تظهر الصفوف هنا. عد بعد دقيقة.
opendata-columns = الأعمدة
opendata-columns-cut = تُعرض أول { $shown } من { $all } من الأعمدة. ويحتوي التنزيل عليها كلها.
opendata-missing = الناقص { $share }
opendata-missing-cells = الناقص
opendata-about = نحو { $count }
opendata-column-name = الاسم في الاستعلامات
opendata-unit = الوحدة
opendata-distinct = القيم المختلفة
opendata-least = الأصغر
opendata-greatest = الأكبر
opendata-mean = المتوسط
opendata-frequent = أكثر القيم تكرارًا
opendata-spread = توزيع القيم
opendata-from-value = من
opendata-value = القيمة
opendata-yes = نعم
opendata-no = لا
opendata-kind-boolean = نعم أو لا
opendata-kind-integer = عدد صحيح
opendata-kind-number = عدد
opendata-kind-date = تاريخ
opendata-kind-local-time = تاريخ ووقت
opendata-kind-instant = تاريخ ووقت مع المنطقة الزمنية
opendata-kind-text = نص
opendata-kind-place = مكان على الخريطة
opendata-fetch = تنزيل البيانات
opendata-as-table = جدولًا:
opendata-original = { $file } كما ورد
opendata-versions = الإصدارات
opendata-size = الحجم
opendata-warning = تنبيه
opendata-is-withdrawn = سُحبت مجموعة البيانات هذه.
opendata-to-list = كل البيانات المفتوحة
opendata-prepared = مجموعة البيانات هذه قيد الإعداد
opendata-prepared-text = لم تُنشر بعد. يبيّن السجل العام متى جرى العمل عليها، وستظهر بياناتها هنا عندما ينشرها أحد.

## A version

opendata-version-title = الإصدار { $number }
opendata-version-old = ليس هذا أحدث إصدار.
opendata-version-own = لم تعد ملفات هذا الإصدار متاحة، لأن فيها ما أُخفي بعد نشره. وتبقى البصمات شاهدة على ما نُشر.
opendata-version-newest = عرض الأحدث
opendata-version-body = ما حُسبت بصمته، بصيغة JSON
opendata-digest = البصمة في السجل
opendata-digest-text = البصمة هي SHA-256 لكل ما نُشر، وتمثَّل الملفات فيه ببصماتها. وهي في السجل العام ولا تتغير أبدًا.
opendata-files = الملفات
opendata-file = الملف

## The table

opendata-table-title = { $title }: الجدول
opendata-narrow = بعض الصفوف فقط
opendata-column = العمود
opendata-sign = المقارنة
opendata-sign-eq = يساوي
opendata-sign-ne = لا يساوي
opendata-sign-lt = أصغر من
opendata-sign-le = لا يزيد على
opendata-sign-gt = أكبر من
opendata-sign-ge = لا يقل عن
opendata-sign-has = يحتوي على
opendata-sign-none = ناقص
opendata-sign-some = موجود
opendata-add-filter = تضييق
opendata-group-rows = العدّ والتجميع
opendata-group-by = صف لكل
opendata-no-group = دون تجميع
opendata-grouped-by = مجمّع حسب
opendata-measure = مع حساب
opendata-only-rows = عددها
opendata-measure-sum = المجموع
opendata-measure-avg = المتوسط
opendata-measure-median = الوسيط
opendata-measure-min = الأصغر
opendata-measure-max = الأكبر
opendata-group = تجميع
opendata-order-by = ترتيب بحسبه
opendata-fetch-view = تنزيل ما تراه
opendata-column-unknown = لا يوجد عمود «{ $column }».
opendata-value-misfit = لا يمكن أن يحتوي العمود «{ $column }» على «{ $value }». اكتب الأعداد بنقطة عشرية والتواريخ هكذا: 2026-03-02.

## Questions in SQL

opendata-query-title = الاستعلام بلغة SQL
opendata-query-lead = جملة SELECT واحدة على كل ما نُشر، ويمكن ربط الجداول. لا يمكن تغيير شيء، وما يطول أكثر من اللازم يوقف.
opendata-query-sql = الاستعلام
opendata-query-hint = مثال:
opendata-query-run = استعلام
opendata-query-explain = شرح
opendata-query-plan = كيف سيُنفَّذ
opendata-query-answer = الجواب
opendata-query-cut = أول { $count } صفوف. نزّل الجواب للحصول عليها كلها.
opendata-query-refused = لم يُجَب عن الاستعلام: { $reason }.
opendata-format-unknown = لا توجد صيغة كهذه. اختر csv أو json أو ndjson أو parquet أو arrow أو xlsx أو geojson.
opendata-tables = الجداول

## Codes

opendata-theme-agri = الزراعة والصيد والغابات والغذاء
opendata-theme-econ = الاقتصاد والمالية
opendata-theme-educ = التعليم والثقافة والرياضة
opendata-theme-ener = الطاقة
opendata-theme-envi = البيئة
opendata-theme-gove = الحكومة والقطاع العام
opendata-theme-heal = الصحة
opendata-theme-intr = القضايا الدولية
opendata-theme-just = العدالة والنظام القانوني والسلامة العامة
opendata-theme-regi = المناطق والمدن
opendata-theme-soci = السكان والمجتمع
opendata-theme-tech = العلوم والتقنية
opendata-theme-tran = النقل
opendata-frequency-update-cont = يُجدَّد بلا انقطاع
opendata-frequency-cont = باستمرار
opendata-frequency-1min = كل دقيقة
opendata-frequency-5min = كل خمس دقائق
opendata-frequency-10min = كل عشر دقائق
opendata-frequency-15min = كل ربع ساعة
opendata-frequency-30min = كل نصف ساعة
opendata-frequency-hourly = كل ساعة
opendata-frequency-bihourly = كل ساعتين
opendata-frequency-trihourly = كل ثلاث ساعات
opendata-frequency-12hrs = كل اثنتي عشرة ساعة
opendata-frequency-daily-2 = مرتين في اليوم
opendata-frequency-daily = كل يوم
opendata-frequency-weekly-3 = ثلاث مرات في الأسبوع
opendata-frequency-weekly-2 = مرتين في الأسبوع
opendata-frequency-weekly = كل أسبوع
opendata-frequency-biweekly = كل أسبوعين
opendata-frequency-monthly-3 = ثلاث مرات في الشهر
opendata-frequency-monthly-2 = مرتين في الشهر
opendata-frequency-monthly = كل شهر
opendata-frequency-bimonthly = كل شهرين
opendata-frequency-quarterly = كل ثلاثة أشهر
opendata-frequency-annual-3 = ثلاث مرات في السنة
opendata-frequency-annual-2 = مرتين في السنة
opendata-frequency-annual = كل سنة
opendata-frequency-biennial = كل سنتين
opendata-frequency-triennial = كل ثلاث سنوات
opendata-frequency-quadrennial = كل أربع سنوات
opendata-frequency-quinquennial = كل خمس سنوات
opendata-frequency-decennial = كل عشر سنوات
opendata-frequency-bidecennial = كل عشرين سنة
opendata-frequency-tridecennial = كل ثلاثين سنة
opendata-frequency-as-needed = عند الحاجة
opendata-frequency-irreg = من وقت لآخر
opendata-frequency-not-planned = غير مقرر
opendata-frequency-never = أبدًا
opendata-frequency-op-datpro = البيانات مؤقتة
opendata-frequency-other = في أوقات أخرى
opendata-frequency-unknown = غير معروف
opendata-state-draft = مسودة
opendata-state-review = بانتظار المراجعة
opendata-state-published = منشور
opendata-state-withdrawn = مسحوب

## What programs are told

opendata-ckan-no-action = لا يوجد إجراء كهذا. تجد الموجود في ‎/api.
opendata-ckan-no-json = المحتوى ليس كائن JSON.
opendata-ckan-id-missing = القيمة ناقصة
opendata-ckan-field-unknown = لا يوجد عمود كهذا.
opendata-ckan-deleted = سحبه برنامج تابع للجهة التي نشرته.
opendata-key-unknown = المفتاح غير معروف هنا أو أُلغي.
opendata-key-missing = هذا يتطلب مفتاحًا. أرسله في الترويسة Authorization، واطلبه من البلدية.

opendata-found =
    { $count ->
        [zero] لم يُعثر على شيء
        [one] مجموعة بيانات واحدة
        [two] مجموعتا بيانات
        [few] { $count } مجموعات بيانات
        [many] { $count } مجموعة بيانات
       *[other] { $count } مجموعة بيانات
    }
opendata-rows-found =
    { $count ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $count } صفوف
        [many] { $count } صفًّا
       *[other] { $count } صف
    }
