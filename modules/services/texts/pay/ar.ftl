# Services: paying, receipts, refunds, statements of the account, and bills.

services-pay-title = الدفع
services-pay-done-title = تم استلام الدفعة
services-pay-fee = الرسوم
services-pay-now = ادفع الرسوم
services-pay-look = عرض المدفوعات
services-pay-to-application = عرض طلبك
services-pay-somebody-else = يدفع شخص آخر
services-pay-somebody-else-words = أعطه هذا الرابط. سيرى المبلغ المطلوب ولا يرى شيئًا من طلبك.
services-pay-amount = المبلغ
services-pay-paid = المدفوع
services-pay-refunded = المُعاد
services-pay-left = المتبقي للدفع
services-pay-due = آخر موعد للدفع
services-pay-nothing-open = لم يبقَ شيء للدفع.
services-pay-failed = لم تنجح عملية الدفع الأخيرة، ولم يُخصم منك شيء. حاول مرة أخرى أو ادفع بطريقة أخرى.
services-pay-no-way = اسأل المكتب عن كيفية الدفع.
services-pay-changed-meanwhile = تغيّر شيء في هذه الأثناء. انظر مرة أخرى قبل أن تتابع.
services-pay-booked-already = سُجّل هذا من قبل.

services-pay-state-open = مطلوب دفعه
services-pay-state-pending = قيد المعالجة
services-pay-state-partly = مدفوع جزئيًا
services-pay-state-paid = مدفوع
services-pay-state-failed = فشل الدفع
services-pay-state-partly-refunded = أُعيد جزئيًا
services-pay-state-refunded = أُعيد
services-pay-state-looked-at = قيد المراجعة
services-pay-state-dropped = لم يعد مستحقًا

services-pay-way-card = بطاقة
services-pay-way-transfer = تحويل مصرفي
services-pay-way-cash = نقدًا عند الشبّاك
services-pay-way-terminal = بالبطاقة عند الشبّاك

services-pay-card = بالبطاقة
services-pay-card-words = تدفع على صفحة مزوّد خدمة البطاقات. لا نرى رقم بطاقتك أبدًا.
services-pay-card-button = ادفع بالبطاقة
services-pay-begun = بدأت الدفع بالبطاقة. قد تمرّ دقيقة حتى نُبلَّغ بأنك دفعت.
services-pay-go-on = تابع الدفع
services-pay-again = ابدأ من جديد
services-pay-how-after = تدفع عند الموافقة على طلبك.
services-pay-check = تحقق من وصول الدفعة
services-pay-checked-open = لم نُبلَّغ بأي دفعة بعد. إذا كنت قد دفعت للتو فانتظر دقيقة ثم تحقق مرة أخرى.
services-pay-checked-paid = وصلت دفعتك. شكرًا لك.
services-pay-go-title = الانتقال إلى مزوّد خدمة البطاقات
services-pay-go-words = تدفع { $amount } على صفحة مزوّد خدمة البطاقات ثم تعود إلى هنا.
services-pay-go-button = تابع الدفع
services-pay-go-other = ادفع بطريقة أخرى
services-pay-transfer = بتحويل مصرفي
services-pay-transfer-words = اكتب المرجع تمامًا كما هو هنا، لنعرف أن الدفعة منك.
services-pay-holder = إلى
services-pay-iban = الحساب (IBAN)
services-pay-bic = المصرف (BIC)
services-pay-transfer-reference = مرجع الدفع
services-pay-code = رمز لتطبيق مصرفك
services-pay-code-words = امسح هذا الرمز بتطبيق مصرفك فيملأ التحويل عنك.
services-pay-code-label = رمز يملأ التحويل في تطبيق مصرفك
services-pay-counter = عند الشبّاك
services-pay-counter-say = اذكر هذا المرجع: { $reference }.

services-pay-movements = المدفوعات
services-pay-movements-none = لم يُدفع شيء بعد.
services-pay-column-day = التاريخ
services-pay-column-way = الطريقة
services-pay-column-receipt = الإيصال
services-pay-receipt = الإيصال { $number }
services-pay-receipt-left = المتبقي للدفع: { $amount }

