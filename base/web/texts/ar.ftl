# إطار كل صفحة.
web-skip = الانتقال إلى المحتوى الرئيسي
web-title-error = خطأ: { $title }
web-account-links = حسابك
web-languages = اللغة
web-menu = القائمة
web-menu-label = أقسام هذا الموقع
web-breadcrumbs = موضعك في الموقع
web-back = رجوع
web-notice-title = تم
web-errors-title = هناك مشكلة
web-errors-named = { $field } – { $what }
web-footer-label = عن هذا الموقع
web-footer-software = يعمل هذا الموقع بنظام Stoa { $version }، وهو برنامج حر برخصة AGPL 3.0.
web-sign-in = تسجيل الدخول
web-to-front-page = الانتقال إلى الصفحة الرئيسية
web-open-form-again = فتح الاستمارة من جديد

# الأرقام والمدد.
web-percent = { $value }٪
web-size-bytes = { $value } بايت
web-size-kilobytes = { $value } كيلوبايت
web-size-megabytes = { $value } ميغابايت
web-moment = أقل من دقيقة
web-just-now = الآن
web-ago = قبل { $length }
web-in-time = بعد { $length }
web-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
web-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
web-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
web-months = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
web-years = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}

# عندما لا يعمل شيء ما.
web-problem-invalid = هناك ما هو غير صحيح
web-problem-invalid-text = صحّح ما يلي ثم أرسله من جديد:
web-problem-not-found = الصفحة غير موجودة
web-problem-not-found-text = لا توجد صفحة على هذا العنوان. إذا كتبته بنفسك فتأكد من صحته. وإذا وصلت عبر رابط فربما أزيلت الصفحة.
web-problem-denied = لا يمكنك الاطلاع على هذا أو القيام به
web-problem-conflict = تغيّر هذا في هذه الأثناء
web-problem-busy = هناك ضغط كبير في هذه اللحظة
web-problem-busy-text = { $seconds ->
    [zero] لم يُحفظ شيء. حاول من جديد.
    [one] لم يُحفظ شيء. انتظر ثانية واحدة ثم حاول من جديد.
    [two] لم يُحفظ شيء. انتظر ثانيتين ثم حاول من جديد.
    [few] لم يُحفظ شيء. انتظر { $seconds } ثوانٍ ثم حاول من جديد.
    [many] لم يُحفظ شيء. انتظر { $seconds } ثانية ثم حاول من جديد.
   *[other] لم يُحفظ شيء. انتظر { $seconds } ثانية ثم حاول من جديد.
}
web-problem-broken = نعتذر، حدث خطأ من جانبنا
web-problem-broken-text = لم يكن ذلك بسببك، وقد سُجّل الخطأ لدينا. حاول من جديد لاحقًا. وإذا تكرر فأخبرنا بهذا الرقم:
web-problem-reference = الرقم المرجعي:
web-problem-contact = إذا احتجت إلى مساعدة فاكتب إلى
web-problem-sign-in = عليك تسجيل الدخول
web-problem-sign-in-text = لا يستطيع القيام بهذا إلا من سجّل الدخول.
web-problem-unreadable = لم نتمكن من قراءة ما أُرسل
web-problem-foreign-form = أرسل هذه الاستمارة من جديد
web-problem-foreign-form-text = حرصًا على سلامتك لا نقبل إلا الاستمارات التي فُتحت في هذا المتصفح منذ وقت قريب. لم يُحفظ شيء. يمكنك الرجوع في متصفحك لنسخ ما كتبته ثم فتح الاستمارة من جديد.
web-problem-wrong-method = لا يمكن استخدام هذه الصفحة بهذه الطريقة
web-problem-wrong-method-text = العنوان موجود، لكنه لا يقبل هذا النوع من الطلبات.
web-problem-too-large = هذا أكثر مما يمكن قبوله دفعة واحدة
web-problem-too-often = أنت ترسل الكثير بسرعة كبيرة
web-problem-too-often-text = { $seconds ->
    [zero] حاول من جديد.
    [one] انتظر ثانية واحدة ثم حاول من جديد.
    [two] انتظر ثانيتين ثم حاول من جديد.
    [few] انتظر { $seconds } ثوانٍ ثم حاول من جديد.
    [many] انتظر { $seconds } ثانية ثم حاول من جديد.
   *[other] انتظر { $seconds } ثانية ثم حاول من جديد.
}
web-for-staff = هذه الصفحة مخصصة للموظفين.
web-for-residents = هذه الصفحة مخصصة للسكان. سجّل الخروج من حساب الموظف لاستخدامها.
web-form-kind = أرسل هذا على هيئة استمارة لا على هيئة نوع آخر من المحتوى.
web-form-broken = انقطع الإرسال أو وصل تالفًا. حاول من جديد.
web-form-too-large = ما أرسلته طويل جدًا. اختصره ثم أرسله من جديد.
web-field-too-long = أحد أجوبتك طويل جدًا. اختصره ثم أرسله من جديد.
web-file-too-large = يجب أن يكون الملف أصغر من { $megabytes } ميغابايت.
web-too-many-files = { $count ->
    [zero] لا يمكنك إرسال ملفات.
    [one] يمكنك إرسال ملف واحد في كل مرة.
    [two] يمكنك إرسال ملفين على الأكثر في كل مرة.
    [few] يمكنك إرسال { $count } ملفات على الأكثر في كل مرة.
    [many] يمكنك إرسال { $count } ملفًا على الأكثر في كل مرة.
   *[other] يمكنك إرسال { $count } ملف على الأكثر في كل مرة.
}
web-not-text = يحتوي ما أُرسل على رموز ليست نصًا.
web-fields-misfit = بعض القيم المرسلة ليست من النوع المتوقع، كأن تكون كلمة في موضع رقم.

