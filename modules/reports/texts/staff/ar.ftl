## كلمات تشترك فيها صفحات الموظفين

reports-choose = اختر
reports-save = حفظ
reports-change = تعديل
reports-remove = حذف
reports-ended = منتهٍ
reports-told =
    { $count ->
        [zero] لا يصل إلى أحد بريد إلكتروني بهذا. يظهر في الصفحة العامة للبلاغ.
        [one] يصل إلى شخص واحد بريد إلكتروني بهذا، ويظهر في الصفحة العامة للبلاغ.
        [two] يصل إلى شخصين بريد إلكتروني بهذا، ويظهر في الصفحة العامة للبلاغ.
        [few] يصل إلى { $count } أشخاص بريد إلكتروني بهذا، ويظهر في الصفحة العامة للبلاغ.
        [many] يصل إلى { $count } شخصًا بريد إلكتروني بهذا، ويظهر في الصفحة العامة للبلاغ.
       *[other] يصل إلى { $count } شخص بريد إلكتروني بهذا، ويظهر في الصفحة العامة للبلاغ.
    }
reports-told-nobody = يراه الزملاء وحدهم. لا يُخبر به أحد من السكان.
reports-reason = ما يُقال للسكان (اختياري)
reports-reason-needed = ما يُقال للسكان
reports-reason-hint = علني. قل ما الذي سيحدث أو لماذا، بكلمات بسيطة ودون أسماء.
reports-agency-choose = الجهة المسؤولة عنه

## المواعيد، بوقت العمل

reports-clock-answer = أول رد
reports-clock-fix = الإصلاح
reports-clock-left = بقي { $length }
reports-clock-late = تأخّر { $length }
reports-clock-moment = أقل من ساعة عمل
reports-clock-hours =
    { $count ->
        [zero] أقل من ساعة عمل
        [one] ساعة عمل واحدة
        [two] ساعتا عمل
        [few] { $count } ساعات عمل
        [many] { $count } ساعة عمل
       *[other] { $count } ساعة عمل
    }
reports-clock-days =
    { $count ->
        [zero] أقل من يوم عمل
        [one] يوم عمل واحد
        [two] يوما عمل
        [few] { $count } أيام عمل
        [many] { $count } يوم عمل
       *[other] { $count } يوم عمل
    }
reports-clock-none = لا موعد محدد
reports-clock-due = الموعد { $date }
reports-clock-given = صدر في { $date }
reports-clock-ended = أُغلق في { $date }
reports-pace-due-soon = موعده قريب

## قائمة العمل

reports-queue-link = قائمة العمل
reports-queue-title = قائمة العمل: { $queue }
reports-queue-filtered = بلاغات مرشّحة
reports-queue-views = قوائم العمل
reports-queue-mine = بلاغاتي
reports-queue-all = كل البلاغات
reports-queue-hide-requests = طلبات إخفاء شيء
reports-queue-saved = العروض المحفوظة
reports-queue-keep = حفظ هذا العرض
reports-queue-late-count = متأخر: { $count }
reports-queue-at-least = { $count }+
reports-queue-narrow = تضييق القائمة
reports-queue-narrow-none = كل ما في القائمة
reports-queue-narrow-late = المتأخرة
reports-queue-narrow-nobody = لم تُسند بعد
reports-queue-narrow-mine = المسندة إليّ
reports-queue-write = تدوين بلاغ
reports-queue-filters = البحث والترشيح
reports-queue-any-team = كل الفرق
reports-queue-any-agency = كل الجهات
reports-queue-assignee = مسند إلى
reports-queue-anybody = أي شخص أو لا أحد
reports-queue-nobody = لا أحد
reports-queue-only-late = المتأخرة فقط
reports-queue-only-hidden = المخفية عن الجمهور فقط
reports-queue-order-due = الأقرب موعدًا أولًا
reports-queue-order-newest = الأحدث وصولًا أولًا
reports-queue-order-changed = الأحدث تغيّرًا أولًا
reports-queue-empty = لا شيء هنا. اختر قائمة أخرى أو مرشّحات أقل.
reports-queue-caption = بلاغات هذه القائمة
reports-queue-choice = اختيار
reports-queue-what = البلاغ
reports-queue-age = أُبلغ عنه
reports-queue-clocks = المواعيد
reports-queue-whose = لمن
reports-queue-picture = صورة
reports-queue-hidden = مخفي
reports-queue-supports =
    { $count ->
        [zero] لا أحد غيره
        [one] شخص آخر متأثر
        [two] شخصان آخران متأثران
        [few] { $count } أشخاص آخرين متأثرون
        [many] { $count } شخصًا آخر متأثرًا
       *[other] { $count } شخص آخر متأثر
    }
