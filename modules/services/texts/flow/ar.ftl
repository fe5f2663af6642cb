# سير العمل: المهام والتفتيش والرسائل والتظلمات والتجديد.

services-flow-tasks = المهام
services-flow-tasks-whose = مهام مَن
services-flow-tasks-all = كل ما يمكنني فعله
services-flow-tasks-mine = مهامي
services-flow-tasks-none = لا توجد مهام في الانتظار.
services-flow-tasks-open = لم تكتمل مهام هذا الطلب بعد. أكملها قبل البت فيه.
services-flow-failed = لم تُجتَز إحدى مهام هذا الطلب. ارفض الطلب أو افتح المهمة من جديد.
services-flow-task = المهمة
services-flow-application = الطلب
services-flow-assignee = من يتولاها
services-flow-due = حتى { $day }
services-flow-overdue = كان موعدها { $day }
services-flow-take = تولَّ هذه المهمة
services-flow-take-first = تولَّ المهمة أولًا: ليست لك.
services-flow-not-open = لا يمكن تنفيذ هذه المهمة الآن. راجع الطلب من جديد.
services-flow-not-due = لم تنتهِ مهلة البت، أو بُتَّ في الطلب من قبل.
services-flow-second-person = لقد نفّذت خطوة تُعتمد هنا. يجب أن يعتمدها شخص آخر.

services-flow-state-waiting = ليس بعد
services-flow-state-open = قيد التنفيذ
services-flow-state-running = قيد الإنجاز
services-flow-state-done = أُنجزت
services-flow-state-dropped = لم تعد لازمة
services-flow-checklist = قائمة الفحص
services-flow-not-applicable = لا ينطبق
services-flow-remark-on = ملاحظة على: { $item } (اختياري)
services-flow-item-missing = اذكر ما وجدته في هذا البند.
services-flow-item-is-no = أُجيب عن أحد بنود القائمة بـ«لا». اختر «لم يُجتَز» أو صحّح البند.
services-flow-result = النتيجة
services-flow-result-approval = هل توافق على الخطوات السابقة؟
services-flow-result-passed = اجتيز
services-flow-result-failed = لم يُجتَز
services-flow-result-again = يجب تكرارها
services-flow-result-upheld = يبقى القرار
services-flow-result-changed = يحل القرار الآخر محله
services-flow-result-missing = اختر النتيجة.
services-flow-remarks = ملاحظات
services-flow-remarks-hint = للزملاء. يقرأ مقدم الطلب سبب القرار.
services-flow-remarks-missing = اذكر السبب حتى يتمكن الزملاء من المتابعة.
services-flow-finish = أنهِ المهمة
services-flow-keep = احفظ وتابع لاحقًا
services-flow-back = أعد الخطوات
services-flow-again = افتح هذه الخطوة من جديد
services-flow-back-words = تُنفَّذ هذه الخطوات وكل ما بعدها مرة أخرى.
services-flow-done-taken = المهمة لك الآن.
services-flow-done-kept = حُفظ ما وجدته.
services-flow-done-finished = انتهت المهمة.
services-flow-done-back = يجب تنفيذ الخطوات مرة أخرى.
services-flow-done-visit = حُدّد موعد الزيارة وأُبلغ مقدم الطلب.

services-flow-visit = الزيارة
services-flow-visit-on = نزور المكان في { $when }.
services-flow-visit-day = في أي يوم الزيارة؟
services-flow-visit-time = في أي ساعة؟
services-flow-visit-time-hint = مثلًا 9:30
services-flow-visit-arrange = حدد يومًا
services-flow-visit-wrong = اكتب يومًا صحيحًا، مثل 27 3 2026.
services-flow-time-wrong = اكتب وقتًا، مثل 9:30.
services-flow-visit-past = اختر يومًا ووقتًا قادمين.
services-flow-offline = افتح هذه الصفحة قبل الانطلاق. إذا كانت البرامج النصية تعمل، تُفتح دون شبكة لمدة ثلاثة أيام وتحفظ ما تؤشر عليه وما تلتقطه من صور حتى تُرسل.
services-flow-offline-kept = ما أشّرت عليه محفوظ على هذا الجهاز.
services-flow-offline-waits = لا توجد شبكة. يُحفظ على هذا الجهاز ثلاثة أيام، ويُرسل عند عودة الشبكة وفتح هذه الصفحة، أو من «زياراتي التفتيشية».

services-flow-letter = الرسالة
services-flow-letters = الرسائل
services-flow-letters-yours = رسائل إليك
services-flow-letters-none = لم تُرسل أي رسالة.
services-flow-letter-by = من أرسلها
services-flow-letter-at = متى
services-flow-letter-new = أرسل رسالة
services-flow-letter-which = أي رسالة؟
services-flow-letter-text = ما يجب أن تقوله
services-flow-letter-text-hint = يظهر حيث يذكر نص الرسالة السبب.
services-flow-letter-look = عاين الرسالة
services-flow-letter-send = أرسل الرسالة
services-flow-letter-missing = اختر رسالة.
services-flow-letter-preview = الرسالة قبل إرسالها
services-flow-letter-preview-words = لم يُرسل شيء بعد. سُجّل اطلاعك عليها لأنها تذكر مقدم الطلب.
services-flow-letter-purpose = لمعاينة رسالة قبل إرسالها
services-flow-letter-pdf = افتح كصفحة للطباعة (PDF)
services-flow-done-letter = أُرسلت الرسالة.