services-pay-bills-title = ابحث عن فاتورة وادفعها
services-pay-bills-words = للفواتير التي أرسلناها إليك، مثل فاتورة ضريبة العقار. لتكن الفاتورة بين يديك.
services-pay-bill-number = رقم الفاتورة
services-pay-bill-number-hint = تجده في أعلى الفاتورة، مثل PT26-00417.
services-pay-bill-word = رمز الدخول
services-pay-bill-word-hint = تجده بجانب الرقم. يمكنك كتابته بأحرف كبيرة أو صغيرة.
services-pay-bill-find = ابحث عن الفاتورة
services-pay-bill-number-missing = أدخل رقم الفاتورة.
services-pay-bill-word-missing = أدخل رمز الدخول.
services-pay-bill-unknown = الرقم والرمز لا يتوافقان. تحقق من كليهما في الفاتورة.
services-pay-bill-property = عن
services-pay-bill-sum = مبلغ الفاتورة
services-pay-bill-issued = تاريخ الفاتورة
services-pay-bill-download = تنزيل الفاتورة (PDF)
services-pay-parts-title = الدفع بالأقساط
services-pay-parts-words = تدفع قسطًا كل شهر من دون فوائد. لكل قسط مرجعه الخاص.
services-pay-parts = عدد الأقساط
services-pay-parts-count = { $count ->
    [zero] لا أقساط
    [one] قسط واحد
    [two] قسطان
    [few] { $count } أقساط
    [many] { $count } قسطًا
   *[other] { $count } قسط
}
services-pay-parts-email-hint = نذكّرك قبل كل قسط بأسبوع.
services-pay-parts-agree = أوافق على الدفع بالأقساط
services-pay-parts-done = أنت الآن تدفع بالأقساط.
services-pay-parts-wrong = اختر أحد أعداد الأقساط.
services-pay-parts-late = لم يعد بالإمكان تقسيط هذه الفاتورة: قُسّطت من قبل أو بدأت عملية دفع.
services-pay-parts-list = الأقساط
services-pay-part = القسط
services-pay-part-open = القسط { $number }
services-pay-arrears = تأخر دفع { $amount }. يُرجى الدفع الآن أو الاتصال بنا.
services-pay-next = دفعتك القادمة { $amount }، وآخر موعد لها { $day }.

