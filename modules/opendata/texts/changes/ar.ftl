## ما غيّره الإصدار

opendata-changes-link = ما غيّره هذا الإصدار
opendata-changes-title = ما غيّره الإصدار { $number }
opendata-changes-first = هذا أول إصدار من الجدول، فلا يوجد ما يُقارن به.
opendata-changes-unknown = الجدول جديد في هذا الإصدار، أو ما زالت مقارنته بسابقه جارية. انظر ثانية بعد دقيقة.
opendata-changes-no-tables = ليس في هذا الإصدار ملف هو جدول، فلا شيء يُقارن صفًا بصف.
opendata-changes-rows-before = الصفوف في الإصدار السابق
opendata-changes-rows-after = الصفوف في هذا الإصدار
opendata-changes-added = صفوف أُضيفت
opendata-changes-changed = صفوف تغيّرت
opendata-changes-removed = صفوف أُزيلت
opendata-changes-told-by = تُميَّز الصفوف بـ
opendata-changes-by-wholes = جميع قيمها
opendata-changes-same-columns = الأعمدة هي نفسها.
opendata-changes-columns-added = أعمدة أُضيفت
opendata-changes-columns-removed = أعمدة أُزيلت
opendata-changes-columns-renamed = أعمدة تغيّر اسمها
opendata-changes-columns-changed = أعمدة تحمل نوعًا آخر من القيم
opendata-changes-when = متى
opendata-changes-before = قبل
opendata-changes-after = بعد
opendata-changes-all = جميع الصفوف المختلفة:
opendata-changes-cut = تحتوي الملفات على أول { $count } منها.
opendata-changes-own = لا تُعرض الصفوف نفسها: ما سحبته الإدارة من سجلاتها لم يعد يُعرض.
opendata-live = تتغيّر صفوف هذا الجدول بين الإصدارات، وآخر مرة في { $time }. يأخذها الإصدار التالي.

## جداول تكتبها البرامج

opendata-table-open-already = يمكن كتابة هذا الجدول صفًا بصف منذ الآن.
opendata-own-rows = هذه الصفوف من سجلات المؤسسة نفسها. تتغير حيث تُحفظ، لا هنا.
opendata-no-table = ليس لهذا المورد جدول. أرسل fields و records لإنشاء واحد.
opendata-order-wrong = سمِّ كل ملف من مجموعة البيانات مرة واحدة على الأكثر، ولا تسمِّ غيرها.
opendata-rows-missing = الصف { $row }: لا يوجد صف بهذا المفتاح لتحديثه.
opendata-rows-taken = الصف { $row }: يوجد صف بهذا المفتاح. استخدم الطريقة upsert لوضع هذا مكانه.
opendata-rows-no-key = الصف { $row }: الحقول "{ $column }" ناقصة، وهي جزء من المفتاح.
opendata-rows-no-column = ليس في الجدول عمود "{ $column }".
opendata-rows-no-object = الصف { $row }: الصف كائن من حقول وقيمها.
opendata-rows-unknown-field = الصف { $row }: الحقول "{ $field }" غير موجودة.
opendata-rows-wrong-kind = الصف { $row }: ما في "{ $field }" ليس { $kind }.
opendata-rows-filters-many = هذه المرشحات تسمّي تركيبات كثيرة جدًا. أرسلها على أجزاء.
opendata-ckan-resource-twice = لا يُستخدم resource مع resource_id
opendata-ckan-resource-missing = يلزم resource_id أو resource
opendata-ckan-resource-url = الجدول الذي يُكتب صفًا بصف ليس له عنوان. اترك url، أو استخدم resource_create لملف في مكان آخر.
opendata-ckan-resource-address = ليس للمورد { $row } ملف هنا ولا عنوان يبدأ بـ https:// أو http://.
opendata-ckan-read-only = جاء هذا المورد كملف. أرسل force=True ليُكتب جدوله صفًا بصف من الآن.
opendata-ckan-records-wrong = records قائمة من الكائنات.
opendata-ckan-fields-many = للجدول 1600 حقل على الأكثر.
opendata-ckan-field-name = "{ $field }" ليس اسم حقل صالحًا: فهو فارغ أو مكرر أو يبدأ بـ _ أو فيه علامة اقتباس.
opendata-ckan-field-type = ليس للحقل "{ $field }" نوع صالح. استخدم text أو int أو numeric أو bool أو date أو timestamp أو timestamptz.
opendata-ckan-field-other = الحقل "{ $field }" نوعه { $has } ولا يمكن أن يصبح { $wants }. احذف نوعه من الطلب أو أنشئ جدولًا جديدًا.
opendata-aliases-many = للجدول 20 اسمًا آخر على الأكثر.
opendata-alias-wrong = "{ $name }" ليس اسمًا لجدول: حروف صغيرة من a إلى z وأرقام و _، دون رقم في البداية، و63 على الأكثر.
opendata-alias-taken = هناك جدول آخر اسمه "{ $name }" بالفعل.
opendata-ckan-revise-match = في الحزمة شيء آخر عند { $place }.
opendata-ckan-revise-pattern = "{ $place }" ليس نمطًا. ابدأه بعلامة + لما يبقى أو - لما يُحذف.
opendata-ckan-revise-place = لا يمكن وضع شيء عند { $place }: لا يوجد هذا العنصر أو يوجد هناك شيء من شكل آخر.
opendata-ckan-key-set = للجدول مفتاح أساسي آخر.
opendata-ckan-key-repeats = لبعض الصفوف القيم نفسها في هذه الحقول أو لا قيمة لها، فهي ليست مفتاحًا.
opendata-ckan-no-key = ليس للجدول مفتاح فريد. سمِّ primary_key عند إنشائه، أو استخدم الطريقة insert.
opendata-ckan-method-unknown = قيمة method هي upsert أو insert أو update.
opendata-ckan-filters-wrong = filters كائن من حقول وقيمها.
opendata-ckan-name-taken = هذا الاسم موجود.
opendata-ckan-organizations-fixed = المنظمات هي هيئات الإدارة، ومسؤولوها هم من يضيفها ويسمّيها وينهيها.
opendata-ckan-groups-fixed = المجموعات هي موضوعات البيانات في الاتحاد الأوروبي، ولا يغيّرها أحد هنا.
opendata-ckan-tags-fixed = تأتي الوسوم وتذهب مع الحزم التي تحملها، ولا توجد قوائم مفردات.

