## Words that many pages share

reports-title = البلاغات
reports-my-title = بلاغاتك
reports-report-a-problem = أبلغ عن مشكلة
reports-continue = متابعة
reports-search = بحث
reports-or = أو
reports-reference = الرقم المرجعي
reports-month = الشهر
reports-ward = الحي
reports-category = الفئة
reports-show-table = عرض هذه الأرقام في جدول

## The states of a report

reports-status-received = وصل
reports-status-in-progress = قيد المعالجة
reports-status-planned = مخطَّط له
reports-status-handed-over = أُحيل
reports-status-fixed = أُصلح
reports-status-wont-fix = لن يُنفَّذ
reports-status-duplicate = أُبلغ عنه سابقًا
reports-status-withdrawn = سُحب
reports-status-open = كل المفتوحة
reports-status-closed = كل المغلقة

## Maps

reports-map-zoom-in = تكبير
reports-map-zoom-out = تصغير
reports-map-close = إغلاق
reports-map-marker = المكان
reports-map-attribution = مصدر الخريطة
reports-map-unavailable = لا يستطيع هذا المتصفح رسم الخريطة. كل ما تعرضه مكتوب في هذه الصفحة.
reports-map-locate = استخدم موقعي
reports-map-locating = جارٍ البحث عن موقعك …
reports-map-locate-denied = متصفحك لا يعطينا موقعك. اكتب اسم شارع أو انقر على الخريطة.
reports-map-locate-failed = تعذّر العثور على موقعك. اكتب اسم شارع أو انقر على الخريطة.
reports-map-outside = يبدو أنك خارج البلدة. اكتب اسم شارع أو انقر على الخريطة.
reports-map-chosen = تم تحديد المكان. يمكنك سحب الدبوس أو تحريكه بمفاتيح الأسهم.
reports-map-chosen-near = تم التحديد قرب { $name }. يمكنك سحب الدبوس أو تحريكه بمفاتيح الأسهم.
reports-map-reports = خريطة البلاغات
reports-map-reports-otherwise = البلاغات نفسها موجودة في القائمة في هذه الصفحة.
reports-map-one = خريطة المكان
reports-map-status-open = مفتوح
reports-map-status-progress = قيد المعالجة
reports-map-status-fixed = أُصلح
reports-map-status-closed = مغلق

## Reporting: all steps

reports-step = أبلغ عن مشكلة: الخطوة { $number } من { $of }

## Reporting: the place

reports-place-title = أين المشكلة؟
reports-place-danger = إذا كان أحد في خطر فاتصل بخدمات الطوارئ أولًا.
reports-place-label = شارع أو عنوان أو مكان
reports-place-hint = مثلًا: Mill Lane 12
reports-place-search = ابحث
reports-place-suggestions = الاقتراحات: { $count }
reports-place-missing = اكتب شارعًا أو عنوانًا، أو حدّد المكان على الخريطة
reports-place-outside = هذا المكان خارج البلدة. اختر مكانًا داخلها
reports-place-nothing = لم نجد شيئًا باسم «{ $place }». تحقّق من الكتابة، أو جرّب شارعًا قريبًا، أو حدّد المكان على الخريطة.
reports-place-as-written = استخدم «{ $place }» كما كتبته
reports-place-as-written-hint = سنبحث عن المكان بأنفسنا، وقد يستغرق ذلك وقتًا أطول.
reports-place-offers = أي «{ $place }» تقصد؟
reports-place-or-map = أو حدّده على الخريطة
reports-place-map = خريطة لتحديد المكان
reports-place-map-hint = انقر على الموضع. بلوحة المفاتيح: حرّك الدبوس بالأسهم ثم أكّد بمفتاح Enter.
reports-place-map-otherwise = تحتاج الخريطة إلى JavaScript. لست بحاجة إلى الخريطة: يكفي شارع أو عنوان.
reports-place-note = كيف نجد الموضع بالضبط (اختياري)
reports-place-note-hint = مثلًا: مقابل بوابة المدرسة

## Reporting: the category

reports-category-title = ما المشكلة؟
reports-category-search = ابحث بكلمة
reports-category-search-hint = مثلًا: مصباح أو حاوية
reports-category-search-button = ابحث
reports-category-nothing = لا شيء يحتوي على هذه الكلمة. هذا كل ما يمكنك الإبلاغ عنه.
reports-category-goes-to = يذهب إلى: { $agency }
reports-category-missing = اختر ما هي المشكلة

## Reporting: what is known nearby

