participation-election-missing = أعدّوا التصويت: بيّنوا ما يمكن اختياره
participation-election-sign-in = سجّلوا الدخول بصفة مقيم للحصول على ورقة اقتراع
participation-election-not-prepared = لم يُعدّ هذا التصويت بعد.
participation-election-waits = انتهى التصويت. تظهر النتيجة هنا حين يفتح حافظو المفتاح المغلفات.
participation-election-options = ما يمكن اختياره
participation-election-how-many = { $most ->
    [zero] لا تختاروا شيئاً.
    [one] اختاروا خياراً واحداً.
    [two] اختاروا خيارين على الأكثر.
    [few] اختاروا { $most } خيارات على الأكثر.
    [many] اختاروا { $most } خياراً على الأكثر.
   *[other] اختاروا { $most } خيار على الأكثر.
}
participation-election-step-paper = احصلوا على ورقة الاقتراع: سجّلوا الدخول ودوّنوا رمز التصويت.
participation-election-step-cast = صوّتوا بالرمز الآن أو لاحقاً من أي جهاز. لن يسألكم أحد من أنتم.
participation-election-paper = الحصول على ورقة الاقتراع
participation-election-cast = التصويت
participation-election-holds = ما هو سري وما ليس سرياً
participation-election-holds-paper = توقّع المدينة ورقة اقتراعكم دون أن تراها. وما تحفظه لا يدل على صاحب الورقة التي جاء بها الصوت.
participation-election-holds-envelope = يُحفظ صوتكم في مغلف مختوم. لا يفتحه إلا حافظو المفتاح مجتمعين بعد انتهاء التصويت.
participation-election-holds-program = إذا كان متصفحكم يشغّل نصّنا البرمجي، يُنشأ رمزكم ويُختم صوتكم على جهازكم، ولا يرى برنامج المدينة أيًّا منهما. وإلا فإن برنامج المدينة يقوم بالأمرين نيابةً عنكم ولا يحتفظ بشيء: ومن يغيّره يستطيع أن يرى كيف تصوّتون. وتذكر كل صفحة أي الطريقتين تُستعمل. والنص البرمجي نفسه يأتي من المدينة: ومن لا يثق بأي نص برمجي يستعمل برنامجًا خاصًا به.
participation-election-holds-time = يبيّن السجل متى سُلّمت أوراق الاقتراع ومتى أُدلي بالأصوات، لا مَن فعل ذلك. صوّتوا بعد مدة من حصولكم على الورقة حتى لا يدل الوقتان على شيء.
participation-election-holds-show = يمكنكم أن تُظهروا للآخرين كيف صوّتم. إذا ضغط عليكم أحد فصوّتوا مرة أخرى لاحقاً: لا يُحسب إلا صوتكم الأخير.
participation-election-keys = مفاتيح للتحقق من هذا التصويت
participation-election-key-papers = تُوقَّع أوراق الاقتراع بهذا المفتاح (RSA، المعامل بالنظام الست عشري؛ RFC 9474):
participation-election-key-box = تُختم المغلفات لهذا المفتاح (P-256، بالنظام الست عشري؛ RFC 9180):
participation-election-papers = أوراق الاقتراع المسلَّمة
participation-election-counted = الأصوات المحسوبة
participation-election-replaced = مغلفات استبدلها أصحابها
participation-election-invalid = أصوات باطلة
participation-election-unreadable = مغلفات لا صوت فيها
participation-election-result = النتيجة
participation-election-option = الخيار
participation-election-votes = الأصوات
participation-election-result-text = يُحسب كل صوت مرة واحدة لكل خيار يسمّيه. والخيارات المتساوية مرتبة كما في ورقة الاقتراع.
participation-election-ballots = الأصوات المنشورة
participation-election-what = البيان
participation-election-number = العدد
participation-election-check = التحقق من وجود صوتكم
participation-election-file = كل الأصوات في ملف
participation-election-envelopes = كل المغلفات المختومة في ملف للتحقق من أوراق الاقتراع
participation-election-digest = بصمة SHA-256 لملف الأصوات كما هي في السجل:
participation-election-fault-options = اكتبوا بين خيارين و100 خيار، كل خيار في سطر، وبالعدد نفسه في كل لغة
participation-election-fault-most = أدخلوا رقماً بين 1 وعدد الخيارات
participation-election-fault-key = أدخلوا المفتاح العام المكتوب في أوراق حافظي المفتاح: 130 حرفاً ورقماً تبدأ بـ 04
participation-election-fault-code = أدخلوا رمز التصويت كما دوّنتموه: 28 حرفاً ورقماً
participation-election-fault-no-paper = لم تُسلَّم في هذا التصويت ورقة اقتراع لهذا الرمز
participation-election-fault-envelope = هذا ليس مغلفاً لهذا التصويت
participation-election-fault-choice = اختاروا خياراً واحداً على الأقل، ولا تتجاوزوا المسموح
participation-election-turn = وصل في اللحظة نفسها صوت آخر بهذا الرمز. صوّتوا مرة أخرى.
participation-election-has-paper = لديكم ورقة اقتراعكم. لكل شخص ورقة واحدة، ولا يمكننا استبدال رمز ضائع.
participation-election-not-over = ما زال التصويت جارياً. تُفتح المغلفات بعد انتهائه.
participation-election-opened-already = فُتحت المغلفات من قبل.
participation-election-fault-share = أدخلوا الـ 80 حرفاً ورقماً من كل ورقة، كل ورقة في سطر
participation-election-fault-few-shares = عدد حافظي المفتاح غير كافٍ: يلزم المزيد من الأوراق
participation-election-fault-same-share = الورقة نفسها مكررة
participation-election-fault-other-key = هذه الأوراق لمفتاح غير مفتاح هذا التصويت
participation-election-paper-text = تحصلون على رمز تصويت من 28 حرفاً ورقماً. ومن يملكه يستطيع التصويت بدلاً منكم.
participation-election-code-once = نعرض الرمز مرة واحدة ولا نحتفظ به. جهّزوا ما تكتبون به.
participation-election-draw = إظهار رمز التصويت
participation-election-code = رمز التصويت الخاص بكم
participation-election-write-down = دوّنوا الرمز الآن واحفظوه جيداً. لا يمكننا استبداله.
participation-election-written = دوّنته: أعطوني ورقة الاقتراع
participation-election-ready = ورقة اقتراعكم جاهزة. رمزكم هو كل ما تحتاجون إليه للتصويت.
participation-election-later = من الأفضل التصويت بعد بضع ساعات حتى لا يخمّن أحد من الوقت أيّ صوت هو صوتكم.
participation-election-no-paper-yet = إن لم يكن لديكم رمز تصويت فاحصلوا أولاً على ورقة الاقتراع
participation-election-code-hint = 28 حرفاً ورقماً. لا تهم المسافات ولا الأحرف الصغيرة.
participation-election-again = يمكنكم التصويت مرة أخرى بالرمز نفسه حتى انتهاء التصويت. لا يُحسب إلا صوتكم الأخير.
participation-election-done = تم الإدلاء بصوتكم
participation-election-replaced-own = وقد حلّ محل صوتكم السابق.
participation-election-receipt = الإيصال
participation-election-tracking = رقم التتبع
participation-election-keep-receipt = دوّنوا الاثنين: تُعرض هذه الصفحة مرة واحدة. يبيّن الإيصال أن مغلفكم قد استُلم.
participation-election-see-receipt = عرض الإيصال في السجل
participation-election-keep-tracking = يُنشر صوتكم برقم التتبع عند فتح المغلفات. لا تُظهروه لأحد إن أردتم ألا يعرف أحد كيف صوّتم.
participation-election-not-opened = لم تُفتح المغلفات بعد. تُنشر الأصوات هنا عند فتحها.
participation-election-check-text = أدخلوا أول حرفين أو رقمين من رقم التتبع. نعرض كل الأصوات التي تبدأ بهما دون أن نعرف أيها صوتكم.
participation-election-start = أول حرفين أو رقمين
participation-election-show = عرض الأصوات
participation-election-none-begin = لا يبدأ أي رقم تتبع هكذا.
participation-election-chosen = المختار
participation-election-prepare = إعداد التصويت
participation-election-options-hint = اكتبوا خياراً واحداً في كل سطر، وبالترتيب نفسه في كل لغة.
participation-election-most = كم خياراً يمكن اختياره
participation-election-keyholders = حافظو المفتاح
participation-election-keyholders-text = يفتح حافظو المفتاح المغلفات معاً. اختاروا أشخاصاً لا يعمل بعضهم لدى بعض. أعدّوا أوراقهم على حاسوب مستقل بهذا الأمر:
participation-election-keyholders-lost = أعطوا كل حافظ مفتاح ورقة مطبوعة مرتين، ولا تحتفظوا بنسخة. إذا ضاع الكثير من الأوراق فلن يستطيع أحد فتح المغلفات ويضيع التصويت.
participation-election-box-key = المفتاح العام
participation-election-box-key-hint = مكتوب أعلى الأوراق ويبدأ بـ 04. وهو ليس سراً.
participation-election-save = حفظ التصويت
participation-election-open = فتح المغلفات
participation-election-as-promised = يبقى التصويت كما نُشر. ويمكن فتح المغلفات هنا بعد انتهائه.
participation-election-opened = فُتحت المغلفات وعُدّت الأصوات.
participation-election-open-text = يجتمع حافظو المفتاح أمام هذه الشاشة ويكتبون ما في أوراقهم. يُجمع المفتاح لهذه اللحظة فقط ولا يُحفظ. ولا يمكن التراجع عن ذلك.
participation-election-shares = ما هو مكتوب في الأوراق
participation-election-shares-hint = كل ورقة في سطر
participation-election-fault-most-projects = أدخلوا رقمًا بين 1 و100
participation-election-fault-points = أدخلوا عدد نقاط كل ناخب: بين 1 و1000
participation-election-fault-least = أدخلوا عدد الأصوات التي يحتاجها المشروع، أو اتركوه فارغًا
participation-election-fault-rule = طريقة العد هذه لا تناسب هذا النوع من الأوراق أو الخيارات الأخرى هنا
participation-election-fault-approval = اختاروا مشروعًا واحدًا على الأقل، ولا تتجاوزوا العدد المسموح
participation-election-fault-points-given = امنحوا نقاطًا لمشروع واحد على الأقل، بأعداد صحيحة، ولا تتجاوزوا في المجموع ما لديكم
participation-election-fault-ranking = اكتبوا 1 بجانب المشروع الأحب إليكم، و2 بجانب الذي يليه، وهكذا: كل رقم مرة واحدة ودون تخطي أي رقم
participation-election-fault-knapsack = اختاروا مشروعًا واحدًا على الأقل، دون تجاوز المال المتاح ولا العدد المسموح
participation-election-stands = على ماذا يُصوَّت؟
participation-election-stands-options = خيارات أكتبها هنا
participation-election-stands-projects = مشاريع هذه العملية القابلة للتنفيذ عند بدء الاقتراع
participation-election-projects = أي مشاريع؟
participation-election-form = كيف يملأ الناس أوراقهم؟
participation-election-form-approval = يضعون علامة على المشاريع التي يريدونها
participation-election-form-points = يمنحون نقاطًا للمشاريع
participation-election-form-ranking = يرتبون المشاريع
participation-election-form-knapsack = يضعون علامة على المشاريع حتى ينفد المال
participation-election-points = كم نقطة لكل ناخب؟
participation-election-rule = كيف تُعَد الأصوات؟
participation-election-rule-hint = يُعلن هذا قبل الاقتراع ولا يمكن تغييره بعده.
participation-election-rule-equal-shares = حصص متساوية
participation-election-rule-equal-shares-text = يُقسم المال بالتساوي بين الناخبين. ومرة بعد مرة يُموَّل المشروع الذي يطلب أقل قدر ممن صوتوا له: فيدفعون ثمنه معًا.
participation-election-rule-greedy = الأكثر أصواتًا أولًا
participation-election-rule-greedy-text = تُؤخذ المشاريع بترتيب أصواتها، الأكثر أولًا. ويُموَّل كل مشروع إذا اتسع له ما بقي من المال.
participation-election-rule-bos = حصص متساوية مع تجاوز
participation-election-rule-bos-text = يُقسم المال بالتساوي بين الناخبين. ومرة بعد مرة يُموَّل المشروع الذي يطلب أقل قدر ممن صوتوا له، حتى إن غطى مالهم جزءًا من تكلفته فقط.
participation-election-rule-phragmen = الكسب معًا (فراغمين)
participation-election-rule-phragmen-text = يكسب كل ناخب المال بالوتيرة نفسها. وما إن يكسب ناخبو مشروع تكلفته معًا حتى يُموَّل، ثم يبدؤون من الصفر.
participation-election-rule-maximin-support = عبء موزع بالتساوي
participation-election-rule-maximin-support-text = تُموَّل المشاريع واحدًا تلو الآخر بحيث يتحمل الناخب الأكثر تحملًا أقل ما يمكن.
participation-election-rule-expanding-approvals = المراتب الأولى أولًا
participation-election-rule-expanding-approvals-text = يُقسم المال بالتساوي بين الناخبين. تُحسب أولًا المراتب الأولى فقط، ثم الثانية أيضًا، وهكذا: وكلما استطاع ناخبو مشروع دفع ثمنه مُوِّل.
participation-election-rule-welfare = الأكثر مقابل المال
participation-election-rule-welfare-text = من بين كل مجموعات المشاريع التي يكفيها المال تُموَّل المجموعة الأعلى قيمة لجميع الناخبين معًا.
participation-election-utility = ما قيمة المشروع المموَّل لمن صوّت له؟
participation-election-utility-hint = إن لم تكونوا متأكدين فاتركوه كما هو.
participation-election-utility-usual = ما يناسب الأوراق
participation-election-utility-cost = تكلفته
participation-election-utility-cost-text = يساوي المشروع لناخبيه ما يكلفه: مال أُنفق على ما أرادوه.
participation-election-utility-cardinality = القيمة نفسها لكل مشروع
participation-election-utility-cardinality-text = لكل مشروع القيمة نفسها لدى من صوتوا له مهما كلّف.
participation-election-utility-sqrt-cost = الجذر التربيعي لتكلفته
participation-election-utility-sqrt-cost-text = يساوي المشروع لناخبيه الجذر التربيعي لتكلفته: أكثر إن كان أكبر، لكن ليس بالقدر نفسه.
participation-election-utility-points = نقاطه
participation-election-utility-points-text = يساوي المشروع للناخب النقاط التي منحه إياها.
participation-election-utility-borda = مرتبته
participation-election-utility-borda-text = يساوي المشروع للناخب من النقاط بعدد المشاريع التي تقع تحته في الورقة.
participation-election-completion = ماذا يحدث للمال المتبقي؟
participation-election-completion-hint = الحصص المتساوية وحدها تترك مالًا بهذه الطريقة.
participation-election-completion-none = لا شيء: يبقى لدى البلدية
participation-election-completion-add1 = تكبر الحصص خطوة خطوة
participation-election-completion-add1-text = ولأن ذلك يترك مالًا، يُعاد العد بحصص أكبر حتى تصير المشاريع أغلى من المتاح؛ وتُعتمد آخر نتيجة يكفيها المال.
participation-election-completion-add1-fill = تكبر الحصص، ثم الأكثر أصواتًا
participation-election-completion-add1-fill-text = ولأن ذلك يترك مالًا، يُعاد العد بحصص أكبر حتى تصير المشاريع أغلى من المتاح. وما يبقى بعدها يذهب إلى المشاريع الأكثر أصواتًا التي يتسع لها.
participation-election-completion-epsilon = إلى ما يكاد ناخبوه يقدرون على دفعه
participation-election-completion-epsilon-text = ما يبقى يذهب إلى المشاريع التي يستطيع ناخبوها دفع معظمها؛ ويدفع الآخرون الباقي.
participation-election-completion-greedy = إلى الأكثر أصواتًا
participation-election-completion-greedy-text = ما يبقى يذهب إلى المشاريع الأكثر أصواتًا التي يتسع لها.
participation-election-least = كم صوتًا يحتاج المشروع على الأقل؟ (اختياري)
participation-election-least-hint = مع النقاط: كم نقطة
participation-election-least-text = لا تحصل المشاريع التي لها أقل من { $votes } من الأصوات أو النقاط على مال.
participation-election-ties-text = عند التساوي يفوز المشروع الأكثر أصواتًا، ثم الأقل تكلفة، ثم صاحب الرقم الأصغر.
participation-election-how-counted = كيف تُعَد الأصوات
participation-election-fill-approval = { $most ->
    [zero] ضعوا علامة على ما تريدون.
    [one] ضعوا علامة على المشروع الذي تريدونه.
    [two] ضعوا علامة على المشاريع التي تريدونها، مشروعين على الأكثر.
    [few] ضعوا علامة على المشاريع التي تريدونها، { $most } مشاريع على الأكثر.
    [many] ضعوا علامة على المشاريع التي تريدونها، { $most } مشروعًا على الأكثر.
   *[other] ضعوا علامة على المشاريع التي تريدونها، { $most } مشروع على الأكثر.
}
participation-election-fill-points = لديكم { $points } من النقاط. امنحوا بعضها لكل مشروع تريدونه، وعدد المشاريع { $most } على الأكثر.
participation-election-fill-ranking = اكتبوا 1 بجانب المشروع الأحب إليكم، و2 بجانب الذي يليه، وهكذا حتى { $most }. واتركوا الباقي فارغًا.
participation-election-fill-knapsack = ضعوا علامة على المشاريع التي ستدفعون ثمنها بالمال المتاح، وعددها { $most } على الأكثر.
participation-election-pot = { $pot } ({ $money })
participation-election-read-project = اقرؤوا عنه
participation-election-none-stands = لا مشروع معروضًا للاقتراع بعد. تُضاف المشاريع هنا حين تكون قابلة للتنفيذ وتُعرف تكلفتها.
participation-election-none-won = لا يحصل أي مشروع على مال.
participation-election-told-voters = { $voters ->
    [zero] لم يصوّت أحد لمشاريع هنا.
    [one] صوّت شخص واحد لمشاريع هنا.
    [two] صوّت شخصان لمشاريع هنا.
    [few] صوّت { $voters } أشخاص لمشاريع هنا.
    [many] صوّت { $voters } شخصًا لمشاريع هنا.
   *[other] صوّت { $voters } شخص لمشاريع هنا.
}
participation-election-told-spent = وُزِّع { $spent } من أصل { $budget }.
participation-election-told-share = في العد الحاسم كان لكل ناخب { $share } لينفقه.
participation-election-told-won = المشاريع التي تحصل على مالها
participation-election-told-lost = المشاريع التي لا تحصل على مال
participation-election-told-paid = من أين يأتي المال
participation-election-told-why = لماذا، وما الذي كان سيغير ذلك
participation-election-paid-left-over = دُفع من المال المتبقي.
participation-election-paid-common = دُفع من مال الجميع.
participation-election-paid-full = { $voters ->
    [zero] لا يدفع أحد من ناخبيه.
    [one] يدفع أحد ناخبيه { $each }.
    [two] يدفع اثنان من ناخبيه { $each } لكل منهما.
    [few] يدفع { $voters } من ناخبيه { $each } لكل منهم.
    [many] يدفع { $voters } من ناخبيه { $each } لكل منهم.
   *[other] يدفع { $voters } من ناخبيه { $each } لكل منهم.
}
participation-election-paid-last = { $voters ->
    [zero] لا يدفع أحد ما بقي.
    [one] يدفع واحد ما بقي من حصته.
    [two] يدفع اثنان ما بقي من حصتيهما.
    [few] يدفع { $voters } ما بقي من حصصهم.
    [many] يدفع { $voters } ما بقي من حصصهم.
   *[other] يدفع { $voters } ما بقي من حصصهم.
}
participation-election-paid-tie = تساوى مع غيره، وقدّمه الترتيب المعلن:
participation-election-why-dear = يكلف أكثر من كل المال المتاح.
participation-election-why-no-votes = لم يصوّت له أحد.
participation-election-why-least = له أصوات أقل مما يحتاجه المشروع.
participation-election-why-ended = انتهى العد قبل دوره.
participation-election-why-outweighed = مشاريع أخرى معًا تساوي أكثر للناخبين بالمال نفسه.
participation-election-why-voters-short = { $votes ->
    [zero] بقي لدى ناخبيه معًا { $had }: ينقص { $lacked }.
    [one] بقي لدى ناخبيه معًا { $had }: ينقص { $lacked }. كان يكفي ناخب واحد آخر بحصة كاملة.
    [two] بقي لدى ناخبيه معًا { $had }: ينقص { $lacked }. كان يكفي ناخبان آخران بحصتين كاملتين.
    [few] بقي لدى ناخبيه معًا { $had }: ينقص { $lacked }. كان يكفي { $votes } ناخبين آخرين بحصص كاملة.
    [many] بقي لدى ناخبيه معًا { $had }: ينقص { $lacked }. كان يكفي { $votes } ناخبًا آخر بحصص كاملة.
   *[other] بقي لدى ناخبيه معًا { $had }: ينقص { $lacked }. كان يكفي { $votes } ناخب آخر بحصص كاملة.
}
participation-election-why-budget-short = حين جاء دوره بقي { $left }: ينقص { $lacked }.
participation-election-why-votes-more = { $votes ->
    [zero] لم يكن ينقصه أي صوت.
    [one] كان صوت واحد آخر كافيًا ليسبق.
    [two] كان صوتان آخران كافيين ليسبق.
    [few] كانت { $votes } أصوات أخرى كافية ليسبق.
    [many] كان { $votes } صوتًا آخر كافيًا ليسبق.
   *[other] كان { $votes } صوت آخر كافيًا ليسبق.
}
participation-election-fair = مدى عدالة النتيجة
participation-election-fair-excluded = الناخبون الذين لم يختاروا شيئًا يحصل على مال: { $excluded } من { $voters }.
participation-election-fair-at-least = الناخبون الذين اختاروا { $projects } على الأقل من المشاريع التي تحصل على مال: { $voters }
participation-election-fair-holds = لا توجد مجموعة ناخبين لها مشروع مشترك كانت تستطيع دفع ثمنه من حصتها من المال وحصلت على أقل.
participation-election-fair-complaints = لهذه المشاريع مجموعات ناخبين كانت تستطيع دفع ثمنها من حصتها من المال وحصلت على أقل:
participation-election-fair-group = { $voters ->
    [zero] لا ناخبين
    [one] ناخب واحد
    [two] ناخبان
    [few] { $voters } ناخبين
    [many] { $voters } ناخبًا
   *[other] { $voters } ناخب
}
participation-election-plain = ما كان سينتج عن العد البسيط
participation-election-plain-text = العد البسيط يموّل المشاريع الأكثر أصواتًا أولًا ما دام المال كافيًا.
participation-election-plain-same = كان سيموّل المشاريع نفسها.
participation-election-plain-only = العد البسيط وحده كان سيموّل:
participation-election-plain-not = وما كان سيموّل:
participation-election-recount = إعادة العد
participation-election-recount-text = في هذا الملف كل الأوراق المحسوبة هنا، دون أسماء. وببرنامج هذه البلدية أو أي برنامج آخر يقرأ صيغة Pabulib يستطيع أي شخص إعادة العد والحصول على المشاريع نفسها.
participation-election-pb = الأوراق في ملف (‎.pb)
participation-election-pb-digest = بصمة SHA-256 للملف كما هي في السجل:
participation-election-plain-better = الناخبون الذين يحصلون بالقاعدة المعلنة على أكثر مما اختاروه: { $voters }
participation-election-plain-worse = الناخبون الذين يحصلون على أقل: { $voters }
participation-election-plain-even = الناخبون الذين يحصلون على القدر نفسه: { $voters }
participation-election-plain-excluded = الناخبون الذين ما كانوا ليحصلوا على شيء بالعد البسيط: { $voters }
participation-election-paid-point = { $voters ->
    [zero] لا يدفع أحد من ناخبيه.
    [one] يدفع أحد ناخبيه { $each } عن كل نقطة.
    [two] يدفع اثنان من ناخبيه { $each } عن كل نقطة.
    [few] يدفع { $voters } من ناخبيه { $each } عن كل نقطة.
    [many] يدفع { $voters } من ناخبيه { $each } عن كل نقطة.
   *[other] يدفع { $voters } من ناخبيه { $each } عن كل نقطة.
}
participation-election-seal-town = تعمل هذه الصفحة من دون نص برمجي. يختم برنامج المدينة صوتكم نيابةً عنكم: يرى للحظة ما تختارونه ولا يحتفظ به.
participation-election-seal-device = يُختم صوتكم على هذا الجهاز. ولا يُرسل إلا المغلف المختوم: لا يرى برنامج المدينة رمزكم ولا ما تختارونه.
participation-election-seal-error = خطأ:
participation-election-seal-working = يجري ختم صوتكم وإرساله…
participation-election-seal-failed = تعذّر ختم صوتكم أو إرساله. تحققوا من الاتصال وأدلوا بصوتكم مرة أخرى. وإن لم ينجح ذلك على هذا الجهاز فاستعملوا جهازًا آخر. لم يُرسل ما اخترتموه إلى أحد.
participation-election-paper-town = تعمل هذه الصفحة من دون نص برمجي. ينشئ برنامج المدينة رمزكم نيابةً عنكم: يراه للحظة ولا يحتفظ به.
participation-election-paper-device = يُنشأ رمزكم على هذا الجهاز. ويوقّع برنامج المدينة ورقة اقتراعكم دون أن يرى الرمز أبدًا.
participation-election-paper-working = يجري توقيع ورقة اقتراعكم…
participation-election-paper-failed = تعذّر توقيع ورقة اقتراعكم. تحققوا من الاتصال واضغطوا الزر مرة أخرى مع إبقاء هذه الصفحة مفتوحة. وإن غادرتموها فجرّبوا رمزكم عند التصويت: فقد يكون صالحًا بالفعل.
participation-election-paper-forged = جواب المدينة ليس توقيعًا على ورقة اقتراعكم. لا تصوّتوا بهذا الرمز، وأبلغوا القائمين على الاقتراع.
participation-election-key-destroyed = أُتلف النصف السري من هذا المفتاح عند فتح المغلفات، حتى لا يستطيع أحد صنع أوراق أخرى. وقد تبقى نسخة منه مختومة في النسخ الاحتياطية السابقة.
participation-election-why-left-over-short = حين وُزِّع المال المتبقي كان قد بقي { $left }: ينقص { $lacked }.
participation-election-recount-title = إعادة عد اقتراع
participation-election-recount-what = ضعوا أوراق أي ميزانية تشاركية، لهذه البلدية أو غيرها، في ملف بصيغة Pabulib ‏(‎.pb). فترون ما يفوز ولماذا. ولا يُحفظ شيء منها.
participation-election-recount-file = ملف الأوراق (‎.pb)
participation-election-recount-ceilings = الالتزام بما يحدده الملف من حد أدنى لأصوات المشروع وحد أعلى للفئة
participation-election-recount-limits = الحدود
participation-election-recount-count = عدّ
participation-election-recount-faults = تعذر فهم هذه الأسطر من الملف:
participation-election-recount-link = إعادة عد أوراق أي اقتراع
participation-election-fault-pb = اختاروا ملف أوراق بصيغة Pabulib ‏(‎.pb)
participation-election-recount-busy = هناك من يعدّ الآن. حاولوا بعد دقيقة.
participation-election-fault-slow = تستغرق طريقة العد هذه وقتًا طويلًا جدًا لهذا الملف. اختاروا غيرها، أو عدّوه بالأمر stoa tally
