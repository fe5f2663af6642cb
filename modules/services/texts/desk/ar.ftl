# مكتب معالجة الطلبات: القائمة، والتحويل، والغياب، والآراء، والأرقام.
services-desk-nobodys = غير مسندة
services-desk-nobody = لا أحد
services-desk-filters = تصفية القائمة
services-desk-filter = تصفية
services-desk-clear = إزالة التصفية
services-desk-overdue = المتأخرة فقط
services-desk-agency = الجهة
services-desk-choose = اختر
services-desk-column-whose = لمن هو
services-desk-no-reference = لا يوجد طلب بهذا الرقم المرجعي. تحقق من حروفه وأرقامه.
services-desk-count = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
}
services-desk-count-more = 1000 طلب أو أكثر
services-desk-acts = ما يُفعل بالطلبات المحددة
services-desk-tick = حدّد طلبات لتعمل على عدة منها معًا
services-desk-ticked = { $count ->
    [one] حُدّد طلب واحد
    [two] حُدّد طلبان
    [few] حُدّدت { $count } طلبات
    [many] حُدّد { $count } طلبًا
   *[other] حُدّد { $count } طلب
}
services-desk-tick-all = تحديد الكل
services-desk-tick-one = تحديد { $reference }
services-desk-choice = الاختيار
services-desk-none-chosen = حدّد طلبًا واحدًا على الأقل، ولا أكثر من 200.
services-desk-assign = إسناد إلى زميل
services-desk-assignee = الزميل
services-desk-assignee-hint = من كان غائبًا يحلّ محله من ينوب عنه. لا أحد: يعود الطلب إلى القائمة.
services-desk-assignee-wrong = اختر زميلًا من الجهة التي تبتّ في الطلب، غير غائب وليس لديه تضارب مصالح.
services-desk-outcome = ما صارت إليه
services-desk-done = { $count ->
    [one] تغيّر طلب واحد.
    [two] تغيّر طلبان.
    [few] تغيّرت { $count } طلبات.
    [many] تغيّر { $count } طلبًا.
   *[other] تغيّر { $count } طلب.
}
services-desk-refused = { $count ->
    [one] لم يتغيّر طلب واحد.
    [two] لم يتغيّر طلبان.
    [few] لم تتغيّر { $count } طلبات.
    [many] لم يتغيّر { $count } طلبًا.
   *[other] لم يتغيّر { $count } طلب.
}
services-desk-warning = تنبيه
services-desk-gone = غير موجود، أو ليس لك أن تغيّره.
services-desk-keys-title = المفاتيح
services-desk-keys-down = الطلب التالي
services-desk-keys-up = الطلب السابق
services-desk-keys-tick = تحديده
services-desk-keys-enter = فتحه
services-desk-keys-help = إظهار هذه المفاتيح
services-desk-keys-on = استعمال هذه المفاتيح
services-desk-keys-close = إغلاق

services-desk-find-title = البحث بالبريد الإلكتروني
services-desk-find-email = البريد الإلكتروني لمقدّم الطلب
services-desk-find-why = لماذا تبحث عنه
services-desk-find-why-hint = يرى مقدّم الطلب هذا في كل طلب تجده.
services-desk-find-why-missing = اذكر لماذا تبحث عنه.
services-desk-find-button = بحث
services-desk-email-missing = أدخل بريدًا إلكترونيًا.
services-desk-opened-already = فتحت هذا اليوم للغرض نفسه.

services-desk-pass-on = تحويله
services-desk-to-colleague = إلى زميل
services-desk-to-agency = إلى جهة أخرى
services-desk-hand-over = تسليمه
services-desk-hand-over-hint = يقرأ مقدّم الطلب هذا. بعد ذلك لن ترى الطلب.
services-desk-hand-over-why-missing = اذكر لماذا تبتّ فيه جهة أخرى.
services-desk-agency-missing = اختر الجهة التي تبتّ فيه من الآن.
services-desk-conflict = لديك تضارب مصالح
services-desk-conflict-words = تعرف مقدم الطلب أو يهمك القرار. لن ترى هذا الطلب بعد الآن ويبتّ فيه زميل. لا يمكن لغير المدير التراجع عن ذلك.
services-desk-step-back = التنحي
services-desk-done-assigned = حُوّل الطلب.
services-desk-done-handed-over = سُلّم الطلب إلى جهة أخرى.
services-desk-done-stepped-back = تنحّيت. يبتّ فيه زميل.

