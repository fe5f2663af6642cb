## Setup

reports-setup-title = Setup
reports-setup-categories = What can be reported, what is asked about it, and in which order it is listed.
reports-setup-templates = Texts that staff begin their answers with.
reports-setup-targets = What is late, how targets were kept, and which rule sets which target.
reports-setup-keys = Keys for programs that send reports or updates.
reports-setup-town = The town
reports-setup-town-all = Everything about the town
reports-setup-town-rules = Responsibility map
reports-setup-town-agencies = Agencies
reports-setup-town-teams = Teams
reports-setup-town-areas = Areas
reports-setup-town-holidays = Holidays
reports-setup-town-hours = Working hours
reports-move-up = Move up
reports-move-down = Move down

## Categories

reports-categories-title = Categories
reports-categories-lead = Residents choose among these, in this order, under their headings.
reports-categories-add = Add a category
reports-categories-none = There is no category yet, so nothing can be reported.
reports-categories-ended = Not offered
reports-categories-imported = Those under “Imported” came with reports of another system. To let residents choose one, give it a topic and a name in each language, and take back “No longer offer this category”.
reports-categories-topic = Topic: { $topic }
reports-categories-questions =
    { $count ->
        [0] No questions
        [one] { $count } question
       *[other] { $count } questions
    }
reports-category-change = Change “{ $name }”
reports-category-saved = The category “{ $name }” is saved.
reports-category-name = Name
reports-category-group = Heading
reports-category-group-hint = Categories of the same heading stand together, for example “Roads and paths”.
reports-category-hint = Explanation
reports-category-hint-hint = One line under the name, if it needs one.
reports-category-topic = Topic
reports-category-topic-hint = The responsibility map says for each topic who answers for it.
reports-category-keywords = Other words for it
reports-category-keywords-hint = One a line. Residents find the category by these words too, in any language.
reports-category-code = Code
reports-category-code-hint = Other systems know the category by it. It cannot be changed later. Leave it empty to make it from the name.
reports-category-ended = No longer offer this category
reports-category-ended-hint = Reports that have it keep it.

## Questions

reports-questions-title = Questions for “{ $category }”
reports-questions-lead = Asked beside the description. Fewer questions mean that more people finish.
reports-questions-none = Nothing more is asked.
reports-questions-add = Add a question
reports-questions-saved = The question is saved.
reports-questions-remove-title = Remove this question?
reports-questions-remove-text = New reports are no longer asked. Answers that were given stay with their reports.
reports-questions-removed = The question is removed.
reports-question-change = Change a question
reports-question-is-required = Required
reports-question-label = Question
reports-question-hint = Help
reports-question-hint-hint = One line under the question, if it needs one.
reports-question-kind = Kind of answer
reports-question-kind-text = One line
reports-question-kind-text-hint = For a number plate, a name of a shop and the like
reports-question-kind-paragraph = Several lines
reports-question-kind-paragraph-hint = For a description
reports-question-kind-number = A number
reports-question-kind-number-hint = With decimals if need be
reports-question-kind-date = A day
reports-question-kind-date-hint = Chosen from a calendar
reports-question-kind-choice = One of several answers
reports-question-kind-choice-hint = Give the answers below
reports-question-kind-choices = Any of several answers
reports-question-kind-choices-hint = Give the answers below
reports-question-options = Answers to choose from
reports-question-options-hint = Only for the last two kinds. Empty an answer’s fields to remove it.
reports-question-option = Answer { $number }
reports-question-option-code = Code (optional)
reports-question-more-options = Room for more answers
reports-question-required = Must be answered
reports-question-required-hint = Nobody can report without an answer.
reports-question-public = Everybody may read the answer
reports-question-public-hint = Otherwise only staff read it.

## Response templates

reports-templates-title = Response templates
reports-templates-lead = Offered to staff where they fit the state and the category. Everybody changes them as needed before sending.
reports-templates-add = Add a template
reports-templates-change = Change a template
reports-templates-none = There is no template yet.
reports-templates-saved = The template is saved.
reports-templates-name = Name
reports-templates-name-hint = For colleagues: by this they find it.
reports-templates-text = Text
reports-templates-text-hint = Write it as if to a neighbour: what happens next, and when.
reports-templates-status = Offered when the state becomes
reports-templates-any-status = Any state
reports-templates-category = Offered for
reports-templates-ended = No longer offer this template

## Keys of programs

reports-keys-of-programs = Keys of programs
reports-keys-lead = A program sends reports by Open311 with a key of its own. A key that acts for a body may also tell what became of its reports.
reports-keys-none = There is no key yet.
reports-key-add = Make a key
reports-key-name = Whose program is it?
reports-key-name-hint = For example, Merrow app
reports-key-agency = Body that it acts for
reports-key-agency-hint = Only for programs by which another body sends updates.
reports-key-no-agency = None: it sends reports only
reports-key-reports = Sends reports
reports-key-acts-for = Sends reports, and updates for { $agency }
reports-key-since = since
reports-key-until = until
reports-key-made = The key is made
reports-key-made-for = This is the key of { $name }:
reports-key-once = The key is shown this once. We keep only its fingerprint.
reports-key-use = How a program uses it:
reports-key-copied = I have copied it
reports-key-end = End this key
reports-key-end-title = End the key of { $name }
reports-key-end-text = The program cannot send anything any more, from this moment on. This cannot be undone; a new key can be made.
reports-key-ended = The key is ended.

## Targets

reports-targets-title = Targets
reports-targets-lead = Targets count working time: office hours, without public holidays.
reports-targets-now = Late now, by team
reports-targets-nothing-late = Nothing is late, and nothing falls due within a day.
reports-targets-late = Late
reports-targets-soon = Due within a day
reports-targets-year = Fixed in the last twelve months, by category
reports-targets-nothing-fixed = Nothing was fixed yet.
reports-targets-fixed = Fixed
reports-targets-in-time = In time
reports-targets-median = Half within
reports-targets-rules = Which rule sets which target
reports-targets-change = Targets are changed in the
reports-targets-topic = Topic
reports-targets-area = Area
reports-targets-office = Who answers
reports-targets-respond = First answer
reports-targets-fix = Fix
reports-targets-any-topic = Any topic
reports-targets-whole-town = The whole town
