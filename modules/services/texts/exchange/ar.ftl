services-exchange-partners = الشركاء
services-exchange-lead = برامج جهات أخرى تقدّم طلبات نيابةً عن الناس وتتابع ما أرسلته، عبر OAuth 2.0 وJSON.
services-exchange-none = لم يُقبل أي شريك بعد.
services-exchange-name = اسم الشريك
services-exchange-client = معرّف العميل
services-exchange-secret = سرّ العميل
services-exchange-token-address = من أين يحصل على الرموز
services-exchange-warning = تحذير
services-exchange-once = انسخ السرّ الآن. يُعرض هذه المرة فقط ولا يُحفظ في أي مكان.
services-exchange-copied = لقد نسخته
services-exchange-made = قُبل الشريك
services-exchange-state = الحالة
services-exchange-state-open = مقبول
services-exchange-state-ended = منتهٍ
services-exchange-add = قبول شريك
services-exchange-body = الجهة التي يقدّم طلبات لخدماتها
services-exchange-scopes = ما يُسمح له به
services-exchange-scope-read = رؤية أين وصلت طلباته
services-exchange-scope-write = تقديم طلبات نيابةً عن الناس والإجابة والكتابة والسحب
services-exchange-let-in = القبول
services-exchange-made-by = بواسطة { $who }، { $when }
services-exchange-hooks = خطاطيف الويب
services-exchange-hooks-lead = تُرسل رسالة إلى هذه العناوين عندما يحدث شيء لطلب من طلبات هذا الشريك. تذكر الرسالة أي طلب هو وأين وصل، ولا تذكر شيئًا مما كتبه أحد.
services-exchange-no-hooks = لا يُخطَر في أي عنوان.
services-exchange-url = العنوان
services-exchange-url-hint = يبدأ بـ https://
services-exchange-kinds = ما يُخطَر به
services-exchange-kind-received = استُلم طلب
services-exchange-kind-taken = يعمل عليه أحد الموظفين
services-exchange-kind-asked = يحتاج المكتب إلى شيء
services-exchange-kind-written = كتب المكتب
services-exchange-kind-decided = صدر القرار
services-exchange-kind-withdrawn = سُحب الطلب
services-exchange-kind-permit = أُصدر تصريح أو أُلغي
services-exchange-hook-add = إضافة خطاف ويب
services-exchange-hook-end = إزالة خطاف الويب هذا
services-exchange-hook-ended = أُزيل خطاف الويب.
services-exchange-hook-made = أُضيف خطاف الويب
services-exchange-hook-once = انسخ السرّ الذي تُوقَّع به الرسائل (Standard Webhooks). يُعرض هذه المرة فقط.
services-exchange-end = إنهاء هذا الشريك
services-exchange-end-words = يتوقف سرّه ورموزه عن العمل فورًا، ولا يُخطَر بأي شيء بعد ذلك. ويبقى ما أرسله.
services-exchange-partner-ended = أُنهي الشريك.
services-exchange-name-missing = أدخل اسم الشريك
services-exchange-scopes-missing = اختر ما يُسمح للشريك به
services-exchange-url-wrong = أدخل عنوانًا يبدأ بـ https://
services-exchange-kinds-missing = اختر ما يُخطَر به الشريك
services-exchange-ended-already = لقد انتهى من قبل.

services-exchange-no-service = لا توجد خدمة بهذا الاسم يمكن التقدّم إليها
services-exchange-other-body = هذه الخدمة لجهة غير الجهة التي قبلتك.
services-exchange-same-request = الطلب نفسه قيد التنفيذ الآن. اسأل مرة أخرى بعد ثوانٍ.
services-exchange-key-used = استُخدم هذا المفتاح لطلب آخر
services-exchange-key-too-long = استخدم مفتاحًا من 255 حرفًا على الأكثر
services-exchange-no-json = أرسل كائنًا بصيغة JSON، بنوع الوسائط application/json.
services-exchange-no-text = أرسل نصًا هنا
services-exchange-no-language = استخدم en أو es أو fr أو ar
services-exchange-no-applicant = اذكر من يقدّم الطلب، بالاسم الذي لديك له
services-exchange-held-applicant = الاسم الذي يعرفك به أحد الشركاء
services-exchange-held-applicant-why = لكي يجد الشريك الذي قدّم الطلب نيابةً عنك طلبك مرة أخرى
services-exchange-scope = رمزك لا يسمح بهذا.
services-exchange-token-title = لا يوجد رمز صالح
services-exchange-token-text = أظهر رمز وصول في الترويسة Authorization. يُحصل عليه من /oauth/token ويصلح لساعة.