reports-similar-title = هل هو أحد هذه البلاغات؟
reports-similar-lead =
    { $count ->
        [zero] لا توجد بلاغات مشابهة بالقرب من هنا.
        [one] أبلغ أحدهم عن شيء مشابه بالقرب من هنا. إن كان الأمر نفسه فلا داعي لكتابته مرة أخرى: سنضيفك إليه.
        [two] يوجد بلاغان مشابهان بالقرب من هنا. إن كان الأمر نفسه فلا داعي لكتابته مرة أخرى: سنضيفك إليه.
        [few] توجد { $count } بلاغات مشابهة بالقرب من هنا. إن كان الأمر نفسه فلا داعي لكتابته مرة أخرى: سنضيفك إليه.
        [many] يوجد { $count } بلاغًا مشابهًا بالقرب من هنا. إن كان الأمر نفسه فلا داعي لكتابته مرة أخرى: سنضيفك إليه.
       *[other] يوجد { $count } بلاغ مشابه بالقرب من هنا. إن كان الأمر نفسه فلا داعي لكتابته مرة أخرى: سنضيفك إليه.
    }
reports-similar-question = المشكلة هي
reports-similar-none = لا شيء من هذه
reports-similar-none-hint = متابعة بلاغ جديد
reports-similar-missing = اختر البلاغ المقصود، أو «لا شيء من هذه»
reports-similar-distance = على بعد { $metres } م
reports-similar-look = اطّلع على { $reference }
reports-similar-thanks = شكرًا لك. أضفناك إلى { $reference }. هل تود أن نخبرك عندما يحدث جديد؟ اترك بريدك الإلكتروني أدناه.

## Reporting: the details

reports-details-title = أخبرنا بالمزيد
reports-details-description = ما الخلل؟
reports-details-description-hint = ماذا ترى، ومنذ متى؟ يستطيع الجميع قراءة هذا، لذا نرجو ألّا تكتب أسماء أو أرقام هواتف.
reports-details-limit =
    { $count ->
        [zero] لا يمكنك كتابة أي حرف
        [one] يمكنك كتابة حرف واحد
        [two] يمكنك كتابة حرفين
        [few] يمكنك كتابة { $count } أحرف كحد أقصى
        [many] يمكنك كتابة { $count } حرفًا كحد أقصى
       *[other] يمكنك كتابة { $count } حرف كحد أقصى
    }
reports-details-left =
    { $count ->
        [zero] لم يبقَ أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $count } أحرف
        [many] بقي { $count } حرفًا
       *[other] بقي { $count } حرف
    }
reports-details-full = لم يبقَ أي حرف
reports-details-over =
    { $count ->
        [zero] لا يوجد حرف زائد
        [one] يوجد حرف زائد واحد
        [two] يوجد حرفان زائدان
        [few] توجد { $count } أحرف زائدة
        [many] يوجد { $count } حرفًا زائدًا
       *[other] يوجد { $count } حرف زائد
    }
reports-details-optional = { $question } (اختياري)
reports-photos = صور (اختياري)
reports-photos-hint =
    { $count ->
        [zero] لا يمكن إضافة صور أخرى.
        [one] صورة واحدة كحد أقصى. نزيل منها مكان التقاطها ونوع الهاتف. نرجو تجنّب الوجوه ولوحات السيارات.
        [two] صورتان كحد أقصى. نزيل منهما مكان التقاطهما ونوع الهاتف. نرجو تجنّب الوجوه ولوحات السيارات.
        [few] { $count } صور كحد أقصى. نزيل منها مكان التقاطها ونوع الهاتف. نرجو تجنّب الوجوه ولوحات السيارات.
        [many] { $count } صورة كحد أقصى. نزيل منها مكان التقاطها ونوع الهاتف. نرجو تجنّب الوجوه ولوحات السيارات.
       *[other] { $count } صورة كحد أقصى. نزيل منها مكان التقاطها ونوع الهاتف. نرجو تجنّب الوجوه ولوحات السيارات.
    }
reports-photos-chosen = اخترت { $count } من { $max } صور
reports-photos-remove = إزالة
reports-photos-remove-number = استبعاد الصورة { $number }
reports-photos-too-many = يمكنك إضافة { $max } صور كحد أقصى. اختر عددًا أقل
reports-photos-too-big = { $name } أكبر من { $max } م.ب. اختر صورة أصغر.
reports-photos-gone =
    { $count ->
        [zero] لم تعد صورك محفوظة.
        [one] بدأت قبل أكثر من يوم، ولم تعد صورتك محفوظة. نرجو أن تضيفها من جديد.
        [two] بدأت قبل أكثر من يوم، ولم تعد صورتاك محفوظتين. نرجو أن تضيفهما من جديد.
        [few] بدأت قبل أكثر من يوم، ولم تعد صورك الـ{ $count } محفوظة. نرجو أن تضيفها من جديد.
        [many] بدأت قبل أكثر من يوم، ولم تعد صورك الـ{ $count } محفوظة. نرجو أن تضيفها من جديد.
       *[other] بدأت قبل أكثر من يوم، ولم تعد صورك الـ{ $count } محفوظة. نرجو أن تضيفها من جديد.
    }