services-flow-appeal = التظلم
services-flow-appeal-title = تظلَّم من القرار
services-flow-appeal-words = ينظر فيه من جديد شخص لم يتخذ القرار ويخبرك بالنتيجة مع السبب.
services-flow-appeal-why = لماذا ترى أن القرار خاطئ؟
services-flow-appeal-send = أرسل التظلم
services-flow-appeal-missing = اذكر لماذا ترى أن القرار خاطئ.
services-flow-appeal-late = لا يمكنك التظلم هنا: لا يوجد قرار بعد، أو انتهت المهلة.
services-flow-appealed-already = قدمت تظلمًا من قبل. ننظر في ذلك التظلم أولًا.
services-flow-appeal-open = نراجع القرار ونخبرك بالنتيجة.
services-flow-appeal-upheld = راجعنا القرار، ويبقى كما هو.
services-flow-appeal-changed = راجعنا القرار وغيّرناه.
services-flow-appeal-reasons = سبب تظلم مقدم الطلب
services-flow-appeal-result = ما نتيجة التظلم؟
services-flow-appeal-decide = ابتّ في التظلم
services-flow-decided-it = أنت من اتخذ القرار. يجب أن ينظر شخص آخر في التظلم.
services-flow-done-appealed = أُرسل تظلمك.
services-flow-done-appeal = بُتّ في التظلم وأُبلغ مقدم الطلب.
services-flow-tacit = إذا لم يبت أحد في الموعد، يمنح القانون الطلب. ولا يُحسب الوقت الذي ننتظرك فيه.
services-flow-tacit-reason = لم يُبتّ في الطلب حتى { $day }. وعندئذ يمنحه القانون: { $law }
services-flow-the-program = دون تدخل أحد

services-flow-renew = جدِّد
services-flow-renew-words = ينتهي ما لديك في { $until }. تقدّم طلبًا جديدًا، ويبقى الحالي ساريًا حتى نهايته.
services-flow-renew-with = استخدم إجاباتي السابقة
services-flow-renew-with-hint = يمكنك تغيير كل شيء قبل الإرسال. وما لم يعد مناسبًا يُسأل عنه من جديد.
services-flow-renew-early = لا يمكن تجديده الآن. نكتب إليك عندما يصبح ممكنًا إن كنت أعطيت عنوانًا.
services-flow-renewal-open = لقد طلبت التجديد من قبل. يمكنك طلبه مرة أخرى إذا رُفض الطلب أو سُحب.
services-flow-renewal-granted = جُدد هذا من قبل بطلب آخر. للتجديد مرة أخرى، ابدأ من التصريح الأحدث.
services-flow-renewal-beside = ما يجدده هذا الطلب جُدد من قبل بطلب آخر. ارفض هذا الطلب واذكر ذلك في السبب.

services-flow-steps = ما يحدث خطوة بخطوة
services-flow-see-steps = اطلع على ما يحدث خطوة بخطوة
services-flow-steps-yours = ما يحدث لطلبك
services-flow-steps-none = ينظر شخص في الطلب ويبت فيه.
services-flow-step-after = تأتي بعد: { $steps }.
services-flow-step-when = تتوقف على إجاباتك.
services-flow-step-not-needed = غير لازمة هنا
services-flow-kind-check = نفحص ما أرسلته.
services-flow-kind-inspection = نزور المكان.
services-flow-kind-approval = يوافق شخص ثانٍ.
services-flow-kind-letter = نرسل إليك رسالة.
services-flow-step-days = { $days ->
    [one] تستغرق يوم عمل واحدًا على الأكثر.
    [two] تستغرق يومي عمل على الأكثر.
    [few] تستغرق { $days } أيام عمل على الأكثر.
   *[other] تستغرق { $days } يوم عمل على الأكثر.
}

services-flow-entry-passed = { $who }: أنهى خطوة
services-flow-entry-failed = { $who }: أنهى خطوة لم تُجتَز
services-flow-entry-sent-back = { $who }: فتح خطوات من جديد
services-flow-entry-visit = { $who }: حدد موعد زيارة
services-flow-entry-letter = { $who }: أرسل رسالة
services-flow-entry-appealed = { $who }: تظلم من القرار
services-flow-entry-upheld = { $who }: راجع القرار، ويبقى كما هو
services-flow-entry-changed = { $who }: راجع القرار وغيّره

services-flow-mail-visit-subject = { $reference }: نزورك
services-flow-mail-visit =
    حددنا موعد زيارة لطلبك «{ $service }» ({ $reference }). تجد اليوم والوقت هنا:
    { $url }

    { $town }
