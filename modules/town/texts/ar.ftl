# من المسؤول عن ماذا: الصفحات العامة.
town-responsibility-title = من المسؤول عن ماذا
town-responsibility-lead = اعرف من يعتني بأعمدة الإنارة والطرق والأشجار وغيرها، وفي أي مدة عليه أن يتصرف، وأي قانون ينص على ذلك.
town-responsibility-ask = اختر موضوعًا ومكانًا ويومًا
town-responsibility-none = لم يُكتب شيء بعد.
town-field-topic = الموضوع
town-field-address = الشارع أو العنوان
town-field-day = اليوم
town-all-topics = كل المواضيع
town-show = عرض
town-clear = مسح
town-search = بحث
town-on-day = هكذا هو الحال في { $day }.
town-answers-all = كل المواضيع، في البلدة كلها
town-answers-for = { $topic }: من المسؤول
town-answers-at = من المسؤول عند { $place }
town-answers-in = من المسؤول في { $name }
town-answers-download = تنزيل بصيغة GeoJSON
town-exceptions = { $count ->
    [zero] لا أحد غيره في أي منطقة
    [one] جهة أخرى في منطقة واحدة
    [two] جهة أخرى في منطقتين
    [few] جهات أخرى في { $count } مناطق
    [many] جهات أخرى في { $count } منطقة
   *[other] جهات أخرى في { $count } منطقة
}
town-address-unknown = لا نعرف شارعًا أو عنوانًا باسم «{ $typed }». تحقق من الكتابة أو اكتب جزءًا أقل منه.
town-address-several = أيًّا من هذه تقصد؟
town-suggestions = الاقتراحات: { $count }
town-place-in = يقع هذا المكان في: { $areas }.
town-place-outside = يقع هذا المكان خارج مناطق البلدة. يُعرض فقط ما يسري على البلدة كلها.
town-nobody = لا أحد
town-whole-town = البلدة كلها
town-whole-town-but = البلدة كلها، ما عدا المناطق أدناه
town-any-topic = أي موضوع
town-working-hours = { $count ->
    [zero] أقل من ساعة عمل
    [one] ساعة عمل واحدة
    [two] ساعتا عمل
    [few] { $count } ساعات عمل
    [many] { $count } ساعة عمل
   *[other] { $count } ساعة عمل
}
town-rule-number = القاعدة { $number }
town-rule-about = { $topic } – { $area }
town-rule-history = كل صيغ هذه القاعدة
town-rule-not-now = هذه القاعدة غير سارية اليوم.
town-period = من { $from } إلى { $until }
town-period-from = منذ { $from }
town-period-never = لم تسرِ قط: استُبدلت قبل أن تبدأ
town-area-gone = المنطقة { $number } (لم تعد موجودة)
town-area-until = أُلغيت هذه المنطقة في { $day }.
town-area-history = ما كانت عليه هذه المنطقة من قبل
town-boundary-same = نفسها
town-boundary-other = غيرها
town-agency-answers-for = ما هي مسؤولة عنه
town-agency-answers-nothing = ليست مسؤولة عن شيء في الوقت الحالي.
town-agency-over = لم تعد هذه الجهة مستخدمة. لا يُحال إليها شيء بعد الآن.
town-areas-download = تنزيل المناطق بصيغة GeoJSON
town-point-missing = أعطِ نقطة على الأرض: lat بين ‎-90 و90، وlon بين ‎-180 و180.

# رؤوس الجداول وأسماء الحقول.
town-field-who = من المسؤول
town-field-respond = أول رد خلال
town-field-fix = الإصلاح خلال
town-field-law = القانون أو العقد
town-field-rule = القاعدة
town-field-area = المنطقة
town-field-name = الاسم
town-field-code = الرمز
town-field-kind = النوع
town-field-population = عدد السكان
town-field-since = على حالها منذ
town-field-from = من
town-field-until = إلى
town-field-boundary = الحدود
town-field-team = الفريق
town-field-about = بشأن ماذا
town-field-priority = الأولوية
town-field-period = متى
town-field-version = الصيغة
town-field-made = دُوّنت
town-field-contact-url = الموقع الإلكتروني
town-field-contact-email = البريد الإلكتروني للإحالات
town-field-reached = كيف يُتواصل معها
town-field-handover = كيف تُحال إليها البلاغات
town-field-agency = الجهة
town-field-email = البريد الإلكتروني
town-field-languages = اللغات
town-field-change = ما الذي سيتغير
town-field-calendar = التقويم
town-field-actions = إجراءات
town-field-whose = لمن
town-field-file = الملف
town-field-size = الحجم
town-field-started = البداية
town-field-done = أُنجز
town-field-imported = ما أُدخل
town-field-refused = ما رُفض
town-field-unnamed = ما تُرك لأنه بلا اسم
town-field-state = الحالة
town-field-slug = الاسم القصير
town-field-year = السنة
town-field-last-day = آخر يوم
town-field-respond-hours = أول رد خلال
town-field-fix-hours = الإصلاح خلال
town-field-open311-endpoint = عنوان خادم Open311 الخاص بها
town-field-open311-jurisdiction = الاختصاص
town-field-open311-key = اسم السر الذي يحفظ مفتاحها

