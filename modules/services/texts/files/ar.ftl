# الملفات التي يقدّمها أصحاب الطلبات: اختيارها ورفضها وفحصها من الفيروسات وفتحها.

services-files-title = الملفات
services-files-limits = { $count ->
    [one] يمكنك إضافة ملف واحد: { $kinds }. أكبر حجم له { $size }.
    [two] يمكنك إضافة ملفين: { $kinds }. أكبر حجم لكل منهما { $size }.
    [few] يمكنك إضافة { $count } ملفات: { $kinds }. أكبر حجم لكل منها { $size }.
   *[other] يمكنك إضافة { $count } ملفًا: { $kinds }. أكبر حجم لكل منها { $size }.
}
services-files-kind-or = {" أو "}
services-files-kind-pdf = ملف PDF
services-files-kind-picture = صورة
services-files-kind-document = مستند Word أو OpenDocument أو RTF أو نص عادي
services-files-kind-spreadsheet = جدول بيانات أو CSV
services-files-kind-sound = تسجيل صوتي
services-files-kind-film = مقطع مصوّر
services-files-kilobytes = { $number } كيلوبايت
services-files-megabytes = { $number } ميغابايت
services-files-kept = محفوظ بالفعل:
services-files-full = لا حاجة هنا إلى ملفات أخرى. احذف ملفًا إذا أردت استبداله.
services-files-add = أضف الملفات المختارة وابقَ في هذه الصفحة
services-files-remove = حذف
services-files-later = ملفات (اختياري)
services-files-later-hint = حتى 8 ملفات، أكبر حجم لكل منها 25 ميغابايت: ملفات PDF أو صور أو مستندات أو جداول بيانات أو صوت أو مقاطع مصوّرة.
services-files-program = «{ $file }» برنامج، أو اسمه ينتهي كأسماء البرامج. اختر مستندًا أو صورة.
services-files-markup = «{ $file }» صفحة ويب أو رسم يمكن أن يحوي برامج. احفظه بصيغة PDF أو صورة واختر ذلك الملف.
services-files-macros = «{ $file }» يحوي وحدات ماكرو. احفظه دونها أو بصيغة PDF واختر ذلك الملف.
services-files-bomb = «{ $file }» يصير أكبر بكثير مما هو عليه عند فك ضغطه. احفظه بصيغة PDF واختر ذلك الملف.
services-files-locked = «{ $file }» محمي بكلمة مرور، ولن يتمكن أحد هنا من فتحه. احفظه دون كلمة مرور واختر ذلك الملف.
services-files-many = بلغ هذا الطلب أكبر عدد ممكن من الملفات. احذف ملفًا قبل إضافة آخر.
services-files-unscanned = لم يُفحص من الفيروسات
services-files-waiting = قيد الفحص من الفيروسات
services-files-clean = لم يُعثر على فيروس
services-files-infected = كان فيه فيروس وأُتلف
services-files-infected-here = كان في «{ $file }» فيروس وقد أتلفناه. افحص جهازك واختر ملفًا آخر.
services-files-infected-gone = كان في هذا الملف فيروس وقد أُتلف. لا يمكن فتحه.
services-files-not-checked-yet = ما زال هذا الملف قيد الفحص من الفيروسات. حاول مجددًا بعد دقيقة.
services-files-open = فتح
services-files-opening = يُسجَّل فتحك للملف بالغرض نفسه، ويراه صاحب الطلب.
services-files-mail-subject = { $reference }: كان في أحد الملفات فيروس
services-files-mail = كان في ملف قدّمته لخدمة «{ $service }» ({ $reference }) فيروس. أتلفناه ولم يفتحه أحد.

    افحص جهازك. تجد هنا اسم الملف ويمكنك أن ترسل إلينا ملفًا آخر:
    { $url }

    { $town }
services-files-held = الملفات التي يقدّمها أصحاب الطلبات
services-files-held-why = ليرى صاحب القرار ما تطلبه القواعد. وهي مختومة بمفتاح خاص بصاحب الطلب وتُتلف معه.
action-check-file = فحص ملف من الفيروسات
action-hold-application = منع إتلاف طلب
action-see-retention = الاطلاع على الطلبات التي ستُتلف
action-destroy-application = إتلاف طلب
action-destroy-bill = إتلاف فاتورة

# مدة حفظ الطلبات.

