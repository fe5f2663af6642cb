participation-proposals-map-zoom-in = تكبير
participation-proposals-map-zoom-out = تصغير
participation-proposals-map-close = إغلاق
participation-proposals-map-marker = المكان
participation-proposals-map-attribution = مصدر الخريطة
participation-proposals-map-unavailable = لا يستطيع هذا المتصفح رسم الخريطة. كل ما تعرضه مكتوب في هذه الصفحة.
participation-proposals-map-locate = استخدم موقعي
participation-proposals-map-locating = جارٍ البحث عن موقعك …
participation-proposals-map-locate-denied = متصفحك لا يعطينا موقعك. اكتب اسم شارع أو انقر على الخريطة.
participation-proposals-map-locate-failed = تعذّر العثور على موقعك. اكتب اسم شارع أو انقر على الخريطة.
participation-proposals-map-outside = يبدو أنك خارج البلدة. اكتب اسم شارع أو انقر على الخريطة.
participation-proposals-map-chosen = تم تحديد المكان. يمكنك سحب الدبوس أو تحريكه بمفاتيح الأسهم.
participation-proposals-map-chosen-near = تم التحديد قرب { $name }. يمكنك سحب الدبوس أو تحريكه بمفاتيح الأسهم.
participation-proposals-map-one = خريطة المكان
participation-proposals-place-search = ابحث
participation-proposals-place-suggestions = الاقتراحات: { $count }
participation-proposals-place-outside = هذا المكان خارج البلدة. اختر مكانًا داخلها
participation-proposals-place-nothing = لم نجد شيئًا باسم «{ $place }». تحقّق من الكتابة، أو جرّب شارعًا قريبًا، أو حدّد المكان على الخريطة.
participation-proposals-place-as-written = استخدم «{ $place }» كما كتبته
participation-proposals-place-offers = أي «{ $place }» تقصد؟
participation-proposals-place-map = خريطة لتحديد المكان
participation-proposals-place-map-hint = انقر على الموضع. بلوحة المفاتيح: حرّك الدبوس بالأسهم ثم أكّد بمفتاح Enter.
participation-proposals-place-map-otherwise = تحتاج الخريطة إلى JavaScript. لست بحاجة إلى الخريطة: يكفي شارع أو عنوان.
participation-proposals-map-script = تحتاج الخريطة إلى JavaScript. في القائمة أدناه المقترحات نفسها.
participation-proposals-map-open = هذه المقترحات على خريطة
participation-proposals-map-title = أماكن المقترحات
participation-proposals-map-none = ليس لأي من هذه المقترحات مكان على الخريطة.
participation-proposals-map-count = { $count ->
    [zero] لا مقترحات على الخريطة
    [one] مقترح واحد على الخريطة
    [two] مقترحان على الخريطة
    [few] { $count } مقترحات على الخريطة
    [many] { $count } مقترحًا على الخريطة
   *[other] { $count } مقترح على الخريطة
 }
participation-proposals-map-cut = { $count ->
    [zero] لا مقترحات على الخريطة
    [one] أحدث مقترح على الخريطة
    [two] أحدث مقترحين على الخريطة
    [few] أحدث { $count } مقترحات على الخريطة
    [many] أحدث { $count } مقترحًا على الخريطة
   *[other] أحدث { $count } مقترح على الخريطة
 }
