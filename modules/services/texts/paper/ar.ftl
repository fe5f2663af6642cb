# النماذج الورقية.

services-paper-link = اطبع النموذج واملأه بخط اليد (PDF)
services-paper-others = بلغات أخرى:
services-paper-where-label = أين يُسلَّم النموذج الورقي
services-paper-where-hint = العنوان الذي يُرسل إليه أو الشباك. يُطبع على النموذج.
services-paper-how = اكتب بخط واضح وبقلم داكن. واترك ما لا يطلبه منك النموذج فارغًا.
services-paper-where = سلّمه في { $town } أو أرسله إليها بالبريد.
services-paper-each = املأ جزءًا مثل هذا لكل { $item }، والحد الأقصى { $most }.
services-paper-none = إذا لم يوجد شيء فاتركه فارغًا.
services-paper-more = إذا لم تكفِ المساحة هنا فاستعمل الورقة الموجودة في آخر النموذج.
services-paper-sheet = ورقة إضافية للجزء { $part }
services-paper-sheet-copy = انسخ هذه الصفحة بقدر ما تحتاج: واحدة لكل { $item } إضافية.
services-paper-only-if = فقط إذا { $condition }.
services-paper-turn = إذا { $condition }: انتقل إلى الجزء { $part }.
services-paper-go-on = انتقل إلى الجزء { $part }.
services-paper-and = { $one } و{ $other }
services-paper-or = { $one } أو { $other }
services-paper-if-equals = أجبت «{ $value }» عن السؤال { $question }
services-paper-if-not-equals = لم تجب «{ $value }» عن السؤال { $question }
services-paper-if-greater = كانت إجابتك عن السؤال { $question } أكثر من { $value }
services-paper-if-not-greater = لم تكن إجابتك عن السؤال { $question } أكثر من { $value }
services-paper-if-less = كانت إجابتك عن السؤال { $question } أقل من { $value }
services-paper-if-not-less = لم تكن إجابتك عن السؤال { $question } أقل من { $value }
services-paper-if-answered = أجبت عن السؤال { $question }
services-paper-if-not-answered = لم تجب عن السؤال { $question }
services-paper-amount = مبلغ بعملة { $currency }
services-paper-enclose = أرفق { $most ->
    [one] نسخة واحدة
   *[other] نسخًا، والحد الأقصى { $most }
}. واحتفظ بالأصل.
services-paper-enclosed = مرفق
services-paper-place = صف المكان بالكلمات، أو أرفق خريطة عليها علامة.
services-paper-sum = مجموع: { $questions }
services-paper-hour = الساعة
services-paper-minute = الدقيقة
services-paper-country = البلد (اختياري)
services-paper-signed = كيف نتواصل معك، وتوقيعك
services-paper-email = بريدك الإلكتروني (اختياري)
services-paper-email-hint = من دونه نكتب إليك رسائل بالبريد.
services-paper-applicant = مقدم الطلب

# ما أُدخل نيابةً عن شخص، ورسائل للطباعة.