# كلمات الإعداد.
town-setup-all = الإعداد
town-setup-title = البلدة
town-setup-lead = ما يعرفه باقي الموقع عن البلدة. يُكتب كل تغيير في السجل العام.
town-setup-gaps = { $count ->
    [zero] لكل المواضيع من يسأل عنها.
    [one] لا أحد مسؤول عن موضوع واحد، أو ليس في كل مكان.
    [two] لا أحد مسؤول عن موضوعين، أو ليس في كل مكان.
    [few] لا أحد مسؤول عن { $count } مواضيع، أو ليس في كل مكان.
    [many] لا أحد مسؤول عن { $count } موضوعًا، أو ليس في كل مكان.
   *[other] لا أحد مسؤول عن { $count } موضوع، أو ليس في كل مكان.
}
town-setup-overlaps = { $count ->
    [zero] لا تتعارض أي قاعدتين.
    [one] قاعدتان تقولان شيئين مختلفين عن الموضوع والمكان نفسيهما.
    [two] زوجان من القواعد يقولان أشياء مختلفة عن الموضوع والمكان نفسيهما.
    [few] { $count } أزواج من القواعد تقول أشياء مختلفة عن الموضوع والمكان نفسيهما.
    [many] { $count } زوجًا من القواعد تقول أشياء مختلفة عن الموضوع والمكان نفسيهما.
   *[other] { $count } زوج من القواعد تقول أشياء مختلفة عن الموضوع والمكان نفسيهما.
}
town-warning = تنبيه
town-save = حفظ
town-change = تغيير
town-remove = إزالة
town-cancel = إلغاء
town-go-back = رجوع
town-continue = متابعة
town-choose = اختر
town-yes = نعم
town-no = لا
town-ended = غير مستخدم
town-filter = تضييق القائمة
town-all-agencies = كل الجهات
town-all-areas = كل المناطق
town-and-more = { $count ->
    [zero] { $first }
    [one] { $first } وهناك مشكلة أخرى مذكورة في أعلى الصفحة.
    [two] { $first } وهناك مشكلتان أخريان مذكورتان في أعلى الصفحة.
    [few] { $first } وهناك { $count } مشكلات أخرى مذكورة في أعلى الصفحة.
    [many] { $first } وهناك { $count } مشكلة أخرى مذكورة في أعلى الصفحة.
   *[other] { $first } وهناك { $count } مشكلة أخرى مذكورة في أعلى الصفحة.
}
town-end-title = إيقاف استخدام { $name }
town-use-again = إعادته إلى الاستخدام
town-slug-hint = للعناوين والملفات: حروف لاتينية صغيرة من a إلى z وأرقام وشرطات، مثل street-lighting. لا يمكن تغييره لاحقًا.
town-slug-form = أعطِ اسمًا قصيرًا من حروف لاتينية صغيرة من a إلى z وأرقام وشرطات
town-slug-taken = هذا الاسم القصير مستخدم. اختر غيره
town-names-hint = املأ لغة واحدة على الأقل. في اللغات الأخرى يظهر الاسم الإنجليزي أو أول اسم موجود.
town-name-missing = أدخل اسمًا بلغة واحدة على الأقل
town-name-long = يجب ألا يزيد الاسم على 120 حرفًا
town-changed-meanwhile = غيّر شخص آخر هذا بعد أن فتحته. افتحه من جديد لترى الجديد، ثم أجرِ تغييرك.
town-end-by-itself = لا يمكن إيقاف استخدام هذا عند الحفظ. استخدم رابط «إيقاف الاستخدام».
town-url-form = أدخل عنوان موقع يبدأ بـ https:// أو http://
town-email-form = أدخل بريدًا إلكترونيًا بالصيغة الصحيحة، مثل name@example.com
town-day-form = أدخل يومًا حقيقيًا، مثل 2026-03-04
town-year-form = أدخل سنة من أربعة أرقام، مثل 2026

