participation-voices-proposals = المقترحات
participation-voices-write = اكتب مقترحًا
participation-voices-mine = مقترحاتك
participation-voices-none = لا يوجد هنا أي مقترح بعد.
participation-voices-none-yours = لم تقترح شيئًا بعد.
participation-voices-choose = أي المقترحات
participation-voices-order-newest = الأحدث
participation-voices-order-supported = الأكثر تأييدًا
participation-voices-stage-draft = مسودة
participation-voices-stage-open = لم يُردّ عليه بعد
participation-voices-stage-considered = قيد الدراسة
participation-voices-stage-accepted = مقبول
participation-voices-stage-declined = غير مقبول
participation-voices-stage-done = أُنجز
participation-voices-stage-withdrawn = مسحوب
participation-voices-stage-merged = دُمج في مقترح آخر
participation-voices-stage-split = قُسم إلى عدة مقترحات
participation-voices-somebody = شخص من هنا
participation-voices-unsupported = لا يؤيده أحد بعد
participation-voices-supports = { $count ->
    [one] يؤيده شخص واحد
    [two] يؤيده شخصان
    [few] يؤيده { $count } أشخاص
    [many] يؤيده { $count } شخصًا
   *[other] يؤيده { $count } شخص
 }
participation-voices-yours-too = وأنت منهم
participation-voices-public = يستطيع الجميع قراءة ما تكتبه هنا. لا تكتب ما لا ينبغي أن يعرفه أحد.
participation-voices-title-hint = ما تتمناه في بضع كلمات.
participation-voices-text-hint = كيف هو الحال اليوم، وما الذي ينبغي أن يتغير، ولمن؟
participation-voices-name = الاسم الذي يظهر معه
participation-voices-name-hint = اتركه فارغًا إن لم ترد ذكر اسمك.
participation-voices-send = أرسل
participation-voices-send-all-the-same = أرسل مقترحي على أي حال
participation-voices-keep = احفظه وأكمل لاحقًا
participation-voices-kept = حُفظ. لا يقرؤه سواك حتى ترسله.
participation-voices-sent = أصبح مقترحك متاحًا للجميع.
participation-voices-alike = هل مقترحك بين هذه؟
participation-voices-alike-text = اقتُرحت هذه من قبل. إن كان أحدها يقول ما تتمناه فأيّده: مقترح واحد بأصوات كثيرة أبلغ من مقترحات كثيرة بصوت واحد لكل منها.
participation-voices-go-on = أكمل الكتابة
participation-voices-edit = عدّل مقترحك
participation-voices-withdraw = اسحب مقترحك
participation-voices-withdraw-text = يبقى متاحًا لقراءة الجميع مع سببك. لن يستطيع أحد تأييده بعد ذلك. لا يمكن التراجع عن هذا.
participation-voices-withdrawn = سُحب مقترحك.
participation-voices-support = أؤيد هذا
participation-voices-support-withdraw = اسحب تأييدي
participation-voices-supported = حُسب تأييدك.
participation-voices-support-withdrawn = سُحب تأييدك.
participation-voices-became = ما آل إليه
participation-voices-reference = الرقم المرجعي
participation-voices-answer = أجب عن هذا المقترح
participation-voices-answered = أصبح ردك متاحًا للجميع.
participation-voices-answer-stage = ما مصيره؟
participation-voices-answer-hint = يقرؤه الجميع، وأولهم من كتب المقترح. قل ما الذي حسم الأمر.
participation-voices-answer-send = انشر الرد
participation-voices-answer-considered = تدرسونه وستردون مرة أخرى
participation-voices-answer-accepted = تأخذون به
participation-voices-answer-declined = لا تأخذون به
participation-voices-answer-done = ما يطلبه أصبح موجودًا
participation-voices-too-much = { $minutes ->
    [zero] أرسلت كثيرًا في وقت قصير. حاول مجددًا بعد قليل
    [one] أرسلت كثيرًا في وقت قصير. حاول مجددًا بعد دقيقة
    [two] أرسلت كثيرًا في وقت قصير. حاول مجددًا بعد دقيقتين
    [few] أرسلت كثيرًا في وقت قصير. حاول مجددًا بعد { $minutes } دقائق
    [many] أرسلت كثيرًا في وقت قصير. حاول مجددًا بعد { $minutes } دقيقة
   *[other] أرسلت كثيرًا في وقت قصير. حاول مجددًا بعد { $minutes } دقيقة
 }
