# الخدمات: القائمة وتقديم الطلبات ومتابعتها والبت فيها وإعداد الخدمات.

services-title = الخدمات
services-lead = قدّم طلبات التصاريح والرخص، وتابع طلبك.
services-search = البحث في الخدمات
services-life-event = ما يحدث في حياتك
services-audience = لمن هي
services-any = أي
services-search-button = بحث
services-found = { $count ->
    [zero] لا خدمة تناسب ما تبحث عنه. جرّب كلمات أقل.
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $count } خدمات
    [many] { $count } خدمة
   *[other] { $count } خدمة
}
services-event-moving = الانتقال إلى سكن آخر
services-event-car = اقتناء سيارة
services-event-business = إدارة عمل تجاري
services-event-birth = قدوم مولود
services-event-animals = اقتناء حيوانات
services-event-home = امتلاك مسكن
services-event-school = الالتحاق بالمدرسة
services-event-death = عند وفاة أحدهم
services-for-residents = السكان
services-for-businesses = الشركات
services-for-associations = الجمعيات
services-free = مجانًا
services-pay-how = تدفع بعد الإرسال، الآن أو لاحقًا.
services-price = { $amount } { $currency }
services-price-span = من { $least } إلى { $most } { $currency }
services-start = ابدأ الآن
services-ended = لم يعد ممكنًا تقديم طلب لهذه الخدمة.
services-cost = التكلفة
services-how-long = كم تستغرق
services-promise = { $days ->
    [zero] نبتّ في الطلب في اليوم نفسه.
    [one] نبتّ في الطلب خلال يوم عمل واحد.
    [two] نبتّ في الطلب خلال يومي عمل.
    [few] نبتّ في الطلب خلال { $days } أيام عمل.
    [many] نبتّ في الطلب خلال { $days } يوم عمل.
   *[other] نبتّ في الطلب خلال { $days } يوم عمل.
}
services-measured = في السنة الماضية بُتّ في نصف الطلبات خلال { $half ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $half } أيام
    [many] { $half } يومًا
   *[other] { $half } يوم
} وفي تسعة من كل عشرة خلال { $most ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $most } أيام
    [many] { $most } يومًا
   *[other] { $most } يوم
}.
services-you-get = ما تحصل عليه
services-who-for = لمن هي
services-prepare = ما يلزم تجهيزه
services-other-ways = طرق أخرى لتقديم الطلب
services-law = القانون
services-appeal = كيف تعترض

services-status-begun = لم يُرسل بعد
services-status-received = وصل
services-status-reviewing = قيد النظر
services-status-waiting = بانتظارك
services-status-waiting-applicant = بانتظار مقدم الطلب
services-status-granted = مقبول
services-status-refused = مرفوض
services-status-withdrawn = مسحوب

services-optional = { $question } (اختياري)
services-name-given = الاسم الأول
services-name-family = اسم العائلة
services-address-line1 = الشارع والرقم
services-address-line2 = سطر ثانٍ (اختياري)
services-address-town = البلدة
services-address-region = المنطقة (اختياري)
services-address-postcode = الرمز البريدي
services-place-lat = خط العرض
services-place-lon = خط الطول
services-day = اليوم
services-month = الشهر
services-year = السنة
services-sign = اكتب اسمك للتوقيع
services-yes = نعم
services-no = لا
services-agree = أوافق
services-agreed = تمت الموافقة
services-continue = متابعة
services-another = حفظ وإضافة المزيد: { $item }
services-none = لا يوجد
services-kept = تُحفظ إجاباتك حتى { $day }. بهذا الرابط تكمل على أي جهاز:
services-not-answered = لم تتم الإجابة
services-place-near = بالقرب من { $address }
services-answer-question = أجب عن السؤال «{ $question }».
services-choose-answer = اختر إجابة عن السؤال «{ $question }».
services-change = تعديل
services-check-title = راجع إجاباتك قبل إرسالها
services-answers = الإجابات
services-email = بريدك الإلكتروني (اختياري)
services-email-hint = نراسلك عندما يحدث جديد. إن لم تعطه فاحتفظ بالرابط الذي في الصفحة التالية.
services-declarations = نرجو التأكيد
services-send = إرسال الطلب
services-sent-already = هذا الطلب مُرسَل بالفعل.