# ما تقوله الدار نفسها.
kernel-denied = ليس لديك إذن للقيام بهذا.
kernel-changed-meanwhile = غيّر شخص آخر هذا بعد أن فتحته. افتحه من جديد لترى الجديد ثم أجرِ تعديلك.
kernel-job-at-work = هذه المهمة قيد التنفيذ أو انتهت بالفعل. انظر مرة أخرى بعد لحظة.
kernel-email-invalid = أدخل عنوان بريد إلكتروني بالصيغة الصحيحة، مثل name@example.com
kernel-username-taken = هناك من يسجّل الدخول بهذا الاسم. اختر اسمًا آخر.
kernel-photo-too-large = يجب أن تكون الصورة أصغر من 20 ميغابايت
kernel-photo-damaged = هذه الصورة تالفة ولا يمكن فتحها. اختر صورة أخرى
kernel-photo-not-a-picture = يجب أن تكون الصورة ملفًا من نوع JPEG أو PNG أو WebP أو GIF
kernel-photo-too-many-pixels = أبعاد هذه الصورة كبيرة جدًا. اختر نسخة أصغر منها

# صفحة اختيار اللغة.
web-language-title = اختر لغة

# سهولة الوصول.
web-accessibility-title = سهولة الوصول
web-accessibility-intro = تريد { $town } أن يتمكن أكبر عدد ممكن من الناس من استخدام هذا الموقع. يمكنك:
web-accessibility-zoom = تكبير كل شيء حتى أربع مرات دون أن يخرج شيء عن الشاشة
web-accessibility-keyboard = استخدام كل صفحة بلوحة المفاتيح وحدها
web-accessibility-reader = الاستماع إلى كل صفحة بقارئ الشاشة
web-accessibility-scripts = استخدام كل استمارة دون JavaScript
web-accessibility-languages = قراءة كل شيء بالإنجليزية والإسبانية والفرنسية والعربية
web-accessibility-standard-title = المعيار الذي نتبعه
web-accessibility-standard = صُممت الصفحات لتستوفي إرشادات الوصول إلى محتوى الويب (WCAG) 2.2 بمستوى AA. ويُفحص كل نوع من الصفحات آليًا قبل نشر أي إصدار جديد.
web-accessibility-maps-title = الخرائط
web-accessibility-maps = لا يمكن قراءة الخريطة بصوت مسموع. حيثما وُجدت خريطة يمكنك كتابة عنوان بدلًا منها، أو قراءة قائمة تقول الشيء نفسه.
web-accessibility-help-title = إذا لم يعمل شيء معك
web-accessibility-help = أخبرنا في أي صفحة كان ذلك، وماذا أردت أن تفعل، وماذا حدث.