# الجهات.
town-agencies-title = الجهات
town-agencies-lead = البلدية نفسها والجهات الأخرى المسؤولة عن شيء في البلدة.
town-agencies-none = لا توجد جهات بعد. أضف البلدية أولًا.
town-agencies-count = { $count ->
    [zero] لا توجد جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $count } جهات
    [many] { $count } جهة
   *[other] { $count } جهة
}
town-agency-add = إضافة جهة
town-agency-change = تغيير جهة
town-agency-saved = حُفظت الجهة.
town-agency-end = إيقاف استخدام هذه الجهة
town-agency-end-text = لن يُحال إليها شيء بعد ذلك. يبقى ما فعلته في السجل، ويمكن إعادتها إلى الاستخدام.
town-agency-is-ended = لم تعد الجهة مستخدمة.
town-agency-answers = { $count ->
    [zero] ليست مسؤولة عن شيء.
    [one] ما زالت مسؤولة عن شيء بقاعدة واحدة. غيّرها أو أنهِها أولًا.
    [two] ما زالت مسؤولة عن شيء بقاعدتين. غيّرهما أو أنهِهما أولًا.
    [few] ما زالت مسؤولة عن شيء بـ { $count } قواعد. غيّرها أو أنهِها أولًا.
    [many] ما زالت مسؤولة عن شيء بـ { $count } قاعدة. غيّرها أو أنهِها أولًا.
   *[other] ما زالت مسؤولة عن شيء بـ { $count } قاعدة. غيّرها أو أنهِها أولًا.
}
town-agency-has-teams = { $count ->
    [zero] ليست لها فرق.
    [one] ما زال لها فريق واحد. أوقف استخدامه أو انقله إلى جهة أخرى أولًا.
    [two] ما زال لها فريقان. أوقف استخدامهما أو انقلهما إلى جهة أخرى أولًا.
    [few] ما زال لها { $count } فرق. أوقف استخدامها أو انقلها إلى جهة أخرى أولًا.
    [many] ما زال لها { $count } فريقًا. أوقف استخدامها أو انقلها إلى جهة أخرى أولًا.
   *[other] ما زال لها { $count } فريق. أوقف استخدامها أو انقلها إلى جهة أخرى أولًا.
}
town-agency-missing = اختر جهة مستخدمة
town-agency-kind-missing = اختر نوع الجهة
town-agency-kind-council = البلدية أو جزء آخر من الحكومة
town-agency-kind-utility = الماء أو الكهرباء أو مرفق آخر
town-agency-kind-road-authority = هيئة الطرق
town-agency-kind-police = الشرطة
town-agency-kind-other = جهة أخرى
town-agency-own = من جهاتنا
town-agency-own-hint = ضع علامة للبلدية وأقسامها. تُحال بلاغات الجهات الأخرى إليها.
town-agency-website = الموقع الإلكتروني
town-agency-public = عرض صفحتها العامة
town-contact-url-hint = الصفحة التي يصل السكان عبرها إليها
town-contact-email-hint = تُرسل البلاغات إليه، ما لم يكن لها خادم Open311
town-open311-title = إرسال البلاغات عبر Open311
town-open311-text = إذا كان للجهة خادم بمعيار Open311 GeoReport v2 فتُرسل البلاغات إليه وتعود ردوده تلقائيًا.
town-open311-key-hint = المفتاح نفسه محفوظ في إعدادات الخادم تحت هذا الاسم، وليس هنا أبدًا
town-jurisdiction-form = الاختصاص بلا مسافات ولا يزيد على 200 حرف
town-secret-form = يتكوّن اسم السر من حروف وأرقام وشرطات وشرطات سفلية. لا تدخل المفتاح نفسه
town-handover-none = لا حاجة: تعمل هنا
town-handover-open311 = عبر Open311
town-handover-mail = بالبريد الإلكتروني
town-handover-by-hand = يدويًا: ليس لها خادم ولا عنوان

# الفرق.
town-teams-title = الفرق
town-teams-lead = أشخاص يعملون معًا. يمكن أن تسمّي القاعدة فريقًا، ويرى الموظفون قوائم فرقهم.
town-teams-none = لا توجد فرق بعد.
town-teams-count = { $count ->
    [zero] لا توجد فرق
    [one] فريق واحد
    [two] فريقان
    [few] { $count } فرق
    [many] { $count } فريقًا
   *[other] { $count } فريق
}
town-team-add = إضافة فريق
town-team-change = تغيير فريق
town-team-saved = حُفظ الفريق.
town-team-email-hint = صندوق بريد الفريق نفسه، إن وُجد
town-team-end = إيقاف استخدام هذا الفريق
town-team-end-text = لن يُسند إليه شيء بعد ذلك. يبقى ما فعله في السجل، ويمكن إعادته إلى الاستخدام.
town-team-is-ended = لم يعد الفريق مستخدمًا.
town-team-answers = { $count ->
    [zero] لا تسمّي أي قاعدة هذا الفريق.
    [one] ما زالت قاعدة واحدة تسمّي هذا الفريق. غيّرها أو أنهِها أولًا.
    [two] ما زالت قاعدتان تسمّيان هذا الفريق. غيّرهما أو أنهِهما أولًا.
    [few] ما زالت { $count } قواعد تسمّي هذا الفريق. غيّرها أو أنهِها أولًا.
    [many] ما زالت { $count } قاعدة تسمّي هذا الفريق. غيّرها أو أنهِها أولًا.
   *[other] ما زالت { $count } قاعدة تسمّي هذا الفريق. غيّرها أو أنهِها أولًا.
}
town-team-of-another = اختر فريقًا مستخدمًا من هذه الجهة
town-team-hint = اتركه فارغًا إذا كانت الجهة تنظم أمرها بنفسها
town-no-team = بلا فريق

# المواضيع.
town-topics-title = المواضيع
town-topics-lead = ما يمكن أن يكون أحد مسؤولًا عنه. كل فئة من البلاغات تنتمي إلى موضوع.
town-topics-none = لا توجد مواضيع بعد.
town-topics-count = { $count ->
    [zero] لا توجد مواضيع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } مواضيع
    [many] { $count } موضوعًا
   *[other] { $count } موضوع
}
town-topic-add = إضافة موضوع
town-topic-change = تغيير موضوع
town-topic-saved = حُفظ الموضوع.
town-topic-end = إيقاف استخدام هذا الموضوع
town-topic-end-text = لن يُعرض للاختيار بعد ذلك. تحتفظ به القواعد والبلاغات التي تسمّيه، ويمكن إعادته إلى الاستخدام.
town-topic-is-ended = لم يعد الموضوع مستخدمًا.
town-topic-missing = اختر موضوعًا مستخدمًا

