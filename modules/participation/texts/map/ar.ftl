participation-map-title = من يفكر مثل من، وما الذي يجمعنا
participation-map-asked = هل توافق؟
participation-map-voted = أجبت عن { $voted } من { $of } من العبارات.
participation-map-no-statements = لا توجد عبارات بعد.
participation-map-all-voted = أجبت عن كل العبارات الموجودة. قد يأتي المزيد: عُد لاحقًا.
participation-map-agree = أوافق
participation-map-disagree = لا أوافق
participation-map-pass = أتجاوز
participation-map-see = اطّلع على ما يراه الآخرون
participation-map-vote = أجب عن العبارات
participation-map-statements = كل العبارات
participation-map-statement = عبارة
participation-map-statement-hint = فكرة واحدة يمكن للآخرين أن يوافقوا عليها أو لا. حتى 140 حرفًا.
participation-map-write = اكتب عبارة
participation-map-waits = شكرًا. سيطّلع عليها أحدهم قبل أن يراها الآخرون.
participation-map-stated = أصبحت عبارتك متاحة ليجيب عنها الجميع.
participation-map-moderate = مراجعة العبارات
participation-map-numbers = { $people ->
    [zero] لم يُجب أحد
    [one] أجاب شخص واحد
    [two] أجاب شخصان
    [few] أجاب { $people } أشخاص
    [many] أجاب { $people } شخصًا
   *[other] أجاب { $people } شخص
 }. { $statements ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $statements } عبارات
    [many] { $statements } عبارة
   *[other] { $statements } عبارة
 }.
participation-map-uniting = ما يتفق عليه الأكثرون
participation-map-none-uniting = لا شيء بعد يتفق عليه الأكثرون.
participation-map-bridges = ما يجمع المجموعات
participation-map-bridges-text = يميل الناس في كل مجموعة إلى هذا الجانب، وإن اختلفوا في غيره.
participation-map-groups = مجموعات من الناس تتشابه إجاباتهم
participation-map-no-groups = الإجابات ما زالت قليلة لتمييز مجموعات. يلزم أشخاص أجابوا عن سبع عبارات على الأقل.
participation-map-picture = خريطة لكل من أجاب: من يتقاربون تتشابه إجاباتهم. والقائمة أدناه تقول ما تراه كل مجموعة.
participation-map-you = الحلقة هي أنت.
participation-map-group = المجموعة { $letter }
participation-map-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }
participation-map-they-agree = يوافقون
participation-map-they-disagree = لا يوافقون
participation-map-they-pass = يتجاوزون
participation-map-votes = كيف أجاب الناس
participation-map-files = كل ذلك بالصيغة التي يصدّر بها Pol.is محادثة، بلا اسم أحد، ليُحسب من جديد:
participation-map-rejected = عبارات أُزيلت
participation-map-because = السبب:
participation-map-why = إن أزلتها: لماذا؟
participation-map-accept = دع الناس يجيبون عنها
participation-map-reject = أزلها
participation-map-state-waiting = تنتظر المراجعة
participation-map-state-accepted = يُجاب عنها
participation-map-state-rejected = أُزيلت من قبل
participation-map-none-here = لا شيء.
participation-map-seed = ابدأ بعبارات من عندكم
participation-map-seed-add = أضف العبارة
participation-map-look = متى تراجعون ما يكتبه الناس؟
participation-map-look-before = قبل أن يراه الآخرون
participation-map-look-after = بعد ذلك: يراه الآخرون فورًا ويمكنكم إزالته
participation-map-fault-long = اختصرها إلى 140 حرفًا
participation-map-fault-stated = كتب أحدهم هذه العبارة من قبل
participation-map-decided-already = هي على هذه الحال بالفعل.
participation-map-taken-out = أُزيلت هذه العبارة.
participation-map-import = استيراد محادثة جرت عبر Pol.is
participation-map-import-text = اختر ملفين من تصديرها. الملفان الآخران لا يقولان شيئًا لا يقوله هذان. ويبقى المشاركون الأرقام التي هم عليها هناك. يمكن ذلك مرة واحدة، قبل أن يصوّت أحد هنا.
participation-map-import-votes = votes.csv
participation-map-import-comments = comments.csv
participation-map-import-send = استوردها
participation-map-import-missing = اختر هذا الملف من التصدير
participation-map-import-fault-file = ليس هذا ذلك الملف من تصدير Pol.is
participation-map-import-fault-line = السطر { $line } ليس كما يكتبه Pol.is
participation-map-import-fault-cell = في السطر { $line }، العمود { $column } ليس كما يكتبه Pol.is
participation-map-import-not-empty = صوّت أشخاص هنا من قبل. استورد المحادثة إلى خريطة جديدة.
participation-map-import-because = لم تكن جزءًا من المحادثة كما جرت عبر Pol.is.
participation-map-imported = العبارات المستوردة: { $statements }. الأصوات: { $votes }.
participation-map-embed = لعرض هذه الخريطة في صفحة لك، انسخ هذا السطر:
