# تقديم الطلب: ما يوجد في الحقول مسبقًا، والموقّعون الآخرون، والصفحات التي بقيت مفتوحة طويلًا.

services-sign-check-along = تُنقل إجاباتك معك كي لا تكتبها من جديد. يمكنك تغييرها قبل إرسال أي شيء.
services-sign-late = بقيت هذه الصفحة مفتوحة وقتًا طويلًا، فلم نتمكن من قبولها. لم يضِع شيء مما كتبته: اضغط الزر مرة أخرى.
services-sign-once-more = بقيت هذه الصفحة مفتوحة وقتًا طويلًا. اضغط الزر مرة أخرى.

services-sign-known-check = ملأنا هذا من التحقق الذي أجريته. غيّر ما ليس صحيحًا.
services-sign-known-before = ملأنا هذا مما أخبرتنا به من قبل. غيّر ما ليس صحيحًا.
services-sign-known-skip = اترك هذا وتابع
services-sign-known-title = املأ بما أخبرتنا به من قبل
services-sign-known-lead = يمكننا وضع هذه الإجابات في هذا الطلب. ويمكنك بعد ذلك تغيير كل منها. لا يُرسل شيء بعد.
services-sign-known-from = من طلب قُدّم بهذا العنوان البريدي، بتاريخ { $day }
services-sign-known-account = العنوان الذي سجّلت به الدخول
services-sign-known-take = املأ هذه الإجابات
services-sign-known-taken = ملأنا ما أخبرتنا به من قبل. راجع كل صفحة.
services-sign-known-held = إجابات توجد مسبقًا في طلب جديد
services-sign-known-held-why = كي لا يكتب أحد من جديد ما أخبرنا به. تأتي من تحقق أو من طلبات سابقة، فقط إذا أراد مقدّم الطلب ذلك، وتُتلف عند إرسال الطلب.

services-sign-status = في انتظار التوقيعات
services-sign-waiting-title = يجب أن يوقّع آخرون
services-sign-waiting-lead = أرسلنا رسالة إلى كل من يجب أن يوقّع. يُرسل طلبك إلى المكتب عندما يوقّع الجميع. وإذا لم يحدث ذلك حتى { $day } فسيُتلف.
services-sign-who = يوقّع بصفته
services-sign-email = عنوان البريد الإلكتروني
services-sign-asked-at = آخر رسالة
services-sign-state-asked = لم يوقّع بعد
services-sign-state-signed = وقّع
services-sign-state-declined = لا يوقّع
services-sign-remind = أرسل الرسالة مرة أخرى
services-sign-replace = استخدم عنوان بريد آخر
services-sign-replace-email = عنوان البريد الإلكتروني الجديد
services-sign-replace-hint = لن يعمل الرابط الذي أرسلناه من قبل.
services-sign-replace-button = اطلب التوقيع على هذا العنوان
services-sign-back = استعد الطلب لتغييره
services-sign-back-words = يمكنك تغيير إجاباتك وإرسال الطلب من جديد. وعندها يجب أن يوقّع الجميع مرة أخرى، حتى من وقّعوا.
services-sign-done-asked = نرسل رسالة.
services-sign-done-back = يمكنك الآن تغيير إجاباتك. أرسل الطلب من جديد عندما تنتهي.
services-sign-reminded-lately = وصلته رسالة خلال اليوم الأخير. يمكنك تذكيره مرة أخرى غدًا.
services-sign-not-waiting = لم يعد هذا التوقيع منتظَرًا.
services-sign-too-many = طُلب التوقيع على هذا الطلب من عدد كبير جدًا من الأشخاص. اكتب إلى المكتب إذا احتجت إلى مساعدة.