reports-queue-tick = اختر بلاغات لمعالجة عدة منها معًا
reports-queue-tick-one = اختيار { $reference }
reports-queue-tick-all = اختيار كل ما في هذه الصفحة
reports-queue-ticked = المختار: { $count }
reports-queue-actions = معالجة البلاغات المختارة
reports-queue-pages = صفحات القائمة
reports-queue-previous = الصفحة السابقة
reports-queue-next = الصفحة التالية

## ما يمكن فعله ببلاغ أو بعدة بلاغات

reports-act-take = إسناده إليّ
reports-act-assign = إسناد
reports-act-status = تغيير الحالة
reports-act-category = تغيير الفئة
reports-act-merge = دمج المكرر

## المفاتيح

reports-keys-open = اختصارات لوحة المفاتيح
reports-keys-title = اختصارات لوحة المفاتيح
reports-keys-down = البلاغ التالي
reports-keys-up = البلاغ السابق
reports-keys-tick = اختيار أو إلغاء الاختيار
reports-keys-enter = فتح البلاغ
reports-keys-help = عرض هذه المفاتيح
reports-keys-send = إرسال نموذج الصفحة
reports-keys-on = استخدام المفاتيح المفردة اختصاراتٍ
reports-keys-close = إغلاق

## عدة بلاغات معًا

reports-bulk-title-take =
    { $count ->
        [zero] إسناد بلاغات إليك
        [one] إسناد بلاغ واحد إليك
        [two] إسناد بلاغين إليك
        [few] إسناد { $count } بلاغات إليك
        [many] إسناد { $count } بلاغًا إليك
       *[other] إسناد { $count } بلاغ إليك
    }
reports-bulk-title-assign =
    { $count ->
        [zero] إسناد بلاغات
        [one] إسناد بلاغ واحد
        [two] إسناد بلاغين
        [few] إسناد { $count } بلاغات
        [many] إسناد { $count } بلاغًا
       *[other] إسناد { $count } بلاغ
    }
reports-bulk-title-status =
    { $count ->
        [zero] تغيير حالة بلاغات
        [one] تغيير حالة بلاغ واحد
        [two] تغيير حالة بلاغين
        [few] تغيير حالة { $count } بلاغات
        [many] تغيير حالة { $count } بلاغًا
       *[other] تغيير حالة { $count } بلاغ
    }
reports-bulk-title-status-to =
    { $count ->
        [zero] تغيير بلاغات إلى «{ $status }»
        [one] تغيير بلاغ واحد إلى «{ $status }»
        [two] تغيير بلاغين إلى «{ $status }»
        [few] تغيير { $count } بلاغات إلى «{ $status }»
        [many] تغيير { $count } بلاغًا إلى «{ $status }»
       *[other] تغيير { $count } بلاغ إلى «{ $status }»
    }
reports-bulk-title-category =
    { $count ->
        [zero] تغيير فئة بلاغات
        [one] تغيير فئة بلاغ واحد
        [two] تغيير فئة بلاغين
        [few] تغيير فئة { $count } بلاغات
        [many] تغيير فئة { $count } بلاغًا
       *[other] تغيير فئة { $count } بلاغ
    }
reports-bulk-title-merge =
    { $count ->
        [zero] دمج بلاغات
        [one] دمج بلاغ واحد في غيره
        [two] دمج بلاغين
        [few] دمج { $count } بلاغات
        [many] دمج { $count } بلاغًا
       *[other] دمج { $count } بلاغ
    }
