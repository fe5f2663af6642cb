# تسجيل الدخول.
identity-sign-in-title = تسجيل الدخول
identity-sign-in-button = تسجيل الدخول
identity-sign-in-as-another = أنت مسجّل الدخول بصفتك من السكان. إذا سجّلت الدخول بصفتك موظفًا فستُنهى جلستك الأولى.
identity-sign-in-wrong = الاسم أو كلمة المرور غير صحيح. تحقق منهما ثم حاول من جديد.
identity-sign-in-forgotten = نسيت كلمة المرور
identity-sign-in-forgotten-text = اطلب من أحد المسؤولين أن يرسل إليك رابطًا تختار به كلمة مرور جديدة.
identity-sign-in-residents-title = إذا كنت من السكان
identity-sign-in-residents = لا تحتاج إلى حساب. لترى ما أرسلته إلينا،
identity-sign-in-residents-link = احصل على رابط بالبريد الإلكتروني
identity-sign-in-first = سجّل الدخول أولًا للقيام بهذا.
identity-too-many-tries = { $minutes ->
    [zero] جرت محاولات كثيرة جدًا. حاول من جديد بعد قليل.
    [one] جرت محاولات كثيرة جدًا. انتظر دقيقة واحدة ثم حاول من جديد.
    [two] جرت محاولات كثيرة جدًا. انتظر دقيقتين ثم حاول من جديد.
    [few] جرت محاولات كثيرة جدًا. انتظر { $minutes } دقائق ثم حاول من جديد.
    [many] جرت محاولات كثيرة جدًا. انتظر { $minutes } دقيقة ثم حاول من جديد.
   *[other] جرت محاولات كثيرة جدًا. انتظر { $minutes } دقيقة ثم حاول من جديد.
}
identity-continue = متابعة

# الخطوة الثانية.
identity-code-title = أدخل الرمز
identity-code-text = افتح في هاتفك التطبيق الذي يعرض الرموز، وأدخل الرمز الخاص بهذا الموقع.
identity-code-lost = لا يمكنني الحصول على رمز
identity-code-lost-text = أدخل بدلًا منه أحد رموز الاسترداد. إذا لم يبقَ لديك أي منها، فاطلب المساعدة من أحد المسؤولين.
identity-code-missing = أدخل الرمز
identity-code-wrong = هذا الرمز غير صحيح. يدوم الرمز نصف دقيقة ويُستخدم مرة واحدة: انتظر الرمز التالي ثم حاول من جديد.
identity-step-gone = مضى وقت طويل. ابدأ من جديد.

# مفاتيح المرور.
identity-passkey-sign-in-button = تسجيل الدخول بمفتاح مرور
identity-passkey-waiting = اتبع ما يطلبه منك جهازك.
identity-passkey-failed = لم يعطنا جهازك مفتاح مرور. حاول من جديد أو سجّل الدخول بكلمة المرور.
identity-passkey-refused = لم يُقبل مفتاح المرور هذا. حاول من جديد أو سجّل الدخول بكلمة المرور.
identity-passkey-known = مفتاح المرور هذا مستخدم بالفعل.
identity-passkeys-title = مفاتيح المرور
identity-passkeys-text = يتيح لك مفتاح المرور تسجيل الدخول ببصمتك أو وجهك أو رقم جهازك السري. لا تحتاج إلى كلمة مرور ولا إلى رمز، ولا يستطيع أحد أن يخدعك ليأخذه منك.
identity-passkeys-not-here = لا يمكن استخدام مفاتيح المرور على هذا العنوان: يجب فتح الموقع عبر https.
identity-passkey-name = اسم مفتاح المرور
identity-passkey-name-hint = لتميّز بين أجهزتك، مثل «حاسوب العمل»
identity-passkey-name-missing = أدخل اسمًا لمفتاح المرور لا يزيد على 60 حرفًا
identity-passkey-add = إضافة مفتاح مرور
identity-passkey-add-failed = لم يُضف مفتاح المرور. تحقق من الاسم ومن كلمة المرور ثم حاول من جديد.
identity-passkey-needs-script = لإضافة مفتاح مرور يحتاج متصفحك إلى JavaScript.
identity-passkey-is-added = أُضيف مفتاح المرور. يمكنك تسجيل الدخول به من الآن.
identity-passkey-is-removed = أُزيل مفتاح المرور.
identity-passkey-added = تاريخ الإضافة
identity-passkey-used = آخر استخدام
identity-passkey-unused = لم يُستخدم بعد
identity-passkey-remove-title = إزالة مفتاح المرور «{ $name }»
identity-passkey-remove-text = لن تتمكن من تسجيل الدخول به بعد ذلك. يمكنك أيضًا حذفه من الجهاز نفسه.
identity-passkey-remove-button = إزالة مفتاح المرور
identity-remove = إزالة

