# السجلات التي تقرؤها الخدمات: ما يُبحث عنه ولماذا، ومن اطّلع.
services-registers-will-look = نبحث في السجلات:
services-registers-looked = ما بحثنا عنه في السجلات
services-registers-looked-lead = للتحقق مما أخبرتنا به بحثنا في هذه السجلات. لا أحد يبحث فيها بلا سبب.
services-registers-when = متى
services-registers-who = من اطّلع
services-registers-why = لماذا
services-registers-sought = عمّ بحثنا
services-registers-result = ما وجدناه
services-registers-found = { $count ->
    [zero] لا شيء
    [one] قيد واحد
    [two] قيدان
    [few] { $count } قيود
   *[other] { $count } قيدًا
}
services-registers-by-program = البرنامج تلقائيًا
services-registers-again = البحث في السجلات مرة أخرى
services-registers-again-hint = تستند التوصية إلى ما كان في السجلات عند آخر بحث فيها. يُسجَّل البحث مرة أخرى، ويراه مقدم الطلب.
services-registers-looked-again = جرى البحث في السجلات مرة أخرى.
services-registers-changed = في السجلات الآن غير ما رأيته. ابحث فيها مرة أخرى ثم قرر.
services-registers-held-look = ما بُحث عنه بشأنك في السجلات
services-registers-held-look-why = للتحقق مما أخبرتنا به قبل اتخاذ القرار
services-registers-act-renewed = { $who }: جُدّد
services-registers-readings = من اطّلع على هذا السجل
services-registers-readings-lead = كلما فتح أحد صفًا أو بحثت خدمة عن صف سُجّل ذلك. إذا فتح شخص في يوم واحد عددًا من الصفوف يزيد على { $rows } وُضعت عليه علامة «غير معتاد».
services-registers-readings-cut = عدد مرات الاطلاع أكبر مما تفحصه هذه الصفحة. اختر أيامًا أقل.
services-registers-readings-none = لم يطّلع أحد على هذا السجل في هذه الأيام.
services-registers-by-day = بحسب اليوم والشخص
services-registers-each = كل مرات الاطلاع
services-registers-span = { $days ->
    [one] اليوم الأخير
    [few] آخر { $days } أيام
   *[other] آخر { $days } يومًا
}
services-registers-purpose = لأي غرض
services-registers-all = عرض كل مرات الاطلاع
services-registers-day = اليوم
services-registers-opened = صفوف مفتوحة
services-registers-looked-up = بُحث عنها لطلبات
services-registers-unusual = غير معتاد
services-registers-for = للطلب
services-registers-more = لا تظهر هنا إلا الأحدث. ملف CSV يضمها كلها.

event-register-looked-up = بحثت خدمة في سجل من أجل طلب
event-register-row-renewed = جُدّد صف في سجل
policy-services-auditors-see-who-looked = المدققون يرون من اطّلع على أي سجل ولأي غرض؛ والمديرون في سجلات جهتهم
action-audit-register = رؤية من اطّلع على سجل