services-sent-title = وصلنا طلبك
services-sent-reference = رقمك المرجعي
services-keep-link = احتفظ بهذا الرابط: كل من لديه الرابط يرى طلبك.
services-due-by = نبتّ في الطلب في موعد أقصاه { $day }.
services-due-late = وعدنا بالبت في الطلب في موعد أقصاه { $day } وقد تأخرنا.
services-clock-stands-still = المهلة متوقفة حتى تجيب.
services-clock-waits = تتوقف المهلة إلى أن يجيب مقدم الطلب.
services-history = ما الذي حدث
services-the-office = المكتب
services-the-applicant = مقدّم الطلب
services-you = أنت
services-entry-submitted = { $who }: إرسال الطلب
services-entry-taken = { $who }: بدء النظر في الطلب
services-entry-asked = { $who }: طلب ما ينقص
services-entry-answered = { $who }: تقديم ما طُلب
services-entry-written = { $who }: كتابة رسالة
services-entry-noted = { $who }: كتابة ملاحظة للزملاء
services-entry-read = { $who }: قراءة الإجابات
services-entry-granted = { $who }: قبول الطلب
services-entry-refused = { $who }: رفض الطلب
services-entry-withdrawn = { $who }: سحب الطلب
services-granted-title = قُبل طلبك
services-refused-title = رُفض طلبك
services-asked-title = نحتاج إلى شيء منك
services-your-answer = إجابتك
services-answer-send = إرسال الإجابة
services-write-office = الكتابة إلى المكتب
services-message = الرسالة
services-write-send = إرسال الرسالة
services-withdraw = سحب الطلب
services-withdraw-words = لن يبتّ فيه أحد بعد ذلك. يمكنك تقديم طلب جديد في أي وقت.
services-your-answers = إجاباتك
services-text-missing = اكتب ما تريد قوله.
services-text-too-long = هذا النص أطول من 10,000 حرف. اختصره.
services-nothing-asked = لم يعد أحد ينتظر إجابة.
services-not-open = لم يعد هذا الطلب مفتوحًا.
services-done-answered = أُرسلت إجابتك.
services-done-written = أُرسلت رسالتك.
services-done-withdrawn = سُحب الطلب.
services-my-title = طلباتك
services-my-none = ليست لديك طلبات.
services-my-others = تقديم طلب آخر
services-my-known = ما نعرفه عنك
services-my-words = تبيّن كل صفحة أين وصل الطلب ومن قرأه.

services-queue-title = الطلبات
services-queue-whose = لمن الطلبات
services-queue-all = الكل
services-queue-mine = المسندة إليّ
services-queue-empty = لا شيء ينتظر.
services-queue-pages = صفحات القائمة
services-queue-next = الصفحة التالية
services-column-reference = الرقم المرجعي
services-column-service = الخدمة
services-column-status = الحالة
services-column-received = وصل في
services-column-due = حتى متى
services-purpose = لماذا تحتاج إلى قراءة الإجابات
services-purpose-hint = يرى مقدّم الطلب هذا، ويرى أنك قرأتها.
services-purpose-missing = اذكر لماذا تحتاج إلى قراءة الإجابات.
services-open-answers = فتح الإجابات
services-act-take = إسناده إليّ
services-act-decide = البت فيه
services-act-ask = طلب شيء من مقدّم الطلب
services-act-ask-what = ما الذي ينقص
services-act-write = الكتابة إلى مقدّم الطلب
services-act-note = كتابة ملاحظة للزملاء
services-note = ملاحظة
services-done-taken = أُسند الطلب إليك.
services-done-asked = طُلب من مقدّم الطلب ما ينقص. المهلة متوقفة حتى يجيب.
services-done-noted = حُفظت الملاحظة.
services-done-decided = صدر القرار وأُخبر به مقدّم الطلب.
services-decide-title = البت في الطلب
services-decision = القرار
services-decision-granted = قبوله
services-decision-refused = رفضه
services-decision-missing = اختر قبوله أو رفضه.
services-reason = السبب
services-reason-hint = يقرؤه مقدّم الطلب. اذكر الوقائع والقاعدة التي يستند إليها.
services-reason-missing = اذكر السبب: لا أحد ملزم بقبول قرار بلا سبب.
services-decide-button = إصدار القرار
services-changed-meanwhile = غيّر شخص آخر هذا في الأثناء. اطّلع عليه مرة أخرى قبل أن تتابع.

services-setup-title = إعداد الخدمات
services-setup-new = إضافة خدمة
services-state-draft = مسودة
services-state-offered = متاحة
services-state-ended = منتهية
services-file = ملف الخدمة
services-file-hint = بصيغة YAML: لمن هي، وكم تكلف، وصفحات النموذج، وما يُحصل عليه.
services-file-fault = { $place }: { $what }
services-save = حفظ كمسودة
services-publish = نشر المسودة
services-publish-who = لقد كتبت في هذه المسودة، لذلك لا يمكنك نشرها بنفسك. يمكن أن ينشرها مدير آخر في الجهة التي تتبعها الخدمة، أو مسؤول النظام.
services-end = إنهاء هذه الخدمة
services-see-page = عرض صفحة الخدمة
services-draft-by = توجد مسودة كتبها { $who }. يجب أن ينشرها شخص آخر.
services-versions = الإصدارات
services-version-number = الرقم
services-version-author = كتبه
services-version-approver = نشره
services-version-published = النشر
services-version-digest = البصمة
services-slug-taken = توجد خدمة بهذا العنوان بالفعل. اختر «slug» آخر.
services-slug-changed = عنوان الخدمة («slug») لا يتغير أبدًا. أضف خدمة جديدة بدلًا من ذلك.
services-not-offered = هذه الخدمة غير متاحة.
services-second-person = لقد كتبت في هذه المسودة. يجب أن ينشرها شخص لم يكتب فيها.
services-done-saved = حُفظت المسودة.
services-done-published = نُشر الإصدار: تُقدَّم الطلبات به من الآن.
services-done-ended = انتهت الخدمة. تستمر الطلبات المفتوحة.