reports-bulk-do =
    { $count ->
        [zero] لا بلاغات
        [one] نفّذ على بلاغ واحد
        [two] نفّذ على بلاغين
        [few] نفّذ على { $count } بلاغات
        [many] نفّذ على { $count } بلاغًا
       *[other] نفّذ على { $count } بلاغ
    }
reports-bulk-done =
    { $count ->
        [zero] لم يتغير أي بلاغ.
        [one] تغيّر بلاغ واحد.
        [two] تغيّر بلاغان.
        [few] تغيّرت { $count } بلاغات.
        [many] تغيّر { $count } بلاغًا.
       *[other] تغيّر { $count } بلاغ.
    }
reports-bulk-refused = تعذّر تغيير بعض البلاغات
reports-bulk-gone = لم يعد هذا البلاغ موجودًا.
reports-bulk-changed = تغيّر في هذه الأثناء
reports-bulk-not-yours = ليس من صلاحيتك تغييره
reports-bulk-cannot = لا ينتقل إلى هذه الحالة

## العروض المحفوظة

reports-views-title = حفظ هذا العرض
reports-views-name = اسم هذا العرض
reports-views-name-hint = مثلًا: حفر البلدة القديمة. إن وُجد عرض بالاسم نفسه حلّ هذا محلّه.
reports-views-keep = حفظ العرض
reports-views-kept = حُفظ العرض «{ $name }».
reports-views-none = لم تحفظ أي عرض بعد. ضع مرشّحات في قائمة العمل ثم اختر «حفظ هذا العرض».
reports-views-remove = حذف
reports-views-removed = حُذف العرض.

## طلبات إخفاء شيء

reports-requests-title = طلبات إخفاء شيء أو تصحيحه
reports-requests-lead = قدّمها سكان. الأطول انتظارًا في الأعلى.
reports-requests-none = لا شيء ينتظر قرارًا.
reports-requests-of-report = طلبات إخفاء شيء أو تصحيحه
reports-requests-asked = قُدّم
reports-request-waits = ينتظر قرارًا
reports-request-granted = أُجيب
reports-request-refused = رُفض
reports-request-decide = البتّ فيه
reports-request-title = البتّ في طلب
reports-request-first = إن أجبت الطلب فأخفِ الصورة أو احجب من النص أو أخفِ البلاغ أولًا. هذا النموذج لا يفعل إلا الرد على صاحب الطلب.
reports-request-question = هل يُجاب الطلب؟
reports-request-yes = نعم
reports-request-yes-hint = ما طُلب أصبح مخفيًا أو مصححًا
reports-request-no = لا
reports-request-choose = اختر نعم أو لا
reports-request-answer = ما يُقال لصاحب الطلب
reports-request-answer-hint = يصل إليه بالبريد الإلكتروني ولا يظهر في مكان آخر.
reports-request-answer-nobody = لم يترك صاحب الطلب عنوانًا، فلا يصل هذا إلى أحد. يُحفظ سببًا للقرار.
reports-request-button = البتّ في الطلب
reports-request-done = بُتّ في الطلب المتعلق بالبلاغ { $reference }.

## بلاغ على المكتب

reports-work-warning = تنبيه
reports-work-changed = ما تغيّر بينما كنت تكتب
reports-work-look-again = لم يضع شيء مما كتبته: هو في النموذج أدناه. راجعه ثم أرسله إن كان لا يزال صحيحًا.
reports-work-reminder = البلاغ
reports-work-cancel = إلغاء
reports-work-and-next = حفظ ثم التالي في القائمة
reports-work-back = العودة إلى القائمة
reports-work-back-to-report = العودة إلى البلاغ
reports-work-onward = المتابعة
reports-work-next = التالي في القائمة
reports-work-queue = العودة إلى القائمة
reports-work-public = الصفحة العامة
reports-work-actions = إجراءات أخرى
reports-work-states = كل الحالات ومعانيها
reports-work-update = نشر خبر
reports-work-move = تصحيح المكان
reports-work-route = إحالة إلى جهة أخرى
reports-work-contact = إظهار من أبلغ عنه
reports-work-withdraw = سحبه نيابة عن المبلّغ
reports-work-hide = إخفاء البلاغ
reports-work-unhide = إظهار البلاغ من جديد
reports-work-redact = حجب
reports-work-original = قراءة الأصل
reports-work-clocks = المواعيد
reports-work-why = لماذا هم
reports-work-by-hand = اختير يدويًا، أو لا أحد مسؤول هنا بحسب الخريطة
reports-work-handovers = ما سُلّم إلى جهات أخرى
reports-work-people = الأشخاص
reports-work-reporter = المبلّغ
reports-work-reporter-unknown = لم يذكر اسمًا ولا عنوانًا
reports-work-reporter-known = معروف، لا يريد بريدًا
reports-work-reporter-told = معروف، يصله البريد
reports-work-supports = آخرون لديهم المشكلة
reports-work-followers = المتابعون بالبريد
reports-work-duplicates = دُمجت في هذا البلاغ
reports-work-nearby = بلاغات قريبة
reports-work-same = هو نفسه