services-hold-type-in = إدخال طلب نيابةً عن شخص
services-hold-type-in-lead = لمن يتصل بالهاتف أو يأتي إلى الشباك، وللنماذج الورقية. ترى الصفحات نفسها التي يراها مقدم الطلب وبالتحقق نفسه. يُحفظ ما تبدؤه 28 يومًا لتتمكن من سؤاله ثم المتابعة.
services-hold-which = ما الخدمة؟
services-hold-no-service = لا توجد لدى جهتك خدمة يمكن تقديم طلب لها.
services-hold-unsent = بدأتها أنت ولم تُرسل بعد
services-hold-done-sent = أُرسل الطلب. انتهت صلاحية الرابط الذي أدخلته به، ولمقدم الطلب رابط خاص به.
services-hold-came = كيف وصل
services-hold-begun = بدأ في
services-hold-kept-until = يُحفظ حتى
services-hold-type-in-of = { $service }: إدخال نيابةً عن شخص
services-hold-old-paper = الورقة من الإصدار { $paper }، والطلبات اليوم بالإصدار { $current }. ترى صفحات الإصدار { $paper } كما سُئل عنها على الورق.
services-hold-how = كيف وصل الطلب؟
services-hold-arrived = متى وصلت الورقة؟
services-hold-arrived-hint = للورق فقط. يُحتسب هذا اليوم يومَ الاستلام. اليوم هو { $today }.
services-hold-arrived-missing = أدخل اليوم الذي وصلت فيه الورقة.
services-hold-arrived-wrong = أدخل يومًا من الأشهر الاثني عشر الأخيرة لا يكون بعد اليوم.
services-hold-channel-missing = اختر كيف وصل الطلب.
services-hold-channel-ended = انتهت هذه الخدمة. لا يمكن إدخال سوى ما وصل على الورق.
services-hold-version-unknown = لا يوجد إصدار كهذا من النموذج. ابدأ من قائمة الخدمات.
services-hold-language = لغة مقدم الطلب
services-hold-language-hint = تُكتب الرسائل إلى مقدم الطلب بهذه اللغة.
services-hold-language-missing = اختر لغة مقدم الطلب.
services-hold-channel-web = عبر هذه الصفحات
services-hold-channel-program = عبر برنامج شريك
services-hold-channel-phone = بالهاتف
services-hold-channel-counter = عند الشباك
services-hold-channel-paper = على الورق
services-hold-channel-assisted = بمساعدة المكتب
services-hold-came-by = { $way }، أدخله { $who }
services-hold-came-on = { $way }، وصل في { $day }، أدخله { $who }
services-hold-read-out = اقرأ الإجابات بصوت مسموع أو قارنها بالورقة. ما ينقص في الورقة أو لا يجتاز التحقق يمكن حفظه كما هو؛ أما على الهاتف أو عند الشباك، فاسأل.
services-hold-email = البريد الإلكتروني لمقدم الطلب (اختياري)
services-hold-email-hint = من دونه يُضاف ما نكتبه إلى الرسائل التي يجب طبعها.
services-hold-post = رسائل للطباعة
services-hold-post-lead = لمن أُدخل طلبه هنا ولم يعطِ بريدًا إلكترونيًا. اطبع كل رسالة وضعها في ظرف ذي نافذة وأرسلها. يرى مقدم الطلب أنك قرأت اسمه وعنوانه.
services-hold-post-none = لا رسائل في الانتظار.
services-hold-post-done = طُبعت مؤخرًا
services-hold-post-about = الموضوع
services-hold-post-since = منذ
services-hold-post-printed = الطباعة
services-hold-post-print = اطبع
services-hold-post-not-yet = لم تُطبع بعد
services-hold-post-by = { $at }، طبعها { $who }
services-hold-post-purpose = لطباعة رسالة إليك
services-hold-post-pay = يجب دفع { $amount } حتى { $day }. يمكنك الدفع عند الشباك.
services-hold-post-pay-transfer = يجب دفع { $amount } حتى { $day }: بتحويل إلى { $holder }، الحساب { $iban }، بالمرجع { $reference }، أو عند الشباك.
services-hold-post-owed-subject = { $reference }: هناك مبلغ يجب دفعه
services-hold-post-owed = يُستأنف طلبك «{ $service }» ({ $reference }) عند دفع رسومه.
services-hold-post-already = هذه الرسالة في البريد من قبل.
services-hold-by-channel = كيف وصلت

event-application-typed-in = بدأ موظف إدخال طلب نيابةً عن شخص
event-letters-to-print = يجب طبع رسائل إلى مقدم طلب
event-letter-printed = طُبعت رسالة إلى مقدم طلب
policy-services-caseworkers-type-in = يُدخل الموظفون والمديرون طلبات إلى خدمات جهتهم لمن يتصل بالهاتف أو يأتي إلى الشباك أو يكتب على الورق
policy-services-news-are-put-in-the-post = يطلب البرنامج رسائل لمن لم يعطِ بريدًا إلكترونيًا
policy-services-caseworkers-print-letters = يطبع الموظفون والمديرون الرسائل إلى مقدمي الطلبات لدى جهتهم
action-type-in-application = إدخال طلب نيابةً عن شخص
action-put-in-post = طلب طباعة رسالة
action-print-post = طباعة رسالة إلى مقدم طلب