# رابط السكان.
identity-link-title = الحصول على رابط بالبريد الإلكتروني
identity-link-text = أدخل عنوان البريد الإلكتروني الذي أعطيتنا إياه عندما أرسلت شيئًا. سنرسل إليك رابطًا يعرض كل ما أرسلته. لا تحتاج إلى كلمة مرور.
identity-link-newcomer = أدخل عنوان بريدك الإلكتروني. سنرسل إليك رابطًا يؤكده. لا تحتاج إلى كلمة مرور.
identity-link-hint = لا نستخدمه إلا لإرسال الرابط إليك
identity-link-button = أرسلوا إليّ الرابط
identity-link-staff = إذا كنت تعمل هنا،
identity-link-staff-link = سجّل الدخول بكلمة المرور أو بمفتاح المرور
identity-link-sent-title = تفقّد بريدك الإلكتروني
identity-link-sent-text = { $hours ->
    [zero] إذا كنا نعرف هذا العنوان، فسيصل إليه رابط. يُستخدم الرابط مرة واحدة خلال وقت قصير.
    [one] إذا كنا نعرف هذا العنوان، فسيصل إليه رابط. يُستخدم الرابط مرة واحدة خلال ساعة واحدة.
    [two] إذا كنا نعرف هذا العنوان، فسيصل إليه رابط. يُستخدم الرابط مرة واحدة خلال ساعتين.
    [few] إذا كنا نعرف هذا العنوان، فسيصل إليه رابط. يُستخدم الرابط مرة واحدة خلال { $hours } ساعات.
    [many] إذا كنا نعرف هذا العنوان، فسيصل إليه رابط. يُستخدم الرابط مرة واحدة خلال { $hours } ساعة.
   *[other] إذا كنا نعرف هذا العنوان، فسيصل إليه رابط. يُستخدم الرابط مرة واحدة خلال { $hours } ساعة.
}
identity-link-sent-nothing = لم يصل شيء بعد بضع دقائق؟ انظر في البريد غير المرغوب فيه. إذا لم تجد شيئًا هناك أيضًا، فربما أعطيتنا عنوانًا آخر.
identity-link-again = طلب رابط آخر
identity-link-gone-title = لم يعد هذا الرابط صالحًا
identity-link-gone = استُخدم من قبل أو مضى عليه وقت طويل. اطلب رابطًا جديدًا.
identity-follow-title = رؤية ما أرسلته
identity-follow-text = رابطك صالح. تابع في هذا المتصفح لترى ما أرسلته إلينا. بعد ذلك لا يمكن استخدام الرابط مرة أخرى.
identity-follow-newcomer-title = أكّد عنوانك
identity-follow-newcomer = رابطك صالح. تابع في هذا المتصفح: يتأكد عنوانك ويُحفظ في الخزنة، حيث يمكنك طلب محوه.
identity-link-sent-newcomer = الرابط في طريقه إلى هذا العنوان. يُستخدم مرة واحدة خلال { $hours } ساعة.

