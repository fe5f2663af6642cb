participation-assembly-verb = تسجيل الاسم
participation-assembly-not-prepared = لم يحدد القائمون على هذه الجمعية عدد مقاعدها بعد.
participation-assembly-what = { $seats ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $seats } مقاعد
    [many] { $seats } مقعدًا
   *[other] { $seats } مقعد
 }. تُجرى القرعة بين كل من سجّلوا أسماءهم، لكي تشبه الجمعية أهل البلدة وتكون فرصة كل شخص عادلة قدر الإمكان.
participation-assembly-waiting = { $count ->
    [zero] لم يسجّل أحد اسمه حتى الآن.
    [one] سجّل شخص واحد اسمه حتى الآن.
    [two] سجّل شخصان اسميهما حتى الآن.
    [few] سجّل { $count } أشخاص أسماءهم حتى الآن.
    [many] سجّل { $count } شخصًا أسماءهم حتى الآن.
   *[other] سجّل { $count } شخص أسماءهم حتى الآن.
 }
participation-assembly-quotas = كيف يجب أن تكون الجمعية
participation-assembly-column-feature = الصفة
participation-assembly-column-value = الفئة
participation-assembly-column-seats = المقاعد
participation-assembly-range = من { $min } إلى { $max }
participation-assembly-draw = القرعة
participation-assembly-draw-link = عرض القرعة والتحقق منها
participation-assembly-stage-none = لم تبدأ القرعة.
participation-assembly-stage-making = يجري إعداد قائمة الجمعيات الممكنة. تتحدث هذه الصفحة تلقائيًا.
participation-assembly-stage-refused = لا توجد جمعية تستوفي المطلوب.
participation-assembly-stage-published = نُشرت قائمة الجمعيات الممكنة، وستُسحب واحدة منها بالقرعة.
participation-assembly-stage-drawn = سُحبت الجمعية بالقرعة.
participation-assembly-join = سجّل اسمك لمقعد
participation-assembly-join-text = تُجرى القرعة بين كل من سجّلوا أسماءهم. إذا وقعت عليك فستصلك رسالة إلكترونية ويمكنك الرفض حينها.
participation-assembly-join-public = لكي يستطيع الجميع التحقق من القرعة، تُنشر إجاباتك تحت رقم دون اسمك. وإذا أجاب عدد قليل من الناس مثلك فقد يخمّن من يعرفك أنك أنت.
participation-assembly-join-send = تسجيل اسمي
participation-assembly-join-change = حفظ إجاباتي الجديدة
participation-assembly-joined = سُجّل اسمك. يمكنك تغيير إجاباتك أو شطب اسمك إلى أن تبدأ القرعة.
participation-assembly-take-off = شطب اسمي
participation-assembly-taken-off = شُطب اسمك من القائمة.
participation-assembly-sign-in = سجّل الدخول بالبريد الإلكتروني أولًا: سنكتب إليك إذا وقعت القرعة عليك
participation-assembly-closed = بدأت القرعة: لم يعد بإمكان أحد تسجيل اسمه أو تغيير إجاباته.
participation-assembly-not-waiting = اسمك ليس في قائمة من يمكن أن تقع عليهم القرعة.
participation-assembly-no-seat = ليس لديك مقعد تجيب عنه. المقعد الذي يُتنازل عنه قد يصبح لغيرك.
participation-assembly-own-waiting = سجّلت اسمك.
participation-assembly-own-withdrawn = شطبت اسمك.
participation-assembly-own-drawn = وقعت القرعة عليك. يرجى أن تخبرنا هل تقبل مقعدك.
participation-assembly-own-accepted = وقعت القرعة عليك وقبلت مقعدك.
participation-assembly-own-declined = وقعت القرعة عليك وتنازلت عن مقعدك.
participation-assembly-own-link = عرض تسجيلك
participation-assembly-own-id = أنت { $id } في الملفات المنشورة. لا يرى ذلك أحد سواك.
participation-assembly-seat-take = أقبل مقعدي
participation-assembly-seat-give-up = لا أستطيع الحضور
participation-assembly-seat-taken = شكرًا. المقعد لك.
participation-assembly-seat-given-up = شكرًا لإخبارنا. سيُعاد سحب مقعدك بالقرعة.
participation-assembly-chance = كيف يدخل الحظ
participation-assembly-by-dice = تُرمى ثلاثة أحجار نرد ذات عشرة أوجه علنًا بعد نشر القائمة. تقرر ذلك في { $at } قبل إعداد القائمة.
participation-assembly-by-seed = حُدد نص قبل إعداد القائمة ويُكشف عند القرعة. نُشرت في { $at } بصمته (SHA-256) لكي لا يمكن تبديله:
participation-assembly-early = أُغلقت قائمة المتطوعين قبل موعدها. السبب:
participation-assembly-list = القائمة
participation-assembly-list-text = في القائمة { $panels } جمعية ممكنة. كل واحدة تستوفي كل المطلوب، وجميعها متساوية في الاحتمال.
participation-assembly-people = { $people ->
    [zero] لا أحد يمكن أن تقع عليه القرعة.
    [one] يمكن أن تقع القرعة على شخص واحد.
    [two] يمكن أن تقع القرعة على شخصين.
    [few] يمكن أن تقع القرعة على { $people } أشخاص.
    [many] يمكن أن تقع القرعة على { $people } شخصًا.
   *[other] يمكن أن تقع القرعة على { $people } شخص.
 }