# القواعد.
town-rules-title = خريطة المسؤوليات
town-rules-doubts = { $count ->
    [two] أمران بشأن القواعد ينتظران قرارًا:
    [few] { $count } أمور بشأن القواعد تنتظر قرارًا:
    [many] { $count } أمرًا بشأن القواعد تنتظر قرارًا:
   *[other] { $count } أمر بشأن القواعد تنتظر قرارًا:
  }
town-rules-lead = تقول كل قاعدة من المسؤول عن موضوع في منطقة. تسبق قاعدة المنطقة قاعدة البلدة كلها، ثم تسبق قاعدة الموضوع قاعدة أي موضوع، ثم الأولوية الأعلى.
town-rules-count = { $count ->
    [zero] لا قواعد سارية اليوم
    [one] قاعدة واحدة سارية اليوم
    [two] قاعدتان ساريتان اليوم
    [few] { $count } قواعد سارية اليوم
    [many] { $count } قاعدة سارية اليوم
   *[other] { $count } قاعدة سارية اليوم
}
town-rules-later = قواعد تبدأ لاحقًا
town-rules-none = لا قاعدة تطابق ذلك.
town-rule-add = إضافة قاعدة
town-rule-change = تغيير القاعدة { $number }
town-rule-change-text = يبدأ التغيير اليوم أو لاحقًا. حتى ذلك الحين تبقى القاعدة كما هي، وتُحفظ كل صيغها.
town-rule-saved = حُفظت القاعدة.
town-rule-over = انتهت هذه القاعدة. حفظها يبدؤها من جديد.
town-rule-end = إنهاء هذه القاعدة
town-rule-end-title = إنهاء القاعدة { $number }
town-rule-end-text = من ذلك الحين تسري القاعدة التالية المناسبة، مثل قاعدة البلدة كلها. تُحفظ كل الصيغ.
town-rule-is-ended = تنتهي القاعدة كما قلت.
town-rule-what = بشأن ماذا
town-rule-who = من المسؤول
town-rule-targets = في أي مدة، ولماذا
town-rule-when = متى
town-targets-hint = بساعات من وقت عمل الفريق. اترك ما لم يُوعد به فارغًا.
town-hours-unit = ساعات
town-law-hint = كما يستشهد به رجل القانون، مثل «قانون الطرق، المادة 41»
town-law-long = يجب ألا يزيد نص القانون على 500 حرف
town-from-hint = القاعدة التي تبدأ اليوم تبدأ فور حفظها
town-until-hint = آخر يوم تسري فيه. اتركه فارغًا إذا كانت تسري حتى تُغيَّر
town-priority-title = الأولوية بين القواعد المتساوية في التحديد
town-priority-hint = عدد صحيح من ‎-100 إلى 100. يفوز الأعلى. المعتاد 0
town-hours-range = أدخل عددًا صحيحًا من الساعات من 1 إلى 10000
town-priority-range = أدخل عددًا صحيحًا من ‎-100 إلى 100
town-until-before-from = يجب ألا يسبق آخر يوم أول يوم
town-from-past = يجب أن يبدأ التغيير اليوم أو لاحقًا. ما كان ساريًا حتى الآن يبقى في السجل
town-last-day-hint = اتركه فارغًا لإنهاء القاعدة الآن
town-last-day-past = يجب أن يكون آخر يوم هو اليوم أو بعده
town-area-missing = اختر منطقة ما زالت موجودة
town-gap-everywhere = لا أحد مسؤول عن «{ $topic }».
town-gap-in = لا أحد مسؤول عن «{ $topic }» في: { $wards }.
town-overlap = قاعدتان متساويتان في التحديد لـ «{ $about }». المسؤول { $winner } لأن قاعدته بدأت لاحقًا، وليس { $other }. وضّح أيهما المقصود بإنهاء إحداهما أو إعطائها أولوية.
town-rule-ended-area = قاعدة تسمّي منطقة لم تعد موجودة: «{ $about }».
town-rule-ended-topic = قاعدة تسمّي موضوعًا لم يعد مستخدمًا: «{ $about }».
town-rule-ended-agency = قاعدة تسمّي جهة لم تعد مستخدمة: «{ $about }».
town-rule-ended-team = قاعدة تسمّي فريقًا لم يعد مستخدمًا: «{ $about }».
town-see-rules = عرض القواعد
town-see-public = عرض الصفحة العامة
town-map-of = { $topic } على الخريطة

