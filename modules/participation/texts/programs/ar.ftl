participation-programs-files = كل ذلك على هيئة ملفات:
participation-programs-data-processes = ما سألت عنه البلدة
participation-programs-data-processes-text = كل العمليات التشاركية: من يسأل عن ماذا، ومن متى إلى متى، ولماذا سُحب ما سُحب منها.
participation-programs-data-proposals = ما اقترحه الناس
participation-programs-data-proposals-text = كل مقترح مدرج في عملية تشاركية، بنصّه ومرحلته وعدد من يؤيدونه. ولا يُذكر فيها من اقترحه.
participation-programs-data-decisions = ما تقرر بعد السؤال
participation-programs-data-decisions-text = كل قرار في عملية تشاركية: لماذا اتُّخذ، ومن اتخذه، وعلامَ يستند، وكم يكلف، وإلى أين وصل.
participation-programs-data-projects = المشاريع وكلفتها
participation-programs-data-projects-text = كل مشروع يمكن أن تُنفق عليه أموال عملية تشاركية: كلفته، وكيف قُدّرت، وهل يمكن تنفيذه ولماذا.
participation-programs-data-keywords = مشاركة, مقترحات, قرارات, ميزانية
participation-programs-import = نقل مقترحات من نظام آخر
participation-programs-import-text = اختر ملف المقترحات الذي صدّره Decidim أو CONSUL بصيغة CSV. سترى أولًا ما الذي سيفعله. لا يأتي شيء موجود هنا مرة ثانية، ويُذكر ما ليس صحيحًا في كل صف.
participation-programs-import-source = من أين تأتي؟
participation-programs-import-source-hint = الاسم الذي يعرفه الناس، مثل Decide Madrid. اكتب الاسم نفسه في كل مرة: به يُعرف ما هو موجود هنا.
participation-programs-import-lang = بأي لغة هي؟
participation-programs-import-file = الملف
participation-programs-import-look = رؤية ما الذي سيفعله
participation-programs-import-preview = ما الذي سيفعله الملف
participation-programs-import-counts = من { $source }. جديدة: { $new }. موجودة هنا: { $known }. لن تُنقل: { $refused }.
participation-programs-import-first = أولها
participation-programs-import-nothing = لا يوجد ما يُنقل.
participation-programs-import-take = نقلها
participation-programs-import-again = اختيار ملف آخر
participation-programs-import-refused = صفوف لا تُنقل
participation-programs-import-more = { $count ->
    [zero] ولا صفوف أخرى
    [one] وصف آخر
    [two] وصفان آخران
    [few] و{ $count } صفوف أخرى
    [many] و{ $count } صفًا آخر
   *[other] و{ $count } صف آخر
 }
participation-programs-import-because = هكذا كان حيث قُدّم المقترح. ولم يأتِ معه سبب.
participation-programs-import-missing = اختر ملفًا
participation-programs-import-fault-utf8 = الملف ليس بترميز UTF-8. احفظه بصيغة «CSV UTF-8» واختره من جديد.
participation-programs-import-fault-table = ليس هذا جدول مقترحات من Decidim أو CONSUL: يلزم عمود للمعرّف وعمود للعنوان
participation-programs-import-fault-long = في الملف أكثر من 20000 صف. قسّمه وانقل جزءًا بعد آخر.
participation-programs-import-fault-source = اكتب اسم المصدر بما لا يزيد على 60 حرفًا
participation-programs-import-stopped = سُحبت هذه العملية التشاركية: لا يدخلها شيء بعد الآن.
participation-programs-imported = تم النقل. جديدة: { $new }. تغيّرت: { $changed }. تُركت كما هي هنا لأن هناك من يؤيدها أو لأنه رُدّ عليها: { $kept }. بلا تغيير: { $unchanged }.
participation-programs-column-line = السطر
participation-programs-column-id = المعرّف
participation-programs-column-why = السبب
participation-programs-refused-id = لا معرّف له، أو أن معرّفه أطول من 100 حرف
participation-programs-refused-title = لا عنوان له
participation-programs-refused-title-long = عنوانه أطول من 150 حرفًا
participation-programs-refused-text-long = نصه أطول من 8000 حرف
participation-programs-refused-twice = معرّفه مذكور من قبل في الملف
participation-programs-refused-amendment = يعدّل مقترحًا آخر وليس مقترحًا بذاته
participation-programs-refused-count = عدد من يؤيدونه ليس عددًا
participation-programs-refused-width = خلاياه أكثر أو أقل من العناوين
participation-programs-came-from = من { $source }
participation-programs-came-supported = من { $source }، حيث { $count ->
    [zero] لم يؤيده أحد
    [one] أيّده شخص واحد
    [two] أيّده شخصان
    [few] أيّده { $count } أشخاص
    [many] أيّده { $count } شخصًا
   *[other] أيّده { $count } شخص
 }
participation-programs-keys = مفاتيح البرامج
participation-programs-keys-text = بالمفتاح يكتب البرنامج مقترحات وتعليقات لأشخاص أخبروه بها، في العمليات التشاركية لجهتك: عند كشك في الشارع أو على الورق أو بالهاتف. ويظهر اسم البرنامج مع كل منها.
participation-programs-keys-none = لا مفتاح لأي برنامج بعد.
participation-programs-key-add = إعطاء مفتاح
participation-programs-key-name = ما اسم البرنامج؟
participation-programs-key-name-hint = يقرأ الجميع هذا الاسم بجانب ما يكتبه البرنامج.
participation-programs-key-once = يظهر المفتاح مرة واحدة. انسخه فورًا واحفظه كما تحفظ كلمة المرور.
participation-programs-key-made = مفتاح { $name }
participation-programs-key-use = ما يمكن فعله به:
participation-programs-key-copied = نسختُه
participation-programs-key-is-ended = منتهٍ
participation-programs-key-end = إنهاء المفتاح
participation-programs-key-end-title = هل تنهي مفتاح { $name }؟
participation-programs-key-end-text = من حينها لا يستطيع البرنامج كتابة شيء آخر. ويبقى ما كتبه.
participation-programs-key-ended = انتهى المفتاح.
participation-programs-key-ended-already = كان هذا المفتاح قد انتهى.
participation-programs-key-fault-name = أعطِ البرنامج اسمًا لا يزيد على 60 حرفًا
participation-programs-key-needed = يلزم مفتاح
participation-programs-key-needed-text = أرسل مفتاح برنامجك في الترويسة Authorization بعد الكلمة Bearer.
participation-programs-no-json = الطلب ليس كائن JSON
participation-programs-key-too-long = مفتاح الطلب أطول من 255 حرفًا
participation-programs-key-used = استُعمل هذا المفتاح لطلب آخر
participation-programs-no-text = يجب أن يكون هذا نصًا
participation-programs-no-number = يجب أن يكون هذا عددًا أكبر من 0
participation-programs-no-lang = يجب أن يكون هذا en أو es أو fr أو ar
participation-programs-no-side = يجب أن يكون هذا for أو against أو none
