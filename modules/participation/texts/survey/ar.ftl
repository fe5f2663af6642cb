participation-frame-verb-answer = الإجابة
participation-frame-kind-survey = استبيان: يجيب الناس عن أسئلة، وتأتي النتائج مع هامش الخطأ، ولا يمكن ربط أي إجابة بشخص
participation-frame-template-survey = بضعة أسئلة
participation-frame-template-survey-what = استبيان: 3 أسابيع يجيب فيها الناس عن أسئلة، و30 يومًا لإجابتكم
participation-frame-template-asking = الإجابة عن الأسئلة
participation-survey-missing = أضف سؤالًا واحدًا على الأقل إلى الاستبيان
participation-survey-empty = لا توجد أسئلة بعد.
participation-survey-questions = { $count ->
    [zero] لا أسئلة.
    [one] سؤال واحد.
    [two] سؤالان.
    [few] { $count } أسئلة.
    [many] { $count } سؤالًا.
   *[other] { $count } سؤال.
}
participation-survey-answers = { $count ->
    [zero] لم يُجب أحد بعد.
    [one] أجاب شخص واحد.
    [two] أجاب شخصان.
    [few] أجاب { $count } أشخاص.
    [many] أجاب { $count } شخصًا.
   *[other] أجاب { $count } شخص.
}
participation-survey-answer = أجب عن الأسئلة
participation-survey-you-answered = لقد أجبت. شكرًا. لا نستطيع أن نعرض لك إجاباتك: فنحن لا نعرف أيها لك.
participation-survey-see-results = اطّلع على النتائج
participation-survey-results-later = يرى الجميع النتائج هنا عندما ينتهي الاستبيان.
participation-survey-once = يمكنك أن تجيب مرة واحدة، ولا يمكنك تغيير إجاباتك بعدها: فلن نعرف أيها لك.
participation-survey-send = أرسل إجاباتي
participation-survey-thanks = شكرًا. حُفظت إجاباتك، ولا شيء يقول إنها لك.
participation-survey-optional = { $question } (اختياري)
participation-survey-any = اختر كل ما ينطبق.
participation-survey-up-to = { $max ->
    [zero] لا تختر شيئًا.
    [one] اختر إجابة واحدة.
    [two] اختر إجابتين على الأكثر.
    [few] اختر { $max } إجابات على الأكثر.
    [many] اختر { $max } إجابة على الأكثر.
   *[other] اختر { $max } إجابة على الأكثر.
}
participation-survey-no-names = لا تكتب اسمك ولا ما يدل على من تكون: فالموظفون يقرؤون ما تكتبه.
participation-survey-closed-choice = لدينا ما يكفي من إجابات هذه المجموعة.
participation-survey-holds = كيف تبقى إجاباتك منفصلة عنك
participation-survey-holds-apart = تُحفظ حقيقة أنك أجبت في مكان، كبصمة لا تسمي أحدًا، حتى لا يجيب أحد مرتين. ويُحفظ ما أجبت به في مكان آخر، بلا اسمك ولا عنوانك ولا متصفحك ولا الوقت.
participation-survey-holds-mixed = تُخلط إجاباتك بإجابات غيرك وتُرتَّب بحسب ما تقوله. فلا يدل موضعها على من جاء ومتى.
participation-survey-holds-ledger = يقول السجل العام إن أحدًا أجاب، ومتى. ولا يقول من ولا بماذا.
participation-survey-holds-few = تُعرض النتائج متى أجاب خمسة أشخاص. وفي جداول السؤالين تُخفى المجموعات التي تقل عن خمسة.
participation-survey-holds-first = يحتاج الخلط إلى آخرين: فما دام من أجابوا قلة، فإن الإجابات التي قد تكون لك قليلة أيضًا.
participation-survey-holds-machine = ما لا يستطيع هذا منعه: قد يراقب من يدير الجهاز وأنت تجيب، أو يقارن نسخًا من قاعدة البيانات قبل إجابتك وبعدها.
participation-survey-holds-said = يقرأ الموظفون كل الإجابات عندما ينتهي الاستبيان، بترتيب لا يدل على شيء. وقد يدل ما تقوله على من تكون، إن قلت ما يكفي عن نفسك.
participation-survey-holds-live = تُعرض النتائج والناس ما زالوا يجيبون. ومن ينظر قبل إجابتك مباشرة وبعدها مباشرة قد يرى ما أُضيف.
participation-survey-results = النتائج
participation-survey-too-few = يُعرض متى بلغ عدد من أجابوا { $least }، حتى لا يمكن تخمين إجابات أحد.
participation-survey-margin = كيف تُقرأ هذه الأرقام
participation-survey-margin-text = بجانب كل نسبة هامشها: في 95 من كل 100 استبيان مثل هذا تقع النسبة بين جميع المعنيين بين هذين الرقمين (فترة ويلسون).
participation-survey-margin-limits = يصح ذلك إذا كانت المصادفة هي التي تقرر من يجيب. أما هنا فالناس يقررون بأنفسهم، فلا تقول الهوامش شيئًا عمن لم يشاركوا.
participation-survey-weighted-text = الأرقام المرجَّحة تحسب بعض الإجابات أكثر وبعضها أقل، حتى تكون للمجموعات النسب التي لها بين الجميع. ولذلك يلزم عدد من الإجابات أكبر بمقدار { $effect } مرة للهامش نفسه. والإجابة الأثقل تُحسب { $greatest } مرة.
participation-survey-weighted-unmet = تعذّر بلوغ كل النسب المعروفة: فبعض المجموعات لم يُجب منها أحد.
participation-survey-base = { $count ->
    [zero] لم يُجب أحد عن هذا.
    [one] إجابة واحدة.
    [two] إجابتان.
    [few] { $count } إجابات.
    [many] { $count } إجابة.
   *[other] { $count } إجابة.
}
participation-survey-words-kept = أجاب الناس بكلماتهم. والموظفون يقرؤونها.
participation-survey-mean = المتوسط: { $mean }، بهامش { $margin }.
participation-survey-mean-weighted = المتوسط المرجَّح: { $mean }، بهامش { $margin }.
participation-survey-option = الإجابة
participation-survey-count = الأشخاص
participation-survey-share = النسبة
participation-survey-between = الهامش
participation-survey-share-weighted = النسبة المرجَّحة
participation-survey-between-weighted = الهامش المرجَّح
participation-survey-from-to = من { $low } إلى { $high }
participation-survey-results-file = هذه الأرقام في ملف (CSV)
participation-survey-cross = سؤال بحسب سؤال آخر
participation-survey-cross-rows = في الصفوف
participation-survey-cross-columns = في الأعمدة
participation-survey-cross-show = اعرض الجدول
participation-survey-cross-caption = { $rows } · { $columns }
participation-survey-hidden = مخفي
participation-survey-hidden-text = تُخفى الأعداد التي تقل عن { $least }، وكذلك ما يمكن حسابها منه.
participation-survey-build = أسئلة الاستبيان
participation-survey-questions-title = الأسئلة
participation-survey-add = أضف سؤالًا
participation-survey-change = غيّر سؤالًا
participation-survey-up = ارفع
participation-survey-stands = تبقى الأسئلة والإعدادات كما هي متى أجاب أحد أو سُحبت العملية.
participation-survey-run = كيف يُدار الاستبيان
participation-survey-live-legend = متى تُعرض النتائج
participation-survey-live = اعرض النتائج والناس ما زالوا يجيبون
participation-survey-live-hint = من ينظر قبل إجابة أحدهم مباشرة وبعدها مباشرة قد يرى ما أُضيف. ويُقال ذلك للناس.
participation-survey-texts-legend = ما يكتبه الناس بكلماتهم
participation-survey-texts = ضعه بجانب إجاباتهم الأخرى في ملف الموظفين
participation-survey-texts-hint = وإلا كان في ملف مستقل، حتى لا يدل ما كتبه أحدهم على إجاباته الأخرى.
participation-survey-files = ملفات الإجابات
participation-survey-files-later = يمكنك قراءة الإجابات متى لم يعد في وسع أحد أن يجيب: فقبل ذلك قد ترى من أضاف ماذا.
participation-survey-file-answers = كل الإجابات، مرتبة بحسب ما تقوله (CSV)
participation-survey-file-words = ما كتبه الناس بكلماتهم (CSV)
participation-survey-kind-one = إجابة واحدة من عدة إجابات
participation-survey-kind-several = أي عدد من عدة إجابات
participation-survey-kind-scale = مقياس من 1 إلى رقم
participation-survey-kind-number = عدد صحيح
participation-survey-kind-words = بكلماتهم
participation-survey-field-label = السؤال
participation-survey-field-kind = كيف يُجاب عنه
participation-survey-field-options = الإجابات التي يُختار منها
participation-survey-field-options-hint = إجابة في كل سطر، وبالعدد نفسه في كل لغة. وللمقياس سطران: ما تعنيه الدرجة الأولى والأخيرة. اتركه فارغًا للأعداد وللكلمات الحرة.
participation-survey-field-least = أصغر عدد
participation-survey-field-least-hint = للأعداد فقط.
participation-survey-field-most = أكبر عدد
participation-survey-field-most-hint = للأعداد؛ وإذا جاز اختيار عدة إجابات فكم منها؛ وللمقياس درجته الأخيرة، من 3 إلى 10.
participation-survey-field-optional-legend = هل تجب الإجابة عنه
participation-survey-field-optional = يجوز للناس تركه
participation-survey-balance = الحدود والأوزان
participation-survey-balance-quota = الحدود: متى أجاب هذا العدد من مجموعة أُغلقت المجموعة. اترك الحقل فارغًا إن لم يكن هناك حد.
participation-survey-balance-share = الأوزان: إن كنت تعرف نسبة كل مجموعة بين جميع المعنيين بالاستبيان، عُرضت النتائج مرجَّحة أيضًا. اكتب نسب كل مجموعات السؤال أو لا تكتب أيًا منها.
participation-survey-quota = { $choice }: أكثر عدد من الإجابات
participation-survey-known-share = { $choice }: النسبة بين الجميع، بالمئة
participation-survey-answered-already = لقد أجبت عن هذا الاستبيان من قبل.
participation-survey-changed = تغيّرت الأسئلة وأنت تجيب. انظر فيها من جديد وأرسل إجاباتك مرة أخرى.
participation-survey-fault-missing = أجب عن هذا السؤال
participation-survey-fault-choice = اختر إجابة من القائمة
participation-survey-fault-few = الحد الأدنى لما تختاره هو { $min }
participation-survey-fault-many = الحد الأقصى لما تختاره هو { $max }
participation-survey-fault-number = اكتب عددًا صحيحًا، مثل 12
participation-survey-fault-small = اكتب { $min } أو أكثر
participation-survey-fault-great = اكتب { $max } أو أقل
participation-survey-fault-long = اختصره بحيث لا يتجاوز عدد الأحرف { $max }
participation-survey-fault-closed = لدينا ما يكفي من إجابات هذه المجموعة، ولا نستطيع قبول المزيد
participation-survey-fault-options = اكتب من 2 إلى 30 إجابة، وبالعدد نفسه في كل لغة؛ و2 للمقياس
participation-survey-fault-most = اكتب عددًا من 1 إلى عدد الإجابات، أو لا شيء
participation-survey-fault-steps = اكتب عددًا من 3 إلى 10
participation-survey-fault-crossed = أكبر عدد أقل من أصغر عدد
participation-survey-fault-questions = لا يمكن طرح هذه الأسئلة هكذا
participation-survey-fault-quota = اكتب عددًا صحيحًا من 1 فأكثر، أو لا شيء
participation-survey-fault-share = اكتب نسبة مئوية من 0 إلى 100، بخانة عشرية واحدة على الأكثر
participation-survey-fault-whole = اكتب نسبة كل مجموعة: ومجموعها مئة بالمئة