# المناطق.
town-areas-title = المناطق
town-areas-lead = الدوائر وغيرها من أقسام البلدة. تأتي من ملف مع حدودها، ويُحفظ ما كانت عليه من قبل.
town-areas-none = لا توجد مناطق بعد. ارفع الدوائر أولًا.
town-wards-count = { $count ->
    [zero] لا توجد دوائر
    [one] دائرة واحدة
    [two] دائرتان
    [few] { $count } دوائر
    [many] { $count } دائرة
   *[other] { $count } دائرة
}
town-areas-ended = المناطق التي أُلغيت
town-area-kind-ward = الدوائر
town-area-kind-district = الأحياء الإدارية
town-area-kind-neighbourhood = الأحياء
town-area-kind-police-district = دوائر الشرطة
town-one-area-ward = دائرة
town-one-area-district = حي إداري
town-one-area-neighbourhood = حي
town-one-area-police-district = دائرة شرطة
town-area-kind-question = ما هي مناطق الملف؟
town-area-kind-other = شيء آخر
town-area-kind-other-name = الاسم القصير للنوع
town-area-kind-form = اختر ما هي المناطق. يتكوّن الاسم القصير من حروف لاتينية صغيرة من a إلى z وأرقام وشرطات
town-areas-upload = رفع مناطق
town-areas-upload-text = لا يتغير شيء بعد: ترى أولًا ما الذي سيغيره الملف.
town-areas-upload-again = رفع ملف آخر
town-areas-file = ملف المناطق
town-areas-file-hint = GeoJSON بالدرجات (WGS 84) كما يصدّره كل برنامج خرائط. 25 ميغابايت على الأكثر
town-areas-preview = ما الذي سيغيره هذا الملف
town-areas-preview-counts = الجديدة: { $added }، المتغيرة: { $changed }، كما هي: { $unchanged }
town-areas-properties = أي خاصية في الملف هي ماذا
town-areas-look-again = النظر من جديد
town-areas-mend = أصلح الملف في برنامج الخرائط أو اختر خصائص أخرى أعلاه. لم يتغير شيء.
town-property-code = الرمز
town-property-code-none = لا شيء: تكوين الرموز من الأسماء
town-property-name = الاسم بلغة { $language }
town-property-population = عدد السكان
town-property-none = لا شيء
town-change-added = جديدة
town-change-changed = متغيرة
town-change-none = كما هي
town-change-name = الاسم
town-change-boundary = الحدود
town-change-population = عدد السكان
town-change-returns = عادت
town-areas-missing = { $count ->
    [zero] كل مناطق اليوم موجودة في الملف ({ $kind }).
    [one] منطقة واحدة من مناطق اليوم ليست في الملف ({ $kind }). ماذا يحدث لها؟
    [two] منطقتان من مناطق اليوم ليستا في الملف ({ $kind }). ماذا يحدث لهما؟
    [few] { $count } مناطق من مناطق اليوم ليست في الملف ({ $kind }). ماذا يحدث لها؟
    [many] { $count } منطقة من مناطق اليوم ليست في الملف ({ $kind }). ماذا يحدث لها؟
   *[other] { $count } منطقة من مناطق اليوم ليست في الملف ({ $kind }). ماذا يحدث لها؟
}
town-areas-missing-names = { $count ->
    [one] هي: { $names }
    [two] هما: { $names }
   *[other] هي: { $names }
}
town-areas-missing-keep = تبقى كما هي
town-areas-missing-end = تُلغى من الآن
town-areas-missing-choose = اختر ماذا يحدث للمناطق التي ليست في الملف
town-areas-apply = إجراء هذه التغييرات
town-areas-uploaded = تغيرت المناطق. الجديدة: { $added }، المتغيرة: { $changed }، الملغاة: { $ended }.
town-areas-changed-meanwhile = غيّر شخص آخر المناطق بعد أن نظرت في هذا الملف. انظر فيه من جديد لترى ما الذي سيغيره الآن.
town-area-change = تغيير { $name }
town-area-change-text = تُغيَّر الحدود برفع ملف.
town-area-saved = حُفظت المنطقة.
town-area-end = إلغاء هذه المنطقة
town-area-end-title = إلغاء { $name }
town-area-end-text = من الآن لا يقع فيها أي مكان. يُحفظ ما كانت عليه، ورفعها من جديد يعيدها.
town-area-has-rules = { $count ->
    [zero] لا تتعلق أي قاعدة بهذه المنطقة.
    [one] تتعلق قاعدة واحدة بهذه المنطقة ولن تسري على شيء بعد ذلك.
    [two] تتعلق قاعدتان بهذه المنطقة ولن تسريا على شيء بعد ذلك.
    [few] تتعلق { $count } قواعد بهذه المنطقة ولن تسري على شيء بعد ذلك.
    [many] تتعلق { $count } قاعدة بهذه المنطقة ولن تسري على شيء بعد ذلك.
   *[other] تتعلق { $count } قاعدة بهذه المنطقة ولن تسري على شيء بعد ذلك.
}
town-area-is-ended = أُلغيت المنطقة.
town-population-hint = عدد صحيح. اتركه فارغًا إذا لم يكن معروفًا
town-population-form = أدخل عدد السكان عددًا صحيحًا، مثل 12500