# اختيار كلمة مرور برابط.
identity-password-link-title = اختر كلمة مرور
identity-password-link-gone = استُخدم من قبل أو مضى عليه وقت طويل. اطلب من أحد المسؤولين أن يرسل إليك رابطًا جديدًا.
identity-password-set = حُفظت كلمة المرور. سجّل الدخول بها الآن.
identity-password-button = حفظ كلمة المرور
identity-field-new-password = كلمة المرور الجديدة
identity-new-password-hint = لا تقل عن { $shortest } حرفًا. ثلاث كلمات متتالية أو أربع سهلة الحفظ وصعبة التخمين.
identity-password-too-short = اختر كلمة مرور لا تقل عن { $shortest } حرفًا
identity-password-too-long = اختر كلمة مرور أقصر
identity-password-too-simple = اختر كلمة مرور أصعب تخمينًا
identity-password-wrong = هذه ليست كلمة مرورك. حاول من جديد.

# تسجيل الخروج.
identity-sign-out-title = تسجيل الخروج
identity-sign-out-text = سيُسجّل خروجك في هذا المتصفح.
identity-sign-out-button = تسجيل الخروج
identity-stay-signed-in = البقاء مسجّل الدخول
identity-signed-out = سُجّل خروجك.

# الحساب.
identity-account-title = حسابك
identity-account-facts-text = إذا كان شيء هنا غير صحيح، فاطلب من أحد المسؤولين تغييره.
identity-account-sign-in-title = كيف تسجّل الدخول
identity-warning = تحذير
identity-advice-second-factor = بصفتك مسؤولًا فأنت تقرر ما يمكن للآخرين فعله هنا. احمِ حسابك: أضف مفتاح مرور أو فعّل الرموز من تطبيق.
identity-advice-recovery-codes = لم تبقَ لديك رموز استرداد. أنشئ رموزًا جديدة قبل أن تحتاج إليها.
identity-change = تغيير
identity-on = مفعّل
identity-off = غير مفعّل
identity-password-hidden = أنت وحدك تعرفها
identity-codes = الرموز من تطبيق
identity-recovery-codes-left = { $count ->
    [zero] لم تبقَ رموز استرداد
    [one] بقي رمز استرداد واحد
    [two] بقي رمزا استرداد
    [few] بقيت { $count } رموز استرداد
    [many] بقي { $count } رمز استرداد
   *[other] بقي { $count } رمز استرداد
}
identity-field-current-password = كلمة مرورك الحالية
identity-current-password-hint = لنتأكد من أنك أنت
identity-password-change-title = تغيير كلمة المرور
identity-password-change-text = سيُسجّل خروجك من كل الأماكن الأخرى.
identity-password-changed = غُيّرت كلمة المرور، وسُجّل خروجك من كل الأماكن الأخرى.

# الرموز من تطبيق.
identity-second-factor-title = الرموز من تطبيق
identity-second-factor-text = مع تطبيق في هاتفك يعرض رمزًا جديدًا كل نصف دقيقة، لا يستطيع أحد الدخول بكلمة مرورك وحدها.
identity-second-factor-step-app = ثبّت في هاتفك تطبيقًا لهذه الرموز إن لم يكن لديك واحد.
identity-second-factor-step-scan = امسح هذه الصورة في التطبيق:
identity-second-factor-step-type = إذا لم تستطع مسحها، فاكتب هذا المفتاح في التطبيق:
identity-second-factor-step-code = أدخل في الأسفل الرمز الذي يعرضه التطبيق الآن.
identity-qr-label = صورة فيها المفتاح لتطبيقك
identity-field-code-from-app = الرمز من التطبيق
identity-second-factor-button = تفعيل
identity-second-factor-is-on = يُطلب منك رمز من تطبيقك عندما تسجّل الدخول بكلمة المرور.
identity-second-factor-remove = إيقاف الرموز من تطبيق
identity-second-factor-remove-text = ستكفي كلمة مرورك وحدها للدخول من جديد، ولن تعمل رموز الاسترداد بعد ذلك.
identity-second-factor-remove-button = إيقاف
identity-second-factor-is-removed = أُوقفت الرموز من تطبيق.
identity-no-second-factor = الرموز من تطبيق غير مفعّلة.
identity-recovery-codes-title = رموز الاسترداد
identity-recovery-codes-text = إذا فقدت هاتفك، فسجّل الدخول بأحد هذه الرموز. يُستخدم كل منها مرة واحدة. اطبعها أو اكتبها واحفظها في مكان آمن.
identity-recovery-codes-once = لن تراها مرة أخرى.
identity-recovery-codes-kept = لقد حفظتها
identity-recovery-codes-renew = إنشاء رموز استرداد جديدة
identity-recovery-codes-renew-text = لن تعمل رموز الاسترداد القديمة بعد ذلك.