services-retention-title = إتلاف الطلبات
services-retention-lead = إذا حُفظ الطلب المدة التي تحددها خدمته، تُتلف إجاباته وملفاته ورسائله مع المفتاح الذي خُتمت به. والسجل يثبت ذلك.
services-retention-ahead = ما سيُتلف
services-retention-done = ما أُتلف
services-retention-none = لا شيء.
services-retention-application = الطلب
services-retention-day = في هذا اليوم
services-retention-held = يجب أن يبقى
services-retention-proof = الإثبات في السجل
services-retention-at = وقت الإتلاف
services-retention-counts = ماذا أُتلف
services-retention-what = الإجابات، الرسائل: { $texts }، الملفات: { $files }
services-retention-until = يُحفظ حتى { $day } ثم يُتلف.
services-retention-is-held = يجب أن يبقى، مع أن يومه { $day }.
services-retention-destroyed-on = أُتلفت الإجابات والملفات والرسائل في { $day }.
services-retention-hold = منع إتلافه
services-retention-release = السماح بإتلافه في يومه
services-retention-reason-hint = مثل خطاب من محكمة. لا يراه صاحب الطلب.
services-retention-not-now = لا يمكن إتلافه الآن.
services-retention-destroyed = سبق إتلافه.
services-retention-so-already = سبق قول ذلك.
services-done-held = يبقى إلى أن يسمح أحد بإتلافه.
services-done-released = يُتلف في يومه.
services-entry-held = { $who }: يجب ألا يُتلف
services-entry-released = { $who }: يجوز إتلافه في يومه
services-files-late = بقيت هذه الصفحة مفتوحة وقتًا طويلًا فلم نتمكن من استلامها. لم يضع شيء مما كتبته: اضغط الزر مرة أخرى. أما الملفات فيجب اختيارها من جديد.

# الأماكن والعناوين.

services-files-map-zoom-in = تكبير
services-files-map-zoom-out = تصغير
services-files-map-close = إغلاق
services-files-map-marker = المكان
services-files-map-attribution = مصدر الخريطة
services-files-map-unavailable = لا يستطيع هذا المتصفح رسم الخريطة. كل ما تعرضه مكتوب في هذه الصفحة.
services-files-map-locate = استخدم موقعي
services-files-map-locating = جارٍ البحث عن موقعك …
services-files-map-locate-denied = متصفحك لا يعطينا موقعك. اكتب اسم شارع أو انقر على الخريطة.
services-files-map-locate-failed = تعذّر العثور على موقعك. اكتب اسم شارع أو انقر على الخريطة.
services-files-map-outside = يبدو أنك خارج البلدة. اكتب اسم شارع أو انقر على الخريطة.
services-files-map-chosen = تم تحديد المكان. يمكنك سحب الدبوس أو تحريكه بمفاتيح الأسهم.
services-files-map-chosen-near = تم التحديد قرب { $name }. يمكنك سحب الدبوس أو تحريكه بمفاتيح الأسهم.
services-files-place-search = ابحث
services-files-place-hint = مثلًا: Mill Lane 12
services-files-place-label = شارع أو عنوان أو مكان
services-files-place-suggestions = الاقتراحات: { $count }
services-files-place-nothing = لم نجد شيئًا باسم «{ $place }». تحقّق من الكتابة أو جرّب شارعًا قريبًا.
services-files-place-offers = أي «{ $place }» تقصد؟
services-files-place-map = خريطة لتحديد المكان
services-files-place-map-otherwise = تحتاج الخريطة إلى JavaScript. لست بحاجة إلى الخريطة: يكفي شارع أو عنوان.
services-files-place-map-hint = انقر على الموضع. بلوحة المفاتيح: حرّك الدبوس بالأسهم ثم أكّد بمفتاح Enter.
services-files-place-choose = اختر أحد العناوين التي وجدناها أو املأ الحقول.
services-files-restored = أعدنا ما كنت كتبته في هذا المتصفح ولم يصل إلينا.
services-files-undo = إزالته مجددًا
services-files-offline = لا يوجد اتصال. ما كتبته محفوظ في هذا المتصفح: اضغط الزر مجددًا عند عودة الاتصال.

# في السجل وبين القواعد وبين المهام.

event-application-destroyed = أُتلف طلب حُفظ المدة اللازمة
event-application-file-checked = فُحص ملف من الفيروسات
event-application-file-read = فتح الموظفون ملفًا في طلب
event-application-file-removed = استرجع صاحب الطلب ملفًا
event-application-files-kept = قدّم صاحب الطلب ملفات
event-application-held = طلب يجب ألا يُتلف
event-application-kept-until = دُوّن اليوم الذي يُتلف فيه طلب
event-application-released = طلب يجوز إتلافه في يومه
policy-services-applications-are-destroyed-in-the-end = يُتلف البرنامج الطلبات عندما تُحفظ المدة التي تحددها خدمتها
policy-services-files-are-looked-at = يدوّن البرنامج هل في ملف قدّمه صاحب الطلب فيروس
policy-services-managers-hold-applications = يمنع المديرون إتلاف طلب يخص جهتهم مع ذكر السبب، ويسمحون به مجددًا
policy-services-staff-see-what-is-destroyed = يطّلع المديرون ومسؤولو النظام والمدققون على ما سيُتلف وما أُتلف
job-kind-services-check-file = فحص ملف من الفيروسات
job-kind-services-destroy-applications = إتلاف الطلبات التي حُفظت المدة اللازمة
job-kind-services-destroy-bills = إتلاف الفواتير التي حُفظت المدة اللازمة
job-kind-services-destroy-files = إتلاف محتوى ملفات
job-kind-services-settle-files = إزالة الملفات المرفوعة التي لا يشير إليها شيء