## الحالات

reports-status-title = تغيير الحالة
reports-status-title-to = تغيير الحالة إلى «{ $status }»
reports-status-button = التغيير إلى «{ $status }»
reports-status-done = تغيّرت حالة البلاغ { $reference }.
reports-status-missing = اختر حالة
reports-status-promised = سيُصلح في موعد أقصاه
reports-status-promised-hint = يظهر هذا اليوم للجميع وعدًا.
reports-status-hint-received = أُغلق خطأً. ينتظر ردًا من جديد وتبدأ مواعيده من جديد.
reports-status-hint-in-progress = هناك من يعمل عليه أو بدأ النظر فيه.
reports-status-hint-planned = سيُصلح في يوم تعد به.
reports-status-hint-handed-over = جهة أخرى مسؤولة عنه. يُرسل إليها ويبقى مفتوحًا حتى تنهيه.
reports-status-hint-fixed = أُصلح. يُسأل السكان هل يوافقون.
reports-status-hint-wont-fix = لن يُنفَّذ. السبب علني.

## الإسناد

reports-assign-title = إسناد البلاغ
reports-assign-no-team = بلا فريق
reports-assign-button = إسناد
reports-assign-done = أُسند البلاغ { $reference }.

## الفئة

reports-recategorise-title = تغيير الفئة
reports-recategorise-to = الفئة الجديدة
reports-recategorise-choose = اختيار
reports-recategorise-button = التغيير إلى «{ $category }»
reports-recategorise-goes = بهذه الفئة يذهب إلى { $office }.
reports-recategorise-done = تغيّرت فئة البلاغ { $reference }.

## المكان

reports-move-title = تصحيح المكان
reports-move-search = ابحث عن شارع أو عنوان
reports-move-nothing = لم نجد شيئًا. علّم المكان على الخريطة أو أدخل الإحداثيات.
reports-move-address = المكان بالكلمات
reports-move-no-map = تحتاج الخريطة إلى JavaScript. من دونه ابحث عن عنوان أعلاه أو أدخل الإحداثيات أدناه.
reports-move-lat = خط العرض
reports-move-lon = خط الطول
reports-move-no-point = أدخل إحداثيات مثل 41.65432 و -4.72345، أو اترك الحقلين فارغين
reports-move-button = حفظ المكان
reports-move-done = صُحّح مكان البلاغ { $reference }.

## الدمج

reports-merge-title = دمج في بلاغ آخر
reports-merge-question = مع أي بلاغ هو المشكلة نفسها؟
reports-merge-stays = أي بلاغ يبقى مفتوحًا؟
reports-merge-other = بلاغ آخر
reports-merge-reference = رقمه المرجعي
reports-merge-missing = اختر بلاغًا أو أدخل رقمًا مرجعيًا
reports-merge-told =
    { $count ->
        [zero] ينتهي هذا البلاغ بحالة «أُبلغ عنه سابقًا». لا يصل إلى أحد بريد.
        [one] ينتهي هذا البلاغ بحالة «أُبلغ عنه سابقًا». يُخبَر شخص واحد ويتابع البلاغ الآخر من الآن.
        [two] ينتهي هذا البلاغ بحالة «أُبلغ عنه سابقًا». يُخبَر شخصان ويتابعان البلاغ الآخر من الآن.
        [few] ينتهي هذا البلاغ بحالة «أُبلغ عنه سابقًا». يُخبَر { $count } أشخاص ويتابعون البلاغ الآخر من الآن.
        [many] ينتهي هذا البلاغ بحالة «أُبلغ عنه سابقًا». يُخبَر { $count } شخصًا ويتابعون البلاغ الآخر من الآن.
       *[other] ينتهي هذا البلاغ بحالة «أُبلغ عنه سابقًا». يُخبَر { $count } شخص ويتابعون البلاغ الآخر من الآن.
    }