reports-photos-not-image = { $name } ليس صورة. اختر ملف JPEG أو PNG أو WebP أو GIF.
reports-photos-kept = الصور التي أضفتها
reports-photo-number = الصورة { $number }

## Reporting: the last look

reports-check-title = راجع وأرسل
reports-check-report = بلاغك
reports-check-place = المكان
reports-check-on-the-map = الموضع الذي حدّدته على الخريطة
reports-check-category = نوع المشكلة
reports-check-receiver = من يستلمه
reports-check-nobody = لا توجد هنا جهة مسؤولة عن هذا بعد. سنبحث عن الجهة المسؤولة.
reports-check-description = ما الخلل
reports-check-photos = الصور
reports-check-no-photos = بلا صور
reports-check-not-answered = بلا إجابة
reports-check-change = تغيير
reports-check-you = عنك (اختياري)
reports-check-why = لست مضطرًا إلى ذكر هويتك. بالبريد الإلكتروني يمكننا أن نخبرك بما يحدث، وأن نسألك إن كان هناك شيء غير واضح.
reports-check-known = أنت مسجّل الدخول: نراسلك على العنوان الذي أكّدته. كل ما تبلغ عنه موجود في صفحة
reports-check-name = اسمك
reports-check-email = البريد الإلكتروني
reports-check-email-hint = لأخبار هذا البلاغ فقط
reports-check-phone = رقم الهاتف
reports-check-phone-hint = إذا احتاج الفريق إلى العثور على الموضع
reports-check-privacy = لا يُنشر اسمك ولا بريدك ولا هاتفك. تُحفظ مشفّرة، ويُسجَّل كل من يقرؤها منّا، ويمكنك طلب محوها.
reports-check-privacy-link = كيف نستخدم بياناتك
reports-check-public = ما كتبته وصورك والمكان متاحة للجميع.
reports-check-send = أرسل البلاغ

## After a report was sent

reports-sent-title = وصلنا بلاغك
reports-sent-reference = رقمك المرجعي
reports-sent-mail = أرسلنا إليك رسالة فيها الرقم المرجعي ورابط إلى هذه الصفحة.
reports-sent-next = ماذا يحدث الآن
reports-sent-who = تنظر فيه جهة: { $agency }.
reports-sent-who-team = ينظر فيه: { $team } ({ $agency }).
reports-sent-nobody = نبحث عن الجهة المسؤولة ونحيله إليها.
reports-sent-respond = من المفترض أن يصلك أول رد في موعد أقصاه { $date }.
reports-sent-fix = من المفترض أن يُعالَج في موعد أقصاه { $date }.
reports-sent-working-time = تُحسب في هذه المواعيد أيام العمل والعطل الرسمية.
reports-sent-watch = كل ما يُتخذ بشأنه يُكتب في صفحة بلاغك، ويستطيع الجميع قراءته هناك.
reports-sent-page = إلى صفحة بلاغك
reports-sent-receipt = بلاغك مدوّن في سجل لا يستطيع أحد تغييره دون أن يظهر ذلك. إيصالك يثبت ذلك:
reports-sent-another = أبلغ عن شيء آخر
reports-sent-share = أخبر جيرانك حتى لا يضطر أحد إلى الإبلاغ مرتين
reports-copy-link = انسخ الرابط
reports-copied = تم نسخ الرابط

## The front page

reports-home-title = هل هناك خلل في { $town }؟
reports-home-lead = أخبرنا عن الحفر والمصابيح المطفأة والنفايات وغيرها من المشكلات في الأماكن العامة. سترى من يعالجها، وحتى متى، وما النتيجة.
reports-home-no-account = لا تحتاج إلى حساب ولا إلى ذكر اسمك.
reports-home-find = ابحث عن بلاغ
reports-home-find-hint = شارع أو كلمة أو رقم مرجعي مثل { $example }
reports-home-month = هذا الشهر
reports-home-reported = أُبلغ عنها
reports-home-fixed = أُصلح منها حتى الآن
reports-home-median = المدة المعتادة حتى الإصلاح
reports-home-open = مفتوحة الآن
reports-home-more-figures = كل الأرقام
reports-home-near = أُبلغ عنه مؤخرًا
reports-home-all = كل البلاغات
reports-home-fixes = أُصلح مؤخرًا
reports-home-no-reports = لم يبلغ أحد عن شيء بعد. يمكنك أن تكون الأول.
reports-home-also = وهنا أيضًا
reports-home-follow = تابع شارعك أو حيّك
reports-home-follow-text = تصلك رسالة عندما يُبلَّغ عن شيء بالقرب منك وعندما يُصلَح.
reports-home-who = من المسؤول عن ماذا
reports-home-who-text = خريطة لمن يعتني بالطرق والمصابيح والمياه والحدائق، وبموجب أي قانون.
reports-home-ledger = تحقّق من أن شيئًا لم يتغيّر
reports-home-ledger-text = كل خطوة مدوّنة في سجل عام لا يمكن تغييره دون أن يظهر ذلك.
reports-home-data = خذ البيانات معك
reports-home-data-text = كل البلاغات في جدول أو ملف خريطة، وواجهة للبرامج.