# الخصوصية.
web-privacy-title = الخصوصية
web-privacy-intro = تقول هذه الصفحة ما يعرفه هذا الموقع عنك، ولماذا، وما الذي يمكنك فعله بشأنه.
web-privacy-held-title = ما نحتفظ به
web-privacy-held-none = لا يحتفظ هذا الموقع بأي بيانات شخصية.
web-privacy-what = ماذا
web-privacy-why = لماذا نحتفظ به
web-privacy-kept-title = كيف نحميه
web-privacy-kept = كل ما يدل على هويتك مشفّر بمفتاح خاص بك وحدك. ولكي ننساك نتلف هذا المفتاح، فلا يستطيع أحد قراءته بعد ذلك، ولا حتى في نسخنا الاحتياطية. وكلما اطّلع عليه أحد الموظفين سُجّل ذلك مع السبب.
web-privacy-record-title = السجل العام
web-privacy-record = يُكتب كل تغيير في سجل عام يستطيع أي شخص التحقق منه. يقول السجل ما حدث ومتى، ولا يقول أبدًا من أنت.
web-privacy-cookies-title = ملفات تعريف الارتباط
web-privacy-cookies = لا نستخدم إلا ملفات تعريف الارتباط التي يحتاجها الموقع ليعمل. لا يتبعك أي منها إلى مواقع أخرى. لا توجد إعلانات ولا قياس للزوار.
web-privacy-cookie-name = الاسم
web-privacy-cookie-purpose = الغرض منه
web-privacy-cookie-length = مدة بقائه
web-privacy-cookie-session = يبقيك مسجّل الدخول
web-privacy-cookie-visitor = يتأكد من أن الاستمارات التي ترسلها هي استماراتك
web-privacy-cookie-language = يتذكر لغتك
web-privacy-cookie-notice = يخبرك مرة واحدة بأن شيئًا قد تم
web-privacy-cookie-paying = يعيدك إلى طلبك أو فاتورتك بعد الدفع بالبطاقة
web-privacy-rights-title = حقوقك
web-privacy-rights = يمكنك أن تسألنا عما نحتفظ به عنك، وأن تطلب تصحيحه أو محوه.

# للبرامج.
web-api-title = للبرامج
web-api-intro = هذا ما تستطيع البرامج فعله هنا. وحيث يلزم مفتاح فذلك مذكور.
web-api-document = الوصف الكامل بصيغة OpenAPI 3.1 (JSON)
web-api-method = الطريقة
web-api-path = العنوان
web-api-what = ماذا يفعل
web-api-other = أخرى
web-gallery-title = المكوّنات

# A page that is open while something happens to what it shows.
web-live-changed = تغيّرت هذه الصفحة منذ أن فتحتها.
web-live-show = عرض التغيير
web-live-updated = حُدّثت هذه الصفحة.

# ما يقول السجل إنه حدث: مفتاح لكل نوع من الأحداث.
event-demo-town-made = أُنشئ جزء من البلدة التجريبية

# لماذا يجوز لأحد أن يفعل شيئًا: مفتاح لكل قاعدة.
policy-kernel-house = يفعله البرنامج نفسه دون أمر من أحد