services-pay-staff-title = المدفوعات
services-pay-search = البحث بالمرجع
services-pay-search-hint = مرجع دفع أو مرجع طلب أو رقم فاتورة
services-pay-search-none = لا شيء مستحق تحت هذا المرجع.
services-pay-open-title = مطلوب دفعه
services-pay-open-none = لا شيء مطلوب دفعه.
services-pay-concerns-title = يحتاج إلى مراجعة
services-pay-refunds-title = مبالغ للإعادة تنتظر شخصًا ثانيًا
services-pay-entries-title = أموال وصلت بلا مرجع نعرفه
services-pay-entries-words = حدّد الغرض من كل منها. اترك المرجع فارغًا إذا لم تكن لمستحق هنا.
services-pay-entry-unknown = لا يذكر شيئًا نعرفه
services-pay-entry-ambiguous = يذكر عدة مستحقات
services-pay-entry-other-currency = بعملة أخرى
services-pay-entry-taken-back = استعاده المصرف
services-pay-entry-reference = المرجع
services-pay-entry-reference-hint = مرجع المستحق الذي يسدده. فارغ: ليس لنا.
services-pay-entry-settle = تسوية
services-pay-entry-done = تمت التسوية.
services-pay-reference-unknown = لا شيء مستحق تحت هذا المرجع.
services-pay-reference-misfit = لا يمكن تسجيل هذا المال هناك: خرج من الحساب أو هو بعملة أخرى.
services-pay-concern-wrong-amount = تلقّى مزوّد البطاقات مبلغًا غير الذي طلبناه ({ $id }). لم يُسجَّل.
services-pay-concern-contradiction = أُبلغنا بمبلغين مختلفين للدفعة نفسها ({ $id }). لم يُسجَّل أي منهما.
services-pay-concern-overpaid = وصل أكثر مما كان مستحقًا. أعد الباقي.
services-pay-concern-over-refunded = أُعيد أكثر مما وصل.
services-pay-concern-unknown-refund = يبلّغ مزوّد البطاقات عن إعادة مبلغ لم يطلبها أحد هنا ({ $id }).
services-pay-concern-dropped = وصل مال مع أنه لم يعد شيء مستحقًا. أعده أو سجّله في مكان آخر.
services-pay-cash-title = استلام مال عند الشبّاك
services-pay-cash-take = استلم المال
services-pay-cash-done = سُجّل المال. الإيصال في هذه الصفحة.
services-pay-amount-wrong = أدخل مبلغًا، مثل 12.50.
services-pay-amount-open = أدخل مبلغًا لا يزيد على المتبقي للدفع.
services-pay-way-missing = اختر الطريقة.
services-pay-no-card = لم يُدفع شيء بالبطاقة عبر المزوّد: اختر طريقة أخرى.
services-pay-reason-missing = اذكر سبب إعادة المال.
services-pay-refunds = المبالغ المُعادة
services-pay-refund-title = طلب إعادة مبلغ
services-pay-refund-amount = المبلغ المطلوب إعادته
services-pay-refund-way = طريقة الإعادة
services-pay-refund-hint = للزميل الذي يوافق عليها.
services-pay-refund-ask = اطلب الإعادة
services-pay-refund-asked-done = تنتظر الإعادة شخصًا ثانيًا.
services-pay-refund-too-much = يمكن إعادة { $most } على الأكثر.
services-pay-second-person = أنت من طلب هذه الإعادة. يجب أن يقرر شخص آخر.
services-pay-refund-approve = وافق على الإعادة
services-pay-refund-refuse = ارفض الإعادة
services-pay-refund-decided-done = حُفظ القرار.
services-pay-refund-by = طلبها
services-pay-refund-decided-by = قررها
services-pay-refund-asked = تنتظر شخصًا ثانيًا
services-pay-refund-approved = في الطريق
services-pay-refund-done = أُعيدت
services-pay-refund-failed = لم يُعدها المزوّد
services-pay-refund-refused = مرفوضة
services-pay-statement-title = إدخال كشف حساب مصرفي
services-pay-statement-words = تُسجَّل كل حركة مرة واحدة، حتى لو أُدخل الكشف مرتين.
services-pay-statement-file = الكشف
services-pay-statement-hint = ملف من مصرفك: camt.053 (XML) أو MT940
services-pay-statement-none = هذا ليس كشفًا يمكننا قراءته. اختر ملفًا بصيغة camt.053 أو MT940.
services-pay-statement-foreign = هذا كشف حساب غير حساب البلدية.
services-pay-statement-done = أُدخل الكشف. مدفوع: { $paid }. مدفوع جزئيًا: { $partly }. يحتاج إلى مراجعة: { $person }. معروف من قبل: { $known }. أموال خرجت: { $outgoing }. مبالغ مردودة خرجت: { $back }.
services-pay-import = إدخال
services-pay-file-missing = اختر ملفًا.
services-pay-bills-import = إدخال فواتير
services-pay-bills-import-words = الفواتير المعروف رقمها تُترك كما هي.
services-pay-bills-columns = أعمدة الملف
services-pay-bills-columns-words = توضع نقطة قبل كسور المبالغ، وتُكتب الأيام هكذا 2026-03-31، وتُفصل أسطر العنوان بفاصلة منقوطة لاتينية. والاسم الأخير في القائمة هو أكبر عدد أقساط يمكن اختياره.
services-pay-bills-file = الفواتير
services-pay-bills-file-hint = ملف CSV بسطر عناوين، فيه 10000 فاتورة على الأكثر
services-pay-bills-no-csv = لا فواتير في هذا الملف. اختر ملف CSV بسطر عناوين.
services-pay-bills-column = ليس في الملف عمود «{ $column }».
services-pay-bills-line = السطر { $line } غير صحيح. لم يُدخَل شيء.
services-pay-bills-many = في هذا الملف أكثر من 10000 فاتورة. قسّمه.
services-pay-bills-twice = الرقم { $number } مكرر.
services-pay-bills-known = توجد فاتورة بهذا الرقم من قبل.
services-pay-bills-done = فواتير جديدة: { $added }. معروفة من قبل: { $known }.

