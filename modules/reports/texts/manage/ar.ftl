## الإعداد

reports-setup-title = الإعداد
reports-setup-categories = ما يمكن الإبلاغ عنه وما يُسأل عنه وبأي ترتيب يظهر.
reports-setup-templates = نصوص يبدأ بها الموظفون ردودهم.
reports-setup-targets = ما تأخّر، وكيف رُوعيت المواعيد، وأي قاعدة تحدد أي موعد.
reports-setup-keys = مفاتيح البرامج التي ترسل بلاغات أو أخبارًا.
reports-setup-town = البلدة
reports-setup-town-all = كل ما يخص البلدة
reports-setup-town-rules = خريطة المسؤوليات
reports-setup-town-agencies = الجهات
reports-setup-town-teams = الفرق
reports-setup-town-areas = المناطق
reports-setup-town-holidays = العطل
reports-setup-town-hours = ساعات العمل
reports-move-up = إلى أعلى
reports-move-down = إلى أسفل

## الفئات

reports-categories-title = الفئات
reports-categories-lead = يختار السكان من هذه، بهذا الترتيب، تحت عناوينها.
reports-categories-add = إضافة فئة
reports-categories-none = لا فئة بعد، فلا يمكن الإبلاغ عن شيء.
reports-categories-ended = غير معروضة
reports-categories-imported = ما تحت «Imported» جاء مع بلاغات من نظام آخر. لكي يتمكن السكان من اختيار فئة منها، أعطها موضوعًا واسمًا بكل لغة، وألغِ تحديد «عدم عرض هذه الفئة بعد الآن».
reports-categories-topic = الموضوع: { $topic }
reports-categories-questions =
    { $count ->
        [zero] بلا أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالًا
       *[other] { $count } سؤال
    }
reports-category-change = تعديل «{ $name }»
reports-category-saved = حُفظت الفئة «{ $name }».
reports-category-name = الاسم
reports-category-group = العنوان
reports-category-group-hint = الفئات ذات العنوان الواحد تظهر معًا، مثل «الطرق والممرات».
reports-category-hint = شرح
reports-category-hint-hint = سطر تحت الاسم إن احتاج إليه.
reports-category-topic = الموضوع
reports-category-topic-hint = تقول خريطة المسؤوليات من المسؤول عن كل موضوع.
reports-category-keywords = كلمات أخرى لها
reports-category-keywords-hint = كلمة في كل سطر. يجد السكان الفئة بهذه الكلمات أيضًا، بأي لغة.
reports-category-code = الرمز
reports-category-code-hint = تعرفها به الأنظمة الأخرى. لا يمكن تغييره بعد ذلك. اتركه فارغًا ليُشتق من الاسم.
reports-category-ended = عدم عرض هذه الفئة بعد الآن
reports-category-ended-hint = تبقى للبلاغات التي هي فيها.

## الأسئلة

reports-questions-title = أسئلة «{ $category }»
reports-questions-lead = تُطرح مع الوصف. كلما قلّت الأسئلة أتمّ البلاغَ عددٌ أكبر.
reports-questions-none = لا يُسأل عن شيء آخر.
reports-questions-add = إضافة سؤال
reports-questions-saved = حُفظ السؤال.
reports-questions-remove-title = أتريد حذف هذا السؤال؟
reports-questions-remove-text = لا يُطرح في البلاغات الجديدة. تبقى الإجابات السابقة مع بلاغاتها.
reports-questions-removed = حُذف السؤال.
reports-question-change = تعديل سؤال
reports-question-is-required = إلزامي
reports-question-label = السؤال
reports-question-hint = مساعدة
reports-question-hint-hint = سطر تحت السؤال إن احتاج إليه.
reports-question-kind = نوع الإجابة
reports-question-kind-text = سطر واحد
reports-question-kind-text-hint = لرقم لوحة أو اسم متجر وما شابه
reports-question-kind-paragraph = عدة أسطر
reports-question-kind-paragraph-hint = للوصف
reports-question-kind-number = رقم
reports-question-kind-number-hint = بكسور عشرية عند الحاجة
reports-question-kind-date = يوم
reports-question-kind-date-hint = يُختار من تقويم
reports-question-kind-choice = إجابة واحدة من عدة إجابات
reports-question-kind-choice-hint = اكتب الإجابات أدناه
reports-question-kind-choices = أي عدد من عدة إجابات
reports-question-kind-choices-hint = اكتب الإجابات أدناه
reports-question-options = الإجابات للاختيار
reports-question-options-hint = للنوعين الأخيرين فقط. أفرغ حقول إجابة لحذفها.
reports-question-option = الإجابة { $number }
reports-question-option-code = الرمز (اختياري)
reports-question-more-options = مكان لمزيد من الإجابات
reports-question-required = تجب الإجابة عنه
reports-question-required-hint = لا يستطيع أحد الإبلاغ دون إجابة.
reports-question-public = يستطيع الجميع قراءة الإجابة
reports-question-public-hint = وإلا قرأها الموظفون وحدهم.

