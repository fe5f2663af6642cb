participation-frame-kind-meetings = اجتماعات: يسجل الناس ويجتمعون، في مكان أو عبر الإنترنت
participation-meeting-new = ادعُ إلى اجتماع
participation-meeting-edit = عدّل هذا الاجتماع
participation-meeting-cancel = ألغِ هذا الاجتماع
participation-meeting-coming = القادمة
participation-meeting-were = الماضية
participation-meeting-none = لا يوجد هنا أي اجتماع.
participation-meeting-calendar = كل الاجتماعات لتقويمك (iCalendar)
participation-meeting-event = هذا الاجتماع لتقويمك (iCalendar)
participation-meeting-when = الموعد
participation-meeting-when-it-is = { $day }، من { $from } إلى { $to }
participation-meeting-cancelled = ملغى
participation-meeting-past = انتهى
participation-meeting-no-seat = لم تبقَ مقاعد
participation-meeting-place = المكان
participation-meeting-place-hint = إلى أين يذهب الناس، بحيث يجده من لم يأتِ إليه من قبل. اتركه فارغًا إذا كان الاجتماع عبر الإنترنت فقط.
participation-meeting-online = عبر الإنترنت
participation-meeting-online-hint = يرى الجميع هذا الرابط. وهو يبدأ بـ https://
participation-meeting-access = سهولة الوصول
participation-meeting-agenda = موضوعه وترتيب فقراته
participation-meeting-childcare = رعاية الأطفال
participation-meeting-childcare-offered = تُقدَّم رعاية للأطفال أثناء الاجتماع
participation-meeting-seats = المقاعد
participation-meeting-seats-hint = اتركه فارغًا إذا كان يستطيع الحضور كل من يريد.
participation-meeting-seats-any = يستطيع الحضور كل من يريد
participation-meeting-seats-left = { $count ->
    [zero] لم يبقَ أي مقعد من { $all }
    [one] بقي مقعد واحد من { $all }
    [two] بقي مقعدان من { $all }
    [few] بقيت { $count } مقاعد من { $all }
    [many] بقي { $count } مقعدًا من { $all }
   *[other] بقي { $count } مقعد من { $all }
 }
participation-meeting-day = اليوم
participation-meeting-from = يبدأ في
participation-meeting-to = ينتهي في
participation-meeting-time-hint = بتوقيت البلدة، مثلًا 18:30.
participation-meeting-register = سأحضر
participation-meeting-register-send = سجّلني
participation-meeting-registered = لك مقعد. سنخبرك إذا تغيّر الاجتماع.
participation-meeting-yours = أنت مسجل في هذا الاجتماع.
participation-meeting-leave = لن أحضر
participation-meeting-left = أصبح مقعدك متاحًا لغيرك.
participation-meeting-need = ما الذي تحتاج إليه لتشارك؟
participation-meeting-need-hint = مثلًا مكان لكرسي متحرك أو لغة إشارة أو نظام حلقة سمعية. اتركه فارغًا إذا لم تحتج إلى شيء. لا يقرؤه الموظفون إلا لغرض تراه أنت، ودون اسمك، ويُحذف بعد الاجتماع.
participation-meeting-children = كم طفلًا يحتاج إلى رعاية؟
participation-meeting-cancelled-now = أُلغي الاجتماع، ويُبلَّغ من سجل فيه أو يتابعه.
participation-meeting-cancel-hint = يُبلَّغ بهذا السبب من سجل في الاجتماع أو يتابعه. ولا يمكن التراجع عن ذلك.
participation-meeting-minutes = المحضر
participation-meeting-minutes-write = انشر عدد الحاضرين والمحضر
participation-meeting-minutes-send = انشر
participation-meeting-came = عدد الحاضرين
participation-meeting-came-hint = في القاعة وعبر الإنترنت معًا.
participation-meeting-needs-read = اقرأ ما يحتاج إليه المسجلون
participation-meeting-purpose = لماذا تحتاج إليه؟
participation-meeting-purpose-hint = يرى المسجلون هذا الغرض في صفحة الاجتماع، ويحفظ السجل العام أنك قرأته.
participation-meeting-needs-none = لم يقل أحد إنه يحتاج إلى شيء.
participation-meeting-needs-children = { $count ->
    [zero] لا يحتاج أي طفل إلى رعاية.
    [one] طفل واحد يحتاج إلى رعاية.
    [two] طفلان يحتاجان إلى رعاية.
    [few] { $count } أطفال يحتاجون إلى رعاية.
    [many] { $count } طفلًا يحتاجون إلى رعاية.
   *[other] { $count } طفل يحتاجون إلى رعاية.
 }
participation-meeting-readings = قُرئ ما يحتاج إليه المسجلون لأجل
participation-meeting-full = لم يبقَ أي مقعد.
participation-meeting-over = انتهى هذا الاجتماع أو أُلغي.
participation-meeting-not-begun = لم يبدأ هذا الاجتماع، أو أُلغي.
participation-meeting-registered-already = أنت مسجل في هذا الاجتماع من قبل.
participation-meeting-not-registered = لم تسجل في هذا الاجتماع.
participation-meeting-fault-time = أدخل وقتًا مثل 18:30
participation-meeting-fault-end = أدخل وقتًا بعد البداية، مثل 20:00
participation-meeting-fault-link = أدخل رابطًا يبدأ بـ https://
participation-meeting-fault-place = أدخل مكان الاجتماع أو رابطًا
participation-meeting-fault-seats = أدخل عددًا صحيحًا من 1 إلى 1,000,000، أو لا شيء
participation-meeting-fault-taken = أدخل عدد مقاعد لا يقل عن عدد المسجلين
participation-meeting-fault-past = أدخل يومًا ووقتًا لم يأتيا بعد
participation-meeting-fault-came = أدخل عددًا صحيحًا من 0 إلى 1,000,000
participation-meeting-held-seat = أنك سجلت في اجتماع
participation-meeting-held-seat-why = ليكون لك مقعد وتُبلَّغ إذا تغيّر الاجتماع
participation-meeting-held-needs = ما تحتاج إليه للمشاركة في اجتماع
participation-meeting-held-needs-why = ليكون متوفرًا عند حضورك، ويُحذف بعد انتهاء الاجتماع
event-meeting-called = دُعي إلى اجتماع
event-meeting-changed = عُدّل اجتماع
event-meeting-cancelled = أُلغي اجتماع
event-meeting-joined = سجل شخص في اجتماع
event-meeting-left = تخلى شخص عن مقعده في اجتماع
event-meeting-needs-read = قرأ الموظفون ما يحتاج إليه المسجلون في اجتماع
event-meeting-minutes-published = نُشر محضر اجتماع
policy-participation-staff-run-meetings = يدير الموظفون والمديرون اجتماعات جهتهم ويقرؤون ما يحتاج إليه المسجلون
policy-participation-administrators-run-meetings = يعدّل المسؤولون اجتماعات أي جهة، أما ما يحتاج إليه المسجلون فلا تقرؤه إلا الجهة نفسها
policy-participation-residents-come-to-meetings = من له عنوان مؤكد يسجل في اجتماع حتى بدايته، ويدخل الموظفون بصفتهم سكانًا
action-run-meetings = الدعوة إلى الاجتماعات وتعديلها وإلغاؤها ونشر محاضرها
action-read-meeting-needs = قراءة ما يحتاج إليه المسجلون في اجتماع
action-come-to-meeting = التسجيل في اجتماع