## The list of reports

reports-list-title = البلاغات في { $town }
reports-list-count =
    { $count ->
        [zero] لا يوجد بلاغ مطابق
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $count } بلاغات
        [many] { $count } بلاغًا
       *[other] { $count } بلاغ
    }
reports-list-count-many = أكثر من { $count } بلاغ
reports-list-count-some = { $count } بلاغ على الأقل
reports-list-words-cut = البلاغات التي ترد فيها هذه الكلمات كثيرة جدًّا، فلم يُنظر في جميعها لهذه الصفحة. تتابع القائمة مع الأقدم.
reports-list-words-behind = يجري تحديث البحث، ولا يمكن بعد العثور على بعض البلاغات التي ترد فيها هذه الكلمات. أعد البحث بعد بضع دقائق.
reports-list-nothing = جرّب مرشّحات أقل أو كلمات أخرى.
reports-list-filters = المرشّحات
reports-list-filter = عرض
reports-list-clear = إزالة كل المرشّحات
reports-list-remove = إزالة هذا المرشّح
reports-list-more = مرشّحات أخرى
reports-list-text = كلمات أو رقم مرجعي
reports-list-status = الحالة
reports-list-order = الترتيب
reports-list-newest = الأحدث إبلاغًا أولًا
reports-list-changed = الأحدث تغييرًا أولًا
reports-list-any-category = كل الفئات
reports-list-any-status = كل الحالات
reports-list-any-ward = كل الأحياء
reports-list-from = أُبلغ عنه من
reports-list-to = أُبلغ عنه حتى
reports-list-chip-text = «{ $text }»
reports-list-chip-from = من { $date }
reports-list-chip-to = حتى { $date }
reports-list-chip-near = ضمن { $metres } م من مكان
reports-list-chip-box = في جزء من الخريطة
reports-list-pages = صفحات القائمة
reports-list-newer = بلاغات أحدث
reports-list-older = بلاغات أقدم
reports-list-map = الخريطة
reports-list-map-bounded = البلاغات المطابقة كثيرة جدًّا، فلا تعرض الخريطة من بعيد إلا أحدثها، وعددها { $count }. اقترب لتراها كلها.
reports-list-map-words = البلاغات التي ترد فيها هذه الكلمات كثيرة جدًّا، فلا تعرض الخريطة إلا أحدثها، وعددها { $count }.
reports-list-near-me = البلاغات القريبة مني
reports-list-supports =
    { $count ->
        [zero] لا متضررون آخرون
        [one] متضرر آخر
        [two] متضرران آخران
        [few] { $count } متضررين آخرين
        [many] { $count } متضررًا آخر
       *[other] { $count } متضرر آخر
    }
reports-list-photo = صورة المشكلة
reports-list-take = خذ هذه القائمة معك
reports-list-csv = كجدول (CSV)
reports-list-geojson = للخرائط (GeoJSON)
reports-list-feed = كموجز أخبار (Atom)
reports-list-follow = بالبريد الإلكتروني عند الإبلاغ عن جديد
reports-list-bounded = يحتوي الملف على { $count } بلاغ كحد أقصى، الأحدث أولًا. ضيّق المرشّحات للأقدم.
reports-list-no-place = بلا مكان

## The page of a report: what is true of it now

