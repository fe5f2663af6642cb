participation-moderate-flag = هذا يخالف قاعدة
participation-moderate-flag-text = أبلغ المشرفين. ينظرون فيه ويقررون هل يبقى. لن يعرف أحد من أبلغهم.
participation-moderate-which-rule = أي قاعدة يخالف؟
participation-moderate-flag-words = هل تريد أن تقول المزيد؟
participation-moderate-flag-words-hint = لست ملزمًا بذلك. لا يقرؤه إلا المشرفون.
participation-moderate-flag-send = أبلغهم
participation-moderate-flagged = شكرًا لك. سينظر فيه أحدهم.
participation-moderate-flagged-already = أبلغت عن هذا من قبل.
participation-moderate-is-hidden = أُخفي هذا لأنه يخالف قاعدة.
participation-moderate-looked-at = ينظر فيه أحدهم بالفعل.
participation-moderate-decided-already = تقرر هذا من قبل.
participation-moderate-forgotten = مُحيت بيانات من كتبه، ومُحيت كلماته معها.
participation-moderate-appealed-already = طلبت هذا من قبل.
participation-moderate-nothing-hidden = هذا ليس مخفيًا.
participation-moderate-no-appeal = لا اعتراض ينتظر هنا.
participation-moderate-hidden-proposal = مقترح مخفي
participation-moderate-kind-proposal = مقترح
participation-moderate-kind-comment = تعليق
participation-moderate-kind-statement = عبارة
participation-moderate-stub = أُخفي لأنه يخالف القاعدة «{ $rule }»
participation-moderate-how = كيف تقرر هذا
participation-moderate-look = انظر فيه بصفتك مشرفًا
participation-moderate-look-text = تفتح حالة. تظهر في الجدول العام بعد أن تقرر.
participation-moderate-open = افتح حالة
participation-moderate-same-day = في اليوم نفسه
participation-moderate-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
participation-moderate-queue = الإشراف على المحتوى
participation-moderate-appeals = الاعتراضات
participation-moderate-open-cases = في انتظار قرار
participation-moderate-nothing-waits = لا شيء ينتظر.
participation-moderate-what = ماذا
participation-moderate-since = منذ
participation-moderate-flags = كم شخصًا أبلغ
participation-moderate-table = ما جرى الإشراف عليه
participation-moderate-table-text = كل ما نُظر فيه لأنه قد يخالف قاعدة: ماذا تقرر ولماذا وما الذي تلا ذلك.
participation-moderate-csv = الشيء نفسه جدولًا للبرامج (CSV)
participation-moderate-none = لم يجرِ الإشراف على شيء بعد.
participation-moderate-decided = تاريخ القرار
participation-moderate-decision = القرار
participation-moderate-rule = القاعدة
participation-moderate-no-rule = لا قاعدة
participation-moderate-took = استغرق
participation-moderate-appealed = الاعتراض
participation-moderate-verdict-kept = يبقى
participation-moderate-verdict-hidden = مخفي
participation-moderate-appeal-none = لا اعتراض
participation-moderate-appeal-waits = في انتظار قرار
participation-moderate-appeal-granted = قُبل: يمكن قراءته من جديد
participation-moderate-appeal-refused = رُفض: يبقى مخفيًا
participation-moderate-appeal-reason = السبب
participation-moderate-appeal-took = استغرق الاعتراض
participation-moderate-undecided = ينظر فيه أحدهم. سيظهر هنا ما يقرره وسببه.
participation-moderate-read-it = اقرأه
participation-moderate-yours = ما كتبته
participation-moderate-appeal = اطلب أن ينظر فيه شخص آخر
participation-moderate-appeal-text = إن كنت ترى أنه لا يخالف أي قاعدة فقل لماذا. ينظر فيه مرة أخرى شخص لم يقرر من قبل. يمكنك طلب ذلك مرة واحدة.
participation-moderate-appeal-why = لماذا لا ينبغي إخفاؤه؟
participation-moderate-appeal-why-hint = لا يقرؤه إلا المشرفون.
participation-moderate-appeal-send = اطلب ذلك
participation-moderate-appeal-sent = سينظر فيه شخص آخر. سنكتب إليك.
participation-moderate-appeal-words = ما يقوله من كتبه
participation-moderate-work = افتحه بصفتك مشرفًا
participation-moderate-public = ما يراه الجميع منه
participation-moderate-sealed = كلماته مختومة. من يقرؤها يقول لماذا، ويرى ذلك من كتبها.
participation-moderate-purpose = لماذا تحتاج إلى قراءته؟
participation-moderate-purpose-hint = يقرأ هذا من كتبه.
participation-moderate-read = اقرأه
participation-moderate-readings = لماذا قُرئ
participation-moderate-said = من يقول إنه يخالف قاعدة
participation-moderate-unflagged = لم يبلغ عنه أحد. فتح الموظفون هذه الحالة.
participation-moderate-another = يجب أن يقرر هذا شخص لم يقرر من قبل.
participation-moderate-decide = القرار
participation-moderate-verdict = هل يبقى؟
participation-moderate-decide-kept = يبقى: لا يخالف أي قاعدة
participation-moderate-decide-hidden = يُخفى: يخالف قاعدة
participation-moderate-rule-hint = فقط إن أخفيته.
participation-moderate-reason-hint = يقرؤه الجميع. لا تكرر ما كُتب ولا تسمِّ أحدًا.
participation-moderate-decide-send = انشر القرار
participation-moderate-decide-appeal = القرار في الاعتراض
participation-moderate-outcome = ما مصيره؟
participation-moderate-outcome-granted = يُعاد: لا يخالف أي قاعدة
participation-moderate-outcome-refused = يبقى مخفيًا
participation-moderate-evidence = ما يُعرف إلى جانبه
participation-moderate-evidence-text = هذا وحده لا يقرر شيئًا.
participation-moderate-not-signed-in = من كتبه لم يسجل الدخول: لا يُعرف عنه شيء آخر.
participation-moderate-written = { $count ->
    [zero] لم يكتب صاحبه شيئًا خلال ساعة قبله أو بعده.
    [one] لم يكتب صاحبه شيئًا آخر خلال ساعة قبله أو بعده.
    [two] كتب صاحبه شيئين خلال ساعة قبله أو بعده، وهذا أحدهما.
    [few] كتب صاحبه { $count } أشياء خلال ساعة قبله أو بعده، وهذا منها.
    [many] كتب صاحبه { $count } شيئًا خلال ساعة قبله أو بعده، وهذا منها.
   *[other] كتب صاحبه { $count } شيء خلال ساعة قبله أو بعده، وهذا منها.
 }
participation-moderate-slowed = يكتب صاحبه كثيرًا حتى صار عليه أن ينتظر الآن.
participation-moderate-nothing-alike = لا شيء مما كُتب مؤخرًا في هذه العملية التشاركية نسخة منه.
participation-moderate-alike = مطابق بنسبة { $percent }%
participation-moderate-breaks = ما يخالف قاعدة
participation-moderate-breaks-text = يستطيع كل شخص أن يبلغ عن مخالفة قاعدة. يقرر الموظفون ويذكرون السبب. وما يُخفى يترك ملاحظة فيها القاعدة والسبب. ويستطيع من كتبه أن يطلب مرة واحدة أن ينظر فيه شخص آخر، إن كان قد سجل الدخول.
participation-moderate-held-original = ما كتبته وأُخفي
participation-moderate-held-original-why = كي تمكن إعادته إن اعترضت
participation-moderate-held-appeal = ما قلته في اعتراض على الإخفاء
participation-moderate-held-appeal-why = كي يستطيع شخص آخر أن يقرر فيه