participation-voices-sent-already = أُرسلت هذه المسودة من قبل.
participation-voices-fixed = أيّده أحدهم أو رُدّ عليه، فتبقى كلماته كما هي. يمكنك سحبه.
participation-voices-decided = حُسم هذا أو سُحب.
participation-voices-taken-back = سُحب هذا.
participation-voices-supported-already = أنت تؤيده بالفعل.
participation-voices-not-supported = أنت لا تؤيده.
participation-voices-held-name = الاسم الذي تركته مع مقترح
participation-voices-held-name-why = ليرى الآخرون من يقترح، حيث ترغب في ذلك
participation-voices-comments = التعليقات
participation-voices-comment = تعليق
participation-voices-say = قل شيئًا
participation-voices-said = أصبح ما قلته متاحًا للجميع.
participation-voices-unspoken = لم يقل أحد شيئًا بعد
participation-voices-spoken = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
 }
participation-voices-side = في أي جانب أنت؟
participation-voices-side-for = مع
participation-voices-side-against = ضد
participation-voices-side-none = لا هذا ولا ذاك
participation-voices-choose-comments = أي التعليقات
participation-voices-more = المزيد من هذه
participation-voices-all-newest = كل التعليقات، الأحدث أولًا
participation-voices-said-of = { $ups } مع، { $downs } ضد
participation-voices-up = أوافق
participation-voices-down = لا أوافق
participation-voices-voted = حُسب صوتك.
participation-voices-said-already = صوتك محسوب هكذا بالفعل.
participation-voices-answer-it = أجب
participation-voices-answers = الردود
participation-voices-replies = { $count ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردان
    [few] { $count } ردود
    [many] { $count } ردًا
   *[other] { $count } رد
 }
participation-voices-answer-the-first = هذا رد في ذاته. أجب عن التعليق الذي بدأ به.
participation-voices-rules = قواعد ما تكتبه هنا
participation-voices-rules-text = تسري على الجميع، في المقترحات والتعليقات والعبارات.
participation-voices-rule-topic = التزم بالسؤال
participation-voices-rule-topic-text = اكتب عمّا يُسأل عنه. ولكل أمر آخر مكان آخر.
participation-voices-rule-respect = كن محترمًا
participation-voices-rule-respect-text = انتقد الأفكار لا الأشخاص. لا شتائم ولا تهديد ولا ازدراء لأحد بسبب هويته.
participation-voices-rule-private = اترك الأمور الخاصة خاصة
participation-voices-rule-private-text = لا تكتب عناوين أو أرقام هواتف أو بيانات صحية أو أمورًا خاصة أخرى، لا عنك ولا عن غيرك.
participation-voices-rule-own = اكتب بصفتك أنت
participation-voices-rule-own-text = لست ملزمًا بذكر اسم، لكن لا تنتحل شخصية غيرك. وإن اقتبست فقل ذلك واذكر صاحب القول.
participation-voices-rule-once = قلها مرة واحدة
participation-voices-rule-once-text = لا ترسل الشيء نفسه مرارًا ولا تنشر إعلانات. وإن سبقك أحد إلى قوله فادعمه.
participation-voices-rule-law = التزم بالقانون
participation-voices-rule-law-text = لا تكتب ما يُعدّ قوله جريمة أو ما هو ملك لغيرك.
participation-voices-rules-stays = ما تكتبه يبقى
participation-voices-rules-stays-text = يستطيع الجميع قراءته. وإذا سحبت مقترحًا بقي مقروءًا مع ذكر السبب.
