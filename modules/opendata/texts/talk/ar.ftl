## Requests for data

talk-requests = طلبات البيانات
talk-requests-lead = ما يود السكان أن يُنشر. اطلب المزيد أو صوّت لما هو موجود.
talk-requests-none = لم يطلب أحد شيئًا هنا بعد.
talk-ask = اطلب بيانات
talk-ask-title = ما البيانات التي تحتاجها؟
talk-ask-title-hint = في كلمات قليلة، مثل: الضوضاء ليلًا حسب الشارع
talk-ask-text = ماذا ينبغي أن تتضمن، ولأي غرض؟
talk-ask-text-hint = يمكن للجميع قراءة هذا. لا تكتب عن أشخاص يمكن التعرف عليهم.
talk-ask-agency = من يملكها؟
talk-ask-agency-unknown = لا أعرف
talk-asked = طلبك منشور الآن، وقد صوّتَّ له.
talk-asked-at = تاريخ الطلب
talk-public-at-once = يُنشر طلبك فورًا دون اسمك. يبقى عنوانك لدينا لنكتب إليك عند الإجابة.
talk-send = أرسل
talk-send-all-the-same = أرسل على أي حال
talk-alike-datasets = بيانات منشورة قد تكون هي المطلوبة
talk-alike-requests = طلبات مشابهة
talk-by-votes = الأكثر أصواتًا أولًا
talk-by-newest = الأحدث أولًا
talk-request-open = مفتوح
talk-request-looking = قيد الدراسة
talk-request-answered = أُجيب عنه
talk-request-declined = مرفوض
talk-request-closed = أُجيب عن هذا الطلب: لم تعد الأصوات تُحسب.
talk-wanted-by = المؤيدون
talk-vote = أريد هذا أيضًا
talk-vote-secret = صوت واحد لكل عنوان مؤكَّد. لا شيء مما نحفظه يدل على من صوّت.
talk-voted = حُسب صوتك.
talk-voted-already = لقد صوّتَّ لهذا من قبل.
talk-you-voted = لقد صوّتَّ لهذا.
talk-not-voted = لم تكن قد صوّتَّ لهذا.
talk-take-back = اسحب صوتي
talk-taken-back = سُحب صوتك.
talk-answer = أجب عن هذا الطلب
talk-answer-title = الإجابة
talk-answer-hint = اذكر الأسباب. يمكن للجميع قراءتها؛ وعند رفض تعليق يقرؤها صاحبه وحده.
talk-answer-dataset = مجموعة البيانات التي نتجت عنه
talk-answer-dataset-hint = الجزء الأخير من عنوانها؛ ويمكن تركه فارغًا
talk-answered = أُجيب عن الطلب.
talk-came-of-it = نتج عنه:
talk-is-hidden = مخفي: لا يرى هذا الطلب إلا الموظفون.
talk-hide-request = أخفِ هذا الطلب
talk-show-request = أظهره من جديد

## Showcase

talk-showcase = صُنع من بياناتنا
talk-showcase-lead = تطبيقات ومقالات وخرائط صنعها آخرون من البيانات المنشورة.
talk-showcase-none = لا شيء معروض بعد.
talk-suggest = اعرض ما صنعته
talk-suggested = شكرًا لك. سينظر فيه أحد قبل عرضه.
talk-looked-at-first = ينظر أحد في هذا قبل أن يقرأه الآخرون. لا يظهر اسمك ولا عنوانك، وسنكتب إليك بما آل إليه.
talk-item = إعادة استخدام
talk-item-title = العنوان
talk-item-text = ما هو
talk-item-url = العنوان، ويبدأ بـ https://
talk-item-datasets = ما مجموعات البيانات التي يستخدمها؟
talk-item-datasets-hint = عناوينها أو أجزاؤها الأخيرة، واحد في كل سطر
talk-item-picture = صورة (اختيارية)
talk-item-waiting = في انتظار النظر
talk-item-published = معروض
talk-item-declined = غير معروض
talk-made-of = صُنع من:
talk-made-of-it = صُنع من هذه البيانات

## Comments

