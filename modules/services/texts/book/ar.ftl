# المواعيد: المكاتب والأوقات المتاحة والحجوزات ومن يستقبل الناس.

services-book-title = المواعيد
services-book-lead = احجز وقتًا في مكتب كي لا تنتظر.
services-book-no-office = لا يستقبل أي مكتب حجوزات هنا في الوقت الحالي.
services-book-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
services-book-when = { $day }، { $time }
services-book-choose = اختر وقتًا.
services-book-week-of = أسبوع { $day }
services-book-weeks = الأسابيع
services-book-week-before = الأسبوع السابق
services-book-week-after = الأسبوع التالي
services-book-none-free = لا يوجد وقت متاح في هذا الأسبوع.
services-book-next-free = أقرب وقت متاح:
services-book-none-at-all = ولا يوجد وقت متاح بعد ذلك أيضًا. عد بعد بضعة أيام، فالأوقات الملغاة تصبح متاحة.
services-book-places = { $count ->
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
   *[other] { $count } مكانًا
}
services-book-other-time = اختر وقتًا آخر
services-book-who = من سيحضر
services-book-name = الاسم الكامل
services-book-name-missing = اكتب اسمك.
services-book-email = البريد الإلكتروني
services-book-email-hint = نرسل إليه التأكيد والتذكير.
services-book-email-hint-staff = اتركه فارغًا إن لم يوجد، وأخبر الشخص باليوم والوقت والرقم المرجعي.
services-book-email-missing = اكتب بريدك الإلكتروني.
services-book-phone = رقم الهاتف (اختياري)
services-book-too-many = حُجزت بهذا البريد ثلاثة مواعيد بالفعل. ألغِ واحدًا منها أو اتصل بنا.
services-book-button = احجز هذا الوقت
services-book-taken = حجز شخص آخر هذا الوقت للتو. اختر وقتًا آخر.
services-book-gone = لم يعد هذا الوقت متاحًا. اختر وقتًا آخر.
services-book-already = لديك موعد لهذا الطلب بالفعل.

services-book-yours = موعدك
services-book-appointment = الموعد
services-book-what = الغرض
services-book-when-title = الوقت
services-book-where = المكان
services-book-desk = المكتب أو الشخص أو القاعة
services-book-reason = سبب تعذّره
services-book-keep-link = لا تُطلع أحدًا على هذا الرابط. به ترى موعدك أو تغيّره أو تلغيه:
services-book-calendar = أضفه إلى تقويمك (‎.ics)
services-book-change = تغيير الوقت
services-book-change-button = خذ هذا الوقت بدلًا منه
services-book-still-yours = يبقى موعدك كما هو حتى تأخذ وقتًا آخر: { $when }
services-book-too-late = فات أوان تغيير الوقت هنا. ألغِ الموعد أو اتصل بنا.
services-book-moved-often = { $count ->
    [one] غيّرت الوقت مرة واحدة، ولا يمكن تغييره هنا مرة أخرى. اتصل بنا.
    [two] غيّرت الوقت مرتين، ولا يمكن تغييره هنا مرة أخرى. اتصل بنا.
    [few] غيّرت الوقت { $count } مرات، ولا يمكن تغييره هنا مرة أخرى. اتصل بنا.
   *[other] غيّرت الوقت { $count } مرة، ولا يمكن تغييره هنا مرة أخرى. اتصل بنا.
}
services-book-cancel = إلغاء الموعد
services-book-cancel-words = يصبح وقتك متاحًا لغيرك فورًا.
services-book-not-ahead = انقضى هذا الموعد أو أُلغي من قبل. لم يتغيّر شيء.
services-book-again = احجز موعدًا آخر
services-book-again-there = افتح طلبك لاختيار موعد آخر.
services-book-choose-button = اختر وقتًا
services-book-see = عرض الموعد أو تغييره أو إلغاؤه
services-book-state-booked = محجوز
services-book-state-came = حضر
services-book-state-missed = لم يحضر
services-book-state-cancelled = ملغى
services-book-state-called-off = ألغاه المكتب
services-book-done-booked = حُجز موعدك.
services-book-done-moved = صار لموعدك وقت آخر.
services-book-done-cancelled = أُلغي موعدك.