# ملفات لا يمكن قراءتها.
town-file-missing = اختر ملفًا
town-file-archive = هذا أرشيف ZIP، ربما ملف shapefile. افتحه في برنامج الخرائط وصدّره بصيغة GeoJSON في WGS 84 (EPSG:4326)
town-file-blank = الملف فارغ. اختر غيره
town-file-not-json = الملف تالف أو ليس GeoJSON: لا يمكن قراءته من السطر { $line }، العمود { $column }. صدّره من جديد
town-file-no-type = هذا ليس GeoJSON: المطلوب FeatureCollection. صدّره من جديد بصيغة GeoJSON
town-file-other-type = هذا «{ $found }» والمطلوب FeatureCollection. صدّره من جديد بصيغة GeoJSON
town-file-other-system = إحداثيات الملف في «{ $name }». صدّره من جديد في WGS 84 (EPSG:4326)
town-file-no-features = لا شيء في هذا الملف. اختر غيره
town-fault-more = { $count ->
    [zero] لا مشكلات أخرى.
    [one] هناك مشكلة أخرى من هذا النوع.
    [two] هناك مشكلتان أخريان من هذا النوع.
    [few] هناك { $count } مشكلات أخرى من هذا النوع.
    [many] هناك { $count } مشكلة أخرى من هذا النوع.
   *[other] هناك { $count } مشكلة أخرى من هذا النوع.
}
town-fault-unreadable = العنصر { $feature }: لا يمكن قراءة شكله. ارسمه من جديد في برنامج الخرائط أو احذفه
town-fault-wrong-type = العنصر { $feature }: لا يمكن استخدام شكل من نوع { $found } هنا. ارسمه بالنوع المطلوب أو احذفه
town-fault-empty = العنصر { $feature }: ليس في شكله نقاط. ارسمه أو احذف العنصر
town-fault-no-geometry = العنصر { $feature }: ليس له شكل. ارسمه أو احذف العنصر
town-fault-projected = العنصر { $feature }: الإحداثيات { $x } و{ $y } ليست درجات بل أمتار أو أقدام من شبكة وطنية. صدّر الملف في WGS 84 (EPSG:4326)
town-fault-swapped = العنصر { $feature }: خط العرض وخط الطول متبادلان ({ $first }، { $second }). في GeoJSON يأتي خط الطول أولًا
town-fault-short-ring = العنصر { $feature }: في أحد الحدود { $positions } نقاط، والمطلوب أربع على الأقل آخرها تكرر الأولى
town-fault-open-ring = العنصر { $feature }: حدوده غير مغلقة، إذ تنتهي عند خط الطول { $lon } وخط العرض { $lat }. اجعل آخر نقطة مثل الأولى
town-fault-crossing = العنصر { $feature }: تتقاطع حدوده مع نفسها عند خط الطول { $lon } وخط العرض { $lat }. أصلحها هناك في برنامج الخرائط
town-fault-no-name = العنصر { $feature }: ليس له اسم. املأ الخاصية أو اختر غيرها للاسم
town-fault-long-name = العنصر { $feature }: يزيد اسمه على 120 حرفًا. اختصره
town-fault-no-code = العنصر { $feature }: ليس له رمز. املأ الخاصية أو اختر غيرها للرمز
town-fault-long-code = العنصر { $feature }: يزيد رمزه على 60 حرفًا. اختصره أو اختر خاصية أخرى للرمز
town-fault-same-code = العنصر { $feature }: له الرمز نفسه «{ $code }» مثل العنصر { $first }. أعطِ كلًّا رمزه أو اجعل الاثنين MultiPolygon واحدًا
town-fault-population = العنصر { $feature }: عدد سكانه ليس عددًا صحيحًا. صححه أو اختر خاصية أخرى
town-fault-no-layer = العنصر { $feature }: لا شيء يقول إن كان ماء أو حديقة أو مكانًا. أعطه الخاصية «layer» أو قل أعلاه ما هو الملف كله

# الشوارع والعناوين.
town-streets-title = الشوارع والعناوين
town-streets-lead = بها يجد الناس الأماكن من دون خريطة، وبها تُرسم خريطة البلدة. يمكن استيراد الملف من جديد في أي وقت: يتغير الموجود إلى ما يقوله الملف.
town-streets-count = { $streets ->
    [zero] لا شوارع
    [one] شارع واحد
    [two] شارعان
    [few] { $streets } شوارع
    [many] { $streets } شارعًا
   *[other] { $streets } شارع
} و{ $addresses ->
    [zero] لا عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] { $addresses } عناوين
    [many] { $addresses } عنوانًا
   *[other] { $addresses } عنوان
}
town-streets-try = تجربة البحث
town-streets-import = استيراد ملف
town-streets-import-text = استورد الشوارع أولًا ثم العناوين. يستمر العمل من نفسه، ويمكنك إيقافه.
town-import-kind-question = ماذا في الملف؟
town-import-kind-streets = شوارع
town-import-kind-addresses = عناوين
town-import-kind-missing = اختر ماذا في الملف
town-import-hint-streets = GeoJSON فيه خطوط ولكل منها اسم، مثل مستخرج من OpenStreetMap
town-import-hint-addresses = CSV فيه أعمدة الشارع والرقم وخط العرض وخط الطول، وربما الرمز البريدي
town-columns-title = إذا كانت لأعمدة الملف أسماء أخرى
town-column-name = خاصية أو عمود اسم الشارع
town-column-name-hint = اتركه فارغًا إذا كان اسمه name أو street أو ما شابه
town-column-locality = خاصية أو عمود الجزء من البلدة
town-column-locality-hint = فقط إذا كان لشارعين في البلدة الاسم نفسه وهذا يميز بينهما
town-import-start = بدء الاستيراد
town-import-title = استيراد { $file }
town-imports-title = آخر عمليات الاستيراد
town-import-runs = الاستيراد جارٍ. يمكنك مغادرة هذه الصفحة، فهو يستمر.
town-import-look-again = عرض ما وصل إليه الآن
town-import-of = { $done } من { $total }
town-import-stop = إيقاف الاستيراد
town-import-continue = متابعة الاستيراد
town-import-not-running = لم يعد هذا الاستيراد جاريًا.
town-import-not-stopped = هذا الاستيراد ليس متوقفًا.
town-import-faults = ما رُفض
town-import-line = السطر { $line }: { $words }
town-import-state-running = جارٍ
town-import-state-stopped = متوقف
town-import-state-done = انتهى
town-import-state-failed = غير ممكن
town-addresses-no-street = لا عمود فيه الشارع. أعمدة الملف هي: { $found }. سمِّه «street» أو قل أدناه ما اسمه
town-addresses-no-number = لا عمود فيه رقم المنزل. أعمدة الملف هي: { $found }. سمِّه «number»
town-addresses-no-point = خط العرض أو خط الطول ناقص. أعمدة الملف هي: { $found }. سمِّهما «lat» و«lon»
town-addresses-no-locality = لا عمود بهذا الاسم للجزء من البلدة. أعمدة الملف هي: { $found }
town-addresses-row-street = الشارع ناقص
town-addresses-row-number = رقم منزل في { $street } ناقص
town-addresses-row-point = خط العرض أو خط الطول لمنزل في { $street } ليس عددًا
town-addresses-row-swapped = خط العرض وخط الطول لمنزل في { $street } متبادلان
town-addresses-row-projected = مكان منزل في { $street } ليس بالدرجات بل في شبكة وطنية