reports-merge-button = دمج
reports-merge-done = دُمج البلاغ { $reference }.

## الإحالة

reports-route-title = إحالة إلى جهة أخرى
reports-route-now = البلاغ لدى { $office }. تستمر مواعيده أينما ذهب.
reports-route-same = بحسب خريطة المسؤوليات هو في مكانه الصحيح. لإحالته مع ذلك اختر يدويًا واذكر السبب.
reports-route-question = من يكون المسؤول عنه؟
reports-route-by-map = كما تقول الخريطة: { $office }
reports-route-by-hand = غير ذلك
reports-route-office = الجهة والفريق
reports-route-rule = القاعدة { $rule }، الإصدار { $version }
reports-route-button = إحالة
reports-route-done = أُحيل البلاغ { $reference }.

## الملاحظات والأخبار

reports-note-title = كتابة ملاحظة
reports-note-text = ملاحظة داخلية
reports-note-hint = للزملاء فقط. لا يراها السكان أبدًا.
reports-note-button = إضافة الملاحظة
reports-note-done = أُضيفت الملاحظة.
reports-publish-title = نشر خبر
reports-publish-text = ما الذي يجري عمله
reports-publish-button = نشر
reports-publish-done = نُشر الخبر عن البلاغ { $reference }.
reports-templates-use = البدء بنص معدّ

## الإخفاء والحجب

reports-photo-hide-number = إخفاء الصورة { $number }
reports-photo-show-number = إظهار الصورة { $number } من جديد
reports-photo-hide-title = إخفاء هذه الصورة
reports-photo-hide-text = لا يراها السكان بعد ذلك. يراها الزملاء ويمكن إظهارها من جديد.
reports-photo-hide = إخفاء الصورة
reports-photo-hidden = أُخفيت الصورة.
reports-photo-show-title = إظهار هذه الصورة من جديد
reports-photo-show-text = يراها الجميع من جديد.
reports-photo-show = إظهار الصورة
reports-photo-shown = تظهر الصورة من جديد.
reports-redact-title = حجب من نص
reports-redact-now = ما يقرؤه الجميع الآن
reports-redact-sealed = يُحفظ الأصل مختومًا. قراءته تتطلب غرضًا وتُدوَّن.
reports-redact-text = ما سيقرؤه الجميع
reports-redact-hint = احذف الأسماء والأرقام والشتائم، وضع […] مكان المحذوف. لا تغيّر غير ذلك.
reports-redact-button = نشر النص بعد الحجب
reports-redact-done = حُجب من النص.
reports-hide-report-title = إخفاء البلاغ كله
reports-hide-report-text = يختفي من كل القوائم والخرائط والملفات، ويجيب عنوانه بأن لا صفحة كهذه. يظل يراه من أبلغ عنه والزملاء.
reports-hide-report-reason = السبب
reports-hide-report-button = إخفاء البلاغ
reports-hidden-done = أُخفي البلاغ { $reference }.
reports-unhide-title = إظهار البلاغ من جديد
reports-unhide-text = يراه الجميع من جديد مع تاريخه العلني كله.
reports-unhide-button = إظهار البلاغ
reports-shown-done = أصبح البلاغ { $reference } علنيًا من جديد.
reports-withdraw-staff-title = سحب البلاغ نيابة عن المبلّغ
reports-withdraw-for = فقط إذا طلب ذلك من أبلغ عنه. ينتهي بحالة «سُحب».
reports-withdrawn-done = سُحب البلاغ { $reference }.