talk-said = التعليقات
talk-all-comments = كل التعليقات
talk-comments-on = تعليقات على { $title }
talk-comments-none = لم يقل أحد شيئًا بعد.
talk-comment = علّق أو أبلغ عن خطأ
talk-report-error = أبلغ عن خطأ
talk-comment-kind = ما هذا؟
talk-kind-comment = تعليق
talk-kind-error = خطأ
talk-comment-place = العمود أو الصف
talk-comment-place-hint = يمكن تركه فارغًا
talk-comment-text = ماذا تريد أن تقول؟
talk-commented = شكرًا لك. سيقرؤه المسؤول عن مجموعة البيانات هذه.
talk-comment-waiting = في انتظار النظر
talk-comment-public = منشور
talk-comment-answered = أُجيب عنه
talk-comment-corrected = صُحِّح
talk-comment-declined = مرفوض
talk-corrected-in = صُحِّح في الإصدار { $version }
talk-queue-comments = ما يقوله القراء
talk-of-own-body = الخاصة بجهتي
talk-of-all-bodies = الخاصة بكل الجهات
talk-decision = ما القرار؟
talk-decision-publish = يمكن للجميع قراءته
talk-decision-answer = انشره مع إجابة
talk-decision-correct = صُحِّح الخطأ في إصدار
talk-decision-decline = لا تعرضه
talk-decision-show = اعرضه
talk-decision-missing = اختر القرار.
talk-decided = حُفظ قرارك.
talk-version = رقم الإصدار
talk-version-unknown = لا يوجد مثل هذا الإصدار لمجموعة البيانات.
talk-reason-hint = مطلوب إن لم يُعرض؛ ويقرؤه المرسِل.

## Following

talk-follow = تابع
talk-follow-search = تابع هذا البحث
talk-feed = موجز الأخبار (Atom)
talk-feed-entry = { $title }، الإصدار { $version }
talk-everything = كل ما يُنشر
talk-way = كيف تريد أن نُعلمك؟
talk-way-daily = رسالة واحدة يوميًا في الصباح
talk-way-at-once = رسالة لكل إصدار فورًا
talk-way-webhook = رسالة إلى خادم (webhook)
talk-webhook-url = عنوان الخادم
talk-webhook-hint = يتلقى أولًا رسالة webhook.challenge ويجب أن يجيب بالكلمة التي فيها.
talk-webhook-made = أُنشئ الـ webhook
talk-webhook-asked = نسأل الخادم الآن. تُوقَّع الرسائل بهذا السر (Standard Webhooks):
talk-webhook-once = يظهر السر هذه المرة فقط. احفظه حيث يجده برنامجك.
talk-followed = سنُعلمك.
talk-followed-already = أنت تتابع هذا بالفعل.
talk-follows-too-many = تتابع أقصى ما يمكن لعنوان واحد. أنهِ شيئًا أولًا.
talk-follow-ended = انتهى هذا بالفعل.
talk-following = ما أتابعه وما قلته
talk-following-none = لا تتابع أي بيانات.
talk-not-confirmed = لم يؤكَّد بعد
talk-own-requests = ما طلبته
talk-own-items = ما صنعته
talk-own-comments = ما قلته
talk-own-data = ما يُحفظ عني، وطلب محوه
talk-stop = أوقف المتابعة
talk-stop-title = إيقاف هذه الرسائل؟
talk-stopped = لن نُعلمك بعد الآن.

## Faults

talk-text-missing = اكتب شيئًا هنا.
talk-text-too-long = استخدم { $most } حرفًا على الأكثر.
talk-url-wrong = اكتب عنوانًا كاملًا، مثل https://example.org/map
talk-dataset-unknown = لا توجد مجموعة بيانات منشورة كهذه.
talk-datasets-missing = سمِّ مجموعة بيانات واحدة على الأقل.

## Mails

talk-mail-hello = مرحبًا،
talk-mail-look = انظر هنا: { $url }
talk-mail-stop = تصلك هذه الرسالة لأنك طلبتها. نقرة واحدة تنهيها: { $url }
talk-mail-new-request = أحدهم يطلب بيانات
talk-mail-new-showcase = صنع أحدهم شيئًا من بياناتكم
talk-mail-new-comment = علّق أحدهم على مجموعة بيانات
talk-mail-new-error = أبلغ أحدهم عن خطأ في مجموعة بيانات
talk-mail-about = بخصوص: { $title }
talk-mail-request-open = طلبك للبيانات «{ $title }» مفتوح من جديد.
talk-mail-request-looking = طلبك للبيانات «{ $title }» قيد الدراسة.
talk-mail-request-answered = أُجيب عن طلبك للبيانات «{ $title }».
talk-mail-request-declined = رُفض طلبك للبيانات «{ $title }».
talk-mail-showcase-waiting = «{ $title }» في انتظار النظر.
talk-mail-showcase-published = «{ $title }» معروض الآن.
talk-mail-showcase-declined = لن يُعرض «{ $title }».
talk-mail-comment-waiting = ما كتبته عن «{ $title }» في انتظار النظر.
talk-mail-comment-public = ما كتبته عن «{ $title }» منشور الآن.
talk-mail-comment-answered = أُجيب عما كتبته عن «{ $title }».
talk-mail-comment-corrected = صُحِّح الخطأ الذي أبلغت عنه في «{ $title }».
talk-mail-comment-declined = لن يُعرض ما كتبته عن «{ $title }»، وقد محوناه.
talk-mail-news-lead = هذا هو الجديد في البيانات التي تتابعها.
talk-mail-news-version = { $title }: نُشر الإصدار { $version }
talk-mail-news-withdrawn = { $title }: سُحبت