# الجلسات.
identity-sessions-title = أين أنت مسجّل الدخول
identity-sessions-text = إذا لم تتعرف على إحدى هذه الجلسات، فأنهِها وغيّر كلمة مرورك.
identity-session-browser = المتصفح
identity-session-name = { $browser } على { $system }
identity-session-nameless = متصفح بلا اسم
identity-session-here = هذا المتصفح
identity-session-since = وقت الدخول
identity-session-until = وقت الانتهاء
identity-session-end = تسجيل الخروج
identity-session-end-button = تسجيل الخروج
identity-session-ended = سُجّل الخروج من ذلك المتصفح.

# الأشخاص.
identity-people-title = الأشخاص
identity-people-text = الاسم
identity-people-filter = اختيار من يُعرض
identity-people-show-left = عرض من غادروا العمل
identity-people-apply = عرض
identity-people-count = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
identity-people-add = إضافة شخص
identity-people-add-text = ستصله رسالة إلكترونية فيها رابط ليختار كلمة مروره بنفسه.
identity-people-add-button = إضافة وإرسال الرابط
identity-staff-added = أُضيف { $name }، والرابط في طريقه إليه.
identity-staff-changed = حُفظت التغييرات.
identity-save = حفظ
identity-cancel = إلغاء
identity-protection = الحماية
identity-two-factors = عاملان
identity-password-alone = كلمة مرور فقط
identity-no-password-yet = بلا كلمة مرور بعد
identity-has-left = غادر العمل
identity-works-here = يعمل هنا
identity-works-here-hint = إذا ألغيت هذا الخيار، يُسجّل خروجه فورًا ولا يمكنه الدخول من جديد. ويبقى عمله السابق.
identity-field-name = الاسم
identity-field-username = اسم المستخدم
identity-field-email = عنوان البريد الإلكتروني
identity-field-email-or-username = البريد الإلكتروني أو اسم المستخدم
identity-field-password = كلمة المرور
identity-field-code = الرمز
identity-field-roles = الأدوار
identity-field-agency = الجهة
identity-field-teams = الفرق
identity-field-active = الحالة
identity-name-hint = كما ينبغي أن يراه الزملاء
identity-username-hint = حروف لاتينية وأرقام ونقاط وشرطات وشرطات سفلية، مثل a.ruiz
identity-email-hint = يُرسل الرابط إلى هذا العنوان، ويمكن تسجيل الدخول به أيضًا.
identity-email-change-hint = اتركه فارغًا للإبقاء على العنوان الذي لدينا
identity-teams-hint = يرى بلاغات هذه الفرق
identity-name-missing = أدخل اسمًا لا يزيد على 100 حرف
identity-username-form = أدخل اسم مستخدم من 2 إلى 60 حرفًا لاتينيًا أو رقمًا أو نقطة أو شرطة أو شرطة سفلية
identity-email-taken = لدى أحد العاملين هنا هذا العنوان بالفعل
identity-roles-missing = اختر دورًا واحدًا على الأقل
identity-roles-unknown = اختر من الأدوار المذكورة في القائمة
identity-agency-unknown = اختر جهة من القائمة
identity-teams-unknown = اختر فرقًا من القائمة
identity-not-yourself = لا يمكنك إنهاء وصولك بنفسك. اطلب ذلك من مسؤول آخر.
identity-not-your-own-role = لا يمكنك التخلي عن دورك مسؤولًا بنفسك. اطلب ذلك من مسؤول آخر.
identity-not-your-own-factors = أوقف رموزك ومفاتيح مرورك من صفحة حسابك.
identity-role-administrator = مسؤول
identity-role-administrator-hint = يمكنه فعل كل شيء، ويقرر من يعمل هنا
identity-role-manager = مدير
identity-role-manager-hint = يضبط الفئات والمناطق والفرق والنصوص، ويرى كل الأرقام
identity-role-caseworker = موظف معالجة
identity-role-caseworker-hint = يعالج بلاغات فرقه
identity-role-analyst = محلل
identity-role-analyst-hint = يقرأ كل شيء ما عدا البيانات الشخصية
identity-role-auditor = مدقق
identity-role-auditor-hint = يقرأ كل شيء، ومنه سجل من فعل ماذا، ولا يغيّر شيئًا

