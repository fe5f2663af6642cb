participation-tell-hear = معرفة ما سيؤول إليه الأمر
participation-tell-follow = متابعة
participation-tell-lead = نكتب إليك عندما يحدث شيء هنا أو فيما ينتج عنه.
participation-tell-how-often = كم مرة
participation-tell-rhythm-at-once = فورًا
participation-tell-rhythm-daily = مرة في اليوم صباحًا
participation-tell-rhythm-weekly = مرة في الأسبوع يوم الاثنين
participation-tell-rhythm-never = أبدًا
participation-tell-email = عنوان بريدك الإلكتروني
participation-tell-email-hint = نرسل إليك رابطًا أولًا حتى لا يسجّلك أحد دون علمك. ولا نستخدم العنوان لأي غرض آخر.
participation-tell-followed = سنخبرك بما سيؤول إليه الأمر.
participation-tell-asked = أرسلنا إليك رسالة. افتح الرابط الذي فيها لتأكيد رغبتك.
participation-tell-followed-already = أنت تتلقى أخبار هذا بالفعل.
participation-tell-too-many = { $minutes ->
    [zero] طُلبت رسائل كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقيقة.
    [one] طُلبت رسائل كثيرة جدًا. حاول مرة أخرى بعد دقيقة واحدة.
    [two] طُلبت رسائل كثيرة جدًا. حاول مرة أخرى بعد دقيقتين.
    [few] طُلبت رسائل كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقائق.
    [many] طُلبت رسائل كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقيقة.
   *[other] طُلبت رسائل كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقيقة.
}
participation-tell-confirm-title = هل تريد تلقي أخبار هذا؟
participation-tell-confirm = نعم، اكتبوا إليّ
participation-tell-stop-title = هل تريد إيقاف هذه الرسائل؟
participation-tell-stop = إيقاف هذه الرسائل
participation-tell-stopped = لن تصلك رسائل أخرى عن هذا.
participation-tell-link-gone = هذا الرابط استُخدم من قبل أو أصبح قديمًا
participation-tell-everything = كل ما قلته وكل ما نكتب إليك عنه
participation-tell-mine = ما تصلك أخباره
participation-tell-mine-followed = ما تتابعه
participation-tell-mine-none = لا تتابع شيئًا بعد.
participation-tell-mine-own = ما قلته
participation-tell-mine-own-lead = نخبرك فورًا بما يؤول إليه ما قلته ما لم تختر غير ذلك. وما تختاره لواحد منها يُقدَّم على ما تختاره للكل.
participation-tell-choose = تغيير
participation-tell-thread = ماذا نتج عن ماذا
participation-tell-thread-lead = مما قاله الناس إلى ما تقرر وما نتج عنه.
participation-tell-thread-none = لم ينتج عنه شيء بعد.
participation-tell-thread-before = من أين جاء
participation-tell-thread-after = ما نتج عنه
participation-tell-thread-staff = حدّد ماذا نتج عن ماذا. ومن قال الشيء الأول أو تابعه يعلم من ذلك الحين بما يحدث للثاني.
participation-tell-before-merged-into = دُمج في هذا
participation-tell-before-split-from = هذا جزء منه
participation-tell-after-merged-into = يكمله
participation-tell-after-split-from = جزء منه
participation-tell-before-became = صُنع منه
participation-tell-before-answers = هو جواب عنه
participation-tell-before-rests-on = يستند إليه وإلى غيره
participation-tell-before-came-of = نتج عنه
participation-tell-after-became = صُنع منه
participation-tell-after-answers = يجيب عنه
participation-tell-after-rests-on = يستند إليه وإلى غيره
participation-tell-after-came-of = نتج عنه
participation-tell-field-from = ما كان أولًا
participation-tell-field-to = ما نتج عنه
participation-tell-field-bond = كيف يرتبط الثاني بالأول
participation-tell-reference-hint = مرجعه كما تعرضه صفحته، مثل M-P12. وللعملية التشاركية: process- ثم اسمها في العنوان.
participation-tell-link = حفظ الصلة
participation-tell-linked-already = قيل هذا من قبل.
participation-tell-fault-thing = اكتب مرجع شيء يمكن للجميع رؤيته، مختلفًا في كل خانة
participation-tell-mail-hello = مرحبًا،
participation-tell-mail-ask = هل تريد تلقي أخبار «{ $title }»؟
participation-tell-mail-asked = طلب منا أحد، وعلى الأرجح أنت، أن نكتب إلى هذا العنوان بما يؤول إليه «{ $title }». إذا أردت ذلك فافتح:
participation-tell-mail-not-you = إن لم تكن أنت فلا تفعل شيئًا: لن نكتب مرة أخرى وسننسى العنوان.
participation-tell-mail-one = { $what }: { $title }
participation-tell-mail-many = { $count ->
    [zero] لا أخبار: { $title }
    [one] خبر واحد: { $title }
    [two] خبران: { $title } وغيره
    [few] { $count } أخبار: { $title } وغيرها
    [many] { $count } خبرًا: { $title } وغيرها
   *[other] { $count } خبر: { $title } وغيرها
}
participation-tell-mail-more = { $count ->
    [zero] ولا شيء غير ذلك.
    [one] وخبر واحد آخر.
    [two] وخبران آخران.
    [few] و{ $count } أخبار أخرى.
    [many] و{ $count } خبرًا آخر.
   *[other] و{ $count } خبر آخر.
}
participation-tell-mail-yours = تصلك هذه الرسالة لأنك كتبت «{ $title }».
participation-tell-mail-came-of-yours = تصلك هذه الرسالة لأنك كتبت «{ $title }» الذي نتج عنه هذا.
participation-tell-mail-followed = تصلك هذه الرسالة لأنك تتابع «{ $title }».
participation-tell-mail-came-of-followed = تصلك هذه الرسالة لأنك تتابع «{ $title }» الذي نتج عنه هذا.
participation-tell-mail-stop =
    إيقاف هذه الرسائل: { $url }

    اختيار كم مرة نكتب: { $choose }
