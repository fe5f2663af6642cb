# The record.
ledger-title = السجل العام
ledger-lead = كل تغيير يجري عبر هذا الموقع يُدوَّن هنا بالترتيب ولحظة حدوثه. ولا يستطيع أحد بعد ذلك تغيير قيد أو حذفه دون أن يراه الجميع، حتى نحن.
ledger-what-entry = يذكر القيد نوع ما حدث، وبماذا يتعلق، ومن المسؤول، ومتى. ولا يحتوي على أسماء ولا على أي شيء كتبه أحد.
ledger-what-sealed = خلال ثانية يُربط كل قيد بجميع القيود السابقة بسلسلة من البصمات، ثم نوقّع النتيجة.
ledger-what-receipt = إذا أرسلت إلينا شيئًا فيمكنك الاحتفاظ بإيصال. وهو يثبت أن قيدك موجود في السجل حتى لو أنكرنا ذلك.
ledger-find-reference = البحث عن القيود المتعلقة بشيء
ledger-find-hint = أدخل رقمه المرجعي، مثل رقم بلاغك
ledger-find-button = بحث عن القيود
ledger-newest = أحدث القيود
ledger-empty = لا توجد قيود بعد.
ledger-all-entries = جميع القيود
ledger-entries-shown = القيود من { $first } إلى { $last } من أصل { $size }، والعدّ يبدأ من 0
ledger-pages = مزيد من القيود
ledger-older = الأقدم
ledger-newer = الأحدث
ledger-column-number = الرقم
ledger-column-kind = ما حدث
ledger-column-about = يتعلق بـ
ledger-column-agency = الجهة المسؤولة
ledger-column-at = متى

# What is signed.
ledger-checkpoint = ما وقّعناه
ledger-checkpoint-text = هذا بياننا الموقَّع بعدد القيود وبصمتها المشتركة. ومن يحتفظ بنسخة منه يستطيع لاحقًا أن يثبت أن السجل قد غُيّر، إن حدث ذلك.
ledger-checkpoint-size = عدد القيود
ledger-checkpoint-root = البصمة (الجذر)
ledger-checkpoint-key = مفتاح التحقق من توقيعنا
ledger-checkpoint-file = البيان الموقَّع كملف
ledger-no-checkpoint = لم يُوقَّع شيء بعد.

# Witnesses.
ledger-witnesses = الشهود
ledger-witnesses-text = الشهود جهات أخرى تؤكد أنها هي أيضًا لم تر هذا السجل إلا وهو ينمو.
ledger-witnesses-none = ليس لهذا السجل شهود بعد.
ledger-witnesses-ours = شهودنا
ledger-witnessed = سجلات جهات أخرى نحن شهود عليها
ledger-witness-key = مفتاحنا بصفتنا شاهدًا:
ledger-witness-never = ليس بعد
ledger-witness-up-to-date = أكّد جميع القيود
ledger-witness-away = لم يؤكد أحدث القيود. نسأله مجددًا كل دقيقة.
ledger-witness-asked = يجري سؤاله عن أحدث القيود
ledger-column-witness = الشاهد
ledger-column-log = السجل
ledger-column-size = القيود
ledger-column-cosigned = وقت التأكيد
ledger-column-state = الحالة

# Checking it.
ledger-check = تحقّق بنفسك
ledger-check-text = لست مضطرًا إلى تصديق كلامنا. هذا البرنامج يقرأ السجل كله من الخارج، ويعيد حساب كل بصمة، وينبّه إذا تغيّر أي شيء منذ آخر مرة:
ledger-check-files = الملفات التي تقف وراء هذه الصفحة تتبع معايير مفتوحة (C2SP tlog-tiles وtlog-checkpoint وsigned-note)، لذلك يستطيع أي برنامج يعرفها أن يتحقق منها:
ledger-check-key = احتفظ بالمفتاح الظاهر في هذه الصفحة أو اطلبه ممن تثق به. فالمفتاح الذي يُعرض مع ما يوقّعه لا يثبت الكثير.