# ما يتركه نموذج ورقي ناقصًا.
services-paper-written = المكتوب على الورقة
services-paper-written-hint = كما هو مكتوب هناك. اتركه فارغًا إن لم يُكتب شيء.
services-paper-mark = احفظه كما هو على الورقة
services-paper-mark-words = إذا لم تُعطِ الورقة ما هو مطلوب، فاحفظ المكتوب عليها. يُسأل مقدم الطلب عنه لاحقًا.
services-paper-take-in = استلم الطلب وهو ناقص
services-paper-take-in-words = إذا نقص إقرار على الورقة، فاستلم الطلب مع ذلك. يُسأل مقدم الطلب عنه.
services-paper-open-count = { $count ->
    [one] تنقص إجابة واحدة. يُعدّ الطلب مستلَمًا، ويُسأل مقدم الطلب عنها.
    [two] تنقص إجابتان. يُعدّ الطلب مستلَمًا، ويُسأل مقدم الطلب عنهما.
    [few] تنقص { $count } إجابات. يُعدّ الطلب مستلَمًا، ويُسأل مقدم الطلب عنها.
   *[other] تنقص { $count } إجابة. يُعدّ الطلب مستلَمًا، ويُسأل مقدم الطلب عنها.
}
services-paper-not-on-paper = لم يصل هذا الطلب على الورق.
services-paper-complete = لا ينقص شيء. أرسل الطلب.
services-paper-missing = أجب عمّا ينقص
services-paper-missing-lead = تنقص بعض الإجابات في نموذجك، أو لا نستطيع استعمالها. كل ما عداها لدينا. نتابع بعد أن تجيب.
services-paper-stands = المكتوب على الورقة:
services-paper-has-come = وصل
services-paper-enclose-later = أرسله إلينا ملفًا في صفحة طلبك، أو أحضره إلى الشباك.
services-paper-asking = تنقص بعض الإجابات في نموذجك الورقي، أو لا نستطيع استعمالها. أخبرنا من فضلك:
services-paper-asking-stands = (على الورقة: «{ $written }»)
services-paper-asking-end = أجب من فضلك في موعد أقصاه { $day }: في صفحة طلبك أو برسالة أو بالهاتف أو عند الشباك. المهلة متوقفة حتى ذلك الحين. وإذا لم يصلنا شيء حتى ذلك اليوم، فقد نرفض الطلب.
services-paper-done-more = وصلتنا إجاباتك. ما زال شيء ينقص.
services-paper-done-all = شكرًا لك. لدينا كل شيء، ونتابع طلبك.
services-paper-incomplete = هذا الطلب ناقص. سُئل مقدم الطلب عمّا ينقص، وأمامه حتى { $day }. لا يُتخذ قرار قبل ذلك.
services-paper-undecidable = تنقص إجابات سُئل عنها مقدم الطلب. لا يمكن قبول الطلب قبل وصولها، ولا رفضه قبل انتهاء المهلة المعطاة له.
services-paper-type-in-answers = أدخل الإجابات الناقصة
services-paper-open-first = افتح الإجابات أولًا، واذكر الغرض.
services-paper-stood = المكتوب على الورقة حيث تعذّر أن يكون إجابة
services-paper-done-typed = حُفظت الإجابات.
services-paper-mail-incomplete-subject = { $reference }: تنقص إجابات في نموذجك
services-paper-mail-incomplete =
    وصلنا نموذجك الورقي للخدمة «{ $service }» ({ $reference }). تنقص بعض الإجابات، أو لا نستطيع استعمالها. المهلة متوقفة حتى تجيب:
    { $url }

    { $town }
services-paper-mail-complete-subject = { $reference }: اكتمل كل شيء
services-paper-mail-complete =
    لدينا كل الإجابات في طلبك «{ $service }» ({ $reference })، ونتابعه. اطلع على حاله، وهل هناك ما يُدفع:
    { $url }

    { $town }
services-paper-held = المكتوب في نموذجك الورقي حيث لم نستطع استعماله
services-paper-held-why = لنسألك عمّا ينقص

# الإدخال مرتين.
services-paper-second = أدخل الورقة مرة أخرى
services-paper-second-lead = اكتب ما هو مكتوب على الورقة. لا ترى ما أُدخل أولًا. وحيث يختلف الإدخالان، تُسأل عن المكتوب هناك.
services-paper-second-compare = قارن
services-paper-second-purpose = لمقارنة ما أُدخل بنموذجك الورقي
services-paper-second-asked = ينتظر الطلب أن يُدخله شخص آخر مرة أخرى. أعطه الورقة.
services-paper-second-waits = ينتظر الطلب بالفعل أن يُدخله شخص آخر مرة أخرى.
services-paper-second-waiting = بانتظار الإدخال مرة أخرى
services-paper-second-back = المكتوب على الورقة يقود إلى أسئلة أخرى. يُدخلها من أدخل الورقة أولًا، ثم تُقارَن من جديد.
services-paper-second-done = يتفق الإدخالان. استُلم الطلب.
services-paper-own = أنت من أدخل هذه الورقة. يجب أن يُدخلها شخص آخر مرة أخرى.
services-paper-differs = أُدخل شيء آخر أولًا. انظر إلى الورقة مرة أخرى، وقل ما هو مكتوب هناك.
services-paper-which-stands = ما المكتوب على الورقة؟
services-paper-left-open = تُركت الإجابة ناقصة.
services-paper-arrived = وصلت في
services-paper-typed-by = أدخلها

event-paper-marked = تُركت إجابات ناقصة في نموذج ورقي
event-application-incomplete = استُلم طلب ورقي تنقصه إجابات
event-answers-supplied = وصلت إجابات كانت ناقصة في نموذج ورقي
event-second-look-asked = ينتظر نموذج ورقي إدخاله مرة أخرى
event-paper-compared = أُدخل نموذج ورقي مرة أخرى، وفيه اختلاف
event-paper-settled = حُسم ما هو مكتوب في نموذج ورقي
event-paper-sent-back = في نموذج ورقي أسئلة أخرى تنتظر الإدخال
policy-services-applicants-supply-answers = يجيب مقدم الطلب، المعروف برابطه، عمّا تركه نموذجه الورقي ناقصًا
policy-services-caseworkers-complete-papers = يعلّم الموظفون والمديرون ما يتركه نموذج ورقي ناقصًا، ويُدخلون الإجابات التي تصل، ويُدخلون النماذج الورقية مرة ثانية، في جهتهم
action-supply-answers = الإجابة عمّا تركه نموذج ورقي ناقصًا
action-mark-on-paper = تعليم ما يتركه نموذج ورقي ناقصًا
action-type-in-answers = إدخال الإجابات التي تركها نموذج ورقي ناقصة
action-compare-typed-in = إدخال نموذج ورقي مرة ثانية