## قراءة المختوم

reports-read-reporter = من أبلغ عنه
reports-read-request = قراءة الطلب
reports-read-original = قراءة النص الأصلي
reports-read-recorded = تُدوَّن قراءتك في تاريخ البلاغ وفي السجل، باسمك وبالغرض.
reports-read-button = قراءة
reports-read-name = الاسم
reports-read-email = البريد الإلكتروني
reports-read-phone = رقم الهاتف
reports-read-nothing = لا شيء يُقرأ: لم يُذكر اسم ولا عنوان، أو طلب صاحبه أن ننساه.
reports-purpose = لأي غرض تحتاج إليه؟
reports-purpose-ask-back = للاستفسار عن المشكلة
reports-purpose-find-place = للعثور على المكان
reports-purpose-answer = للرد على الشخص
reports-purpose-other = غرض آخر
reports-purpose-other-text = الغرض

## التاريخ كما يراه الموظفون

reports-history-internal = داخلي
reports-history-system = النظام
reports-history-status = الحالة: من «{ $before }» إلى «{ $after }»
reports-history-assigned = أُسند إلى { $to }
reports-history-assigned-both = أُسند إلى { $person } ({ $team })
reports-history-assigned-nobody = لم يعد مسندًا إلى أحد
reports-history-recategorised = الفئة: من «{ $before }» إلى «{ $after }»
reports-history-moved = المكان: من «{ $before }» إلى «{ $after }»
reports-history-routed = أُحيل من { $before } إلى { $after }
reports-history-sent = أُرسل إلى { $agency }: { $way }
reports-history-noted = ملاحظة
reports-history-published = نُشر خبر
reports-history-redacted = حُجب من نص
reports-history-hidden-photo = أُخفيت صورة
reports-history-hidden-report = أُخفي البلاغ
reports-history-hidden-text = أُخفي نص
reports-history-shown-photo = أُظهرت صورة من جديد
reports-history-shown-report = أُظهر البلاغ من جديد
reports-history-shown-text = أُظهر نص من جديد
reports-history-read-reporter = قرأ من أبلغ عنه
reports-history-read-request = قرأ طلب إخفاء شيء
reports-history-read-original = قرأ نصًا أصليًا
reports-source-web = أُبلغ عنه في هذا الموقع
reports-source-staff = دوّنه موظف
reports-source-open311 = أرسله برنامج (Open311)
reports-source-import = نُقل من { $name }
reports-handover-way-mail = بالبريد الإلكتروني
reports-handover-way-open311 = إلى خادمهم (Open311)
reports-handover-way-by-hand = يدًا بيد
reports-handover-state-waiting = سيُرسل
reports-handover-state-sent = وصل إليهم
reports-handover-state-refused = رُفض أو لم يصل
reports-handover-state-ended = انتهى
reports-handover-their-id = رقمهم: { $id }
reports-passed-on-waiting = سيُنقل إلى { $agency }
reports-passed-on-sent = نُقل إلى { $agency }
reports-passed-on-refused = لم تقبله { $agency }
reports-passed-on-ended = لم يُنقل إلى { $agency }

## تدوين بلاغ

reports-write-title = تدوين بلاغ
reports-write-lead = لشخص عند الشباك أو على الهاتف.
reports-write-again = فئة أخرى أو مكان آخر
reports-write-which = أي مكان؟
reports-write-as-said = «{ $place }» كما قيل
reports-write-description-hint = يستطيع الجميع قراءة هذا. لا تذكر أسماء ولا أرقام هواتف.
reports-write-person = من يبلّغ (اختياري)
reports-write-person-text = قل له إن هذا يُحفظ مشفّرًا ويُستخدم لهذا البلاغ وحده ولا يُنشر.
reports-write-name = الاسم
reports-write-email = البريد الإلكتروني
reports-write-phone = رقم الهاتف
reports-write-lang = لغة الرسائل
reports-write-send = حفظ البلاغ
reports-write-done = حُفظ البلاغ. رقمه المرجعي { $reference }: اقرأه للمبلّغ من فضلك.