participation-assembly-chances = أصغر فرصة هي { $least } ({ $smallest } من القائمة) وأكبرها { $most } ({ $largest } من القائمة). ولا يمكن إعداد قائمة أعدل مع المطلوب.
participation-assembly-digest = بصمة القائمة (SHA-256):
participation-assembly-file-quotas = كيف يجب أن تكون الجمعية
participation-assembly-file-pool = كل من يمكن أن تقع عليهم القرعة، بالأرقام
participation-assembly-file-holders = من كانت لهم المقاعد قبل ذلك
participation-assembly-file-declined = من لا يستطيعون الحضور
participation-assembly-file-list = كل الجمعيات الممكنة
participation-assembly-file-members = من لهم مقاعد
participation-assembly-progress = { $count ->
    [zero] لم تُحدد فرصة أحد بعد.
    [one] حُددت فرصة شخص واحد.
    [two] حُددت فرصتا شخصين.
    [few] حُددت فرص { $count } أشخاص.
    [many] حُددت فرص { $count } شخصًا.
   *[other] حُددت فرص { $count } شخص.
 }
participation-assembly-next = ما يجري الآن
participation-assembly-next-dice = ارمِ علنًا ثلاثة أحجار نرد ذات عشرة أوجه بألوان مختلفة واقرأها بترتيب متفق عليه مسبقًا: 417 هي الجمعية 417 في القائمة، و000 هي الجمعية 1000.
participation-assembly-next-seed = يُكشف علنًا النص الذي حُدد من قبل، ومنه يتبين رقم الجمعية.
participation-assembly-drawn = من وقعت عليهم القرعة
participation-assembly-drawn-panel = سُحبت الجمعية { $panel } من القائمة في { $at }.
participation-assembly-drawn-text = لهؤلاء مقاعد. يعرف كل منهم رقمه ولا يعرفه سواه.
participation-assembly-seed-was = كان النص:
participation-assembly-again = كرر القرعة بنفسك
participation-assembly-again-text = احفظ الملفات في مجلد واحد وشغّل فيه هذا الأمر. ينتج القائمة نفسها على أي حاسوب:
participation-assembly-again-digest = يعطي هذا بصمة القائمة (SHA-256). أما بصمة القائمة المنشورة فيعطيها هذا الأمر:
participation-assembly-again-seed = رقم الجمعية المسحوبة: أول 16 خانة من هذا كعدد، باقي قسمته على 1000، زائد 1:
participation-assembly-others = كل القرعات
participation-assembly-number = القرعة { $number }، بدأت في { $at }
participation-assembly-replaces = { $seats ->
    [zero] لا مقاعد يُعاد سحبها هنا.
    [one] يُعاد هنا سحب مقعد واحد لمن لا يستطيع الحضور. ومن يبقى يحتفظ بمقعده.
    [two] يُعاد هنا سحب مقعدين لمن لا يستطيعان الحضور. ومن يبقى يحتفظ بمقعده.
    [few] يُعاد هنا سحب { $seats } مقاعد لمن لا يستطيعون الحضور. ومن يبقى يحتفظ بمقعده.
    [many] يُعاد هنا سحب { $seats } مقعدًا لمن لا يستطيعون الحضور. ومن يبقى يحتفظ بمقعده.
   *[other] يُعاد هنا سحب { $seats } مقعد لمن لا يستطيعون الحضور. ومن يبقى يحتفظ بمقعده.
 }