services-desk-absence-title = الغياب
services-desk-absence-words = من ينوب عنك يرى طلباتك بين طلباته، ويتلقى ما يُسند إليك في أثناء ذلك.
services-desk-away = الغائب
services-desk-first-day = أول يوم
services-desk-last-day = آخر يوم
services-desk-substitute = من ينوب عنه
services-desk-absence-button = حفظ الغياب
services-desk-absence-end = إنهاؤه
services-desk-day-missing = أدخل يومًا.
services-desk-day-before = اليوم الأخير قبل الأول، أو انقضى.
services-desk-day-late = لا يزيد الغياب على 400 يوم.
services-desk-substitute-missing = اختر زميلًا يبتّ في طلبات الجهة نفسها.
services-desk-away-already = هناك غياب في هذه الأيام.
services-desk-done-away = حُفظ الغياب.
services-desk-done-back = انتهى الغياب.

services-desk-entry-assigned = حوّله { $who }
services-desk-entry-stood-back = تنحّى عنه { $who } لتضارب مصالح
services-desk-entry-handed-over = سلّمه { $who } إلى جهة أخرى
services-desk-entry-found = بحث { $who } عن طلبات بالبريد الإلكتروني
services-desk-entry-rated = أبدى { $who } رأيه

services-desk-score = كيف كان الأمر؟
services-desk-score-5 = جيد جدًا
services-desk-score-4 = جيد
services-desk-score-3 = لا جيد ولا سيئ
services-desk-score-2 = سيئ
services-desk-score-1 = سيئ جدًا
services-desk-score-why = ما الذي يمكن تحسينه (اختياري)
services-desk-score-why-hint = لا يقرأ هذا إلا المكتب. يُحسب اختيارك أعلاه بلا اسمك.
services-desk-score-send = إرسال
services-desk-score-missing = اختر كيف كان الأمر.
services-desk-rate-later = يمكنك إبداء رأيك بعد أن نبتّ في طلبك.
services-desk-rated-already = أبديت رأيك. شكرًا لك.
services-desk-done-rated = شكرًا لإخبارنا كيف كان الأمر.

services-desk-figures-link = هذه الخدمة بالأرقام
services-desk-figures-title = { $service }: أرقام
services-desk-figures-lead = كم شخصًا يصل إلى النهاية، وكم يستغرق ذلك، وهل نفي بوعودنا، خلال الأشهر الاثني عشر الماضية.
services-desk-figures-few = لا تظهر الأعداد دون الخمسة حتى لا يُعرف أحد.
services-desk-fewer = أقل من { $least }
services-desk-too-few = أقل من أن يُذكر
services-desk-share = { $share } من { $of }
services-desk-mean = { $mean } من 5، بحسب { $of } من الناس
services-desk-sent = الطلبات المرسلة
services-desk-completion = أتمّوا الطلب، ممن أتمّوا أو تركوا
services-desk-digital = أرسلها أصحابها بأنفسهم عبر الإنترنت
services-desk-days-to-take = إلى أن ينظر فيه أحد
services-desk-days-to-decide = إلى صدور القرار
services-desk-kept = { $days ->
    [one] بُتّ فيها خلال يوم عمل واحد كما وُعد
    [two] بُتّ فيها خلال يومي عمل كما وُعد
    [few] بُتّ فيها خلال { $days } أيام عمل كما وُعد
   *[other] بُتّ فيها خلال { $days } يوم عمل كما وُعد
}
services-desk-satisfaction = تقييم الناس
services-desk-where-people-leave = أين يترك الناس الطلب
services-desk-column-page = الصفحة
services-desk-column-answered = أجابوا عنها
services-desk-column-left = تركوا هنا
services-desk-mistakes = أسئلة تصعب الإجابة عنها
services-desk-column-question = السؤال
services-desk-column-mistakes = إجابات مرفوضة
services-desk-column-score = ما قالوه
services-desk-column-people = الناس
services-desk-data-title = طلبات الخدمات
services-desk-data-text = كم طلبًا لكل خدمة بدأ أو أُرسل أو قُبل أو رُفض أو سُحب أو تُرك في كل شهر. تُحذف الأعداد دون الخمسة.
services-desk-data-keywords = خدمات, طلبات, رخص, قرارات