services-pay-test-title = دفعة تجريبية
services-pay-test-warning = تحذير
services-pay-test-words = هذه تجربة، ولا يتحرك فيها مال. لا تكتب هنا رقم بطاقة حقيقية أبدًا.
services-pay-test-card = رقم البطاقة
services-pay-test-card-hint = إحدى البطاقات التجريبية أدناه، مثل ‎4242 4242 4242 4242
services-pay-test-pay = ادفع
services-pay-test-give-up = لا تدفع
services-pay-test-pending = لم يُجب المصرف بعد.
services-pay-test-settle = اجعل المصرف يجيب
services-pay-test-over = انتهت هذه الدفعة التجريبية.
services-pay-test-no-card = هذا ليس رقم بطاقة. اكتب إحدى البطاقات التجريبية.
services-pay-test-real-card = هذه ليست بطاقة تجريبية. لا تكتب هنا بطاقة حقيقية أبدًا.
services-pay-test-cards = البطاقات التجريبية
services-pay-test-does = ما يحدث
services-pay-test-pays = يتم الدفع.
services-pay-test-declined = يرفض المصرف.
services-pay-test-funds = لا يوجد رصيد كافٍ.
services-pay-test-expired = البطاقة منتهية الصلاحية.
services-pay-test-error = يتعطل المزوّد.
services-pay-test-slow = يتأخر المصرف.
services-pay-test-unheard = يتم الدفع ولا يخبرنا أحد.

services-pay-mail-paid-subject = { $reference }: استلمنا دفعتك
services-pay-mail-paid =
    استلمنا دفعتك عن «{ $service }» ({ $reference }). المدفوع حتى الآن: { $amount }. إيصالك:
    { $url }

    { $town }
services-pay-mail-due-subject = { $reference }: يُرجى الدفع قبل { $day }
services-pay-mail-due =
    يستحق { $amount } عن «{ $service }» ({ $reference }) في { $day }. ادفع هنا:
    { $url }

    { $town }
services-pay-mail-refunded-subject = { $reference }: إعادة مبلغ
services-pay-mail-refunded =
    نعيد إليك مالًا دفعته عن «{ $service }» ({ $reference }). انظر هنا:
    { $url }

    { $town }

services-pay-held-bill = فواتيرك: اسمك وعنوانك وما هي عنه
services-pay-held-bill-why = لنرسل إليك الفواتير التي يوجبها القانون ونعرف من دفع
services-pay-held-words = ما كتبته في تحويل مصرفي إلينا
services-pay-held-words-why = لنعرف الغرض من التحويل

event-charge-made = صار شيء مستحقًا
event-charge-dropped = لم يعد شيء مستحقًا
event-payment-begun = بدأ أحدهم الدفع بالبطاقة
event-payment-booked = سُجّل ما أُبلغنا به عن دفعة
event-refund-asked = طلب أحدهم إعادة مال
event-refund-decided = قرر شخص ثانٍ بشأن إعادة مبلغ
event-refund-failed = لم يُعد مزوّد البطاقات المال
event-statement-imported = أُدخلت حركات من حساب البلدية
event-bank-entry-settled = حدّد أحدهم الغرض من حركة في الحساب
event-bills-imported = أُدخلت فواتير من ملف
event-bill-made = أُنشئت فاتورة
event-bill-destroyed = أُتلفت فاتورة حُفظت المدة اللازمة
event-refund-account-asked = طُلب الحساب الخاص بالاسترداد من جديد
event-instalments-agreed = وافق أحدهم على دفع فاتورة بالأقساط