# مساعدة الأشخاص على الدخول.
identity-help-link = مساعدته على تسجيل الدخول أو إنهاء جلساته
identity-help-title = مساعدة { $name } على تسجيل الدخول
identity-help-password-title = كلمة مرور جديدة
identity-help-password-text = { $hours ->
    [zero] نرسل إليه رابطًا ليختار كلمة مرور جديدة. يُستخدم مرة واحدة خلال وقت قصير. تبقى كلمة المرور القديمة صالحة حتى يختار.
    [one] نرسل إليه رابطًا ليختار كلمة مرور جديدة. يُستخدم مرة واحدة خلال ساعة واحدة. تبقى كلمة المرور القديمة صالحة حتى يختار.
    [two] نرسل إليه رابطًا ليختار كلمة مرور جديدة. يُستخدم مرة واحدة خلال ساعتين. تبقى كلمة المرور القديمة صالحة حتى يختار.
    [few] نرسل إليه رابطًا ليختار كلمة مرور جديدة. يُستخدم مرة واحدة خلال { $hours } ساعات. تبقى كلمة المرور القديمة صالحة حتى يختار.
    [many] نرسل إليه رابطًا ليختار كلمة مرور جديدة. يُستخدم مرة واحدة خلال { $hours } ساعة. تبقى كلمة المرور القديمة صالحة حتى يختار.
   *[other] نرسل إليه رابطًا ليختار كلمة مرور جديدة. يُستخدم مرة واحدة خلال { $hours } ساعة. تبقى كلمة المرور القديمة صالحة حتى يختار.
}
identity-help-password-button = إرسال الرابط
identity-help-password-done = الرابط في طريقه إليه.
identity-help-sessions-title = إنهاء جلساته
identity-help-sessions-text = يُسجّل خروجه من كل مكان فورًا، ويمكنه الدخول من جديد. افعل هذا إذا فُقد جهاز.
identity-help-sessions-button = تسجيل الخروج من كل مكان
identity-help-sessions-done = سُجّل خروجه من كل مكان.
identity-help-factors-title = هاتف أو مفتاح مرور مفقود
identity-help-factors-text = يزيل هذا رموزه ورموز الاسترداد ومفاتيح المرور، ويسجّل خروجه. وحتى يضبط شيئًا جديدًا تكفي كلمة مروره وحدها للدخول. تأكد من أنه هو حقًا من يطلب منك ذلك.
identity-help-factors-button = إزالة الرموز ومفاتيح المرور
identity-help-factors-done = أُزيلت رموزه ومفاتيح مروره.

# الرسائل.
identity-mail-link-subject = رابطك إلى ما أرسلته إلى { $town }
identity-mail-newcomer =
    مرحبًا،

    اتبع هذا الرابط لتؤكد عنوانك لدى { $town }:

    { $url }

    يُستخدم مرة واحدة خلال { $hours } ساعة.

    إذا لم تطلب هذا الرابط، فيمكنك تجاهل هذه الرسالة. لا نحتفظ بشيء من عنوانك.

    { $town }
identity-mail-link =
    مرحبًا،

    اتبع هذا الرابط لترى ما أرسلته إلى { $town }:

    { $url }

    { $hours ->
        [zero] يُستخدم مرة واحدة خلال وقت قصير.
        [one] يُستخدم مرة واحدة خلال ساعة واحدة.
        [two] يُستخدم مرة واحدة خلال ساعتين.
        [few] يُستخدم مرة واحدة خلال { $hours } ساعات.
        [many] يُستخدم مرة واحدة خلال { $hours } ساعة.
       *[other] يُستخدم مرة واحدة خلال { $hours } ساعة.
    }

    إذا لم تطلب هذا الرابط، فيمكنك تجاهل هذه الرسالة. من دونها لا يستطيع أحد رؤية شيء.

    { $town }