services-sign-title = توقيع طلب
services-sign-lead = يقدّم شخص هذا الطلب ويقول إنك توقّع بصفتك: { $who }. اقرأ ما يلي. يمكنك التوقيع حتى { $day }.
services-sign-warning = لا توقّع إلا إذا كنت تعرف هذا الطلب. وإذا كنت لا تعرف لماذا طُلب منك ذلك، فلا توقّع.
services-sign-what = ما توقّع عليه
services-sign-form = توقيعك
services-sign-declare = ما تُقرّ به
services-sign-agree = قرأت ما سبق، وأوافق على تقديم هذا الطلب.
services-sign-button = وقّع
services-sign-name-missing = اكتب اسمك للتوقيع.
services-sign-not-agreed = ضع علامة أمام ما تُقرّ به. لا يمكنك التوقيع من دون ذلك.
services-sign-not-asked = لم يعد هذا التوقيع منتظَرًا.
services-sign-decline = لا أريد أن أوقّع
services-sign-decline-why = لماذا لا توقّع
services-sign-decline-hint = يقرأ ذلك من يقدّم الطلب. وإذا أُرسل الطلب لاحقًا رغم ذلك، فيمكن للمكتب أن يقرأه أيضًا.
services-sign-decline-button = لا أوقّع
services-sign-reason-missing = اكتب لماذا لا توقّع.
services-sign-over-signed = لقد وقّعت
services-sign-over-signed-words = وقّعت في { $when }. ليس عليك فعل شيء آخر. ويمكن لمن قدّم الطلب أن يخبرك بما يجري.
services-sign-over-declined = لم توقّع
services-sign-over-declined-words = قلت في { $when } إنك لا توقّع، وأُبلغ مقدّم الطلب بالسبب.
services-sign-over = لا شيء للتوقيع
services-sign-over-words = استُعيد الطلب أو انتهت مهلته. إذا أُرسل من جديد فستصلك رسالة أخرى.

services-sign-entry-signed = وقّع أحد الموقّعين الآخرين
services-sign-entry-declined = أحد من طُلب توقيعهم لا يوقّع

services-sign-mail-subject = نرجو توقيعك: { $service }
services-sign-mail-again-subject = تذكير: نرجو توقيعك: { $service }
services-sign-mail = يقدّم شخص طلبًا للحصول على «{ $service }» في { $town }، وذكرك ضمن من يجب أن يوقّعوا.

    اقرأ الطلب هنا، ووقّعه أو قل إنك لا تريد التوقيع، حتى { $day }:
    { $url }

    هذا الرابط لك وحدك، فلا تعطه لأحد. وإذا كنت لا تعرف هذا الطلب فيمكنك تجاهل هذه الرسالة.

    { $town }
services-sign-mail-declined-subject = { $reference }: أحدهم لا يوقّع
services-sign-mail-declined = أحد من يجب أن يوقّعوا طلبك «{ $service }» ({ $reference }) لا يريد ذلك.

    اقرأ السبب، ثم غيّر الطلب أو اطلب من شخص آخر:
    { $url }

    { $town }

services-sign-held = من يوقّع طلبًا غير مقدّمه
services-sign-held-why = كي نطلب توقيعهم بالبريد ونعرف من وقّع. يُحفظ مختومًا بمفتاح مقدّم الطلب الخاص ويُتلف معه.
action-sign-application = توقيع طلب يذكر الموقّع
action-decline-signature = رفض توقيع طلب
action-remind-signatory = طلب التوقيع مرة أخرى ممن يجب أن يوقّعوا
action-take-back-application = استعادة طلب قبل توقيعه
action-take-known = نقل ما قيل من قبل

services-sign-uploads-too-many = أُرسلت ملفات كثيرة جدًا خلال الساعة الأخيرة. انتظر ساعة ثم أضف هذا الملف من جديد.
services-sign-late-title = أرسل هذا مرة أخرى
services-sign-late-staff = بقيت الصفحة مفتوحة وقتًا طويلًا، فلم يُنفَّذ شيء. لم يضِع شيء مما كتبته: راجعه وأرسله مرة أخرى.
services-sign-late-out = انتهت جلستك.
services-sign-late-in = سجّل الدخول أولًا، في علامة تبويب جديدة
services-sign-late-button = أرسل مرة أخرى

event-application-signed = وقّع على طلبٍ شخصٌ عليه التوقيع
event-application-taken-back = استُعيد طلب قبل أن يوقّع الجميع
event-document-kept = رفع برنامج أحد الشركاء مستندًا
event-known-taken = أعاد أحدهم استخدام ما ذكره من قبل
event-signatory-reminded = ذُكِّر شخص عليه التوقيع
event-signatory-replaced = طُلب التوقيع على عنوان آخر
event-signature-declined = امتنع أحدهم عن توقيع طلب
event-signatures-asked = طُلب من آخرين توقيع طلب
policy-services-signatories-sign = من يذكره الطلب موقّعًا، ويُعرف برابطه الخاص، يوقّعه أو يمتنع
policy-services-applicants-wait-for-signatures = من قدّم الطلب، ويُعرف برابطه، يذكّر من عليهم التوقيع ويطلبه منهم على عنوان آخر ويستعيد الطلب
policy-services-residents-take-over-what-they-told = المقيم الذي سجّل دخوله يعيد استخدام ما ذكره من قبل في طلب لديه رابطه
job-kind-services-ask-to-sign = طلب توقيع شخص على طلب