participation-proposals-map-proposal = المقترح
participation-proposals-map-stage = مرحلته
participation-proposals-map-supports = التأييد
participation-proposals-place = أين سيكون؟ (اختياري)
participation-proposals-place-hint = شارع أو عنوان أو مكان. سيراه الجميع: لا تذكر عنوان بيت أحد.
participation-proposals-place-as-written-hint = لن يظهر على الخريطة.
participation-proposals-place-told = المكان
participation-proposals-ward = الحي
participation-proposals-ward-all = البلدة كلها
participation-proposals-category = نوع المقترح
participation-proposals-category-none = لا نوع محدد
participation-proposals-category-all = كل الأنواع
participation-proposals-category-ended = لم يعد متاحًا
participation-proposals-category-add = إضافة نوع من المقترحات
participation-proposals-category-change = تغيير نوع من المقترحات
participation-proposals-category-name = الاسم
participation-proposals-category-offered = يمكن للناس اختياره
participation-proposals-categories = أنواع المقترحات
participation-proposals-categories-none = لا يوجد أي نوع بعد، ولا يُسأل أحد عنه.
participation-proposals-cost = كم ستكون تكلفته؟ (اختياري)
participation-proposals-cost-hint = بالتقريب، حسب رأيك. اتركه فارغًا إن كنت لا تعرف.
participation-proposals-cost-told = التكلفة حسب رأي كاتبه
participation-proposals-narrow = البحث في المقترحات
participation-proposals-narrow-apply = عرض
participation-proposals-narrow-clear = عرض الكل
participation-proposals-words = كلمات
participation-proposals-ask = ما يسأل عنه نموذج المقترحات
participation-proposals-ask-text = يُطلب العنوان والنص دائمًا. ما تغيّره هنا يسري على ما يُكتب من الآن فصاعدًا.
participation-proposals-ask-place = السؤال عن المكان
participation-proposals-ask-place-hint = مع خريطة. ويمكن للناس أيضًا البحث عن المقترحات حسب الحي ورؤيتها على خريطة.
participation-proposals-ask-currency = عملة التكلفة
participation-proposals-ask-currency-hint = ثلاثة أحرف، مثل EUR. اتركه فارغًا كي لا يُسأل أحد عن التكلفة.
participation-proposals-together = بالاشتراك مع
participation-proposals-co-authors = من كتبه معك
participation-proposals-co-text = من كتبه معك يُذكر معه إن أكّد ذلك، ويعلم مثلك بما آل إليه. أنت وحدك تستطيع تغييره.
participation-proposals-co-email = عنوان بريده الإلكتروني
participation-proposals-co-email-hint = نسأله بالبريد. لا يرى العنوان أحد غيرنا، ونحذفه إن لم يُجب خلال 30 يومًا.
participation-proposals-co-ask = اسأله
participation-proposals-co-sent = الرسالة في طريقها إليه.
participation-proposals-co-asked = سألت هذا العنوان من قبل
participation-proposals-co-own = هذا عنوانك أنت
participation-proposals-co-many = سألت أكبر عدد يمكن ذكره
participation-proposals-co-agreed = كتبه معك
participation-proposals-co-declined = يقول أحدهم إنه لم يكتبه
participation-proposals-co-answered = أُجيب عن هذا من قبل.
participation-proposals-co-title = هل كتبته أنت أيضًا؟
participation-proposals-co-what = إن قلت نعم فستُذكر معه كما تريد، وتعلم بالبريد بما آل إليه. وإن قلت لا فسنحذف عنوانك.
participation-proposals-co-yes = نعم، كتبته أنا أيضًا
participation-proposals-co-no = لا
participation-proposals-co-thanks = أنت أحد من كتبوه.
participation-proposals-co-no-thanks = شكرًا لك. حُذف عنوانك.
participation-proposals-co-mail = هل كتبت أنت أيضًا «{ $title }»؟
participation-proposals-co-mail-asks = يقول { $name } إنكما كتبتما معًا المقترح «{ $title }». قل نعم أو لا هنا:
participation-proposals-co-mail-else = إن كنت لا تعرف عمّ يدور هذا فلا داعي لفعل شيء. نحذف عنوانك خلال 30 يومًا.
participation-proposals-merge = دمجه في مقترح آخر
participation-proposals-merge-text = يبقى مقروءًا للجميع مع سببك والرابط إلى الآخر. من يؤيد الاثنين يُحسب مرة واحدة. ومن كتبه يُذكر مع الآخر ويعلم بما آل إليه. لا يمكن التراجع عن ذلك.
participation-proposals-merge-into = في أيها؟
participation-proposals-merge-none = لا مقترح آخر يشبهه. اكتب مرجع المقترح الذي تقصده.
participation-proposals-merge-reference = مرجع مقترح آخر
participation-proposals-merge-reference-hint = تجده في آخر صفحة كل مقترح، مثل M-P131074.
participation-proposals-merge-which = اختر مقترحًا آخر من هنا لم يُسحب
participation-proposals-merged = صار المقترحان واحدًا.
participation-proposals-split = تقسيمه إلى عدة مقترحات
participation-proposals-split-text = يبقى مقروءًا للجميع مع سببك والرابط إلى كل جزء. كاتب الأجزاء هو كاتب الكل. لا أحد يؤيد الأجزاء بعد، فمن يؤيد الكل لا يؤيد كل جزء بالضرورة. لا يمكن التراجع عن ذلك.
participation-proposals-split-part = الجزء { $number }
participation-proposals-split-more = الجزء { $number } (اختياري)
participation-proposals-split-few = اكتب جزأين على الأقل
participation-proposals-split-done = يستمر المقترح في أجزائه.
participation-proposals-amend = اقتراح صياغة أخرى
participation-proposals-amend-text = يقرر كاتب المقترح، أو الجهة التي تسأل، هل تؤخذ صياغتك أم لا، مع ذكر السبب. يستطيع الجميع قراءة ما تقترحه وما تقرر.
participation-proposals-amend-words = النص كما ينبغي أن يكون
participation-proposals-amend-words-hint = غيّر ما تريد تغييره واترك الباقي كما هو.
participation-proposals-amend-why = لماذا هو أفضل هكذا
participation-proposals-amend-same = هذه هي الصياغة الموجودة بالفعل
participation-proposals-amend-sent = صياغتك معروضة ليقرأها الجميع.
participation-proposals-amendment = تعديل مقترح
participation-proposals-amendments = التعديلات المقترحة
participation-proposals-amend-changes = ما الذي سيتغير
participation-proposals-amend-moved = تغيّر النص منذ اقتراح هذا التعديل، فلا يمكن أخذه كما هو.
participation-proposals-amend-open = لم يتقرر بعد
participation-proposals-amend-accepted = أُخذ به
participation-proposals-amend-declined = لم يؤخذ به
participation-proposals-amend-decide = هل تأخذ بهذه الصياغة؟
participation-proposals-amend-accepted-it = نعم: يتغير النص كما هو معروض ويبقى التأييد محسوبًا
participation-proposals-amend-declined-it = لا: يبقى النص كما هو
participation-proposals-amend-decide-send = قرّر
participation-proposals-amend-done = قرارك معروض ليقرأه الجميع.
participation-proposals-amend-decided = تقرر هذا من قبل.