services-desk-mail-handed-over-subject = { $reference }: تبتّ فيه جهة أخرى
services-desk-mail-handed-over =
    سُلّم طلبك «{ $service }» ({ $reference }) إلى جهة أخرى تبتّ فيه من الآن. اقرأ السبب:
    { $url }

    { $town }

event-application-assigned = أُسند طلب إلى زميل أو أُعيد إلى القائمة
event-conflict-declared = تنحّى موظف عن طلب لتضارب مصالح
event-application-handed-over = سُلّم طلب إلى جهة أخرى
event-application-found = عُثر على طلب بالبريد الإلكتروني لمقدّمه، لغرض مذكور
event-feedback-given = أبدى مقدّم طلب رأيه
event-answers-refused = رُفضت إجابات في طلب
event-absence-set = ذكر موظف متى يغيب
event-absence-ended = انتهى غياب
event-applicant-sought = بُحث عن طلبات شخص، لغرض مذكور

policy-services-those-with-a-conflict-stay-out = من صرّح بتضارب مصالح لا يرى الطلب ولا يفعل به شيئًا
policy-services-caseworkers-pass-on = معالجو الطلبات والمديرون في الجهة يسندون الطلبات إلى زملاء ويسلّمونها إلى جهة أخرى ويصرّحون بتضارب المصالح
policy-services-caseworkers-find-applicants = معالجو الطلبات والمديرون يبحثون عن طلبات شخص ببريده الإلكتروني ويذكرون السبب
policy-services-staff-say-when-they-are-away = معالجو الطلبات والمديرون يذكرون متى يغيبون ومن ينوب عنهم؛ ويذكر المديرون ذلك لموظفي جهتهم
policy-services-applicants-say-how-it-was = من قدّم الطلب، ويُعرف برابطه، يقول مرة كيف كان الأمر
action-assign-application = إسناد طلب إلى زميل
action-declare-conflict = التصريح بتضارب مصالح
action-hand-over-application = تسليم طلب إلى جهة أخرى
action-give-feedback = قول كيف كان الأمر
action-find-applicant = البحث عن طلبات ببريد إلكتروني
action-set-absence = ذكر متى يغيب أحد
resource-absence = غياب
attribute-barred = أرقام من لديهم تضارب مصالح

services-desk-registers-title = السجلات
services-desk-registers-none = لا توجد سجلات بعد.
services-desk-register = السجل
services-desk-register-new = إضافة سجل
services-desk-register-changed = تغيّر الملف
services-desk-register-file = ملف السجل
services-desk-register-file-hint = بصيغة YAML: أعمدته بأنواعها، وأيها شخصي، وأيها يقرؤه الجميع.
services-desk-register-save = حفظ السجل
services-desk-register-public = الصفحة العامة
services-desk-register-csv = تنزيل بصيغة CSV
services-desk-register-missing = السجل الذي تكتب فيه هذه الخدمة غير موجود. أبلغ المسؤول عن الخدمة.
services-desk-done-register = حُفظ السجل.
services-desk-rows-none = لا توجد صفوف.
services-desk-row-number = الرقم
services-desk-row-title = الصف { $number }
services-desk-row-add = إضافة صف
services-desk-row-removed = أُخرج هذا الصف من السجل.
services-desk-row-purpose = لماذا تحتاج إلى قراءة ما هو شخصي
services-desk-row-purpose-hint = يُحفظ هذا مع اسمك في تاريخ الصف.
services-desk-row-open = فتح الصف
services-desk-row-reason = السبب
services-desk-row-reason-missing = اذكر السبب.
services-desk-row-correct = تصحيح هذا الصف
services-desk-row-remove = إخراج هذا الصف
services-desk-row-before = قبل ذلك: { $values }
services-desk-row-act-written = { $who }: كُتب
services-desk-row-act-corrected = { $who }: صُحّح
services-desk-row-act-removed = { $who }: أُخرج
services-desk-row-act-read = { $who }: قُرئت الأعمدة الشخصية
services-desk-done-row-added = أُضيف الصف.
services-desk-done-row-corrected = صُحّح الصف.
services-desk-done-row-removed = أُخرج الصف.
services-desk-held-register = ما ورد عنك في سجل
services-desk-held-register-why = لمعرفة ما مُنح لك، كما ينص قانون السجل