policy-services-anyone-with-the-link-pays = من لديه رابط المستحق يراه ويدفعه، ومن لديه رابط فاتورة يقسّطها
policy-services-staff-see-payments = يرى موظفو المعاملات والمديرون والمدققون والمشرفون ما هو مستحق وما دُفع
policy-services-staff-see-a-charge = يرى المدققون والمشرفون أي مستحق، ويرى موظفو المعاملات والمديرون مستحقات جهتهم
policy-services-counters-take-money = يستلم موظفو المعاملات والمديرون في الجهة الدائنة المال عند الشبّاك ويطلبون إعادة المبالغ
policy-services-managers-approve-refunds = يوافق مديرو الجهة التي دُفع لها والمشرفون على إعادة مبالغ طلبها غيرهم
policy-services-managers-take-statements-in = يُدخل مديرو الجهة الحكومية نفسها والمشرفون كشوف حسابها
policy-services-managers-take-bills-in = يُدخل المديرون فواتير خدمات جهتهم
policy-services-bills-are-destroyed-in-the-end = يُتلف البرنامج الفواتير بعد حفظها المدة التي تحددها خدمتها، إذا لم يبق منها شيء مستحق
policy-services-the-program-books-payments = يسجّل البرنامج ما يبلّغه به مزوّدو البطاقات ويرسل المبالغ المُعادة التي ووفق عليها

action-pay-charge = دفع المستحق
action-see-bill = عرض فاتورة
action-agree-instalments = تقسيط فاتورة
action-see-payments = عرض المستحق والمدفوع
action-see-charge = عرض مستحق
action-take-cash = استلام مال عند الشبّاك
action-ask-refund = طلب إعادة مبلغ
action-decide-refund = اتخاذ قرار بإعادة مبلغ
action-import-statement = إدخال كشف حساب مصرفي
action-settle-bank-entry = تحديد الغرض من حركة في الحساب
action-import-bills = إدخال فواتير
action-book-payment = تسجيل دفعة
action-end-refund = تدوين نتيجة إعادة مبلغ
resource-charge = مستحق
resource-bill = فاتورة

job-kind-services-tell-payer = إبلاغ الدافع بدفعة أو تذكيره بها
job-kind-services-ask-provider = سؤال مزوّد البطاقات عن نتيجة دفعة
job-kind-services-send-refund = إرسال مبلغ مُعاد

# المال في خطوة من خطوات العمل، والرسوم على أقساط.

services-pay-how-step = تدفع عندما نطلب منك ذلك، قبل القرار.
services-pay-what = مقابل ماذا
services-pay-to-pay = المطلوب دفعه
services-pay-several = يُدفع كل مبلغ على حدة. ويستطيع من تعطيه رابطه أن يدفعه، ولا يرى شيئًا من طلبك.
services-pay-name-comma = {"، "}
services-pay-kind-payment = دفعة مالية.
services-pay-kind-payment-of = دفعة مالية: { $sum }.
services-pay-price-later = { $price }، ولاحقًا { $later }
services-pay-sum-span = من { $least } إلى { $most } { $currency }
# Begins with a mark from right to left: what stands in it gives it no direction.
services-pay-step-sum = {"\u200F"}{ $sum } ({ $name })
services-pay-step-sum-when = { $sum } ({ $name }، بحسب إجاباتك)
services-pay-state-waits = في انتظار الدفع
services-pay-clock = المهلة متوقفة حتى يتم الدفع.
services-pay-clock-yours = المهلة متوقفة حتى تدفع.
services-pay-not-paid-yet = لم يُدفع بعد ما يجب دفعه أولًا.
services-pay-amount-set = المبلغ المطلوب دفعه
services-pay-amount-set-hint = من { $from } إلى { $to }
services-pay-amount-bounds = أدخل مبلغًا من { $from } إلى { $to }.
services-pay-amount-ask = طلب الدفع
services-pay-amount-done = يمكن الدفع من الآن.
services-pay-entry-amount-set = حدّد { $who } المبلغ المطلوب دفعه
services-pay-divide-words = تدفع على أقساط دون فوائد، ولكل قسط مرجع خاص به.
services-pay-divide-late = لم يعد التقسيط ممكنًا: قُسّم المبلغ من قبل، أو بدأت عملية دفع.
services-pay-refund-sent = في ملف للبنك
services-pay-refund-by-file = تعرضه قواعد الخدمة
services-pay-refund-why-withdrawn = سُحب الطلب.
services-pay-refund-why-refused = رُفض الطلب.