services-exchange-hand-overs = ما لم يُسلَّم
services-exchange-hand-overs-lead = ما كان يجب أن يصل إلى مقدّم طلب أو إلى شريك ولم يصل. تُعاد المحاولة تلقائيًا؛ وتُخطَر كل صباح حتى لا يبقى شيء.
services-exchange-all-taken = سُلّم كل شيء.
services-exchange-for = الطلب
services-exchange-why = السبب
services-exchange-since = منذ
services-exchange-tries = المحاولات
services-exchange-next = المحاولة التالية
services-exchange-stopped = لا محاولات أخرى
services-exchange-retry = المحاولة مجددًا الآن
services-exchange-give-up = التخلي
services-exchange-retried = تجري المحاولة مجددًا الآن.
services-exchange-given-up = تم التخلي عنه.
services-exchange-why-unreachable = لا يمكن الوصول إلى الخادم الآخر، أو يستغرق وقتًا طويلًا.
services-exchange-why-refused = لم يقبله الخادم الآخر. أجاب بـ { $status }.
services-exchange-why-address = العنوان خاطئ أو لا أحد فيه. اسأل مقدّم الطلب بطريقة أخرى.
services-exchange-why-broken = خطأ من جانبنا. يجد من يدير البرنامج التفاصيل بين المهام.
services-exchange-digest-subject =
    { $count ->
        [zero] لا شيء بقي دون تسليم
        [one] شيء واحد لم يُسلَّم
        [two] شيئان لم يُسلَّما
        [few] { $count } أشياء لم تُسلَّم
        [many] { $count } شيئًا لم يُسلَّم
       *[other] { $count } شيء لم يُسلَّم
    }
services-exchange-digest =
    { $count ->
        [zero] لا شيء من خدماتكم بقي دون تسليم.
        [one] شيء واحد من خدماتكم لم يُسلَّم.
        [two] شيئان من خدماتكم لم يُسلَّما.
        [few] { $count } أشياء من خدماتكم لم تُسلَّم.
        [many] { $count } شيئًا من خدماتكم لم يُسلَّم.
       *[other] { $count } شيء من خدماتكم لم يُسلَّم.
    } اطّلع على السبب، أو حاول مجددًا، أو تخلَّ عنه:
    { $url }

    { $town }

event-partner-added = قُبل برنامج شريك
event-partner-ended = أُنهي برنامج شريك
event-partner-signed-in = حصل برنامج شريك على رمز
event-partner-signed-out = أعاد برنامج شريك رمزًا
event-hook-added = أُضيف خطاف ويب لشريك
event-hook-ended = انتهى خطاف ويب لشريك
event-hand-over-failed = تعذّر تسليم شيء
event-hand-over-done = سُلّم شيء لم يُقبل في البداية
event-hand-over-retried = طلب أحدهم إعادة تسليم شيء
event-hand-over-given-up = تخلّى أحدهم عن تسليم شيء
event-hand-overs-told = أُخطر المديرون بما لم يُسلَّم

policy-services-partners-apply = برنامج الشريك الذي لديه الصلاحية يقدّم طلبات نيابةً عن الناس
policy-services-partners-follow = برنامج الشريك الذي لديه الصلاحية يرى أين وصلت طلباته
policy-services-partners-sign-in = برنامج الشريك الذي أظهر سرّه يحصل على رمز ويعيده
policy-services-staff-see-partners = يرى المشرفون والمدققون جميع الشركاء، ويرى المديرون شركاء جهتهم
policy-services-managers-let-partners-in = يقبل المديرون شركاء لخدمات جهتهم ويخطرونهم عبر خطاطيف الويب وينهونهم؛ والمشرفون للجميع
policy-services-staff-see-hand-overs = يرى المشرفون والمدققون ما تعذّر على أي جهة تسليمه، ويرى معالجو الطلبات والمديرون ما تعذّر على جهتهم
policy-services-managers-mend-hand-overs = يعيد المديرون محاولة ما تعذّر على جهتهم تسليمه أو يتخلّون عنه؛ والمشرفون لجميع الجهات

action-apply-by-program = تقديم طلب نيابةً عن شخص، كبرنامج
action-follow-by-program = رؤية أين وصلت الطلبات، كبرنامج
action-sign-in-partner = الحصول على رمز وإعادته، كبرنامج
action-see-partners = رؤية الشركاء
action-manage-partners = قبول الشركاء وإنهاؤهم
action-see-hand-overs = رؤية ما لم يُسلَّم
action-mend-hand-over = محاولة تسليم شيء مجددًا أو التخلي عنه

job-kind-services-deliver-hook = إخطار برنامج شريك بشأن طلب
job-kind-services-hand-over-digest = إخطار المديرين بما لم يُسلَّم
follower-services-hooks = خطاطيف الويب للشركاء
services-exchange-no-part = ينقص ملف: لا جزء من الطلب اسمه «{ $part }».
services-exchange-part-unused = لا إجابة تذكر الملف «{ $part }».
services-exchange-part-twice = ذُكر الملف «{ $part }» مرتين. أرسله مرة أخرى باسم آخر.
services-exchange-email-missing = أدخل عنوان البريد الإلكتروني لمقدم الطلب: يوقّع آخرون هذا الطلب، ويُبلَّغ مقدمه حين يوقّعون أو يرفضون.
services-exchange-feed-ended = انتهى هذا التقويم: من أنشأه لم يعد يعمل لهذا المكتب. اطلب من المكتب تقويمًا جديدًا.
services-exchange-one-file = أرسل ملفًا واحدًا في الجزء «file»
services-exchange-no-base64 = هذا ليس بترميز base64
services-exchange-document-unknown = لا نموذج يقبل «{ $file }»: أرسل ملف PDF أو صورة أو مستندًا أو جدولًا
services-exchange-documents-list = أرسل قائمة لا تتجاوز { $max } من عناوين المستندات
services-exchange-no-document = ليس لك مستند بهذا العنوان. تُحفظ المستندات التي لا يذكرها أي طلب يومًا واحدًا.