# One entry.
ledger-entry-title = القيد { $number }
ledger-entry-commitment = الالتزام
ledger-entry-commitment-text = يربط الالتزام هذا القيد بتفاصيل ما حدث دون كشفها. ولو غُيّرت التفاصيل لما طابقها.
ledger-entry-same-reference = جميع القيود المتعلقة بالشيء نفسه
ledger-entry-exact = نص القيد حرفيًا
ledger-entry-exact-text = هذه هي بالضبط الحروف التي تُصنع منها البصمة.
ledger-entry-before = القيد السابق
ledger-entry-after = القيد التالي
ledger-receipt-download = تنزيل الإيصال

# The proof.
ledger-proof = الإثبات
ledger-proof-text = يقود الإثبات من هذا القيد إلى البصمة التي وقّعناها. ويستطيع متصفحك أن يتحقق منه الآن دون الوثوق بنا.
ledger-proof-run = التحقق من الإثبات في متصفحي
ledger-proof-step-leaf = بصمة القيد
ledger-proof-step-path = المسار يقود إلى هذا الجذر
ledger-proof-step-size = القيد ضمن عدد القيود الموقَّع
ledger-proof-step-root = الجذر هو الجذر الموقَّع
ledger-proof-step-signature = التوقيع يعود إلى هذا المفتاح
ledger-proof-passed = صحيح
ledger-proof-failed = خطأ
ledger-proof-unsupported = لم يُتحقق منه
ledger-proof-verified = تحقق متصفحك من ذلك: هذا القيد موجود في السجل الموقَّع.
ledger-proof-refuted = هذا الإثبات خاطئ. احتفظ بهذه الصفحة وأخبرنا، أو أخبر من تثق به.
ledger-proof-partly = المسار صحيح. لا يستطيع متصفحك التحقق من هذا النوع من التوقيع، لذلك لم يُتحقق من هذا الجزء.
ledger-proof-insecure = لا يفعل متصفحك ذلك إلا عبر اتصال آمن (https). استخدم الخطوات أدناه بدلًا من ذلك.
ledger-proof-by-hand = التحقق من الإثبات يدويًا
ledger-proof-leaf-text = أولًا بصمة القيد. أدخل في نافذة الأوامر:
ledger-proof-leaf-result = يجب أن تكون النتيجة:
ledger-proof-only-entry = إنه القيد الوحيد حتى الآن، لذلك فبصمته هي الجذر نفسه.
ledger-proof-path-text = ثم اربطها خطوة بخطوة ببصمات جيرانها. كل نتيجة هي SHA-256 لبايت قيمته 1 ثم البصمة اليسرى ثم البصمة اليمنى.
ledger-proof-path = الطريق إلى الجذر
ledger-proof-column-step = الخطوة
ledger-proof-column-hash = بصمة الجار
ledger-proof-column-side = موضعها
ledger-proof-column-result = النتيجة
ledger-proof-left = يسار
ledger-proof-right = يمين
ledger-proof-root-text = النتيجة الأخيرة هي الجذر، ويجب أن يكون هو الموجود في البيان الموقَّع أدناه:

# A row of bulk work.
ledger-proof-step-row = صف البلاغ مع بصمته
ledger-proof-step-batch = مسار الصف يقود إلى جذر دفعته
ledger-proof-step-body = القيد يلتزم بذلك الجذر
ledger-row = وصل مع غيره
ledger-row-text = أُخذ هذا مع غيره دفعة واحدة. قيد واحد يمثلها جميعًا: يلتزم بجذر شجرة كل واحد منها صف فيها، فيمكن إثبات كل صف وحده.
ledger-row-column = الصف
ledger-row-place = { $place } من { $size }
ledger-row-exact = ما يقوله الصف حرفيًا
ledger-row-exact-text = هذه هي بالضبط الحروف التي تُصنع منها بصمة الصف: ملح عشوائي، ورقم البلاغ، وبصمة ما قاله النظام الآخر عنه، واسمه هناك.
ledger-row-withheld = لم يعد ما يقوله الصف معروضًا لأن شيئًا في البلاغ أُخفي. ولا تزال بصمته تثبت أنه في الدفعة.
ledger-row-by-hand = أولًا بصمة الصف ومساره إلى جذر الدفعة.
ledger-row-root = يجب أن يكون الجذر هو هذا، وأن يرد في النص الكامل للقيد الذي يلي.
ledger-row-commitment = يلتزم القيد بهذا النص. أدخل في نافذة الأوامر (النتيجة في القيد مكتوبة بالنظام الست عشري):

