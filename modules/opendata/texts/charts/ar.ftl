## الرسوم البيانية

opendata-chart-of = رسم بياني: { $title }
opendata-chart-of-query = رسم بياني لإجابة
opendata-chart-open = ارسم رسمًا بيانيًا
opendata-chart-kind = نوع الرسم
opendata-chart-kind-bars = أعمدة
opendata-chart-kind-line = خط
opendata-chart-kind-area = مساحات
opendata-chart-kind-points = نقاط
opendata-chart-kind-histogram = مدرج تكراري
opendata-chart-kind-heat-map = خريطة حرارية
opendata-chart-x = على امتداد القاعدة، أو عمود لكل
opendata-chart-y = على الجانب (للنقاط والخرائط الحرارية)
opendata-chart-value = ما يُعرض
opendata-chart-colour = لون لكل
opendata-chart-step = خطوات الزمن
opendata-chart-none = لا شيء
opendata-chart-step-fitting = بحسب ما يناسب
opendata-chart-step-hour = ساعات
opendata-chart-step-day = أيام
opendata-chart-step-week = أسابيع
opendata-chart-step-month = أشهر
opendata-chart-step-quarter = أرباع السنة
opendata-chart-step-year = سنوات
opendata-chart-draw = ارسم
opendata-chart-rows = عرض الصفوف
opendata-chart-nothing = لا يوجد ما يُرسم: لا صف فيه ما يقوم عليه الرسم.
opendata-chart-title-by = { $value } بحسب { $x }
opendata-chart-title-points = { $y } مقابل { $x }
opendata-chart-title-heat-map = { $value } بحسب { $x } و{ $y }
opendata-chart-description = { $kind }: { $title }. { $count ->
    [one] رقم واحد موجود
   *[other] عدد الأرقام { $count }، وهي موجودة
} في الجدول بجانب الصورة.
opendata-chart-missing = (ناقص)
opendata-chart-others = (كل ما عداها)
opendata-chart-figures = الأرقام في جدول
opendata-chart-some-figures = أول { $count } من { $all } رقمًا. ملف CSV يحتوي عليها كلها.
opendata-chart-together = { $count ->
    [one] جُمعت قيمة واحدة
   *[other] جُمعت { $count } قيمة
} تحت «(كل ما عداها)» حتى تُقرأ البقية.
opendata-chart-left-out = { $count ->
    [one] تُركت قيمة واحدة
   *[other] تُركت { $count } قيمة
} حتى تُقرأ البقية.
opendata-chart-cut = رُسم { $count } رقمًا فقط، وهناك المزيد. اختر صفوفًا أقل أو خطوات أكبر.
opendata-chart-take = خذ الرسم معك
opendata-chart-png = صورة (PNG)
opendata-chart-embed = لعرضه في موقع آخر، ضع هذا السطر في صفحته:
opendata-chart-copy = انسخ السطر
opendata-chart-copied = نُسخ
opendata-chart-source = المصدر: { $title }
opendata-chart-source-query = المصدر: سؤال للبيانات المفتوحة
opendata-chart-x-missing = اختر ما يقوم عليه الرسم.
opendata-chart-y-missing = اختر عمودًا للجانب.
opendata-chart-no-scale = اختر عمودًا من الأرقام أو الأوقات: ليس للكلمات مقياس.
opendata-chart-value-not-number = اختر عمودًا من الأرقام: هي وحدها تُجمع ويُحسب متوسطها.
opendata-chart-no-query = اطرح سؤالًا أولًا.

## الأسئلة المحفوظة

opendata-tables-hint = افتح جدولًا لترى أعمدته.
opendata-insert = أدرج
opendata-query-fault-line = السطر { $line } من الاستعلام:
opendata-saved-title = الأسئلة المحفوظة
opendata-saved-lead = أسئلة للبيانات المفتوحة تستحق أن تُطرح من جديد.
opendata-saved-none = لا يوجد شيء في القائمة بعد.
opendata-saved-unlisted = خارج القائمة
opendata-saved-is-listed = في القائمة العامة
opendata-saved-change = غيّر السؤال
opendata-saved-list = ضعه في القائمة العامة
opendata-saved-unlist = أخرجه من القائمة
opendata-saved-remove = احذفه
opendata-saved-now-listed = السؤال في القائمة العامة.
opendata-saved-now-unlisted = لم يعد السؤال في القائمة.
opendata-saved-now-removed = حُذف السؤال.
opendata-saved-now = حُفظ السؤال. شارك عنوان هذه الصفحة.
opendata-saved-save = احفظ هذا السؤال
opendata-saved-save-lead = يحصل على عنوان قصير يمكنك مشاركته. كل من لديه العنوان يستطيع قراءته، والإجابة دائمًا إجابة اليوم.
opendata-saved-field-title = العنوان
opendata-saved-field-text = بماذا يفيد (اختياري)
opendata-saved-no-names = يستطيع الجميع قراءة هذا. لا تذكر أسماء أشخاص عاديين.
opendata-saved-title-missing = أدخل عنوانًا.
opendata-saved-too-long = الاستعلام أطول من أن يُحفظ: 20,000 حرف على الأكثر.
opendata-saved-already = هذا السؤال محفوظ من قبل.

event-query-saved = حُفظ سؤال للبيانات المفتوحة
event-query-listed = وُضع سؤال في القائمة العامة
event-query-unlisted = أُخرج سؤال من القائمة العامة
event-query-removed = حُذف سؤال محفوظ

## البحث

opendata-search-hint = يجد أيضًا أسماء الأعمدة وقيمها الأكثر تكرارًا.
opendata-did-you-mean = هل تقصد
opendata-found-instead = لا شيء فيه «{ $words }». هذا فيه «{ $meant }»:
opendata-keyword = كلمة مفتاحية
opendata-year = سنة النشر
opendata-related = بيانات ذات صلة

## الخرائط

opendata-map-title = خريطة: { $title }
opendata-map-open = اعرضه على خريطة
opendata-map-count = { $count ->
    [one] موقع واحد.
   *[other] عدد المواقع: { $count }.
}
opendata-map-cut = أكثر من { $count } موقع. ترسمها الخريطة كلها، وما تقارب منها نقطة واحدة حتى تكبّر.
opendata-map-none = لا يوجد صف له موقع على الخريطة.
opendata-map-script = تُرسم الخريطة حيث تعمل البرامج النصية. في القائمة أدناه أول المواقع بالكلمات.
opendata-map-list = أول المواقع بالكلمات
opendata-map-zoom-in = تكبير
opendata-map-zoom-out = تصغير
opendata-map-close = إغلاق
opendata-map-attribution = مصدر الخريطة
opendata-map-unavailable = لا يمكن رسم الخريطة في هذا المتصفح. في القائمة أدناه أول المواقع بالكلمات.
action-save-query = حفظ سؤال تحت عنوان قصير
action-list-query = اختيار أسئلة القائمة العامة
policy-opendata-residents-and-staff-save-queries = من سجّل الدخول يمكنه حفظ سؤال تحت عنوان قصير
policy-opendata-staff-list-queries = يختار المحللون والمديرون والمسؤولون أسئلة القائمة العامة ويزيلون ما لا يخصها