# ما ترسمه الخريطة أيضًا.
town-layers-title = الخريطة
town-layers-lead = تُرسم خريطة البلدة من شوارعها ودوائرها، ومن المياه والحدائق وأسماء الأماكن. لا شيء يأتي من خادم آخر.
town-layers-card = المياه والحدائق وأسماء الأماكن
town-layers-replace = استبدال المياه أو الحدائق أو الأماكن
town-layers-replace-text = من كل طبقة في الملف يُستبدل كل شيء، وتبقى الطبقات الأخرى. إذا كان في الملف خطأ فلا يتغير شيء.
town-layers-replaced = تغيرت الخريطة. المياه: { $water }، الحدائق: { $parks }، الأماكن: { $places }.
town-layer-question = ماذا في الملف؟
town-layer-tags = عدة طبقات: يقول كل عنصر طبقته
town-layer-tags-hint = بالخاصية «layer» (water أو park أو place) أو بوسوم OpenStreetMap
town-layer-water = المياه
town-layer-parks = الحدائق
town-layer-places = أسماء الأماكن
town-layer-missing = اختر ماذا في الملف
town-map-label = خريطة: { $title }
town-map-otherwise = يقول الجدول ما تقوله الخريطة.
town-map-needs-script = تحتاج الخريطة إلى JavaScript.
town-map-zoom-in = تقريب
town-map-zoom-out = تبعيد
town-map-close = إغلاق
town-map-marker = مكان
town-map-attribution = مصدر الخريطة
town-map-unavailable = لا يمكن عرض الخريطة في هذا المتصفح.
town-map-legend = ألوان الخريطة