## For those who look at the record

event-data-asked-for = طلب أحدهم بيانات
event-data-vote-given = صوّت أحدهم لطلب بيانات
event-data-vote-taken-back = سحب أحدهم صوته لطلب بيانات
event-data-request-answered = أُجيب عن طلب بيانات
event-data-request-hidden = أُخفي طلب بيانات أو أُظهر من جديد
event-showcase-suggested = عرض أحدهم ما صنعه من البيانات
event-showcase-decided = تقرر عرض إعادة استخدام من عدمه
event-data-commented = علّق أحدهم على مجموعة بيانات أو أبلغ عن خطأ
event-data-comment-decided = نُشر تعليق على مجموعة بيانات أو أُجيب عنه أو رُفض
event-data-followed = أحدهم يتابع بيانات
event-data-webhook-confirmed = أكد خادم رغبته في أن يُعلَم بالبيانات
event-data-following-stopped = لم يعد أحدهم يتابع بيانات
job-kind-opendata-tell-steward = رسالة إلى جهة عما يقوله القراء
job-kind-opendata-tell-author = رسالة إلى قارئ عما آل إليه
job-kind-opendata-data-news = رسالة بأخبار البيانات
job-kind-opendata-challenge-webhook = سؤال خادم إن كان يريد رسائل عن البيانات
job-kind-opendata-deliver-webhook = رسالة عن البيانات إلى خادم
follower-opendata-news = أخبار لمن يتابعون البيانات
policy-opendata-residents-talk-about-data = السكان ذوو العناوين المؤكدة يطلبون البيانات ويعلقون عليها ويعرضون ما صنعوه منها ويتابعونها
policy-opendata-votes-for-data-are-nobodys = يُحسب الصوت للبيانات دون اسم
policy-opendata-analysts-answer-about-data = المحللون ومعالجو القضايا يجيبون عما يقال عن بيانات جهتهم
policy-opendata-managers-answer-about-data = المديرون والمسؤولون يجيبون عما يقال عن كل البيانات ويختارون ما يُعرض من إعادات الاستخدام
action-ask-for-data = طلب بيانات
action-vote-for-data = التصويت لطلب بيانات
action-suggest-showcase = عرض ما صُنع من البيانات
action-comment-on-data = التعليق على البيانات
action-follow-data = متابعة البيانات
action-answer-data-request = الإجابة عن طلب بيانات
action-decide-comment = البت في تعليق
action-decide-showcase = البت في عرض إعادة استخدام
resource-data-talk = ما يقال عن البيانات
talk-held-said = ما قلته عن البيانات إلى أن ينظر فيه أحد
talk-held-said-why = لتقرير إمكان نشره

## Counts

talk-votes =
    { $count ->
        [zero] لا أحد بعد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
talk-followers =
    { $count ->
        [zero] لا يتابعه أحد
        [one] متابع واحد
        [two] متابعان
        [few] { $count } متابعين
        [many] { $count } متابعًا
       *[other] { $count } متابع
    }
talk-too-much =
    { $minutes ->
        [zero] لقد أرسلت كثيرًا. حاول من جديد.
        [one] لقد أرسلت كثيرًا. حاول من جديد بعد دقيقة.
        [two] لقد أرسلت كثيرًا. حاول من جديد بعد دقيقتين.
        [few] لقد أرسلت كثيرًا. حاول من جديد بعد { $minutes } دقائق.
        [many] لقد أرسلت كثيرًا. حاول من جديد بعد { $minutes } دقيقة.
       *[other] لقد أرسلت كثيرًا. حاول من جديد بعد { $minutes } دقيقة.
    }
talk-mail-news =
    { $count ->
        [one] بيانات جديدة: { $title }
       *[other] بيانات جديدة: { $title } وغيرها
    }