identity-mail-password-link-subject = اختر كلمة مرورك لدى { $town }
identity-mail-password-link =
    مرحبًا { $name }،

    اتبع هذا الرابط لتختار كلمة مرورك لدى { $town }:

    { $url }

    { $hours ->
        [zero] يُستخدم مرة واحدة خلال وقت قصير.
        [one] يُستخدم مرة واحدة خلال ساعة واحدة.
        [two] يُستخدم مرة واحدة خلال ساعتين.
        [few] يُستخدم مرة واحدة خلال { $hours } ساعات.
        [many] يُستخدم مرة واحدة خلال { $hours } ساعة.
       *[other] يُستخدم مرة واحدة خلال { $hours } ساعة.
    }

    ثم سجّل الدخول بعنوان البريد الإلكتروني هذا أو باسم المستخدم: { $username }

    { $town }
identity-mail-notice-subject = تغيّر حسابك لدى { $town }
identity-mail-notice =
    مرحبًا { $name }،

    { $what }
    { $when }

    إذا كنت أنت من فعل ذلك، فلا يلزمك شيء.

    إذا لم تكن أنت، فأخبر أحد المسؤولين فورًا. حسابك:
    { $url }

    { $town }
identity-notice-password-changed = غُيّرت كلمة مرورك.
identity-notice-passkey-added = أُضيف مفتاح مرور إلى حسابك.
identity-notice-passkey-removed = أُزيل مفتاح مرور من حسابك.
identity-notice-second-factor-set-up = فُعّلت الرموز من تطبيق في حسابك.
identity-notice-second-factor-removed = أُوقفت الرموز من تطبيق في حسابك.
identity-notice-second-factors-cleared = أزال أحد المسؤولين كل الرموز ومفاتيح المرور من حسابك.
identity-notice-recovery-code-used = سُجّل الدخول إلى حسابك برمز استرداد.
identity-notice-recovery-codes-renewed = أُنشئت رموز استرداد جديدة لحسابك.

# ما نحتفظ به عن الأشخاص.
identity-held-email = عنوان البريد الإلكتروني لمن يعملون هنا
identity-held-email-why = لتسجيل دخولهم، ولإعلامهم عندما يغيّر أحد طريقة دخولهم
identity-held-name = أسماء من يعملون هنا
identity-held-name-why = ليعرف الزملاء من فعل ماذا
identity-held-username = أسماء المستخدمين لمن يعملون هنا
identity-held-username-why = لتسجيل دخولهم
identity-held-browser = اسم المتصفح الذي سجّل به شخص الدخول
identity-held-browser-why = ليتعرف على أماكن تسجيل دخوله
identity-held-passkey-name = الأسماء التي يعطيها الأشخاص لمفاتيح مرورهم
identity-held-passkey-name-why = ليميّزوا بين أجهزتهم

# ما يقول السجل إنه حدث: مفتاح لكل نوع من الأحداث.
event-signed-in = سجّل أحدهم دخوله
event-signed-out = سجّل أحدهم خروجه
event-session-revoked = أُنهيت جلسة
event-sessions-ended = أُنهيت كل جلسات أحدهم
event-link-asked-for = طُلب رابط بالبريد الإلكتروني
event-link-followed = استُخدم رابط من رسالة بريد إلكتروني
event-address-confirmed = أُكِّد عنوان بريد إلكتروني
event-staff-added = أُضيف موظف
event-staff-changed = غُيّرت بيانات موظف
event-password-link-sent = أُرسل رابط لكلمة مرور جديدة
event-password-set = حُدّدت كلمة مرور
event-second-factor-set-up = فُعّلت رموز التطبيق
event-second-factor-removed = أُوقفت رموز التطبيق
event-second-factors-cleared = أزال مسؤول النظام رموز أحدهم ومفاتيح مروره
event-recovery-codes-renewed = أُنشئت رموز استرداد جديدة
event-passkey-begun = بدأ أحدهم إضافة مفتاح مرور
event-passkey-added = أُضيف مفتاح مرور
event-passkey-removed = حُذف مفتاح مرور
event-passkey-sign-in-begun = بدأ أحدهم تسجيل الدخول بمفتاح مرور