participation-assembly-refused-long = لم يُعثر على قائمة خلال نصف ساعة. وسّع الحصص أو احذف إحداها وابدأ من جديد.
participation-assembly-refused-few = المتطوعون الذين يمكن أن تقع عليهم القرعة: { $people }. المقاعد: { $seats }. عدد المتطوعين قليل جدًا.
participation-assembly-refused-quotas = لا يمكن استيفاء هذه الحصص كلها معًا. وبدون أي واحدة منها يمكن استيفاء البقية:
participation-assembly-refused-help = أصغر تغيير يفيد:
participation-assembly-bound-least = { $feature } – { $value }: عدد المقاعد { $seats } على الأقل؛ المتطوعون: { $people }
participation-assembly-bound-most = { $feature } – { $value }: عدد المقاعد { $seats } على الأكثر؛ المتطوعون: { $people }
participation-assembly-moved-least = { $feature } – { $value }: عدد المقاعد { $to } على الأقل بدلًا من { $from }
participation-assembly-moved-most = { $feature } – { $value }: عدد المقاعد { $to } على الأكثر بدلًا من { $from }
participation-assembly-work = المقاعد والحصص
participation-assembly-run = إجراء القرعة
participation-assembly-field-seats = المقاعد
participation-assembly-seats-hint = من 2 إلى 1000
participation-assembly-no-features = حدّد أولًا في ماذا يجب أن تشبه الجمعية أهل البلدة، كالعمر أو الحي.
participation-assembly-feature-add = إضافة صفة
participation-assembly-feature-change = تغيير صفة
participation-assembly-feature-removed = حُذفت الصفة.
participation-assembly-field-name = ما يُسأل عنه
participation-assembly-name-hint = مثلًا: العمر
participation-assembly-field-values = فئاتها
participation-assembly-values-hint = سطر لكل فئة، بالترتيب نفسه في كل لغة. يجب أن يجد كل شخص نفسه في إحداها: أضف «أفضّل عدم الإجابة» عند الحاجة.
participation-assembly-field-limits = كم مقعدًا لكل فئة
participation-assembly-limits-hint = سطر لكل فئة بالترتيب نفسه: ‎4-6 من 4 إلى 6 مقاعد، أو 5 لخمسة مقاعد تمامًا.
participation-assembly-fixed = بدأت قرعة: تبقى شروطها كما هي.
participation-assembly-asked = أجاب أشخاص بالفعل. يمكن تغيير أعداد المقاعد فقط أو حذف الصفة.
participation-assembly-missing = حدّد مقاعد كل جمعية وكيف يجب أن تكون
participation-assembly-fault-seats = اكتب عددًا صحيحًا من 2 إلى 1000
participation-assembly-fault-name = اختر اسمًا ليس لصفة أخرى وليس «id»
participation-assembly-fault-many = يمكن أن يكون للجمعية 12 صفة على الأكثر
participation-assembly-fault-values = اكتب من 2 إلى 40 فئة، بالعدد نفسه في كل لغة
participation-assembly-fault-same = فئتان بالاسم نفسه. سمِّ كل فئة باسم مختلف
participation-assembly-fault-limits = اكتب سطرًا لكل فئة، مثل ‎4-6 أو 5
participation-assembly-fault-sum = لا يمكن أن يساوي مجموع هذه الأعداد مقاعد الجمعية. اخفض الأصغر أو ارفع الأكبر
participation-assembly-begin = بدء القرعة
participation-assembly-begin-text = من حينها لا يمكن لأحد تسجيل اسمه أو تغيير إجاباته. تُعد قائمة الجمعيات الممكنة وتُنشر، ولا رجعة في ذلك.
participation-assembly-begin-replacing = يُعاد سحب مقاعد من لا يستطيعون الحضور بين بقية المسجلين. ومن يبقى يحتفظ بمقعده.
participation-assembly-way-dice = أحجار نرد
participation-assembly-way-dice-hint = ثلاثة أحجار نرد ذات عشرة أوجه تُرمى علنًا بعد نشر القائمة. فيرى الجميع أن أحدًا لم يكن ليعرف.
participation-assembly-way-seed = نص يُحدد الآن ويُكشف لاحقًا
participation-assembly-way-seed-hint = دع عدة أشخاص يكتب كل منهم جزءًا: من يعرفه كله قد يختار بين عدة قوائم.
participation-assembly-field-commitment = بصمته (SHA-256)
participation-assembly-commitment-hint = 64 خانة يعطيها الأمر «stoa lottery --commit TEXT» على أي حاسوب. لا تكتب النص نفسه هنا.
participation-assembly-fault-commitment = انسخ الخانات الأربع والستين كلها
participation-assembly-field-early = لماذا لم يعد بإمكان أحد تسجيل اسمه؟
participation-assembly-early-hint = قيل للناس إن التسجيل متاح حتى يوم لاحق. يقرأ الجميع سببك.
participation-assembly-fault-early = اكتب السبب أو انتظر حتى ينقضي آخر يوم في المرحلة
participation-assembly-not-open = العملية التشاركية غير منشورة أو انتهت.
participation-assembly-draw-goes-on = هناك قرعة جارية بالفعل.
participation-assembly-no-free-seat = كل المقاعد مشغولة: لم يتنازل أحد ممن وقعت عليهم القرعة عن مقعده.
participation-assembly-no-list = لا توجد قائمة منشورة لسحب القرعة منها.
participation-assembly-field-dice = ما تُظهره أحجار النرد
participation-assembly-fault-dice = اكتب أرقام أحجار النرد الثلاثة، مثل 417 أو 000
participation-assembly-field-seed = النص الذي حُدد
participation-assembly-seed-hint = كما كان تمامًا، بكل مسافة وكل حرف
participation-assembly-fault-seed = ليس هذا النص الذي حُدد: بصمته مختلفة
participation-assembly-draw-now = سحب القرعة
participation-assembly-count-waiting = يمكن أن تقع عليهم القرعة: { $count }
participation-assembly-count-withdrawn = شطبوا أسماءهم: { $count }
participation-assembly-count-drawn = وقعت عليهم القرعة ولم يجيبوا بعد: { $count }
participation-assembly-count-accepted = قبلوا مقاعدهم: { $count }
participation-assembly-count-declined = لا يستطيعون الحضور: { $count }
participation-assembly-mail-drawn = وقعت القرعة عليك: { $title }
participation-assembly-mail-drawn-text = أُجريت القرعة لـ«{ $title }» ولك مقعد. أنت { $id } في الملفات المنشورة. يرجى أن تخبرنا هنا هل تقبل مقعدك:
participation-assembly-mail-not-drawn = لم تقع القرعة عليك هذه المرة: { $title }
participation-assembly-mail-not-drawn-text = أُجريت القرعة لـ«{ $title }» وليس لك مقعد. أنت { $id } في الملفات المنشورة. إذا لم يستطع أحد الحضور أُعيد سحب مقعده وقد تقع القرعة عليك حينها؛ ويمكنك شطب اسمك هنا:
participation-assembly-mail-check = يمكن للجميع التحقق من القرعة هنا:
participation-assembly-held = ما أجبت به حين سجّلت اسمك لجمعية
participation-assembly-held-why = لكي تُجرى القرعة بين كل فئات أهل البلدة
event-assembly-prepared = حُددت مقاعد جمعية
event-assembly-feature-saved = حُدد كيف يجب أن تكون جمعية
event-assembly-feature-removed = حُذفت صفة من صفات جمعية
event-assembly-name-put-down = سجّل أحد اسمه لجمعية
event-assembly-name-taken-off = شطب أحد اسمه من جمعية
event-assembly-draw-begun = بدأت قرعة جمعية
event-assembly-list-published = نُشرت قائمة الجمعيات الممكنة
event-assembly-list-refused = لا توجد جمعية تستوفي المطلوب
event-assembly-drawn = سُحبت جمعية بالقرعة
event-assembly-seat-answered = قبل أحد مقعدًا في جمعية أو تنازل عنه
policy-participation-volunteers-keep-their-seat = من سجّل اسمه لجمعية يشطبه، ويقبل المقعد الذي سُحب له أو يتنازل عنه
action-keep-assembly-seat = شطب الاسم من جمعية أو الإجابة عن مقعد
resource-volunteer = متطوع لجمعية
job-kind-participation-make-panels = إعداد القائمة التي تُسحب منها جمعية
job-kind-participation-tell-volunteer = إخبار متطوع هل له مقعد