reports-show-title = { $category }: { $place }
reports-now-received = هذا البلاغ لدى { $agency }.
reports-now-received-answer-due = هذا البلاغ لدى { $agency }، ومن المفترض أن يصدر أول رد في موعد أقصاه { $date }.
reports-now-received-answer-late = هذا البلاغ لدى { $agency }. كان أول رد مستحقًا في موعد أقصاه { $date } وقد تأخر.
reports-now-in-progress = تعمل عليه جهة: { $agency }.
reports-now-fix-due = من المفترض أن يُصلَح في موعد أقصاه { $date }.
reports-now-fix-late = كان من المفترض أن يُصلَح في موعد أقصاه { $date }. لقد تأخر.
reports-now-planned = وعدت { $agency } بإصلاحه في موعد أقصاه { $date }.
reports-now-planned-late = كانت { $agency } قد وعدت بإصلاحه في موعد أقصاه { $date }. انقضى ذلك اليوم ولم يقل أحد إنه أُصلح.
reports-now-handed-over = المسؤول عن هذا هو { $agency } ولسنا نحن. أحلنا البلاغ إليه، ويبقى مفتوحًا هنا حتى تتم معالجته.
reports-now-handed-over-contact = اسأل { $agency } مباشرة
reports-now-fixed = تقول { $agency } إنه أُصلح في { $date }.
reports-now-wont-fix = لن تنفّذ { $agency } هذا.
reports-now-duplicate = أُبلغ عن هذا سابقًا. ما يحدث مكتوب هناك:
reports-now-duplicate-plain = أُبلغ عن هذا سابقًا.
reports-now-withdrawn = سحب صاحب البلاغ بلاغه.
reports-now-reason = السبب:
reports-now-said = كتبوا:
reports-now-nobody = البلدية

## The page of a report: its parts

reports-show-warning = تنبيه
reports-show-hidden-now = هذا البلاغ مخفي عن الجمهور.
reports-show-what = ما أُبلغ عنه
reports-show-no-description = لم يُكتب شيء.
reports-show-photo-open = افتح الصورة { $number }
reports-show-history = ما الذي حدث
reports-show-who = من المسؤول عن هذا
reports-show-agency = الجهة
reports-show-team = الفريق
reports-show-law = بموجب
reports-show-first-answer = أول رد
reports-show-due = حتى { $date }
reports-show-late = متأخر
reports-show-first-answer-given = صدر في { $date }
reports-show-fix = الإصلاح
reports-show-fix-done = في { $date }
reports-show-where = أين هو
reports-show-support = هذا يهمّني أيضًا
reports-show-supported =
    { $count ->
        [zero] إن كانت لديك المشكلة نفسها فأخبرنا. هذا يساعد في تحديد الأولويات.
        [one] شخص آخر يعاني من هذه المشكلة أيضًا.
        [two] شخصان آخران يعانيان من هذه المشكلة أيضًا.
        [few] { $count } أشخاص آخرين يعانون من هذه المشكلة أيضًا.
        [many] { $count } شخصًا آخر يعانون من هذه المشكلة أيضًا.
       *[other] { $count } شخص آخر يعانون من هذه المشكلة أيضًا.
    }
reports-show-follow = تلقَّ الأخبار بالبريد الإلكتروني
reports-show-follow-text = نراسلك عندما يحدث جديد في هذا البلاغ. يمكنك إيقاف ذلك في أي وقت.
reports-show-follow-button = تابع هذا البلاغ
reports-show-say = هل تعرف المزيد؟
reports-show-comment = أضف معلومة أو صورة
reports-show-fixed-question = هل أُصلح؟
reports-show-fixed-text = إن لم يُصلَح رغم ما هو مكتوب هنا فأخبرنا: يُفتح البلاغ من جديد ويراه الفريق.
reports-show-fixed-answer = قل هل أُصلح
reports-show-hide = اطلب إخفاء شيء أو تصحيحه
reports-show-withdraw = اسحب بلاغك
reports-show-proof = الإثبات
reports-show-proof-text = كل خطوة في هذا البلاغ مدوّنة في سجل لا يستطيع أحد تغييره دون أن يظهر ذلك.
reports-show-receipt = إيصال { $reference }
reports-show-feed = موجز أخبار هذا البلاغ (Atom)
reports-show-data = هذا البلاغ كبيانات (JSON)
reports-show-staff = العمل على هذا البلاغ

## What has happened

reports-event-reported = أُبلغ عنه
reports-event-comment = أضاف أحدهم
reports-event-published = أخبار
reports-event-fixed = يقول أحد السكان إنه أُصلح
reports-event-not-fixed = يقول أحد السكان إنه لم يُصلَح
reports-event-recategorised = أصبح ضمن: { $category }
reports-event-moved = صُحّح المكان
reports-event-routed = أُحيل إلى { $agency }
reports-event-sent = أُرسل إلى { $agency }
reports-event-merged = هو نفسه
reports-event-took-duplicate = أُبلغ عن الأمر نفسه في
reports-event-internal = جرى ترتيب شيء ما
reports-event-by-resident = أحد السكان
reports-event-hidden = هذا المدخل مخفي لأنه ذكر شيئًا عن شخص أو خالف قواعد هذا الموقع.

## What a resident does about a report