event-register-saved = حُفظ ملف سجل
event-register-row-written = كُتب صف في سجل
event-register-row-corrected = صُحّح صف في سجل
event-register-row-removed = أُخرج صف من سجل
event-register-row-read = قُرئت أعمدة شخصية من صف في سجل، لغرض مذكور
policy-services-staff-see-registers = معالجو الطلبات والمديرون والمدققون والمسؤولون يرون ما هناك من سجلات
policy-services-staff-see-a-register = المدققون والمسؤولون يرون غير الشخصي في أي سجل؛ ومعالجو الطلبات والمديرون في سجلات جهتهم
policy-services-caseworkers-keep-registers = معالجو الطلبات والمديرون في الجهة التي تمسك السجل يضيفون صفوفه ويقرؤونها ويصححونها ويخرجونها، كل ذلك بسبب مذكور
policy-services-managers-set-registers-up = المديرون يكتبون ملفات سجلات جهتهم
action-see-registers = رؤية ما هناك من سجلات
action-see-register = رؤية سجل
action-save-register = كتابة ملف سجل
action-add-register-row = إضافة صف إلى سجل
action-correct-register-row = تصحيح صف في سجل
action-remove-register-row = إخراج صف من سجل
action-read-register-row = قراءة ما هو شخصي في صف من سجل
resource-register = سجل
services-desk-team = الفريق
services-desk-team-hint = ينتظر في قائمة الفريق حتى يتولاه أحد.
services-desk-no-team = أي شخص في هذه الجهة
services-desk-to-team = إلى فريق
services-desk-give-to-team = إسناد إلى الفريق
services-desk-team-missing = اختر فريقًا من الجهة التي تبتّ في الطلب.
services-desk-done-given-to-team = الطلب في انتظار الفريق.
services-desk-conflicts-title = تضارب المصالح
services-desk-conflicts-words = الزملاء الذين تنحّوا عن طلبات مفتوحة. لا يرون شيئًا منها حتى يسمح لهم مدير بذلك بسبب يُسجَّل.
services-desk-conflicts-none = لم يتنحَّ أحد عن طلب مفتوح.
services-desk-lift = السماح بالعمل عليه من جديد
services-desk-lift-for = رفع تضارب المصالح عن { $name }
services-desk-lift-hint = يقرؤه الزملاء مع الطلب.
services-desk-lift-why-missing = بيّن لماذا لم يعد هناك تضارب مصالح.
services-desk-done-lifted = رُفع تضارب المصالح.
services-desk-entry-lifted = سمح { $who } لزميل بالعمل عليه من جديد
event-application-given-to-team = أُسند طلب إلى فريق
event-conflict-lifted = رفع مدير تضارب مصالح
policy-services-managers-lift-conflicts = يسمح مديرو الجهة لمن أعلن تضارب مصالح بالعمل على طلب من جديد، بسبب مذكور
policy-services-managers-see-conflicts = يرى المديرون حالات تضارب المصالح المعلنة في جهتهم، ويراها المدققون والمسؤولون في أي جهة
action-lift-conflict = رفع تضارب مصالح
action-see-conflicts = رؤية حالات تضارب المصالح المعلنة

# القنوات والتكاليف والخطوات والاعتراضات ضمن الأرقام.

services-desk-column-channel = القناة
services-desk-column-cost = تكلفة الطلب الواحد علينا
services-desk-cost = تكلفة الطلب الواحد علينا عبر كل القنوات
services-desk-cost-source = مصدر التكاليف: { $source }
services-desk-steps = مدة كل خطوة
services-desk-column-step = الخطوة
services-desk-column-took = المدة
services-desk-appeals = الاعتراضات
services-desk-column-appeals = البند
services-desk-column-count = العدد
services-desk-appeals-made = اعتراضات مقدّمة
services-desk-appeals-upheld = بقي القرار
services-desk-appeals-changed = تغيّر القرار
services-desk-data-channels-title = الطلبات حسب القناة
services-desk-data-channels-text = عدد طلبات كل خدمة الواردة عبر كل قناة، شهرًا بشهر. ولا تتضمن الأعداد الأقل من خمسة.
services-desk-data-steps-title = خطوات الطلبات
services-desk-data-steps-text = مدة خطوات العمل في كل خدمة، شهرًا بشهر: خلال كم يوم أُنجز نصفها، وتسعة من كل عشرة. ولا تتضمن الأعداد الأقل من خمسة.