services-held-answers = ما أجبت به في الطلبات
services-held-answers-why = للبت في طلبك، وطوال المدة التي تحددها الخدمة
services-held-messages = ما كتبته أنت والمكتب بشأن طلب
services-held-messages-why = للبت في طلبك وشرح القرار
services-held-email = بريدك الإلكتروني
services-held-email-why = لإخبارك بما يؤول إليه طلب

services-mail-kept-subject = إجاباتك: { $service }
services-mail-kept =
    حُفظت إجاباتك في «{ $service }». أكمل هنا:
    { $url }

    { $town }
services-mail-sent-subject = { $reference }: وصلنا طلبك
services-mail-sent =
    وصلنا طلبك «{ $service }»، ورقمه المرجعي { $reference }.

    تابعه هنا، ولا تُطلع أحدًا على الرابط:
    { $url }

    { $town }
services-mail-asked-subject = { $reference }: نحتاج إلى شيء منك
services-mail-asked =
    للبت في طلبك «{ $service }» ({ $reference }) نحتاج إلى شيء منك. المهلة متوقفة حتى تجيب:
    { $url }

    { $town }
services-mail-decided-subject = { $reference }: القرار
services-mail-decided =
    صدر القرار في طلبك «{ $service }» ({ $reference }). اقرأ القرار وسببه وكيف تعترض عليه:
    { $url }

    { $town }
services-mail-news-subject = { $reference }: هناك جديد
services-mail-news =
    هناك جديد في طلبك «{ $service }» ({ $reference }):
    { $url }

    { $town }

event-service-saved = كُتبت مسودة خدمة
event-service-published = نُشر إصدار من خدمة
event-service-ended = أُنهيت خدمة
event-application-begun = بدأ أحدهم طلبًا
event-answers-kept = حُفظت إجابات في طلب
event-application-sent = أُرسل طلب
event-application-taken = تولّى أحدهم طلبًا للبت فيه
event-applicant-asked = طُلب شيء من مقدّم طلب
event-applicant-answered = قدّم صاحب طلب ما طُلب منه
event-message-written = كُتبت رسالة بشأن طلب
event-application-noted = كُتبت ملاحظة على طلب
event-application-read = قُرئت إجابات طلب، لغرض ذُكر
event-application-decided = بُتّ في طلب
event-application-withdrawn = سُحب طلب
event-answers-forgotten = أُتلفت إجابات لم يرسلها أحد

policy-services-anyone-applies = يجوز لأي شخص أن يقرأ عن خدمة متاحة ويقدّم طلبًا لها
policy-services-applicants-keep-their-own = مقدّم الطلب، المعروف برابطه، يحفظ إجاباته ويرسلها ويتابعها ويكتب إلى المكتب ويسحب طلبه
policy-services-staff-see-applications = يرى موظفو المعالجة والمديرون والمدققون ومسؤولو النظام قائمة الطلبات
policy-services-staff-see-an-application = يرى المدققون ومسؤولو النظام أين وصل أي طلب، ويرى موظفو المعالجة والمديرون طلبات جهتهم
policy-services-caseworkers-decide = موظفو المعالجة والمديرون في الجهة المسؤولة عن خدمة يقرؤون الإجابات ويكتبون إلى مقدّم الطلب ويبتّون فيه
policy-services-staff-see-services-setup = يرى المديرون ومسؤولو النظام والمدققون كيف أُعدّت الخدمات
policy-services-managers-set-services-up = يكتب المديرون خدمات جهتهم وينشرونها وينهونها، ومن كتب في مسودة لا ينشرها
policy-services-answers-that-nobody-sent-are-forgotten = يتلف البرنامج الإجابات التي لم تُرسل قط عند انقضاء مدتها

action-see-service = رؤية خدمة
action-begin-application = بدء طلب
action-keep-answers = حفظ إجابات في طلب
action-send-application = إرسال طلب
action-follow-application = متابعة طلب
action-answer-office = تقديم ما طلبه المكتب
action-write-to-office = الكتابة إلى المكتب بشأن طلب
action-withdraw-application = سحب طلب
action-see-applications = رؤية قائمة الطلبات
action-see-application = رؤية أين وصل طلب
action-read-answers = قراءة إجابات طلب
action-take-application = تولّي طلب
action-ask-applicant = طلب شيء من مقدّم طلب
action-write-to-applicant = الكتابة إلى مقدّم طلب
action-note-on-application = كتابة ملاحظة على طلب
action-decide-application = البت في طلب
action-see-services-setup = رؤية كيف أُعدّت الخدمات
action-save-service = كتابة ملف خدمة
action-publish-service = نشر إصدار من خدمة
action-end-service = إنهاء خدمة
action-forget-answers = إتلاف إجابات لم يرسلها أحد
resource-service = خدمة
resource-services = كل الخدمات
resource-application = طلب

job-kind-services-tell = إخبار مقدّم طلب بما آل إليه طلبه
job-kind-services-forget-answers = إتلاف إجابات لم يرسلها أحد
services-rooms = إلى جانب هذه الصفحة