services-book-mail-booked-subject = { $reference }: موعدك { $when }
services-book-mail-booked =
    حُجز موعدك: { $kind }
    { $when }
    { $office }، { $address }
    { $desk }

    { $about }

    شاهده أو غيّره أو ألغه هنا، ولا تُطلع أحدًا على الرابط:
    { $url }

    { $town }
services-book-mail-moved-subject = { $reference }: موعدك الآن { $when }
services-book-mail-moved =
    صار لموعدك وقت آخر: { $kind }
    { $when }
    { $office }، { $address }
    { $desk }

    شاهده أو غيّره أو ألغه هنا:
    { $url }

    { $town }
services-book-mail-cancelled-subject = { $reference }: أُلغي موعدك
services-book-mail-cancelled =
    ألغيت موعدك «{ $kind }» ({ $when }). لا يلزمك شيء آخر.

    { $town }
services-book-mail-called-off-subject = { $reference }: تعذّر موعدك ({ $when })
services-book-mail-called-off =
    نعتذر: تعذّر موعدك «{ $kind }» ({ $when }).

    السبب: { $reason }

    { $town }
services-book-mail-reminder-subject = { $reference }: تذكير بموعدك { $when }
services-book-mail-reminder =
    لديك موعد: { $kind }
    { $when }
    { $office }، { $address }
    { $desk }

    { $about }

    إن لم تستطع الحضور فألغه هنا ليستفيد غيرك من الوقت:
    { $url }

    { $town }

services-book-days-title = من سيحضر
services-book-office = المكتب
services-book-day = اليوم
services-book-show = عرض
services-book-day-before = اليوم السابق
services-book-day-after = اليوم التالي
services-book-nobody = لم يحجز أحد في هذا اليوم.
services-book-purpose = لماذا تحتاج إلى قراءة من سيحضر
services-book-purpose-hint = مثلًا: أستقبل الناس في المكتب 1. يُسجَّل أنك قرأت الأسماء ولماذا.
services-book-purpose-missing = اذكر لماذا تحتاج إلى قراءة من سيحضر.
services-book-open-names = عرض الأسماء
services-book-time = الوقت
services-book-acts = الإجراء
services-book-mark-came = حضر
services-book-mark-missed = لم يحضر
services-book-done-marked = سُجّل ذلك.
services-book-not-booked = أُلغي هذا الموعد، فلم يكن أحد منتظرًا.
services-book-not-yet = يمكنك تسجيل الحضور في يوم الموعد لا قبله.
services-book-call-off = إلغاء من المكتب
services-book-reason-hint = يقرؤه الشخص في الرسالة وفي صفحة الموعد.
services-book-reason-missing = اذكر السبب، فالشخص يقرؤه.
services-book-done-called-off = أُلغي الموعد. يُبلَّغ الشخص إن كان قد أعطى بريدًا.
services-book-for-somebody = احجز لشخص آخر
services-book-nobody-there = لا أحد هناك
services-book-hit = حُجزت هذه المواعيد من قبل، وبحسب هذا الملف لا أحد هناك لها. ألغها أو غيّر الملف:

services-book-offices = المكاتب
services-book-office-new = مكتب جديد
services-book-office-save = احفظ، ويسري فورًا
services-book-office-taken = يوجد مكتب بهذا العنوان بالفعل. اختر «slug» آخر.
services-book-file = ملف المكتب
services-book-file-hint = بصيغة YAML: أين هو ومتى يفتح، والمكاتب والأشخاص وغياباتهم، وما يأتي الناس من أجله. تُحدَّد العطل الرسمية للبلدة كلها ولا حاجة إلى كتابتها هنا.
services-book-done-office = حُفظ ملف المكتب وهو سارٍ.
services-book-open = يستقبل حجوزات
services-book-closed = لا يستقبل حجوزات
services-book-since = سارٍ منذ
services-book-feed = عنوان التقويم
services-book-feed-words = يستطيع برنامج تقويمك أن يعرض متى يكون مكتب أو شخص أو قاعة محجوزًا. ولا يعرض أسماء. والعنوان الجديد ينهي العنوان السابق.
services-book-feed-make = أنشئ عنوانًا
services-book-feed-made = انسخ هذا العنوان إلى برنامج تقويمك الآن، فهو يُعرض مرة واحدة فقط. وكل من لديه العنوان يرى الحجوزات.