reports-act-send = إرسال
reports-act-public = يستطيع الجميع قراءة هذا، لذا نرجو ألّا تكتب أسماء أو أرقام هواتف.
reports-act-passed-on = هذا البلاغ لدى { $agency }، ويصلها ما تكتبه من دون اسمك.
reports-supported = شكرًا لك. أضفناك.
reports-follow-title = تلقَّ الأخبار بالبريد الإلكتروني
reports-follow-ended = انتهى هذا البلاغ. نراسلك إن فُتح من جديد.
reports-follow-sent = نرجو أن تنظر في صندوق بريدك. أرسلنا إليك رابطًا: افتحه لتبدأ المتابعة.
reports-follow-done = أنت تتابع هذا الآن. نراسلك عندما يحدث جديد.
reports-follow-email-hint = لهذه الرسائل فقط. في كل رسالة رابط لإيقافها.
reports-comment-title = أضف معلومة
reports-comment-text = ماذا تعرف عن الأمر؟
reports-comment-done = شكرًا لك. أصبح ذلك في الصفحة.
reports-fixed-title = هل أُصلح؟
reports-fixed-question = إجابتك
reports-fixed-yes = نعم، أُصلح
reports-fixed-no = لا، لم يُصلَح
reports-fixed-no-hint = يُفتح البلاغ من جديد ويُخبَر الفريق
reports-fixed-text = ماذا ترى؟
reports-fixed-text-hint = مطلوب إن لم يُصلَح. يستطيع الجميع قراءته.
reports-fixed-missing = اختر نعم أو لا
reports-fixed-thanks = شكرًا لإخبارنا.
reports-fixed-reopened = شكرًا لك. البلاغ مفتوح من جديد وقد أُخبر الفريق.
reports-hide-title = اطلب إخفاء شيء أو تصحيحه
reports-hide-lead = هل في هذا البلاغ شيء عنك، أو شخص أو لوحة سيارة في صورة، أو ما يخالف القانون؟ أخبرنا لنخفيه أو نصححه. ما تكتبه هنا لا يُنشر.
reports-hide-text = ما الذي يجب إخفاؤه أو تصحيحه، ولماذا؟
reports-optional-email = البريد الإلكتروني (اختياري)
reports-hide-email-hint = إن أردت أن تعرف قرارنا
reports-hide-done = شكرًا لك. سينظر فيه أحدنا، عادةً في يوم العمل التالي.
reports-withdraw-title = اسحب بلاغك
reports-withdraw-lead = يُغلق البلاغ ويُكتب أنك سحبته. يبقى قابلًا للقراءة، ويستطيع آخرون الإبلاغ عن الأمر نفسه.
reports-withdraw-text = لماذا؟ (اختياري)
reports-withdraw-button = اسحبه
reports-withdraw-done = لقد سحبت البلاغ.

## Following a ward

reports-area-title = تابع جزءًا من البلدة
reports-area-lead = نرسل إليك ما يُبلَّغ عنه وما يُغلق في الجزء الذي تختاره من البلدة. في كل رسالة رابط لإيقافها.
reports-area-around = حول شارع أو عنوان
reports-area-of-ward = في حي
reports-follow-rhythm = كم مرة؟
reports-follow-daily = مرة في اليوم، إن كان هناك جديد
reports-follow-at-once = فورًا، رسالة لكل بلاغ جديد؛ وما أُغلق يصلك مرة في اليوم
reports-follow-which-place = أي مكان؟
reports-follow-this-place = المكان الذي اخترته
reports-follow-how-far = إلى أي مسافة حوله؟
reports-follow-metres = { $metres } متر
reports-locate-denied = متصفحك لا يعطينا موقعك. اكتب اسم شارع بدلًا من ذلك.
reports-locate-failed = تعذّر العثور على موقعك. اكتب اسم شارع بدلًا من ذلك.
reports-area-ward-missing = اختر حيًّا
reports-area-choose = اختر حيًّا
reports-area-button = متابعة
reports-area-feed = موجزات أخبار بدل البريد
reports-area-feed-text = يعرض لك قارئ الموجزات الأخبار دون أن تعطينا عنوانك. لكل قائمة بلاغات موجز (Atom) بالجديد وبما آل إليه، بالمرشّحات التي تختارها، وكذلك حول مكان.
reports-area-feed-all = موجز كل البلاغات
reports-area-nothing = لم نجد شيئًا باسم «{ $place }».
reports-area-radius = ضمن { $metres } م من { $place }
reports-area-feed-of = الموجز
reports-confirm-title = هل تريد هذه الرسائل؟
reports-confirm-report = نراسلك عندما يحدث جديد في البلاغ { $reference }.
reports-confirm-area = مرة في اليوم، إن كان هناك جديد، نكتب إليك ما أُبلغ عنه وما أُغلق هنا: { $ward }.
reports-confirm-area-category = مرة في اليوم، إن كان هناك جديد، نكتب إليك ما أُبلغ عنه وما أُغلق هنا: { $ward }. هذا فقط: { $category }.
reports-confirm-area-at-once = نكتب إليك كلما أُبلغ عن شيء هنا، ومرة في اليوم ما أُغلق: { $ward }.
reports-confirm-area-at-once-category = نكتب إليك كلما أُبلغ عن شيء هنا، ومرة في اليوم ما أُغلق: { $ward }. هذا فقط: { $category }.
reports-confirm-button = نعم، أريدها
reports-stop-title = أوقف هذه الرسائل
reports-stop-report = إن أوقفتها فلن نراسلك بعد ذلك بشأن البلاغ { $reference }.
reports-stop-area = إن أوقفتها فلن نراسلك بعد ذلك بشأن ما يُبلَّغ عنه هنا: { $ward }.
reports-stop-button = أوقف الرسائل
reports-stop-done = لن نراسلك بشأن هذا بعد الآن.
reports-link-gone-title = هذا الرابط لم يعد صالحًا
reports-link-gone = لقد أُوقفت هذه الرسائل بالفعل. إن أردت الأخبار فتابع من جديد.