# لماذا يجوز لأحد أن يفعل شيئًا: مفتاح لكل قاعدة.
policy-identity-administrators-keep-staff = يضيف مسؤولو النظام الموظفين ويغيّرون ما يجوز لهم فعله ويساعدونهم حين يتعذر عليهم تسجيل الدخول
policy-identity-staff-see-staff = كل من يعمل هنا يرى من يعمل معه وبأي دور
policy-identity-staff-keep-their-own-account = يدير كل شخص كلمة مروره ورموزه ومفاتيح مروره، ولا يدير ما لغيره

# ما يجري بعد التغييرات: مفتاح لكل نوع من المهام ولكل متابع للسجل.
job-kind-identity-send-link = إرسال الرابط إلى أحد السكان
job-kind-identity-send-password-link = إرسال رابط كلمة مرور جديدة إلى موظف
job-kind-identity-tell-staff = إبلاغ موظف بتغيير في حسابه

action-add-staff = يضيف موظفًا
action-change-staff = يغيّر بيانات موظف ودوره وفرقه
action-send-password-link = يرسل إلى موظف رابطًا لتعيين كلمة المرور
action-end-sessions = يُخرج شخصًا من جميع أجهزته
action-clear-second-factors = يزيل رموز شخص ومفاتيح مروره
action-set-password = يعيّن كلمة مرور من سطر الأوامر
action-see-staff = يرى من يعمل هنا
action-keep-own-account = يدير حسابه الخاص
resource-staff-file = موظف
identity-sign-out-unsent = أشّرت على بنود أو التقطت صورًا في زيارة تفتيشية ولم تُرسل بعد. تسجيل الخروج يمحوها من هذا الجهاز.