services-pay-mail-owed-subject = { $reference }: يُرجى دفع { $amount }
services-pay-mail-owed =
    يُستأنف طلبك «{ $service }» ({ $reference }) عند دفع { $amount }، في موعد أقصاه { $day }. ادفع هنا، أو أعطِ هذا الرابط لمن سيدفع:
    { $url }

    { $town }
services-pay-mail-expired-subject = { $reference }: لم يُدفع في الموعد
services-pay-mail-expired =
    في «{ $service }» ({ $reference }) مبلغ لم يُدفع في موعده ولم يعد مطلوبًا. اطّلع على ما سيحدث بعد ذلك:
    { $url }

    { $town }

services-pay-held-account = الحساب الذي نردّ إليه المال
services-pay-held-account-why = لنردّ إليك ما دفعته إذا تعذّر ردّه بالطريقة التي دُفع بها

event-amount-set = حدّد أحدهم المبلغ المطلوب دفعه
action-set-amount = تحديد المبلغ المطلوب دفعه
action-divide-charge = تقسيط المبلغ المستحق
action-expire-payment = التخلي عما لم يدفعه أحد
policy-services-payers-divide-charges = من لديه رابط المبلغ المستحق يقسّطه إذا سمحت الخدمة بذلك، ويحدد وجهة المبلغ المردود
policy-services-caseworkers-set-amounts = من ينجز خطوة تطلب مالًا يحدد المبلغ ضمن حدود ملف الخدمة
policy-services-payments-expire = يتخلى البرنامج عما لم يُدفع في موعده إذا نصّ ملف الخدمة على ذلك
job-kind-services-expire-payment = التخلي عما لم يُدفع في موعده

# ردّ المال بالتحويل، في ملف للبنك.

services-pay-account-title = إلى أي حساب نحوّل المال؟
services-pay-account-words = نردّ المال إلى حسابك البنكي. تُحفظ إجابتك مشفّرة وتُمحى بعد خروج المال.
services-pay-account-known = لدينا حسابك. إذا لم يكن صحيحًا فأخبرنا، وسنطلب منك حسابًا آخر.
services-pay-account-holder = اسم صاحب الحساب
services-pay-account-holder-hint = بالحروف اللاتينية، كما هو مكتوب على بطاقتك البنكية
services-pay-account-iban-hint = مثال: BE68 5390 0754 7034
services-pay-account-send = إرسال
services-pay-account-again = طلب حساب آخر
services-pay-account-again-done = لم يعد هذا الحساب معتمدًا. ستصل إلى الدافع رسالة تطلب منه حسابًا آخر.
services-pay-account-done = شكرًا لك. سنحوّل المال إلى هذا الحساب.
services-pay-account-late = لم يعد تغيير هذا ممكنًا.
services-pay-account-wanted = على من دفع أن يحدد وجهة المال. وصلته رسالة بالبريد، ويمكنك أيضًا أن تكتب الحساب نيابةً عنه.
services-pay-holder-missing = أدخل اسم صاحب الحساب.
services-pay-holder-wrong = أدخل الاسم بما لا يزيد على 70 حرفًا لاتينيًا، كما هو مكتوب على البطاقة البنكية.
services-pay-iban-wrong = هذا ليس رقم حساب (IBAN). تحقق منه حرفًا حرفًا.
services-pay-transfers-title = ردّ المال بالتحويل
services-pay-transfers-words = يخرج المال المردود الذي تمت الموافقة عليه في ملف تحويلات (pain.001). نزّل الملف، وسلّمه إلى البنك، واذكر هنا هل استلمه البنك. وكشف الحساب التالي يبيّن ما خرج منه.
services-pay-transfers-waiting = في انتظار ملف
services-pay-transfers-none-waiting = لا يوجد مبلغ مردود ينتظر تحويلًا.
services-pay-transfers-none = لا يوجد مبلغ مردود حسابه معروف.
services-pay-transfers-no-account = لم تحدد المدينة حسابًا لها. اسأل المشغّل.
services-pay-transfers-known = الحساب معروف
services-pay-transfers-asked = إدخال الحساب
services-pay-transfers-make = إنشاء ملف
services-pay-transfers-files = الملفات
services-pay-transfers-taken = نُزّل هذا الملف من قبل. إذا فُقد فاذكر أن البنك لم يقبله، وأنشئ ملفًا آخر.
services-pay-column-account = الحساب
services-pay-column-file = الملف
services-pay-column-made = أُنشئ
services-pay-column-transfers = التحويلات
services-pay-column-next = الخطوة التالية
services-pay-file-made = جديد
services-pay-file-taken = تم تنزيله
services-pay-file-sent = لدى البنك
services-pay-file-refused = لم يُقبل
services-pay-file-download = تنزيل، مرة واحدة
services-pay-file-say-sent = استلمه البنك
services-pay-file-say-refused = لم يقبله البنك
services-pay-file-made-done = أُنشئ الملف. نزّله الآن.
services-pay-file-sent-done = سُجّل أن الملف لدى البنك.
services-pay-file-refused-done = المبالغ المردودة فيه تنتظر ملفًا آخر.