## A resident's own page

reports-my-lead = ما أبلغت عنه بالبريد الإلكتروني الذي أكّدته، وما تتابعه.
reports-my-none = لم يُبلَّغ عن شيء بعد بهذا البريد الإلكتروني.
reports-my-follows = ما تتابعه
reports-my-no-follows = لا تتابع شيئًا في الوقت الحالي.
reports-my-follow-report = البلاغ { $reference }
reports-my-follow-at-once = فورًا
reports-my-follow-waiting = بانتظار أن تفتح الرابط الذي أرسلناه
reports-my-stop = إيقاف
reports-my-data = ما نعرفه عنك
reports-my-data-text = يُحفظ مشفّرًا، ويُسجَّل كل من يقرؤه منّا.
reports-my-data-save = حفظ
reports-my-data-saved = تم حفظ بياناتك.
reports-my-data-hide = لإخفاء شيء في أحد بلاغاتك، افتح البلاغ واختر «اطلب إخفاء شيء أو تصحيحه».
reports-my-data-email-fixed = العنوان الذي أكّدته. لاستخدام عنوان آخر، اطلب رابطًا إليه.
reports-erase-title = امحوا ما تعرفونه عني
reports-erase-what = يُمحى اسمك وبريدك وهاتفك والأماكن التي تتابعها، ولا تصلك رسائل أخرى، وتُنهى كل جلساتك.
reports-erase-stays = تبقى بلاغاتك مقروءة كما كانت دائمًا، دون أي شيء يدل عليك. إن أردت إخفاء شيء فيها فاطلب ذلك في صفحة البلاغ، والأفضل قبل محو بياناتك. أما طلباتك فتُحفظ المدة التي تحددها الخدمة، ويمكنك سحبها من صفحتها.
reports-erase-final = لا يمكن التراجع عن هذا، لا منّا ولا منك.
reports-erase-button = امحوا بياناتي
reports-erase-done = مُحيت بياناتك.

## Figures

reports-figures-link = الأرقام
reports-figures-title = كيف حال البلدة
reports-figures-lead = كم يُبلَّغ عنه، وكم يُصلَح منه، وكم يستغرق ذلك.
reports-figures-period = أُبلغ عنها في
reports-figures-last =
    { $count ->
        [zero] هذا الشهر
        [one] الشهر الأخير
        [two] الشهرين الأخيرين
        [few] آخر { $count } أشهر
        [many] آخر { $count } شهرًا
       *[other] آخر { $count } شهر
    }