# That somebody lives here: as they see it, as the office does, and what the record says of it.
identity-residence-title = تأكيد أنك تسكن هنا
identity-residence-why = بعض القرارات مخصّصة لمن يسكنون هنا فقط. لذلك نحتاج إلى معرفة أنك تسكن هنا. يُحسب كل شخص مرة واحدة.
identity-residence-how-title = كيف تفعل ذلك
identity-residence-how-code = احصل على رمز من هذه الصفحة واكتبه.
identity-residence-how-office = تعال إلى مكتبنا خلال 30 يومًا. أحضر الرمز ووثيقة تبيّن من أنت وأين تسكن.
identity-residence-how-done = ننظر في وثيقتك ونؤكد ذلك فورًا. يبقى التأكيد صالحًا لمدة سنتين.
identity-residence-ask = الحصول على رمز
identity-residence-ask-again = الحصول على رمز جديد
identity-residence-asked = لديك رمز صالح حتى { $day }. إذا فقدته فاحصل على رمز جديد، وعندها يتوقف الرمز القديم عن العمل.
identity-residence-kept-title = ما الذي نحتفظ به
identity-residence-kept = نحتفظ بأنك تسكن هنا، ومنذ متى وحتى متى، وبنوع الوثيقة التي أظهرتها، وبرمز مشتق من اسمك وتاريخ ميلادك حتى لا يُحسب أحد مرتين. لا نحتفظ بأي عنوان أو رقم أو نسخة من وثيقتك.
identity-residence-confirmed = تم تأكيد أنك تسكن هنا.
identity-residence-field-way = كيف تم التأكيد
identity-residence-way-office = في مكتبنا، بوثيقة
identity-residence-field-since = تاريخ التأكيد
identity-residence-field-until = صالح حتى
identity-residence-end-title = إذا انتقلت من هنا
identity-residence-end-text = يمكنك طلب إزالة ذلك في أي وقت. بعدها لا يمكنك المشاركة فيما هو مخصّص للسكان إلى أن تؤكده من جديد.
identity-residence-end = إزالة
identity-residence-ended = تمت الإزالة. لم نعد نحتفظ بأنك تسكن هنا.
identity-residence-code-text = هذا هو رمزك. اكتبه الآن: فهو يظهر مرة واحدة فقط.
identity-residence-code-next = أحضره إلى مكتبنا خلال 30 يومًا، مع وثيقة تبيّن من أنت وأين تسكن.
identity-residence-code-done = لقد كتبته
identity-residence-already = تم تأكيد أنك تسكن هنا من قبل.
identity-residence-none = لا نحتفظ بأي شيء عن مكان سكنك.
identity-residence-office-title = تأكيد أن شخصًا يسكن هنا
identity-residence-office-text = اطلب الرمز من حساب الشخص، ووثيقة تبيّن من هو وأين يسكن. لا يُحتفظ بالاسم ولا بتاريخ الميلاد، بل برمز مشتق منهما فقط.
identity-residence-field-code = رمز الشخص
identity-residence-code-hint = على سبيل المثال 7k2m-9xq4-c0tn
identity-residence-field-name = الاسم الكامل
identity-residence-name-hint = جميع الأسماء كما هي في الوثيقة
identity-residence-field-born = تاريخ الميلاد
identity-residence-day = اليوم
identity-residence-month = الشهر
identity-residence-year = السنة
identity-residence-field-document = ماذا رأيت؟
identity-residence-document-card = بطاقة هوية عليها العنوان
identity-residence-document-permit = تصريح إقامة عليه العنوان
identity-residence-document-register = مستخرج من سجل السكان ووثيقة هوية
identity-residence-document-bill = عقد إيجار أو فاتورة عليها العنوان، ووثيقة هوية
identity-residence-field-moves = لم يعد بإمكان هذا الشخص استخدام ذلك البريد. يفقد البريد القديم التأكيد ويحصل عليه الجديد.
identity-residence-office-button = تأكيد
identity-residence-office-done = تم تأكيد أن الشخص يسكن هنا. يمكنه رؤية ذلك في حسابه.
identity-residence-fault-code = لا يوجد حساب بهذا الرمز. تحقق منه أو اطلب رمزًا جديدًا من حساب الشخص: الرموز صالحة لمدة 30 يومًا.
identity-residence-fault-name = أدخل الاسم الكامل
identity-residence-fault-born = أدخل تاريخ ميلاد صحيحًا، على سبيل المثال 27 3 1984
identity-residence-fault-document = حدّد ما رأيته
identity-residence-fault-moves = شخص بهذا الاسم وتاريخ الميلاد لديه هذا التأكيد ببريد آخر. ضع علامة فقط إذا كان الشخص نفسه.
identity-residence-of-another = هذا البريد لشخص آخر تم تأكيده. على ذلك الشخص أن يزيل التأكيد من حسابه أولًا، أو يستخدم هذا الشخص بريدًا خاصًا به.
identity-residence-at-once = أكّد أحدهم الشخص نفسه في هذه اللحظة. تحقق مرة أخرى.
identity-held-residence = أن شخصًا يسكن هنا، كرمز مشتق من اسمه وتاريخ ميلاده
identity-held-residence-why = حتى يشارك السكان فيما هو مخصّص لهم، كل واحد مرة واحدة
event-residence-code-made = حصل أحد السكان على رمز للمكتب
event-residence-confirmed = تم في المكتب تأكيد أن شخصًا يسكن هنا
event-residence-ended = أزال أحد السكان تأكيد أنه يسكن هنا
policy-identity-residents-keep-their-own-residence = يطلب السكان تأكيد أنهم يسكنون هنا، وينهون ذلك
policy-identity-the-office-confirms-residence = يؤكد الموظفون المختصون والمديرون في البلدية في المكتب من يسكن هنا
action-keep-own-residence = طلب تأكيد أنهم يسكنون هنا وإنهاؤه
action-confirm-residence = تأكيد أن شخصًا يسكن هنا في المكتب
resource-residence-file = مكان سكن شخص
