# القواعد: الفحص قبل البدء، والجداول المنشورة للجميع، وما يستند إليه القرار، ومحرّر الجداول.

services-rules-eligibility = من يحق له الحصول عليه
services-rules-fee = كم يكلّف
services-rules-decision = بماذا تنصح القواعد
services-rules-day = اليوم الذي يُطبَّق قانونه
services-rules-unknown = غير معروف
services-rules-eligible = بحسب القواعد يحق لك الحصول عليه.
services-rules-not-eligible = بحسب القواعد لا يحق لك الحصول عليه.
services-rules-eligible-unknown = لا تذكر القواعد هل يحق لك الحصول عليه. اسأل المكتب.
services-rules-advice-granted = تنصح القواعد بالموافقة.
services-rules-advice-refused = تنصح القواعد بالرفض.
services-rules-advice-person = تترك القواعد القرار لشخص.
services-rules-row = الصف { $number }
services-rules-no-row = لا يوجد في الجدول صف لهذه الحالة.
services-rules-inputs = ما يستند إليه
services-rules-law-of = بحسب القانون الساري في { $day }.
services-rules-version = نسخة القواعد:

services-rules-check-link = تحقّق هل يمكنك الحصول عليه وكم يكلّف
services-rules-check-title = تحقّق قبل تقديم الطلب
services-rules-check-lead = أجب عن بضعة أسئلة لترى ما تقوله القواعد مع الأسباب. لا يُحفظ شيء من ذلك.
services-rules-check-button = عرض النتيجة
services-rules-another = إضافة: { $item }
services-rules-result = النتيجة
services-rules-no-decision = هذا ليس قرارًا بعد: عندما تقدّم الطلب ينظر شخص في حالتك وفق القواعد نفسها.
services-rules-go-on = المتابعة إلى تقديم الطلب
services-rules-go-on-still = إذا كنت ترى أن هذا خطأ، فيمكنك تقديم الطلب مع ذلك
services-rules-fee-varies = يعتمد السعر على إجاباتك. تحقّق قبل تقديم الطلب.

services-rules-link = القواعد، متاحة للجميع
services-rules-title = القواعد
services-rules-lead = الجداول التي تُفحص بها هذه الخدمة كما يقرؤها البرنامج، مع القانون الذي يستند إليه كل صف.
services-rules-policy-one = لكل حالة صف واحد.
services-rules-policy-first = يُعتمد أول صف ينطبق.
services-rules-policy-collect = تُحسب معًا جميع الصفوف التي تنطبق.
services-rules-in-force = سارية في { $day }
services-rules-from = ابتداءً من { $day }
services-rules-number = الصف
services-rules-law = المادة القانونية
services-rules-output-eligible = يحق له الحصول عليه
services-rules-output-amount = السعر بأصغر وحدة من العملة
services-rules-output-advice = النصيحة
services-rules-output-reason = السبب
services-rules-record = ما يفعله برنامج هنا
services-rules-automated = ما يجري آليًا
services-rules-automated-eligibility = فحص من يحق له الحصول عليه.
services-rules-automated-fee = حساب التكلفة.
services-rules-automated-decision = النصيحة التي يراها الموظف المكلّف بالطلب.
services-rules-person-decides = كل قرار يتخذه شخص ويذكر سببه، وعليه أن يوضّح ذلك إذا خالف القواعد.
services-rules-answers = الجهة المسؤولة عنه
services-rules-not-used = ما لا يستند إليه
services-rules-not-used-words = أي شيء آخر عنك: لا ترى الجداول إجابات أخرى.
services-rules-tested = كيف يُختبر
services-rules-tested-words = { $count ->
    [zero] لا توجد أمثلة بعد.
    [one] مثال واحد يعطي النتيجة المتوقعة، وإلا لما أمكن نشر القواعد.
    [two] مثالان يعطيان النتيجة المتوقعة، وإلا لما أمكن نشر القواعد.
    [few] { $count } أمثلة تعطي النتيجة المتوقعة، وإلا لما أمكن نشر القواعد.
    [many] { $count } مثالًا تعطي النتيجة المتوقعة، وإلا لما أمكن نشر القواعد.
   *[other] { $count } مثال تعطي النتيجة المتوقعة، وإلا لما أمكن نشر القواعد.
}
services-rules-engine = البرنامج الذي يقرأ الجداول
services-rules-engine-words = يجتاز { $passed } من { $cases } حالة من اختبارات المطابقة العامة لجداول القرار (DMN TCK).
services-rules-learn = كتب القواعدَ أشخاص. لا شيء هنا يتعلّم من البيانات، والإجابات نفسها تعطي دائمًا النتيجة نفسها.
services-rules-json = المعلومات نفسها للبرامج (JSON)