reports-figures-all = كل السنوات
reports-figures-show = عرض
reports-figures-filter = أي البلاغات
reports-figures-reported = أُبلغ عنها
reports-figures-fixed = أُصلحت
reports-figures-open = مفتوحة
reports-figures-closed = انتهت بغير ذلك
reports-figures-median = المدة المعتادة حتى الإصلاح
reports-figures-most = تسعة من كل عشرة تُصلَح خلال
reports-figures-in-time = أُصلحت في الموعد
reports-figures-months = البلاغات حسب الشهر
reports-figures-by-category = حسب الفئة
reports-figures-by-ward = حسب الحي
reports-figures-by-agency = حسب الجهة المسؤولة
reports-figures-more = كم أُصلح منها وكم استغرق
reports-figures-no-ward = بلا حي
reports-figures-none = لا توجد هنا بلاغات لعدّها.
reports-figures-more-than = أكثر من سنتين
reports-figures-how = كيف يُحسب هذا
reports-figures-how-month = يُحسب البلاغ في الشهر الذي قُدّم فيه، حتى إن أُصلح لاحقًا. لذلك تبدو الأشهر الأخيرة أسوأ مما ستكون عليه.
reports-figures-how-time = تُحسب المدة من البلاغ حتى الإصلاح بالتقويم، وتشمل الليالي وعطل نهاية الأسبوع والعطل الرسمية. المدة المعتادة هي الوسيط: نصف البلاغات استغرق أقل والنصف الآخر أكثر. وهي مقروءة من مجموعات من المدد وقد تنحرف قليلًا.
reports-figures-how-late = «في الموعد» يعني قبل اليوم المحدد بوقت العمل، دون عطل نهاية الأسبوع والعطل الرسمية. البلاغات التي لم يُحدَّد لها يوم تُحسب في الموعد.
reports-figures-how-closed = البلاغات التي لن تُنفَّذ أو أُبلغ عنها سابقًا أو سُحبت لا تُحسب مُصلَحة. الإغلاق بعد أكثر من سنتين من البلاغ هو تنظيف للملفات وليس إصلاحًا: يدخل في الأعداد ولا يدخل في المدد، وكذلك ما لم يُدوَّن يوم إغلاقه.
reports-figures-how-hidden = البلاغات المخفية لا تُحسب.
reports-figures-csv = هذه الأرقام كجدول (CSV)
reports-figures-hours =
    { $count ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
reports-figures-days =
    { $count ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }

## What personal data is held, and why

reports-held-name = اسم من قدّم البلاغ
reports-held-phone = هاتف من قدّم البلاغ
reports-held-place = مكان يريد أحدهم أن يعرف ما يُبلَّغ عنه حوله
reports-held-place-why = لإخباره بذلك
reports-held-contact-why = ليتمكن الفريق من السؤال وإخبار صاحب البلاغ بما آل إليه
reports-held-request = طلبات إخفاء شيء أو تصحيحه
reports-held-request-why = ليتمكن أحد من البت فيها
reports-held-original = ما كان مكتوبًا قبل حجبه
reports-held-original-why = ليتحقق من يحق له الاطلاع من سبب الحجب

## What is wrong with what was given

reports-answer-missing = هذا السؤال يحتاج إلى إجابة
reports-answer-missing-to = أجب عن: { $question }
reports-answer-one-only = أعطِ إجابة واحدة فقط
reports-answer-too-long = هذه الإجابة طويلة جدًا. اكتب { $most } حرفًا كحد أقصى
reports-answer-no-number = اكتب رقمًا، مثل 3 أو 2.5
reports-answer-no-date = اكتب تاريخًا، مثل 2026-03-27
reports-answer-no-option = اختر إحدى الإجابات
reports-description-missing = قل ما الخلل
reports-text-too-long = هذا النص طويل جدًا. اكتب { $most } حرفًا كحد أقصى
reports-too-many-photos = أضف { $most } صور كحد أقصى
reports-phone-invalid = اكتب رقم هاتف، مثل 01632 960 001
reports-sent-already = هذا البلاغ مُرسَل بالفعل.
reports-changed-meanwhile = غيّر شخص آخر هذا في الأثناء. اطّلع عليه مرة أخرى قبل تغييره.
reports-not-said-fixed = لم يقل أحد بعد إن هذا أُصلح. إن كنت تعرف المزيد فأضفه إلى البلاغ.
reports-not-fixed-missing = قل ما تراه هناك حتى يعرف الفريق ما ينقص
reports-comment-missing = اكتب ما تعرفه
reports-hide-reason-missing = قل ما الذي يجب إخفاؤه أو تصحيحه
reports-followed-already = أنت تتابع هذا بالفعل.
reports-follow-place-missing = اختر المكان
reports-follow-place-outside = هذا المكان خارج البلدة. اختر مكانًا داخلها
reports-follow-metres-missing = اختر المسافة حول المكان
reports-follow-too-many =
    { $minutes ->
        [zero] طُلبت رسائل أكثر من اللازم. حاول من جديد الآن
        [one] طُلبت رسائل أكثر من اللازم. حاول من جديد بعد دقيقة
        [two] طُلبت رسائل أكثر من اللازم. حاول من جديد بعد دقيقتين
        [few] طُلبت رسائل أكثر من اللازم. حاول من جديد بعد { $minutes } دقائق
        [many] طُلبت رسائل أكثر من اللازم. حاول من جديد بعد { $minutes } دقيقة
       *[other] طُلبت رسائل أكثر من اللازم. حاول من جديد بعد { $minutes } دقيقة
    }
reports-follow-confirmed-already = لقد أكّدت هذا من قبل. أنت تتابعه.
reports-follow-ended-already = لقد أُوقفت هذه الرسائل بالفعل.
reports-supported-already = لقد أضفناك من قبل.
reports-ended-already = انتهى هذا البلاغ بالفعل.