## في السجل

event-dataset-table-opened = فُتح جدول ليُكتب صفًا بصف
event-dataset-rows-changed = تغيّرت صفوف جدول
event-dataset-table-compacted = جُمعت ملفات جدول
event-dataset-table-sealed = صارت تغييرات جدول إصدارًا
event-dataset-table-closed = أُغلق جدول
event-dataset-table-named = أُعطي جدول أسماء أخرى
event-dataset-columns-added = أُضيفت أعمدة إلى جدول
event-dataset-columns-removed = أُزيلت أعمدة من جدول
event-dataset-files-reordered = تغيّر ترتيب ملفات مجموعة بيانات
event-dataset-versions-compared = قورن إصدار بسابقه
job-kind-opendata-compact-table = جمع ملفات جدول
job-kind-opendata-seal-table = إصدار جدول تغيّر
job-kind-opendata-clear-pieces = إزالة ملفات قديمة لجدول
job-kind-opendata-compare-versions = مقارنة إصدار بسابقه
opendata-ckan-sort-unknown = لا يمكن الترتيب حسب «{ $field }».
opendata-ckan-resource-field = تُرتَّب الموارد حسب id أو name أو url أو format أو created.
opendata-ckan-resource-query = «{ $query }» ليس بحثًا عن موارد. اكتب حقل:كلمة بأحد الحقول id وpackage_id وname وdescription وurl وformat وhash.
opendata-ckan-field-none = لا يوجد هنا عمود «{ $field }».
opendata-ckan-query-wrong = هذا ليس استعلامًا. ضع & (و) أو | (أو) أو ! (ليس) بين الكلمات، أو لا ترسل plain.
opendata-ckan-form-unknown = قيمة records_format هي objects أو lists أو csv أو tsv.
opendata-ckan-field-of-key = «{ $field }» يميّز الصفوف ولا يمكن إزالته. اذكره في fields.
opendata-ckan-fields-none = يبقى في الجدول حقل واحد على الأقل.
opendata-programs-names = الأسماء في SQL