participation-tell-held-follow = ما تتابعه مما تُسأل عنه المدينة وكم مرة تصلك أخباره
participation-tell-held-follow-why = لنكتب إليك عندما يحدث فيه شيء
participation-tell-decisions = ما تقرر وما نتج عنه
participation-tell-decisions-none = لم يتقرر شيء هنا بعد.
participation-tell-decision-new = نشر قرار
participation-tell-decision-lead = يقرؤه الجميع فورًا، ويُخبَر من كتب أو تابع ما يستند إليه.
participation-tell-decision-taken = نُشر القرار. أضف ما ينبغي بلوغه ومتى.
participation-tell-decision-correct = تصحيح هذا القرار
participation-tell-correct-why = سبب التصحيح
participation-tell-corrections = التصحيحات
participation-tell-said-before = ما كان يقوله قبل ذلك
participation-tell-field-text = ما تقرر
participation-tell-reasons = لماذا
participation-tell-taken-by = من قرر
participation-tell-taken-by-hint = مثلًا: المجلس في جلسة 4 مايو
participation-tell-taken-on = متى
participation-tell-money = المال الذي يمكن إنفاقه عليه
participation-tell-money-hint = عدد مثل 12500 أو 12500.50. اتركه فارغًا إن لم يوجد.
participation-tell-currency = العملة
participation-tell-currency-hint = ثلاثة أحرف مثل EUR أو GBP
participation-tell-sum = { $amount } { $currency }
participation-tell-spent = ما أُنفق حتى الآن
participation-tell-indicator = كيف سيُعرف هل نجح الأمر
participation-tell-dataset = البيانات التي يظهر فيها ذلك
participation-tell-field-dataset = بيانات مفتوحة يظهر فيها ذلك
participation-tell-dataset-hint = اسمها في العنوان مثل street-trees. اتركه فارغًا إن لم توجد.
participation-tell-inputs = ما يستند إليه
participation-tell-inputs-others = ما يستند إليه أيضًا، واحد في كل سطر
participation-tell-milestones = ما ينبغي بلوغه
participation-tell-milestone-add = إضافة ما ينبغي بلوغه
participation-tell-milestone-what = ما ينبغي بلوغه
participation-tell-milestone-due = متى
participation-tell-milestone-move = بيان مدى التقدم
participation-tell-milestone-percent = كم أُنجز منه بالمئة
participation-tell-percent-hint = من 0 إلى 100، و100 تعني أنه تم
participation-tell-milestone-text = ما أُنجز وسبب بلوغه هذا الحد
participation-tell-percent = أُنجز { $percent }٪
participation-tell-due = في موعد أقصاه { $day }
participation-tell-fault-dataset = اكتب اسم البيانات كما يظهر في عنوانها
participation-tell-fault-money = اكتب عددًا مثل 12500.50 وعملة مثل EUR أو اترك خانة العدد فارغة
participation-tell-fault-spent = اكتب عددًا مثل 12500.50 أو اترك الخانة فارغة
participation-tell-fault-percent = اكتب عددًا صحيحًا من 0 إلى 100
participation-tell-fault-input = لا شيء مما يمكن للجميع رؤيته اسمه { $reference }
event-participation-followed = يتابع أحد شيئًا في عملية تشاركية
event-participation-following-confirmed = أكّد أحد رغبته في أخبار عملية تشاركية
event-participation-following-stopped = لم يعد أحد يريد أخبار عملية تشاركية
event-participation-following-forgotten = نُسي عنوان لم يؤكده أحد
event-participation-notices-chosen = اختار أحد كم مرة تصله أخبار عملية تشاركية
event-thread-linked = نتج شيء عما قيل
event-thread-unlinked = سُحب القول إن شيئًا نتج عن آخر
policy-participation-anyone-follows-participation = يمكن للجميع طلب معرفة ما يؤول إليه ما تُسأل عنه المدينة؛ ويدخل الموظفون بصفتهم سكانًا
policy-participation-staff-say-what-came-of-what = يحدد الموظفون والمديرون ما تقرر وماذا نتج عن ماذا في عمليات جهتهم
policy-participation-administrators-say-what-came-of-what = يحدد مسؤولو النظام ما تقرر وماذا نتج عن ماذا في عمليات كل الجهات
action-follow-participation = متابعة ما تُسأل عنه المدينة
action-link-thread = تحديد ماذا نتج عن ماذا
job-kind-participation-ask-follower = سؤال أحد هل يريد أخبار عملية تشاركية
job-kind-participation-forget-follower = نسيان من لم يؤكد رغبته في أخبار عملية تشاركية
job-kind-participation-send-news = إرسال أخبار ما قاله أحد أو يتابعه
follower-participation-thread = أخبار العمليات التشاركية لمن تعنيهم
event-decision-taken = اتُّخذ قرار
event-decision-corrected = صُحح قرار
event-milestone-added = حُدد ما ينبغي بلوغه بعد قرار
event-milestone-reached = تقدم تنفيذ قرار
action-keep-decisions = بيان ما تقرر ومدى تقدمه
participation-tell-news = الأخبار
participation-tell-news-none = لا أخبار بعد.
participation-tell-news-follow = تلقّي الأخبار بالبريد
participation-tell-news-new = الكتابة إلى من يتابعون هذا
participation-tell-news-lead = يُرسَل فور الضغط على الزر ويظهر في صفحة الأخبار، ولا يمكن سحبه.
participation-tell-news-send = إرسال
participation-tell-news-sent = أُرسل إلى كل من يتابع هذا.
participation-tell-feed = تغذية الأخبار (Atom)
event-newsletter-sent = أخبار عملية تشاركية
action-send-newsletter = الكتابة إلى من يتابعون عملية تشاركية