## نصوص الردود

reports-templates-title = نصوص الردود
reports-templates-lead = تُعرض على الموظفين حيث تناسب الحالة والفئة. يعدّلها كل واحد حسب الحاجة قبل الإرسال.
reports-templates-add = إضافة نص
reports-templates-change = تعديل نص
reports-templates-none = لا نص بعد.
reports-templates-saved = حُفظ النص.
reports-templates-name = الاسم
reports-templates-name-hint = للزملاء: به يجدونه.
reports-templates-text = النص
reports-templates-text-hint = اكتبه كأنك تخاطب جارًا: ما الذي سيحدث ومتى.
reports-templates-status = يُعرض عندما تصبح الحالة
reports-templates-any-status = أي حالة
reports-templates-category = يُعرض لفئة
reports-templates-ended = عدم عرض هذا النص بعد الآن

## مفاتيح البرامج

reports-keys-of-programs = مفاتيح البرامج
reports-keys-lead = يرسل البرنامج بلاغات عبر Open311 بمفتاح خاص به. والمفتاح الذي يعمل باسم جهة يمكنه أيضًا أن يخبر بما آلت إليه بلاغاتها.
reports-keys-none = لا مفتاح بعد.
reports-key-add = إنشاء مفتاح
reports-key-name = لمن البرنامج؟
reports-key-name-hint = مثلًا: تطبيق ميرو
reports-key-agency = الجهة التي يعمل باسمها
reports-key-agency-hint = فقط للبرامج التي ترسل بها جهة أخرى أخبارًا.
reports-key-no-agency = لا جهة: يرسل بلاغات فقط
reports-key-reports = يرسل بلاغات
reports-key-acts-for = يرسل بلاغات، وأخبارًا باسم { $agency }
reports-key-since = منذ
reports-key-until = حتى
reports-key-made = أُنشئ المفتاح
reports-key-made-for = هذا مفتاح { $name }:
reports-key-once = يُعرض المفتاح هذه المرة فقط. لا نحتفظ إلا ببصمته.
reports-key-use = كيف يستخدمه البرنامج:
reports-key-copied = نسخته
reports-key-end = إنهاء هذا المفتاح
reports-key-end-title = إنهاء مفتاح { $name }
reports-key-end-text = لن يستطيع البرنامج إرسال أي شيء من هذه اللحظة. لا يمكن التراجع عن ذلك، لكن يمكن إنشاء مفتاح جديد.
reports-key-ended = أُنهي المفتاح.

## المواعيد

reports-targets-title = المواعيد
reports-targets-lead = تُحسب المواعيد بوقت العمل: ساعات الدوام دون العطل الرسمية.
reports-targets-now = المتأخر الآن بحسب الفريق
reports-targets-nothing-late = لا شيء متأخر، ولا شيء يحين موعده خلال يوم.
reports-targets-late = متأخر
reports-targets-soon = موعده خلال يوم
reports-targets-year = ما أُصلح في آخر اثني عشر شهرًا بحسب الفئة
reports-targets-nothing-fixed = لم يُصلح شيء بعد.
reports-targets-fixed = أُصلح
reports-targets-in-time = في الموعد
reports-targets-median = نصفها خلال
reports-targets-rules = أي قاعدة تحدد أي موعد
reports-targets-change = تُغيَّر المواعيد في
reports-targets-topic = الموضوع
reports-targets-area = المنطقة
reports-targets-office = المسؤول
reports-targets-respond = أول رد
reports-targets-fix = الإصلاح
reports-targets-any-topic = أي موضوع
reports-targets-whole-town = المدينة كلها