# Receipts.
ledger-receipts-title = إيصالات { $reference }
ledger-receipts-text = هذه جميع قيود السجل المتعلقة بهذا الرقم المرجعي. الإيصال ملف صغير يثبت قيدًا. احفظه في مكان آمن، فالتحقق منه لا يحتاج إلى هذا الموقع ولا إلينا.
ledger-receipts-waiting = حدث شيء هنا للتو. لقد حُفظ، وسينضم إلى السجل خلال ثانية. عندها يمكنك الحصول على إيصاله.
ledger-refresh = تحديث
ledger-not-sealed = ينضم إلى السجل خلال ثانية
ledger-verify-title = التحقق من إيصال
ledger-verify-text = الصق إيصالًا احتفظت به أو اختر ملفه. سنتحقق من الإثبات ومن التوقيع، ومن أن السجل ما زال يحتوي على هذا القيد.
ledger-verify-field = الإيصال
ledger-verify-hint = يبدأ بـ "c2sp.org/tlog-proof@v1"
ledger-verify-file = أو اختر الملف
ledger-verify-key = مفتاح السجل الذي أصدره (اختياري)
ledger-verify-key-hint = اتركه فارغًا إذا كان الإيصال صادرًا عنا
ledger-verify-key-unreadable = هذا ليس مفتاح تحقق. صيغته: الاسم+الرقم+الحروف
ledger-verify-button = التحقق من الإيصال
ledger-verify-missing = الصق الإيصال أو اختر ملفه
ledger-verify-unreadable = هذا ليس إيصالًا كاملًا: { $why }
ledger-verify-genuine = هذا الإيصال أصلي
ledger-verify-wrong = هذا الإيصال لا يطابق السجل.
ledger-verify-replaced = لقد وقّعنا هذا الإيصال، لكن السجل يحتوي الآن على شيء آخر في مكانه. احتفظ بالإيصال، فهو يثبت أن السجل قد غُيّر.
ledger-verify-elsewhere = إذا كنت لا تريد الاعتماد علينا، فيمكن لأي برنامج يعرف C2SP tlog-proof أن يتحقق منه، وكذلك الصفحة نفسها لدى أي بلدية أخرى تستخدم هذا البرنامج إذا أعطيتها مفتاحنا.
ledger-warning = تحذير

# What an entry commits to.
ledger-body = تفاصيل هذا القيد
ledger-body-text = يحق لك قراءة التفاصيل التي يلتزم بها هذا القيد. وقراءتك لها والغرض منها يصبحان قيدًا في السجل.
ledger-purpose = لأي غرض تحتاج إليها؟
ledger-purpose-missing = اختر الغرض الذي تحتاج إليها من أجله
ledger-purpose-audit = تدقيق دوري
ledger-purpose-complaint = شكوى
ledger-purpose-court = محكمة أو سلطة أخرى
ledger-purpose-fault = البحث عن خلل
ledger-body-button = عرض التفاصيل
ledger-body-recorded = سُجّلت قراءتك.
ledger-body-what = التفاصيل
ledger-body-salt = الملح

# ما يقول السجل إنه حدث: مفتاح لكل نوع من الأحداث.
event-entry-body-read = اطّلع أحدهم على ما وراء قيد

# لماذا يجوز لأحد أن يفعل شيئًا: مفتاح لكل قاعدة.
policy-ledger-auditors-see-bodies = يجوز للمدققين ومسؤولي النظام قراءة ما يلتزم به قيد من السجل، وكل قراءة تُسجَّل بدورها

# ما يجري بعد التغييرات: مفتاح لكل نوع من المهام ولكل متابع للسجل.
follower-ledger-witnesses = الشهود

action-see-entry-body = يرى تفاصيل قيد في السجل
resource-ledger-entry = قيد في السجل