# ساعات العمل والعطل.
town-hours-title = ساعات العمل
town-hours-card = متى تعمل البلدة وفرقها، لكل المدد الموعودة
town-hours-lead = لا تحسب المدد الموعودة إلا ساعات العمل. الفريق الذي لا ساعات له يعمل مثل جهته، والجهة مثل البلدة.
town-hours-of = ساعات العمل: { $name }
town-hours-text = تتوقف مدد البلاغات خارج هذه الساعات وفي العطل.
town-hours-question = متى يعملون؟
town-hours-own = في هذه الساعات
town-hours-always = ليلًا ونهارًا، كل يوم
town-hours-usual = من الاثنين إلى الجمعة، من 9:00 إلى 17:00
town-hours-as-town = مثل البلدة
town-hours-as-agency = مثل الجهة
town-hours-hint = مثل 9:00-13:00, 14:00-17:30. اترك اليوم فارغًا إذا لم يعمل أحد فيه
town-hours-form = أدخل ساعات مثل 9:00-17:00، وافصل بين عدة منها بفواصل
town-hours-empty = أدخل ساعات يوم واحد على الأقل
town-hours-choose = اختر متى يعملون
town-hours-saved = حُفظت ساعات العمل.
town-see-hours = عرض الساعات
town-days-range = من { $first } إلى { $last }
town-monday = الاثنين
town-tuesday = الثلاثاء
town-wednesday = الأربعاء
town-thursday = الخميس
town-friday = الجمعة
town-saturday = السبت
town-sunday = الأحد
town-holidays-title = العطل
town-holidays-lead = أيام لا يعمل فيها أحد ولا تجري فيها مدة أي بلاغ.
town-holidays-of = عطل { $year }
town-holidays-next = القادمة: { $day }، { $name }
town-holidays-none-ahead = لا عطل في السنة القادمة
town-holidays-none-in = لا توجد عطل في { $year } بعد.
town-years = السنوات
town-calendar-town = البلدة
town-calendar-hint = عطل البلدة للجميع، وقد تكون لجهة عطل أكثر
town-holiday-add = إضافة عطلة
town-holiday-saved = حُفظت العطلة.
town-holiday-remove = إزالة هذه العطلة
town-holiday-remove-title = إزالة { $name }، { $day }
town-holiday-remove-text = يصبح يومًا كغيره. تُحسب المدد الجارية من جديد.
town-holiday-removed = أُزيلت العطلة.
town-holidays-import = استيراد سنة
town-holidays-import-text = تنشر معظم الحكومات عطلها ملفَّ تقويم. ترى أولًا أيام الملف ثم تختار ما يُضاف منها.
town-holidays-file = ملف العطل
town-holidays-file-hint = تقويم (.ics) أو CSV فيه عمودا التاريخ والاسم. تواريخ مثل 2026-12-25 أو 25/12/2026، اليوم أولًا
town-holidays-found = { $count ->
    [zero] لا عطل من { $year } في الملف
    [one] في الملف عطلة واحدة من { $year }
    [two] في الملف عطلتان من { $year }
    [few] في الملف { $count } عطل من { $year }
    [many] في الملف { $count } عطلة من { $year }
   *[other] في الملف { $count } عطلة من { $year }
}
town-holidays-tick = أيها يُضاف؟
town-holidays-apply = إضافة الأيام المحددة
town-holidays-imported = { $count ->
    [zero] لم تُضف أي عطلة.
    [one] أُضيفت عطلة واحدة.
    [two] أُضيفت عطلتان.
    [few] أُضيفت { $count } عطل.
    [many] أُضيفت { $count } عطلة.
   *[other] أُضيفت { $count } عطلة.
}
town-holidays-other-years = { $count ->
    [zero] لا أيام من سنوات أخرى.
    [one] يوم واحد من سنة أخرى تُرك.
    [two] يومان من سنوات أخرى تُركا.
    [few] { $count } أيام من سنوات أخرى تُركت.
    [many] { $count } يومًا من سنوات أخرى تُركت.
   *[other] { $count } يوم من سنوات أخرى تُركت.
}
town-holidays-left-out = { $count ->
    [zero] فُهم كل شيء
    [one] لم يُفهم مدخل واحد
    [two] لم يُفهم مدخلان
    [few] لم تُفهم { $count } مداخل
    [many] لم يُفهم { $count } مدخلًا
   *[other] لم يُفهم { $count } مدخل
}
town-holidays-none = لا أيام بأسماء في هذا الملف. اختر تقويمًا (.ics) أو ملف CSV
town-holidays-none-of-year = لا عطل من { $year } في هذا الملف. اختر ملفًا آخر أو سنة أخرى
town-holidays-none-chosen = حدد يومًا واحدًا على الأقل
town-holidays-too-many = في هذا الملف { $count } يومًا من سنة واحدة، وهذا كثير على العطل. اختر ملفًا آخر
town-holidays-bad-date = السطر { $line }: «{ $text }» ليس تاريخًا. اكتبه مثل 2026-12-25
town-holidays-bad-row = لا يمكن قراءة السطر { $line } كملف CSV
town-holidays-no-name = السطر { $line }: اليوم { $text } بلا اسم
town-holidays-rule = السطر { $line }: «{ $text }» يتكرر بقاعدة لا نستطيع اتباعها. أضف اليوم يدويًا
town-holidays-long = السطر { $line }: «{ $text }» يدوم أكثر من شهر

# ما يقول السجل إنه حدث: مفتاح لكل نوع من الأحداث.
event-areas-uploaded = أُخذت مناطق من ملف
event-area-changed = غُيّرت منطقة
event-area-ended = لم تعد منطقة مستخدمة
event-agency-saved = أُضيفت جهة أو غُيّرت
event-agency-ended = لم تعد جهة مستخدمة
event-team-saved = أُضيف فريق أو غُيّر
event-team-ended = لم يعد فريق مستخدمًا
event-topic-saved = أُضيف موضوع أو غُيّر
event-topic-ended = لم يعد موضوع مستخدمًا
event-responsibility-set = تقرّر من المسؤول عن شيء
event-responsibility-ended = انتهت قاعدة تحدد المسؤول عن شيء
event-holiday-added = أُضيفت عطلة
event-holiday-removed = حُذفت عطلة
event-holidays-imported = أُخذت عطلات من تقويم
event-hours-set = حُدّدت ساعات العمل
event-streets-imported = أُخذت شوارع وعناوين
event-street-import-started = بدأ استيراد ملف شوارع
event-street-import-stopped = أُوقف استيراد ملف شوارع
event-street-import-continued = استؤنف استيراد ملف شوارع
event-street-import-finished = انتهى استيراد ملف شوارع
event-map-layers-replaced = استُبدلت خلفية الخريطة

# لماذا يجوز لأحد أن يفعل شيئًا: مفتاح لكل قاعدة.
policy-town-managers-set-up-the-town = يُعدّ المديرون ومسؤولو النظام البلدة: مناطقها وشوارعها وجهاتها وساعات عملها ومن المسؤول عن ماذا
policy-town-staff-see-the-town-setup = كل من يعمل هنا يرى كيف أُعدّت البلدة

# ما يجري بعد التغييرات: مفتاح لكل نوع من المهام ولكل متابع للسجل.
job-kind-town-import-streets = استيراد ملف شوارع

action-manage-town = يغيّر إعداد البلدة
action-see-town-setup = يرى إعداد البلدة
resource-town = البلدة