services-flow-mail-letter-subject = { $reference }: رسالة إليك
services-flow-mail-letter =
    هناك رسالة عن طلبك «{ $service }» ({ $reference }):
    { $url }

    { $town }
services-flow-mail-appeal-subject = { $reference }: نتيجة تظلمك
services-flow-mail-appeal =
    راجعنا القرار بشأن «{ $service }» ({ $reference }). تجد النتيجة والسبب هنا:
    { $url }

    { $town }
services-flow-mail-renew-subject = { $reference }: ينتهي قريبًا
services-flow-mail-renew =
    ما مُنح لك باسم «{ $service }» ({ $reference }) ينتهي قريبًا. يمكنك تجديده هنا:
    { $url }

    { $town }
services-flow-held-remarks = ما وُجد عند فحص طلبك
services-flow-held-remarks-why = للبت في طلبك وشرح القرار
services-flow-held-letters = الرسائل التي أُرسلت إليك
services-flow-held-letters-why = ليكون لديك ولدى الجهة الرسالة نفسها

event-task-taken = تولى شخص مهمة من مهام طلب
event-checklist-kept = حُفظ ما وُجد في قائمة فحص
event-task-finished = أُنهيت مهمة من مهام طلب
event-task-sent-back = فُتحت خطوات طلب من جديد
event-visit-arranged = حُدد موعد زيارة
event-letter-sent = أُرسلت رسالة عن طلب
event-decision-appealed = تظلم شخص من قرار
event-appeal-decided = بُتّ في تظلم
event-granted-tacitly = مُنح طلب بحكم القانون لأن أحدًا لم يبت فيه في الموعد
event-renewal-begun = بدأ شخص تجديد تصريح

policy-services-staff-see-tasks = يرى موظفو المعالجة والمديرون والمدققون والمشرفون قائمة المهام
policy-services-staff-see-a-task = يرى موظفو المعالجة والمديرون مهام جهتهم؛ ويرى المدققون والمشرفون أي مهمة
policy-services-caseworkers-do-tasks = ينفذ موظفو المعالجة مهام جهتهم التي تخصهم بحسب الدور والفريق ويبتون في التظلمات؛ وينفذ المديرون أي مهمة في جهتهم
policy-services-caseworkers-send-letters = يرسل موظفو المعالجة والمديرون في الجهة المسؤولة عن خدمة رسائل إلى مقدمي طلباتها
policy-services-applicants-appeal-and-renew = من قدّم الطلب، ويُعرف برابطه، يتظلم من القرار ويجدد ما لديه
policy-services-silence-grants = يمنح البرنامج ما لم يبت فيه أحد في الموعد إذا نص على ذلك القانون الذي تذكره الخدمة

action-see-tasks = رؤية قائمة المهام
action-see-task = رؤية مهمة
action-take-task = تولي مهمة
action-keep-checklist = حفظ ما وُجد في قائمة فحص
action-finish-task = إنهاء مهمة
action-send-task-back = فتح خطوات من جديد
action-arrange-visit = تحديد موعد زيارة
action-decide-appeal = البت في تظلم
action-send-letter = إرسال رسالة
action-appeal-decision = التظلم من قرار
action-renew-permit = تجديد تصريح
action-grant-tacitly = منح ما لم يبت فيه أحد في الموعد
resource-task = مهمة من مهام طلب
attribute-duty = من تقع عليه

job-kind-services-grant-tacitly = التحقق من البت في طلب في موعده
job-kind-services-remind-holder = إبلاغ صاحب تصريح بقرب انتهائه
services-flow-offline-ready = تُفتح هذه الصفحة الآن على هذا الجهاز دون شبكة.
services-flow-offline-changed = تغيّرت المهمة منذ أن ملأت هذا. ما أشّرت عليه موجود في الصفحة من جديد: راجعه ثم أرسله.
services-flow-not-your-page = فتح شخص آخر هذه الصفحة على هذا الجهاز. لم يُرسل شيء. افتح المهمة من جديد.
services-flow-inspections = زياراتي التفتيشية
services-flow-inspections-none = لم تتولَّ أي زيارة تفتيشية.
services-flow-photos = صور الزيارة التفتيشية
services-flow-photos-of = صور لـ: { $item }
services-flow-photos-whole = صور أخرى
services-flow-photos-count =
    { $count ->
        [zero] لم تُلتقط أي صورة.
        [one] التُقطت صورة واحدة.
        [two] التُقطت صورتان.
        [few] التُقطت { $count } صور.
        [many] التُقطت { $count } صورة.
       *[other] التُقطت { $count } صورة.
    }
services-flow-photos-purpose = للاطلاع على صور الزيارة التفتيشية
services-flow-photo-remove = إزالة
services-flow-photo-no-picture = «{ $file }» ليس صورة. اختر صورة.
services-flow-done-photo-removed = أُزيلت الصورة.
event-photos-kept = حُفظت صور زيارة تفتيشية
event-photo-removed = أُزيلت صورة من زيارة تفتيشية
services-flow-appeal-to = إن لم توافق بعد
services-flow-photos-optional = صور (اختياري)
