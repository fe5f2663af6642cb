participation-frame-verb-answer = Answer
participation-frame-kind-survey = Survey: people answer questions; results come with margins of error, and no answer can be joined to a person
participation-frame-template-survey = A few questions
participation-frame-template-survey-what = Survey: 3 weeks in which people answer questions, 30 days for your answer
participation-frame-template-asking = Answering questions
participation-survey-missing = Add at least one question to the survey
participation-survey-empty = There are no questions yet.
participation-survey-questions = { $count ->
    [one] 1 question.
   *[other] { $count } questions.
}
participation-survey-answers = { $count ->
    [0] Nobody has answered yet.
    [one] 1 person has answered.
   *[other] { $count } people have answered.
}
participation-survey-answer = Answer the questions
participation-survey-you-answered = You have answered. Thank you. We cannot show you your answers: we do not know which ones are yours.
participation-survey-see-results = See the results
participation-survey-results-later = Everybody sees the results here when the survey has ended.
participation-survey-once = You can answer once, and you cannot change your answers afterwards: we will not know which ones are yours.
participation-survey-send = Send my answers
participation-survey-thanks = Thank you. Your answers are kept, and nothing says that they are yours.
participation-survey-optional = { $question } (optional)
participation-survey-any = Choose all that apply.
participation-survey-up-to = { $max ->
    [one] Choose 1.
   *[other] Choose up to { $max }.
}
participation-survey-no-names = Leave out your name and whatever else would tell who you are: staff read what you write.
participation-survey-closed-choice = We have enough answers from this group.
participation-survey-holds = How your answers are kept apart from you
participation-survey-holds-apart = That you have answered is kept in one place, as a fingerprint that names nobody, so that nobody answers twice. What you answered is kept in another place, without your name, your address, your browser or the time.
participation-survey-holds-mixed = Your answers are mixed with those of others and sorted by what they say. Their place does not tell who came when.
participation-survey-holds-ledger = The public record says that somebody answered, and when. It says neither who nor what.
participation-survey-holds-few = Results are shown once five people have answered. In tables of two questions, groups of fewer than five are hidden.
participation-survey-holds-first = Mixing needs others: while only a few have answered, there are only a few whose answers yours could be.
participation-survey-holds-machine = What this cannot prevent: somebody who runs the machine could watch while you answer, or compare copies of the database made before and after.
participation-survey-holds-said = Staff read all answers when the survey has ended, in an order that says nothing. What you say can tell who you are, if you say enough about yourself.
participation-survey-holds-live = Results are shown while people still answer. Whoever looks just before and just after you answer could see what was added.
participation-survey-results = Results
participation-survey-too-few = Shown once { $least } people have answered, so that nobody’s answers can be guessed.
participation-survey-margin = How to read these numbers
participation-survey-margin-text = Behind each share stands its margin: in 95 of 100 such surveys the share among all whom it is about lies between these two numbers (Wilson’s interval).
participation-survey-margin-limits = That is so if chance decides who answers. Here people decide themselves, so that the margins say nothing about those who stayed away.
participation-survey-weighted-text = Weighted numbers count some answers more and others less, so that the groups have the shares that they have among all. Because of that it takes { $effect } times as many answers for the same margin. The answer that counts most counts { $greatest } times.
participation-survey-weighted-unmet = The known shares could not all be met: from some groups nobody has answered.
participation-survey-base = { $count ->
    [0] Nobody has answered this.
    [one] 1 answer.
   *[other] { $count } answers.
}
participation-survey-words-kept = People answered in their own words. Staff read them.
participation-survey-mean = Average: { $mean }, give or take { $margin }.
participation-survey-mean-weighted = Weighted average: { $mean }, give or take { $margin }.
participation-survey-option = Answer
participation-survey-count = People
participation-survey-share = Share
participation-survey-between = Margin
participation-survey-share-weighted = Weighted share
participation-survey-between-weighted = Weighted margin
participation-survey-from-to = { $low } to { $high }
participation-survey-results-file = These numbers as a file (CSV)
participation-survey-cross = One question by another
participation-survey-cross-rows = In the rows
participation-survey-cross-columns = In the columns
participation-survey-cross-show = Show the table
participation-survey-cross-caption = { $rows } · { $columns }
participation-survey-hidden = hidden
participation-survey-hidden-text = Numbers below { $least } are hidden, and so are those from which they could be worked out.
participation-survey-build = Questions of the survey
participation-survey-questions-title = Questions
participation-survey-add = Add a question
participation-survey-change = Change a question
participation-survey-up = Move up
participation-survey-stands = Questions and settings stay as they are once somebody has answered, or the process was withdrawn.
participation-survey-run = How the survey is run
participation-survey-live-legend = When results are shown
participation-survey-live = Show results while people still answer
participation-survey-live-hint = Whoever looks just before and just after somebody answers could see what was added. People are told so.
participation-survey-texts-legend = What people write in their own words
participation-survey-texts = Put it beside their other answers in the file for staff
participation-survey-texts-hint = Otherwise it stands in a file of its own, so that what somebody wrote does not tell what else they answered.
participation-survey-files = Files of answers
participation-survey-files-later = You can read the answers when nobody can answer any more: before that, you could see who added what.
participation-survey-file-answers = All answers, sorted by what they say (CSV)
participation-survey-file-words = What people wrote in their own words (CSV)
participation-survey-kind-one = One of several answers
participation-survey-kind-several = Any of several answers
participation-survey-kind-scale = A scale from 1 to a number
participation-survey-kind-number = A whole number
participation-survey-kind-words = In their own words
participation-survey-field-label = The question
participation-survey-field-kind = How people answer
participation-survey-field-options = Answers to choose from
participation-survey-field-options-hint = One on each line, and as many in each language. For a scale two lines: what its first and its last step mean. Leave it empty for numbers and own words.
participation-survey-field-least = The least number
participation-survey-field-least-hint = Only for numbers.
participation-survey-field-most = The greatest number
participation-survey-field-most-hint = For numbers; for any of several answers, how many may be chosen; for a scale, its last step, from 3 to 10.
participation-survey-field-optional-legend = Whether it must be answered
participation-survey-field-optional = People may leave it out
participation-survey-balance = Limits and weights
participation-survey-balance-quota = Limits: once so many people of a group have answered, the group is closed. Leave a field empty for no limit.
participation-survey-balance-share = Weights: if you know what share each group has among all whom the survey is about, results are shown weighted as well. Give the shares of all groups of a question, or none.
participation-survey-quota = { $choice }: most answers
participation-survey-known-share = { $choice }: share of all, in per cent
participation-survey-answered-already = You have answered this survey already.
participation-survey-changed = The questions were changed while you answered. Look at them again and send your answers once more.
participation-survey-fault-missing = Answer this question
participation-survey-fault-choice = Choose an answer from the list
participation-survey-fault-few = Choose at least { $min }
participation-survey-fault-many = Choose { $max } at most
participation-survey-fault-number = Enter a whole number, such as 12
participation-survey-fault-small = Enter { $min } or more
participation-survey-fault-great = Enter { $max } or less
participation-survey-fault-long = Shorten it to { $max } letters
participation-survey-fault-closed = We have enough answers from this group, and cannot take any more
participation-survey-fault-options = Write between 2 and 30 answers, as many in each language; 2 for a scale
participation-survey-fault-most = Enter a number from 1 to the number of answers, or nothing
participation-survey-fault-steps = Enter a number from 3 to 10
participation-survey-fault-crossed = The greatest number is below the least
participation-survey-fault-questions = These questions cannot be asked like this
participation-survey-fault-quota = Enter a whole number from 1, or nothing
participation-survey-fault-share = Enter per cent from 0 to 100, with one decimal at most
participation-survey-fault-whole = Give a share for each group: together they are 100 per cent
