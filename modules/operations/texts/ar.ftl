operations-title = التشغيل
operations-version = الإصدار
operations-address = العنوان
operations-database = قاعدة البيانات
operations-mail = البريد
operations-mail-server = يرسله خادم بريد
operations-mail-folder = لا يُرسل: لم يُضبط خادم بريد، لذلك تُكتب الرسائل في ملفات.
operations-mails-link = قراءتها
operations-clock = الوقت على هذا الخادم
operations-state-well = كل شيء على ما يرام
operations-state-look = يحتاج إلى انتباه

# Jobs.
operations-jobs = المهام
operations-jobs-link = عرض جميع المهام
operations-jobs-failed-count = الفاشلة
operations-jobs-waiting-count = المنتظرة
operations-jobs-failed = { $count ->
    [zero] لا مهام فاشلة
    [one] مهمة فاشلة واحدة
    [two] مهمتان فاشلتان
    [few] { $count } مهام فاشلة
    [many] { $count } مهمة فاشلة
   *[other] { $count } مهمة فاشلة
}
operations-jobs-waiting = { $count ->
    [zero] لا مهام منتظرة
    [one] مهمة منتظرة واحدة
    [two] مهمتان منتظرتان
    [few] { $count } مهام منتظرة
    [many] { $count } مهمة منتظرة
   *[other] { $count } مهمة منتظرة
}
operations-jobs-more = { $count ->
    [zero] لا يظهر منها شيء.
    [one] تظهر الأولى فقط.
    [two] تظهر أول مهمتين فقط.
    [few] تظهر أول { $count } مهام فقط.
    [many] تظهر أول { $count } مهمة فقط.
   *[other] تظهر أول { $count } مهمة فقط.
}
operations-column-kind = النوع
operations-column-due = الموعد
operations-column-tries = المحاولات
operations-column-error = آخر خطأ
operations-column-actions = ما يمكنك فعله
operations-tries = { $tries } من { $most }
operations-job-failed = فشلت
operations-job-retry = المحاولة الآن
operations-job-give-up = التخلي عنها
operations-give-up-title = هل تريد التخلي عن هذه المهمة؟
operations-give-up-text = ستُزال ولن تُنفَّذ أبدًا.
operations-cancel = إلغاء
operations-job-retried = ستُجرَّب المهمة مجددًا الآن.
operations-job-given-up = تم التخلي عن المهمة.

# The ledger, its witnesses and its followers.
operations-ledger = السجل العام
operations-ledger-link = عرض السجل العام
operations-sealed = القيود في السجل
operations-unsealed = القيود التي لم تُختم بعد
operations-signed = آخر توقيع
operations-witnesses = الشهود
operations-column-witness = الشاهد
operations-column-entries = القيود المؤكدة
operations-column-asked = آخر سؤال
operations-followers = ما يتبع السجل
operations-column-follower = التابع
operations-column-behind = القيود المتأخرة

# Mails.
operations-mails = الرسائل
operations-mails-text = لم يُضبط خادم بريد. هذه هي الرسائل التي كانت ستُرسل، الأحدث أولًا. وروابطها تعمل.
operations-mails-none = لم تُكتب أي رسالة بعد.
operations-mail-subject = الموضوع
operations-mail-to = إلى
operations-mail-at = كُتبت

# Permissions.
operations-permissions = الصلاحيات
operations-permissions-link = من يحق له فعل ماذا، ولماذا
operations-permissions-text = اختر شخصًا وإجراءً. الجواب هو نفسه الذي يعطيه البرنامج، مع الأسباب.
operations-who = من
operations-who-anonymous = زائر لم يسجّل الدخول
operations-who-person = ساكن معروف برابط وصله بالبريد
operations-who-program = برنامج له مفتاح
operations-action = يريد أن
operations-resource = ما يُجرى عليه
operations-ask = عرض الجواب
operations-allowed = مسموح
operations-not-allowed = غير مسموح
operations-no-rule = لا توجد قاعدة تسمح بذلك. وما لا تسمح به أي قاعدة فهو غير مسموح.
operations-rules = جميع القواعد
operations-rules-text = القواعد جزء من البرنامج وهي واحدة للجميع. وهي مكتوبة بالإنجليزية وبلغة Cedar المصنوعة لمثل هذه القواعد.

# ما يقول السجل إنه حدث: مفتاح لكل نوع من الأحداث.
event-job-retried = أُعيد تشغيل مهمة كانت قد فشلت
event-job-given-up = جرى التخلي عن مهمة كانت قد فشلت

# لماذا يجوز لأحد أن يفعل شيئًا: مفتاح لكل قاعدة.
policy-operations-administrators-and-auditors-see-operations = يرى مسؤولو النظام والمدققون كيف يعمل البرنامج وما الذي فشل ومن يجوز له ماذا
policy-operations-administrators-manage-jobs = يعيد مسؤولو النظام محاولة مهمة أو يتخلون عنها
policy-operations-administrators-see-mails = يرى مسؤولو النظام الرسائل التي تُكتب في ملفات حين لا يوجد خادم بريد
policy-operations-staff-of-a-demo-see-mails = في بلدة تجريبية لا أحد شخص حقيقي، ويجوز لجميع الموظفين رؤية رسائلها

action-see-operations = يرى كيف يعمل البرنامج
action-manage-jobs = يعيد محاولة مهمة أو يتخلى عنها
action-see-mails = يرى الرسائل المكتوبة في ملفات
resource-operations = البرنامج
attribute-agency = الجهة
attribute-assignee = رقم الشخص المكلّف
attribute-demo = بلدة تجريبية
attribute-hidden = مخفي
attribute-house = جهة الحكومة نفسها
attribute-kind = النوع
attribute-number = الرقم
attribute-own = يخصّه هو
attribute-status = الحالة
attribute-team = الفريق