services-book-held = اسمك وبريدك الإلكتروني ورقم هاتفك مع موعد
services-book-held-why = لاستقبالك وتذكيرك، إلى مدة بعد الموعد

event-office-saved = كُتب ملف مكتب
event-appointment-booked = حُجز موعد
event-appointment-moved = نُقل موعد
event-appointment-cancelled = ألغى صاحب موعد موعده
event-appointment-called-off = ألغى المكتب موعدًا
event-appointment-marked = سُجّل إن كان أحد قد حضر
event-appointments-read = قُرئ من سيحضر إلى مكتب لغرض ذُكر
event-calendar-feed-made = أُنشئ عنوان سري لتقويم
event-appointment-forgotten = أُتلف ما يدل على من حضر موعدًا

policy-services-anyone-books-appointments = يحق لأي شخص حجز وقت في مكتب يستقبل الحجوزات
policy-services-people-change-their-own-appointments = من لديه موعد، ويُعرف برابطه، يأخذ وقتًا آخر أو يلغيه
policy-services-staff-see-appointments = يرى المدققون والمسؤولون عن النظام حجوزات أيام أي مكتب، ويرى موظفو المعاملات والمديرون حجوزات جهتهم
policy-services-staff-receive-people = يقرأ موظفو المعاملات والمديرون في الجهة التي تدير مكتبًا من سيحضر، ويسجّلون الحضور، وينقلون المواعيد ويلغونها، ولهم تقويم
policy-services-managers-set-offices-up = يكتب المديرون مكاتب جهتهم: الساعات والمكاتب والغيابات وما يأتي الناس من أجله
policy-services-who-came-is-forgotten = يتلف البرنامج ما يدل على من حضر موعدًا حين تنتهي المدة التي يحتفظ بها المكتب

action-book-appointment = حجز موعد
action-move-appointment = أخذ وقت آخر لموعد
action-cancel-appointment = إلغاء موعد
action-see-appointments = رؤية حجوزات أيام مكتب
action-read-appointments = قراءة من سيحضر إلى مكتب
action-make-calendar-feed = إنشاء عنوان سري لتقويم
action-save-office = كتابة ملف مكتب
action-mark-appointment = تسجيل الحضور
action-call-off-appointment = إلغاء موعد من المكتب
action-forget-appointment = إتلاف ما يدل على من حضر موعدًا
resource-office = مكتب
resource-appointment = موعد

job-kind-services-tell-of-appointment = إبلاغ شخص بما آل إليه موعده
job-kind-services-remind-of-appointment = تذكير شخص بموعده
job-kind-services-forget-appointment = إتلاف ما يدل على من حضر موعدًا
services-book-move = نقل إلى وقت آخر
services-book-move-from = موعده { $when }. يبقى كذلك حتى تختار وقتًا آخر.
services-book-done-rescheduled = نُقل الموعد ويُبلَّغ صاحبه.
services-book-mail-rescheduled-subject = { $reference }: نقلنا موعدك إلى { $when }
services-book-mail-rescheduled =
    اضطررنا إلى نقل موعدك «{ $kind }» ({ $reference }).

    أصبح موعده { $when }
    { $office }، { $address }
    { $desk }

    السبب: { $reason }

    اطلع عليه أو غيّره أو ألغه هنا:
    { $url }

    { $town }
event-appointment-rescheduled = نقل المكتب موعدًا
action-reschedule-appointment = نقل موعد شخص