services-rules-advice = ما تقوله القواعد
services-rules-open-inputs = عرض الإجابات التي يستند إليها ذلك
services-rules-against = إذا كان قرارك مخالفًا لما تنصح به القواعد: لماذا
services-rules-against-hint = يقرأ مقدّم الطلب هذا، ويُذكر في السجل أن القرار يخالف النصيحة.
services-rules-against-missing = قرارك مخالف لما تنصح به القواعد. اذكر السبب.
services-rules-basis = كيف طُبّقت القواعد
services-rules-basis-lead = رأى المكتب هذا عندما اتخذ القرار.
services-rules-went-against = قرّر المكتب خلاف ذلك للسبب الآتي:
services-rules-held = ما قالته القواعد عن طلبك
services-rules-held-why = لكي ترى ما يستند إليه القرار، ما دام الطلب محفوظًا

services-rules-tables = جداول القواعد
services-rules-edit-lead = تحتوي الخلايا على لغة جداول القرار FEEL: مثل 100 و‎< 100‎ و‎[100..200)‎ وtrue و"car"، أو - لأي قيمة. مهما ضغطت من أزرار فلن يضيع شيء مما كتبته.
services-rules-try = تجربة
services-rules-drop = إزالة
services-rules-drop-table = إزالة هذا الجدول
services-rules-policy = كيف تُقرأ الصفوف
services-rules-policy-any = قد تنطبق عدة صفوف إذا كانت تقول الشيء نفسه.
services-rules-policy-priority = من بين عدة صفوف تنطبق يُعتمد الأعلى أولوية.
services-rules-data = المدخلات بالاسم والنوع
services-rules-data-hint = فقط إذا كان أحد الأعمدة يحسب: الأسئلة التي ينظر فيها، مثل «vehicle: Any, start: date». وإلا فاتركه فارغًا.
services-rules-columns = الأعمدة
services-rules-column = العمود
services-rules-column-label = العنوان
services-rules-column-expression = سؤال أو تعبير
services-rules-column-type = النوع
services-rules-column-allowed = القيم المسموح بها
services-rules-add-column = إضافة عمود
services-rules-rows = الصفوف
services-rules-sideways = إذا كان الجدول أعرض من شاشتك، فحرّكه إلى الجانب.
services-rules-add-row = إضافة صف
services-rules-valid-from = سارٍ من
services-rules-valid-until = سارٍ حتى
services-rules-no-day = أدخل اليوم بصيغة سنة-شهر-يوم، مثل 2026-07-01.
services-rules-findings = ما ينبغي النظر فيه
services-rules-findings-none = لا شيء: لكل حالة صف.
services-rules-stops = يجب تصحيحه
services-rules-hint = ينبغي النظر فيه
services-rules-examples = الأمثلة
services-rules-examples-hint = يجب أن تعطي جميعها النتيجة المتوقعة قبل حفظ الجدول. اكتب القائمة هكذا: ‎[true, false]‎.
services-rules-example = مثال
services-rules-add-example = إضافة مثال
services-rules-on = في يوم
services-rules-outcome = النتيجة
services-rules-passed = كما هو متوقع
services-rules-failed = ليس كما هو متوقع
services-rules-reasons = الأسباب بالكلمات
services-rules-reasons-hint = تذكر الصفوف السبب بمفتاحه، ويقرأ الناس كلماته بلغتهم.
services-rules-reason-key = المفتاح
services-rules-add-reason = إضافة سبب