services-pay-mail-account-subject = { $reference }: إلى أي حساب نحوّل المال؟
services-pay-mail-account =
    نردّ إليك مالًا عن «{ $service }» ({ $reference }). أخبرنا بالحساب:
    { $url }

    { $town }

event-refund-account-given = حدّد أحدهم وجهة مبلغ مردود
event-refund-sent = أُدرج مبلغ مردود في ملف للبنك
event-transfer-file-made = أُنشئ ملف تحويلات
event-transfer-file-taken = نُزّل ملف تحويلات
event-transfer-file-ended = استلم البنك ملف تحويلات، أو لم يقبله
action-give-account = تحديد وجهة مبلغ مردود
action-see-transfers = الاطلاع على ردّ المال بالتحويل
action-make-transfer-file = إنشاء ملفات تحويلات
policy-services-treasurers-send-transfers = ينشئ مديرو الجهة الحكومية نفسها والمشرفون الملفات التي يُردّ بها المال ويسلّمونها إلى البنك
policy-services-treasurers-see-transfers = يرى مديرو الجهة الحكومية نفسها والمشرفون والمدققون ما يُردّ بالتحويل

# مشكلات المال، في صفحة ما لم يُسلَّم.

services-pay-troubles = المدفوعات
services-pay-trouble-what = الأمر
services-pay-trouble-why = السبب
services-pay-trouble-provider = مزوّد البطاقات
services-pay-trouble-unreachable = لا يستجيب منذ { $since }، وآخر مرة في { $last }. نعيد السؤال تلقائيًا، ويختفي هذا السطر عندما يستجيب.
services-pay-trouble-callback = رُفضت إشعارات باسمه منذ { $since }، وآخرها في { $last }. تحقق من المفتاح الذي يوقّع به، أو أن شخصًا آخر هو من يرسل.
services-pay-trouble-entry = مال في الحساب
services-pay-trouble-seen = لقد راجعت الأمر
services-pay-trouble-seen-done = سُجّل أنك راجعت الأمر.
event-provider-trouble = لم يستجب مزوّد بطاقات، أو لم يُصدَّق
event-provider-trouble-over = انتهت مشكلة مع مزوّد بطاقات
action-note-trouble = تسجيل مشكلة مع مزوّد بطاقات
action-end-trouble = إنهاء مشكلة مع مزوّد بطاقات
policy-services-the-program-notes-troubles = يسجّل البرنامج أن مزوّد بطاقات لا يستجيب أو لا يُصدَّق، وأنه عاد سليمًا
policy-services-treasurers-look-at-troubles = يذكر مديرو الجهة الحكومية نفسها والمشرفون أنهم راجعوا مشكلة مع مزوّد بطاقات
